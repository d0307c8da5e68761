// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/textcanvasaccessible_p.h"

#include "canvas/texthand.h"

#include <QAccessible>
#include <private/qguiapplication_p.h>
#include <qpa/qplatformaccessibility.h>
#include <qpa/qplatformintegration.h>

using namespace Pinthread;
using namespace Pinthread::Test;

namespace {

QList<std::pair<QAccessible::Event, QAccessibleInterface *>> told;

void listen(QAccessibleEvent *event)
{
    told.append({event->type(), event->accessibleInterface()});
}

bool wasTold(QAccessible::Event type, QAccessibleInterface *about)
{
    return told.contains(std::pair(type, about));
}

QAccessibleInterface *interfaceOf(TextCanvas &canvas)
{
    return QAccessible::queryAccessibleInterface(&canvas);
}

QAccessibleInterface *childOf(TextCanvas &canvas, int number)
{
    return static_cast<TextCanvasAccessible *>(interfaceOf(canvas))->childFor(conversation(number));
}

} // namespace

class TestTextCanvasAccessible : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { told.clear(); }
    void isADocumentWithAButtonForEachHighlight();
    void namesAndDescribesHighlights();
    void saysWhereAHighlightIs();
    void findsAHighlightByItsPlace();
    void pressingAHighlightActivatesIt();
    void focusingAHighlightSelectsIt();
    void readsTheText_data();
    void readsTheText();
    void readsAnEmptyText();
    void selectsForSomebody();
    void tellsOfTheCursor();
    void tellsOfHighlights();
    void survivesTheCanvas();
};

void TestTextCanvasAccessible::initTestCase()
{
    QGuiApplicationPrivate::platformIntegration()->accessibility()->setActive(true);
    QAccessible::installUpdateHandler(&listen);
}

void TestTextCanvasAccessible::isADocumentWithAButtonForEachHighlight()
{
    TextHand hand(report());
    QAccessibleInterface *canvas = interfaceOf(hand.canvas);
    QCOMPARE(canvas->role(), QAccessible::Document);
    QVERIFY(canvas->state().readOnly);
    QVERIFY(canvas->state().selectableText);
    const int widgets = canvas->childCount();
    hand.canvas.setHighlights({highlight(1, {0, 5}), highlight(2, {6, 8})});
    QCOMPARE(canvas->childCount(), widgets + 2);
    QAccessibleInterface *first = canvas->child(widgets);
    QCOMPARE(first->role(), QAccessible::Button);
    QCOMPARE(first->parent(), canvas);
    QCOMPARE(canvas->indexOfChild(first), widgets);
    QVERIFY(canvas->child(widgets + 2) == nullptr);
    QVERIFY(canvas->text(QAccessible::Description).startsWith(QStringLiteral("2 highlight")));
    hand.canvas.removeHighlight(conversation(1));
    QCOMPARE(canvas->childCount(), widgets + 1);
    QVERIFY(childOf(hand.canvas, 1) == nullptr);
}

void TestTextCanvasAccessible::namesAndDescribesHighlights()
{
    TextHand hand(report());
    using State = HighlightView::State;
    hand.canvas.setHighlights({highlight(1, {0, 5}), highlight(2, {0, 5}, State::Resolved),
                               highlight(0, {0, 5}, State::Unsent), highlight(4, {0, 5}, State::Failed)});
    QCOMPARE(childOf(hand.canvas, 1)->text(QAccessible::Name), QStringLiteral("Highlight 1: Highlight 1"));
    QCOMPARE(childOf(hand.canvas, 0)->text(QAccessible::Name), QStringLiteral("New highlight: Highlight 0"));
    QCOMPARE(childOf(hand.canvas, 1)->text(QAccessible::Description), QStringLiteral("Open"));
    QCOMPARE(childOf(hand.canvas, 2)->text(QAccessible::Description), QStringLiteral("Resolved"));
    QCOMPARE(childOf(hand.canvas, 0)->text(QAccessible::Description), QStringLiteral("Not sent yet"));
    QCOMPARE(childOf(hand.canvas, 4)->text(QAccessible::Description), QStringLiteral("Could not be sent"));
}

