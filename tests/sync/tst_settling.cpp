// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/synccontroller.h"

#include "testkit/syncscene.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;
using namespace std::chrono_literals;

using Reason = FailedOperation::Reason;

namespace {

const Anchor spot = Marker{.x = 25, .y = 30};

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

/// What becomes of an operation: it is confirmed, or it fails, is kept, and is sent again or discarded.
class TestSettling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void failsAtOnceWhileOffline();
    void failsAtOnceBeforeTheFirstConnection();
    void neverSendsByItselfWhatWasMadeOffline();
    void retriesUnderTheSameId();
    void retryNeedsAConnection();
    void discardsForGood();
    void aDiscardCanBeUndone_data();
    void aDiscardCanBeUndone();
    void settlesWhatWasInFlight_data();
    void settlesWhatWasInFlight();
    void writesBeforeItSends();
    void forgetsWhatIsConfirmed();
    void anOperationOfAPreviousRunIsSettled_data();
    void anOperationOfAPreviousRunIsSettled();
    void failedOperationsSurviveTheProgram();
    void retriesWithoutTheAssetBeingOpen();
    void anOperationThatTheServerForgetsIsAskedAbout();
    void tooLargeForTheServerFailsHere();

private:
    std::unique_ptr<SyncScene> m_scene;
    SceneClient *m_alice = nullptr;
    SceneClient *m_bob = nullptr;
};

void TestSettling::init()
{
    m_scene = std::make_unique<SyncScene>();
    m_alice = &m_scene->joinAndOpen(text("Alice"));
    m_bob = &m_scene->joinAndOpen(text("Bob"));
}

void TestSettling::failsAtOnceWhileOffline()
{
    SceneClient &alice = *m_alice;
    const AssetId asset = m_scene->assetId();
    const auto first = alice->createConversation(asset, spot, text("before"));
    m_scene->pass(10ms);
    alice.network.setReachable(false);
    alice.network.cut();
    QVERIFY(!alice->isOnline());
    QVERIFY(alice->replica(asset)->view(first->conversationId)); // Still readable.

    const auto offline = alice->createConversation(asset, spot, text("in the tunnel"));
    QVERIFY(offline); // Accepted, and failed before the call returned.
    QCOMPARE(alice.failed.size(), 1);
    QCOMPARE(alice.failed.constFirst().reason, Reason::Offline);
    QCOMPARE(alice.failed.constFirst().operation.broadcastId, offline->broadcastId);
    QCOMPARE(typedText(alice.failed.constFirst().operation), text("in the tunnel"));
    QVERIFY(!alice->replica(asset)->view(offline->conversationId));
    QCOMPARE(alice->failedOperations(asset).size(), 1);
    QVERIFY(!explanation(alice.failed.constFirst()).isEmpty());
    QCOMPARE(alice.store.contents().failed.size(), 1); // And kept.
}

void TestSettling::failsAtOnceBeforeTheFirstConnection()
{
    SceneClient &carol = m_scene->join(text("Carol"));
    carol->openAsset(m_scene->asset());
    QVERIFY(carol->createConversation(m_scene->assetId(), spot, text("too early")));
    QCOMPARE(carol.failed.size(), 1);
    m_scene->pass(1s);
    QVERIFY(carol->isOnline());
    QCOMPARE(carol->failedOperations().size(), 1); // Reading the store has not doubled it.
    QVERIFY(m_scene->server().submissions().isEmpty());
}

void TestSettling::neverSendsByItselfWhatWasMadeOffline()
{
    SceneClient &alice = *m_alice;
    alice.network.cut();
    QVERIFY(alice->createConversation(m_scene->assetId(), spot, text("in the tunnel")));
    m_scene->pass(10min);
    QVERIFY(alice->isOnline());
    QVERIFY(m_scene->server().submissions().isEmpty());
    QCOMPARE(alice->failedOperations().size(), 1);
}

