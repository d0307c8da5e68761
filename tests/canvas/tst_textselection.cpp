// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/textcanvas.h"

#include "canvas/texthand.h"
#include "testkit/seams.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>

using namespace Pinthread;
using namespace Pinthread::Test;
using namespace std::chrono_literals;

class TestTextSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void draggingSelectsAcrossBlocks_data();
    void draggingSelectsAcrossBlocks();
    void draggingBackwardsSelectsTheSame();
    void aDoubleClickSelectsAWord();
    void aTripleClickSelectsAParagraph();
    void draggingAfterADoubleClickGoesByWords();
    void shiftAndClickExtends();
    void aClickLetsGo();
    void theKeyboardSelectsAcrossBlocks();
    void theKeyboardGoesByWordsLinesAndParagraphs();
    void goesDownThroughEverythingAndUpAgain();
    void escapeLetsGo();
    void countsCodePoints();
    void leavesOutWhiteSpaceAtTheEnds();
    void offersAConversationAfterAWhile();
    void waitsAnewForAnotherSelection();
    void offersNothingForAClick();
    void withdrawsWhatItOffered();
    void offersOnlyWhatIsStillSelected();
    void offersAtOnceFromTheKeyboard();
    void offersAtOnceFromTheContextMenu();
    void refusesWhatCannotBeQuoted();
    void offersNothingWhenReadOnly();
    void quotesTheWordsWithWhatIsAround();
    void copiesWhatIsSelected();
    void draggingBeyondTheEdgeScrolls();
};

void TestTextSelection::draggingSelectsAcrossBlocks_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("selected");
    QTest::newRow("within a paragraph") << "paragraph"
                                        << "words"
                                        << "paragraph with some words";
    QTest::newRow("heading and paragraph") << "Title"
                                           << "First"
                                           << "Title of it\nFirst";
    QTest::newRow("paragraph and list") << "link"
                                        << "two"
                                        << "link.\none item\ntwo";
    QTest::newRow("list and table") << "two"
                                    << "right"
                                    << "two item\nleft\tright";
    QTest::newRow("cells of a row") << "alpha"
                                    << "beta"
                                    << "alpha\tbeta";
    QTest::newRow("rows of a table") << "right"
                                     << "alpha"
                                     << "right\nalpha";
    QTest::newRow("table, quote and code") << "beta"
                                           << "int"
                                           << "beta\nquoted words\nint";
    QTest::newRow("over a rule") << "return"
                                 << "Last"
                                 << "return code;\nLast";
}

void TestTextSelection::draggingSelectsAcrossBlocks()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, selected);
    TextHand hand(report(), {760, 900});
    hand.drag(hand.before(from), hand.after(to));
    QCOMPARE(hand.canvas.selectedText(), selected);
    QCOMPARE(hand.canvas.selection(), hand.spanOf(selected));
    QCOMPARE(hand.selections.last().first().value<TextSpan>(), hand.spanOf(selected));
}

void TestTextSelection::draggingBackwardsSelectsTheSame()
{
    TextHand hand(report(), {760, 900});
    hand.drag(hand.after(QStringLiteral("beta")), hand.before(QStringLiteral("some")));
    const QString selected = QStringLiteral("some words and a link.\none item\ntwo item\nleft\tright\nalpha\tbeta");
    QCOMPARE(hand.canvas.selectedText(), selected);
}

void TestTextSelection::aDoubleClickSelectsAWord()
{
    TextHand hand(report());
    hand.doubleClick(hand.on(QStringLiteral("paragraph")));
    QCOMPARE(hand.canvas.selectedText(), QStringLiteral("paragraph"));
    // Also on the far side of its last letter.
    const QRect behind = hand.canvas.cursorRect(hand.spanOf(QStringLiteral("words")).end);
    hand.doubleClick(behind.center() - QPoint(2, 0));
    QCOMPARE(hand.canvas.selectedText(), QStringLiteral("words"));
}

void TestTextSelection::aTripleClickSelectsAParagraph()
{
    TextHand hand(report());
    const QPoint place = hand.on(QStringLiteral("paragraph"));
    hand.doubleClick(place);
    hand.click(place, {}, 50);
    QCOMPARE(hand.canvas.selectedText(), QStringLiteral("First paragraph with some words and a link."));
}

