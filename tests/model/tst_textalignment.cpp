// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/textalignment_p.h"

#include <QTest>

using namespace Pinthread;

class TestTextAlignment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsThere();
    void seesWhatWasPutIn();
    void seesWhatWasTakenOut();
    void seesWhatWasReplaced();
    void prefersALongGapToScatteredLetters();
    void countsWhatIsEqual();
    void nothingStandsForNothing();
};

namespace {

/// What the pattern's units stand for, with a dot for those that are gone.
QString picture(const QString &pattern, const QString &text)
{
    const TextAlignment aligned(pattern, text);
    QString result;
    for (qsizetype at = 0; at < pattern.size(); ++at)
        result.append(aligned.place(at) < 0 ? QChar(u'.') : text.at(aligned.place(at)));
    return result;
}

} // namespace

void TestTextAlignment::findsWhatIsThere()
{
    const TextAlignment aligned(u"needle", u"a haystack with a needle in it");
    QCOMPARE(aligned.place(0), 18);
    QCOMPARE(aligned.equalFrom(0), 6);
    QCOMPARE(aligned.equalBefore(6), 6);
    QVERIFY(aligned.isEqual(3));
}

void TestTextAlignment::seesWhatWasPutIn()
{
    const QString text = QStringLiteral("the quick and really very much brown fox");
    const TextAlignment aligned(u"the quick brown fox", text);
    QCOMPARE(aligned.place(0), 0);
    QCOMPARE(aligned.place(10), text.indexOf(u"brown"));
    QCOMPARE(aligned.place(18), text.size() - 1);
}

void TestTextAlignment::seesWhatWasTakenOut()
{
    const QString seen = picture(QStringLiteral("the quick brown fox jumps"), QStringLiteral("the quick fox jumps"));
    QVERIFY2(seen == u"the quick ......fox jumps" || seen == u"the quick...... fox jumps", qPrintable(seen));
}

void TestTextAlignment::seesWhatWasReplaced()
{
    QCOMPARE(picture(QStringLiteral("a grey cat sits"), QStringLiteral("a gray cat sits")),
             QStringLiteral("a gray cat sits"));
    const TextAlignment aligned(u"a grey cat", u"a gray cat");
    QVERIFY(!aligned.isEqual(4));
    QCOMPARE(aligned.place(4), 4);
}

void TestTextAlignment::prefersALongGapToScatteredLetters()
{
    const QString text = QStringLiteral("Alice opened the window, looked out of it for a long while, and smiled.");
    const TextAlignment aligned(u"Alice opened the door and smiled.", text);
    QCOMPARE(aligned.place(25), text.indexOf(u" smiled"));
    QCOMPARE(aligned.equalFrom(21), 12);
}

void TestTextAlignment::countsWhatIsEqual()
{
    const TextAlignment aligned(u"one two three four", u"one two 3 four");
    QCOMPARE(aligned.equalWithin(0, 18, 4), 8 + 5);
    QCOMPARE(aligned.equalWithin(0, 18, 6), 8); // " four" is too short.
    QCOMPARE(aligned.equalWithin(4, 8, 6), 4);  // A part of a run that is long enough.
    QCOMPARE(aligned.equalWithin(9, 9, 1), 0);
}

void TestTextAlignment::nothingStandsForNothing()
{
    const TextAlignment none(u"", u"text");
    QCOMPARE(none.equalFrom(0), 0);
    const TextAlignment gone(u"abc", u"");
    QCOMPARE(gone.place(0), -1);
    QCOMPARE(gone.equalBefore(3), 0);
}

QTEST_APPLESS_MAIN(TestTextAlignment)
#include "tst_textalignment.moc"
