// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/retryall.h"

#include "testkit/syncscene.h"

#include <QSignalSpy>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;
using namespace std::chrono_literals;

/// All failed operations at once: to the server in order and at a pace, and told how each ended.
class TestRetryAll : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void sendsEverythingAgainInOrder();
    void offlineNothingIsSentAndEachHasItsReason();
    void saysWhatTheServerRefused();
    void noFasterThanTheServerTakes();
    void aLostConnectionIsNoTrap();
    void whatWasRetriedOrDiscardedByHandIsNotCounted();
    void nothingToRetryIsFinishedToo();
    void discardsEverything();

private:
    /// Writes so many words while the connection is away, in so many assets.
    void writeOffline(int words, int assets);
    void comeBack();
    [[nodiscard]] RetryAll::Result result() const
    {
        return m_results->constFirst().constFirst().value<RetryAll::Result>();
    }

    std::unique_ptr<SyncScene> m_scene;
    SceneClient *m_alice = nullptr;
    std::unique_ptr<QSignalSpy> m_results;
    QList<BroadcastId> m_made;
};

void TestRetryAll::init()
{
    m_results.reset();
    m_scene = std::make_unique<SyncScene>();
    m_alice = &m_scene->joinAndOpen(QStringLiteral("Alice"));
    m_results = std::make_unique<QSignalSpy>(&m_alice->controller(), &SyncController::retryAllFinished);
    m_made.clear();
}

void TestRetryAll::writeOffline(int words, int assets)
{
    SceneClient &alice = *m_alice;
    alice.network.setReachable(false);
    alice.network.cut();
    QList<AssetId> ids{m_scene->assetId()};
    for (int i = 1; i < assets; ++i) {
        Asset other = m_scene->asset();
        other.id = AssetId::make(m_scene->clock, m_scene->random);
        alice->openAsset(other);
        ids.append(other.id);
    }
    m_scene->pass(1ms);
    for (int i = 0; i < words; ++i) {
        m_scene->pass(1ms);
        const auto made =
            alice->createConversation(ids.at(i % assets), Marker{.x = 1, .y = 2}, QStringLiteral("word %1").arg(i));
        m_made.append(made->broadcastId);
    }
    for (const AssetId id : std::as_const(ids))
        alice->closeAsset(id); // Nobody has any of them open when they are retried.
    m_scene->pass(10ms);
}

void TestRetryAll::comeBack()
{
    m_alice->network.setReachable(true);
    m_scene->pass(31s);
    QVERIFY((*m_alice)->isOnline());
}

void TestRetryAll::sendsEverythingAgainInOrder()
{
    writeOffline(60, 3);
    comeBack();
    (*m_alice)->retryAll();
    QVERIFY((*m_alice)->isRetryingAll());
    (*m_alice)->retryAll(); // Once is enough.
    QVERIFY(m_results->isEmpty());
    m_scene->pass(10s);
    QCOMPARE(m_results->size(), 1);
    QVERIFY(!(*m_alice)->isRetryingAll());
    QCOMPARE(result().confirmed, m_made); // As they were made, across the assets.
    QVERIFY(result().failed.isEmpty());
    QVERIFY((*m_alice)->failedOperations().isEmpty());
    QCOMPARE(m_scene->server().submissions().size(), 60);
}

void TestRetryAll::offlineNothingIsSentAndEachHasItsReason()
{
    writeOffline(5, 2);
    (*m_alice)->retryAll();
    m_scene->pass(10ms);
    QCOMPARE(m_results->size(), 1);
    QVERIFY(result().confirmed.isEmpty());
    QCOMPARE(result().failed.size(), 5);
    for (const RetryAll::StillFailed &one : result().failed)
        QVERIFY(one.reason.contains(QStringLiteral("no connection")));
    QCOMPARE((*m_alice)->failedOperations().size(), 5);
    comeBack();
    QVERIFY(m_scene->server().submissions().isEmpty()); // And nothing is sent later.
}

void TestRetryAll::saysWhatTheServerRefused()
{
    writeOffline(6, 2);
    comeBack();
    m_scene->server().refuseNext(2, RefusalCode::LimitReached);
    (*m_alice)->retryAll();
    m_scene->pass(5s);
    QCOMPARE(m_results->size(), 1);
    QCOMPARE(result().confirmed, m_made.sliced(2));
    QCOMPARE(result().failed.size(), 2);
    QCOMPARE(result().failed.constFirst().operation.operation.broadcastId, m_made.constFirst());
    QVERIFY(result().failed.constFirst().reason.contains(QStringLiteral("no room")));
    QCOMPARE((*m_alice)->failedOperations().size(), 2);
}

void TestRetryAll::noFasterThanTheServerTakes()
{
    writeOffline(400, 80);
    comeBack();
    m_alice->network.setDelay(5ms);
    (*m_alice)->retryAll();
    qsizetype before = 0;
    qsizetype seconds = 0;
    while (m_results->isEmpty() && seconds < 60) {
        m_scene->pass(1s);
        ++seconds;
        const qsizetype now = m_scene->server().submissions().size();
        QVERIFY(now - before <= 100); // Protocol::ConnectionLimits.
        before = now;
    }
    QCOMPARE(result().confirmed.size(), 400);
    QVERIFY(seconds < 20);
    QVERIFY(m_scene->server().mostOpen() <= 64); // Though 80 are concerned.
}

void TestRetryAll::aLostConnectionIsNoTrap()
{
    writeOffline(40, 2);
    comeBack();
    m_alice->network.setDelay(50ms);
    (*m_alice)->retryAll();
    m_scene->pass(200ms);
    m_alice->network.setReachable(false);
    m_alice->network.cut();
    m_scene->pass(1s);
    QVERIFY(m_results->isEmpty()); // What was under way is not known before the connection is back.
    comeBack();
    m_scene->pass(1s);
    QCOMPARE(m_results->size(), 1);
    QCOMPARE(result().confirmed.size() + result().failed.size(), 40);
    QVERIFY(!result().failed.isEmpty());
    QCOMPARE((*m_alice)->failedOperations().size(), result().failed.size());
    (*m_alice)->retryAll();
    m_scene->pass(10s);
    QVERIFY((*m_alice)->failedOperations().isEmpty());
    QCOMPARE(m_scene->server().state(m_scene->assetId()).conversations().size(), 20);
}

void TestRetryAll::whatWasRetriedOrDiscardedByHandIsNotCounted()
{
    writeOffline(10, 1);
    comeBack();
    (*m_alice)->retryAll();
    QVERIFY((*m_alice)->discard(m_made.at(8)));
    QVERIFY((*m_alice)->retry(m_made.at(9)));
    m_scene->pass(5s);
    QCOMPARE(result().confirmed, m_made.first(8));
    QVERIFY(result().failed.isEmpty());
    QVERIFY((*m_alice)->failedOperations().isEmpty());
}

void TestRetryAll::nothingToRetryIsFinishedToo()
{
    (*m_alice)->retryAll();
    QVERIFY(m_results->isEmpty());
    m_scene->pass(10ms);
    QCOMPARE(m_results->size(), 1);
}

void TestRetryAll::discardsEverything()
{
    writeOffline(7, 3);
    QCOMPARE((*m_alice)->discardAll(), 7);
    QVERIFY((*m_alice)->failedOperations().isEmpty());
    QVERIFY(m_alice->store.contents().failed.isEmpty());
    QCOMPARE((*m_alice)->discardAll(), 0);
    comeBack();
    QVERIFY(m_scene->server().submissions().isEmpty());
}

QTEST_GUILESS_MAIN(TestRetryAll)
#include "tst_retryall.moc"
