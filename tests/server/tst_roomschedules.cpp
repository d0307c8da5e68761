// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/roomstage.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;
using namespace std::chrono_literals;
using Protocol::Events;
using Protocol::Refused;
using Protocol::Snapshot;

namespace {

/// A client as PROTOCOL.md describes it, without any view: what it knows, and what became of what it sent.
struct Client
{
    std::shared_ptr<TestSubscriber> connection;
    AssetState state;
    AssetState::Conversations parts;
    bool has = false; ///< A state at all.
    bool gap = false;
    QMap<BroadcastId, Operation> unsettled;
    QMap<BroadcastId, int> copies; ///< Of these: how many this connection has sent that are not answered.
    QSet<BroadcastId> confirmed;
    QSet<BroadcastId> failed;
    QSet<BroadcastId> denied;  ///< Of which caughtUp said that they never will be recorded.
    QList<BroadcastId> asked;  ///< open.unsettled, until the answer is complete.
    QList<Operation> underway; ///< Sent, and somewhere in the buffers of the network.
    int sent = 0;

    void confirm(BroadcastId id)
    {
        if (unsettled.remove(id))
            confirmed.insert(id);
    }

    /// Each copy is answered by itself: a refusal says nothing of another one that is still under way.
    void refused(BroadcastId id)
    {
        if (--copies[id] <= 0 && unsettled.remove(id))
            failed.insert(id);
    }

    void take(const Protocol::ServerMessage &message)
    {
        if (const auto *snapshot = std::get_if<Snapshot>(&message)) {
            if (snapshot->part == 1)
                parts.clear();
            for (const Conversation &conversation : snapshot->conversations)
                parts.insert(conversation.id, conversation);
            if (snapshot->part == snapshot->parts) {
                state = AssetState(snapshot->kind, snapshot->position.revision, snapshot->lastNumber, parts);
                has = true;
            }
        } else if (const auto *events = std::get_if<Events>(&message)) {
            for (const Event &event : events->events) {
                confirm(event.operation.broadcastId);
                if (event.revision > state.revision())
                    gap = gap || !state.apply(event);
            }
            if (events->caughtUp) {
                for (const BroadcastId id : events->caughtUp->recorded)
                    confirm(id);
                for (const BroadcastId id : std::exchange(asked, {})) {
                    if (unsettled.remove(id)) {
                        failed.insert(id);
                        denied.insert(id);
                    }
                }
                gap = gap || events->caughtUp->position.revision != state.revision();
            }
        } else if (const auto *refusal = std::get_if<Refused>(&message)) {
            refused(refusal->broadcastId);
        }
    }
};

/// A connection that its client has given up while the server still has things to read from it.
struct Ghost
{
    std::shared_ptr<TestSubscriber> connection;
    QList<Operation> underway;
};

} // namespace

