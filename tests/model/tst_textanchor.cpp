// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/textanchor.h"

#include "model/rules.h"
#include "model/texts.h"
#include "testkit/seams.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Test;
using namespace Pinthread::Testkit;

class TestTextAnchor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesWithContext();
    void trimsWhiteSpace();
    void refusesWhatCannotBeQuoted();
    void countsInCodePoints();
    void contextEndsWithTheDocument();
    void contextIsAPromise();
    void repeatedSurroundingsAreNoContext();
    void oneSideIsEnough();
    void aLongRepeatedQuoteHasOneSideOnly();
    void rowsOfDashesSayNothing();
    void theRulesAcceptEveryAnchor();
    void knowsWhenNothingChanged();
};

namespace {

/// The anchor for the first \a words in \a text.
TextRange anchor(const PlainText &text, const QString &words)
{
    const qsizetype offset = text.text().indexOf(words);
    if (offset < 0)
        qFatal("There is no \"%s\".", qPrintable(words));
    const auto range = textRangeFor(text, {text.positionOf(offset), text.positionOf(offset + words.size())});
    return range.value();
}

} // namespace

void TestTextAnchor::quotesWithContext()
{
    const PlainText text(alice());
    const QString words = QStringLiteral("a White Rabbit with pink eyes");
    const TextRange range = anchor(text, words);
    QCOMPARE(range.exact, words);
    QCOMPARE(range.end - range.start, words.size());
    QCOMPARE(text.words({range.start, range.end}), words);
    QCOMPARE(range.prefix.size(), Limits().quoteContext);
    QVERIFY(range.prefix.endsWith(u"when suddenly "));
    QVERIFY(range.suffix.startsWith(u" ran close by her."));
    QCOMPARE(range.suffix.size(), Limits().quoteContext);
}

void TestTextAnchor::trimsWhiteSpace()
{
    const PlainText text(QStringLiteral("one  two \n three"));
    QCOMPARE(trimmed(text, {3, 9}), (TextSpan{5, 8}));
    QVERIFY(trimmed(text, {3, 5}).isEmpty());
    QCOMPARE(textRangeFor(text, {3, 10})->exact, QStringLiteral("two"));
}

