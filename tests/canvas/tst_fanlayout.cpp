// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/fanlayout_p.h"

#include <QTest>

#include <cmath>

using namespace Pinthread;

class TestFanLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsThingsApart_data();
    void keepsThingsApart();
    void fillsTheRoomThereIs();
    void goesAroundClockwise();
};

void TestFanLayout::keepsThingsApart_data()
{
    QTest::addColumn<int>("count");
    for (int count = 1; count <= FanLayout::most; ++count)
        QTest::addRow("%d", count) << count;
}

void TestFanLayout::keepsThingsApart()
{
    QFETCH(int, count);
    const FanLayout layout(40);
    const std::vector<QPointF> places = layout.places(count);
    QCOMPARE(int(places.size()), count);
    for (size_t one = 0; one < places.size(); ++one) {
        const double fromSpot = std::hypot(places[one].x(), places[one].y());
        QVERIFY(fromSpot >= 40 && fromSpot <= layout.radius(count) + 1e-6);
        for (size_t other = 0; other < one; ++other) {
            const QPointF way = places[one] - places[other];
            // The straight way from one to the next on a ring is a little shorter than the spacing along it.
            QVERIFY2(std::hypot(way.x(), way.y()) > 0.96 * 40, qPrintable(QString::number(other)));
        }
    }
}

void TestFanLayout::fillsTheRoomThereIs()
{
    const FanLayout layout(40);
    int before = 0;
    for (int radius = 0; radius < 400; radius += 5) {
        const int capacity = layout.capacity(radius);
        QVERIFY(capacity >= before && capacity >= 6 && capacity <= FanLayout::most);
        QVERIFY(capacity == 6 || layout.radius(capacity) <= radius);
        before = capacity;
    }
    QCOMPARE(layout.capacity(1'000), FanLayout::most);
}

void TestFanLayout::goesAroundClockwise()
{
    const std::vector<QPointF> places = FanLayout(10).places(4);
    QVERIFY(places[0].x() < 0 && places[0].y() < 0);
    QVERIFY(places[1].x() > 0 && places[1].y() < 0);
    QVERIFY(places[2].x() > 0 && places[2].y() > 0);
    QVERIFY(places[3].x() < 0 && places[3].y() > 0);
}

QTEST_GUILESS_MAIN(TestFanLayout)
#include "tst_fanlayout.moc"
