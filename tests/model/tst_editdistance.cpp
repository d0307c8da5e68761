// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/editdistance.h"

#include "testkit/seams.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;

class TestEditDistance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsSomeDistances_data();
    void knowsSomeDistances();
    void isWhatTheTextbookSays();
    void isWhatTheTextbookSaysOfLongTexts();
    void saysWhenItIsMore();
};

namespace {

/// R. A. Wagner and M. J. Fischer, 1974: slow and simple.
qsizetype textbookDistance(const QString &one, const QString &other)
{
    QList<qsizetype> row(other.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= one.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (qsizetype j = 1; j <= other.size(); ++j) {
            const qsizetype replaced = diagonal + (one.at(i - 1) == other.at(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.last();
}

QString anyText(SeededRandom &random, quint64 length, quint64 letters)
{
    QString text;
    for (quint64 i = 0; i < length; ++i)
        text.append(QChar(char16_t(u'\u00f0' - 20 + random.below(letters))));
    return text;
}

} // namespace

void TestEditDistance::knowsSomeDistances_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<qsizetype>("distance");
    QTest::newRow("nothing") << QString() << QString() << qsizetype(0);
    QTest::newRow("the same") << QStringLiteral("abc") << QStringLiteral("abc") << qsizetype(0);
    QTest::newRow("something from nothing") << QString() << QStringLiteral("abc") << qsizetype(3);
    QTest::newRow("kitten") << QStringLiteral("kitten") << QStringLiteral("sitting") << qsizetype(3);
    QTest::newRow("all different") << QStringLiteral("abc") << QStringLiteral("xyz") << qsizetype(3);
    QTest::newRow("one more in between") << QStringLiteral("ac") << QStringLiteral("abc") << qsizetype(1);
}

void TestEditDistance::knowsSomeDistances()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QFETCH(const qsizetype, distance);
    QCOMPARE(editDistance(one, other, 100), distance);
    QCOMPARE(editDistance(other, one, 100), distance);
}

void TestEditDistance::isWhatTheTextbookSays()
{
    const quint64 seed = testSeed(11);
    SeededRandom random(seed);
    for (int round = 0; round < 4'000; ++round) {
        const QString one = anyText(random, random.below(20), 1 + random.below(30));
        const QString other = anyText(random, random.below(20), 1 + random.below(30));
        QVERIFY2(editDistance(one, other, 40) == textbookDistance(one, other),
                 qPrintable(QStringLiteral("seed %1: %2 and %3").arg(seed).arg(one, other)));
    }
}

void TestEditDistance::isWhatTheTextbookSaysOfLongTexts()
{
    const quint64 seed = testSeed(13);
    SeededRandom random(seed);
    for (int round = 0; round < 40; ++round) {
        const QString one = anyText(random, random.below(400), 4);
        QString other = one;
        for (quint64 i = random.below(120); i > 0 && !other.isEmpty(); --i) {
            const auto at = qsizetype(random.below(quint64(other.size())));
            if (random.below(2) == 0)
                other.remove(at, 1);
            else
                other.insert(at, u'\u00e5');
        }
        QVERIFY2(editDistance(one, other, 1'000) == textbookDistance(one, other),
                 qPrintable(QStringLiteral("seed %1: %2 and %3").arg(seed).arg(one, other)));
    }
}

void TestEditDistance::saysWhenItIsMore()
{
    QCOMPARE(editDistance(u"abcdef", u"uvwxyz", 3), 4);
    QCOMPARE(editDistance(u"abcdef", u"uvwxyz", 6), 6);
    QCOMPARE(editDistance(u"a", u"abcdef", 2), 3);
    QCOMPARE(editDistance(u"abcdef", u"abcdeg", 0), 1);
}

QTEST_APPLESS_MAIN(TestEditDistance)
#include "tst_editdistance.moc"
