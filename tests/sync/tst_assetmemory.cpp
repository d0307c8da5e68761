// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/assetmemory_p.h"

#include "testkit/assets.h"
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

/// What a program knows without its server: what it had seen, how far its user had read, and when that was.
class TestAssetMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aColdStartWithoutAServerShowsWhatWasSeen();
    void theServerGoesOnFromThere();
    void anotherHistoryReplacesIt();
    void whatWasDeletedMeanwhileDoesNotComeBack();
    void theOldViewStaysUntilTheNewOneIsComplete();
    void tellsSinceWhenItIsOld();
    void anEchoAfterACrashIsNotAppliedTwice();
    void aSlowDiskIsWaitedForButNotForEver();
    void nothingIsSentBeforeTheServerKnowsWhatIsOpen();
    void aBusyAssetCostsOneWriteASecond();
    void sleepsWhileNothingHappens();
    void letsGoOfWhatIsClosed();
    void unsentWordsSurviveALostCache();
    void worksWithoutACache();

    void whatOthersWriteIsUnreadUntilSomebodyLooks();
    void whatWasReadIsReadTomorrow();
    void allIsReadAtOnce();
    void readBeforeItIsOpened();
    void ownWordsAreNotUnreadOnAnotherDay();
    void theLibraryKnowsWhatIsNew();
    void theLibraryKnowsWhatWasOpened();

private:
    [[nodiscard]] const Replica *replicaOf(SceneClient &client) const { return client->replica(m_scene->assetId()); }
    /// Bob says something new; the conversation's id.
    ConversationId bobPins(const char *words);
    void bobReplies(ConversationId id, const char *words);
    /// The program is closed and started again, with or without a server to be reached.
    void tomorrow(bool online);

    std::unique_ptr<SyncScene> m_scene;
    SceneClient *m_alice = nullptr;
    SceneClient *m_bob = nullptr;
};

void TestAssetMemory::init()
{
    m_scene = std::make_unique<SyncScene>();
    m_alice = &m_scene->joinAndOpen(text("Alice"));
    m_bob = &m_scene->joinAndOpen(text("Bob"));
}

ConversationId TestAssetMemory::bobPins(const char *words)
{
    const auto created = (*m_bob)->createConversation(m_scene->assetId(), spot, text(words));
    m_scene->pass(10ms);
    return created->conversationId;
}

void TestAssetMemory::bobReplies(ConversationId id, const char *words)
{
    QVERIFY((*m_bob)->addComment(m_scene->assetId(), id, text(words)));
    m_scene->pass(10ms);
}

void TestAssetMemory::tomorrow(bool online)
{
    m_alice->end();
    m_alice->network.setReachable(online);
    m_scene->pass(24h);
    m_alice->start();
    (*m_alice)->openAsset(m_scene->asset());
    m_scene->pass(online ? 100ms : 10ms);
}

void TestAssetMemory::aColdStartWithoutAServerShowsWhatWasSeen()
{
    SceneClient &alice = *m_alice;
    const ConversationId id = bobPins("Too dark");
    QVERIFY(alice->addComment(m_scene->assetId(), id, text("Agreed")));
    m_scene->pass(10ms);
    QVERIFY(!replicaOf(alice)->isFromCache());
    const QByteArray before = replicaOf(alice)->confirmed().canonical();
    const qint64 closedAt = m_scene->clock.now();

    alice.end();
    alice.network.setReachable(false);
    m_scene->pass(24h);
    alice.start();
    QSignalSpy reset(&alice.controller(), &SyncController::assetReset);
    alice->openAsset(m_scene->asset());
    QVERIFY(replicaOf(alice)->views().isEmpty()); // The disk has not been asked yet.
    m_scene->pass(10ms);
    QCOMPARE(reset.size(), 1);
    QVERIFY(!alice->isOnline());
    QVERIFY(replicaOf(alice)->isFromCache());
    QVERIFY(!replicaOf(alice)->isCaughtUp());
    QVERIFY(replicaOf(alice)->position());
    QCOMPARE(replicaOf(alice)->lastInStepAt(), std::optional(closedAt));
    QCOMPARE(replicaOf(alice)->confirmed().canonical(), before);
    QCOMPARE(replicaOf(alice)->view(id)->comments.size(), 2);

    // Changing something fails, and its words are kept.
    QVERIFY(alice->addComment(m_scene->assetId(), id, text("in the tunnel")));
    QCOMPARE(alice.failed.size(), 1);
    QCOMPARE(replicaOf(alice)->view(id)->comments.size(), 2);
}

