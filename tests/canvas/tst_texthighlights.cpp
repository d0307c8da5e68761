// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/textcanvas.h"

#include "canvas/texthand.h"

#include <QScrollBar>

using namespace Pinthread;
using namespace Pinthread::Test;

class TestTextHighlights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areWhereTheirWordsAre();
    void liesOverSeveralBlocks();
    void areFoundByTheirWords();
    void overlappingOnesAreReachedOneAfterTheOther();
    void theShorterOneIsOnTop();
    void theSameWordsTwice();
    void marksInTheMarginPickThem();
    void marksThatFindNoRoomAreReachedOneAfterTheOther();
    void enterActivatesTheOneAtTheCursor();
    void theCursorGoesToTheSelectedOne();
    void selectingOneThatComesLater();
    void whatLiesBeyondTheEndIsNotDrawn();
    void changesAndGoes();
    void theyAreKeptForTheDocumentThatComes();
    void saysWhatIsPointedAt();
    void bringsOneIntoView();
    void saysAboutWhereOneIsThatIsNotSeen();
    void drawsEachStateInAnotherWay();
    void drawsWhereSomethingIsBeingWritten();
};

void TestTextHighlights::areWhereTheirWordsAre()
{
    TextHand hand(report());
    hand.canvas.setHighlights({highlight(1, hand.spanOf(QStringLiteral("some words")))});
    const QRect rect = hand.canvas.highlightRect(conversation(1));
    QVERIFY(rect.contains(hand.on(QStringLiteral("some"))));
    QVERIFY(rect.contains(hand.on(QStringLiteral("words"))));
    QVERIFY(!rect.contains(hand.on(QStringLiteral("paragraph"))));
    QVERIFY(hand.canvas.highlightRect(conversation(9)).isNull());
}

void TestTextHighlights::liesOverSeveralBlocks()
{
    TextHand hand(report(), {760, 900});
    hand.canvas.setHighlights({highlight(1, hand.spanOf(QStringLiteral("two item\nleft\tright\nalpha")))});
    for (const QString &words :
         {QStringLiteral("two"), QStringLiteral("left"), QStringLiteral("right"), QStringLiteral("alpha")}) {
        QCOMPARE(hand.canvas.highlightAt(hand.on(words)), conversation(1));
        QVERIFY(hand.canvas.highlightRect(conversation(1)).contains(hand.on(words)));
    }
    QVERIFY(hand.canvas.highlightAt(hand.on(QStringLiteral("beta"))).isNull());
    QVERIFY(hand.canvas.highlightAt(hand.on(QStringLiteral("one item"))).isNull());
}

void TestTextHighlights::areFoundByTheirWords()
{
    TextHand hand(report());
    hand.canvas.setHighlights(
        {highlight(1, hand.spanOf(QStringLiteral("some"))), highlight(2, hand.spanOf(QStringLiteral("paragraph")))});
    hand.click(hand.on(QStringLiteral("some")));
    QCOMPARE(lastIn(hand.activated), conversation(1));
    QCOMPARE(hand.canvas.selected(), conversation(1));
    hand.click(hand.on(QStringLiteral("paragraph")));
    QCOMPARE(lastIn(hand.activated), conversation(2));
    hand.click(hand.on(QStringLiteral("item")));
    QCOMPARE(hand.activated.size(), 2);
}

void TestTextHighlights::overlappingOnesAreReachedOneAfterTheOther()
{
    TextHand hand(report());
    hand.canvas.setHighlights({highlight(1, hand.spanOf(QStringLiteral("First paragraph with some"))),
                               highlight(2, hand.spanOf(QStringLiteral("paragraph with some words and"))),
                               highlight(3, hand.spanOf(QStringLiteral("some"))),
                               highlight(4, hand.spanOf(QStringLiteral("First")))});
    const QPoint place = hand.on(QStringLiteral("some"));
    QCOMPARE(hand.canvas.highlightsAt(place).size(), 3);
    QSet<ConversationId> reached;
    for (int click = 0; click < 3; ++click) {
        hand.click(place);
        reached.insert(lastIn(hand.activated));
    }
    QCOMPARE(reached, (QSet<ConversationId>{conversation(1), conversation(2), conversation(3)}));
    // And round again.
    hand.click(place);
    QCOMPARE(lastIn(hand.activated), conversation(3));
}

