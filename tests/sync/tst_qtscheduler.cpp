// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/qtscheduler.h"

#include <QTest>

using namespace Pinthread;
using namespace std::chrono_literals;

class TestQtScheduler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsOnceAndNotEarly();
    void neverFromWithinTheCall();
    void destroyingCancels();
    void workMayDestroyItsTimer();
};

void TestQtScheduler::callsOnceAndNotEarly()
{
    QtScheduler scheduler;
    for (const auto delay : {0ns, 1ns, 999'999ns, 1'500'000ns, 40'000'000ns}) {
        int calls = 0;
        const auto start = scheduler.steadyNow();
        auto called = start;
        const auto timer = scheduler.after(delay, [&] {
            ++calls;
            called = scheduler.steadyNow();
        });
        QTRY_COMPARE(calls, 1);
        QVERIFY(called - start >= delay);
    }
}

void TestQtScheduler::neverFromWithinTheCall()
{
    QtScheduler scheduler;
    int calls = 0;
    const auto timer = scheduler.after(-1s, [&] { ++calls; });
    QCOMPARE(calls, 0);
    QTRY_COMPARE(calls, 1);
}

void TestQtScheduler::destroyingCancels()
{
    QtScheduler scheduler;
    int calls = 0;
    auto cancelled = scheduler.after(1ms, [&] { calls += 100; });
    const auto timer = scheduler.after(20ms, [&] { ++calls; });
    cancelled.reset();
    QTRY_COMPARE(calls, 1);
}

void TestQtScheduler::workMayDestroyItsTimer()
{
    QtScheduler scheduler;
    const auto held = std::make_shared<int>(0);
    std::unique_ptr<Timer> timer;
    timer = scheduler.after(0ns, [&timer, held] {
        timer.reset();
        ++*held;
    });
    QTRY_COMPARE(*held, 1);
    QVERIFY(!timer);
}

QTEST_GUILESS_MAIN(TestQtScheduler)
#include "tst_qtscheduler.moc"
