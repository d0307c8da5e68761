// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/unsettledwatch.h"
#include "testkit/seams.h"

#include <QList>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;
using namespace std::chrono_literals;

class TestUnsettledWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sleepsWhileNothingIsWaitedFor();
    void probesForAnOperationThatTakesLong();
    void asksAboutOneThatTakesLonger();
    void anOpenThatBringsNothingCostsTheConnection();
    void anOpenThatKeepsBringingIsWaitedFor();
    void forgetsWithTheConnection();

private:
    ManualClock m_clock;
    SeededRandom m_random;
    VirtualScheduler m_scheduler;
    std::unique_ptr<UnsettledWatch> m_watch;
    AssetId m_asset;
    BroadcastId m_operation;
    int m_probes = 0;
    QList<AssetId> m_asked;
    int m_givenUp = 0;
};

void TestUnsettledWatch::init()
{
    m_asset = AssetId::make(m_clock, m_random);
    m_operation = BroadcastId::make(m_clock, m_random);
    m_probes = 0;
    m_asked.clear();
    m_givenUp = 0;
    m_watch = std::make_unique<UnsettledWatch>(ConnectionConfig{}, m_scheduler,
                                               UnsettledWatch::Actions{[this] { ++m_probes; },
                                                                       [this](AssetId id) { m_asked.append(id); },
                                                                       [this] { ++m_givenUp; }});
}

void TestUnsettledWatch::sleepsWhileNothingIsWaitedFor()
{
    QCOMPARE(m_scheduler.pending(), 0);
    m_watch->sent(m_asset, m_operation);
    QCOMPARE(m_scheduler.pending(), 1);
    m_watch->settled(m_operation);
    m_scheduler.advance(2s);
    QCOMPARE(m_scheduler.pending(), 0);
    QCOMPARE(m_probes, 0);
}

void TestUnsettledWatch::probesForAnOperationThatTakesLong()
{
    m_watch->sent(m_asset, m_operation);
    m_scheduler.advance(2s - 1ns);
    QCOMPARE(m_probes, 0);
    m_scheduler.advance(1ns);
    QCOMPARE(m_probes, 1);
    m_watch->settled(m_operation);
    m_scheduler.advance(1min);
    QCOMPARE(m_probes, 1);
}

void TestUnsettledWatch::asksAboutOneThatTakesLonger()
{
    m_watch->sent(m_asset, m_operation);
    m_scheduler.advance(9s);
    QVERIFY(m_asked.isEmpty());
    m_scheduler.advance(1s);
    QCOMPARE(m_asked, QList{m_asset});
    m_scheduler.advance(10s);
    QCOMPARE(m_asked.size(), 2);
    QCOMPARE(m_givenUp, 0);
}

void TestUnsettledWatch::anOpenThatBringsNothingCostsTheConnection()
{
    m_watch->opening(m_asset);
    m_scheduler.advance(59s);
    QCOMPARE(m_givenUp, 0);
    m_scheduler.advance(3s);
    QVERIFY(m_givenUp >= 1);
}

void TestUnsettledWatch::anOpenThatKeepsBringingIsWaitedFor()
{
    for (int i = 0; i < 100; ++i) {
        m_watch->opening(m_asset);
        m_scheduler.advance(30s);
    }
    QCOMPARE(m_givenUp, 0);
    m_watch->opened(m_asset);
    m_scheduler.advance(1h);
    QCOMPARE(m_givenUp, 0);
    QCOMPARE(m_scheduler.pending(), 0);
}

void TestUnsettledWatch::forgetsWithTheConnection()
{
    m_watch->sent(m_asset, m_operation);
    m_watch->opening(m_asset);
    m_watch->clear();
    m_scheduler.advance(1h);
    QCOMPARE(m_probes, 0);
    QCOMPARE(m_givenUp, 0);
}

QTEST_APPLESS_MAIN(TestUnsettledWatch)
#include "tst_unsettledwatch.moc"