void TestAssetMemory::theServerGoesOnFromThere()
{
    SceneClient &alice = *m_alice;
    const ConversationId id = bobPins("Too dark");
    tomorrow(false);
    bobReplies(id, "Still too dark");
    const int resets = alice.resets;
    alice.network.setReachable(true);
    m_scene->pass(31s);
    QVERIFY(replicaOf(alice)->isCaughtUp());
    QVERIFY(!replicaOf(alice)->isFromCache());
    QCOMPARE(replicaOf(alice)->view(id)->comments.size(), 2);
    QCOMPARE(alice.resets, resets); // By what was missed, not all over again.
    const Protocol::Open asked = m_scene->server().opens().constLast();
    QVERIFY(asked.since);
    QCOMPARE(asked.since->revision, 1);
    QCOMPARE(replicaOf(alice)->confirmed().canonical(), m_scene->truth());
}

void TestAssetMemory::anotherHistoryReplacesIt()
{
    SceneClient &alice = *m_alice;
    for (int i = 0; i < 6; ++i)
        bobPins("some of this is lost");
    alice.end();
    m_scene->server().restoreTo(m_scene->assetId(), 2);
    m_bob->network.cut();
    m_scene->pass(31s);
    bobPins("and something else came instead");
    tomorrow(true);
    QCOMPARE(replicaOf(alice)->views().size(), 3);
    QCOMPARE(replicaOf(alice)->confirmed().canonical(), m_scene->truth());
    QCOMPARE(replicaOf(alice)->position()->epoch, text("restored-1"));
    QVERIFY(!replicaOf(alice)->isFromCache());
    tomorrow(false); // And it is what is kept.
    QCOMPARE(replicaOf(alice)->confirmed().canonical(), m_scene->truth());
}

void TestAssetMemory::whatWasDeletedMeanwhileDoesNotComeBack()
{
    SceneClient &alice = *m_alice;
    const ConversationId id = bobPins("a mistake");
    bobPins("stays");
    alice.end();
    QVERIFY((*m_bob)->deleteConversation(m_scene->assetId(), id));
    m_scene->pass(10ms);
    alice.start();
    alice->openAsset(m_scene->asset());
    m_scene->pass(100ms);
    QVERIFY(!replicaOf(alice)->view(id));
    QCOMPARE(replicaOf(alice)->views().size(), 1);
    tomorrow(false);
    QVERIFY(!replicaOf(alice)->view(id));
    QCOMPARE(replicaOf(alice)->views().size(), 1);
}

void TestAssetMemory::theOldViewStaysUntilTheNewOneIsComplete()
{
    SceneClient &alice = *m_alice;
    const ConversationId id = bobPins("old");
    alice.end();
    m_scene->server().setMostEvents(0); // So that a snapshot comes, in parts.
    for (int i = 0; i < 10; ++i)
        bobPins("new, and long enough for several parts of a snapshot, one after the other");
    alice.start();
    alice.network.setDelay(50ms);
    alice->openAsset(m_scene->asset());
    QList<qsizetype> counts;
    for (int i = 0; i < 500 && counts.value(counts.size() - 1) != 11; ++i) {
        m_scene->pass(1ms);
        const qsizetype count = replicaOf(alice)->views().size();
        if (counts.isEmpty() || counts.constLast() != count)
            counts.append(count);
    }
    QCOMPARE(counts.last(2), (QList<qsizetype>{1, 11})); // Never empty, never a part.
    QVERIFY(replicaOf(alice)->view(id));
}

void TestAssetMemory::tellsSinceWhenItIsOld()
{
    SceneClient &alice = *m_alice;
    bobPins("Too dark");
    m_scene->pass(1h);
    QVERIFY(replicaOf(alice)->isCaughtUp());
    alice.network.setReachable(false);
    alice.network.cut();
    const qint64 lostAt = m_scene->clock.now();
    QCOMPARE(replicaOf(alice)->lastInStepAt(), std::optional(lostAt)); // Not an hour ago.
    QVERIFY(!replicaOf(alice)->isFromCache());
    m_scene->pass(1h);
    alice.end();
    m_scene->pass(1h);
    alice.start();
    alice->openAsset(m_scene->asset());
    m_scene->pass(10ms);
    QVERIFY(replicaOf(alice)->isFromCache());
    QCOMPARE(replicaOf(alice)->lastInStepAt(), std::optional(lostAt));

    // An asset that was never seen is not from anywhere.
    Asset other = m_scene->asset();
    other.id = AssetId::make(m_scene->clock, m_scene->random);
    alice->openAsset(other);
    m_scene->pass(10ms);
    QVERIFY(!alice->replica(other.id)->isFromCache());
    QVERIFY(!alice->replica(other.id)->lastInStepAt());
    QVERIFY(!alice->replica(other.id)->position());
}