/// What ARCHITECTURE.md promises, over random schedules of a room: connections that drop and come back, readers that
/// are slow, commits that fail, other nodes that are faster, restarts.
class TestRoomSchedules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onceThingsAreQuietEverybodyAgreesAndEveryOperationIsSettled_data()
    {
        QTest::addColumn<bool>("shared");
        QTest::newRow("a journal of its own") << false;
        QTest::newRow("a journal that other nodes record in") << true;
    }

    void onceThingsAreQuietEverybodyAgreesAndEveryOperationIsSettled()
    {
        QFETCH(const bool, shared);
        const quint64 first = Testkit::testSeed(1);
        bool asked = false;
        const int more = qEnvironmentVariableIntValue("PINTHREAD_SCHEDULES", &asked); // For a long night.
        const quint64 schedules = asked ? quint64(more) : 1000;
        for (quint64 seed = first; seed < first + schedules; ++seed) {
            const QString problem = play(seed, shared);
            QVERIFY2(problem.isEmpty(), qPrintable(QStringLiteral("PINTHREAD_SEED=%1: %2").arg(seed).arg(problem)));
        }
    }

    void schedulesThatOnceWentWrong_data()
    {
        QTest::addColumn<quint64>("seed");
        QTest::newRow("a repetition under way when its first copy is refused") << quint64(1994);
    }

    void schedulesThatOnceWentWrong()
    {
        QFETCH(quint64, seed);
        const QString problem = play(seed, false);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

private:
    [[nodiscard]] static Operation randomOperation(RoomStage &stage, const Client &client, Testkit::SeededRandom &dice)
    {
        const auto &conversations = client.state.conversations();
        if (conversations.isEmpty() || dice.below(3) == 0)
            return stage.pin();
        auto chosen = conversations.cbegin();
        std::advance(chosen, qsizetype(dice.below(quint64(conversations.size()))));
        const BroadcastId id = BroadcastId::make(stage.clock, stage.random);
        switch (dice.below(4)) {
        case 0:
            return {id, chosen.key(), DeleteConversation{}};
        case 1:
            return {id, chosen.key(), SetResolved{dice.below(2) == 0}};
        case 2:
            return {id, chosen.key(), MoveAnchor{Marker{double(dice.below(101)), 50, {}}}};
        default:
            return {id, chosen.key(),
                    AddComment{CommentId::make(stage.clock, stage.random), {}, QStringLiteral("me too")}};
        }
    }

    static void receive(std::vector<Client> &clients)
    {
        for (Client &client : clients) {
            if (!client.connection)
                continue;
            for (const Protocol::ServerMessage &message : client.connection->takeReceived())
                client.take(message);
        }
    }

    static void arrive(RoomStage &stage, const std::shared_ptr<TestSubscriber> &connection, QList<Operation> &underway)
    {
        for (const Operation &operation : std::exchange(underway, {}))
            stage.room->submit(connection, operation);
    }

    /// What the client was told and has not read is lost; what it has sent is lost, arrives now, or arrives much later.
    static void drop(RoomStage &stage, Client &client, std::vector<Ghost> &ghosts, quint64 fate)
    {
        if (!client.connection)
            return;
        if (fate == 0) {
            ghosts.push_back({client.connection, std::exchange(client.underway, {})});
        } else {
            if (fate == 1)
                arrive(stage, client.connection, client.underway);
            client.underway.clear();
            stage.room->close(client.connection);
        }
        client.connection.reset();
    }

    static void end(RoomStage &stage, Ghost &ghost)
    {
        arrive(stage, ghost.connection, ghost.underway);
        stage.room->close(ghost.connection);
    }

    static void connect(RoomStage &stage, Client &client, const TestSubscriber &as)
    {
        client.connection = stage.again(as);
        client.copies.clear();
        client.asked = client.unsettled.keys();
        const std::optional<Protocol::Position> since =
            client.has ? std::optional(stage.at(client.state.revision())) : std::nullopt;
        stage.room->open(client.connection, {stage.asset.id, since, client.asked});
    }

    [[nodiscard]] static QString play(quint64 seed, bool shared)
    {
        Testkit::SeededRandom dice(seed);
        RoomStage stage;
        QList<EventsRecorded> toTell; ///< Of other nodes, on its way.
        if (shared)
            stage.config.journal = QStringLiteral("postgresql://there/it-is");
        std::vector<std::shared_ptr<TestSubscriber>> people;
        std::vector<Client> clients(4);
        std::vector<Ghost> ghosts;
        for (std::size_t i = 0; i < clients.size(); ++i)
            people.push_back(stage.person(QStringLiteral("P%1").arg(i), Role::Moderator));

        for (int step = 0; step < 120; ++step) {
            const auto i = std::size_t(dice.below(clients.size()));
            Client &client = clients[i];
            switch (dice.below(18)) {
            case 0:
                drop(stage, client, ghosts, dice.below(3));
                break;
            case 1:
            case 2:
                if (!client.connection)
                    connect(stage, client, *people[i]);
                break;
            case 3:
                if (client.connection)
                    client.connection->room = int(dice.below(3));
                break;
            case 4:
                if (client.connection) {
                    client.connection->room = 1000;
                    stage.room->drained(client.connection);
                }
                break;
            case 5:
                stage.storage.holdsCommits = !stage.storage.holdsCommits;
                break;
            case 6:
                stage.journal.failsAppends = dice.below(3) == 0;
                break;
            case 7:
                if (shared && dice.below(3) == 0)
                    stage.storage.loseAnswers(dice.below(2) == 0);
                else
                    stage.storage.release();
                break;
            case 8:
                if (dice.below(4) == 0 || shared)
                    toTell.append(recordElsewhere(stage));
                if (shared && dice.below(2) == 0)
                    tell(stage, toTell, dice);
                break;
            case 9:
                if (dice.below(10) == 0)
                    restart(stage, clients, ghosts, dice.below(2) == 0);
                break;
            case 10:
                stage.advance(std::chrono::milliseconds(dice.below(50)));
                break;
            case 11:
                receive(clients);
                break;
            case 12:
                if (client.connection)
                    arrive(stage, client.connection, client.underway);
                break;
            case 13:
                if (!ghosts.empty()) {
                    end(stage, ghosts.front());
                    ghosts.erase(ghosts.begin());
                }
                break;
            default:
                if (client.connection && client.unsettled.size() < 20) {
                    // Sometimes a repetition, though not of what the client is still waiting to hear about.
                    const bool repeats = !client.unsettled.isEmpty() && client.asked.isEmpty() && dice.below(5) == 0;
                    const Operation operation =
                        repeats ? client.unsettled.first() : randomOperation(stage, client, dice);
                    client.sent += !client.unsettled.contains(operation.broadcastId);
                    client.unsettled.insert(operation.broadcastId, operation);
                    ++client.copies[operation.broadcastId];
                    client.underway.append(operation);
                }
            }
        }
        for (Ghost &ghost : ghosts)
            end(stage, ghost);
        return verdict(stage, clients, people);
    }

    /// What another node tells of it.
    static EventsRecorded recordElsewhere(RoomStage &stage)
    {
        AssetState state;
        for (const EventRecord &record : stage.journal.events(stage.asset.id)) {
            if (const auto applied = state.apply(*Protocol::decodeEvent(record.body)); !applied)
                qFatal("The journal itself is wrong.");
        }
        const Event event = recordedEvent(state, {UserId(UuidBits{7, 7}), QStringLiteral("Node")}, stage.pin(), 1);
        const QByteArray body = Protocol::encodeEvent(AssetKind::Image, event);
        stage.journal.add(stage.asset.id, {event.revision, event.operation.broadcastId, body});
        return {stage.journal.defaultTenant(), stage.asset.id, event.revision, event.revision, {body}};
    }

    /// Some of it, in any order; some gets lost, and some comes without the events.
    static void tell(RoomStage &stage, QList<EventsRecorded> &toTell, Testkit::SeededRandom &dice)
    {
        for (auto left = dice.below(quint64(toTell.size()) + 1); left > 0; --left) {
            EventsRecorded told = toTell.takeAt(qsizetype(dice.below(quint64(toTell.size()))));
            const auto fate = dice.below(6);
            if (fate == 0)
                told.events.clear();
            if (fate != 1)
                stage.room->othersRecorded(told);
        }
    }

    static void restart(RoomStage &stage, std::vector<Client> &clients, std::vector<Ghost> &ghosts, bool arrived)
    {
        for (Client &client : clients) {
            client.connection.reset();
            client.underway.clear();
        }
        ghosts.clear();
        stage.storage.die(arrived);
        stage.restart();
    }

    [[nodiscard]] static QString verdict(RoomStage &stage, std::vector<Client> &clients,
                                         const std::vector<std::shared_ptr<TestSubscriber>> &people)
    {
        stage.storage.holdsCommits = false;
        stage.journal.failsAppends = false;
        stage.storage.release();
        stage.advance(5s);
        for (std::size_t i = 0; i < clients.size(); ++i) {
            if (!clients[i].connection)
                connect(stage, clients[i], *people[i]);
            arrive(stage, clients[i].connection, clients[i].underway);
            clients[i].connection->room = 1'000'000;
            stage.room->drained(clients[i].connection);
        }
        // One more change, so that those learn of what another node did who would otherwise hear of it with the next
        // one.
        stage.submit(clients[0].connection, stage.pin());
        stage.advance(5s);
        receive(clients);

        AssetState truth;
        QSet<BroadcastId> journal;
        for (const EventRecord &record : stage.journal.events(stage.asset.id)) {
            if (!truth.apply(*Protocol::decodeEvent(record.body)))
                return QStringLiteral("the journal has a gap");
            if (journal.contains(record.broadcastId))
                return QStringLiteral("an operation is recorded twice");
            journal.insert(record.broadcastId);
        }
        for (std::size_t i = 0; i < clients.size(); ++i) {
            const Client &client = clients[i];
            const QString who = QStringLiteral("client %1: ").arg(i);
            if (client.gap)
                return who + QStringLiteral("was sent a gap");
            if (client.state.canonical() != truth.canonical()) {
                return who + QStringLiteral("is at %1, not %2").arg(client.state.revision()).arg(truth.revision());
            }
            if (!client.unsettled.isEmpty())
                return who + QStringLiteral("has %1 operations without an outcome").arg(client.unsettled.size());
            if (client.confirmed.size() + client.failed.size() != client.sent)
                return who + QStringLiteral("has operations with two outcomes");
            for (const BroadcastId id : client.confirmed) {
                if (!journal.contains(id))
                    return who + QStringLiteral("was told of something that is not recorded");
            }
            for (const BroadcastId id : client.failed + client.denied) {
                if (journal.contains(id))
                    return who + QStringLiteral("was told that something is not recorded which is");
            }
        }
        return {};
    }
};

QTEST_APPLESS_MAIN(TestRoomSchedules)
#include "tst_roomschedules.moc"