void TestTextCanvasAccessible::saysWhereAHighlightIs()
{
    TextHand hand(paragraphs(300));
    hand.canvas.setHighlights({highlight(1, {0, 9}), highlight(2, hand.spanOf(QStringLiteral("Paragraph 299 ")))});
    const QRect inViewport = hand.canvas.highlightRect(conversation(1));
    QCOMPARE(childOf(hand.canvas, 1)->rect(),
             QRect(hand.canvas.viewport()->mapToGlobal(inViewport.topLeft()), inViewport.size()));
    QVERIFY(!childOf(hand.canvas, 1)->state().offscreen);
    QVERIFY(childOf(hand.canvas, 2)->state().offscreen);
}

void TestTextCanvasAccessible::findsAHighlightByItsPlace()
{
    TextHand hand(report());
    hand.canvas.setHighlights({highlight(1, hand.spanOf(QStringLiteral("some")))});
    const QPoint place = hand.canvas.viewport()->mapToGlobal(hand.on(QStringLiteral("some")));
    QCOMPARE(interfaceOf(hand.canvas)->childAt(place.x(), place.y()), childOf(hand.canvas, 1));
}

void TestTextCanvasAccessible::pressingAHighlightActivatesIt()
{
    TextHand hand(paragraphs(300));
    hand.canvas.setHighlights({highlight(1, hand.spanOf(QStringLiteral("Paragraph 299 ")))});
    QAccessibleActionInterface *actions = childOf(hand.canvas, 1)->actionInterface();
    actions->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(lastIn(hand.activated), conversation(1));
    QVERIFY(hand.isSeen(hand.canvas.highlightRect(conversation(1))));
}

void TestTextCanvasAccessible::focusingAHighlightSelectsIt()
{
    TextHand hand(report());
    QVERIFY(QTest::qWaitForWindowActive(&hand.canvas));
    hand.canvas.setHighlights({highlight(1, {0, 5}), highlight(2, {6, 8})});
    childOf(hand.canvas, 2)->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    QCOMPARE(hand.canvas.selected(), conversation(2));
    const QAccessible::State state = childOf(hand.canvas, 2)->state();
    QVERIFY(state.focusable && state.selected && state.focused);
    QVERIFY(wasTold(QAccessible::Selection, childOf(hand.canvas, 2)));
}

void TestTextCanvasAccessible::readsTheText_data()
{
    QTest::addColumn<QAccessible::TextBoundaryType>("boundary");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("after");
    QTest::newRow("character") << QAccessible::CharBoundary << " "
                               << "s"
                               << "o";
    QTest::newRow("word") << QAccessible::WordBoundary << " "
                          << "some"
                          << " ";
    QTest::newRow("paragraph") << QAccessible::ParagraphBoundary << "Title of it\n"
                               << "First paragraph with some words and a link.\n"
                               << "one item\n";
    QTest::newRow("line") << QAccessible::LineBoundary << "Title of it\n"
                          << "First paragraph with some words and a link.\n"
                          << "one item\n";
}

void TestTextCanvasAccessible::readsTheText()
{
    QFETCH(QAccessible::TextBoundaryType, boundary);
    QFETCH(QString, before);
    QFETCH(QString, at);
    QFETCH(QString, after);
    TextHand hand(report());
    QAccessibleTextInterface *text = interfaceOf(hand.canvas)->textInterface();
    QVERIFY(text != nullptr);
    QCOMPARE(text->characterCount(), int(hand.canvas.document()->plainText().text().size()));
    QCOMPARE(text->text(0, 5), QStringLiteral("Title"));
    int start = 0;
    int end = 0;
    const int offset = int(hand.spanOf(QStringLiteral("some")).start);
    QCOMPARE(text->textAtOffset(offset, boundary, &start, &end), at);
    QCOMPARE(text->text(start, end), at);
    QCOMPARE(text->textBeforeOffset(offset, boundary, &start, &end), before);
    QCOMPARE(text->textAfterOffset(offset, boundary, &start, &end), after);
    const QRect character = text->characterRect(offset);
    QCOMPARE(text->offsetAtPoint(character.center()), offset);
}

