// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/keyboardplacing_p.h"

#include "canvas/showncanvas.h"

#include <QSignalSpy>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Test;

namespace {

/// A canvas and what came of the keys.
struct Keys : Shown
{
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&canvas, key, modifiers);
    }

    QSignalSpy spots{&canvas, &ImageCanvas::spotClicked};
    QSignalSpy activated{&canvas, &ImageCanvas::markerActivated};
    QSignalSpy moved{&canvas, &ImageCanvas::markerMoved};
    QSignalSpy regions{&canvas, &ImageCanvas::regionDrawn};
    QSignalSpy resized{&canvas, &ImageCanvas::markerResized};
};

} // namespace

class TestKeyboardPlacing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterNamesTheSpotInTheMiddle();
    void arrowsMoveTheCross();
    void theCrossIsSeenAndGoes();
    void theCrossStaysOnThePictureAndInSight();
    void escapeLeaves();
    void aClickLeaves();
    void goingElsewhereLeaves();
    void isSpoken();
    void keepsItsKeysFromTheWindow();
    void movesTheSelectedPin();
    void givesUpMovingWithEscape();
    void movesNothingThatMayNotBeMoved();
    void spaceDrawsARegion();
    void escapeGivesUpARegion();
    void resizesTheSelectedRegion();
    void resizesNothingWithoutARegion();
    void placesNothingWhenReadOnly();
    void enterActivatesTheSelectedPin();
    void arrowsPanOtherwise();
    void leavesOtherKeysToTheWindow();
};

void TestKeyboardPlacing::enterNamesTheSpotInTheMiddle()
{
    Keys keys;
    keys.canvas.startKeyboardPlacing();
    keys.press(Qt::Key_Return);
    QCOMPARE(keys.spots.size(), 1);
    QCOMPARE(keys.spots.first().first().toPointF(), QPointF(50, 50));
    // It has ended: another Enter names nothing.
    keys.press(Qt::Key_Return);
    QCOMPARE(keys.spots.size(), 1);
}

void TestKeyboardPlacing::arrowsMoveTheCross()
{
    const auto spotAfter = [](const QList<std::pair<Qt::Key, Qt::KeyboardModifiers>> &presses) {
        Keys keys;
        keys.canvas.startKeyboardPlacing();
        for (const auto &[key, modifiers] : presses)
            keys.press(key, modifiers);
        keys.press(Qt::Key_Enter);
        return keys.spots.first().first().toPointF() - QPointF(50, 50);
    };
    const QPointF right = spotAfter({{Qt::Key_Right, Qt::NoModifier}});
    QVERIFY(right.x() > 0 && right.y() == 0);
    const QPointF up = spotAfter({{Qt::Key_Up, Qt::NoModifier}});
    QVERIFY(up.x() == 0 && up.y() < 0);
    const QPointF farther = spotAfter({{Qt::Key_Right, Qt::ShiftModifier}});
    QVERIFY(farther.x() > 4 * right.x());
    const QPointF finer = spotAfter({{Qt::Key_Left, Qt::AltModifier}});
    QVERIFY(finer.x() < 0 && -finer.x() < right.x() / 4);
    QCOMPARE(spotAfter({{Qt::Key_Down, Qt::NoModifier}, {Qt::Key_Up, Qt::NoModifier}}), QPointF());
}

void TestKeyboardPlacing::theCrossIsSeenAndGoes()
{
    Keys keys;
    const QImage before = keys.canvas.viewport()->grab().toImage();
    keys.canvas.startKeyboardPlacing();
    const QImage during = keys.canvas.viewport()->grab().toImage();
    const QPoint arm = keys.canvas.viewportPosition({50, 50}) + QPoint(14, 0);
    QVERIFY(during.pixelColor(arm) != before.pixelColor(arm));
    keys.press(Qt::Key_Escape);
    QCOMPARE(keys.canvas.viewport()->grab().toImage(), before);
}

void TestKeyboardPlacing::theCrossStaysOnThePictureAndInSight()
{
    Keys keys;
    keys.canvas.setZoomFactor(4);
    keys.canvas.startKeyboardPlacing();
    for (int press = 0; press < 300; ++press) {
        keys.press(Qt::Key_Left, Qt::ShiftModifier);
        keys.press(Qt::Key_Up, Qt::ShiftModifier);
    }
    QVERIFY(keys.canvas.viewport()->rect().contains(keys.canvas.viewportPosition({0, 0})));
    keys.press(Qt::Key_Return);
    QCOMPARE(keys.spots.first().first().toPointF(), QPointF(0, 0));
}

void TestKeyboardPlacing::escapeLeaves()
{
    Keys keys;
    keys.canvas.startKeyboardPlacing();
    keys.press(Qt::Key_Escape);
    keys.press(Qt::Key_Return);
    QVERIFY(keys.spots.isEmpty());
}

