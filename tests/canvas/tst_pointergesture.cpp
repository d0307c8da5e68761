// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/pointergesture_p.h"

#include "canvas/hand.h"

#include <QApplication>
#include <QScrollBar>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Test;

class TestPointerGesture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClickNamesASpot();
    void aTremblingClickIsStillAClick();
    void aDragOnThePictureIsNoClick();
    void aClickBesideThePictureIsNothing();
    void aDoubleClickNamesOneSpot();
    void theRightButtonIsNoClick();
    void aClickPicksAPin();
    void clickingAgainPicksThePinBelow();
    void aDragMovesAPin();
    void aDraggedPinStaysOnThePicture();
    void aPinWithARegionTakesItAlong();
    void escapeGivesUpADrag();
    void anotherButtonGivesUpADrag();
    void aPinThatVanishesEndsTheDrag();
    void aDragThatComesBackMovesNothing();
    void somePinsMayNotBeMoved();
    void readOnlyLeavesPinsReadable();
    void theMiddleButtonPans();
    void spaceMakesTheLeftButtonPan();
    void spaceEndsWithTheFocus();
    void pointingAtAPinIsTold();
    void theCursorSaysWhatAClickWillDo();
};

void TestPointerGesture::aClickNamesASpot()
{
    Hand hand;
    hand.click(hand.at({25, 75}));
    QCOMPARE(hand.spots.size(), 1);
    QVERIFY(isNear(hand.spots.first().first().toPointF(), {25, 75}));
    QVERIFY(hand.activated.isEmpty());
}

void TestPointerGesture::aTremblingClickIsStillAClick()
{
    Hand hand;
    const QPoint spot = hand.at({25, 75});
    hand.press(spot);
    hand.move(spot + QPoint(2, 1));
    hand.release(spot + QPoint(2, 1));
    QCOMPARE(hand.spots.size(), 1);
    QVERIFY(isNear(hand.spots.first().first().toPointF(), {25, 75}));
}

void TestPointerGesture::aDragOnThePictureIsNoClick()
{
    Hand hand;
    hand.drag(hand.at({25, 25}), hand.at({50, 50}));
    // Not even when it ends where it began.
    const QPoint spot = hand.at({25, 25});
    hand.press(spot);
    hand.move(spot + QPoint(60, 0));
    hand.move(spot);
    hand.release(spot);
    QVERIFY(hand.spots.isEmpty());
}

void TestPointerGesture::aClickBesideThePictureIsNothing()
{
    Hand hand;
    hand.click({3, 3});
    QVERIFY(hand.spots.isEmpty());
}

