// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/viewgeometry_p.h"

#include <QTest>

using namespace Pinthread;

namespace {

constexpr QSize window(1000, 700);
constexpr int scrollBar = 14;

} // namespace

class TestViewGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fitsWithAMargin();
    void neverEnlargesToFit();
    void countsDevicePixels();
    void holdsZoomWithinBounds();
    void needsNoScrollingWhenItFits_data();
    void needsNoScrollingWhenItFits();
    void leavesRoomForPinsAtTheEdges();
    void mapsPercentagesBothWays();
    void survivesHavingNoPicture();
};

void TestViewGeometry::fitsWithAMargin()
{
    const ViewGeometry wide({12'000, 1'000}, window, scrollBar, 1);
    QVERIFY(12'000 * wide.fitScale() < 1000 - 40);
    QVERIFY(12'000 * wide.fitScale() > 1000 - 80);
    const ViewGeometry high({1'000, 12'000}, window, scrollBar, 1);
    QVERIFY(12'000 * high.fitScale() < 700 - 40);
}

void TestViewGeometry::neverEnlargesToFit()
{
    QCOMPARE(ViewGeometry({100, 100}, window, scrollBar, 1).fitScale(), 1.0);
}

void TestViewGeometry::countsDevicePixels()
{
    QCOMPARE(ViewGeometry({100, 100}, window, scrollBar, 2).fitScale(), 0.5);
}

void TestViewGeometry::holdsZoomWithinBounds()
{
    const ViewGeometry geometry({2'000, 1'000}, window, scrollBar, 1);
    QCOMPARE(geometry.bounded(1e9), 32.0);
    QCOMPARE(geometry.bounded(1e-9), 0.05);
    QCOMPARE(geometry.bounded(0.7), 0.7);
    // A very large picture can always be seen whole.
    const ViewGeometry large({100'000, 1'000}, window, scrollBar, 1);
    QVERIFY(large.bounded(1e-9) <= large.fitScale());
}

void TestViewGeometry::needsNoScrollingWhenItFits_data()
{
    QTest::addColumn<QSize>("picture");
    QTest::newRow("wide") << QSize(4'000, 500);
    QTest::newRow("high") << QSize(500, 4'000);
    QTest::newRow("like the window") << QSize(2'000, 1'400);
    QTest::newRow("tiny") << QSize(3, 5);
}

void TestViewGeometry::needsNoScrollingWhenItFits()
{
    QFETCH(QSize, picture);
    const ViewGeometry geometry(picture, window, scrollBar, 1);
    const double scale = geometry.fitScale();
    const QRectF scene = geometry.sceneRect(scale);
    QVERIFY(scene.width() * scale <= window.width());
    QVERIFY(scene.height() * scale <= window.height());
    QVERIFY(scene.contains(QRectF(QPointF(), QSizeF(picture))));
    // In the middle.
    QVERIFY(qAbs(scene.center().x() - picture.width() / 2.0) < 0.01);
    QVERIFY(qAbs(scene.center().y() - picture.height() / 2.0) < 0.01);
}

void TestViewGeometry::leavesRoomForPinsAtTheEdges()
{
    const ViewGeometry geometry({4'000, 400}, window, scrollBar, 1);
    const QRectF scene = geometry.sceneRect(1);
    QVERIFY(-scene.left() >= 60);
    QVERIFY(scene.right() - 4'000 >= 60);
    // Down there is room enough beside the scroll bar, so it is not scrolled.
    QVERIFY(scene.height() <= window.height() - scrollBar);
}

void TestViewGeometry::mapsPercentagesBothWays()
{
    const ViewGeometry geometry({400, 300}, window, scrollBar, 1);
    QCOMPARE(geometry.toImage({25, 50}), QPointF(100, 150));
    QCOMPARE(geometry.toPercent({100, 150}), QPointF(25, 50));
    QCOMPARE(geometry.toPercent({-4, 303}), QPointF(-1, 101));
}

void TestViewGeometry::survivesHavingNoPicture()
{
    const ViewGeometry geometry({}, window, scrollBar, 1);
    QCOMPARE(geometry.fitScale(), 1.0);
    QCOMPARE(geometry.sceneRect(1), QRectF());
    QCOMPARE(geometry.toPercent({10, 10}), QPointF());
}

QTEST_GUILESS_MAIN(TestViewGeometry)
#include "tst_viewgeometry.moc"
