// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/synccontroller.h"

#include "testkit/syncscene.h"

#include <QSignalSpy>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;
using namespace std::chrono_literals;

namespace {

const Anchor spot = Marker{.x = 25, .y = 30};

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class TestSyncController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void showsAnOperationWithinTheCall();
    void everyCommandReachesTheOther();
    void refusesWhatMakesNoSense();
    void roundsPercentages();
    void aClosedAssetIsFollowedUntilItsOperationsAreSettled();
    void aClosedAssetIsFollowedNoMore();
    void severalWindowsCountAsOne();
    void tellsWhoIsThere();
    void catchesUpAfterAnAbsence();
    void aSnapshotReplacesWhatIsTooFarBehind();
    void survivesARestoredServer();
    void noticesAMissedBroadcast();
    void aStalledLineIsNoticedSoonerWhenSomebodyWaits();
    void opensAgainWhatTheServerCouldNotOpenNow();
    void tellsWhatTheServerWillNotOpen();
    void commandsFromWithinSignals();
    void severalAssetsOnOneConnection();

private:
    [[nodiscard]] Asset anotherAsset(const QString &name);

    std::unique_ptr<SyncScene> m_scene;
    SceneClient *m_alice = nullptr;
    SceneClient *m_bob = nullptr;
};

void TestSyncController::init()
{
    m_scene = std::make_unique<SyncScene>();
    m_alice = &m_scene->joinAndOpen(text("Alice"));
    m_bob = &m_scene->joinAndOpen(text("Bob"));
}

Asset TestSyncController::anotherAsset(const QString &name)
{
    Asset asset = m_scene->asset();
    asset.id = AssetId::make(m_scene->clock, m_scene->random);
    asset.urlId = name;
    return asset;
}

void TestSyncController::showsAnOperationWithinTheCall()
{
    SceneClient &alice = *m_alice;
    const auto created = alice->createConversation(m_scene->assetId(), spot, text("Too dark"));
    QVERIFY(created);
    const Conversation *shown = alice->replica(m_scene->assetId())->view(created->conversationId);
    QVERIFY(shown);
    QCOMPARE(shown->number, 0);
    QCOMPARE(alice.changed, QList{created->conversationId});
    QVERIFY(alice.confirmed.isEmpty());
    m_scene->pass(10ms);
    QCOMPARE(alice.confirmed, QList{created->broadcastId});
    QCOMPARE(alice->replica(m_scene->assetId())->view(created->conversationId)->number, 1);
    QVERIFY(alice.failed.isEmpty());
}

void TestSyncController::everyCommandReachesTheOther()
{
    SceneClient &alice = *m_alice;
    SceneClient &bob = *m_bob;
    const AssetId asset = m_scene->assetId();
    const auto created = alice->createConversation(asset, spot, text("Too dark"));
    m_scene->pass(10ms);
    const ConversationId id = created->conversationId;
    const auto seen = [&] { return bob->replica(asset)->view(id); };
    QVERIFY(seen());
    QCOMPARE(seen()->number, 1);

    QVERIFY(bob->addComment(asset, id, text("Agreed")));
    m_scene->pass(10ms);
    QCOMPARE(alice->replica(asset)->view(id)->comments.size(), 2);
    const CommentId reply = seen()->comments.at(1).id;

    QVERIFY(bob->editComment(asset, id, reply, text("Quite agreed")));
    m_scene->pass(10ms);
    QCOMPARE(alice->replica(asset)->view(id)->comments.at(1).text, text("Quite agreed"));

    QVERIFY(bob->deleteComment(asset, id, reply));
    m_scene->pass(10ms);
    QVERIFY(alice->replica(asset)->view(id)->comments.at(1).deleted);

    QVERIFY(alice->moveAnchor(asset, id, Marker{.x = 50, .y = 60}));
    m_scene->pass(10ms);
    QCOMPARE(seen()->anchor, Anchor(Marker{.x = 50, .y = 60}));

    QVERIFY(bob->setResolved(asset, id, true));
    m_scene->pass(10ms);
    QVERIFY(alice->replica(asset)->view(id)->isResolved());
    QVERIFY(alice->setResolved(asset, id, false));
    m_scene->pass(10ms);
    QVERIFY(!seen()->isResolved());

    QVERIFY(alice->deleteConversation(asset, id));
    m_scene->pass(10ms);
    QVERIFY(!seen());
    QCOMPARE(bob.removed, QList{id});
    QCOMPARE(alice->replica(asset)->confirmed().canonical(), m_scene->truth());
    QCOMPARE(bob->replica(asset)->confirmed().canonical(), m_scene->truth());
}