void TestTextAnchor::refusesWhatCannotBeQuoted()
{
    const PlainText text(QStringLiteral("one \n ") + QString(6'000, u'x'));
    QCOMPARE(textRangeFor(text, {1, 1}).error(), UnquotableReason::NoWords);
    QCOMPARE(textRangeFor(text, {3, 6}).error(), UnquotableReason::NoWords);
    QCOMPARE(textRangeFor(text, {100, 200'000}).error(), UnquotableReason::TooLong);
    QVERIFY(textRangeFor(text, {6, 5'006}));
    QCOMPARE(textRangeFor(text, {6, 5'007}).error(), UnquotableReason::TooLong);
    Limits limits;
    limits.quoteCharacters = 2;
    QCOMPARE(textRangeFor(text, {0, 3}, limits).error(), UnquotableReason::TooLong);
}

void TestTextAnchor::countsInCodePoints()
{
    const PlainText text(QStringLiteral("\U0001f600\U0001f601 \U0001f602 and more of that"));
    const auto range = textRangeFor(text, {3, 4});
    QCOMPARE(range->exact, QStringLiteral("\U0001f602"));
    QCOMPARE(range->start, 3);
    QCOMPARE(range->end, 4);
    QCOMPARE(range->prefix, QStringLiteral("\U0001f600\U0001f601 "));
}

void TestTextAnchor::contextEndsWithTheDocument()
{
    const PlainText text(QStringLiteral("Once upon a midnight dreary, while I pondered"));
    const TextRange first = anchor(text, QStringLiteral("Once"));
    QCOMPARE(first.prefix, QString());
    QCOMPARE(first.suffix, QStringLiteral(" upon a midnight dreary, while I pondered"));
    const TextRange last = anchor(text, QStringLiteral("pondered"));
    QCOMPARE(last.prefix, QStringLiteral("Once upon a midnight dreary, while I "));
    QCOMPARE(last.suffix, QString());
    const TextRange all = anchor(text, text.text());
    QCOMPARE(all.prefix + all.suffix, QString());
}

void TestTextAnchor::contextIsAPromise()
{
    // Of all anchors: each 24 characters that begin in the prefix, or end in the suffix, stand nowhere else.
    const quint64 seed = testSeed(19);
    SeededRandom random(seed);
    const PlainText text(raven());
    const QString folded = text.folded().text();
    for (int round = 0; round < 300; ++round) {
        const auto start = qint64(random.below(quint64(text.length())));
        const auto range = textRangeFor(text, {start, start + 1 + qint64(random.below(60))});
        if (!range)
            continue;
        const QString pattern = FoldedText(range->prefix + range->exact + range->suffix, false, false).text();
        const qsizetype prefix = FoldedText(range->prefix, false, false).text().size();
        const qsizetype suffix = FoldedText(range->suffix, false, false).text().size();
        const auto differentUnits = [](const QString &words) {
            QSet<int> units;
            for (const QChar unit : words)
                units.insert(unit.unicode() % 64);
            return units.size();
        };
        for (qsizetype at = 0; at + 24 <= pattern.size(); ++at) {
            const QString stretch = pattern.mid(at, 24);
            if ((at + 12 <= prefix || at + 12 >= pattern.size() - suffix) && differentUnits(stretch) >= 8) {
                QVERIFY2(folded.count(stretch) <= 1, qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(stretch)));
            }
        }
    }
}

void TestTextAnchor::repeatedSurroundingsAreNoContext()
{
    const QString line = QStringLiteral("Please answer this question with yes or no, in capital letters.\n");
    const PlainText text(line.repeated(5));
    const qsizetype yes = text.text().indexOf(u"yes", 2 * line.size());
    const auto range = textRangeFor(text, {yes, yes + 3});
    QCOMPARE(range->exact, QStringLiteral("yes"));
    QCOMPARE(range->prefix + range->suffix, QString());
}

void TestTextAnchor::oneSideIsEnough()
{
    const QString line = QStringLiteral("Please answer this question with yes or no, in capital letters: ");
    const PlainText text(line + QStringLiteral("Were you ever abroad?\n") + line + QStringLiteral("Do you smoke?\n"));
    const TextRange range = anchor(text, QStringLiteral("in capital letters: Do you"));
    QCOMPARE(range.suffix, QStringLiteral(" smoke?\n"));
    QCOMPARE(range.prefix, QString());
}

void TestTextAnchor::aLongRepeatedQuoteHasOneSideOnly()
{
    const QString refrain =
        QStringLiteral("And the Raven, never flitting, still is sitting, still is sitting on the bust");
    const PlainText text(QStringLiteral("The first stanza, about a midnight dreary, ends with this: ") + refrain
                         + QStringLiteral(". And so the second stanza begins, and ends with the following words: ")
                         + refrain + QStringLiteral(" of Pallas, and here the poem comes to its own end at last."));
    const TextRange range = anchor(text, refrain);
    QVERIFY(!range.prefix.isEmpty());
    QCOMPARE(range.suffix, QString());
}

void TestTextAnchor::rowsOfDashesSayNothing()
{
    const PlainText text(QStringLiteral("One heading\n") + QString(40, u'=') + QStringLiteral("\nThe same words\n")
                         + QString(40, u'=') + QStringLiteral("\nand then quite others"));
    const TextRange range = anchor(text, QStringLiteral("The same words"));
    QVERIFY(!range.prefix.isEmpty() && !range.suffix.isEmpty());
}

void TestTextAnchor::theRulesAcceptEveryAnchor()
{
    const quint64 seed = testSeed(23);
    SeededRandom random(seed);
    const PlainText text(alice() + QStringLiteral("\U0001f600\u0001 \t x"));
    const ManualClock clock;
    for (int round = 0; round < 100; ++round) {
        const auto start = qint64(random.below(quint64(text.length())));
        const auto range = textRangeFor(text, {start, start + qint64(random.below(300))});
        if (!range)
            continue;
        const Actor actor{{UserId::make(clock, random), QStringLiteral("Alice")}, Role::Commenter};
        const Operation operation{BroadcastId::make(clock, random), ConversationId::make(clock, random),
                                  CreateConversation{*range, CommentId::make(clock, random), QStringLiteral("text")}};
        const auto checked = checkOperation(AssetState(AssetKind::Text), actor, operation, Limits());
        QVERIFY2(checked.has_value(), qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

void TestTextAnchor::knowsWhenNothingChanged()
{
    const PlainText text(alice());
    const TextRange range = anchor(text, QStringLiteral("DRINK ME"));
    QVERIFY(isAtItsPlace(text, range));
    QVERIFY(!isAtItsPlace(PlainText(QStringLiteral("x") + text.text()), range));
    QVERIFY(!isAtItsPlace(PlainText(QStringLiteral("short")), range));
    TextRange wrong = range;
    ++wrong.end;
    QVERIFY(!isAtItsPlace(text, wrong));
}

QTEST_APPLESS_MAIN(TestTextAnchor)
#include "tst_textanchor.moc"