void TestTextHighlights::theShorterOneIsOnTop()
{
    TextHand hand(report());
    hand.canvas.setHighlights({highlight(1, hand.spanOf(QStringLiteral("some"))),
                               highlight(2, hand.spanOf(QStringLiteral("paragraph with some words")))});
    QCOMPARE(hand.canvas.highlightAt(hand.on(QStringLiteral("some"))), conversation(1));
    QCOMPARE(hand.canvas.highlightAt(hand.on(QStringLiteral("paragraph"))), conversation(2));
}

void TestTextHighlights::theSameWordsTwice()
{
    TextHand hand(report());
    const TextSpan span = hand.spanOf(QStringLiteral("some"));
    hand.canvas.setHighlights({highlight(1, span), highlight(2, span)});
    hand.click(hand.on(QStringLiteral("some")));
    QCOMPARE(lastIn(hand.activated), conversation(2));
    hand.click(hand.on(QStringLiteral("some")));
    QCOMPARE(lastIn(hand.activated), conversation(1));
}

namespace {

/// The places in the margin where something can be clicked, from the top, beside the line of \a words.
QList<QPoint> marksBeside(const TextHand &hand, const QString &words)
{
    QList<QPoint> places;
    const int y = hand.on(words).y();
    QList<ConversationId> last;
    for (int x = hand.canvas.viewport()->width() / 2; x < hand.canvas.viewport()->width(); ++x) {
        const QList<ConversationId> ids = hand.canvas.highlightsAt(QPointF(x, y));
        if (!ids.isEmpty() && ids != last)
            places.append({x + 8, y});
        last = ids;
    }
    return places;
}

} // namespace

void TestTextHighlights::marksInTheMarginPickThem()
{
    TextHand hand(report());
    hand.canvas.setHighlights(
        {highlight(1, hand.spanOf(QStringLiteral("Title"))), highlight(2, hand.spanOf(QStringLiteral("one item")))});
    const QList<QPoint> title = marksBeside(hand, QStringLiteral("Title"));
    QCOMPARE(title.size(), 1);
    hand.click(title.first());
    QCOMPARE(lastIn(hand.activated), conversation(1));
    const QList<QPoint> item = marksBeside(hand, QStringLiteral("one item"));
    QCOMPARE(item.size(), 1);
    hand.click(item.first());
    QCOMPARE(lastIn(hand.activated), conversation(2));
    QVERIFY(marksBeside(hand, QStringLiteral("two item")).isEmpty());
}

void TestTextHighlights::marksThatFindNoRoomAreReachedOneAfterTheOther()
{
    TextHand hand(report());
    QList<HighlightView> highlights;
    const TextSpan span = hand.spanOf(QStringLiteral("paragraph"));
    for (int number = 1; number <= 12; ++number)
        highlights.append(highlight(number, {span.start, span.end}));
    hand.canvas.setHighlights(highlights);
    QSet<ConversationId> reached;
    for (const QPoint place : marksBeside(hand, QStringLiteral("paragraph"))) {
        for (int click = 0; click < 12; ++click) {
            hand.click(place);
            reached.insert(lastIn(hand.activated));
        }
    }
    QCOMPARE(reached.size(), 12);
}

void TestTextHighlights::enterActivatesTheOneAtTheCursor()
{
    TextHand hand(report());
    hand.canvas.setHighlights({highlight(1, hand.spanOf(QStringLiteral("paragraph with some words"))),
                               highlight(2, hand.spanOf(QStringLiteral("some")))});
    hand.key(Qt::Key_Return);
    QVERIFY(hand.activated.isEmpty());
    const qint64 start = hand.spanOf(QStringLiteral("some")).start;
    hand.canvas.setSelection({start, start});
    hand.key(Qt::Key_Return);
    QCOMPARE(lastIn(hand.activated), conversation(2));
    hand.key(Qt::Key_Return);
    QCOMPARE(lastIn(hand.activated), conversation(1));
    hand.key(Qt::Key_Return);
    QCOMPARE(lastIn(hand.activated), conversation(2));
    // Right behind the last word.
    const qint64 end = hand.spanOf(QStringLiteral("some words")).end;
    hand.canvas.setSelection({end, end});
    hand.key(Qt::Key_Enter);
    QCOMPARE(lastIn(hand.activated), conversation(1));
}

