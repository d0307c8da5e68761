// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/foldedtext.h"

#include "testkit/seams.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;

class TestFoldedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTheSameOfWhatMeansTheSame_data();
    void makesTheSameOfWhatMeansTheSame();
    void keepsApartWhatIsDifferent_data();
    void keepsApartWhatIsDifferent();
    void marksTheEdgesOfADocument();
    void leavesOutWhiteSpaceAtTheEdges();
    void namesPlacesInTheOriginal();
    void findsPlacesFromTheOriginal();
    void placesLeadBackAndForth();
    void emptyTextsHavePlacesToo();
};

namespace {

QString folded(const QString &text)
{
    return FoldedText(text, false, false).text();
}

} // namespace

void TestFoldedText::makesTheSameOfWhatMeansTheSame_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("white space") << QStringLiteral("a b") << QStringLiteral("a \n\t\u00a0\u3000b");
    QTest::newRow("capitals") << QStringLiteral("STRAßE Ünder ΣΑΣ") << QStringLiteral("straße ünder σας");
    QTest::newRow("capitals beyond the first plane") << QStringLiteral("\U00010400") << QStringLiteral("\U00010428");
    QTest::newRow("double quotation marks") << QStringLiteral("\"a\"") << QStringLiteral("\u201ea\u201c");
    QTest::newRow("guillemets") << QStringLiteral("\"a\"") << QStringLiteral("\u00aba\u00bb");
    QTest::newRow("apostrophes") << QStringLiteral("it's") << QStringLiteral("it\u2019s");
    QTest::newRow("dashes") << QStringLiteral("a - b-c") << QStringLiteral("a \u2014 b\u2010c");
    QTest::newRow("composed and decomposed") << QStringLiteral("caf\u00e9") << QStringLiteral("cafe\u0301");
    QTest::newRow("accents left out") << QStringLiteral("r\u00e9sum\u00e9") << QStringLiteral("resume");
    QTest::newRow("soft hyphens") << QStringLiteral("hyphen") << QStringLiteral("hy\u00adphen");
    QTest::newRow("zero-width spaces") << QStringLiteral("ab") << QStringLiteral("a\u200bb");
}

void TestFoldedText::makesTheSameOfWhatMeansTheSame()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QCOMPARE(folded(one), folded(other));
}

void TestFoldedText::keepsApartWhatIsDifferent_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("words apart and together") << QStringLiteral("in to") << QStringLiteral("into");
    QTest::newRow("Korean syllables") << QStringLiteral("\uac00") << QStringLiteral("\uac01");
    QTest::newRow("vowels of Hebrew") << QStringLiteral("\u05d0\u05b7") << QStringLiteral("\u05d0");
    QTest::newRow("emoji") << QStringLiteral("\U0001f600") << QStringLiteral("\U0001f601");
    QTest::newRow("punctuation") << QStringLiteral("a.") << QStringLiteral("a,");
}

void TestFoldedText::keepsApartWhatIsDifferent()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QVERIFY(folded(one) != folded(other));
}

void TestFoldedText::marksTheEdgesOfADocument()
{
    const QString start(FoldedText::edge, QChar(FoldedText::startMark));
    const QString end(FoldedText::edge, QChar(FoldedText::endMark));
    QCOMPARE(FoldedText(u"A b").text(), start + QStringLiteral("a b") + end);
    QCOMPARE(FoldedText(u"A b", true, false).text(), start + QStringLiteral("a b"));
    QCOMPARE(FoldedText(u"A b", false, true).text(), QStringLiteral("a b") + end);
}

void TestFoldedText::leavesOutWhiteSpaceAtTheEdges()
{
    QCOMPARE(FoldedText(u"\n  a b \n\n").text(), FoldedText(u"a b").text());
    QCOMPARE(FoldedText(u" a ", false, false).text(), QStringLiteral(" a ")); // Not the document's edges.
}

void TestFoldedText::namesPlacesInTheOriginal()
{
    const QString original = QStringLiteral("  One\n\n  two\u00adthree ");
    const FoldedText text(original);
    const qsizetype one = text.text().indexOf(u"one");
    const qsizetype two = text.text().indexOf(u"two");
    QCOMPARE(text.toOriginal(one), original.indexOf(u"One"));
    QCOMPARE(text.toOriginal(one + 3), original.indexOf(u'\n')); // The start of the white space.
    QCOMPARE(text.toOriginal(two), original.indexOf(u"two"));
    QCOMPARE(text.toOriginal(two + 3), original.indexOf(u"three"));
    QCOMPARE(text.toOriginal(0), 0);
    QCOMPARE(text.toOriginal(text.text().size()), original.size());
}

void TestFoldedText::findsPlacesFromTheOriginal()
{
    const QString original = QStringLiteral("  One\n\n  two\u00adthree ");
    const FoldedText text(original);
    QCOMPARE(text.toFolded(0), text.text().indexOf(u"one"));
    QCOMPARE(text.toFolded(original.indexOf(u"two")), text.text().indexOf(u"two"));
    QCOMPARE(text.toFolded(original.indexOf(u"two") - 1),
             text.text().indexOf(u"two")); // Within white space: what follows.
    QCOMPARE(text.toFolded(original.indexOf(u'\u00ad')), text.text().indexOf(u"three"));
    QCOMPARE(text.toFolded(original.size()), text.text().indexOf(QChar(FoldedText::endMark)));
}

void TestFoldedText::placesLeadBackAndForth()
{
    const quint64 seed = testSeed(3);
    SeededRandom random(seed);
    const QString alphabet = QStringLiteral("aB  \n\u00ad\u0301\u00e9\u201c-");
    for (int round = 0; round < 3'000; ++round) {
        QString original;
        for (quint64 i = random.below(30); i > 0; --i)
            original.append(alphabet.at(qsizetype(random.below(quint64(alphabet.size())))));
        const FoldedText text(original, random.below(2) == 0, random.below(2) == 0);
        qsizetype last = 0;
        for (qsizetype at = 0; at <= text.text().size(); ++at) {
            const qsizetype place = text.toOriginal(at);
            QVERIFY2(place >= last && place <= original.size(), qPrintable(QStringLiteral("seed %1").arg(seed)));
            last = place;
        }
        for (qsizetype at = 0; at <= original.size(); ++at) {
            const qsizetype place = text.toFolded(at);
            QVERIFY2(place >= 0 && place <= text.text().size(), qPrintable(QStringLiteral("seed %1").arg(seed)));
            QVERIFY2(text.toOriginal(place) >= at || text.toOriginal(place) == original.size(),
                     qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }
}

void TestFoldedText::emptyTextsHavePlacesToo()
{
    const FoldedText text(u" \n ");
    QCOMPARE(text.text().size(), 2 * FoldedText::edge);
    QCOMPARE(text.toOriginal(FoldedText::edge), 3);
    QCOMPARE(text.toFolded(1), FoldedText::edge);
}

QTEST_APPLESS_MAIN(TestFoldedText)
#include "tst_foldedtext.moc"
