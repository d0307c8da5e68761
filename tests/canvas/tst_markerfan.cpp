// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/markerfan_p.h"

#include "canvas/pins.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Test;

namespace {

const QRectF room(0, 0, 800, 600);

std::vector<ConversationId> heap(int count)
{
    std::vector<ConversationId> ids;
    for (int number = 1; number <= count; ++number)
        ids.push_back(conversation(number));
    return ids;
}

} // namespace

class TestMarkerFan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void liesAroundItsSpot();
    void movesAsideAtAnEdge_data();
    void movesAsideAtAnEdge();
    void fitsIntoASmallWindow();
    void turnsPages();
    void aSinglePinIsNoFan();
    void knowsItsPins();
};

void TestMarkerFan::liesAroundItsSpot()
{
    MarkerFan fan;
    QVERIFY(!fan.isOpen() && !fan.covers({0, 0}) && fan.bounds().isEmpty());
    fan.open(heap(9), {400, 300}, 40, room);
    QVERIFY(fan.isOpen());
    QCOMPARE(fan.centre(), QPointF(400, 300));
    QVERIFY(fan.covers({400, 300}) && !fan.covers({700, 300}));
    for (const MarkerFan::Pin &pin : fan.pins())
        QVERIFY(fan.covers(pin.head) && fan.bounds().contains(pin.head));
    fan.close();
    QVERIFY(!fan.isOpen() && !fan.covers({400, 300}) && fan.pins().empty());
}

void TestMarkerFan::movesAsideAtAnEdge_data()
{
    QTest::addColumn<QPointF>("spot");
    QTest::newRow("upper left") << QPointF(0, 0);
    QTest::newRow("right") << QPointF(799, 300);
    QTest::newRow("below") << QPointF(400, 650);
}

void TestMarkerFan::movesAsideAtAnEdge()
{
    QFETCH(QPointF, spot);
    MarkerFan fan;
    fan.open(heap(30), spot, 40, room);
    QCOMPARE(fan.pins().size(), size_t(30));
    for (const MarkerFan::Pin &pin : fan.pins())
        QVERIFY(room.adjusted(20, 20, -20, -20).contains(pin.head));
    QVERIFY(fan.bounds().contains(spot));
}

void TestMarkerFan::fitsIntoASmallWindow()
{
    MarkerFan fan;
    const QRectF small(100, 100, 260, 220);
    fan.open(heap(50), {200, 200}, 40, small);
    QVERIFY(fan.hasPages());
    for (const MarkerFan::Pin &pin : fan.pins())
        QVERIFY(small.contains(pin.head));
}

void TestMarkerFan::turnsPages()
{
    MarkerFan fan;
    fan.open(heap(100), {400, 300}, 40, room);
    QVERIFY(fan.hasPages());
    QSet<ConversationId> seen;
    std::vector<size_t> sizes;
    do {
        for (const MarkerFan::Pin &pin : fan.pins()) {
            QVERIFY(!seen.contains(pin.id));
            seen.insert(pin.id);
        }
        sizes.push_back(fan.pins().size());
        fan.turnPage();
    } while (fan.pins().front().id != conversation(1));
    QCOMPARE(seen.size(), 100);
    // None of them for the sake of a few.
    QVERIFY(*std::min_element(sizes.begin(), sizes.end()) > 20);
}

void TestMarkerFan::aSinglePinIsNoFan()
{
    MarkerFan fan;
    fan.open(heap(3), {400, 300}, 40, room);
    fan.renew(heap(1));
    QVERIFY(!fan.isOpen());
    fan.open({}, {400, 300}, 40, room);
    QVERIFY(!fan.isOpen());
}

void TestMarkerFan::knowsItsPins()
{
    MarkerFan fan;
    fan.open(heap(100), {400, 300}, 40, room);
    QVERIFY(fan.holds(conversation(1)) && fan.holds(conversation(100)) && !fan.holds(conversation(101)));
    QVERIFY(fan.find(conversation(1)) != nullptr);
    // On another page.
    QVERIFY(fan.find(conversation(100)) == nullptr);
}

QTEST_GUILESS_MAIN(TestMarkerFan)
#include "tst_markerfan.moc"
