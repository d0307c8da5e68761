// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/rules.h"
#include "server/roomstage.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Protocol;
using namespace Pinthread::Server;
using namespace std::chrono_literals;

/// What a room does about other nodes: what they have recorded, what they may have, and who is there.
class TestRoomOthers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<RoomStage>();
        m_stage->config.journal = QStringLiteral("postgresql://there/it-is");
        m_alice = m_stage->person(QStringLiteral("Alice"));
        m_stage->open(m_alice);
        std::ignore = m_alice->takeReceived();
    }

    void whatIsRecordedIsTold()
    {
        m_stage->submit(m_alice, m_stage->pin());
        const auto told = m_stage->fanout.take<EventsRecorded>();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.constFirst().first, 1);
        QCOMPARE(told.constFirst().last, 1);
        QCOMPARE(told.constFirst().events, QList{m_stage->journal.events(m_stage->asset.id).constFirst().body});
        QVERIFY(told.constFirst().tenant == m_stage->journal.defaultTenant());
    }

    void whatFollowsIsTakenFromWhatIsTold()
    {
        const int reads = m_stage->journal.reads;
        told(foreign());
        told(foreign());
        QCOMPARE(revisions(), (QList<Revision>{1, 2}));
        QCOMPARE(m_stage->journal.reads, reads);
        QVERIFY(m_stage->fanout.take<EventsRecorded>().isEmpty()); // It was told already.
    }

    void whatIsToldTwiceIsTakenOnce()
    {
        const EventsRecorded one = foreign();
        told(one);
        told(one);
        told(foreign());
        told(one);
        QCOMPARE(revisions(), (QList<Revision>{1, 2}));
    }

    void aGapIsReadFromTheJournal()
    {
        std::ignore = foreign();
        std::ignore = foreign();
        told(foreign());
        QCOMPARE(revisions(), (QList<Revision>{1, 2, 3}));
    }

    void aHintWithoutEventsIsReadFromTheJournal()
    {
        EventsRecorded hint = foreign();
        hint.events.clear();
        told(hint);
        QCOMPARE(revisions(), QList<Revision>{1});
    }

    void aHintThatTheJournalDoesNotBearOutIsNone()
    {
        told({{}, m_stage->asset.id, 9, 9, {}});
        QVERIFY(revisions().isEmpty());
        m_stage->submit(m_alice, m_stage->pin());
        QCOMPARE(revisions(), QList<Revision>{1});
    }

    void aBatchThatCameSecondIsCheckedAgainOnTopOfWhatWasFirst()
    {
        m_stage->submit(m_alice, m_stage->pin());
        std::ignore = revisions();
        m_stage->storage.holdsCommits = true;
        m_stage->advance(20ms);
        m_stage->submit(m_alice, m_stage->pin());
        m_stage->submit(m_alice, m_stage->pin());
        const EventsRecorded first = foreign();
        told(first); // While the other batch is on its way.
        m_stage->storage.holdsCommits = false;
        m_stage->storage.release();
        m_stage->advance(20ms);
        m_stage->advance(20ms);
        QCOMPARE(revisions(), (QList<Revision>{2, 3, 4}));
        QCOMPARE(m_alice->settledOperations, 3);
        QVERIFY(m_alice->take<Refused>().isEmpty());
        // Numbers and figures are those of what is there.
        QCOMPARE(m_stage->journal.figures(m_stage->asset.id).conversations, 4);
        QCOMPARE(m_stage->journal.figures(m_stage->asset.id).openConversations, 4);
    }

    void whyABatchDidNotFitNeedNotBeReadOnceItWasHeard()
    {
        m_stage->storage.holdsCommits = true;
        m_stage->submit(m_alice, m_stage->pin());
        told(foreign()); // While the batch is on its way.
        const int reads = m_stage->journal.reads;
        m_stage->storage.holdsCommits = false;
        m_stage->storage.release();
        m_stage->run();
        QCOMPARE(revisions(), (QList<Revision>{1, 2}));
        QCOMPARE(m_stage->journal.reads, reads);
    }

    void whatOthersRecordGoesOutInOneFrameWithWhatWaitsHere()
    {
        pauseAfterASlowFanOut();
        m_stage->submit(m_alice, m_stage->pin());
        m_stage->room->othersRecorded(foreign());
        m_stage->room->othersRecorded(foreign());
        m_stage->run();
        QVERIFY(m_alice->take<Events>().isEmpty()); // It is the pause.
        m_stage->advance(20ms);
        const auto messages = m_alice->take<Events>();
        QCOMPARE(messages.size(), 1);
        QCOMPARE(messages.constFirst().events.size(), 3);
        QCOMPARE(messages.constFirst().events.constFirst().revision, 2);
        QCOMPARE(m_stage->journal.last(m_stage->asset.id), 4);
        // Of these, one is of this node.
        const auto told = m_stage->fanout.take<EventsRecorded>();
        QCOMPARE(told.constLast().first, 4);
        QCOMPARE(told.constLast().events.size(), 1);
    }

    void whatOthersRecordWaitsNoLongerThanThePause()
    {
        pauseAfterASlowFanOut();
        told(foreign());
        QCOMPARE(revisions(), QList<Revision>{2});
    }

    void whatOthersRecordIsNotLostWithABatchThatFails_data()
    {
        QTest::addColumn<bool>("unknown");
        QTest::newRow("not recorded") << false;
        QTest::newRow("nobody knows") << true;
    }

    void whatOthersRecordIsNotLostWithABatchThatFails()
    {
        QFETCH(bool, unknown);
        pauseAfterASlowFanOut();
        m_stage->submit(m_alice, m_stage->pin());
        m_stage->room->othersRecorded(foreign());
        m_stage->storage.holdsCommits = true;
        m_stage->advance(20ms);
        QVERIFY(m_alice->take<Events>().isEmpty()); // On its way, with the batch.
        m_stage->journal.failsReads = true;
        m_stage->journal.failsAppends = true;
        if (unknown)
            m_stage->storage.loseAnswers(false);
        else
            m_stage->storage.release();
        m_stage->run();
        QCOMPARE(revisions(), QList<Revision>{2});
        QCOMPARE(m_alice->take<Refused>().size(), unknown ? 0 : 1);

        m_stage->storage.holdsCommits = false;
        m_stage->journal.failsReads = false;
        m_stage->journal.failsAppends = false;
        m_stage->advance(3s);
        m_stage->advance(20ms);
        QCOMPARE(revisions(), unknown ? QList<Revision>{3} : QList<Revision>{});
        const auto bob = m_stage->person(QStringLiteral("Bob"));
        m_stage->open(bob);
        QCOMPARE(replayed(bob->takeReceived()).revision(), unknown ? 3 : 2);
    }

    void whoIsSecondAgainAndAgainTriesAtOnceAndKeepsNobodyWaiting()
    {
        pauseAfterASlowFanOut();
        m_stage->storage.holdsCommits = true;
        m_stage->submit(m_alice, m_stage->pin());
        m_stage->advance(20ms);
        for (Revision revision = 2; revision < 12; ++revision) {
            QVERIFY(m_stage->storage.hasWaiting());
            m_stage->room->othersRecorded(foreign());
            m_stage->run();
            m_stage->storage.release();
            m_stage->run(); // No time passes.
            // What came before the batch that has just been second; what came with it is on its way again.
            QCOMPARE(revisions(), revision == 2 ? QList<Revision>{} : QList<Revision>{revision - 1});
        }
        m_stage->storage.release();
        m_stage->run();
        QCOMPARE(revisions(), (QList<Revision>{11, 12}));
        QCOMPARE(m_alice->settledOperations, 2);
    }

    void aBatchThatDoesNotFitBecauseTheAssetIsGoneIsRefused()
    {
        m_stage->storage.holdsCommits = true;
        m_stage->submit(m_alice, m_stage->pin());
        std::ignore = m_stage->journal.setAssetRemoved(m_stage->asset.id, 77);
        m_stage->storage.release();
        m_stage->advance(20ms);
        QVERIFY(!m_alice->take<Refused>().isEmpty());
        QCOMPARE(m_alice->settledOperations, 1);
    }

    void whatMayBeRecordedIsNeitherRefusedNorConfirmedBeforeThatIsKnown_data()
    {
        QTest::addColumn<bool>("arrived");
        QTest::newRow("recorded") << true;
        QTest::newRow("not recorded") << false;
    }

    void whatMayBeRecordedIsNeitherRefusedNorConfirmedBeforeThatIsKnown()
    {
        QFETCH(bool, arrived);
        m_stage->storage.holdsCommits = true;
        m_stage->submit(m_alice, m_stage->pin());
        m_stage->storage.holdsCommits = false;
        m_stage->journal.failsReads = true;
        m_stage->storage.loseAnswers(arrived);
        m_stage->advance(3s);
        QVERIFY(revisions().isEmpty());
        QVERIFY(m_alice->take<Refused>().isEmpty());
        QCOMPARE(m_alice->settledOperations, 0);
        m_stage->journal.failsReads = false;
        m_stage->advance(3s);
        m_stage->advance(20ms);
        const auto seen = revisions();
        QVERIFY(!seen.isEmpty());
        QCOMPARE(QSet<Revision>(seen.cbegin(), seen.cend()), QSet<Revision>{1});
        QVERIFY(m_alice->take<Refused>().isEmpty());
        QCOMPARE(m_alice->settledOperations, 1);
        QCOMPARE(m_stage->journal.last(m_stage->asset.id), 1);
    }

    void whatIsRecordedIsNotRefusedBecauseItsAnswerWasLostAndTheNextBatchFails()
    {
        pauseAfterASlowFanOut();
        m_alice->room = 0; // She reads nothing, so that no event tells her.
        m_stage->storage.holdsCommits = true;
        const Operation recorded = m_stage->pin();
        m_stage->submit(m_alice, recorded);
        m_stage->advance(20ms);
        const Operation next = m_stage->pin();
        m_stage->submit(m_alice, next);
        m_stage->storage.loseAnswers(true);
        m_stage->run(); // Both are on their way: one again.
        QVERIFY(m_stage->storage.hasWaiting());
        m_stage->journal.failsAppends = true;
        m_stage->storage.release();
        m_stage->storage.holdsCommits = false;
        m_stage->advance(3s);
        const auto refusals = m_alice->take<Refused>();
        QCOMPARE(refusals.size(), 1);
        QVERIFY(refusals.constFirst().broadcastId == next.broadcastId);
        m_alice->room = 1000;
        m_stage->room->drained(m_alice);
        m_stage->advance(20ms);
        QCOMPARE(revisions(), QList<Revision>{2});
        QCOMPARE(m_alice->settledOperations, 3);
    }

    void whoAsksWhatBecameOfAnOperationIsAnsweredFromTheJournal()
    {
        // Recorded by another node, of which nothing was heard.
        std::ignore = foreign();
        const BroadcastId id = m_stage->journal.events(m_stage->asset.id).constFirst().broadcastId;
        const auto bob = m_stage->person(QStringLiteral("Bob"));
        m_stage->open(bob, m_stage->at(0), {id});
        QList<BroadcastId> recorded;
        QList<Revision> got;
        for (const Events &message : bob->take<Events>()) {
            for (const Event &event : message.events)
                got.append(event.revision);
            if (message.caughtUp)
                recorded += message.caughtUp->recorded;
        }
        QCOMPARE(got, QList<Revision>{1});
        QCOMPARE(recorded, QList{id});
    }

    void whoHasSeenMoreElsewhereIsNotSetBack()
    {
        std::ignore = foreign();
        std::ignore = foreign();
        const auto bob = m_stage->person(QStringLiteral("Bob"));
        m_stage->open(bob, m_stage->at(2));
        QVERIFY(bob->take<Snapshot>().isEmpty());
        const auto events = bob->take<Events>();
        QVERIFY(!events.isEmpty());
        QVERIFY(events.constLast().caughtUp);
        QCOMPARE(events.constLast().caughtUp->position.revision, 2);
    }

    void anOperationWhoseSenderIsGoneIsNotRecordedLater()
    {
        // Its sender may be told by another node that it is not recorded.
        m_stage->storage.holdsCommits = true;
        auto bob = m_stage->person(QStringLiteral("Bob"));
        m_stage->open(bob);
        m_stage->submit(bob, m_stage->pin());
        told(foreign());
        bob.reset();
        m_stage->storage.holdsCommits = false;
        m_stage->storage.release(); // A conflict.
        m_stage->advance(20ms);
        QCOMPARE(m_stage->journal.last(m_stage->asset.id), 1);
    }

    void presenceIsTheSumOfWhatNodesSay()
    {
        const QList<User> zoe{{UserId(UuidBits{5, 5}), QStringLiteral("Zoe")}};
        std::ignore = m_stage->fanout.take<UsersPresent>();
        m_stage->room->othersPresent(7, zoe);
        m_stage->advance(300ms);
        QCOMPARE(m_alice->take<Presence>().constLast().count, 2);
        // It has just come, so it is told who is here.
        const auto told = m_stage->fanout.take<UsersPresent>();
        QVERIFY(!told.isEmpty());
        QCOMPARE(told.constLast().users.size(), 1);
        QCOMPARE(told.constLast().users.constFirst().name, QStringLiteral("Alice"));

        m_stage->room->othersPresent(7, {});
        m_stage->advance(300ms);
        QCOMPARE(m_alice->take<Presence>().constLast().count, 1);
    }

    void aNodeThatSaysNothingMoreIsForgotten()
    {
        const auto life = m_stage->config.timeouts.presenceLife;
        m_stage->room->othersPresent(7, {{UserId(UuidBits{5, 5}), QStringLiteral("Zoe")}});
        m_stage->advance(300ms);
        std::ignore = m_alice->takeReceived();
        std::ignore = m_stage->fanout.take<UsersPresent>();
        for (int i = 0; i < 8; ++i)
            m_stage->advance(life / 4);
        QCOMPARE(m_alice->take<Presence>().constLast().count, 1);
        // Meanwhile this one has said again and again who is here.
        QVERIFY(m_stage->fanout.take<UsersPresent>().size() >= 3);
    }