void TestTextHighlights::theCursorGoesToTheSelectedOne()
{
    TextHand hand(report());
    hand.canvas.setHighlights(
        {highlight(1, hand.spanOf(QStringLiteral("Title"))), highlight(2, hand.spanOf(QStringLiteral("alpha")))});
    hand.canvas.setSelected(conversation(2));
    hand.key(Qt::Key_Return);
    QCOMPARE(lastIn(hand.activated), conversation(2));
    hand.key(Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(hand.canvas.selectedText(), QStringLiteral("alpha"));
    // What is selected stays so.
    hand.canvas.setSelected(conversation(1));
    QCOMPARE(hand.canvas.selectedText(), QStringLiteral("alpha"));
}

void TestTextHighlights::selectingOneThatComesLater()
{
    TextHand hand(report());
    const QSignalSpy selected(&hand.canvas, &TextCanvas::selectedChanged);
    hand.canvas.setSelected(conversation(1));
    QCOMPARE(selected.size(), 1);
    const QImage before = hand.canvas.grab().toImage();
    hand.canvas.updateHighlight(highlight(1, hand.spanOf(QStringLiteral("some"))));
    QCOMPARE(hand.canvas.selected(), conversation(1));
    QVERIFY(hand.canvas.grab().toImage() != before);
}

void TestTextHighlights::whatLiesBeyondTheEndIsNotDrawn()
{
    TextHand hand(report());
    const QImage before = hand.canvas.grab().toImage();
    const qint64 length = hand.canvas.document()->plainText().length();
    hand.canvas.setHighlights({highlight(1, {length, length + 10}), highlight(2, {length + 100, length + 200})});
    QCOMPARE(hand.canvas.grab().toImage(), before);
    QVERIFY(hand.canvas.highlightRect(conversation(1)).isNull());
    hand.canvas.ensureHighlightVisible(conversation(2));
    hand.canvas.setSelected(conversation(2));
    // One that is there in part, in part.
    hand.canvas.updateHighlight(highlight(3, {length - 5, length + 100}));
    QVERIFY(!hand.canvas.highlightRect(conversation(3)).isNull());
}

void TestTextHighlights::changesAndGoes()
{
    TextHand hand(report());
    hand.canvas.setHighlights(
        {highlight(1, hand.spanOf(QStringLiteral("some"))), highlight(2, hand.spanOf(QStringLiteral("words")))});
    hand.canvas.updateHighlight(highlight(1, hand.spanOf(QStringLiteral("paragraph")), HighlightView::State::Resolved));
    QVERIFY(hand.canvas.highlightAt(hand.on(QStringLiteral("some"))).isNull());
    QCOMPARE(hand.canvas.highlightAt(hand.on(QStringLiteral("paragraph"))), conversation(1));
    QCOMPARE(hand.canvas.highlight(conversation(1))->state, HighlightView::State::Resolved);
    QCOMPARE(hand.canvas.highlights().size(), 2);
    hand.canvas.removeHighlight(conversation(1));
    QVERIFY(hand.canvas.highlightAt(hand.on(QStringLiteral("paragraph"))).isNull());
    QCOMPARE(hand.canvas.highlightAt(hand.on(QStringLiteral("words"))), conversation(2));
    hand.canvas.removeHighlight(conversation(7));
    QCOMPARE(hand.canvas.highlights().size(), 1);
}

void TestTextHighlights::theyAreKeptForTheDocumentThatComes()
{
    TextHand hand(nullptr);
    const TextDocumentPointer document = report();
    hand.canvas.setHighlights({highlight(1, spanOf(*document, QStringLiteral("some")))});
    QVERIFY(hand.canvas.highlightRect(conversation(1)).isNull());
    hand.canvas.setDocument(document);
    QCOMPARE(hand.canvas.highlightAt(hand.on(QStringLiteral("some"))), conversation(1));
}

void TestTextHighlights::saysWhatIsPointedAt()
{
    TextHand hand(report());
    hand.canvas.setHighlights({highlight(1, hand.spanOf(QStringLiteral("some")))});
    hand.point(hand.on(QStringLiteral("some")));
    QCOMPARE(lastIn(hand.hovered), conversation(1));
    QCOMPARE(hand.canvas.viewport()->cursor().shape(), Qt::PointingHandCursor);
    hand.point(hand.on(QStringLiteral("item")));
    QVERIFY(lastIn(hand.hovered).isNull());
    hand.point(hand.on(QStringLiteral("some")));
    hand.canvas.removeHighlight(conversation(1));
    QCOMPARE(hand.hovered.size(), 4);
    QVERIFY(lastIn(hand.hovered).isNull());
}

void TestTextHighlights::bringsOneIntoView()
{
    TextHand hand(paragraphs(1'500));
    QList<HighlightView> highlights;
    for (int number = 1; number <= 1'500; ++number)
        highlights.append(highlight(number, hand.spanOf(QStringLiteral("Paragraph %1 has").arg(number))));
    hand.canvas.setHighlights(highlights);
    for (const int number : {1'000, 2, 1'500, 1'499, 1'400}) {
        hand.canvas.ensureHighlightVisible(conversation(number));
        QVERIFY(hand.canvas.viewport()->rect().contains(hand.canvas.highlightRect(conversation(number))));
    }
    // What is seen already stays where it is.
    const int value = hand.canvas.verticalScrollBar()->value();
    hand.canvas.ensureHighlightVisible(conversation(1'401));
    QCOMPARE(hand.canvas.verticalScrollBar()->value(), value);
}

void TestTextHighlights::saysAboutWhereOneIsThatIsNotSeen()
{
    TextHand hand(paragraphs(1'500));
    hand.canvas.setHighlights({highlight(1, hand.spanOf(QStringLiteral("Paragraph 1 "))),
                               highlight(2, hand.spanOf(QStringLiteral("Paragraph 1400 ")))});
    hand.canvas.verticalScrollBar()->setValue(hand.canvas.verticalScrollBar()->maximum() / 2);
    QVERIFY(hand.canvas.highlightRect(conversation(1)).bottom() < 0);
    QVERIFY(hand.canvas.highlightRect(conversation(2)).top() > hand.canvas.viewport()->height());
}

void TestTextHighlights::drawsEachStateInAnotherWay()
{
    TextHand hand(report());
    using State = HighlightView::State;
    QList<QImage> images;
    for (const State state : {State::Open, State::Resolved, State::Unsent, State::Failed}) {
        for (const bool unread : {false, true}) {
            HighlightView view = highlight(1, hand.spanOf(QStringLiteral("some words")), state);
            view.unread = unread;
            hand.canvas.setHighlights({view});
            hand.canvas.setSelected({});
            images.append(hand.canvas.grab().toImage());
            hand.canvas.setSelected(conversation(1));
            images.append(hand.canvas.grab().toImage());
        }
    }
    for (qsizetype one = 0; one < images.size(); ++one) {
        for (qsizetype other = 0; other < one; ++other)
            QVERIFY2(images[one] != images[other], qPrintable(QStringLiteral("%1 %2").arg(one).arg(other)));
    }
}

void TestTextHighlights::drawsWhereSomethingIsBeingWritten()
{
    TextHand hand(report());
    const QImage before = hand.canvas.grab().toImage();
    hand.canvas.setProvisionalHighlight(hand.spanOf(QStringLiteral("some words")));
    QVERIFY(hand.canvas.grab().toImage() != before);
    QVERIFY(hand.canvas.provisionalHighlightRect().contains(hand.on(QStringLiteral("some"))));
    QVERIFY(hand.canvas.highlightAt(hand.on(QStringLiteral("some"))).isNull());
    hand.canvas.setProvisionalHighlight({});
    QCOMPARE(hand.canvas.grab().toImage(), before);
}

QTEST_MAIN(TestTextHighlights)
#include "tst_texthighlights.moc"
