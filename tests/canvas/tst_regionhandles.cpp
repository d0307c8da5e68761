// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Regions: drawn by dragging, and resized by their handles.

#include "canvas/regionhandles_p.h"

#include "canvas/hand.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Test;

namespace {

MarkerView regionPin(int number, const QRectF &percent)
{
    MarkerView view = pin(number, percent.topLeft());
    view.marker.region = RegionSize{percent.width(), percent.height()};
    return view;
}

QRectF rectIn(const QSignalSpy &spy)
{
    return spy.last().last().toRectF();
}

bool isNearRect(const QRectF &one, const QRectF &other)
{
    return isNear(one.topLeft(), other.topLeft(), 0.3) && isNear(one.bottomRight(), other.bottomRight(), 0.3);
}

} // namespace

class TestRegionHandles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDragDrawsARegion();
    void aDragToTheUpperLeftDrawsARegionToo();
    void aRegionIsSeenWhileItIsDrawn();
    void escapeGivesUpARegion();
    void shiftDrawsASquare();
    void aRegionStaysOnThePicture();
    void drawingGoesOnBeyondTheWindow();
    void aTinyRegionIsNothing();
    void nothingIsDrawnWhenReadOnly();
    void aSelectedRegionHasHandles();
    void aHandleResizes_data();
    void aHandleResizes();
    void escapeGivesUpResizing();
    void resizingToTheSameIsNothing();
    void handlesAreOnlyForWhatMayBeChanged();
    void aTinyRegionHasOneHandle();
    void handlesFollowTheRegion();
    void theCursorSaysWhereAHandlePulls();
};

void TestRegionHandles::aDragDrawsARegion()
{
    Hand hand;
    hand.drag(hand.at({20, 30}), hand.at({50, 70}));
    QCOMPARE(hand.regions.size(), 1);
    QVERIFY(isNearRect(rectIn(hand.regions), {20, 30, 30, 40}));
    QVERIFY(hand.spots.isEmpty());
}

void TestRegionHandles::aDragToTheUpperLeftDrawsARegionToo()
{
    Hand hand;
    hand.drag(hand.at({50, 70}), hand.at({20, 30}));
    QVERIFY(isNearRect(rectIn(hand.regions), {20, 30, 30, 40}));
}

void TestRegionHandles::aRegionIsSeenWhileItIsDrawn()
{
    Hand hand;
    const QImage before = hand.canvas.viewport()->grab().toImage();
    hand.press(hand.at({20, 30}));
    hand.move(hand.at({50, 70}));
    const QImage during = hand.canvas.viewport()->grab().toImage();
    QVERIFY(during.pixelColor(hand.at({20, 50})) != before.pixelColor(hand.at({20, 50})));
    QVERIFY(during.pixelColor(hand.at({40, 50})) != before.pixelColor(hand.at({40, 50})));
    hand.release(hand.at({50, 70}));
    hand.move({5, 5}, Qt::NoButton);
    QCOMPARE(hand.canvas.viewport()->grab().toImage(), before);
}

void TestRegionHandles::escapeGivesUpARegion()
{
    Hand hand;
    const QImage before = hand.canvas.viewport()->grab().toImage();
    hand.press(hand.at({20, 30}));
    hand.move(hand.at({50, 70}));
    QTest::keyClick(&hand.canvas, Qt::Key_Escape);
    QCOMPARE(hand.canvas.viewport()->grab().toImage(), before);
    hand.move(hand.at({60, 70}));
    hand.release(hand.at({60, 70}));
    QVERIFY(hand.regions.isEmpty());
    QVERIFY(hand.spots.isEmpty());
}

void TestRegionHandles::shiftDrawsASquare()
{
    Hand hand;
    hand.press(hand.at({20, 20}));
    hand.move(hand.at({30, 25}));
    hand.move(hand.at({40, 30}), Qt::LeftButton, Qt::ShiftModifier);
    hand.release(hand.at({40, 30}));
    const QRectF rect = rectIn(hand.regions);
    // As many pixels wide as high, on a picture of 1,600 × 1,000.
    QVERIFY(qAbs(rect.width() * 16 - rect.height() * 10) < 3);
    QVERIFY(qAbs(rect.width() - 20) < 0.3);
}

