// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/replica.h"

#include "model/rules.h"
#include "testkit/seams.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;

using Reason = FailedOperation::Reason;
using Resync = Replica::Resync;

class TestReplica : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void showsAnOperationBeforeTheServerHasAnswered();
    void anEchoConfirmsAndIsNotAppliedAgain();
    void theSameEventAgainChangesNothing();
    void aRecordedRetryIsAnsweredByAnOldEvent();
    void aRefusedOperationLeavesOnlyItsOwnTrace();
    void showsOthersChangesBelowItsOwn();
    void whatCannotBeAppliedAnyMoreIsNotSeen();
    void aSnapshotTakesEffectWithItsLastPart();
    void partsThatDoNotFitAreAskedForAnew();
    void eventsBetweenPartsAreAskedForAnew();
    void aGapAsksOnce();
    void anEventThatDoesNotFitTheStateAsksForEverything();
    void catchUpThatEndsElsewhereIsAskedAgainAndThenGivenUp();
    void anotherEpochIsAnotherHistory();
    void whatTheServerDoesNotHaveAfterALossHasFailed();
    void whatTheServerHasAfterALossIsConfirmed();
    void anUnsentOperationFailsWithTheConnection();
    void anUnsentOperationIsNotAskedAbout();
    void anOperationThatASnapshotMayHoldIsAskedAbout();
    void aLateArrivalConfirmsAFailedOperation();
    void aFailedOperationFoundRecordedIsConfirmed();
    void retryKeepsTheBroadcastId();
    void aRetryIsNotJudgedByAnEarlierQuestion();
    void discards();
    void restoresAPreviousRun();
    void asksAboutAThousandAtATime();
    void aRefusedOpenFailsWhatWaits();
    void aTemporarilyRefusedOpenFailsNothing();
    void knowsItsOwnForever();
    void judgesByWhatIsShown();

private:
    [[nodiscard]] Operation creating(const QString &text = QStringLiteral("Too dark"));
    [[nodiscard]] Operation on(ConversationId id, OperationBody body);
    [[nodiscard]] UnsettledOperation unsettled(const Operation &operation) const;
    /// Records at the server, without telling anybody.
    Event record(const Operation &operation, const User &by);
    [[nodiscard]] Protocol::Events events(const QList<Event> &list, std::optional<Protocol::CaughtUp> caughtUp = {});
    [[nodiscard]] Protocol::CaughtUp here(const QList<BroadcastId> &recorded = {}) const;
    [[nodiscard]] Protocol::Snapshot part(int number, int of, const QList<Conversation> &conversations) const;
    /// Opens the replica and brings it to where the server is.
    void catchUp();
    /// Adds the operation as sent.
    void send(const Operation &operation);
    void expectEqualToServer();

    ManualClock m_clock;
    SeededRandom m_random;
    User m_me;
    User m_other;
    AssetId m_asset;
    QString m_epoch;
    AssetState m_server;
    std::unique_ptr<Replica> m_replica;
};

void TestReplica::init()
{
    m_me = {UserId::make(m_clock, m_random), QStringLiteral("Alice")};
    m_other = {UserId::make(m_clock, m_random), QStringLiteral("Bob")};
    m_asset = AssetId::make(m_clock, m_random);
    m_epoch = QStringLiteral("first");
    m_server = AssetState();
    m_replica = std::make_unique<Replica>(m_asset, AssetKind::Image, m_me);
}

Operation TestReplica::creating(const QString &text)
{
    return on(ConversationId::make(m_clock, m_random),
              CreateConversation{
                  .anchor = Marker{.x = 25, .y = 30}, .commentId = CommentId::make(m_clock, m_random), .text = text});
}

Operation TestReplica::on(ConversationId id, OperationBody body)
{
    return {BroadcastId::make(m_clock, m_random), id, std::move(body)};
}

UnsettledOperation TestReplica::unsettled(const Operation &operation) const
{
    return {m_asset, operation, m_clock.now()};
}

