// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Many pins on one spot: each can be reached, with the mouse, with the keyboard, and by assistive technology.

#include "canvas/hand.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

using namespace Pinthread;
using namespace Pinthread::Test;

namespace {

QList<MarkerView> onOneSpot(int count, QPointF spot = {50, 50})
{
    QList<MarkerView> markers;
    for (int number = 1; number <= count; ++number)
        markers.append(pin(number, spot, MarkerView::State(number % 4)));
    return markers;
}

/// What a tool tip says there.
QString toolTipAt(ImageCanvas &canvas, QPoint place)
{
    QHelpEvent event(QEvent::ToolTip, place, canvas.viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(canvas.viewport(), &event);
    return QToolTip::text();
}

} // namespace

class TestPinHeaps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiftyPinsOnOneSpotAreAHeap();
    void aClickSpreadsThemOut();
    void eachOfFiftyIsReachedWithTheMouse();
    void eachOfFiftyIsReachedWithTheKeyboard();
    void eachOfFiftyIsReachedByAssistiveTechnology();
    void eachOfAThousandIsReachedPageByPage();
    void aClickBesideThemPutsThemTogether();
    void escapePutsThemTogether();
    void zoomingPutsThemTogether();
    void goingOnElsewherePutsThemTogether();
    void theyFitIntoTheWindow_data();
    void theyFitIntoTheWindow();
    void aSpreadOutPinCanBeDraggedAway();
    void clickingTheSelectedPinAgainOpensItsHeap();
    void theWindowIsToldWherePinsAre();
    void aToolTipSaysWhatIsThere();
    void readOnlyMayLookToo();
};

void TestPinHeaps::fiftyPinsOnOneSpotAreAHeap()
{
    Hand hand;
    hand.canvas.setMarkers(onOneSpot(50));
    QCOMPARE(hand.canvas.heapAt(hand.headOf(1)).size(), 50);
    QVERIFY(hand.canvas.markerAt(hand.headOf(1)).isNull());
    QCOMPARE(hand.canvas.heapOf(conversation(20)).size(), 50);
    hand.canvas.setMarkers({pin(1, {50, 50}), pin(2, {70, 50})});
    QVERIFY(hand.canvas.heapAt(hand.headOf(1)).isEmpty());
    QCOMPARE(hand.canvas.heapOf(conversation(1)), QList{conversation(1)});
}

void TestPinHeaps::aClickSpreadsThemOut()
{
    Hand hand;
    hand.canvas.setMarkers(onOneSpot(50));
    hand.click(hand.headOf(1));
    for (int number = 1; number <= 50; ++number)
        QVERIFY(hand.canvas.isFannedOut(conversation(number)));
    // It is only a way to look: nothing was picked, and nothing begun.
    QVERIFY(hand.activated.isEmpty());
    QVERIFY(hand.spots.isEmpty());
    QVERIFY(hand.canvas.selected().isNull());
}

void TestPinHeaps::eachOfFiftyIsReachedWithTheMouse()
{
    Hand hand;
    hand.canvas.setMarkers(onOneSpot(50));
    hand.click(hand.headOf(1));
    for (int number = 1; number <= 50; ++number) {
        hand.click(hand.canvas.markerRect(conversation(number)).center());
        QCOMPARE(hand.activated.size(), number);
        QCOMPARE(idIn(hand.activated), conversation(number));
        QCOMPARE(hand.canvas.selected(), conversation(number));
    }
    QVERIFY(hand.spots.isEmpty());
}

void TestPinHeaps::eachOfFiftyIsReachedWithTheKeyboard()
{
    Hand hand;
    hand.canvas.setMarkers(onOneSpot(50));
    hand.canvas.setFocus();
    const QImage before = hand.canvas.viewport()->grab().toImage();
    for (int number = 1; number <= 50; ++number) {
        // As the window does it when the conversations are walked.
        hand.canvas.setSelected(conversation(number));
        hand.canvas.ensureMarkerVisible(conversation(number));
        QVERIFY(hand.canvas.viewport()->grab().toImage() != before);
        QCOMPARE(hand.canvas.markerAt(hand.headOf(number)), conversation(number));
        QTest::keyClick(&hand.canvas, Qt::Key_Return);
        QCOMPARE(idIn(hand.activated), conversation(number));
    }
}

