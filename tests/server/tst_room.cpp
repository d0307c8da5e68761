// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/roomstage.h"

#include <QRegularExpression>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;
using namespace std::chrono_literals;
using Protocol::Events;
using Protocol::Presence;
using Protocol::Refused;
using Protocol::Snapshot;

namespace {

QList<Revision> revisions(const QList<Events> &messages)
{
    QList<Revision> found;
    for (const Events &message : messages) {
        for (const Event &event : message.events)
            found.append(event.revision);
    }
    return found;
}

QList<Revision> range(Revision first, Revision last)
{
    QList<Revision> all;
    for (Revision revision = first; revision <= last; ++revision)
        all.append(revision);
    return all;
}

/// What a client makes of a snapshot and the events after it; stops at the first gap.
AssetState replayed(const QList<Protocol::ServerMessage> &messages)
{
    AssetState state;
    AssetState::Conversations parts;
    for (const Protocol::ServerMessage &message : messages) {
        if (const auto *snapshot = std::get_if<Snapshot>(&message)) {
            if (snapshot->part == 1)
                parts.clear();
            for (const Conversation &conversation : snapshot->conversations)
                parts.insert(conversation.id, conversation);
            if (snapshot->part == snapshot->parts)
                state = AssetState(snapshot->kind, snapshot->position.revision, snapshot->lastNumber, parts);
        } else if (const auto *events = std::get_if<Events>(&message)) {
            for (const Event &event : events->events) {
                if (!state.apply(event))
                    return state;
            }
        }
    }
    return state;
}

} // namespace

class TestRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newcomerGetsSnapshotThenCaughtUpThenPresence()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        const auto received = alice->takeReceived();
        QCOMPARE(received.size(), 3);
        const auto snapshot = std::get<Snapshot>(received.at(0));
        QCOMPARE(snapshot.position.revision, 0);
        QVERIFY(snapshot.conversations.isEmpty());
        const auto events = std::get<Events>(received.at(1));
        QVERIFY(events.events.isEmpty());
        QCOMPARE(events.caughtUp->position, stage.at(0));
        const auto presence = std::get<Presence>(received.at(2));
        QCOMPARE(presence.count, 1);
        QCOMPARE(presence.users.constFirst().name, QStringLiteral("Alice"));
    }

    void everybodyGetsTheSameFrame()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        const auto bob = stage.person(QStringLiteral("Bob"));
        stage.open(alice);
        stage.open(bob);
        stage.advance(1s);
        std::ignore = alice->takeReceived();
        std::ignore = bob->takeReceived();

        const Operation pin = stage.pin();
        stage.submit(alice, pin);
        const auto events = bob->take<Events>();
        QCOMPARE(revisions(events), range(1, 1));
        const Event &event = events.constFirst().events.constFirst();
        QVERIFY(event.operation == pin);
        QCOMPARE(event.by.name, QStringLiteral("Alice"));
        QCOMPARE(event.number, 1);
        QCOMPARE(event.at, stage.clock.now());
        QVERIFY(!events.constFirst().caughtUp);
        QCOMPARE(alice->frames.constLast(), bob->frames.constLast());
        QCOMPARE(alice->settledOperations, 1);
    }

    void nothingIsSaidBeforeItIsDurable()
    {
        RoomStage stage;
        stage.storage.holdsCommits = true;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        std::ignore = alice->takeReceived();
        const Operation pin = stage.pin();
        stage.submit(alice, pin);
        // Refused because of what is not durable yet, opened while it is on its way, and repeated: all wait.
        stage.submit(alice, pin);
        const auto carol = stage.person(QStringLiteral("Carol"));
        stage.open(carol);
        int snapshots = 0;
        stage.room->snapshot(alice->identity(), [&](const auto &) { ++snapshots; });
        stage.advance(1s);
        QVERIFY(stage.storage.hasWaiting());
        QVERIFY(alice->take<Events>().isEmpty());
        QCOMPARE(replayed(carol->takeReceived()).revision(), 0);
        QCOMPARE(snapshots, 0);
        QCOMPARE(alice->settledOperations, 0);

        stage.storage.release();
        stage.storage.holdsCommits = false;
        stage.advance(1s);
        QCOMPARE(revisions(alice->take<Events>()), (QList<Revision>{1, 1}));
        QCOMPARE(alice->settledOperations, 2);
        QCOMPARE(revisions(carol->take<Events>()), range(1, 1));
        QCOMPARE(snapshots, 1);
    }

    void oneBatchIsOnItsWayAndTheNextCollects()
    {
        RoomStage stage;
        stage.storage.holdsCommits = true;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        for (int i = 0; i < 5; ++i)
            stage.submit(alice, stage.pin());
        QCOMPARE(stage.journal.commits, 0);
        stage.storage.release();
        stage.advance(20ms);
        QCOMPARE(stage.journal.last(stage.asset.id), 1);
        stage.storage.release();
        stage.advance(20ms);
        QCOMPARE(stage.journal.last(stage.asset.id), 5);
        QCOMPARE(stage.journal.commits, 2);
    }

    void afterQuietTheFirstGoesAtOnceAndABusyRoomGathers()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        alice->onDelivery = [&] { stage.scheduler->spend(2ms); }; // What a large audience costs.
        stage.advance(1s);
        stage.submit(alice, stage.pin());
        QCOMPARE(stage.journal.last(stage.asset.id), 1);
        // 2 ms of fan-out: no sooner than 6 ms later.
        stage.submit(alice, stage.pin());
        stage.submit(alice, stage.pin());
        QCOMPARE(stage.journal.last(stage.asset.id), 1);
        stage.advance(5ms);
        QCOMPARE(stage.journal.last(stage.asset.id), 1);
        stage.advance(5ms);
        QCOMPARE(stage.journal.last(stage.asset.id), 3);
        QCOMPARE(stage.metrics.batches.load(), 2);
    }

    void aRepeatedOperationIsAnsweredWithItsEventToTheSenderAlone()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        const auto bob = stage.person(QStringLiteral("Bob"));
        stage.open(alice);
        stage.open(bob);
        const Operation pin = stage.pin();
        stage.submit(alice, pin);
        std::ignore = alice->takeReceived();
        std::ignore = bob->takeReceived();
        stage.submit(alice, pin);
        stage.advance(20ms);
        const auto answer = alice->take<Events>();
        QCOMPARE(revisions(answer), range(1, 1));
        QVERIFY(answer.constFirst().events.constFirst().operation == pin);
        QVERIFY(bob->take<Events>().isEmpty());
        QCOMPARE(stage.journal.last(stage.asset.id), 1);
        QCOMPARE(alice->settledOperations, 2);
    }

    void aRepetitionIsFoundInTheJournalAfterARestart()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        const Operation pin = stage.pin();
        stage.submit(alice, pin);
        stage.fill(alice, int(History::mostEvents) + 10); // So that it is in no cache either.
        stage.restart();
        const auto again = stage.again(*alice);
        stage.open(again, stage.at(stage.journal.last(stage.asset.id)));
        std::ignore = again->takeReceived();
        const Revision before = stage.journal.last(stage.asset.id);
        stage.submit(again, pin);
        stage.advance(20ms);
        QCOMPARE(revisions(again->take<Events>()), range(1, 1));
        QCOMPARE(stage.journal.last(stage.asset.id), before);
    }

    void anotherOperationUnderTheSameBroadcastIdIsAConflict()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        const auto bob = stage.person(QStringLiteral("Bob"));
        stage.open(alice);
        stage.open(bob);
        Operation pin = stage.pin();
        stage.submit(alice, pin);
        stage.submit(bob, pin); // The same words, but by somebody else.
        stage.advance(20ms);
        std::get<CreateConversation>(pin.body).text = QStringLiteral("Too bright");
        stage.submit(alice, pin);
        stage.advance(20ms);
        for (const auto &who : {alice, bob}) {
            const auto refused = who->take<Refused>();
            QCOMPARE(refused.size(), 1);
            QCOMPARE(refused.constFirst().refusal.code, RefusalCode::BroadcastIdConflict);
            QCOMPARE(refused.constFirst().broadcastId, pin.broadcastId);
        }
        QCOMPARE(stage.journal.last(stage.asset.id), 1);
    }

    void whatTheRulesForbidIsRefusedToTheSender()
    {
        RoomStage stage;
        const auto viewer = stage.person(QStringLiteral("Viv"), Role::Viewer);
        stage.open(viewer);
        const Operation pin = stage.pin();
        stage.submit(viewer, pin);
        const auto refused = viewer->take<Refused>();
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.constFirst().refusal.code, RefusalCode::NotAllowed);
        QCOMPARE(stage.journal.last(stage.asset.id), 0);
        QCOMPARE(viewer->settledOperations, 1);
    }

    void whoHasNotOpenedTheAssetCannotWrite()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.submit(alice, stage.pin()); // While it is being loaded, too.
        QCOMPARE(alice->take<Refused>().constFirst().refusal.code, RefusalCode::NotFound);
        QCOMPARE(stage.journal.last(stage.asset.id), 0);
    }

    void anotherTenantSeesNothing()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        stage.submit(alice, stage.pin());
        Identity foreign = alice->identity();
        foreign.tenant = TenantId(UuidBits{9, 9});
        const auto mallory = std::make_shared<TestSubscriber>(foreign, 99);
        stage.open(mallory);
        stage.submit(mallory, stage.pin());
        stage.advance(1s);
        for (const Protocol::ServerMessage &message : mallory->takeReceived()) {
            QVERIFY(std::holds_alternative<Refused>(message));
            QCOMPARE(std::get<Refused>(message).refusal.code, RefusalCode::NotFound);
        }
        QCOMPARE(stage.journal.last(stage.asset.id), 1);
        bool refused = false;
        stage.room->snapshot(foreign, [&](const auto &snapshot) { refused = !snapshot; });
        stage.run();
        QVERIFY(refused);
    }

    void aGuestSeesTheirAssetsOnly()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        Identity guest = alice->identity();
        guest.onlyAssets = {AssetId(UuidBits{9, 9})};
        const auto stranger = std::make_shared<TestSubscriber>(guest, 98);
        stage.open(stranger);
        stage.submit(stranger, stage.pin());
        stage.advance(1s);
        const auto refused = stranger->take<Refused>();
        QCOMPARE(refused.size(), 2);
        for (const Refused &refusal : refused)
            QCOMPARE(refusal.refusal.code, RefusalCode::NotFound);
        QVERIFY(stranger->takeReceived().isEmpty());
        bool denied = false;
        stage.room->snapshot(guest, [&](const auto &snapshot) { denied = !snapshot; });
        stage.run();
        QVERIFY(denied);

        guest.onlyAssets.append(stage.asset.id);
        const auto welcome = std::make_shared<TestSubscriber>(guest, 99);
        stage.open(welcome);
        stage.submit(welcome, stage.pin());
        stage.advance(1s);
        QCOMPARE(stage.journal.last(stage.asset.id), 1);
        QVERIFY(welcome->take<Refused>().isEmpty());
    }

    void everyBatchCarriesTheFiguresOfTheAsset()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        QList<Operation> pins;
        for (int i = 0; i < 4; ++i)
            pins.append(stage.pin());
        const auto change = [&](const Operation &pin, const OperationBody &body) {
            return Operation{BroadcastId::make(stage.clock, stage.random), pin.conversationId, body};
        };
        const auto figures = [&] {
            stage.advance(20ms);
            return stage.journal.figures(stage.asset.id);
        };
        for (const Operation &pin : pins)
            stage.submit(alice, pin);
        QCOMPARE(figures().conversations, 4);
        QCOMPARE(figures().openConversations, 4);
        const QByteArray last = stage.journal.events(stage.asset.id).constLast().body;
        QCOMPARE(figures().changedAt, Protocol::decodeEvent(last)->at);
        stage.submit(alice, change(pins.at(0), SetResolved{true}));
        stage.submit(alice, change(pins.at(0), SetResolved{true})); // Again: no mistake, and no difference.
        stage.submit(alice, change(pins.at(1), SetResolved{true}));
        QCOMPARE(figures().openConversations, 2);
        stage.submit(alice, change(pins.at(1), SetResolved{false}));
        QCOMPARE(figures().openConversations, 3);
        stage.submit(alice, change(pins.at(0), DeleteConversation{})); // A resolved one.
        stage.submit(alice, change(pins.at(1), DeleteConversation{})); // An open one.
        QCOMPARE(figures().conversations, 2);
        QCOMPARE(figures().openConversations, 2);

        stage.restart(); // Counted anew from what is there.
        const auto bob = stage.person(QStringLiteral("Bob"));
        stage.open(bob);
        stage.submit(bob, change(pins.at(2), SetResolved{true}));
        QCOMPARE(figures().conversations, 2);
        QCOMPARE(figures().openConversations, 1);
    }

    void aRemovedAssetIsTakenFromWhoeverHasItOpen()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        const auto bob = stage.person(QStringLiteral("Bob"));
        stage.open(alice);
        stage.open(bob);
        stage.submit(alice, stage.pin());
        stage.advance(1s);
        for (const auto &who : {alice, bob})
            std::ignore = who->takeReceived();

        std::ignore = stage.journal.setAssetRemoved(stage.asset.id, stage.clock.now());
        stage.room->assetRemoved();
        stage.run();
        for (const auto &who : {alice, bob}) {
            const auto received = who->takeReceived();
            QCOMPARE(received.size(), 1);
            const auto &refused = std::get<Refused>(received.constFirst());
            QVERIFY(refused.broadcastId.isNull());
            QCOMPARE(refused.refusal.code, RefusalCode::NotFound);
            QVERIFY(refused.refusal.message.contains(QStringLiteral("removed")));
        }
        stage.submit(alice, stage.pin());
        stage.open(bob);
        for (const auto &who : {alice, bob}) {
            const auto refused = who->take<Refused>();
            QCOMPARE(refused.size(), 1);
            QCOMPARE(refused.constFirst().refusal.code, RefusalCode::NotFound);
            QVERIFY(who->takeReceived().isEmpty());
        }
        QCOMPARE(alice->settledOperations, 2);
        stage.advance(1s);
        QVERIFY(stage.idleCalls > 0); // Nobody needs the room.

        std::ignore = stage.journal.setAssetRemoved(stage.asset.id, 0);
        stage.open(bob);
        QCOMPARE(bob->take<Snapshot>().constFirst().conversations.size(), 1);
        stage.submit(bob, stage.pin());
        stage.advance(1s);
        QCOMPARE(stage.journal.last(stage.asset.id), 2);
        QCOMPARE(bob->take<Presence>().constLast().count, 1);
    }

    void whoHasAnAssetOpenIsToldOfItsNewName()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        const auto bob = stage.person(QStringLiteral("Bob"));
        stage.open(alice);
        stage.open(bob);
        stage.advance(1s);
        bob->room = 0;
        Asset renamed = stage.asset;
        renamed.name = QStringLiteral("Żółw.png");
        stage.room->assetChanged(renamed);
        stage.room->assetChanged(renamed); // No news.
        stage.run();
        QCOMPARE(alice->take<Protocol::AssetChanged>(), QList{Protocol::AssetChanged{renamed}});
        QVERIFY(bob->take<Protocol::AssetChanged>().isEmpty());
        bob->room = 100;
        stage.room->drained(bob);
        stage.run();
        QCOMPARE(bob->take<Protocol::AssetChanged>(), QList{Protocol::AssetChanged{renamed}});

        const auto carol = stage.person(QStringLiteral("Carol"));
        stage.open(carol); // May have asked for the asset before.
        QCOMPARE(carol->take<Protocol::AssetChanged>(), QList{Protocol::AssetChanged{renamed}});
    }

    void whatIsOnItsWayWhenAnAssetIsRemovedIsRefused()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        stage.storage.holdsCommits = true;
        stage.submit(alice, stage.pin()); // On its way to the disk,
        stage.submit(alice, stage.pin()); // and in the queue behind it.
        const auto later = stage.again(*alice);
        stage.open(later, {}, {BroadcastId(UuidBits{1, 1})}); // Waits until both are settled.
        std::ignore = alice->takeReceived();
        std::ignore = stage.journal.setAssetRemoved(stage.asset.id, stage.clock.now());
        stage.room->assetRemoved();
        stage.run();
        stage.storage.holdsCommits = false;
        stage.storage.release();
        stage.advance(1s);
        const auto refused = alice->take<Refused>();
        QCOMPARE(refused.size(), 3); // The asset, and each operation.
        QCOMPARE(alice->settledOperations, 2);
        QCOMPARE(later->take<Refused>().size(), 1);
        QVERIFY(later->takeReceived().isEmpty());
        QCOMPARE(stage.journal.last(stage.asset.id), 0);
        stage.advance(10s); // And nobody goes on asking the journal.
        const int reads = stage.journal.reads;
        stage.advance(60s);
        QCOMPARE(stage.journal.reads, reads);
    }

    void anAssetThatIsRemovedWhileItIsReadIsNotServed()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.room->open(alice, {.assetId = stage.asset.id, .since = {}, .unsettled = {}});
        // The room has begun to read what was true a moment ago.
        stage.executor->post([&] { std::ignore = stage.journal.setAssetRemoved(stage.asset.id, stage.clock.now()); });
        stage.room->assetRemoved();
        stage.run();
        QCOMPARE(alice->take<Refused>().size(), 1);
        QVERIFY(alice->takeReceived().isEmpty());
    }

    void anAssetThatIsNotThereIsRefusedAndItsRoomGivenBack()
    {
        RoomStage stage;
        stage.asset.id = AssetId::make(stage.clock, stage.random);
        stage.restart();
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        const auto refused = alice->take<Refused>();
        QCOMPARE(refused.size(), 1);
        QVERIFY(refused.constFirst().broadcastId.isNull());
        QCOMPARE(refused.constFirst().refusal.code, RefusalCode::NotFound);
        stage.advance(1ms);
        QCOMPARE(stage.idleCalls, 1);
    }

    void aFailedCommitIsRefusedAndForgotten()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        const auto bob = stage.person(QStringLiteral("Bob"));
        stage.open(alice);
        stage.open(bob);
        stage.submit(alice, stage.pin());
        std::ignore = alice->takeReceived();
        stage.journal.failsAppends = true;
        const Operation lost = stage.pin();
        stage.submit(alice, lost);
        stage.advance(20ms);
        const auto refused = alice->take<Refused>();
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.constFirst().refusal.code, RefusalCode::Unavailable);
        stage.journal.failsAppends = false;
        // The same again, and this time it works, with the number and revision that were not used up.
        stage.submit(alice, lost);
        stage.advance(20ms);
        const auto events = alice->take<Events>();
        QCOMPARE(revisions(events), range(2, 2));
        QCOMPARE(events.constFirst().events.constFirst().number, 2);
        QCOMPARE(revisions(bob->take<Events>()), range(1, 2));
        QCOMPARE(alice->settledOperations, 3);
    }

    void everyCopyOfAnOperationIsAnsweredByItself()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        stage.storage.holdsCommits = true;
        const Operation pin = stage.pin();
        stage.submit(alice, stage.pin()); // On its way to the disk; what follows waits.
        stage.submit(alice, pin);
        stage.storage.release();
        stage.advance(20ms);
        stage.submit(alice, pin); // Again, while the first copy is on its way.
        stage.journal.failsAppends = true;
        stage.storage.release();
        stage.run();
        QCOMPARE(alice->take<Refused>().size(), 1); // The first one's answer, and no word about the second.
        stage.journal.failsAppends = false;
        stage.storage.holdsCommits = false;
        stage.storage.release();
        stage.advance(20ms);
        QVERIFY(alice->take<Refused>().isEmpty());
        QVERIFY(alice->take<Events>().constLast().events.constLast().operation == pin);

        // Who has lost the connection in between, and has not heard the second answer, asks.
        const auto later = stage.again(*alice);
        stage.open(later, {}, {pin.broadcastId});
        QCOMPARE(later->take<Events>().constLast().caughtUp->recorded, QList{pin.broadcastId});
    }

    void aJournalThatCannotBeReadIsTriedAgain()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("cannot be read from the journal")));
        stage.journal.failsAppends = true;
        stage.journal.failsReads = true;
        stage.submit(alice, stage.pin());
        stage.submit(alice, stage.pin());
        QCOMPARE(alice->take<Refused>().size(), 2);
        stage.journal.failsAppends = false;
        stage.journal.failsReads = false;
        stage.advance(stage.config.timeouts.journalRetry);
        stage.submit(alice, stage.pin());
        stage.advance(20ms);
        QCOMPARE(revisions(alice->take<Events>()), range(1, 1));
    }

    void anUnreadableJournalRefusesTheOpenAndTheNextOneTriesAgain()
    {
        RoomStage stage;
        stage.journal.failsReads = true;
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("cannot be read from the journal")));
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        QCOMPARE(alice->take<Refused>().constFirst().refusal.code, RefusalCode::Unavailable);
        stage.journal.failsReads = false;
        stage.open(alice);
        QCOMPARE(alice->take<Snapshot>().size(), 1);
    }

    void whatAnotherNodeRecordedFirstIsCaughtUpWithAndTheOperationCheckedAgain()
    {
        RoomStage stage;
        stage.storage.holdsCommits = true;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        std::ignore = alice->takeReceived();
        stage.submit(alice, stage.pin());
        const Event foreign = recordedEvent(AssetState(AssetKind::Image),
                                            {UserId(UuidBits{5, 5}), QStringLiteral("Zoe")}, stage.pin(), 7);
        stage.journal.add(stage.asset.id,
                          {1, foreign.operation.broadcastId, Protocol::encodeEvent(AssetKind::Image, foreign)});
        stage.storage.holdsCommits = false;
        stage.storage.release();
        stage.advance(20ms);
        const auto events = alice->take<Events>();
        QCOMPARE(revisions(events), range(1, 2));
        QCOMPARE(events.constFirst().events.constFirst().by.name, QStringLiteral("Zoe"));
        QCOMPARE(events.constLast().events.constLast().number, 2);
        QCOMPARE(alice->settledOperations, 1);
    }

    void whoComesBackGetsWhatWasMissed()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        stage.fill(alice, 20);
        const auto bob = stage.person(QStringLiteral("Bob"));
        stage.open(bob, stage.at(5));
        QVERIFY(bob->take<Snapshot>().isEmpty());
        const auto events = bob->take<Events>();
        QCOMPARE(revisions(events), range(6, 20));
        QCOMPARE(events.constLast().caughtUp->position, stage.at(20));
        for (const Events &message : events.first(events.size() - 1))
            QVERIFY(!message.caughtUp);
        stage.submit(alice, stage.pin());
        stage.advance(20ms);
        QCOMPARE(revisions(bob->take<Events>()), range(21, 21));
    }

    void aCrowdThatComesBackSharesFramesAndReads()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        stage.fill(alice, 3000);
        stage.journal.reads = 0;
        std::vector<std::shared_ptr<TestSubscriber>> crowd;
        for (int i = 0; i < 50; ++i) {
            crowd.push_back(stage.person(QStringLiteral("Guest %1").arg(i)));
            stage.room->open(crowd.back(), {stage.asset.id, stage.at(100), {}});
        }
        stage.run();
        const auto &one = crowd.front();
        for (const auto &other : crowd) {
            QCOMPARE(revisions(other->take<Events>()), range(101, 3000));
            // The first of them is alone when it is served from memory at the end; everything before is shared.
            QCOMPARE(other->frames.first(3), one->frames.first(3));
        }
        // 1,876 of the events are no longer in memory: four reads, not fifty times four.
        QVERIFY2(stage.journal.reads <= 5, qPrintable(QString::number(stage.journal.reads)));
    }

    void aPositionOfAnotherHistoryOrFromTheFutureGetsASnapshot()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        stage.fill(alice, 3);
        for (const Protocol::Position &since : {Protocol::Position{QStringLiteral("other"), 2}, stage.at(4)}) {
            const auto bob = stage.person(QStringLiteral("Bob"));
            stage.open(bob, since);
            const auto received = bob->takeReceived();
            QVERIFY(std::holds_alternative<Snapshot>(received.constFirst()));
            const AssetState state = replayed(received);
            QCOMPARE(state.revision(), 3);
            QCOMPARE(state.conversations().size(), 3);
        }
    }

    void whoMissedMoreThanTheStateIsLongGetsASnapshot()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        const Operation pin = stage.pin();
        stage.submit(alice, pin);
        for (int i = 0; i <= Audience::mostMissed; ++i) {
            stage.room->submit(alice, {BroadcastId::make(stage.clock, stage.random), pin.conversationId,
                                       MoveAnchor{Marker{double(i % 100), 1, {}}}});
        }
        stage.advance(2s);
        QCOMPARE(stage.journal.last(stage.asset.id), Audience::mostMissed + 2);
        const auto far = stage.person(QStringLiteral("Far"));
        stage.open(far, stage.at(1));
        QCOMPARE(far->take<Snapshot>().size(), 1);
        const auto near = stage.person(QStringLiteral("Near"));
        stage.open(near, stage.at(2));
        QVERIFY(near->take<Snapshot>().isEmpty());
        QCOMPARE(revisions(near->take<Events>()), range(3, Audience::mostMissed + 2));
    }

    void whoIsTooSlowCatchesUpWithoutAGapWhenThereIsRoomAgain()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        const auto slow = stage.person(QStringLiteral("Slow"));
        stage.open(alice);
        stage.open(slow);
        stage.advance(1s);
        std::ignore = slow->takeReceived();
        slow->room = 1;
        stage.fill(alice, 100);
        slow->room = 2;
        stage.room->drained(slow);
        stage.run();
        slow->room = 1000;
        stage.submit(alice, stage.pin()); // Between two drains: it must not overtake.
        stage.advance(20ms);
        stage.room->drained(slow);
        stage.advance(20ms);
        const auto events = slow->take<Events>();
        QCOMPARE(revisions(events), range(1, 101));
        for (const Events &message : events)
            QVERIFY(!message.caughtUp);
        stage.submit(alice, stage.pin());
        stage.advance(20ms);
        QCOMPARE(revisions(slow->take<Events>()), range(102, 102));
    }

    void aSnapshotInTheMiddleNamesTheSendersOwnOperations()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        const auto slow = stage.person(QStringLiteral("Slow"));
        stage.open(alice);
        stage.open(slow);
        std::ignore = slow->takeReceived();
        const Operation first = stage.pin();
        stage.submit(alice, first);
        slow->room = 0;
        const Operation own = stage.pin();
        stage.submit(slow, own);
        for (int i = 0; i <= Audience::mostMissed; ++i) {
            stage.room->submit(alice, {BroadcastId::make(stage.clock, stage.random), first.conversationId,
                                       MoveAnchor{Marker{double(i % 100), 1, {}}}});
        }
        stage.advance(2s);
        QCOMPARE(slow->settledOperations, 0);
        slow->room = 1000;
        stage.room->drained(slow);
        stage.run();
        QCOMPARE(slow->take<Snapshot>().constFirst().position, stage.at(stage.journal.last(stage.asset.id)));
        const auto events = slow->take<Events>();
        QCOMPARE(events.constLast().caughtUp->recorded, QList{own.broadcastId});
        QCOMPARE(slow->settledOperations, 1);
    }

    void caughtUpNamesWhatIsRecordedOfTheUnsettled()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        const Operation recorded = stage.pin();
        const Operation never = stage.pin();
        stage.submit(alice, recorded);
        const auto back = stage.again(*alice);
        stage.open(back, stage.at(0), {recorded.broadcastId, never.broadcastId});
        const auto events = back->take<Events>();
        QCOMPARE(revisions(events), range(1, 1));
        QCOMPARE(events.constLast().caughtUp->recorded, QList{recorded.broadcastId});
    }

    void openWithUnsettledWaitsForWhatWasReadBefore()
    {
        RoomStage stage;
        stage.storage.holdsCommits = true;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        const Operation onItsWay = stage.pin();
        const Operation queued = stage.pin();
        stage.submit(alice, onItsWay);
        stage.submit(alice, queued);
        const auto back = stage.again(*alice);
        stage.open(back, stage.at(0), {onItsWay.broadcastId, queued.broadcastId});
        stage.advance(1s);
        QVERIFY(back->takeReceived().isEmpty());
        stage.storage.holdsCommits = false;
        stage.storage.release();
        stage.advance(1s);
        const auto events = back->take<Events>();
        QCOMPARE(revisions(events), range(1, 2));
        QCOMPARE(events.constLast().caughtUp->recorded, (QList{onItsWay.broadcastId, queued.broadcastId}));
    }

    void whatWasDeniedOnceIsNotTakenFromAnOlderConnectionAnyMore()
    {
        RoomStage stage;
        const auto old = stage.person(QStringLiteral("Alice"));
        stage.open(old);
        const Operation late = stage.pin();
        const auto back = stage.again(*old);
        stage.open(back, stage.at(0), {late.broadcastId});
        QVERIFY(back->take<Events>().constLast().caughtUp->recorded.isEmpty());
        stage.submit(old, late); // Bytes that lay in a buffer all the time.
        stage.advance(20ms);
        QCOMPARE(stage.journal.last(stage.asset.id), 0);
        QCOMPARE(old->take<Refused>().constFirst().refusal.code, RefusalCode::Unavailable);
        stage.submit(back, late); // The user's own retry.
        stage.advance(20ms);
        QCOMPARE(stage.journal.last(stage.asset.id), 1);
    }

    void operationsOfOneConnectionKeepTheirOrder()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        QList<BroadcastId> sent;
        for (int i = 0; i < 600; ++i) {
            const Operation pin = stage.pin();
            sent.append(pin.broadcastId);
            stage.room->submit(alice, pin);
        }
        stage.advance(1s);
        QList<BroadcastId> recorded;
        for (const EventRecord &event : stage.journal.events(stage.asset.id))
            recorded.append(event.broadcastId);
        QCOMPARE(recorded, sent);
        QVERIFY(stage.journal.commits >= 3); // No batch is longer than 256.
    }

    void presenceFollowsAtMostFourTimesASecond()
    {
        RoomStage stage;
        const auto first = stage.person(QStringLiteral("First"));
        stage.open(first);
        stage.advance(1s);
        std::ignore = first->takeReceived();
        std::vector<std::shared_ptr<TestSubscriber>> crowd;
        for (int i = 0; i < 190; ++i) {
            crowd.push_back(stage.person(QStringLiteral("Guest %1").arg(i)));
            stage.open(crowd.back());
            stage.advance(5ms); // Less than a second in all.
        }
        const auto seen = first->take<Presence>();
        QVERIFY2(seen.size() >= 3 && seen.size() <= 4, qPrintable(QString::number(seen.size())));
        QCOMPARE(seen.constFirst().count, 2); // The first change is told at once.
        stage.advance(250ms);
        const auto last = first->take<Presence>();
        QCOMPARE(last.size(), 1);
        QCOMPARE(last.constFirst().count, 191);
        QCOMPARE(last.constFirst().users.size(), Protocol::mostPresenceNames);
        stage.advance(10s);
        QVERIFY(first->take<Presence>().isEmpty());
        QCOMPARE(crowd.back()->take<Presence>().constLast().count, 191);
    }

    void aSecondConnectionOfTheSameUserIsNobodyNew()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        stage.advance(1s);
        std::ignore = alice->takeReceived();
        const auto second = stage.again(*alice);
        stage.open(second);
        stage.advance(1s);
        QCOMPARE(second->take<Presence>().constLast().count, 1);
        QVERIFY(alice->take<Presence>().isEmpty());
        stage.room->close(second);
        stage.advance(1s);
        QVERIFY(alice->take<Presence>().isEmpty());
        stage.open(second);
        stage.room->close(alice);
        stage.advance(1s);
        QCOMPARE(second->take<Presence>().constLast().count, 1);
    }

    void leavingIsSeenByTheOthers()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        const auto bob = stage.person(QStringLiteral("Bob"));
        stage.open(alice);
        stage.open(bob);
        stage.advance(1s);
        QCOMPARE(alice->take<Presence>().constLast().count, 2);
        stage.room->close(bob);
        stage.advance(1s);
        const auto after = alice->take<Presence>();
        QCOMPARE(after.size(), 1);
        QCOMPARE(after.constFirst().count, 1);
        stage.submit(alice, stage.pin());
        QVERIFY(bob->take<Events>().size() <= 1); // Only its own caughtUp: nothing after it has left.
    }

    void anEmptyRoomIsGivenBackAfterAWhileButNotWhileItIsUsed()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        stage.advance(10min);
        QCOMPARE(stage.idleCalls, 0);
        stage.room->close(alice);
        stage.run();
        stage.advance(stage.config.timeouts.roomIdle - 1s);
        stage.open(alice);
        stage.advance(10min);
        QCOMPARE(stage.idleCalls, 0);
        stage.room->close(alice);
        stage.run();
        stage.advance(stage.config.timeouts.roomIdle);
        QCOMPARE(stage.idleCalls, 1);
    }

    void finishingRecordsWhatWaitsAndTakesNothingMore()
    {
        RoomStage stage;
        stage.storage.holdsCommits = true;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        stage.submit(alice, stage.pin());
        stage.submit(alice, stage.pin());
        bool finished = false;
        stage.room->finish([&] { finished = true; });
        stage.run();
        QVERIFY(!finished);
        stage.submit(alice, stage.pin());
        QCOMPARE(alice->take<Refused>().constFirst().refusal.code, RefusalCode::Unavailable);
        stage.storage.release();
        stage.run();
        stage.storage.release();
        stage.run();
        QVERIFY(finished);
        QCOMPARE(revisions(alice->take<Events>()), range(1, 2));
    }

    void theStateOnceIsASnapshotInOnePart()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        stage.fill(alice, 500);
        QByteArray answer;
        stage.room->snapshot(alice->identity(), [&](const auto &snapshot) { answer = *snapshot; });
        stage.run();
        const auto message = Protocol::decodeServerMessage(answer);
        QVERIFY(message);
        const auto &snapshot = std::get<Snapshot>(*message);
        QCOMPARE(snapshot.parts, 1);
        QCOMPARE(snapshot.conversations.size(), 500);
        QCOMPARE(snapshot.position, stage.at(500));
    }

    void aDamagedEventStopsTheAssetButSaysSo()
    {
        RoomStage stage;
        stage.journal.add(stage.asset.id, {1, BroadcastId(UuidBits{1, 2}), QByteArrayLiteral("{}")});
        const auto alice = stage.person(QStringLiteral("Alice"));
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("cannot be read from the journal")));
        stage.open(alice);
        QCOMPARE(alice->take<Refused>().constFirst().refusal.code, RefusalCode::Unavailable);
    }
};

QTEST_GUILESS_MAIN(TestRoom)
#include "tst_room.moc"