private:
    /// Another node records an event; what it tells.
    [[nodiscard]] EventsRecorded foreign()
    {
        AssetState state(AssetKind::Image);
        for (const EventRecord &record : m_stage->journal.events(m_stage->asset.id))
            std::ignore = state.apply(*Protocol::decodeEvent(record.body));
        const Event event = recordedEvent(state, {UserId(UuidBits{5, 5}), QStringLiteral("Zoe")}, m_stage->pin(), 7);
        const QByteArray body = Protocol::encodeEvent(AssetKind::Image, event);
        m_stage->journal.add(m_stage->asset.id, {event.revision, event.operation.broadcastId, body});
        return {m_stage->journal.defaultTenant(), m_stage->asset.id, event.revision, event.revision, {body}};
    }

    /// Alice pins, and giving that out takes so long that the next has to wait.
    void pauseAfterASlowFanOut()
    {
        m_alice->onDelivery = [this] { m_stage->scheduler->spend(5ms); };
        m_stage->submit(m_alice, m_stage->pin());
        QCOMPARE(revisions(), QList<Revision>{1});
        m_alice->onDelivery = nullptr;
    }

    void told(const EventsRecorded &message)
    {
        m_stage->room->othersRecorded(message);
        m_stage->advance(20ms);
    }

    /// Of the events that Alice got since the last call, in order.
    [[nodiscard]] QList<Revision> revisions() { return revisionsIn(m_alice->take<Events>()); }

    std::unique_ptr<RoomStage> m_stage;
    std::shared_ptr<TestSubscriber> m_alice;
};

QTEST_APPLESS_MAIN(TestRoomOthers)
#include "tst_roomothers.moc"