Event TestReplica::record(const Operation &operation, const User &by)
{
    const Event event = recordedEvent(m_server, by, operation, m_clock.now());
    const auto applied = m_server.apply(event);
    Q_ASSERT(applied);
    return event;
}

Protocol::Events TestReplica::events(const QList<Event> &list, std::optional<Protocol::CaughtUp> caughtUp)
{
    return {.assetId = m_asset, .kind = AssetKind::Image, .events = list, .caughtUp = std::move(caughtUp)};
}

Protocol::CaughtUp TestReplica::here(const QList<BroadcastId> &recorded) const
{
    return {{m_epoch, m_server.revision()}, recorded};
}

Protocol::Snapshot TestReplica::part(int number, int of, const QList<Conversation> &conversations) const
{
    return {.assetId = m_asset,
            .kind = AssetKind::Image,
            .position = {m_epoch, m_server.revision()},
            .lastNumber = m_server.lastNumber(),
            .part = number,
            .parts = of,
            .conversations = conversations};
}

void TestReplica::catchUp()
{
    static_cast<void>(m_replica->openRequest());
    static_cast<void>(m_replica->apply(part(1, 1, m_server.conversations().values())));
    const auto outcome = m_replica->apply(events({}, here()), m_clock.now());
    QVERIFY(outcome.caughtUp);
}

void TestReplica::send(const Operation &operation)
{
    static_cast<void>(m_replica->add(unsettled(operation)));
    QVERIFY(m_replica->markSent(operation.broadcastId));
}

void TestReplica::expectEqualToServer()
{
    QCOMPARE(m_replica->confirmed().canonical(), m_server.canonical());
}

void TestReplica::showsAnOperationBeforeTheServerHasAnswered()
{
    catchUp();
    const Operation create = creating();
    const auto outcome = m_replica->add(unsettled(create));
    QCOMPARE(outcome.touched, QSet{create.conversationId});
    const Conversation *shown = m_replica->view(create.conversationId);
    QVERIFY(shown);
    QCOMPARE(shown->number, 0);
    QCOMPARE(shown->createdBy(), m_me);
    QCOMPARE(shown->comments.constFirst().text, QStringLiteral("Too dark"));
    QVERIFY(m_replica->isUnsettled(create.conversationId));
    QVERIFY(m_replica->isUnsettled(shown->comments.constFirst().id));
    QVERIFY(m_replica->confirmed().conversations().isEmpty());

    // And more on top of it, before anything is confirmed.
    static_cast<void>(m_replica->add(unsettled(
        on(create.conversationId, AddComment{CommentId::make(m_clock, m_random), {}, QStringLiteral("And")}))));
    QCOMPARE(m_replica->view(create.conversationId)->comments.size(), 2);
}

void TestReplica::anEchoConfirmsAndIsNotAppliedAgain()
{
    catchUp();
    const Operation create = creating();
    send(create);
    const auto outcome = m_replica->apply(events({record(create, m_me)}), m_clock.now());
    QCOMPARE(outcome.confirmed, QList{create.broadcastId});
    QVERIFY(m_replica->unsettled().isEmpty());
    QCOMPARE(m_replica->views().size(), 1);
    QCOMPARE(m_replica->view(create.conversationId)->number, 1);
    QCOMPARE(m_replica->view(create.conversationId)->comments.size(), 1);
    expectEqualToServer();
}

void TestReplica::theSameEventAgainChangesNothing()
{
    catchUp();
    const Event event = record(creating(), m_other);
    static_cast<void>(m_replica->apply(events({event}), m_clock.now()));
    const auto outcome = m_replica->apply(events({event, event}), m_clock.now());
    QVERIFY(outcome.touched.isEmpty());
    QVERIFY(outcome.confirmed.isEmpty());
    QCOMPARE(outcome.resync, Resync::No);
    expectEqualToServer();
}

void TestReplica::aRecordedRetryIsAnsweredByAnOldEvent()
{
    catchUp();
    const Operation create = creating();
    const Event event = record(create, m_me);
    static_cast<void>(m_replica->apply(events({event, record(creating(), m_other)}), m_clock.now()));
    send(create); // Its user did not see that it had arrived, and tried again.
    const auto outcome = m_replica->apply(events({event}), m_clock.now());
    QCOMPARE(outcome.confirmed, QList{create.broadcastId});
    QCOMPARE(m_replica->views().size(), 2);
    expectEqualToServer();
}

