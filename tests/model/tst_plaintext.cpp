// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/plaintext.h"

#include "testkit/seams.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;

class TestPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsInCodePoints();
    void convertsEveryPosition();
    void holdsPositionsToTheText();
    void quotesWords();
    void replacesWhatHasNoPlaceInAText_data();
    void replacesWhatHasNoPlaceInAText();
    void spansKnowTheirNeighbours();
};

void TestPlainText::countsInCodePoints()
{
    const PlainText text(QStringLiteral("a\U0001f600b"));
    QCOMPARE(text.length(), 3);
    QCOMPARE(text.offsetOf(2), 3);
    QCOMPARE(text.positionOf(3), 2);
    QCOMPARE(text.positionOf(2), 1); // Within the pair: the pair's.
    QCOMPARE(PlainText().length(), 0);
    QVERIFY(PlainText().isEmpty());
}

void TestPlainText::convertsEveryPosition()
{
    const quint64 seed = testSeed(5);
    SeededRandom random(seed);
    for (const int pairsInAHundred : {0, 1, 50, 100}) {
        QString text;
        while (text.size() < 5'000)
            text.append(int(random.below(100)) < pairsInAHundred ? QStringLiteral("\U0001f600") : QStringLiteral("x"));
        const PlainText plain(text);
        const QList<uint> codePoints = text.toUcs4();
        QCOMPARE(plain.length(), codePoints.size());
        qsizetype offset = 0;
        for (qint64 position = 0; position <= codePoints.size(); ++position) {
            QVERIFY2(plain.offsetOf(position) == offset && plain.positionOf(offset) == position,
                     qPrintable(QStringLiteral("seed %1, position %2").arg(seed).arg(position)));
            offset += position < codePoints.size() && codePoints.at(position) > 0xffff ? 2 : 1;
        }
    }
}

void TestPlainText::holdsPositionsToTheText()
{
    for (const QString &words : {QStringLiteral("abc"), QStringLiteral("a\U0001f600")}) {
        const PlainText text(words);
        QCOMPARE(text.offsetOf(-5), 0);
        QCOMPARE(text.offsetOf(99), words.size());
        QCOMPARE(text.positionOf(-5), 0);
        QCOMPARE(text.positionOf(99), text.length());
    }
}

void TestPlainText::quotesWords()
{
    const PlainText text(QStringLiteral("\U0001f600 one two"));
    QCOMPARE(text.words({2, 5}), QStringLiteral("one"));
    QCOMPARE(text.words({6, 99}), QStringLiteral("two"));
    QCOMPARE(text.words({3, 3}), QString());
}

void TestPlainText::replacesWhatHasNoPlaceInAText_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("kept");
    QTest::newRow("text") << QStringLiteral("a\tb\nc") << QStringLiteral("a\tb\nc");
    QTest::newRow("other line breaks") << QStringLiteral("a\u000bb\u000cc\u0085d\u2028e\u2029f")
                                       << QStringLiteral("a\nb\nc\nd\ne\nf");
    QTest::newRow("control characters") << QStringLiteral("a\u0001b\u007fc\u009fd")
                                        << QStringLiteral("a\ufffdb\ufffdc\ufffdd");
    const QChar high(0xd83d);
    const QChar low(0xde00);
    QTest::newRow("lone halves") << QString(high) + u'a' + low << QStringLiteral("\ufffda\ufffd");
    QTest::newRow("halves the wrong way around") << QString(low) + high << QStringLiteral("\ufffd\ufffd");
    QTest::newRow("a pair") << QString(high) + low << QString(high) + low;
}

void TestPlainText::replacesWhatHasNoPlaceInAText()
{
    QFETCH(const QString, given);
    QFETCH(const QString, kept);
    const PlainText text(given);
    QCOMPARE(text.text(), kept);
    QVERIFY(text.text().isValidUtf16());
}

void TestPlainText::spansKnowTheirNeighbours()
{
    const TextSpan span{3, 6};
    QVERIFY(span.overlaps({5, 9}) && span.overlaps({0, 4}) && !span.overlaps({6, 9}) && !span.overlaps({0, 3}));
    QVERIFY(span.contains(3) && span.contains(5) && !span.contains(6));
    QVERIFY(!span.isEmpty() && TextSpan().isEmpty());
    QCOMPARE(span.length(), 3);
}

QTEST_APPLESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
