// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/markerarrangement_p.h"

#include "canvas/pins.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Test;

namespace {

using State = MarkerView::State;
using Apart = MarkerArrangement::Apart;

constexpr QSizeF picture(1'000, 1'000);

/// A set of pins on a picture of which a percent is ten pixels, heaps reaching two percent.
struct Arranged
{
    explicit Arranged(const QList<MarkerView> &pins, const Apart &apart = {}) : arrangement(set)
    {
        set.setAll(pins);
        arrangement.rebuild(picture, 20, apart);
    }

    [[nodiscard]] std::vector<int> countsNear(const QRectF &percent) const
    {
        std::vector<int> counts;
        arrangement.visitNear(percent, [&](const MarkerFigure &figure) { counts.push_back(figure.count); });
        std::sort(counts.begin(), counts.end());
        return counts;
    }

    MarkerSet set;
    MarkerArrangement arrangement;
};

} // namespace

class TestMarkerArrangement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pinsThatAreFarFromEachOtherStandAlone();
    void pinsThatAreCloseAreOneFigure();
    void aHeapShowsTheMostUrgentState();
    void whatIsApartIsInNoFigure();
    void aPinThatIsLeftAloneLooksLikeItself();
    void aChangeIsFollowed();
    void aFurtherPinIsFollowed();
};

void TestMarkerArrangement::pinsThatAreFarFromEachOtherStandAlone()
{
    const Arranged three({pin(1, {10, 10}), pin(2, {13, 10}, State::Failed), pin(3, {90, 90})});
    QCOMPARE(three.countsNear({0, 0, 100, 100}), (std::vector{1, 1, 1}));
    const MarkerFigure &second = three.arrangement.figureOf(1);
    QCOMPARE(second.pin, 1);
    QCOMPARE(second.look, (MarkerLook{State::Failed, 2}));
    QCOMPARE(three.countsNear({80, 80, 20, 20}), std::vector{1});
}

void TestMarkerArrangement::pinsThatAreCloseAreOneFigure()
{
    const Arranged three({pin(1, {10, 10}), pin(2, {11, 10}), pin(3, {90, 90})});
    QCOMPARE(three.countsNear({0, 0, 100, 100}), (std::vector{1, 2}));
    const MarkerFigure &heap = three.arrangement.figureOf(1);
    QCOMPARE(heap.pin, 0);
    QCOMPARE(heap.leader, 0);
    QCOMPARE(heap.look, (MarkerLook{State::Open, 2, false, false, MarkerLook::Form::Heap}));
    QCOMPARE(three.arrangement.heapOf(1), (std::vector{0, 1}));
    QCOMPARE(three.arrangement.heapOf(2), std::vector{2});
}

void TestMarkerArrangement::aHeapShowsTheMostUrgentState()
{
    const auto stateOf = [](State first, State second) {
        const Arranged two({pin(1, {10, 10}, first), pin(2, {10, 10}, second)});
        return two.arrangement.figureOf(0).look.state;
    };
    QCOMPARE(stateOf(State::Resolved, State::Resolved), State::Resolved);
    QCOMPARE(stateOf(State::Resolved, State::Open), State::Open);
    QCOMPARE(stateOf(State::Unsent, State::Open), State::Unsent);
    QCOMPARE(stateOf(State::Unsent, State::Failed), State::Failed);
    MarkerView unread = pin(2, {10, 10});
    unread.unread = true;
    QVERIFY(Arranged({pin(1, {10, 10}), unread}).arrangement.figureOf(0).look.unread);
}

void TestMarkerArrangement::whatIsApartIsInNoFigure()
{
    const Arranged four({pin(1, {10, 10}, State::Failed), pin(2, {11, 10}), pin(3, {10, 11}), pin(4, {50, 50})},
                        {conversation(1), conversation(4)});
    QCOMPARE(four.countsNear({0, 0, 100, 100}), std::vector{2});
    const MarkerFigure &heap = four.arrangement.figureOf(0);
    QCOMPARE(heap.pin, 1);
    QCOMPARE(heap.look.state, State::Open);
    // It belongs to the heap all the same.
    QCOMPARE(four.arrangement.heapOf(2), (std::vector{0, 1, 2}));
}

void TestMarkerArrangement::aPinThatIsLeftAloneLooksLikeItself()
{
    const Arranged two({pin(1, {10, 10}), pin(2, {11, 10}, State::Resolved)}, {conversation(1)});
    QCOMPARE(two.arrangement.figureOf(0).look, (MarkerLook{State::Resolved, 2}));
}

void TestMarkerArrangement::aChangeIsFollowed()
{
    Arranged two({pin(1, {10, 10}), pin(2, {10, 10})});
    two.set.put(pin(2, {10, 10}, State::Failed));
    QCOMPARE(two.arrangement.refresh(1, {}).look.state, State::Failed);
    QCOMPARE(two.arrangement.refresh(1, {conversation(2)}).count, 1);
    QCOMPARE(two.arrangement.refresh(0, {conversation(1), conversation(2)}).count, 0);
    QCOMPARE(two.countsNear({0, 0, 100, 100}), std::vector<int>());
}

void TestMarkerArrangement::aFurtherPinIsFollowed()
{
    Arranged one({pin(1, {10, 10})});
    one.set.put(pin(2, {10, 10.5}));
    QCOMPARE(one.arrangement.append({}).count, 2);
    one.set.put(pin(3, {80, 80}));
    QCOMPARE(one.arrangement.append({}).count, 1);
    QCOMPARE(one.arrangement.size(), 3);
    QCOMPARE(one.countsNear({0, 0, 100, 100}), (std::vector{1, 2}));
    QCOMPARE(one.countsNear({79, 79, 2, 2}), std::vector{1});
}

QTEST_GUILESS_MAIN(TestMarkerArrangement)
#include "tst_markerarrangement.moc"