void TestReplica::aRefusedOperationLeavesOnlyItsOwnTrace()
{
    catchUp();
    const Operation create = creating();
    send(create);
    const CommentId first = CommentId::make(m_clock, m_random);
    const CommentId second = CommentId::make(m_clock, m_random);
    const Operation older = on(create.conversationId, AddComment{first, {}, QStringLiteral("older")});
    const Operation newer = on(create.conversationId, AddComment{second, {}, QStringLiteral("newer")});
    send(older);
    send(newer);
    const Refusal refusal{RefusalCode::TooLong, QStringLiteral("too long")};
    const auto outcome = m_replica->apply(Protocol::Refused{m_asset, older.broadcastId, refusal}, 77);
    QCOMPARE(outcome.failed.size(), 1);
    QCOMPARE(outcome.failed.constFirst().reason, Reason::Refused);
    QCOMPARE(outcome.failed.constFirst().refusal, refusal);
    QCOMPARE(outcome.failed.constFirst().failedAt, 77);
    QVERIFY(outcome.failedChanged);
    const Conversation *shown = m_replica->view(create.conversationId);
    QCOMPARE(shown->comments.size(), 2);
    QVERIFY(shown->comment(second)); // Not the last change is taken back, but the refused one.
    QVERIFY(!shown->comment(first));
}

void TestReplica::showsOthersChangesBelowItsOwn()
{
    catchUp();
    const Operation create = creating();
    static_cast<void>(m_replica->apply(events({record(create, m_me)}), m_clock.now()));
    send(on(create.conversationId, MoveAnchor{Marker{.x = 1, .y = 2}}));
    const Event others = record(on(create.conversationId, MoveAnchor{Marker{.x = 90, .y = 90}}), m_other);
    static_cast<void>(m_replica->apply(events({others}), m_clock.now()));
    QCOMPARE(m_replica->view(create.conversationId)->anchor, Anchor(Marker{.x = 1, .y = 2}));
    QCOMPARE(m_replica->confirmed().conversation(create.conversationId)->anchor, Anchor(Marker{.x = 90, .y = 90}));
}

void TestReplica::whatCannotBeAppliedAnyMoreIsNotSeen()
{
    catchUp();
    const Operation create = creating();
    static_cast<void>(m_replica->apply(events({record(create, m_other)}), m_clock.now()));
    send(on(create.conversationId, AddComment{CommentId::make(m_clock, m_random), {}, QStringLiteral("me too")}));
    const auto outcome =
        m_replica->apply(events({record(on(create.conversationId, DeleteConversation{}), m_other)}), m_clock.now());
    QVERIFY(outcome.touched.contains(create.conversationId));
    QVERIFY(!m_replica->view(create.conversationId));
    QCOMPARE(m_replica->unsettled().size(), 1); // Until the server says no.
}

void TestReplica::aSnapshotTakesEffectWithItsLastPart()
{
    catchUp();
    const Operation old = creating(QStringLiteral("old"));
    static_cast<void>(m_replica->apply(events({record(old, m_other)}), m_clock.now()));

    record(on(old.conversationId, DeleteConversation{}), m_other);
    for (int i = 0; i < 3; ++i)
        record(creating(), m_other);
    const auto now = m_server.conversations().values();
    QVERIFY(!m_replica->apply(part(1, 3, {now.at(0)})).reset);
    QVERIFY(!m_replica->apply(part(2, 3, {now.at(1)})).reset);
    QVERIFY(m_replica->view(old.conversationId)); // The old view stays.
    QCOMPARE(m_replica->views().size(), 1);
    QVERIFY(!m_replica->isCaughtUp());

    const auto outcome = m_replica->apply(part(3, 3, {now.at(2)}));
    QVERIFY(outcome.reset);
    QVERIFY(!m_replica->view(old.conversationId));
    QCOMPARE(m_replica->views().size(), 3);
    expectEqualToServer();
    QVERIFY(m_replica->apply(events({}, here()), m_clock.now()).caughtUp);
    QVERIFY(m_replica->isCaughtUp());
}