void TestAssetMemory::anEchoAfterACrashIsNotAppliedTwice()
{
    SceneClient &alice = *m_alice;
    const ConversationId id = bobPins("Too dark");
    m_scene->pass(2s); // This is kept…
    const auto own = alice->addComment(m_scene->assetId(), id, text("Agreed"));
    m_scene->pass(10ms);
    QVERIFY(alice.confirmed.contains(*own)); // …and this is confirmed, but not kept yet.
    alice.crash();
    QCOMPARE(alice.cache.entry(m_scene->assetId()).state->position.revision, 1);
    alice.start();
    alice->openAsset(m_scene->asset());
    m_scene->pass(1s);
    QCOMPARE(replicaOf(alice)->view(id)->comments.size(), 2);
    QCOMPARE(replicaOf(alice)->confirmed().canonical(), m_scene->truth());
    QVERIFY(alice->failedOperations().isEmpty());
}

void TestAssetMemory::aSlowDiskIsWaitedForButNotForEver()
{
    SceneClient &alice = *m_alice;
    bobPins("Too dark");
    alice.end();
    alice.cache.setReadTime(1s);
    alice.start();
    alice->openAsset(m_scene->asset());
    const qsizetype opens = m_scene->server().opens().size();
    m_scene->pass(900ms);
    QVERIFY(alice->isOnline());
    QCOMPARE(m_scene->server().opens().size(), opens);
    m_scene->pass(1'200ms); // The index, and then the asset.
    QCOMPARE(m_scene->server().opens().size(), opens + 1);
    QVERIFY(m_scene->server().opens().constLast().since);

    alice.end();
    alice.cache.setReadTime(1min);
    alice.start();
    alice->openAsset(m_scene->asset());
    m_scene->pass(AssetMemory::patience + 100ms);
    QVERIFY(replicaOf(alice)->isCaughtUp());
    QVERIFY(!m_scene->server().opens().constLast().since);
    const ConversationId later = bobPins("Still too dark");
    m_scene->pass(3min); // What comes so late is not shown over what is newer.
    QVERIFY(replicaOf(alice)->view(later));
    QVERIFY(!replicaOf(alice)->isFromCache());
    QCOMPARE(replicaOf(alice)->confirmed().canonical(), m_scene->truth());
    QVERIFY(alice->isUnread(m_scene->assetId(), later)); // But what was read is known from then on.
}

void TestAssetMemory::nothingIsSentBeforeTheServerKnowsWhatIsOpen()
{
    SceneClient &alice = *m_alice;
    Asset other = m_scene->asset();
    other.id = AssetId::make(m_scene->clock, m_scene->random);
    alice.cache.setReadTime(500ms);
    alice->openAsset(other);
    const auto early = alice->createConversation(other.id, spot, text("already typing"));
    QVERIFY(early);
    m_scene->pass(100ms);
    QVERIFY(m_scene->server().submissions().isEmpty());
    m_scene->pass(1s);
    QCOMPARE(alice.confirmed, QList{early->broadcastId});
    QVERIFY(alice.failed.isEmpty());

    // If the connection goes before, it fails like anything that was not sent.
    Asset third = other;
    third.id = AssetId::make(m_scene->clock, m_scene->random);
    alice->openAsset(third);
    QVERIFY(alice->createConversation(third.id, spot, text("too early")));
    m_scene->pass(100ms);
    alice.network.cut();
    m_scene->pass(1min);
    QCOMPARE(alice.failed.size(), 1);
    QCOMPARE(m_scene->server().submissions().size(), 1);
}

void TestAssetMemory::aBusyAssetCostsOneWriteASecond()
{
    SceneClient &alice = *m_alice;
    m_scene->pass(5s);
    const int before = alice.cache.stateSaves();
    for (int i = 0; i < 300; ++i)
        bobPins("a busy day"); // 10 ms each.
    const int saves = alice.cache.stateSaves() - before;
    QVERIFY2(saves >= 2 && saves <= 4, qPrintable(QString::number(saves)));
    m_scene->pass(2s);
    QCOMPARE(alice.cache.entry(m_scene->assetId()).state->state.canonical(), m_scene->truth());
}

void TestAssetMemory::sleepsWhileNothingHappens()
{
    bobPins("Too dark");
    m_scene->pass(5s);
    const int before = m_alice->cache.stateSaves();
    m_scene->pass(1h);
    QCOMPARE(m_alice->cache.stateSaves(), before);
}

void TestAssetMemory::letsGoOfWhatIsClosed()
{
    SceneClient &alice = *m_alice;
    const ConversationId id = bobPins("Too dark");
    alice->closeAsset(m_scene->assetId());
    m_scene->pass(10ms);
    QVERIFY(!replicaOf(alice));
    QVERIFY(!alice->isUnread(m_scene->assetId(), id)); // Nobody knows any more…
    QCOMPARE(alice->unreadCount(m_scene->assetId()), 1);
    alice->openAsset(m_scene->asset());
    m_scene->pass(10ms);
    QVERIFY(alice->isUnread(m_scene->assetId(), id)); // …until it is open again.
}

void TestAssetMemory::unsentWordsSurviveALostCache()
{
    SceneClient &alice = *m_alice;
    bobPins("Too dark");
    alice.network.setReachable(false);
    alice.network.cut();
    QVERIFY(alice->createConversation(m_scene->assetId(), spot, text("in the tunnel")));
    alice.end();
    alice.cache.forget(m_scene->assetId()); // Whatever became of it.
    alice.start();
    alice->openAsset(m_scene->asset());
    m_scene->pass(100ms);
    QVERIFY(replicaOf(alice)->views().isEmpty());
    QCOMPARE(alice->failedOperations(m_scene->assetId()).size(), 1);
}

void TestAssetMemory::worksWithoutACache()
{
    SceneClient &alice = *m_alice;
    MemoryOperationStore store(m_scene->scheduler);
    LoopbackNetwork network(m_scene->scheduler);
    m_scene->server().listen(network);
    SyncController bare({&m_scene->clock, &m_scene->random, &m_scene->scheduler, network.factory(), &store});
    bare.setAccount({QUrl(text("http://server:80")), text("Alice"), {alice.user(), Role::Commenter}});
    bare.openAsset(m_scene->asset());
    bare.start();
    m_scene->pass(1s);
    const ConversationId id = bobPins("Too dark");
    QVERIFY(bare.isUnread(m_scene->assetId(), id));
    bare.closeAsset(m_scene->assetId());
    m_scene->pass(1s);
    bare.stop();
    bare.openAsset(m_scene->asset());
    m_scene->pass(1s);
    QVERIFY(bare.replica(m_scene->assetId())->view(id)); // For as long as it lives.
}

void TestAssetMemory::whatOthersWriteIsUnreadUntilSomebodyLooks()
{
    SceneClient &alice = *m_alice;
    const AssetId asset = m_scene->assetId();
    QSignalSpy marks(&alice.controller(), &SyncController::readMarksChanged);
    const ConversationId id = bobPins("Too dark");
    QVERIFY(alice->isUnread(asset, id));
    QCOMPARE(alice->unreadCount(asset), 1);
    QCOMPARE(marks.size(), 1);
    QVERIFY(!(*m_bob)->isUnread(asset, id));
    bobReplies(id, "Really");
    QCOMPARE(marks.size(), 1); // It was unread already.
    alice->markRead(asset, id);
    alice->markRead(asset, id);
    QCOMPARE(marks.size(), 2);
    QVERIFY(!alice->isUnread(asset, id));
    QCOMPARE(alice->unreadCount(asset), 0);
    QVERIFY(alice->addComment(asset, id, text("Agreed")));
    m_scene->pass(10ms);
    QVERIFY(!alice->isUnread(asset, id));
    QVERIFY((*m_bob)->isUnread(asset, id));
    bobReplies(id, "Good");
    QVERIFY(alice->isUnread(asset, id));
    QVERIFY((*m_bob)->deleteConversation(asset, id));
    m_scene->pass(10ms);
    QCOMPARE(alice->unreadCount(asset), 0);
    alice->markRead(asset, id); // Nothing to read there any more.
}

void TestAssetMemory::whatWasReadIsReadTomorrow()
{
    SceneClient &alice = *m_alice;
    const AssetId asset = m_scene->assetId();
    const ConversationId read = bobPins("read");
    const ConversationId unread = bobPins("not read");
    alice->markRead(asset, read);
    tomorrow(false);
    QVERIFY(!alice->isUnread(asset, read));
    QVERIFY(alice->isUnread(asset, unread));
    QCOMPARE(alice->unreadCount(asset), 1);
    bobReplies(read, "And another thing");
    alice.network.setReachable(true);
    m_scene->pass(31s);
    QCOMPARE(alice->unreadCount(asset), 2);
    alice.end();
    alice.start(); // Without opening it.
    m_scene->pass(10ms);
    QCOMPARE(alice->unreadCount(asset), 2);
}

void TestAssetMemory::allIsReadAtOnce()
{
    SceneClient &alice = *m_alice;
    const AssetId asset = m_scene->assetId();
    const ConversationId first = bobPins("one");
    bobPins("two");
    QSignalSpy marks(&alice.controller(), &SyncController::readMarksChanged);
    alice->markAllRead(asset);
    alice->markAllRead(asset);
    QCOMPARE(marks.size(), 1);
    QCOMPARE(alice->unreadCount(asset), 0);
    tomorrow(true);
    QCOMPARE(alice->unreadCount(asset), 0);
    bobReplies(first, "three");
    QCOMPARE(alice->unreadCount(asset), 1);
}

void TestAssetMemory::readBeforeItIsOpened()
{
    SceneClient &alice = *m_alice;
    const AssetId asset = m_scene->assetId();
    const ConversationId id = bobPins("one");
    alice.end();
    m_scene->pass(1min);
    bobReplies(id, "two");
    const qint64 lastEvent = m_scene->clock.now();
    alice.start();
    m_scene->pass(10ms);
    AssetSummary summary;
    summary.asset = m_scene->asset();
    summary.revision = 2;
    summary.changedAt = lastEvent;
    alice->library().setAssets({summary}, m_scene->clock.now());
    QVERIFY(alice->isUnread(summary));
    QCOMPARE(alice->unreadCount(asset), 1);
    alice->markAllRead(asset); // In the library, without opening it.
    QVERIFY(!alice->isUnread(summary));
    alice->openAsset(m_scene->asset());
    m_scene->pass(100ms);
    QCOMPARE(replicaOf(alice)->view(id)->comments.size(), 2);
    QVERIFY(!alice->isUnread(asset, id));
}

void TestAssetMemory::ownWordsAreNotUnreadOnAnotherDay()
{
    SceneClient &alice = *m_alice;
    const auto own = alice->createConversation(m_scene->assetId(), spot, text("mine"));
    m_scene->pass(10ms);
    tomorrow(false);
    QVERIFY(!alice->isUnread(m_scene->assetId(), own->conversationId));
    QCOMPARE(alice->unreadCount(m_scene->assetId()), 0);
}

void TestAssetMemory::theLibraryKnowsWhatIsNew()
{
    SceneClient &alice = *m_alice;
    const AssetId asset = m_scene->assetId();
    const auto summary = [&] { return *alice->library().asset(asset); };
    const ConversationId id = bobPins("Too dark");
    m_scene->pass(2s);
    QCOMPARE(summary().revision, 1);
    QCOMPARE(summary().conversations, 1);
    QCOMPARE(summary().openConversations, 1);
    QVERIFY(alice->isUnread(summary()));
    alice->markRead(asset, id);
    QVERIFY(!alice->isUnread(summary()));
    alice->closeAsset(asset);
    m_scene->pass(10ms);
    QVERIFY((*m_bob)->setResolved(asset, id, true));
    m_scene->pass(10ms);
    AssetSummary heard = summary();
    heard.revision = 2;
    alice->library().setAssets({heard, picture(3)}, m_scene->clock.now());
    QVERIFY(alice->isUnread(heard)); // Something has happened there.
    QVERIFY(alice->isUnread(picture(3)));
    alice->openAsset(m_scene->asset());
    m_scene->pass(2s);
    QVERIFY(!alice->isUnread(summary())); // It was looked at, and there is nothing to read.
    QCOMPARE(summary().openConversations, 0);
}

void TestAssetMemory::theLibraryKnowsWhatWasOpened()
{
    SceneClient &alice = *m_alice;
    alice.end();
    alice.network.setReachable(false);
    alice.start();
    QVERIFY(!alice->library().isRestored());
    QSignalSpy changed(&alice->library(), &AssetLibrary::changed);
    m_scene->pass(10ms);
    QCOMPARE(changed.size(), 1);
    const AssetSummary *known = alice->library().asset(m_scene->asset().urlId);
    QVERIFY(known);
    QCOMPARE(known->asset, m_scene->asset());
}

QTEST_GUILESS_MAIN(TestAssetMemory)
#include "tst_assetmemory.moc"