void TestKeyboardPlacing::aClickLeaves()
{
    Keys keys;
    keys.canvas.startKeyboardPlacing();
    QTest::mouseClick(keys.canvas.viewport(), Qt::LeftButton, {}, keys.canvas.viewportPosition({10, 10}));
    QCOMPARE(keys.spots.size(), 1);
    keys.press(Qt::Key_Return);
    QCOMPARE(keys.spots.size(), 1);
}

void TestKeyboardPlacing::goingElsewhereLeaves()
{
    Keys keys;
    keys.canvas.startKeyboardPlacing();
    QFocusEvent toOtherWindow(QEvent::FocusOut, Qt::ActiveWindowFocusReason);
    QCoreApplication::sendEvent(&keys.canvas, &toOtherWindow);
    QVERIFY(!keys.canvas.accessibleDescription().isEmpty());
    QFocusEvent toOtherWidget(QEvent::FocusOut, Qt::TabFocusReason);
    QCoreApplication::sendEvent(&keys.canvas, &toOtherWidget);
    keys.press(Qt::Key_Return);
    QVERIFY(keys.spots.isEmpty());
}

void TestKeyboardPlacing::isSpoken()
{
    Keys keys;
    keys.canvas.setAccessibleDescription(QStringLiteral("A mockup"));
    keys.canvas.startKeyboardPlacing();
    QCOMPARE(keys.canvas.accessibleDescription(), QStringLiteral("50.0 % from the left, 50.0 % from the top"));
    keys.press(Qt::Key_Escape);
    QCOMPARE(keys.canvas.accessibleDescription(), QStringLiteral("A mockup"));
}

void TestKeyboardPlacing::keepsItsKeysFromTheWindow()
{
    Keys keys;
    const auto wants = [&](Qt::Key key) {
        QKeyEvent event(QEvent::ShortcutOverride, key, Qt::NoModifier);
        event.ignore();
        QCoreApplication::sendEvent(&keys.canvas, &event);
        return event.isAccepted();
    };
    QVERIFY(!wants(Qt::Key_Escape));
    keys.canvas.startKeyboardPlacing();
    QVERIFY(wants(Qt::Key_Escape));
    QVERIFY(wants(Qt::Key_Left));
    QVERIFY(wants(Qt::Key_Return));
    QVERIFY(!wants(Qt::Key_N));
}

