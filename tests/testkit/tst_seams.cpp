// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/seams.h"

#include <QTest>

#include <vector>

using namespace Pinthread;
using namespace Pinthread::Testkit;
using namespace std::chrono_literals;

class TestSeams : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingRunsBeforeItIsDue();
    void runsInOrderOfTimeThenOfScheduling();
    void workSeesTheInstantItWasDueAt();
    void workThatSchedulesRunsWithinTheSameAdvance();
    void destroyingTheTimerCancels();
    void workMayDestroyItsOwnTimer();
    void timersMayOutliveTheScheduler();
    void clockFollowsWithoutLosingFractions();
    void jumpsToTheNextTimer();
    void sameSeedSameNumbers();
};

void TestSeams::nothingRunsBeforeItIsDue()
{
    VirtualScheduler scheduler;
    int calls = 0;
    const auto timer = scheduler.after(0ns, [&] { ++calls; });
    QCOMPARE(calls, 0);
    const auto later = scheduler.after(10ms, [&] { ++calls; });
    scheduler.advance(0ns);
    QCOMPARE(calls, 1);
    scheduler.advance(10ms - 1ns);
    QCOMPARE(calls, 1);
    scheduler.advance(1ns);
    QCOMPARE(calls, 2);
    scheduler.advance(1h);
    QCOMPARE(calls, 2);
}

void TestSeams::runsInOrderOfTimeThenOfScheduling()
{
    VirtualScheduler scheduler;
    std::vector<int> order;
    std::vector<std::unique_ptr<Timer>> timers;
    timers.push_back(scheduler.after(3ms, [&] { order.push_back(4); }));
    timers.push_back(scheduler.after(1ms, [&] { order.push_back(1); }));
    timers.push_back(scheduler.after(2ms, [&] { order.push_back(2); }));
    timers.push_back(scheduler.after(2ms, [&] { order.push_back(3); }));
    scheduler.advance(1s);
    QCOMPARE(order, (std::vector{1, 2, 3, 4}));
}

void TestSeams::workSeesTheInstantItWasDueAt()
{
    VirtualScheduler scheduler;
    std::chrono::nanoseconds seen{0};
    const auto timer = scheduler.after(7ms, [&] { seen = scheduler.steadyNow(); });
    scheduler.advance(1s);
    QCOMPARE(seen, std::chrono::nanoseconds(7ms));
    QCOMPARE(scheduler.steadyNow(), std::chrono::nanoseconds(1s));
}

void TestSeams::workThatSchedulesRunsWithinTheSameAdvance()
{
    VirtualScheduler scheduler;
    int beats = 0;
    std::unique_ptr<Timer> timer;
    std::function<void()> beat = [&] {
        ++beats;
        timer = scheduler.after(100ms, beat);
    };
    timer = scheduler.after(100ms, beat);
    scheduler.advance(1s);
    QCOMPARE(beats, 10);
    QCOMPARE(scheduler.pending(), 1);
}

void TestSeams::destroyingTheTimerCancels()
{
    VirtualScheduler scheduler;
    int calls = 0;
    auto timer = scheduler.after(1ms, [&] { ++calls; });
    // Work that runs first may cancel work that is due at the same instant.
    auto victim = scheduler.after(5ms, [&] { ++calls; });
    const auto killer = scheduler.after(4ms, [&] { victim.reset(); });
    timer.reset();
    scheduler.advance(1s);
    QCOMPARE(calls, 0);
    QCOMPARE(scheduler.pending(), 0);
}

void TestSeams::workMayDestroyItsOwnTimer()
{
    VirtualScheduler scheduler;
    const auto alive = std::make_shared<int>(0);
    std::unique_ptr<Timer> timer;
    timer = scheduler.after(1ms, [&timer, alive] {
        timer.reset();
        ++*alive;
    });
    scheduler.advance(1ms);
    QCOMPARE(*alive, 1);
    QCOMPARE(alive.use_count(), 1L); // The work itself was let go.
}

void TestSeams::timersMayOutliveTheScheduler()
{
    std::unique_ptr<Timer> outliving;
    const auto held = std::make_shared<int>(0);
    {
        VirtualScheduler scheduler;
        outliving = scheduler.after(1ms, [held] { ++*held; });
        // Work that owns a timer of the same scheduler.
        const std::shared_ptr<Timer> inner = scheduler.after(1ms, [] {});
        outliving = scheduler.after(2ms, [held, inner] { ++*held; });
    }
    QCOMPARE(held.use_count(), 1L);
    outliving.reset();
    QCOMPARE(*held, 0);
}

void TestSeams::clockFollowsWithoutLosingFractions()
{
    ManualClock clock(1'000);
    VirtualScheduler scheduler(&clock);
    for (int i = 0; i < 10; ++i)
        scheduler.advance(250us);
    QCOMPARE(clock.now(), 1'002);
    scheduler.advance(500us);
    QCOMPARE(clock.now(), 1'003);
    clock.set(5);
    scheduler.advance(1s);
    QCOMPARE(clock.now(), 1'005);
}

void TestSeams::jumpsToTheNextTimer()
{
    VirtualScheduler scheduler;
    QVERIFY(!scheduler.untilNext());
    QVERIFY(!scheduler.advanceToNext());
    int calls = 0;
    const auto hour = scheduler.after(1h, [&] { ++calls; });
    const auto day = scheduler.after(24h, [&] { ++calls; });
    QCOMPARE(*scheduler.untilNext(), std::chrono::nanoseconds(1h));
    QVERIFY(scheduler.advanceToNext());
    QCOMPARE(calls, 1);
    QCOMPARE(scheduler.steadyNow(), std::chrono::nanoseconds(1h));
    QVERIFY(scheduler.advanceToNext());
    QCOMPARE(calls, 2);
}

void TestSeams::sameSeedSameNumbers()
{
    SeededRandom one(42);
    SeededRandom same(42);
    SeededRandom other(43);
    bool differs = false;
    for (int i = 0; i < 100; ++i) {
        const quint64 number = one.next();
        QCOMPARE(number, same.next());
        differs = differs || number != other.next();
    }
    QVERIFY(differs);
    // The reference implementation's first number for the seed 0.
    QCOMPARE(SeededRandom(0).next(), 0xe220'a839'7b1d'cdafULL);
    QCOMPARE(one.below(0), 0ULL);
    for (int i = 0; i < 100; ++i)
        QVERIFY(one.below(6) < 6);
}

QTEST_APPLESS_MAIN(TestSeams)
#include "tst_seams.moc"
