// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/promptdelay_p.h"

#include "testkit/seams.h"

#include <QTest>

using namespace Pinthread;
using namespace std::chrono_literals;

class TestPromptDelay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waits();
    void beginsAnew();
    void canBeStopped();
    void mayBeStoppedByWhatItCalls();
    void waitsWithQtsTimersByItself();
};

void TestPromptDelay::waits()
{
    Testkit::VirtualScheduler scheduler;
    int called = 0;
    PromptDelay delay([&] { ++called; });
    delay.setScheduler(&scheduler);
    delay.start(100ms);
    scheduler.advance(99ms);
    QCOMPARE(called, 0);
    scheduler.advance(1ms);
    QCOMPARE(called, 1);
    scheduler.advance(1h);
    QCOMPARE(called, 1);
}

void TestPromptDelay::beginsAnew()
{
    Testkit::VirtualScheduler scheduler;
    int called = 0;
    PromptDelay delay([&] { ++called; });
    delay.setScheduler(&scheduler);
    delay.start(100ms);
    scheduler.advance(60ms);
    delay.start(100ms);
    scheduler.advance(60ms);
    QCOMPARE(called, 0);
    scheduler.advance(40ms);
    QCOMPARE(called, 1);
}

void TestPromptDelay::canBeStopped()
{
    Testkit::VirtualScheduler scheduler;
    int called = 0;
    PromptDelay delay([&] { ++called; });
    delay.setScheduler(&scheduler);
    delay.start(100ms);
    delay.stop();
    scheduler.advance(1h);
    delay.start(100ms);
    delay.setScheduler(nullptr);
    scheduler.advance(1h);
    QCOMPARE(called, 0);
    QCOMPARE(scheduler.pending(), 0);
}

void TestPromptDelay::mayBeStoppedByWhatItCalls()
{
    Testkit::VirtualScheduler scheduler;
    int called = 0;
    PromptDelay *self = nullptr;
    PromptDelay delay([&] {
        ++called;
        self->stop();
        if (called < 3)
            self->start(10ms);
    });
    self = &delay;
    delay.setScheduler(&scheduler);
    delay.start(10ms);
    scheduler.advance(1s);
    QCOMPARE(called, 3);
}

void TestPromptDelay::waitsWithQtsTimersByItself()
{
    int called = 0;
    PromptDelay delay([&] { ++called; });
    delay.start(1ms);
    QCOMPARE(called, 0);
    QTRY_COMPARE(called, 1);
}

QTEST_GUILESS_MAIN(TestPromptDelay)
#include "tst_promptdelay.moc"
