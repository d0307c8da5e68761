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

/// What somebody is given who opens the asset: for the first time, again, or too slowly.
class TestRoomCatchingUp : public QObject
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
        QCOMPARE(revisionsIn(events), revisionRange(6, 20));
        QCOMPARE(events.constLast().caughtUp->position, stage.at(20));
        for (const Events &message : events.first(events.size() - 1))
            QVERIFY(!message.caughtUp);
        stage.submit(alice, stage.pin());
        stage.advance(20ms);
        QCOMPARE(revisionsIn(bob->take<Events>()), revisionRange(21, 21));
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
            QCOMPARE(revisionsIn(other->take<Events>()), revisionRange(101, 3000));
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
        QCOMPARE(revisionsIn(near->take<Events>()), revisionRange(3, Audience::mostMissed + 2));
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
        QCOMPARE(revisionsIn(events), revisionRange(1, 101));
        for (const Events &message : events)
            QVERIFY(!message.caughtUp);
        stage.submit(alice, stage.pin());
        stage.advance(20ms);
        QCOMPARE(revisionsIn(slow->take<Events>()), revisionRange(102, 102));
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
        QCOMPARE(revisionsIn(events), revisionRange(1, 1));
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
        QCOMPARE(revisionsIn(events), revisionRange(1, 2));
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
        QCOMPARE(revisionsIn(alice->take<Events>()), revisionRange(1, 1));
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

QTEST_GUILESS_MAIN(TestRoomCatchingUp)
#include "tst_roomcatchingup.moc"
