// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/textquoter_p.h"

#include "testkit/patience.h"
#include "testkit/seams.h"

#include <QSignalSpy>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;

namespace {

/// Words, and characters of one and of two UTF-16 units among them, in no order.
QString anyText(SeededRandom &random, int words)
{
    static const QStringList some{QStringLiteral("lift"),           QStringLiteral("größer"),
                                  QStringLiteral("\U0001f600"),     QStringLiteral("\U0001f1e9\U0001f1ea"),
                                  QStringLiteral("\U00010348a"),    QStringLiteral("yard,\n"),
                                  QStringLiteral("e\u0301t\u00e9"), QStringLiteral("van.")};
    QString text;
    for (int word = 0; word < words; ++word)
        text += some.at(int(random.below(quint64(some.size())))) + u' ';
    return text;
}

} // namespace

class TestTextQuoter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesTheVeryCodePoints();
    void saysNothingFromWithinACall();
    void answersInTheOrderOfTheQuestions();
    void saysWhyNot();
    void givesUp();
    void mayBeDestroyedAtWork();
};

void TestTextQuoter::quotesTheVeryCodePoints()
{
    const quint64 seed = testSeed(31);
    SeededRandom random(seed);
    const PlainText text(anyText(random, 4'000));
    const QList<uint> codePoints = text.text().toUcs4();
    QCOMPARE(text.length(), codePoints.size());
    const auto slice = [&](qint64 from, qint64 to) {
        QString words;
        for (qint64 at = from; at < to; ++at)
            words += QString::fromUcs4(reinterpret_cast<const char32_t *>(&codePoints.at(at)), 1);
        return words;
    };
    TextQuoter quoter;
    QSignalSpy quoted(&quoter, &TextQuoter::quoted);
    QSignalSpy refused(&quoter, &TextQuoter::refused);
    QList<TextSpan> asked;
    for (int round = 0; round < 100; ++round) {
        const auto from = qint64(random.below(quint64(text.length() - 80)));
        const TextSpan span = trimmed(text, {from, from + 1 + qint64(random.below(80))});
        if (span.isEmpty())
            continue;
        asked.append(span);
        quoter.quote(text, span, {});
    }
    QVERIFY(eventually([&] { return quoted.size() == asked.size(); }));
    QVERIFY(refused.isEmpty());
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const auto range = quoted.at(i).first().value<TextRange>();
        const QString where = QStringLiteral("seed %1, from %2 to %3").arg(seed).arg(range.start).arg(range.end);
        QVERIFY2(range.start == asked.at(i).start && range.end == asked.at(i).end, qPrintable(where));
        QVERIFY2(range.exact == slice(range.start, range.end), qPrintable(where));
        const qint64 prefix = range.prefix.toUcs4().size();
        const qint64 suffix = range.suffix.toUcs4().size();
        QVERIFY2(range.prefix == slice(range.start - prefix, range.start), qPrintable(where));
        QVERIFY2(range.suffix == slice(range.end, range.end + suffix), qPrintable(where));
        QVERIFY2(range == *textRangeFor(text, asked.at(i)), qPrintable(where));
    }
}

void TestTextQuoter::saysNothingFromWithinACall()
{
    TextQuoter quoter;
    QSignalSpy quoted(&quoter, &TextQuoter::quoted);
    quoter.quote(PlainText(QStringLiteral("one two three")), {4, 7}, {});
    QVERIFY(quoted.isEmpty());
    QTRY_COMPARE(quoted.size(), 1);
    QCOMPARE(quoted.last().first().value<TextRange>().exact, QStringLiteral("two"));
}

void TestTextQuoter::answersInTheOrderOfTheQuestions()
{
    TextQuoter quoter;
    QStringList answers;
    connect(&quoter, &TextQuoter::quoted, this, [&](const TextRange &range) { answers << range.exact; });
    connect(&quoter, &TextQuoter::refused, this, [&] { answers << QStringLiteral("refused"); });
    SeededRandom random(testSeed(5));
    const PlainText large(anyText(random, 100'000) + QStringLiteral(" end"));
    quoter.quote(large, {large.length() - 3, large.length()}, {});
    quoter.quote(PlainText(QStringLiteral(" ")), {0, 1}, {});
    quoter.quote(PlainText(QStringLiteral("small")), {0, 5}, {});
    QVERIFY(eventually([&] { return answers.size() == 3; }));
    QCOMPARE(answers, (QStringList{QStringLiteral("end"), QStringLiteral("refused"), QStringLiteral("small")}));
}

void TestTextQuoter::saysWhyNot()
{
    TextQuoter quoter;
    QList<UnquotableReason> reasons;
    connect(&quoter, &TextQuoter::refused, this, [&](UnquotableReason reason) { reasons << reason; });
    Limits limits;
    limits.quoteCharacters = 5;
    const PlainText text(QStringLiteral("  \U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600"));
    quoter.quote(text, {0, 2}, limits);
    quoter.quote(text, {2, 8}, limits);
    QTRY_COMPARE(reasons, (QList<UnquotableReason>{UnquotableReason::NoWords, UnquotableReason::TooLong}));
    // Five characters are five, however many units they have.
    QSignalSpy quoted(&quoter, &TextQuoter::quoted);
    quoter.quote(text, {2, 7}, limits);
    QTRY_COMPARE(quoted.size(), 1);
}

void TestTextQuoter::givesUp()
{
    TextQuoter quoter;
    QStringList answers;
    connect(&quoter, &TextQuoter::quoted, this, [&](const TextRange &range) { answers << range.exact; });
    const PlainText text(QStringLiteral("one two three"));
    quoter.quote(text, {0, 3}, {});
    quoter.giveUp();
    quoter.quote(text, {4, 7}, {});
    QTRY_COMPARE(answers, QStringList(QStringLiteral("two")));
}

void TestTextQuoter::mayBeDestroyedAtWork()
{
    SeededRandom random(testSeed(6));
    const PlainText large(anyText(random, 100'000));
    for (int round = 0; round < 3; ++round) {
        TextQuoter quoter;
        connect(&quoter, &TextQuoter::quoted, this, [] { QFAIL("nobody is there to hear it"); });
        for (qint64 at = 1; at < 50; at += 5)
            quoter.quote(large, {at, at + 4}, {});
    }
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestTextQuoter)
#include "tst_textquoter.moc"
