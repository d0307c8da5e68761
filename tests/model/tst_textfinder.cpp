// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/textfinder.h"

#include "model/textanchor.h"
#include "model/texts.h"
#include "testkit/seams.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Test;
using namespace Pinthread::Testkit;
using How = TextMatch::How;

class TestTextFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWordsInAnUnchangedText();
    void followsRealEdits_data();
    void followsRealEdits();
    void detachesWhatIsNotSure_data();
    void detachesWhatIsNotSure();
    void findsASentenceThatWasMovedByItself();
    void sameLinesAgainAndAgain();
    void aFormerEditionOfAnotherTextIsNotAsked();
    void findsLongQuotes();
    void copesWithHostileAnchors_data();
    void copesWithHostileAnchors();
    void tellsHowMuchIsLeft();
    void findsThousandsInAVeryLongText();
    void canBeCancelled();
};

namespace {

TextRange anchor(const PlainText &text, const QString &words)
{
    const qsizetype offset = text.text().indexOf(words);
    if (offset < 0)
        qFatal("There is no \"%s\".", qPrintable(words));
    return textRangeFor(text, {text.positionOf(offset), text.positionOf(offset + words.size())}).value();
}

QString replaced(QString text, const QString &before, const QString &after)
{
    if (!text.contains(before))
        qFatal("There is no \"%s\".", qPrintable(before));
    return text.replace(text.indexOf(before), before.size(), after);
}

/// Takes the paragraph that has \a words out of \a text and puts it before the one that has \a target.
QString moved(QString text, const QString &words, const QString &target)
{
    const qsizetype from = text.lastIndexOf(u'\n', text.indexOf(words)) + 1;
    const qsizetype to = text.indexOf(u'\n', from) + 1;
    const QString paragraph = text.mid(from, to - from);
    text.remove(from, to - from);
    const qsizetype at = text.lastIndexOf(u'\n', text.indexOf(target)) + 1;
    return text.insert(at, paragraph + u'\n');
}

const QString rabbit = QStringLiteral("suddenly a White Rabbit with pink eyes ran close by her");

} // namespace

void TestTextFinder::findsWordsInAnUnchangedText()
{
    const PlainText text(alice());
    const TextFinder finder(text);
    for (const QString &words : {rabbit, QStringLiteral("Alice"), QStringLiteral("DRINK ME"), QStringLiteral("So")}) {
        const TextRange range = anchor(text, words);
        const FoundText found = finder.find(range);
        QVERIFY2(found.has_value(), qPrintable(words));
        QCOMPARE(*found, (TextMatch{{range.start, range.end}, How::Exact, 1}));
    }
}