void TestTextCanvasAccessible::readsAnEmptyText()
{
    for (const TextDocumentPointer &document :
         {TextDocumentPointer(), markdown({}), plain({}), markdown(QStringLiteral("---"))}) {
        TextHand hand(document);
        QAccessibleTextInterface *text = interfaceOf(hand.canvas)->textInterface();
        for (const auto boundary : {QAccessible::CharBoundary, QAccessible::WordBoundary, QAccessible::LineBoundary,
                                    QAccessible::ParagraphBoundary, QAccessible::NoBoundary}) {
            int start = 0;
            int end = 0;
            QVERIFY(text->textAtOffset(0, boundary, &start, &end).isEmpty());
            QVERIFY(text->textAfterOffset(0, boundary, &start, &end).isEmpty());
            QVERIFY(text->textBeforeOffset(0, boundary, &start, &end).isEmpty());
        }
        QCOMPARE(text->characterCount(), 0);
        QVERIFY(text->offsetAtPoint({10, 10}) <= 0);
    }
}

void TestTextCanvasAccessible::selectsForSomebody()
{
    TextHand hand(report());
    QAccessibleTextInterface *text = interfaceOf(hand.canvas)->textInterface();
    QCOMPARE(text->selectionCount(), 0);
    text->addSelection(0, 5);
    QCOMPARE(hand.canvas.selectedText(), QStringLiteral("Title"));
    int start = -1;
    int end = -1;
    text->selection(0, &start, &end);
    QCOMPARE(start, 0);
    QCOMPARE(end, 5);
    text->removeSelection(0);
    QVERIFY(hand.canvas.selection().isEmpty());
    text->setCursorPosition(3);
    QCOMPARE(text->cursorPosition(), 3);
}

void TestTextCanvasAccessible::tellsOfTheCursor()
{
    TextHand hand(report());
    QVERIFY(QTest::qWaitForWindowActive(&hand.canvas));
    hand.canvas.setFocus();
    told.clear();
    hand.key(Qt::Key_Right);
    QVERIFY(wasTold(QAccessible::TextCaretMoved, interfaceOf(hand.canvas)));
    hand.key(Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(wasTold(QAccessible::TextSelectionChanged, interfaceOf(hand.canvas)));
}

void TestTextCanvasAccessible::tellsOfHighlights()
{
    TextHand hand(report());
    hand.canvas.setHighlights({highlight(1, {0, 5})});
    QVERIFY(wasTold(QAccessible::ObjectReorder, interfaceOf(hand.canvas)));
    QAccessibleInterface *child = childOf(hand.canvas, 1);
    told.clear();
    hand.canvas.updateHighlight(highlight(1, {0, 5}, HighlightView::State::Resolved));
    QVERIFY(wasTold(QAccessible::NameChanged, child));
}

void TestTextCanvasAccessible::survivesTheCanvas()
{
    QAccessible::Id child = 0;
    {
        TextHand hand(report());
        hand.canvas.setHighlights({highlight(1, {0, 5})});
        child = QAccessible::uniqueId(childOf(hand.canvas, 1));
        QVERIFY(QAccessible::accessibleInterface(child) != nullptr);
    }
    QVERIFY(QAccessible::accessibleInterface(child) == nullptr);
}

QTEST_MAIN(TestTextCanvasAccessible)
#include "tst_textcanvasaccessible.moc"