void TestTextSelection::draggingAfterADoubleClickGoesByWords()
{
    TextHand hand(report());
    const QPoint place = hand.on(hand.spanOf(QStringLiteral("paragraph")).start + 3);
    hand.click(place);
    hand.send(QEvent::MouseButtonDblClick, place, {}, 50);
    hand.send(QEvent::MouseMove, hand.on(hand.spanOf(QStringLiteral("some")).start + 1), {}, 10);
    QCOMPARE(hand.canvas.selectedText(), QStringLiteral("paragraph with some"));
    hand.send(QEvent::MouseMove, hand.on(hand.spanOf(QStringLiteral("First")).start + 2), {}, 10);
    hand.send(QEvent::MouseButtonRelease, place, {}, 10);
    QCOMPARE(hand.canvas.selectedText(), QStringLiteral("First paragraph"));
}

void TestTextSelection::shiftAndClickExtends()
{
    TextHand hand(report());
    hand.click(hand.before(QStringLiteral("First")));
    hand.click(hand.after(QStringLiteral("item")), Qt::ShiftModifier);
    QCOMPARE(hand.canvas.selectedText(), QStringLiteral("First paragraph with some words and a link.\none item"));
}

void TestTextSelection::aClickLetsGo()
{
    TextHand hand(report());
    hand.doubleClick(hand.on(QStringLiteral("paragraph")));
    hand.click(hand.on(QStringLiteral("item")));
    QVERIFY(hand.canvas.selection().isEmpty());
    QVERIFY(hand.selections.last().first().value<TextSpan>().isEmpty());
}

