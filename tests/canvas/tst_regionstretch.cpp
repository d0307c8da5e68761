// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/regionstretch_p.h"

#include "model/anchor.h"

#include <QTest>

using namespace Pinthread;

namespace {

constexpr QSize picture(2'000, 1'000);
constexpr Qt::Edges lowerRight = Qt::RightEdge | Qt::BottomEdge;

bool isNear(const QRectF &one, const QRectF &other)
{
    return qAbs(one.left() - other.left()) < 1e-3 && qAbs(one.top() - other.top()) < 1e-3
           && qAbs(one.right() - other.right()) < 1e-3 && qAbs(one.bottom() - other.bottom()) < 1e-3;
}

} // namespace

class TestRegionStretch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsFromACorner_data();
    void drawsFromACorner();
    void staysOnThePicture();
    void isNeverEmpty_data();
    void isNeverEmpty();
    void shiftMakesASquareOfPixels();
    void pullsOnlyTheEdgesThatAreHeld();
    void turnsOverWhenPulledAcross();
    void givesNumbersAsTheModelKeepsThem();
};

void TestRegionStretch::drawsFromACorner_data()
{
    QTest::addColumn<QPointF>("to");
    QTest::addColumn<QRectF>("expected");
    QTest::newRow("down right") << QPointF(60, 70) << QRectF(40, 40, 20, 30);
    QTest::newRow("up left") << QPointF(10, 15) << QRectF(10, 15, 30, 25);
    QTest::newRow("up right") << QPointF(60, 15) << QRectF(40, 15, 20, 25);
}

void TestRegionStretch::drawsFromACorner()
{
    QFETCH(QPointF, to);
    QFETCH(QRectF, expected);
    const RegionStretch stretch(QRectF(40, 40, 0, 0), lowerRight, picture);
    QVERIFY(isNear(stretch.to(to, false), expected));
}

void TestRegionStretch::staysOnThePicture()
{
    const RegionStretch stretch(QRectF(40, 40, 0, 0), lowerRight, picture);
    QVERIFY(isNear(stretch.to({500, -30}, false), {40, 0, 60, 40}));
    // And stays a square there.
    QVERIFY(isNear(stretch.to({500, 500}, true), {40, 40, 30, 60}));
}

void TestRegionStretch::isNeverEmpty_data()
{
    QTest::addColumn<QPointF>("corner");
    QTest::newRow("middle") << QPointF(50, 50);
    QTest::newRow("upper left") << QPointF(0, 0);
    QTest::newRow("lower right") << QPointF(100, 100);
    QTest::newRow("just before the edge") << QPointF(99.99, 99.99);
}

void TestRegionStretch::isNeverEmpty()
{
    QFETCH(QPointF, corner);
    const RegionStretch stretch(QRectF(corner, QSizeF()), lowerRight, picture);
    for (const QPointF way : {QPointF(0, 0), QPointF(0.0001, -0.0001), QPointF(-0.0001, 0.0001), QPointF(30, 0)}) {
        const QRectF rect = stretch.to(corner + way, false);
        QVERIFY(rect.width() >= 0.04 && rect.height() >= 0.09);
        QVERIFY(rect.left() >= 0 && rect.top() >= 0);
        QVERIFY(roundedPercent(rect.right()) <= 100 && roundedPercent(rect.bottom()) <= 100);
    }
}

void TestRegionStretch::shiftMakesASquareOfPixels()
{
    const RegionStretch stretch(QRectF(40, 40, 0, 0), lowerRight, picture);
    // 400 pixels across, 100 down: the longer side decides.
    QVERIFY(isNear(stretch.to({60, 50}, true), {40, 40, 20, 40}));
    QVERIFY(isNear(stretch.to({35, 10}, true), {25, 10, 15, 30}));
}

void TestRegionStretch::pullsOnlyTheEdgesThatAreHeld()
{
    const QRectF region(20, 30, 40, 20);
    QVERIFY(isNear(RegionStretch(region, Qt::LeftEdge, picture).to({10, 90}, true), {10, 30, 50, 20}));
    QVERIFY(isNear(RegionStretch(region, Qt::BottomEdge, picture).to({10, 90}, false), {20, 30, 40, 60}));
    QVERIFY(isNear(RegionStretch(region, Qt::TopEdge | Qt::LeftEdge, picture).to({25, 35}, false), {25, 35, 35, 15}));
    QVERIFY(isNear(RegionStretch(region, Qt::TopEdge | Qt::RightEdge, picture).to({70, 10}, false), {20, 10, 50, 40}));
}

void TestRegionStretch::turnsOverWhenPulledAcross()
{
    const QRectF region(20, 30, 40, 20);
    QVERIFY(isNear(RegionStretch(region, Qt::RightEdge, picture).to({10, 0}, false), {10, 30, 10, 20}));
}

void TestRegionStretch::givesNumbersAsTheModelKeepsThem()
{
    const RegionStretch stretch(QRectF(100.0 / 3, 200.0 / 7, 0, 0), lowerRight, picture);
    const QRectF rect = stretch.to({88.888888, 77.777777}, false);
    for (const double number : {rect.x(), rect.y(), rect.width(), rect.height()})
        QCOMPARE(number, roundedPercent(number));
}

QTEST_GUILESS_MAIN(TestRegionStretch)
#include "tst_regionstretch.moc"