void TestTextFinder::followsRealEdits_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("now");
    QTest::addColumn<How>("how");
    const QString text = alice();
    const QString poem = raven();
    QTest::newRow("edited elsewhere, after it")
        << text << rabbit << replaced(text, QStringLiteral("set to work"), QStringLiteral("began")) << rabbit
        << How::Exact;
    QTest::newRow("words inserted before")
        << text << rabbit
        << replaced(text, QStringLiteral("Alice was beginning"), QStringLiteral("One fine day, Alice was beginning"))
        << rabbit << How::Moved;
    QTest::newRow("words inserted right before")
        << text << rabbit << replaced(text, rabbit, QStringLiteral("quite unexpectedly and ") + rabbit) << rabbit
        << How::Moved;
    QTest::newRow("words inserted right after")
        << text << rabbit << replaced(text, rabbit, rabbit + QStringLiteral(", and so fast that she felt the wind"))
        << rabbit << How::Exact;
    QTest::newRow("paragraph moved, words in it")
        << text << rabbit << moved(text, rabbit, QStringLiteral("There were doors all round")) << rabbit << How::Moved;
    QTest::newRow("paragraph moved, all of it")
        << text
        << QStringLiteral(
               "There were doors all round the hall, but they were all locked; and when Alice had been all the "
               "way down one side and up the other, trying every door, she walked sadly down the middle, "
               "wondering how she was ever to get out again.")
        << moved(text, QStringLiteral("There were doors all round"), QStringLiteral("So she was considering"))
        << QStringLiteral(
               "There were doors all round the hall, but they were all locked; and when Alice had been all the "
               "way down one side and up the other, trying every door, she walked sadly down the middle, "
               "wondering how she was ever to get out again.")
        << How::Moved;
    QTest::newRow("one word replaced") << text << rabbit
                                       << replaced(text, QStringLiteral("pink eyes ran"),
                                                   QStringLiteral("red eyes ran"))
                                       << replaced(rabbit, QStringLiteral("pink"), QStringLiteral("red"))
                                       << How::Approximate;
    QTest::newRow("sentence rewritten")
        << text
        << QStringLiteral(
               "In another moment down went Alice after it, never once considering how in the world she was to "
               "get out again.")
        << replaced(
               text,
               QStringLiteral("In another moment down went Alice after it, never once considering how in the world "
                              "she was to get out again."),
               QStringLiteral("In another minute down Alice went after it, not once considering how she was to get "
                              "out again."))
        << QStringLiteral(
               "In another minute down Alice went after it, not once considering how she was to get out again.")
        << How::Approximate;
    QTest::newRow("first words rewritten")
        << text << rabbit
        << replaced(text, QStringLiteral("suddenly a White Rabbit"), QStringLiteral("all at once a white rabbit"))
        << QStringLiteral("all at once a white rabbit with pink eyes ran close by her") << How::Approximate;
    QTest::newRow("a spelling") << text << QStringLiteral("flavour")
                                << replaced(text, QStringLiteral("mixed flavour of"), QStringLiteral("mixed flavor of"))
                                << QStringLiteral("flavor") << How::Approximate;
    QTest::newRow("white space reflowed")
        << text << rabbit
        << replaced(text, QStringLiteral("a White Rabbit with pink"), QStringLiteral("a White\nRabbit  with\tpink"))
        << replaced(rabbit, QStringLiteral("a White Rabbit with pink"), QStringLiteral("a White\nRabbit  with\tpink"))
        << How::Exact;
    QTest::newRow("all of it on one line")
        << poem << QStringLiteral("Nameless here for evermore") << QString(poem).replace(u'\n', u' ')
        << QStringLiteral("Nameless here for evermore") << How::Exact;
    QTest::newRow("straight quotation marks")
        << text << QStringLiteral("“Oh my ears and whiskers, how late it’s getting!”")
        << QString(text).replace(u'“', u'"').replace(u'”', u'"').replace(u'’', u'\'')
        << QStringLiteral("\"Oh my ears and whiskers, how late it's getting!\"") << How::Approximate;
    QTest::newRow("capitals") << text << rabbit << text.toUpper() << rabbit.toUpper() << How::Approximate;
    QTest::newRow("the same phrase in almost every stanza")
        << poem << QStringLiteral("a stately Raven")
        << replaced(poem, QStringLiteral("Once upon"), QStringLiteral("Once, upon"))
        << QStringLiteral("a stately Raven") << How::Moved;
    QTest::newRow("everything before it deleted")
        << text << QStringLiteral("finished off the cake") << text.mid(text.indexOf(u"She ate a little bit"))
        << QStringLiteral("finished off the cake") << How::Moved;
    QTest::newRow("everything after it deleted")
        << text << rabbit << text.left(text.indexOf(u"There was nothing so")) << rabbit << How::Exact;
    const QString letter =
        QStringLiteral("Moving house to Berlin\n\nDear neighbours, on Friday we move out of the third floor.\n");
    QTest::newRow("the first word, and a paragraph put in near by")
        << letter << QStringLiteral("Moving")
        << replaced(letter, QStringLiteral("Dear"), QStringLiteral("To whom it may concern.\n\nDear"))
        << QStringLiteral("Moving") << How::Exact;
    const QString mixed = moved(text, rabbit, QStringLiteral("There were doors all round"));
    QTest::newRow("a mix") << text << QStringLiteral("the pleasure of making a daisy-chain would be worth the trouble")
                           << replaced(replaced(mixed, QStringLiteral("making a daisy-chain"),
                                                QStringLiteral("making\na chain")),
                                       QStringLiteral("So she was considering in her own mind"),
                                       QStringLiteral("She \u2013 considered"))
                           << QStringLiteral("the pleasure of making\na chain would be worth the trouble")
                           << How::Approximate;
}