void TestPinHeaps::eachOfFiftyIsReachedByAssistiveTechnology()
{
    Hand hand;
    hand.canvas.setMarkers(onOneSpot(50));
    QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(&hand.canvas);
    const int widgets = canvas->childCount() - 50;
    for (int number = 1; number <= 50; ++number) {
        QAccessibleInterface *child = canvas->child(widgets + number - 1);
        QVERIFY(child->text(QAccessible::Name).contains(QStringLiteral("Pin %1:").arg(number)));
        QVERIFY(child->text(QAccessible::Description).contains(QStringLiteral("50")));
        child->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(idIn(hand.activated), conversation(number));
    }
    hand.canvas.setSelected({});
    const QPoint place = hand.canvas.viewport()->mapToGlobal(hand.headOf(1));
    QCOMPARE(canvas->childAt(place.x(), place.y()), canvas->child(widgets));
}

void TestPinHeaps::eachOfAThousandIsReachedPageByPage()
{
    Hand hand;
    hand.canvas.setMarkers(onOneSpot(1'000));
    hand.click(hand.headOf(1));
    QSet<ConversationId> reached;
    for (int page = 0; page < 60 && reached.size() < 1'000; ++page) {
        for (const MarkerView &marker : hand.canvas.markers()) {
            if (hand.canvas.isFannedOut(marker.id)
                && hand.canvas.markerAt(hand.canvas.markerRect(marker.id).center()) == marker.id)
                reached.insert(marker.id);
        }
        // What is left is a heap on the spot; a click on it goes on.
        const QPoint rest = hand.at({50, 50}) - QPoint(0, 24);
        QVERIFY(hand.canvas.heapAt(rest).size() > 900);
        hand.click(rest);
    }
    QCOMPARE(reached.size(), 1'000);
}

void TestPinHeaps::aClickBesideThemPutsThemTogether()
{
    Hand hand;
    hand.canvas.setMarkers(onOneSpot(9));
    for (const QPointF beside : {QPointF(50, 50), QPointF(10, 10)}) {
        hand.click(hand.headOf(1));
        QVERIFY(hand.canvas.isFannedOut(conversation(1)));
        hand.click(hand.at(beside));
        QVERIFY(!hand.canvas.isFannedOut(conversation(1)));
        // Whoever wanted a pin there clicks again.
        QVERIFY(hand.spots.isEmpty());
    }
}

void TestPinHeaps::escapePutsThemTogether()
{
    Hand hand;
    hand.canvas.setMarkers(onOneSpot(9));
    hand.click(hand.headOf(1));
    QTest::keyClick(&hand.canvas, Qt::Key_Escape);
    QVERIFY(!hand.canvas.isFannedOut(conversation(1)));
}

void TestPinHeaps::zoomingPutsThemTogether()
{
    Hand hand;
    hand.canvas.setMarkers(onOneSpot(9));
    hand.click(hand.headOf(1));
    hand.canvas.zoomIn();
    QVERIFY(!hand.canvas.isFannedOut(conversation(1)));
}

void TestPinHeaps::goingOnElsewherePutsThemTogether()
{
    Hand hand;
    QList<MarkerView> markers = onOneSpot(9);
    markers.append(pin(20, {10, 10}));
    hand.canvas.setMarkers(markers);
    hand.click(hand.headOf(1));
    hand.canvas.setSelected(conversation(3));
    QVERIFY(hand.canvas.isFannedOut(conversation(1)));
    // A conversation that was closed: perhaps the next one in the heap is wanted now.
    hand.canvas.setSelected({});
    QVERIFY(hand.canvas.isFannedOut(conversation(1)));
    hand.canvas.setSelected(conversation(20));
    QVERIFY(!hand.canvas.isFannedOut(conversation(1)));
}

void TestPinHeaps::theyFitIntoTheWindow_data()
{
    QTest::addColumn<QPointF>("spot");
    QTest::newRow("upper left") << QPointF(0, 0);
    QTest::newRow("lower right") << QPointF(100, 100);
    QTest::newRow("top") << QPointF(60, 1);
}

void TestPinHeaps::theyFitIntoTheWindow()
{
    QFETCH(QPointF, spot);
    Hand hand;
    hand.canvas.setMarkers(onOneSpot(50, spot));
    hand.canvas.fanOut(conversation(1));
    for (int number = 1; number <= 50; ++number)
        QVERIFY(hand.canvas.viewport()->rect().contains(hand.canvas.markerRect(conversation(number))));
}

void TestPinHeaps::aSpreadOutPinCanBeDraggedAway()
{
    Hand hand;
    hand.canvas.setMarkers(onOneSpot(5));
    hand.click(hand.headOf(1));
    const QRect before = hand.canvas.markerRect(conversation(2));
    const QPoint way(-150, 60);
    hand.press(before.center());
    hand.move(before.center() + way / 2);
    hand.move(before.center() + way);
    // It does not jump, and stands on its tip again.
    QVERIFY((hand.canvas.markerRect(conversation(2)).topLeft() - before.topLeft() - way).manhattanLength() <= 4);
    hand.release(before.center() + way);
    QCOMPARE(hand.moved.size(), 1);
    QCOMPARE(idIn(hand.moved), conversation(2));
    hand.canvas.updateMarker(pin(2, hand.moved.first().at(1).toPointF()));
    QVERIFY(!hand.canvas.isFannedOut(conversation(2)));
    QVERIFY(hand.canvas.isFannedOut(conversation(1)));
    QCOMPARE(hand.canvas.heapOf(conversation(1)).size(), 4);
}

void TestPinHeaps::clickingTheSelectedPinAgainOpensItsHeap()
{
    Hand hand;
    hand.canvas.setMarkers(onOneSpot(3));
    hand.canvas.setSelected(conversation(2));
    hand.click(hand.headOf(2));
    QVERIFY(hand.canvas.isFannedOut(conversation(1)));
    QVERIFY(hand.canvas.isFannedOut(conversation(2)));
    QVERIFY(hand.activated.isEmpty());
}

void TestPinHeaps::theWindowIsToldWherePinsAre()
{
    Hand hand;
    hand.canvas.setMarkers(onOneSpot(3));
    const QRect before = hand.canvas.markerRect(conversation(2));
    const QSignalSpy changed(&hand.canvas, &ImageCanvas::viewChanged);
    hand.canvas.fanOut(conversation(2));
    QCOMPARE(changed.size(), 1);
    QVERIFY(hand.canvas.markerRect(conversation(2)) != before);
    hand.canvas.closeFan();
    QCOMPARE(changed.size(), 2);
    QCOMPARE(hand.canvas.markerRect(conversation(2)), before);
    hand.canvas.fanOut(conversation(77));
    hand.canvas.closeFan();
    QCOMPARE(changed.size(), 2);
}

void TestPinHeaps::aToolTipSaysWhatIsThere()
{
    Hand hand;
    QList<MarkerView> markers = onOneSpot(7);
    markers.append(pin(20, {10, 10}));
    markers.last().author = QStringLiteral("Alice");
    hand.canvas.setMarkers(markers);
    QVERIFY(toolTipAt(hand.canvas, hand.headOf(1)).contains(QStringLiteral("7 ")));
    QVERIFY(toolTipAt(hand.canvas, hand.headOf(20)).contains(QStringLiteral("Alice")));
    QVERIFY(toolTipAt(hand.canvas, hand.headOf(20)).contains(QStringLiteral("Pin 20")));
    QTRY_VERIFY(toolTipAt(hand.canvas, hand.at({80, 20})).isEmpty());
}

void TestPinHeaps::readOnlyMayLookToo()
{
    Hand hand;
    hand.canvas.setMarkers(onOneSpot(5));
    hand.canvas.setReadOnly(true);
    hand.click(hand.headOf(1));
    hand.click(hand.canvas.markerRect(conversation(4)).center());
    QCOMPARE(idIn(hand.activated), conversation(4));
}

QTEST_MAIN(TestPinHeaps)
#include "tst_pinheaps.moc"