void TestSyncController::refusesWhatMakesNoSense()
{
    SceneClient &alice = *m_alice;
    const AssetId asset = m_scene->assetId();
    const auto code = [](const auto &result) { return result.error().code; };
    QCOMPARE(code(alice->createConversation(asset, spot, text("  "))), RefusalCode::Invalid);
    QCOMPARE(code(alice->createConversation(asset, Marker{.x = 101, .y = 0}, text("a"))), RefusalCode::Invalid);
    QCOMPARE(code(alice->createConversation(asset, spot, QString(10'001, u'a'))), RefusalCode::TooLong);
    QCOMPARE(code(alice->addComment(asset, ConversationId::make(m_scene->clock, m_scene->random), text("a"))),
             RefusalCode::NotFound);
    QCOMPARE(code(alice->createConversation(AssetId::make(m_scene->clock, m_scene->random), spot, text("a"))),
             RefusalCode::NotFound);
    SceneClient &viewer = m_scene->joinAndOpen(text("Vera"), Role::Viewer);
    const auto refused = viewer->createConversation(asset, spot, text("a"));
    QCOMPARE(code(refused), RefusalCode::NotAllowed);
    QVERIFY(!refused.error().message.isEmpty());
    m_scene->pass(1s);
    QVERIFY(m_scene->server().submissions().isEmpty());
    QVERIFY(alice.failed.isEmpty());
    QVERIFY(alice.changed.isEmpty());
}

void TestSyncController::roundsPercentages()
{
    const auto created = (*m_alice)->createConversation(
        m_scene->assetId(), Marker{.x = 100.0 / 3, .y = 200.0 / 3, .region = RegionSize{10.123456, 20.654321}},
        text("here"));
    QVERIFY(created);
    m_scene->pass(10ms);
    QCOMPARE(m_scene->server().state(m_scene->assetId()).conversation(created->conversationId)->anchor,
             Anchor(Marker{.x = 33.3333, .y = 66.6667, .region = RegionSize{10.1235, 20.6543}}));
}

void TestSyncController::aClosedAssetIsFollowedUntilItsOperationsAreSettled()
{
    SceneClient &alice = *m_alice;
    alice.network.setDelay(100ms);
    const auto created = alice->createConversation(m_scene->assetId(), spot, text("and close"));
    alice->closeAsset(m_scene->assetId());
    m_scene->pass(50ms);
    QVERIFY(alice->replica(m_scene->assetId()));
    m_scene->pass(1s);
    QCOMPARE(alice.confirmed, QList{created->broadcastId});
    QVERIFY(!alice->replica(m_scene->assetId()));
}

void TestSyncController::aClosedAssetIsFollowedNoMore()
{
    SceneClient &alice = *m_alice;
    alice->closeAsset(m_scene->assetId());
    m_scene->pass(10ms);
    QVERIFY(!alice->replica(m_scene->assetId()));
    QVERIFY((*m_bob)->createConversation(m_scene->assetId(), spot, text("alone")));
    m_scene->pass(10ms);
    QVERIFY(alice.changed.isEmpty());
    QCOMPARE((*m_bob)->presence(m_scene->assetId()).count, 1);

    alice->openAsset(m_scene->asset());
    m_scene->pass(10ms);
    QCOMPARE(alice->replica(m_scene->assetId())->confirmed().canonical(), m_scene->truth());
}

void TestSyncController::severalWindowsCountAsOne()
{
    SceneClient &alice = *m_alice;
    alice->openAsset(m_scene->asset());
    m_scene->pass(10ms);
    QCOMPARE(m_scene->server().opens().size(), 2); // Alice's and Bob's.
    alice->closeAsset(m_scene->assetId());
    m_scene->pass(10ms);
    QVERIFY(alice->replica(m_scene->assetId()));
    alice->closeAsset(m_scene->assetId());
    alice->closeAsset(m_scene->assetId()); // One too many does no harm.
    m_scene->pass(10ms);
    QVERIFY(!alice->replica(m_scene->assetId()));
}

void TestSyncController::tellsWhoIsThere()
{
    SceneClient &alice = *m_alice;
    QCOMPARE(alice->presence(m_scene->assetId()).count, 2);
    QCOMPARE(alice->presence(m_scene->assetId()).users, (QList{alice.user(), m_bob->user()}));
    QSignalSpy told(&alice.controller(), &SyncController::presenceChanged);
    m_bob->network.setReachable(false);
    m_bob->network.cut();
    m_scene->pass(10ms);
    QCOMPARE(alice->presence(m_scene->assetId()).count, 1);
    QCOMPARE(told.size(), 1);
    QCOMPARE((*m_bob)->presence(m_scene->assetId()).count, 0); // Offline, nobody knows.
}

void TestSyncController::catchesUpAfterAnAbsence()
{
    SceneClient &alice = *m_alice;
    QVERIFY((*m_bob)->createConversation(m_scene->assetId(), spot, text("seen by both")));
    m_scene->pass(10ms);
    alice.network.setReachable(false);
    alice.network.cut();
    for (int i = 0; i < 20; ++i)
        QVERIFY((*m_bob)->createConversation(m_scene->assetId(), spot, text("missed")));
    m_scene->pass(10ms);
    const int resets = alice.resets;
    alice.network.setReachable(true);
    m_scene->pass(31s);
    QCOMPARE(alice->replica(m_scene->assetId())->views().size(), 21);
    QCOMPARE(alice->replica(m_scene->assetId())->confirmed().canonical(), m_scene->truth());
    QCOMPARE(alice.resets, resets); // By events, not by starting over.
    QCOMPARE(m_scene->server().opens().constLast().since->revision, 1);
}

void TestSyncController::aSnapshotReplacesWhatIsTooFarBehind()
{
    SceneClient &alice = *m_alice;
    m_scene->server().setMostEvents(5);
    const auto first = (*m_bob)->createConversation(m_scene->assetId(), spot, text("deleted meanwhile"));
    m_scene->pass(10ms);
    alice.network.setReachable(false);
    alice.network.cut();
    for (int i = 0; i < 20; ++i)
        QVERIFY((*m_bob)->createConversation(m_scene->assetId(), spot, text("missed")));
    m_scene->pass(10ms);
    QVERIFY((*m_bob)->deleteConversation(m_scene->assetId(), first->conversationId));
    m_scene->pass(10ms);
    QVERIFY(alice->replica(m_scene->assetId())->view(first->conversationId));
    alice.network.setReachable(true);
    const int resets = alice.resets;
    m_scene->pass(31s);
    QCOMPARE(alice.resets, resets + 1);
    QVERIFY(!alice->replica(m_scene->assetId())->view(first->conversationId)); // And it does not come back.
    QCOMPARE(alice->replica(m_scene->assetId())->confirmed().canonical(), m_scene->truth());
}

void TestSyncController::survivesARestoredServer()
{
    SceneClient &alice = *m_alice;
    for (int i = 0; i < 10; ++i)
        QVERIFY(alice->createConversation(m_scene->assetId(), spot, text("some of this is lost")));
    m_scene->pass(10ms);
    m_scene->server().restoreTo(m_scene->assetId(), 4);
    m_scene->server().closeAll(1012);
    m_scene->pass(10s);
    QCOMPARE(alice->replica(m_scene->assetId())->views().size(), 4);
    QVERIFY(alice->createConversation(m_scene->assetId(), spot, text("and on")));
    m_scene->pass(10ms);
    QCOMPARE(alice->replica(m_scene->assetId())->confirmed().canonical(), m_scene->truth());
    QCOMPARE((*m_bob)->replica(m_scene->assetId())->confirmed().canonical(), m_scene->truth());
}

void TestSyncController::noticesAMissedBroadcast()
{
    m_scene->server().skipBroadcasts(true);
    const auto missed = (*m_bob)->createConversation(m_scene->assetId(), spot, text("nobody heard"));
    m_scene->pass(10ms);
    m_scene->server().skipBroadcasts(false);
    QVERIFY((*m_bob)->createConversation(m_scene->assetId(), spot, text("heard")));
    m_scene->pass(10ms);
    QVERIFY((*m_alice)->replica(m_scene->assetId())->view(missed->conversationId));
    QCOMPARE(m_bob->confirmed.size(), 2);
    QCOMPARE((*m_alice)->replica(m_scene->assetId())->confirmed().canonical(), m_scene->truth());
}

void TestSyncController::aStalledLineIsNoticedSoonerWhenSomebodyWaits()
{
    m_alice->network.setStalled(true);
    QVERIFY((*m_alice)->createConversation(m_scene->assetId(), spot, text("hello?")));
    m_scene->pass(5'100ms);
    QVERIFY(!(*m_alice)->isOnline());
}

void TestSyncController::opensAgainWhatTheServerCouldNotOpenNow()
{
    SceneClient &carol = m_scene->join(text("Carol"));
    QSignalSpy refused(&carol.controller(), &SyncController::assetRefused);
    m_scene->server().refuseOpens(3, RefusalCode::Unavailable);
    carol->openAsset(m_scene->asset());
    m_scene->pass(20s);
    QVERIFY(carol->replica(m_scene->assetId())->isCaughtUp());
    QVERIFY(refused.isEmpty());
}

void TestSyncController::tellsWhatTheServerWillNotOpen()
{
    SceneClient &carol = m_scene->join(text("Carol"));
    QSignalSpy refused(&carol.controller(), &SyncController::assetRefused);
    m_scene->server().refuseOpens(1, RefusalCode::NotFound);
    carol->openAsset(m_scene->asset());
    m_scene->pass(1h);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.constFirst().at(1).value<Refusal>().code, RefusalCode::NotFound);
}

void TestSyncController::commandsFromWithinSignals()
{
    SceneClient &alice = *m_alice;
    // A window that answers by itself, and closes when it is contradicted.
    connect(&alice.controller(), &SyncController::conversationChanged, this, [&](AssetId asset, ConversationId id) {
        const Conversation *shown = alice->replica(asset)->view(id);
        if (shown->comments.size() == 1)
            QVERIFY(alice->addComment(asset, id, text("me first")));
    });
    connect(&alice.controller(), &SyncController::operationFailed, this,
            [&] { alice->closeAsset(m_scene->assetId()); });
    QVERIFY((*m_bob)->createConversation(m_scene->assetId(), spot, text("anybody?")));
    m_scene->pass(10ms);
    QCOMPARE(m_scene->server().journal(m_scene->assetId()).size(), 2);
    m_scene->server().refuseNext(1, RefusalCode::Unavailable);
    QVERIFY(alice->createConversation(m_scene->assetId(), spot, text("again")));
    m_scene->pass(10ms);
    QVERIFY(!alice->replica(m_scene->assetId()));
}

void TestSyncController::severalAssetsOnOneConnection()
{
    SceneClient &alice = *m_alice;
    const Asset other = anotherAsset(text("other"));
    alice->openAsset(other);
    (*m_bob)->openAsset(other);
    m_scene->pass(10ms);
    QVERIFY(alice->createConversation(other.id, spot, text("on the other")));
    QVERIFY((*m_bob)->createConversation(m_scene->assetId(), spot, text("on the first")));
    m_scene->pass(10ms);
    QCOMPARE((*m_bob)->replica(other.id)->views().size(), 1);
    QCOMPARE(alice->replica(m_scene->assetId())->views().size(), 1);
    QCOMPARE(alice.network.attempts(), 1);
    alice.network.cut();
    m_scene->pass(2s);
    QVERIFY(alice->replica(other.id)->isCaughtUp());
    QVERIFY(alice->replica(m_scene->assetId())->isCaughtUp());
}

QTEST_GUILESS_MAIN(TestSyncController)
#include "tst_synccontroller.moc"