void TestTextFinder::followsRealEdits()
{
    QFETCH(const QString, before);
    QFETCH(const QString, words);
    QFETCH(const QString, after);
    QFETCH(const QString, now);
    QFETCH(const How, how);
    const PlainText text(after);
    const FoundText found = TextFinder(text).find(anchor(PlainText(before), words));
    QVERIFY(found.has_value());
    QCOMPARE(text.words(found->span), now);
    QCOMPARE(found->how, how);
    QCOMPARE(found->score == 1, how != How::Approximate);
}

void TestTextFinder::detachesWhatIsNotSure_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("after");
    QTest::addColumn<Detached>("why");
    const QString text = alice();
    const QString poem = raven();
    const QString paragraph = text.mid(text.indexOf(u"There were doors all round"), 243);
    QTest::newRow("deleted") << text << rabbit << replaced(text, rabbit, QString()) << Detached::Gone;
    QTest::newRow("its paragraph deleted")
        << text << QStringLiteral("trying every door") << replaced(text, paragraph, QString()) << Detached::Gone;
    QTest::newRow("another text altogether") << text << rabbit << poem << Detached::Gone;
    QTest::newRow("an empty text") << text << rabbit << QString() << Detached::Gone;
    QTest::newRow("replaced by other words")
        << text << rabbit
        << replaced(text, rabbit, QStringLiteral("it began to rain so hard that nobody stayed outside"))
        << Detached::Changed;
    QTest::newRow("a copy of all around it")
        << text << QStringLiteral("trying every door")
        << QStringLiteral("For a start:\n") + paragraph + QStringLiteral("\n") + text << Detached::Ambiguous;
    QTest::newRow("a sentence moved by itself")
        << text << QStringLiteral("“What a curious feeling!” said Alice;")
        << QStringLiteral("“What a curious feeling!” said Alice; that was all.\n")
               + replaced(text, QStringLiteral("“What a curious feeling!” said Alice;"), QString())
        << Detached::Gone;
    // The same phrase twice, and the one that is meant is gone: the other one is not shown in its place.
    QTest::newRow("the same phrase elsewhere")
        << poem << QStringLiteral("Quoth the Raven “Nevermore.”")
        << replaced(poem, QStringLiteral("Quoth the Raven “Nevermore.”"), QString()) << Detached::Changed;
}

void TestTextFinder::detachesWhatIsNotSure()
{
    QFETCH(const QString, before);
    QFETCH(const QString, words);
    QFETCH(const QString, after);
    QFETCH(const Detached, why);
    const FoundText found = TextFinder(PlainText(after)).find(anchor(PlainText(before), words));
    if (found)
        QFAIL(qPrintable(QStringLiteral("found \"%1\"").arg(PlainText(after).words(found->span))));
    QCOMPARE(found.error(), why);
}

void TestTextFinder::findsASentenceThatWasMovedByItself()
{
    const QString sentence = QStringLiteral("“What a curious feeling!” said Alice;");
    const PlainText before(alice());
    const PlainText after(sentence + QStringLiteral(" that was all.\n") + replaced(alice(), sentence, QString()));
    const TextRange range = anchor(before, sentence);
    QCOMPARE(TextFinder(after).find(range).error(), Detached::Gone); // It could be another one that says the same.
    const FoundText found = TextFinder(after, before).find(range);
    QCOMPARE(found.value(), (TextMatch{{0, sentence.size()}, How::Moved, 1}));
}

