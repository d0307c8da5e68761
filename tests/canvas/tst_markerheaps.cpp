// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/markerheaps_p.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Pinthread;

namespace {

std::vector<int> members(const MarkerHeaps &heaps, int leader)
{
    std::vector<int> pins;
    heaps.visitMembers(leader, [&pins](int pin) { pins.push_back(pin); });
    return pins;
}

double distance(QPointF left, QPointF right)
{
    return std::hypot(left.x() - right.x(), left.y() - right.y());
}

std::vector<QPointF> scattered(int count, double side)
{
    QRandomGenerator random(3);
    std::vector<QPointF> places;
    for (int pin = 0; pin < count; ++pin)
        places.emplace_back(random.bounded(side) - side / 2, random.bounded(side) - side / 2);
    return places;
}

} // namespace

class TestMarkerHeaps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gathersWhatLiesClose();
    void joinsTheNearestLeader();
    void leadersAreNeverClose_data();
    void leadersAreNeverClose();
    void growsAsIfMadeAtOnce();
    void takesNoLongerWhenAllAreOnOneSpot();
};

void TestMarkerHeaps::gathersWhatLiesClose()
{
    MarkerHeaps heaps;
    heaps.rebuild({{0, 0}, {100, 100}, {5, 5}, {11, 0}, {-5, 5}}, 10);
    QCOMPARE(heaps.size(), 5);
    QCOMPARE(heaps.leader(0), 0);
    QCOMPARE(heaps.leader(1), 1);
    QCOMPARE(heaps.leader(2), 0);
    // Closer to the third than to the first, but it is the first that leads.
    QCOMPARE(heaps.leader(3), 3);
    QCOMPARE(members(heaps, 0), (std::vector{0, 2, 4}));
    QCOMPARE(members(heaps, 1), std::vector{1});
    heaps.rebuild({}, 10);
    QCOMPARE(heaps.size(), 0);
}

void TestMarkerHeaps::joinsTheNearestLeader()
{
    MarkerHeaps heaps;
    heaps.rebuild({{0, 0}, {12, 0}, {7, 0}, {5, 0}, {6, 0}}, 10);
    QCOMPARE(heaps.leader(2), 1);
    QCOMPARE(heaps.leader(3), 0);
    // As far from both: the first.
    QCOMPARE(heaps.leader(4), 0);
}

void TestMarkerHeaps::leadersAreNeverClose_data()
{
    QTest::addColumn<double>("side");
    QTest::newRow("crowded") << 300.0;
    QTest::newRow("spread out") << 100'000.0;
    QTest::newRow("far zoomed in") << 1e9;
}

void TestMarkerHeaps::leadersAreNeverClose()
{
    QFETCH(double, side);
    const std::vector<QPointF> places = scattered(2'000, side);
    MarkerHeaps heaps;
    heaps.rebuild(places, 20);
    for (int pin = 0; pin < heaps.size(); ++pin) {
        const int leader = heaps.leader(pin);
        QCOMPARE(heaps.leader(leader), leader);
        QVERIFY(leader <= pin);
        if (leader != pin) {
            QVERIFY(distance(places[size_t(pin)], places[size_t(leader)]) < 20);
            continue;
        }
        for (int other = 0; other < pin; ++other)
            QVERIFY(heaps.leader(other) != other || distance(places[size_t(pin)], places[size_t(other)]) >= 20);
    }
}

void TestMarkerHeaps::growsAsIfMadeAtOnce()
{
    const std::vector<QPointF> places = scattered(3'000, 800);
    MarkerHeaps grown;
    grown.rebuild({}, 20);
    MarkerHeaps atOnce;
    atOnce.rebuild(places, 20);
    for (const QPointF &place : places) {
        const int leader = grown.append(place);
        QCOMPARE(leader, atOnce.leader(grown.size() - 1));
    }
    for (int pin = 0; pin < atOnce.size(); ++pin)
        QCOMPARE(members(grown, grown.leader(pin)), members(atOnce, atOnce.leader(pin)));
}

void TestMarkerHeaps::takesNoLongerWhenAllAreOnOneSpot()
{
    MarkerHeaps heaps;
    QElapsedTimer timer;
    timer.start();
    heaps.rebuild(std::vector<QPointF>(100'000, QPointF(7, 7)), 20);
    QCOMPARE(members(heaps, 0).size(), size_t(100'000));
    // A second would be a hundred times too long already; what must not be is a time that grows with the square.
    QVERIFY(timer.elapsed() < 5'000);
}

QTEST_GUILESS_MAIN(TestMarkerHeaps)
#include "tst_markerheaps.moc"