void TestKeyboardPlacing::movesTheSelectedPin()
{
    Keys keys;
    keys.canvas.setMarkers({pin(1, {20, 30}), pin(2, {60, 60})});
    keys.canvas.setSelected(conversation(1));
    const QRect before = keys.canvas.markerRect(conversation(1));
    keys.canvas.startKeyboardMoving();
    keys.press(Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(keys.canvas.markerRect(conversation(1)).left() > before.left() + 30);
    keys.press(Qt::Key_Return);
    QCOMPARE(keys.moved.size(), 1);
    QCOMPARE(keys.moved.first().first().value<ConversationId>(), conversation(1));
    QVERIFY(keys.moved.first().at(1).toPointF().x() > 23);
    QCOMPARE(keys.moved.first().at(1).toPointF().y(), 30.0);
    QVERIFY(keys.spots.isEmpty());
}

void TestKeyboardPlacing::givesUpMovingWithEscape()
{
    Keys keys;
    keys.canvas.setMarkers({pin(1, {20, 30})});
    keys.canvas.setSelected(conversation(1));
    const QRect before = keys.canvas.markerRect(conversation(1));
    keys.canvas.startKeyboardMoving();
    keys.press(Qt::Key_Right);
    keys.press(Qt::Key_Escape);
    QCOMPARE(keys.canvas.markerRect(conversation(1)), before);
    keys.canvas.startKeyboardMoving();
    keys.press(Qt::Key_Right);
    keys.canvas.removeMarker(conversation(1));
    keys.press(Qt::Key_Return);
    QVERIFY(keys.moved.isEmpty());
    QVERIFY(keys.spots.isEmpty());
}

void TestKeyboardPlacing::movesNothingThatMayNotBeMoved()
{
    Keys keys;
    MarkerView view = pin(1, {20, 30});
    view.movable = false;
    keys.canvas.setMarkers({view});
    keys.canvas.startKeyboardMoving();
    keys.press(Qt::Key_Right);
    keys.press(Qt::Key_Return);
    keys.canvas.setSelected(conversation(1));
    keys.canvas.startKeyboardMoving();
    keys.press(Qt::Key_Right);
    keys.press(Qt::Key_Return);
    QVERIFY(keys.moved.isEmpty());
}

void TestKeyboardPlacing::spaceDrawsARegion()
{
    Keys keys;
    const QImage before = keys.canvas.viewport()->grab().toImage();
    keys.canvas.startKeyboardPlacing();
    keys.press(Qt::Key_Space);
    for (int press = 0; press < 3; ++press) {
        keys.press(Qt::Key_Right, Qt::ShiftModifier);
        keys.press(Qt::Key_Up, Qt::ShiftModifier);
    }
    QVERIFY2(keys.canvas.accessibleDescription().startsWith(QStringLiteral("Region from 50")),
             qPrintable(keys.canvas.accessibleDescription()));
    keys.press(Qt::Key_Return);
    QCOMPARE(keys.regions.size(), 1);
    const QRectF rect = keys.regions.first().first().toRectF();
    // The corner that was put down is the lower left one.
    QCOMPARE(rect.bottomLeft(), QPointF(50, 50));
    QVERIFY(rect.width() > 10 && rect.height() > 15);
    QVERIFY(keys.spots.isEmpty());
    QCOMPARE(keys.canvas.viewport()->grab().toImage(), before);
}

void TestKeyboardPlacing::escapeGivesUpARegion()
{
    Keys keys;
    const QImage before = keys.canvas.viewport()->grab().toImage();
    keys.canvas.startKeyboardPlacing();
    keys.press(Qt::Key_Space);
    keys.press(Qt::Key_Right);
    keys.press(Qt::Key_Escape);
    keys.press(Qt::Key_Return);
    QVERIFY(keys.regions.isEmpty() && keys.spots.isEmpty());
    QCOMPARE(keys.canvas.viewport()->grab().toImage(), before);
}

void TestKeyboardPlacing::resizesTheSelectedRegion()
{
    Keys keys;
    MarkerView view = pin(1, {20, 30});
    view.marker.region = RegionSize{20, 10};
    keys.canvas.setMarkers({view});
    keys.canvas.setSelected(view.id);
    keys.canvas.startKeyboardResizing();
    keys.press(Qt::Key_Right, Qt::ShiftModifier);
    keys.press(Qt::Key_Down);
    keys.press(Qt::Key_Return);
    QCOMPARE(keys.resized.size(), 1);
    QCOMPARE(keys.resized.first().first().value<ConversationId>(), view.id);
    const QRectF rect = keys.resized.first().at(1).toRectF();
    QCOMPARE(rect.topLeft(), QPointF(20, 30));
    QVERIFY(rect.width() > 22 && rect.height() > 10.5);
    // It goes back unless somebody puts it there.
    keys.canvas.startKeyboardResizing();
    keys.press(Qt::Key_Left, Qt::ShiftModifier);
    keys.press(Qt::Key_Escape);
    QCOMPARE(keys.resized.size(), 1);
}

void TestKeyboardPlacing::resizesNothingWithoutARegion()
{
    Keys keys;
    keys.canvas.setMarkers({pin(1, {20, 30})});
    keys.canvas.startKeyboardResizing();
    keys.canvas.setSelected(conversation(1));
    keys.canvas.startKeyboardResizing();
    keys.press(Qt::Key_Right);
    keys.press(Qt::Key_Return);
    QVERIFY(keys.resized.isEmpty());
    QCOMPARE(keys.activated.size(), 1);
}

void TestKeyboardPlacing::placesNothingWhenReadOnly()
{
    Keys keys;
    keys.canvas.startKeyboardPlacing();
    keys.canvas.setReadOnly(true);
    keys.press(Qt::Key_Return);
    keys.canvas.startKeyboardPlacing();
    keys.press(Qt::Key_Return);
    QVERIFY(keys.spots.isEmpty());
}

void TestKeyboardPlacing::enterActivatesTheSelectedPin()
{
    Keys keys;
    keys.canvas.setMarkers({pin(1, {20, 30})});
    keys.press(Qt::Key_Return);
    QVERIFY(keys.activated.isEmpty());
    keys.canvas.setSelected(conversation(1));
    keys.press(Qt::Key_Return);
    QCOMPARE(keys.activated.size(), 1);
    QCOMPARE(keys.activated.first().first().value<ConversationId>(), conversation(1));
}

void TestKeyboardPlacing::arrowsPanOtherwise()
{
    Keys keys;
    keys.canvas.setZoomFactor(4);
    const QPoint before = keys.canvas.viewportPosition({50, 50});
    keys.press(Qt::Key_Right);
    QVERIFY(keys.canvas.viewportPosition({50, 50}).x() < before.x());
    keys.press(Qt::Key_Left);
    keys.press(Qt::Key_Down);
    QCOMPARE(keys.canvas.viewportPosition({50, 50}).x(), before.x());
    QVERIFY(keys.canvas.viewportPosition({50, 50}).y() < before.y());
}

void TestKeyboardPlacing::leavesOtherKeysToTheWindow()
{
    Keys keys;
    for (const Qt::Key key : {Qt::Key_N, Qt::Key_P, Qt::Key_Escape, Qt::Key_Delete, Qt::Key_0}) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&keys.canvas, &event);
        QVERIFY(!event.isAccepted());
    }
}

QTEST_MAIN(TestKeyboardPlacing)
#include "tst_keyboardplacing.moc"