void TestTextFinder::sameLinesAgainAndAgain()
{
    const QString line = QStringLiteral("Please answer with yes or no.\n");
    const PlainText before(line.repeated(6));
    const qint64 start = 3 * line.size() + 7;
    const auto range = textRangeFor(before, {start, start + 6});
    QCOMPARE(range->exact, QStringLiteral("answer"));

    const PlainText moved(QStringLiteral("Good morning! ") + line.repeated(6));
    const PlainText fewer(line.repeated(5));
    for (const PlainText &after : {moved, fewer})
        QCOMPARE(TextFinder(after).find(*range).error(), Detached::Ambiguous);
    QCOMPARE(TextFinder(moved, before).find(*range).value(), (TextMatch{{start + 14, start + 20}, How::Moved, 1}));
    const PlainText longer(before.text() + QStringLiteral("Thank you."));
    QCOMPARE(TextFinder(longer, before).find(*range).value(), (TextMatch{{start, start + 6}, How::Exact, 1}));
}

void TestTextFinder::aFormerEditionOfAnotherTextIsNotAsked()
{
    const PlainText text(alice());
    const TextRange range = anchor(text, rabbit);
    const PlainText after(QStringLiteral("A preface.\n") + text.text());
    QCOMPARE(TextFinder(after, PlainText(raven())).find(range), TextFinder(after).find(range));
    QVERIFY(TextFinder(after).find(range).has_value());
}