void TestTextSelection::theKeyboardSelectsAcrossBlocks()
{
    TextHand hand(report());
    hand.key(Qt::Key_Home, Qt::ControlModifier);
    hand.key(Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(hand.canvas.selectedText(), hand.canvas.document()->plainText().text());
    hand.key(Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(hand.canvas.selection().isEmpty());
    // One character after the other, over every border there is.
    const qint64 length = hand.canvas.document()->plainText().length();
    hand.key(Qt::Key_Right, Qt::ShiftModifier, int(length));
    QCOMPARE(hand.canvas.selection(), (TextSpan{0, length}));
    hand.key(Qt::Key_Left, Qt::ShiftModifier, int(length));
    QVERIFY(hand.canvas.selection().isEmpty());
    hand.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(hand.canvas.selection(), (TextSpan{0, length}));
}

void TestTextSelection::theKeyboardGoesByWordsLinesAndParagraphs()
{
    TextHand hand(report());
    hand.canvas.setSelection({hand.spanOf(QStringLiteral("First")).start, hand.spanOf(QStringLiteral("First")).start});
    hand.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier, 2);
    QCOMPARE(hand.canvas.selectedText(), QStringLiteral("First paragraph "));
    hand.key(Qt::Key_Left);
    hand.key(Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(hand.canvas.selectedText(), QStringLiteral("First paragraph with some words and a link."));
    hand.key(Qt::Key_Left);
    hand.key(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier, 2);
    QCOMPARE(hand.canvas.selectedText(), QStringLiteral("First paragraph with some words and a link.\none item\n"));
}

void TestTextSelection::goesDownThroughEverythingAndUpAgain()
{
    TextHand hand(report());
    const qint64 length = hand.canvas.document()->plainText().length();
    hand.key(Qt::Key_Home, Qt::ControlModifier);
    // Twelve lines at most: the cells of a row are beside each other.
    hand.key(Qt::Key_Down, Qt::ShiftModifier, 12);
    QCOMPARE(hand.canvas.selection(), (TextSpan{0, length}));
    hand.key(Qt::Key_Up, Qt::ShiftModifier, 12);
    QVERIFY(hand.canvas.selection().isEmpty());
}

void TestTextSelection::escapeLetsGo()
{
    TextHand hand(report());
    hand.key(Qt::Key_A, Qt::ControlModifier);
    hand.key(Qt::Key_Escape);
    QVERIFY(hand.canvas.selection().isEmpty());
}

void TestTextSelection::countsCodePoints()
{
    // One code point each, two UTF-16 units, and a flag of two.
    TextHand hand(markdown(QStringLiteral("\U0001F600 smile \U0001F1E9\U0001F1EA flag \U00010348 letter")));
    QCOMPARE(hand.spanOf(QStringLiteral("smile")), (TextSpan{2, 7}));
    hand.drag(hand.before(QStringLiteral("flag")), hand.after(QStringLiteral("flag")));
    QCOMPARE(hand.canvas.selection(), (TextSpan{11, 15}));
    hand.canvas.setSelection({0, 1});
    QCOMPARE(hand.canvas.selectedText(), QStringLiteral("\U0001F600"));
    hand.canvas.startConversation();
    QTRY_COMPARE(hand.prompts.size(), 1);
    QCOMPARE(hand.prompts.last().first().value<TextRange>().start, 0);
    QCOMPARE(hand.prompts.last().first().value<TextRange>().end, 1);
    // The cursor never stands within one.
    hand.key(Qt::Key_Home);
    hand.key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(hand.canvas.selection(), (TextSpan{0, 1}));
    hand.key(Qt::Key_Home);
    hand.key(Qt::Key_Right, {}, 8);
    hand.key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(hand.canvas.selection(), (TextSpan{8, 10}));
}

void TestTextSelection::leavesOutWhiteSpaceAtTheEnds()
{
    TextHand hand(report());
    const TextSpan words = hand.spanOf(QStringLiteral(" with some "));
    hand.canvas.setSelection(words);
    QCOMPARE(hand.canvas.selection(), (TextSpan{words.start + 1, words.end - 1}));
    hand.canvas.setSelection({words.start, words.start + 1});
    QVERIFY(hand.canvas.selection().isEmpty());
}

void TestTextSelection::offersAConversationAfterAWhile()
{
    Testkit::VirtualScheduler scheduler;
    TextHand hand(report());
    hand.canvas.setScheduler(&scheduler);
    QCOMPARE(hand.canvas.promptDelay(), 3'500ms);
    hand.drag(hand.before(QStringLiteral("paragraph")), hand.after(QStringLiteral("words")));
    scheduler.advance(3'499ms);
    QVERIFY(hand.prompts.isEmpty());
    scheduler.advance(1ms);
    QTRY_COMPARE(hand.prompts.size(), 1);
    QCOMPARE(hand.prompts.last().first().value<TextRange>().exact, QStringLiteral("paragraph with some words"));
    scheduler.advance(1h);
    // Another delay.
    hand.canvas.setPromptDelay(200ms);
    hand.doubleClick(hand.on(QStringLiteral("item")));
    scheduler.advance(200ms);
    QTRY_COMPARE(hand.prompts.size(), 2);
    QCOMPARE(hand.prompts.last().first().value<TextRange>().exact, QStringLiteral("item"));
}

void TestTextSelection::waitsAnewForAnotherSelection()
{
    Testkit::VirtualScheduler scheduler;
    TextHand hand(report());
    hand.canvas.setScheduler(&scheduler);
    hand.doubleClick(hand.on(QStringLiteral("paragraph")));
    scheduler.advance(3s);
    hand.doubleClick(hand.on(QStringLiteral("some")));
    scheduler.advance(3s);
    QVERIFY(!hand.isOffered());
    scheduler.advance(500ms);
    QTRY_COMPARE(hand.prompts.size(), 1);
    QCOMPARE(hand.prompts.last().first().value<TextRange>().exact, QStringLiteral("some"));
}

void TestTextSelection::offersNothingForAClick()
{
    Testkit::VirtualScheduler scheduler;
    TextHand hand(report());
    hand.canvas.setScheduler(&scheduler);
    hand.doubleClick(hand.on(QStringLiteral("paragraph")));
    hand.click(hand.on(QStringLiteral("item")));
    hand.key(Qt::Key_Right, Qt::ShiftModifier, 3);
    scheduler.advance(1h);
    QVERIFY(!hand.isOffered());
    QVERIFY(hand.withdrawn.isEmpty());
}

void TestTextSelection::withdrawsWhatItOffered()
{
    TextHand hand(report());
    hand.canvas.setSelection(hand.spanOf(QStringLiteral("paragraph")));
    hand.canvas.startConversation();
    QTRY_COMPARE(hand.prompts.size(), 1);
    QVERIFY(hand.withdrawn.isEmpty());
    hand.key(Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier, 2);
    QCOMPARE(hand.withdrawn.size(), 1);
    hand.canvas.startConversation();
    QTRY_COMPARE(hand.prompts.size(), 2);
    hand.canvas.setReadOnly(true);
    QCOMPARE(hand.withdrawn.size(), 2);
}

void TestTextSelection::offersOnlyWhatIsStillSelected()
{
    TextHand hand(report());
    hand.canvas.setSelection(hand.spanOf(QStringLiteral("paragraph")));
    hand.canvas.startConversation();
    // Before its surroundings have been looked at.
    hand.canvas.setSelection(hand.spanOf(QStringLiteral("some")));
    QVERIFY(!hand.isOffered());
    hand.canvas.startConversation();
    hand.canvas.setReadOnly(true);
    hand.canvas.setReadOnly(false);
    QVERIFY(!hand.isOffered());
    hand.canvas.startConversation();
    hand.canvas.setDocument(report());
    QVERIFY(!hand.isOffered());
    hand.canvas.setSelection(hand.spanOf(QStringLiteral("item")));
    hand.canvas.startConversation();
    hand.canvas.startConversation();
    QTRY_COMPARE(hand.prompts.size(), 2);
    QCOMPARE(hand.prompts.last().first().value<TextRange>().exact, QStringLiteral("item"));
}

void TestTextSelection::offersAtOnceFromTheKeyboard()
{
    TextHand hand(report());
    hand.canvas.setSelection(hand.spanOf(QStringLiteral("one item\ntwo")));
    hand.key(Qt::Key_Return);
    QTRY_COMPARE(hand.prompts.size(), 1);
    QCOMPARE(hand.prompts.last().first().value<TextRange>().exact, QStringLiteral("one item\ntwo"));
}

void TestTextSelection::offersAtOnceFromTheContextMenu()
{
    TextHand hand(report());
    const auto open = [&] {
        const QPoint place = hand.on(QStringLiteral("some"));
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, hand.canvas.viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(hand.canvas.viewport(), &event);
        return hand.canvas.findChildren<QMenu *>(QStringLiteral("textContextMenu")).last();
    };
    QMenu *menu = open();
    QVERIFY(!menu->findChild<QAction *>(QStringLiteral("startConversation"))->isEnabled());
    menu->close();
    hand.canvas.setSelection(hand.spanOf(QStringLiteral("some")));
    menu = open();
    menu->findChild<QAction *>(QStringLiteral("startConversation"))->trigger();
    menu->close();
    QTRY_COMPARE(hand.prompts.size(), 1);
    hand.canvas.setReadOnly(true);
    menu = open();
    QVERIFY(!menu->findChild<QAction *>(QStringLiteral("startConversation"))->isEnabled());
    QVERIFY(menu->findChild<QAction *>(QStringLiteral("copy"))->isEnabled());
    menu->close();
}

void TestTextSelection::refusesWhatCannotBeQuoted()
{
    TextHand hand(report());
    hand.canvas.startConversation();
    QCOMPARE(hand.refused.size(), 1);
    QCOMPARE(hand.refused.last().first().toString(),
             QStringLiteral("Select the words that you want to talk about first."));
    Limits limits;
    limits.quoteCharacters = 20;
    hand.canvas.setLimits(limits);
    hand.canvas.selectAll();
    hand.canvas.startConversation();
    QCOMPARE(hand.refused.last().first().toString(),
             QStringLiteral("That is too long: a conversation can be about 20 characters at most."));
    QVERIFY(!hand.isOffered());
}

void TestTextSelection::offersNothingWhenReadOnly()
{
    Testkit::VirtualScheduler scheduler;
    TextHand hand(report());
    hand.canvas.setScheduler(&scheduler);
    hand.doubleClick(hand.on(QStringLiteral("paragraph")));
    hand.canvas.setReadOnly(true);
    scheduler.advance(1h);
    hand.doubleClick(hand.on(QStringLiteral("some")));
    QCOMPARE(hand.canvas.selectedText(), QStringLiteral("some"));
    scheduler.advance(1h);
    hand.key(Qt::Key_Return);
    QVERIFY(!hand.isOffered());
    QVERIFY(hand.refused.isEmpty());
}

void TestTextSelection::quotesTheWordsWithWhatIsAround()
{
    TextHand hand(report());
    hand.canvas.setSelection(hand.spanOf(QStringLiteral("some words")));
    hand.canvas.startConversation();
    QTRY_COMPARE(hand.prompts.size(), 1);
    const auto range = hand.prompts.last().first().value<TextRange>();
    QCOMPARE(range.exact, QStringLiteral("some words"));
    QVERIFY(range.prefix.endsWith(QStringLiteral("paragraph with ")));
    QVERIFY(range.suffix.startsWith(QStringLiteral(" and a link.")));
}

void TestTextSelection::copiesWhatIsSelected()
{
    TextHand hand(report());
    hand.canvas.setSelection(hand.spanOf(QStringLiteral("alpha\tbeta")));
    hand.key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("alpha\tbeta"));
}

void TestTextSelection::draggingBeyondTheEdgeScrolls()
{
    TextHand hand(paragraphs(200), {700, 400});
    const QPoint from = hand.before(QStringLiteral("Paragraph 1 "));
    hand.send(QEvent::MouseButtonPress, from);
    hand.send(QEvent::MouseMove, {from.x(), 600}, {}, 10);
    QTRY_VERIFY(hand.canvas.selectedText().contains(QStringLiteral("Paragraph 30 ")));
    hand.send(QEvent::MouseButtonRelease, {from.x(), 600}, {}, 10);
    const QString selected = hand.canvas.selectedText();
    QTest::qWait(100);
    QCOMPARE(hand.canvas.selectedText(), selected);
}

QTEST_MAIN(TestTextSelection)
#include "tst_textselection.moc"