void TestReplica::partsThatDoNotFitAreAskedForAnew()
{
    catchUp();
    for (int i = 0; i < 3; ++i)
        record(creating(), m_other);
    const auto now = m_server.conversations().values();
    QCOMPARE(m_replica->apply(part(1, 3, {now.at(0)})).resync, Resync::No);
    QCOMPARE(m_replica->apply(part(3, 3, {now.at(2)})).resync, Resync::Since);
    QVERIFY(!m_replica->openRequest().since); // Everything, please.
    QVERIFY(m_replica->views().isEmpty());
}

void TestReplica::eventsBetweenPartsAreAskedForAnew()
{
    catchUp();
    for (int i = 0; i < 2; ++i)
        record(creating(), m_other);
    const auto now = m_server.conversations().values();
    static_cast<void>(m_replica->apply(part(1, 2, {now.at(0)})));
    const auto outcome = m_replica->apply(events({record(creating(), m_other)}), m_clock.now());
    QCOMPARE(outcome.resync, Resync::Since);
    QVERIFY(!m_replica->openRequest().since);
}

void TestReplica::aGapAsksOnce()
{
    catchUp();
    const Event missed = record(creating(), m_other);
    const Event second = record(creating(), m_other);
    const Event third = record(creating(), m_other);
    const auto outcome = m_replica->apply(events({second}), m_clock.now());
    QCOMPARE(outcome.resync, Resync::Since);
    QVERIFY(outcome.touched.isEmpty());
    const Protocol::Open open = m_replica->openRequest();
    QCOMPARE(open.since, (std::optional(Protocol::Position{m_epoch, 0})));
    QCOMPARE(m_replica->apply(events({third}), m_clock.now()).resync, Resync::No);

    const auto answer = m_replica->apply(events({missed, second, third}, here()), m_clock.now());
    QVERIFY(answer.caughtUp);
    QCOMPARE(answer.touched.size(), 3);
    expectEqualToServer();
}

void TestReplica::anEventThatDoesNotFitTheStateAsksForEverything()
{
    catchUp();
    Event strange = record(creating(), m_other);
    strange.operation = on(ConversationId::make(m_clock, m_random), SetResolved{true});
    QCOMPARE(m_replica->apply(events({strange}), m_clock.now()).resync, Resync::Since);
    QVERIFY(!m_replica->openRequest().since);
    QVERIFY(m_replica->apply(part(1, 1, m_server.conversations().values())).reset);
    QVERIFY(m_replica->apply(events({}, here()), m_clock.now()).caughtUp);
    expectEqualToServer();
}

void TestReplica::catchUpThatEndsElsewhereIsAskedAgainAndThenGivenUp()
{
    catchUp();
    record(creating(), m_other);
    static_cast<void>(m_replica->openRequest());
    QCOMPARE(m_replica->apply(events({}, here()), m_clock.now()).resync, Resync::Since);
    QVERIFY(m_replica->openRequest().since.has_value());
    QCOMPARE(m_replica->apply(events({}, here()), m_clock.now()).resync, Resync::Since);
    QVERIFY(!m_replica->openRequest().since.has_value());
    QCOMPARE(m_replica->apply(events({}, here()), m_clock.now()).resync, Resync::GiveUp);
}