void TestTextFinder::findsLongQuotes()
{
    const PlainText text(alice());
    const qsizetype from = text.text().indexOf(u"So she was considering");
    const auto range = textRangeFor(text, {from, from + 5'000});
    QString after = text.text();
    after = replaced(after, QStringLiteral("pleasure of making"), QStringLiteral("joy of weaving"));
    after = replaced(after, QStringLiteral("so suddenly that Alice had not a moment"),
                     QStringLiteral("so fast that she had no time"));
    after = replaced(after, QStringLiteral("Alice was beginning"), QStringLiteral("Once, Alice was beginning"));
    const PlainText now(after);
    const FoundText found = TextFinder(now).find(*range);
    QVERIFY(found.has_value());
    QCOMPARE(found->how, How::Approximate);
    QVERIFY(found->score > 0.95);
    QVERIFY(now.words(found->span).startsWith(u"So she was considering"));
    QVERIFY(now.words(found->span).endsWith(range->exact.right(40)));
}

void TestTextFinder::copesWithHostileAnchors_data()
{
    QTest::addColumn<TextRange>("range");
    const QString a5000(5'000, u'a');
    QTest::newRow("nothing") << TextRange();
    QTest::newRow("beyond the end") << TextRange{1'000'000, 1'000'010, QStringLiteral("words"), {}, {}};
    QTest::newRow("far beyond the end") << TextRange{(qint64(1) << 53) - 1, qint64(1) << 53, QStringLiteral("Alice"),
                                                     QStringLiteral("a prefix that is nowhere"), QStringLiteral("b")};
    QTest::newRow("white space") << TextRange{5, 8, QStringLiteral(" \n "), QStringLiteral(" "), QStringLiteral(" ")};
    QTest::newRow("one letter, everywhere") << TextRange{3, 8'000, a5000, a5000.left(64), a5000.left(64)};
    QTest::newRow("backwards") << TextRange{10, 2, QStringLiteral("Alice"), QStringLiteral("x"), QStringLiteral("y")};
    QTest::newRow("marks of edges") << TextRange{
        0, 5, QString(30, QChar(FoldedText::startMark)), {}, QString(30, QChar(FoldedText::endMark))};
    QTest::newRow("half of a pair") << TextRange{0, 1, QString(QChar(0xd83d)), {}, QString(QChar(0xde00))};
}

void TestTextFinder::copesWithHostileAnchors()
{
    QFETCH(const TextRange, range);
    for (const QString &words : {QString(), alice(), QString(20'000, u'a')}) {
        const PlainText text(words);
        QVERIFY(!TextFinder(text).find(range).has_value());
        (void)TextFinder(text, PlainText(alice())).find(range);
    }
}

void TestTextFinder::tellsHowMuchIsLeft()
{
    const PlainText text(alice());
    const PlainText after(replaced(text.text(), QStringLiteral("pink eyes ran"), QStringLiteral("red eyes ran")));
    const FoundText found = TextFinder(after).find(anchor(text, rabbit));
    QCOMPARE(found->score, 1 - 4.0 / double(rabbit.size())); // "pink" and "red" have no letter in common.
}

namespace {

/// About \a size characters of prose in which hardly anything stands twice.
QString longText(qsizetype size, SeededRandom &random)
{
    const QStringList words = (alice() + raven() + declaration()).split(u' ', Qt::SkipEmptyParts);
    QString text;
    text.reserve(size + 100);
    for (int count = 1; text.size() < size; ++count) {
        text.append(words.at(qsizetype(random.below(quint64(words.size())))));
        text.append(count % 80 == 0 ? u'\n' : u' ');
    }
    return text;
}

} // namespace

void TestTextFinder::findsThousandsInAVeryLongText()
{
    // 2,000 anchors in 5 MB, an edit every 2,000 characters, a paragraph taken out every 50,000.
    SeededRandom random(29);
    QString text = longText(5'000'000, random);
    QElapsedTimer timer;
    timer.start();
    const PlainText before(text);
    qInfo("plain text of 5 MB: %lld ms", timer.restart());

    QList<TextRange> ranges;
    constexpr int anchors = 2'000;
    qint64 longest = 0;
    for (int i = 0; i < 20; ++i) { // Each takes a look through the whole text.
        const auto start = qint64(random.below(quint64(before.length())));
        timer.restart();
        const auto range = textRangeFor(before, {start, start + 5 + qint64(random.below(400))});
        longest = std::max(longest, timer.elapsed());
        if (range)
            ranges.append(*range);
    }
    qInfo("making an anchor: up to %lld ms", longest);
    while (ranges.size() < anchors) {
        const auto start = 100 + qint64(random.below(quint64(before.length() - 6'000)));
        const qint64 end = start + 5 + qint64(random.below(quint64(ranges.size() % 100 == 0 ? 4'900 : 400)));
        ranges.append(
            {start, end, before.words({start, end}), before.words({start - 64, start}), before.words({end, end + 64})});
    }
    for (qsizetype at = text.size() - 60'000; at > 0; at -= 2'000) {
        text.replace(at, 7, QStringLiteral("an edit "));
        if (at % 50'000 == 0)
            text.remove(at, 700);
    }
    const PlainText after(text);
    for (const bool withFormer : {false, true}) {
        timer.restart();
        const QList<FoundText> found =
            withFormer ? TextFinder(after, before).find(ranges) : TextFinder(after).find(ranges);
        const qint64 took = timer.elapsed();
        const auto count =
            std::count_if(found.begin(), found.end(), [](const FoundText &one) { return one.has_value(); });
        qInfo("%d anchors%s: %lld ms, %d found", anchors, withFormer ? ", former edition at hand" : "", took,
              int(count));
        QVERIFY(count > anchors * 9 / 10);
    }
}

void TestTextFinder::canBeCancelled()
{
    const PlainText text(alice());
    const std::atomic_bool cancelled = true;
    QVERIFY(TextFinder(text).find({anchor(text, rabbit)}, &cancelled).isEmpty());
}

QTEST_APPLESS_MAIN(TestTextFinder)
#include "tst_textfinder.moc"
