// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/roomstage.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;
using namespace std::chrono_literals;
using Protocol::Events;
using Protocol::Refused;

/// How a room takes operations: judges, records, answers, gives out, and comes to its end.
class TestRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        QCOMPARE(revisionsIn(events), revisionRange(1, 1));
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
        QCOMPARE(revisionsIn(alice->take<Events>()), (QList<Revision>{1, 1}));
        QCOMPARE(alice->settledOperations, 2);
        QCOMPARE(revisionsIn(carol->take<Events>()), revisionRange(1, 1));
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
        QCOMPARE(revisionsIn(answer), revisionRange(1, 1));
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
        QCOMPARE(revisionsIn(again->take<Events>()), revisionRange(1, 1));
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
        QCOMPARE(revisionsIn(events), revisionRange(2, 2));
        QCOMPARE(events.constFirst().events.constFirst().number, 2);
        QCOMPARE(revisionsIn(bob->take<Events>()), revisionRange(1, 2));
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
        QCOMPARE(revisionsIn(events), revisionRange(1, 2));
        QCOMPARE(events.constFirst().events.constFirst().by.name, QStringLiteral("Zoe"));
        QCOMPARE(events.constLast().events.constLast().number, 2);
        QCOMPARE(alice->settledOperations, 1);
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
        QCOMPARE(revisionsIn(alice->take<Events>()), revisionRange(1, 2));
    }
};

QTEST_GUILESS_MAIN(TestRoom)
#include "tst_room.moc"