void TestReplica::anotherEpochIsAnotherHistory()
{
    catchUp();
    const Operation lost = creating(QStringLiteral("after the backup"));
    static_cast<void>(m_replica->apply(events({record(lost, m_other)}), m_clock.now()));

    m_server = AssetState();
    m_epoch = QStringLiteral("restored");
    record(creating(QStringLiteral("another first")), m_other);
    static_cast<void>(m_replica->connectionLost(0));
    QCOMPARE(m_replica->openRequest().since->epoch, QStringLiteral("first"));
    QVERIFY(m_replica->apply(part(1, 1, m_server.conversations().values())).reset);
    QVERIFY(m_replica->apply(events({}, here()), m_clock.now()).caughtUp);
    expectEqualToServer();
    QVERIFY(!m_replica->view(lost.conversationId));
    QCOMPARE(m_replica->position()->epoch, QStringLiteral("restored"));

    // A server that changes its epoch without a snapshot is not believed.
    m_epoch = QStringLiteral("again");
    static_cast<void>(m_replica->openRequest());
    QCOMPARE(m_replica->apply(events({}, here()), m_clock.now()).resync, Resync::Since);
    QVERIFY(!m_replica->openRequest().since);
}

void TestReplica::whatTheServerDoesNotHaveAfterALossHasFailed()
{
    catchUp();
    const Operation create = creating();
    send(create);
    QVERIFY(m_replica->connectionLost(0).failed.isEmpty()); // Not known yet.
    QVERIFY(m_replica->view(create.conversationId));
    QCOMPARE(m_replica->openRequest().unsettled, QList{create.broadcastId});
    const auto outcome = m_replica->apply(events({}, here()), 99);
    QCOMPARE(outcome.failed.size(), 1);
    QCOMPARE(outcome.failed.constFirst().reason, Reason::ConnectionLost);
    QCOMPARE(outcome.failed.constFirst().failedAt, 99);
    QVERIFY(m_replica->unsettled().isEmpty());
    QVERIFY(!m_replica->view(create.conversationId));
}

void TestReplica::whatTheServerHasAfterALossIsConfirmed()
{
    catchUp();
    const Operation withEvent = creating();
    const Operation inSnapshot = creating();
    send(withEvent);
    static_cast<void>(m_replica->connectionLost(0));
    const Event event = record(withEvent, m_me);
    static_cast<void>(m_replica->openRequest());
    auto outcome = m_replica->apply(events({event}, here({withEvent.broadcastId})), m_clock.now());
    QCOMPARE(outcome.confirmed, QList{withEvent.broadcastId});

    send(inSnapshot);
    static_cast<void>(m_replica->connectionLost(0));
    record(inSnapshot, m_me);
    static_cast<void>(m_replica->openRequest());
    static_cast<void>(m_replica->apply(part(1, 1, m_server.conversations().values())));
    outcome = m_replica->apply(events({}, here({inSnapshot.broadcastId})), m_clock.now());
    QCOMPARE(outcome.confirmed, QList{inSnapshot.broadcastId});
    QVERIFY(outcome.failed.isEmpty());
    QCOMPARE(m_replica->views().size(), 2);
    expectEqualToServer();
}

void TestReplica::anUnsentOperationFailsWithTheConnection()
{
    catchUp();
    const Operation create = creating();
    static_cast<void>(m_replica->add(unsettled(create)));
    const auto outcome = m_replica->connectionLost(5);
    QCOMPARE(outcome.failed.size(), 1);
    QCOMPARE(outcome.failed.constFirst().reason, Reason::ConnectionLost);
    QVERIFY(!m_replica->markSent(create.broadcastId)); // And so it will not be sent.
    QVERIFY(!m_replica->view(create.conversationId));
}

void TestReplica::anUnsentOperationIsNotAskedAbout()
{
    catchUp();
    const Operation create = creating();
    static_cast<void>(m_replica->add(unsettled(create)));
    QVERIFY(m_replica->openRequest().unsettled.isEmpty());
    QVERIFY(m_replica->apply(events({}, here()), 0).failed.isEmpty());
    QVERIFY(m_replica->markSent(create.broadcastId));
}

void TestReplica::anOperationThatASnapshotMayHoldIsAskedAbout()
{
    catchUp();
    const Operation create = creating();
    send(create);
    record(create, m_me);
    // The server starts over by itself: the event is never sent on its own.
    static_cast<void>(m_replica->apply(part(1, 1, m_server.conversations().values())));
    const auto outcome = m_replica->apply(events({}, here()), 0);
    QVERIFY(outcome.failed.isEmpty());
    QCOMPARE(outcome.resync, Resync::Since);
    QCOMPARE(m_replica->openRequest().unsettled, QList{create.broadcastId});
    const auto answer = m_replica->apply(events({}, here({create.broadcastId})), 0);
    QCOMPARE(answer.confirmed, QList{create.broadcastId});
    QVERIFY(answer.caughtUp);
}

