// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/placebeside.h"

#include <QTest>

using namespace Pinthread;

namespace {

constexpr QSize windowSize(300, 400);
constexpr QRect bounds(0, 0, 1200, 900);

QRect markerAt(int x, int y)
{
    return {x - 14, y - 14, 28, 28};
}

} // namespace

class TestPlaceBeside : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheFirstSideWithRoom_data()
    {
        QTest::addColumn<QRect>("marker");
        QTest::addColumn<QRect>("room");
        QTest::addColumn<Side>("side");
        QTest::newRow("middle") << markerAt(600, 450) << bounds << Side::ToRight;
        QTest::newRow("left edge") << markerAt(14, 450) << bounds << Side::ToRight;
        QTest::newRow("right edge") << markerAt(1186, 450) << bounds << Side::ToLeft;
        QTest::newRow("narrow, below") << markerAt(200, 860) << QRect(0, 0, 400, 900) << Side::ToTop;
        QTest::newRow("narrow, above") << markerAt(200, 40) << QRect(0, 0, 400, 900) << Side::ToBottom;
        QTest::newRow("just room") << markerAt(1200 - 300 - 16 - 14, 450) << bounds << Side::ToRight;
        QTest::newRow("one pixel short") << markerAt(1200 - 300 - 16 - 13, 450) << bounds << Side::ToLeft;
    }
    void takesTheFirstSideWithRoom()
    {
        QFETCH(const QRect, marker);
        QFETCH(const QRect, room);
        QFETCH(const Side, side);
        const Placement placement = placeBeside(marker, room, windowSize);
        QCOMPARE(placement.side, side);
        QCOMPARE(placement.rect.size(), windowSize);
        QVERIFY(room.contains(placement.rect));
        QVERIFY(placement.pointsAtMarker);
        QVERIFY(!placement.rect.intersects(marker));
    }

    void theArrowSpansTheGapAndPointsAtTheMarkersMiddle_data()
    {
        QTest::addColumn<QRect>("marker");
        QTest::addColumn<QRect>("room");
        QTest::newRow("right") << markerAt(600, 450) << bounds;
        QTest::newRow("left") << markerAt(1100, 450) << bounds;
        QTest::newRow("top") << markerAt(200, 860) << QRect(0, 0, 400, 900);
        QTest::newRow("bottom") << markerAt(200, 40) << QRect(0, 0, 400, 900);
    }
    void theArrowSpansTheGapAndPointsAtTheMarkersMiddle()
    {
        QFETCH(const QRect, marker);
        QFETCH(const QRect, room);
        const auto [rect, side, arrowOffset, pointsAtMarker] = placeBeside(marker, room, windowSize);
        switch (side) {
        case Side::ToRight:
            QCOMPARE(rect.left() - marker.right() - 1, arrowLength);
            QCOMPARE(rect.top() + arrowOffset, marker.center().y());
            break;
        case Side::ToLeft:
            QCOMPARE(marker.left() - rect.right() - 1, arrowLength);
            QCOMPARE(rect.top() + arrowOffset, marker.center().y());
            break;
        case Side::ToTop:
            QCOMPARE(marker.top() - rect.bottom() - 1, arrowLength);
            QCOMPARE(rect.left() + arrowOffset, marker.center().x());
            break;
        case Side::ToBottom:
            QCOMPARE(rect.top() - marker.bottom() - 1, arrowLength);
            QCOMPARE(rect.left() + arrowOffset, marker.center().x());
            break;
        }
    }

    void inACornerItStaysInsideAndTheArrowOffTheRoundCorner_data()
    {
        QTest::addColumn<QRect>("marker");
        QTest::newRow("top left") << markerAt(14, 14);
        QTest::newRow("top right") << markerAt(1186, 14);
        QTest::newRow("bottom left") << markerAt(14, 886);
        QTest::newRow("bottom right") << markerAt(1186, 886);
    }
    void inACornerItStaysInsideAndTheArrowOffTheRoundCorner()
    {
        QFETCH(const QRect, marker);
        const Placement placement = placeBeside(marker, bounds, windowSize);
        QVERIFY(bounds.contains(placement.rect));
        QVERIFY(!placement.rect.intersects(marker));
        QVERIFY(placement.arrowOffset >= 16);
        QVERIFY(placement.arrowOffset <= placement.rect.height() - 16);
        QVERIFY(placement.pointsAtMarker);
    }

    void everyMarkerOnThePictureGetsAPlaceInside()
    {
        for (int x = 0; x <= 1200; x += 25) {
            for (int y = 0; y <= 900; y += 25) {
                const Placement placement = placeBeside(markerAt(x, y), bounds, windowSize);
                QVERIFY2(bounds.contains(placement.rect), qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
                QVERIFY(!placement.rect.intersects(markerAt(x, y)));
            }
        }
    }

    void itStaysOnItsSideWhileThereIsRoom()
    {
        const QRect marker = markerAt(600, 450);
        QCOMPARE(placeBeside(marker, bounds, windowSize, Side::ToLeft).side, Side::ToLeft);
        QCOMPARE(placeBeside(markerAt(100, 450), bounds, windowSize, Side::ToLeft).side, Side::ToRight);
    }

    void withoutRoomOnAnySideItIsMovedInside()
    {
        const QRect small(0, 0, 420, 500);
        const QRect marker = markerAt(210, 250);
        const Placement placement = placeBeside(marker, small, windowSize);
        QVERIFY(small.contains(placement.rect));
        QCOMPARE(placement.rect.size(), windowSize);
        QVERIFY(!placement.pointsAtMarker);
    }

    void inBoundsSmallerThanItselfItFillsThem()
    {
        const QRect tiny(10, 20, 200, 150);
        const Placement placement = placeBeside(markerAt(100, 100), tiny, windowSize);
        QCOMPARE(placement.rect, tiny);
        QVERIFY(!placement.pointsAtMarker);
    }

    void besideAMarkerOutOfSightItStaysInSightWithoutAnArrow()
    {
        for (const QRect &marker :
             {markerAt(-500, 450), markerAt(2000, 450), markerAt(600, -300), markerAt(600, 2000)}) {
            const Placement placement = placeBeside(marker, bounds, windowSize);
            QVERIFY(bounds.contains(placement.rect));
            QVERIFY(!placement.pointsAtMarker);
        }
    }
};

QTEST_APPLESS_MAIN(TestPlaceBeside)
#include "tst_placebeside.moc"