void TestSettling::retriesUnderTheSameId()
{
    SceneClient &alice = *m_alice;
    alice.network.cut();
    const auto created = alice->createConversation(m_scene->assetId(), spot, text("in the tunnel"));
    m_scene->pass(1'100ms);
    QVERIFY(alice->isOnline());
    QVERIFY(alice->retry(created->broadcastId));
    QVERIFY(alice->failedOperations().isEmpty());
    QVERIFY(alice->replica(m_scene->assetId())->view(created->conversationId)); // At once.
    QVERIFY(!alice->retry(created->broadcastId));                               // Only once.
    m_scene->pass(10ms);
    QCOMPARE(alice.confirmed, QList{created->broadcastId});
    QCOMPARE(m_scene->server().submissions().size(), 1);
    QCOMPARE(m_scene->server().submissions().constFirst().operation.broadcastId, created->broadcastId);
    QVERIFY(alice.store.contents().failed.isEmpty());
    QVERIFY(alice.store.contents().unsettled.isEmpty());
}

void TestSettling::retryNeedsAConnection()
{
    SceneClient &alice = *m_alice;
    alice.network.setReachable(false);
    alice.network.cut();
    const auto created = alice->createConversation(m_scene->assetId(), spot, text("in the tunnel"));
    const auto retried = alice->retry(created->broadcastId);
    QVERIFY(!retried);
    QCOMPARE(retried.error().code, RefusalCode::Unavailable);
    QVERIFY(!retried.error().message.isEmpty());
    QCOMPARE(alice->failedOperations().size(), 1);
    const auto unknown = alice->retry(BroadcastId::make(m_scene->clock, m_scene->random));
    QCOMPARE(unknown.error().code, RefusalCode::NotFound);
}

void TestSettling::discardsForGood()
{
    SceneClient &alice = *m_alice;
    alice.network.cut();
    const auto created = alice->createConversation(m_scene->assetId(), spot, text("never mind"));
    QVERIFY(alice->discard(created->broadcastId));
    QVERIFY(!alice->discard(created->broadcastId));
    QVERIFY(alice->failedOperations().isEmpty());
    alice.end();
    alice.start();
    m_scene->pass(1s);
    QVERIFY(alice->failedOperations().isEmpty());
}

void TestSettling::aDiscardCanBeUndone_data()
{
    QTest::addColumn<bool>("isOpen");
    QTest::newRow("of an asset that is open") << true;
    QTest::newRow("of one that is not") << false;
}

void TestSettling::aDiscardCanBeUndone()
{
    QFETCH(const bool, isOpen);
    SceneClient &alice = *m_alice;
    alice.network.setReachable(false);
    alice.network.cut();
    QVERIFY(alice->createConversation(m_scene->assetId(), spot, text("never mind, or do")));
    const FailedOperation failed = alice->failedOperations().first();
    if (!isOpen) {
        alice->closeAsset(m_scene->assetId());
        m_scene->pass(1s);
    }
    QVERIFY(alice->discard(failed.operation.broadcastId));
    alice->undoDiscard(failed);
    alice->undoDiscard(failed); // Once more changes nothing.
    QCOMPARE(alice->failedOperations(), QList{failed});
    alice.end();
    alice.start();
    m_scene->pass(1s);
    QCOMPARE(alice->failedOperations(), QList{failed});
    alice.network.setReachable(true);
    m_scene->pass(60s);
    QVERIFY(alice->retry(failed.operation.broadcastId));
    m_scene->pass(1s);
    QVERIFY(alice->failedOperations().isEmpty());
}

void TestSettling::settlesWhatWasInFlight_data()
{
    QTest::addColumn<int>("arrivesAfter"); // Messages that still arrive before the cable is cut.
    for (int messages = 1; messages <= 4; ++messages)
        QTest::addRow("%d", messages) << messages;
    QTest::newRow("dies after recording") << -1;
    QTest::newRow("lost in the server") << -2;
}

void TestSettling::settlesWhatWasInFlight()
{
    QFETCH(int, arrivesAfter);
    SceneClient &alice = *m_alice;
    alice.network.setDelay(20ms);
    m_bob->network.setDelay(20ms);
    if (arrivesAfter > 0)
        alice.network.cutAfter(arrivesAfter);
    else if (arrivesAfter == -1)
        m_scene->server().dieAfterRecording(1);
    else
        m_scene->server().loseNext(1);
    QList<BroadcastId> made;
    for (int i = 0; i < 3; ++i) {
        const auto created = alice->createConversation(m_scene->assetId(), spot, text("one of three"));
        made.append(created->broadcastId);
        m_scene->pass(5ms);
    }
    m_scene->pass(2min);
    QVERIFY(alice->isOnline());
    for (const BroadcastId id : made) {
        const bool recorded = m_scene->server().isRecorded(m_scene->assetId(), id);
        const auto failed = alice->failedOperations();
        const bool hasFailed =
            std::ranges::any_of(failed, [id](const FailedOperation &one) { return one.operation.broadcastId == id; });
        QCOMPARE(alice.confirmed.count(id), recorded ? 1 : 0);
        QCOMPARE(hasFailed, !recorded);
    }
    QVERIFY(alice->replica(m_scene->assetId())->unsettled().isEmpty());
    QVERIFY(alice.store.contents().unsettled.isEmpty());
    QCOMPARE(alice->replica(m_scene->assetId())->confirmed().canonical(), m_scene->truth());
    QCOMPARE((*m_bob)->replica(m_scene->assetId())->confirmed().canonical(), m_scene->truth());
}

void TestSettling::writesBeforeItSends()
{
    SceneClient &alice = *m_alice;
    alice.store.setWriteTime(50ms);
    QVERIFY(alice->createConversation(m_scene->assetId(), spot, text("safe first")));
    m_scene->pass(49ms);
    QVERIFY(m_scene->server().submissions().isEmpty());
    m_scene->pass(1ms);
    m_scene->pass(0ms);
    QCOMPARE(m_scene->server().submissions().size(), 1);

    // A connection that goes while it is being written: it was never sent, so it has failed, and stays unsent.
    const auto unsent = alice->createConversation(m_scene->assetId(), spot, text("too late"));
    m_scene->pass(20ms);
    alice.network.cut();
    QCOMPARE(alice.failed.size(), 1);
    QCOMPARE(alice.failed.constFirst().operation.broadcastId, unsent->broadcastId);
    m_scene->pass(10min);
    QCOMPARE(m_scene->server().submissions().size(), 1);
}

void TestSettling::forgetsWhatIsConfirmed()
{
    QVERIFY((*m_alice)->createConversation(m_scene->assetId(), spot, text("fine")));
    QCOMPARE(m_alice->store.contents().unsettled.size(), 1);
    m_scene->pass(10ms);
    QVERIFY(m_alice->store.contents().unsettled.isEmpty());
    QVERIFY(m_alice->store.contents().failed.isEmpty());
}

void TestSettling::anOperationOfAPreviousRunIsSettled_data()
{
    QTest::addColumn<bool>("arrived");
    QTest::newRow("the server had it") << true;
    QTest::newRow("it was lost") << false;
}

void TestSettling::anOperationOfAPreviousRunIsSettled()
{
    QFETCH(bool, arrived);
    SceneClient &alice = *m_alice;
    if (!arrived)
        m_scene->server().loseNext(1);
    alice.network.setDelay(20ms);
    const auto created = alice->createConversation(m_scene->assetId(), spot, text("then the power went"));
    m_scene->pass(30ms); // The server has it; the answer is under way.
    alice.end();
    QCOMPARE(alice.store.contents().unsettled.size(), 1);
    m_scene->pass(1min);

    alice.start();
    alice->openAsset(m_scene->asset());
    m_scene->pass(1s);
    QCOMPARE(alice.confirmed.contains(created->broadcastId), arrived);
    QCOMPARE(alice->failedOperations().size(), arrived ? 0 : 1);
    QVERIFY(alice.store.contents().unsettled.isEmpty());
    QCOMPARE(alice->replica(m_scene->assetId())->confirmed().canonical(), m_scene->truth());
}

void TestSettling::failedOperationsSurviveTheProgram()
{
    SceneClient &alice = *m_alice;
    alice.network.setReachable(false);
    alice.network.cut();
    const auto created = alice->createConversation(m_scene->assetId(), spot, text("kept"));
    alice.end();
    alice.start();
    m_scene->pass(100ms); // Still offline.
    QCOMPARE(alice->failedOperations(m_scene->assetId()).size(), 1);
    alice->openAsset(m_scene->asset());
    QCOMPARE(alice->failedOperations(m_scene->assetId()).size(), 1);
    QCOMPARE(typedText(alice->failedOperations().constFirst().operation), text("kept"));
    alice.network.setReachable(true);
    m_scene->pass(1min);
    QVERIFY(alice->retry(created->broadcastId));
    m_scene->pass(10ms);
    QCOMPARE(alice.confirmed, QList{created->broadcastId});
}

void TestSettling::retriesWithoutTheAssetBeingOpen()
{
    SceneClient &alice = *m_alice;
    alice.network.cut();
    const auto created = alice->createConversation(m_scene->assetId(), spot, text("later"));
    alice->closeAsset(m_scene->assetId());
    m_scene->pass(1min);
    QVERIFY(!alice->replica(m_scene->assetId()));
    QCOMPARE(alice->failedOperations(m_scene->assetId()).size(), 1);
    QVERIFY(alice->retry(created->broadcastId));
    m_scene->pass(1s);
    QCOMPARE(alice.confirmed, QList{created->broadcastId});
    QVERIFY(!alice->replica(m_scene->assetId()));
    QVERIFY(m_scene->server().isRecorded(m_scene->assetId(), created->broadcastId));
}

void TestSettling::anOperationThatTheServerForgetsIsAskedAbout()
{
    m_scene->server().loseNext(1);
    const auto lost = (*m_alice)->createConversation(m_scene->assetId(), spot, text("gone"));
    m_scene->pass(9s);
    QVERIFY(m_alice->failed.isEmpty());
    m_scene->pass(2s);
    QCOMPARE(m_alice->failed.size(), 1);
    QCOMPARE(m_alice->failed.constFirst().operation.broadcastId, lost->broadcastId);
    QVERIFY((*m_alice)->isOnline()); // The connection was fine.
}

void TestSettling::tooLargeForTheServerFailsHere()
{
    // Characters that JSON writes with six bytes each do not exist among those that are permitted; four are the most.
    QString long4(10'000 * 2, Qt::Uninitialized);
    for (qsizetype i = 0; i < long4.size(); i += 2) {
        long4[i] = QChar(0xd83d);
        long4[i + 1] = QChar(0xdccc);
    }
    QVERIFY((*m_alice)->createConversation(m_scene->assetId(), spot, long4));
    m_scene->pass(10ms);
    QCOMPARE(m_alice->confirmed.size(), 1); // The limits fit into a frame.
    QVERIFY((*m_alice)->isOnline());
}

QTEST_GUILESS_MAIN(TestSettling)
#include "tst_settling.moc"