void TestReplica::aLateArrivalConfirmsAFailedOperation()
{
    catchUp();
    const Operation create = creating();
    send(create);
    static_cast<void>(m_replica->connectionLost(0));
    static_cast<void>(m_replica->openRequest());
    static_cast<void>(m_replica->apply(events({}, here()), 0));
    QCOMPARE(m_replica->failed().size(), 1);
    const auto outcome = m_replica->apply(events({record(create, m_me)}), 0);
    QCOMPARE(outcome.confirmed, QList{create.broadcastId});
    QVERIFY(outcome.failedChanged);
    QVERIFY(m_replica->failed().isEmpty());
    QVERIFY(m_replica->view(create.conversationId));
}

void TestReplica::aFailedOperationFoundRecordedIsConfirmed()
{
    catchUp();
    const Operation create = creating();
    send(create);
    static_cast<void>(m_replica->connectionLost(0));
    static_cast<void>(m_replica->openRequest());
    static_cast<void>(m_replica->apply(events({}, here()), 0));
    record(create, m_me); // It arrives while this client is away again, and becomes part of a snapshot.
    static_cast<void>(m_replica->connectionLost(0));
    QCOMPARE(m_replica->openRequest().unsettled, QList{create.broadcastId});
    static_cast<void>(m_replica->apply(part(1, 1, m_server.conversations().values())));
    const auto outcome = m_replica->apply(events({}, here({create.broadcastId})), 0);
    QCOMPARE(outcome.confirmed, QList{create.broadcastId});
    QVERIFY(m_replica->failed().isEmpty());
}

void TestReplica::retryKeepsTheBroadcastId()
{
    catchUp();
    const Operation create = creating();
    static_cast<void>(m_replica->fail({m_asset, create, Reason::Offline, {}, 11, 12}));
    QVERIFY(!m_replica->view(create.conversationId));
    const auto again = m_replica->takeForRetry(create.broadcastId);
    QVERIFY(again);
    QCOMPARE(again->operation, create);
    QCOMPARE(again->madeAt, 11);
    QVERIFY(m_replica->failed().isEmpty());
    static_cast<void>(m_replica->add(*again));
    QVERIFY(m_replica->view(create.conversationId));
    QVERIFY(!m_replica->takeForRetry(create.broadcastId));
}

void TestReplica::aRetryIsNotJudgedByAnEarlierQuestion()
{
    catchUp();
    const Operation create = creating();
    static_cast<void>(m_replica->fail({m_asset, create, Reason::ConnectionLost, {}, 11, 12}));
    QCOMPARE(m_replica->openRequest().unsettled, QList{create.broadcastId});
    // Its user retries while the answer is under way, which knows nothing of the second try.
    static_cast<void>(m_replica->add(*m_replica->takeForRetry(create.broadcastId)));
    QVERIFY(m_replica->markSent(create.broadcastId));
    QVERIFY(m_replica->apply(events({}, here()), 0).failed.isEmpty());
    QCOMPARE(m_replica->apply(events({record(create, m_me)}), 0).confirmed, QList{create.broadcastId});
    QVERIFY(m_replica->failed().isEmpty());
}

void TestReplica::discards()
{
    const Operation create = creating();
    static_cast<void>(m_replica->fail({m_asset, create, Reason::Offline, {}, 11, 12}));
    QVERIFY(m_replica->discard(create.broadcastId));
    QVERIFY(!m_replica->discard(create.broadcastId));
    QVERIFY(m_replica->failed().isEmpty());
}