void TestRegionHandles::aRegionStaysOnThePicture()
{
    Hand hand;
    hand.drag(hand.at({60, 60}), {5'000, 5'000});
    QVERIFY(isNearRect(rectIn(hand.regions), {60, 60, 40, 40}));
}

void TestRegionHandles::drawingGoesOnBeyondTheWindow()
{
    Hand hand({6'000, 5'000});
    hand.canvas.setZoomFactor(1);
    const QPoint from(400, 300);
    const QPointF start = hand.canvas.percentAt(from);
    hand.press(from);
    for (int step = 0; step < 5; ++step)
        hand.move({1'100, 760});
    const QPointF end = hand.canvas.percentAt(QPointF(1'100, 760));
    hand.release({1'100, 760});
    // It has been scrolled meanwhile, and the corner is where it was put down.
    QVERIFY(isNearRect(rectIn(hand.regions), QRectF(start, end)));
    QVERIFY(rectIn(hand.regions).width() * 60 > 1'000);
}

void TestRegionHandles::aTinyRegionIsNothing()
{
    Hand hand;
    const QPoint from = hand.at({20, 20});
    hand.press(from);
    hand.move(from + QPoint(30, 30));
    hand.move(from + QPoint(3, 4));
    hand.release(from + QPoint(3, 4));
    QVERIFY(hand.regions.isEmpty());
    QVERIFY(hand.spots.isEmpty());
    // A line of text is flat, and meant.
    hand.drag(from, from + QPoint(80, 3));
    QCOMPARE(hand.regions.size(), 1);
}

void TestRegionHandles::nothingIsDrawnWhenReadOnly()
{
    Hand hand;
    hand.canvas.setReadOnly(true);
    hand.drag(hand.at({20, 30}), hand.at({50, 70}));
    QVERIFY(hand.regions.isEmpty());
    QVERIFY(hand.spots.isEmpty());
}

void TestRegionHandles::aSelectedRegionHasHandles()
{
    Hand hand;
    hand.canvas.setMarkers({regionPin(1, {20, 30, 40, 30}), pin(2, {80, 80})});
    const auto items = [&] { return hand.canvas.scene()->items().size(); };
    const auto without = items();
    hand.canvas.setSelected(conversation(2));
    QCOMPARE(items(), without);
    hand.canvas.setSelected(conversation(1));
    QCOMPARE(items(), without + 8);
    hand.canvas.setSelected({});
    QCOMPARE(items(), without);
}

void TestRegionHandles::aHandleResizes_data()
{
    QTest::addColumn<QPointF>("handle");
    QTest::addColumn<QPointF>("way");
    QTest::addColumn<QRectF>("expected");
    QTest::newRow("upper left") << QPointF(20, 30) << QPointF(5, 5) << QRectF(25, 35, 35, 25);
    QTest::newRow("top") << QPointF(40, 30) << QPointF(5, -10) << QRectF(20, 20, 40, 40);
    QTest::newRow("upper right") << QPointF(60, 30) << QPointF(5, 5) << QRectF(20, 35, 45, 25);
    QTest::newRow("right") << QPointF(60, 45) << QPointF(10, 20) << QRectF(20, 30, 50, 30);
    QTest::newRow("lower right") << QPointF(60, 60) << QPointF(-10, 10) << QRectF(20, 30, 30, 40);
    QTest::newRow("bottom") << QPointF(40, 60) << QPointF(0, 10) << QRectF(20, 30, 40, 40);
    QTest::newRow("lower left") << QPointF(20, 60) << QPointF(-10, 10) << QRectF(10, 30, 50, 40);
    QTest::newRow("left") << QPointF(20, 45) << QPointF(-10, 0) << QRectF(10, 30, 50, 30);
    QTest::newRow("across") << QPointF(60, 60) << QPointF(-50, 0) << QRectF(10, 30, 10, 30);
}

void TestRegionHandles::aHandleResizes()
{
    QFETCH(QPointF, handle);
    QFETCH(QPointF, way);
    QFETCH(QRectF, expected);
    Hand hand;
    hand.canvas.setMarkers({regionPin(1, {20, 30, 40, 30})});
    hand.canvas.setSelected(conversation(1));
    // Taken a little beside its middle: nothing jumps.
    hand.drag(hand.at(handle) + QPoint(3, 2), hand.at(handle + way) + QPoint(3, 2));
    QCOMPARE(hand.resized.size(), 1);
    QCOMPARE(hand.resized.first().first().value<ConversationId>(), conversation(1));
    QVERIFY2(isNearRect(rectIn(hand.resized), expected),
             qPrintable(QDebug::toString(rectIn(hand.resized)) + QDebug::toString(expected)));
    QVERIFY(hand.moved.isEmpty() && hand.activated.isEmpty() && hand.spots.isEmpty() && hand.regions.isEmpty());
}

void TestRegionHandles::escapeGivesUpResizing()
{
    Hand hand;
    hand.canvas.setMarkers({regionPin(1, {20, 30, 40, 30})});
    hand.canvas.setSelected(conversation(1));
    const QRect before = hand.canvas.markerRect(conversation(1));
    hand.press(hand.at({20, 30}));
    hand.move(hand.at({10, 20}));
    QVERIFY(hand.canvas.markerRect(conversation(1)) != before);
    QTest::keyClick(&hand.canvas, Qt::Key_Escape);
    QCOMPARE(hand.canvas.markerRect(conversation(1)), before);
    hand.release(hand.at({10, 20}));
    QVERIFY(hand.resized.isEmpty());
}

void TestRegionHandles::resizingToTheSameIsNothing()
{
    Hand hand;
    hand.canvas.setMarkers({regionPin(1, {20, 30, 40, 30})});
    hand.canvas.setSelected(conversation(1));
    hand.click(hand.at({60, 60}));
    QVERIFY(hand.resized.isEmpty());
    QVERIFY(hand.spots.isEmpty());
    QCOMPARE(hand.canvas.selected(), conversation(1));
}

void TestRegionHandles::handlesAreOnlyForWhatMayBeChanged()
{
    Hand hand;
    MarkerView view = regionPin(1, {20, 30, 40, 30});
    view.movable = false;
    hand.canvas.setMarkers({view});
    hand.canvas.setSelected(conversation(1));
    const auto items = [&] { return hand.canvas.scene()->items().size(); };
    const auto without = items();
    view.movable = true;
    hand.canvas.updateMarker(view);
    QCOMPARE(items(), without + 8);
    hand.canvas.setReadOnly(true);
    QCOMPARE(items(), without);
    hand.canvas.setReadOnly(false);
    hand.canvas.removeMarker(conversation(1));
    QCOMPARE(items(), without);
}

void TestRegionHandles::aTinyRegionHasOneHandle()
{
    Hand hand;
    hand.canvas.setMarkers({regionPin(1, {50, 50, 1, 1})});
    hand.canvas.setSelected(conversation(1));
    hand.drag(hand.at({51, 51}), hand.at({70, 80}));
    QVERIFY(isNearRect(rectIn(hand.resized), {50, 50, 20, 30}));
}

void TestRegionHandles::handlesFollowTheRegion()
{
    Hand hand;
    hand.canvas.setMarkers({regionPin(1, {20, 30, 40, 30})});
    hand.canvas.setSelected(conversation(1));
    hand.canvas.updateMarker(regionPin(1, {10, 10, 20, 20}));
    hand.canvas.setZoomFactor(hand.canvas.zoomFactor() * 1.3);
    hand.drag(hand.at({30, 30}), hand.at({40, 50}));
    QVERIFY(isNearRect(rectIn(hand.resized), {10, 10, 30, 40}));
}

void TestRegionHandles::theCursorSaysWhereAHandlePulls()
{
    Hand hand;
    hand.canvas.setMarkers({regionPin(1, {20, 30, 40, 30})});
    hand.canvas.setSelected(conversation(1));
    const auto cursorAt = [&](QPointF percent) {
        hand.move(hand.at(percent), Qt::NoButton);
        return hand.canvas.viewport()->cursor().shape();
    };
    QCOMPARE(cursorAt({60, 60}), Qt::SizeFDiagCursor);
    QCOMPARE(cursorAt({60, 30}), Qt::SizeBDiagCursor);
    QCOMPARE(cursorAt({60, 45}), Qt::SizeHorCursor);
    QCOMPARE(cursorAt({40, 60}), Qt::SizeVerCursor);
    QCOMPARE(cursorAt({40, 45}), Qt::CrossCursor);
}

QTEST_MAIN(TestRegionHandles)
#include "tst_regionhandles.moc"
