// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/markerset.h"

#include "canvas/pins.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Test;

namespace {

MarkerView withRegion(MarkerView view)
{
    view.marker.region = RegionSize{10, 5};
    return view;
}

} // namespace

class TestMarkerSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrderGiven();
    void replacesWhatIsThere();
    void removes();
    void growsOneByOne();
    void knowsWhichHaveARegion();
};

void TestMarkerSet::keepsTheOrderGiven()
{
    MarkerSet set;
    set.setAll({pin(3, {10, 10}), pin(1, {20, 20}), pin(2, {30, 30})});
    QCOMPARE(set.indexOf(conversation(1)), 1);
    QCOMPARE(set.at(2).number, 2);
    QCOMPARE(set.indexOf(conversation(9)), -1);
    QVERIFY(set.find(conversation(9)) == nullptr);
    QCOMPARE(set.find(conversation(3))->number, 3);
}

void TestMarkerSet::replacesWhatIsThere()
{
    MarkerSet set;
    set.setAll({pin(1, {10, 10}), pin(2, {20, 20})});
    QCOMPARE(set.put(pin(1, {10, 10}, MarkerView::State::Resolved)), 0);
    QCOMPARE(set.all().size(), 2);
    QCOMPARE(set.at(0).state, MarkerView::State::Resolved);
    QCOMPARE(set.put(pin(3, {5, 5})), 2);
    QCOMPARE(set.indexOf(conversation(3)), 2);
}

void TestMarkerSet::removes()
{
    MarkerSet set;
    set.setAll({pin(1, {10, 10}), pin(2, {20, 20}), pin(3, {30, 30})});
    QVERIFY(set.remove(conversation(2)));
    QVERIFY(!set.remove(conversation(2)));
    QCOMPARE(set.indexOf(conversation(3)), 1);
    QCOMPARE(set.all().size(), 2);
}

void TestMarkerSet::growsOneByOne()
{
    MarkerSet set;
    for (int number = 1; number <= 1'000; ++number)
        QCOMPARE(set.put(pin(number, {double(number % 100), double(number / 10)})), number - 1);
    QCOMPARE(set.indexOf(conversation(700)), 699);
}

void TestMarkerSet::knowsWhichHaveARegion()
{
    MarkerSet set;
    set.setAll({pin(1, {10, 10}), withRegion(pin(2, {20, 20})), pin(3, {30, 30})});
    QCOMPARE(set.withRegion(), std::vector<int>{1});
    set.put(withRegion(pin(1, {10, 10})));
    set.put(withRegion(pin(4, {40, 40})));
    QCOMPARE(set.withRegion(), (std::vector<int>{0, 1, 3}));
    set.put(pin(2, {20, 20}));
    set.put(withRegion(pin(1, {11, 11})));
    QCOMPARE(set.withRegion(), (std::vector<int>{0, 3}));
    set.remove(conversation(1));
    QCOMPARE(set.withRegion(), std::vector<int>{2});
}

QTEST_GUILESS_MAIN(TestMarkerSet)
#include "tst_markerset.moc"