void TestReplica::restoresAPreviousRun()
{
    const Operation sent = creating();
    const Operation failed = creating();
    static_cast<void>(m_replica->restore({unsettled(sent)}, {{m_asset, failed, Reason::Offline, {}, 1, 2}}));
    QVERIFY(m_replica->view(sent.conversationId)); // Visible before there is a connection.
    QCOMPARE(m_replica->openRequest().unsettled, QList{sent.broadcastId});
    static_cast<void>(m_replica->apply(part(1, 1, {})));
    const auto outcome = m_replica->apply(events({}, here()), 3);
    QCOMPARE(outcome.failed.size(), 1);
    QCOMPARE(m_replica->failed().size(), 2);
}

void TestReplica::asksAboutAThousandAtATime()
{
    QList<UnsettledOperation> many;
    for (int i = 0; i < 2'500; ++i)
        many.append(unsettled(creating()));
    static_cast<void>(m_replica->restore(many, {}));
    QList<BroadcastId> asked;
    for (int round = 0; round < 3; ++round) {
        const Protocol::Open open = m_replica->openRequest();
        QVERIFY(open.unsettled.size() <= Protocol::mostUnsettled);
        asked += open.unsettled;
        const auto outcome = m_replica->apply(events({}, here()), 0);
        QCOMPARE(outcome.resync, round < 2 ? Resync::Since : Resync::No);
    }
    QVERIFY(m_replica->unsettled().isEmpty());
    QCOMPARE(m_replica->failed().size(), 2'500);
    QCOMPARE(QSet<BroadcastId>(asked.cbegin(), asked.cend()).size(), 2'500);
}

void TestReplica::aRefusedOpenFailsWhatWaits()
{
    catchUp();
    const Operation create = creating();
    send(create);
    static_cast<void>(m_replica->connectionLost(0));
    static_cast<void>(m_replica->openRequest());
    const Refusal gone{RefusalCode::NotFound, QStringLiteral("gone")};
    const auto outcome = m_replica->apply(Protocol::Refused{m_asset, {}, gone}, 0);
    QCOMPARE(outcome.openRefused, std::optional(gone));
    QCOMPARE(outcome.failed.size(), 1);
    QVERIFY(!m_replica->isOpening());
}

void TestReplica::aTemporarilyRefusedOpenFailsNothing()
{
    catchUp();
    send(creating());
    static_cast<void>(m_replica->connectionLost(0));
    static_cast<void>(m_replica->openRequest());
    const auto outcome = m_replica->apply(Protocol::Refused{m_asset, {}, {RefusalCode::Unavailable, {}}}, 0);
    QVERIFY(outcome.openRefused.has_value());
    QVERIFY(outcome.failed.isEmpty());
    QCOMPARE(m_replica->unsettled().size(), 1);
}

void TestReplica::knowsItsOwnForever()
{
    catchUp();
    const Operation create = creating();
    send(create);
    const Event mine = record(create, m_me);
    static_cast<void>(m_replica->apply(events({mine}), 0));
    QVERIFY(m_replica->isOwn(create.broadcastId));
    static_cast<void>(m_replica->connectionLost(0));
    static_cast<void>(m_replica->openRequest());
    static_cast<void>(m_replica->apply(part(1, 1, m_server.conversations().values())));
    static_cast<void>(m_replica->apply(events({mine}, here()), 0));
    QVERIFY(m_replica->isOwn(create.broadcastId));
    QVERIFY(!m_replica->isOwn(BroadcastId::make(m_clock, m_random)));
    expectEqualToServer();
}

void TestReplica::judgesByWhatIsShown()
{
    catchUp();
    const Operation create = creating();
    send(create);
    const Actor me{m_me, Role::Commenter};
    const CommentId first = std::get<CreateConversation>(create.body).commentId;
    const Operation edit = on(create.conversationId, EditComment{first, QStringLiteral("Far too dark")});
    QVERIFY(checkOperation(m_replica->viewedState(create.conversationId), me, edit, {}));
    const Operation elsewhere = on(ConversationId::make(m_clock, m_random), SetResolved{true});
    const auto refused = checkOperation(m_replica->viewedState(elsewhere.conversationId), me, elsewhere, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, RefusalCode::NotFound);
}

QTEST_APPLESS_MAIN(TestReplica)
#include "tst_replica.moc"
