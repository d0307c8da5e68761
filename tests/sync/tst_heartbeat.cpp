// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/heartbeat.h"
#include "testkit/seams.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;
using namespace std::chrono_literals;

class TestHeartbeat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pingsAfterSilenceAndDiesWithoutAnAnswer();
    void anyByteAnswersThePing();
    void aBusyConnectionIsNotPinged();
    void probesAtOnce();
    void probesOnlyOnceAtATime();
    void mayBeDestroyedByItsOwnDeath();
    void wakesSeldom();

private:
    VirtualScheduler m_scheduler;
    std::unique_ptr<Heartbeat> m_heartbeat;
    int m_pings = 0;
    int m_deaths = 0;
};

void TestHeartbeat::init()
{
    m_pings = 0;
    m_deaths = 0;
    m_heartbeat = std::make_unique<Heartbeat>(
        ConnectionConfig{}, m_scheduler, [this] { ++m_pings; }, [this] { ++m_deaths; });
}

void TestHeartbeat::pingsAfterSilenceAndDiesWithoutAnAnswer()
{
    m_scheduler.advance(4'999ms);
    QCOMPARE(m_pings, 0);
    m_scheduler.advance(1ms);
    QCOMPARE(m_pings, 1);
    m_scheduler.advance(2'999ms);
    QCOMPARE(m_deaths, 0);
    m_scheduler.advance(1ms);
    QCOMPARE(m_deaths, 1);
    m_scheduler.advance(1h);
    QCOMPARE(m_deaths, 1);
    QCOMPARE(m_pings, 1);
}

void TestHeartbeat::anyByteAnswersThePing()
{
    m_scheduler.advance(5s);
    QCOMPARE(m_pings, 1);
    m_scheduler.advance(2s);
    m_heartbeat->alive();
    m_scheduler.advance(4'999ms);
    QCOMPARE(m_deaths, 0);
    QCOMPARE(m_pings, 1);
    m_scheduler.advance(1ms);
    QCOMPARE(m_pings, 2);
}

void TestHeartbeat::aBusyConnectionIsNotPinged()
{
    for (int i = 0; i < 100; ++i) {
        m_scheduler.advance(1s);
        m_heartbeat->alive();
    }
    QCOMPARE(m_pings, 0);
    QCOMPARE(m_deaths, 0);
}

void TestHeartbeat::probesAtOnce()
{
    m_scheduler.advance(1s);
    m_heartbeat->probe();
    QCOMPARE(m_pings, 1);
    m_scheduler.advance(3s);
    QCOMPARE(m_deaths, 1);
}

void TestHeartbeat::probesOnlyOnceAtATime()
{
    m_heartbeat->probe();
    m_scheduler.advance(2s);
    m_heartbeat->probe(); // Must not give it more time.
    QCOMPARE(m_pings, 1);
    m_scheduler.advance(1s);
    QCOMPARE(m_deaths, 1);
}

void TestHeartbeat::mayBeDestroyedByItsOwnDeath()
{
    m_heartbeat = std::make_unique<Heartbeat>(
        ConnectionConfig{}, m_scheduler, [] {},
        [this] {
            m_heartbeat.reset();
            ++m_deaths;
        });
    m_scheduler.advance(10s);
    QCOMPARE(m_deaths, 1);
    QCOMPARE(m_scheduler.pending(), 0);
}

void TestHeartbeat::wakesSeldom()
{
    // An idle program sleeps: one ping in five seconds and nothing else, however many bytes came before.
    for (int i = 0; i < 1'000; ++i)
        m_heartbeat->alive();
    QCOMPARE(m_scheduler.pending(), 1);
    int wakes = 0;
    for (const auto start = m_scheduler.steadyNow(); m_scheduler.steadyNow() - start < 60s;) {
        const int pings = m_pings;
        QVERIFY(m_scheduler.advanceToNext());
        ++wakes;
        if (m_pings > pings)
            m_heartbeat->alive();
    }
    QVERIFY2(wakes <= 25, qPrintable(QString::number(wakes)));
}

QTEST_APPLESS_MAIN(TestHeartbeat)
#include "tst_heartbeat.moc"
