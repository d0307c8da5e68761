// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/markergrid.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Pinthread;

namespace {

std::vector<int> near(const MarkerGrid &grid, const QRectF &rect)
{
    std::vector<int> names;
    grid.visitNear(rect, [&](int name) { names.push_back(name); });
    std::sort(names.begin(), names.end());
    return names;
}

using Points = std::vector<std::pair<int, QPointF>>;

Points scattered(int count)
{
    QRandomGenerator random(7);
    Points points;
    for (int name = 0; name < count; ++name)
        points.emplace_back(name, QPointF(random.bounded(100.0), random.bounded(100.0)));
    return points;
}

} // namespace

class TestMarkerGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingWhenEmpty();
    void findsEveryPointInARectangle_data();
    void findsEveryPointInARectangle();
    void looksOnlyNearby();
    void findsPointsAtTheEdges();
    void keepsTheNamesGiven();
    void growsOneByOne();
};

void TestMarkerGrid::findsNothingWhenEmpty()
{
    MarkerGrid grid;
    QCOMPARE(near(grid, {0, 0, 100, 100}), std::vector<int>());
    grid.rebuild({});
    QCOMPARE(near(grid, {0, 0, 100, 100}), std::vector<int>());
    QCOMPARE(grid.size(), 0);
}

void TestMarkerGrid::findsEveryPointInARectangle_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {1, 2, 10, 500, 20'000})
        QTest::addRow("%d", count) << count;
}

void TestMarkerGrid::findsEveryPointInARectangle()
{
    QFETCH(int, count);
    const Points points = scattered(count);
    MarkerGrid grid;
    grid.rebuild(points);
    QRandomGenerator random(11);
    for (int round = 0; round < 50; ++round) {
        const QRectF rect(random.bounded(110.0) - 5, random.bounded(110.0) - 5, random.bounded(30.0),
                          random.bounded(30.0));
        const std::vector<int> found = near(grid, rect);
        QVERIFY(std::adjacent_find(found.begin(), found.end()) == found.end());
        for (const auto &[name, point] : points)
            QCOMPARE(std::binary_search(found.begin(), found.end(), name), rect.contains(point));
    }
}

void TestMarkerGrid::looksOnlyNearby()
{
    MarkerGrid grid;
    grid.rebuild(scattered(10'000));
    QVERIFY(near(grid, {50, 50, 1, 1}).size() < 10);
}

void TestMarkerGrid::findsPointsAtTheEdges()
{
    MarkerGrid grid;
    Points points = scattered(1'000);
    points[0].second = {0, 0};
    points[1].second = {100, 100};
    points[2].second = {100, 0};
    grid.rebuild(points);
    const auto has = [&](const QRectF &rect, int name) {
        const auto found = near(grid, rect);
        return std::find(found.begin(), found.end(), name) != found.end();
    };
    QVERIFY(has({-5, -5, 5.1, 5.1}, 0));
    QVERIFY(has({99.9, 99.9, 10, 10}, 1));
    QVERIFY(has({99.9, -1e12, 1e15, 2e12}, 2));
}

void TestMarkerGrid::keepsTheNamesGiven()
{
    MarkerGrid grid;
    grid.rebuild({{7, {10, 10}}, {3, {90, 90}}});
    QCOMPARE(near(grid, {89, 89, 2, 2}), std::vector<int>{3});
    QCOMPARE(near(grid, {0, 0, 100, 100}), (std::vector<int>{3, 7}));
}

void TestMarkerGrid::growsOneByOne()
{
    MarkerGrid grid;
    const Points points = scattered(3'000);
    for (const auto &[name, point] : points)
        grid.insert(name, point);
    QCOMPARE(grid.size(), 3'000);
    MarkerGrid atOnce;
    atOnce.rebuild(points);
    for (const QRectF rect : {QRectF(0, 0, 100, 100), QRectF(20, 30, 5, 5), QRectF(99, 99, 1, 1)})
        QCOMPARE(near(grid, rect), near(atOnce, rect));
}

QTEST_GUILESS_MAIN(TestMarkerGrid)
#include "tst_markergrid.moc"