void TestPointerGesture::aDoubleClickNamesOneSpot()
{
    Hand hand;
    const QPoint spot = hand.at({25, 75});
    hand.click(spot);
    QMouseEvent second(QEvent::MouseButtonDblClick, spot, hand.canvas.viewport()->mapToGlobal(spot), Qt::LeftButton,
                       Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(hand.canvas.viewport(), &second);
    hand.release(spot);
    QCOMPARE(hand.spots.size(), 1);
}

void TestPointerGesture::theRightButtonIsNoClick()
{
    Hand hand;
    hand.click(hand.at({25, 75}), Qt::RightButton);
    QVERIFY(hand.spots.isEmpty());
}

void TestPointerGesture::aClickPicksAPin()
{
    Hand hand;
    hand.canvas.setMarkers({pin(1, {50, 50}), pin(2, {20, 20})});
    hand.click(hand.headOf(1));
    QCOMPARE(hand.activated.size(), 1);
    QCOMPARE(idIn(hand.activated), conversation(1));
    QCOMPARE(hand.canvas.selected(), conversation(1));
    QVERIFY(hand.spots.isEmpty());
}

void TestPointerGesture::clickingAgainPicksThePinBelow()
{
    Hand hand;
    // Overlapping, though not so much that they would be a heap.
    const QPoint first = hand.at({50, 50});
    hand.canvas.setMarkers({pin(1, {50, 50}), pin(2, hand.canvas.percentAt(first + QPoint(26, 0))),
                            pin(3, hand.canvas.percentAt(first + QPoint(13, 23)))});
    // In the head of each.
    const QPoint spot = first + QPoint(13, 8 - 25);
    QList<ConversationId> picked;
    for (int click = 0; click < 4; ++click) {
        hand.click(spot);
        picked.append(idIn(hand.activated));
    }
    QCOMPARE(picked, (QList{conversation(3), conversation(2), conversation(1), conversation(3)}));
}

void TestPointerGesture::aDragMovesAPin()
{
    Hand hand;
    hand.canvas.setMarkers({pin(1, {50, 50})});
    const QPoint way = hand.at({70, 30}) - hand.at({50, 50});
    const QPoint start = hand.headOf(1);
    hand.press(start);
    hand.move(start + way / 2);
    hand.move(start + way);
    // It follows the pointer, held where it was taken, and nothing is said before it is let go.
    QVERIFY((hand.headOf(1) - start - way).manhattanLength() <= 2);
    QVERIFY(hand.moved.isEmpty());
    hand.release(start + way);
    QCOMPARE(hand.moved.size(), 1);
    QCOMPARE(idIn(hand.moved), conversation(1));
    QVERIFY(isNear(hand.moved.first().at(1).toPointF(), {70, 30}));
    QVERIFY(hand.activated.isEmpty());
    QVERIFY(hand.spots.isEmpty());
    // Whoever owns the pins decides; until then it is where it was.
    QVERIFY((hand.headOf(1) - start).manhattanLength() <= 1);
}

void TestPointerGesture::aDraggedPinStaysOnThePicture()
{
    Hand hand;
    hand.canvas.setMarkers({pin(1, {50, 50})});
    hand.drag(hand.headOf(1), {-500, 5'000});
    QCOMPARE(hand.moved.size(), 1);
    QCOMPARE(hand.moved.first().at(1).toPointF(), QPointF(0, 100));
}

void TestPointerGesture::aPinWithARegionTakesItAlong()
{
    Hand hand;
    MarkerView view = pin(1, {50, 50});
    view.marker.region = RegionSize{20, 30};
    hand.canvas.setMarkers({view});
    hand.drag(hand.headOf(1), {5'000, 5'000});
    QCOMPARE(hand.moved.size(), 1);
    QCOMPARE(hand.moved.first().at(1).toPointF(), QPointF(80, 70));
}

void TestPointerGesture::escapeGivesUpADrag()
{
    Hand hand;
    hand.canvas.setMarkers({pin(1, {50, 50})});
    const QPoint start = hand.headOf(1);
    hand.press(start);
    hand.move(start + QPoint(100, 50));
    QVERIFY(hand.headOf(1) != start);
    QTest::keyClick(&hand.canvas, Qt::Key_Escape);
    QCOMPARE(hand.headOf(1), start);
    hand.move(start + QPoint(120, 50));
    hand.release(start + QPoint(120, 50));
    QVERIFY(hand.moved.isEmpty());
    QVERIFY(hand.activated.isEmpty());
    QVERIFY(hand.spots.isEmpty());
    QCOMPARE(hand.headOf(1), start);
}

void TestPointerGesture::anotherButtonGivesUpADrag()
{
    Hand hand;
    hand.canvas.setMarkers({pin(1, {50, 50})});
    const QPoint start = hand.headOf(1);
    hand.press(start);
    hand.move(start + QPoint(100, 50));
    hand.press(start + QPoint(100, 50), Qt::RightButton);
    hand.release(start + QPoint(100, 50), Qt::RightButton);
    hand.release(start + QPoint(100, 50));
    QVERIFY(hand.moved.isEmpty());
    QVERIFY(hand.spots.isEmpty());
}

void TestPointerGesture::aPinThatVanishesEndsTheDrag()
{
    Hand hand;
    hand.canvas.setMarkers({pin(1, {50, 50})});
    const QPoint start = hand.headOf(1);
    hand.press(start);
    hand.move(start + QPoint(100, 50));
    hand.canvas.removeMarker(conversation(1));
    hand.move(start + QPoint(120, 50));
    hand.release(start + QPoint(120, 50));
    QVERIFY(hand.moved.isEmpty());
    QVERIFY(hand.spots.isEmpty());
}

void TestPointerGesture::aDragThatComesBackMovesNothing()
{
    Hand hand;
    hand.canvas.setMarkers({pin(1, {50, 50})});
    const QPoint start = hand.headOf(1);
    hand.press(start);
    hand.move(start + QPoint(100, 50));
    hand.move(start);
    hand.release(start);
    QVERIFY(hand.moved.isEmpty());
}

void TestPointerGesture::somePinsMayNotBeMoved()
{
    Hand hand;
    MarkerView view = pin(1, {50, 50});
    view.movable = false;
    hand.canvas.setMarkers({view});
    const QPoint start = hand.headOf(1);
    hand.drag(start, start + QPoint(100, 50));
    QVERIFY(hand.moved.isEmpty());
    QVERIFY(hand.activated.isEmpty());
    hand.click(start);
    QCOMPARE(hand.activated.size(), 1);
}

void TestPointerGesture::readOnlyLeavesPinsReadable()
{
    Hand hand;
    hand.canvas.setMarkers({pin(1, {50, 50})});
    hand.canvas.setReadOnly(true);
    const QPoint start = hand.headOf(1);
    hand.click(hand.at({10, 10}));
    hand.drag(start, start + QPoint(100, 50));
    QVERIFY(hand.spots.isEmpty());
    QVERIFY(hand.moved.isEmpty());
    hand.click(start);
    QCOMPARE(hand.activated.size(), 1);
}

void TestPointerGesture::theMiddleButtonPans()
{
    Hand hand({6'000, 5'000});
    hand.canvas.setZoomFactor(1);
    const QPoint before = hand.at({50, 50});
    hand.drag({400, 300}, {340, 330}, Qt::MiddleButton);
    QCOMPARE(hand.at({50, 50}) - before, QPoint(-60, 30));
    QVERIFY(hand.spots.isEmpty());
}

void TestPointerGesture::spaceMakesTheLeftButtonPan()
{
    Hand hand({6'000, 5'000});
    hand.canvas.setMarkers({pin(1, {50, 50})});
    hand.canvas.setZoomFactor(1);
    const QPoint before = hand.at({50, 50});
    QTest::keyPress(&hand.canvas, Qt::Key_Space);
    // Even from a pin.
    const QPoint start = hand.headOf(1);
    hand.drag(start, start + QPoint(-60, 30));
    QTest::keyRelease(&hand.canvas, Qt::Key_Space);
    QCOMPARE(hand.at({50, 50}) - before, QPoint(-60, 30));
    QVERIFY(hand.spots.isEmpty());
    QVERIFY(hand.moved.isEmpty());
    hand.click(hand.at({48, 48}));
    QCOMPARE(hand.spots.size(), 1);
}

void TestPointerGesture::spaceEndsWithTheFocus()
{
    Hand hand({6'000, 5'000});
    hand.canvas.setZoomFactor(1);
    QTest::keyPress(&hand.canvas, Qt::Key_Space);
    QFocusEvent away(QEvent::FocusOut, Qt::OtherFocusReason);
    QCoreApplication::sendEvent(&hand.canvas, &away);
    hand.click(hand.at({50, 50}));
    QCOMPARE(hand.spots.size(), 1);
}

void TestPointerGesture::pointingAtAPinIsTold()
{
    Hand hand;
    hand.canvas.setMarkers({pin(1, {50, 50}), pin(2, {20, 20})});
    hand.move(hand.headOf(1), Qt::NoButton);
    hand.move(hand.headOf(1) + QPoint(1, 1), Qt::NoButton);
    QCOMPARE(hand.hovered.size(), 1);
    QCOMPARE(idIn(hand.hovered), conversation(1));
    hand.move(hand.at({80, 80}), Qt::NoButton);
    QCOMPARE(hand.hovered.size(), 2);
    QVERIFY(idIn(hand.hovered).isNull());
    hand.move(hand.headOf(2), Qt::NoButton);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(hand.canvas.viewport(), &leave);
    QCOMPARE(hand.hovered.size(), 4);
    QVERIFY(idIn(hand.hovered).isNull());
    hand.move(hand.headOf(2), Qt::NoButton);
    hand.canvas.removeMarker(conversation(2));
    QCOMPARE(hand.hovered.size(), 6);
    QVERIFY(idIn(hand.hovered).isNull());
}

void TestPointerGesture::theCursorSaysWhatAClickWillDo()
{
    Hand hand;
    hand.canvas.setMarkers({pin(1, {50, 50})});
    const auto cursor = [&] { return hand.canvas.viewport()->cursor().shape(); };
    hand.move(hand.at({20, 20}), Qt::NoButton);
    QCOMPARE(cursor(), Qt::CrossCursor);
    hand.move(hand.headOf(1), Qt::NoButton);
    QCOMPARE(cursor(), Qt::PointingHandCursor);
    hand.move({2, 2}, Qt::NoButton);
    QCOMPARE(cursor(), Qt::ArrowCursor);
    QTest::keyPress(&hand.canvas, Qt::Key_Space);
    QCOMPARE(cursor(), Qt::OpenHandCursor);
    QTest::keyRelease(&hand.canvas, Qt::Key_Space);
    hand.canvas.setReadOnly(true);
    hand.move(hand.at({20, 20}), Qt::NoButton);
    QCOMPARE(cursor(), Qt::ArrowCursor);
}

QTEST_MAIN(TestPointerGesture)
#include "tst_pointergesture.moc"
