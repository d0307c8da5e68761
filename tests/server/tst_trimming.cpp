// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/databases.h"
#include "server/roomstage.h"
#include "server/storage/openjournal.h"
#include "server/testserver.h"
#include "testkit/seams.h"

#include <QTest>

#include <limits>

using namespace Pinthread;
using namespace Pinthread::Server;

/// Old events that are gone: what clients get in their place.
class TestTrimming : public QObject
{
    Q_OBJECT

    static constexpr qint64 ever = std::numeric_limits<qint64>::max();

    /// Records \a operation; the revision of its event, or of the one that was recorded long before.
    static Revision recorded(WireClient &client, const Asset &asset, const Operation &operation)
    {
        client.send(Protocol::SubmitOperation{asset.id, operation});
        while (const auto events = client.next<Protocol::Events>()) {
            for (const Event &event : events->events) {
                if (event.operation.broadcastId == operation.broadcastId)
                    return event.revision;
            }
        }
        return 0;
    }

    /// How many conversations a snapshot brings to whoever comes with \a since; -1: there was none.
    static int snapshotFor(quint16 port, const QString &token, const Asset &asset, const Protocol::Position &since,
                           Protocol::Position &reached)
    {
        WireClient client(port);
        if (!client.greet(token))
            return -2;
        client.send(Protocol::Open{asset.id, since, {}});
        int conversations = -1;
        while (const auto message = client.receive()) {
            if (const auto *snapshot = std::get_if<Protocol::Snapshot>(&*message))
                conversations = std::max(0, conversations) + int(snapshot->conversations.size());
            const auto *events = std::get_if<Protocol::Events>(&*message);
            if (events && events->caughtUp) {
                reached = events->caughtUp->position;
                break;
            }
        }
        return conversations;
    }

    Databases m_databases;

private Q_SLOTS:
    void whoComesBackTooLateGetsTheState_data() { Databases::addRows(); }

    void whoComesBackTooLateGetsTheState()
    {
        QFETCH(bool, inPostgres);
        constexpr int pins = 60;
        ServerConfig chosen;
        TestServer server([&](ServerConfig &config) {
            config.historyEvents = 16;
            config.historyDays = 0;
            m_databases.choose(inPostgres, config);
            chosen = config;
        });
        const QString ann = server.session(QStringLiteral("Ann"));
        const Asset asset = server.asset(ann);
        Protocol::Position reached;
        QCOMPARE(snapshotFor(server.port(), ann, asset, {QStringLiteral("?"), 0}, reached), 0);
        const QString epoch = reached.epoch;
        QList<Operation> said;
        {
            WireClient client(server.port());
            QVERIFY(client.greet(ann));
            client.send(Protocol::Open{asset.id, {}, {}});
            for (int i = 1; i <= pins; ++i) {
                said.append(TestServer::pin());
                QCOMPARE(recorded(client, asset, said.constLast()), Revision(i));
            }
        }
        const Testkit::ManualClock clock;
        Testkit::SeededRandom random;
        const auto journal = openJournal(chosen, clock, random); // As another process has it.
        QVERIFY(journal);
        QTRY_VERIFY_WITH_TIMEOUT((*journal)->eventsAfter(asset.id, 0, 1'000)->size() <= 18, 20'000);
        for (const bool restarted : {false, true}) { // With the room in memory, and from the state that was kept.
            if (restarted) {
                server.server().stop();
                QVERIFY(server.server().start());
                QCOMPARE(snapshotFor(server.port(), ann, asset, {epoch, 5}, reached), pins);
                QCOMPARE(reached.revision, pins);
            }
            QCOMPARE(snapshotFor(server.port(), ann, asset, {epoch, pins - 3}, reached), -1); // Three events.
            QCOMPARE(reached.revision, pins);
        }
        // What is kept is recognised; the next number is the next number.
        WireClient client(server.port());
        QVERIFY(client.greet(ann));
        client.send(Protocol::Open{asset.id, {}, {}});
        QCOMPARE(recorded(client, asset, said.constLast()), Revision(pins));
        QCOMPARE(recorded(client, asset, TestServer::pin()), Revision(pins + 1));
        client.send(Protocol::SubmitOperation{asset.id, said.constFirst()}); // Long forgotten, and still there.
        const auto refused = client.next<Protocol::Refused>();
        QVERIFY(refused);
        QCOMPARE(refused->refusal.code, RefusalCode::AlreadyExists);
    }

    void whoIsReadingWhenTheyGoGetsTheState()
    {
        RoomStage stage;
        const auto ann = stage.person(QStringLiteral("Ann"));
        stage.open(ann);
        const Operation first = stage.pin();
        stage.submit(ann, first);
        stage.fill(ann, 1'500);                          // More than stay in memory.
        stage.storage.trim({stage.asset.id, 300, ever}); // As another node may.
        const auto bob = stage.person(QStringLiteral("Bob"));
        stage.open(bob, stage.at(100));
        const auto snapshots = bob->take<Protocol::Snapshot>();
        QVERIFY(!snapshots.isEmpty());
        int conversations = 0;
        for (const auto &snapshot : snapshots)
            conversations += int(snapshot.conversations.size());
        QCOMPARE(conversations, 1'501);
        const auto events = bob->take<Protocol::Events>();
        QVERIFY(!events.isEmpty() && events.constLast().caughtUp);
        QCOMPARE(events.constLast().caughtUp->position.revision, 1'501);
        const auto carl = stage.person(QStringLiteral("Carl"));
        stage.open(carl, stage.at(300));
        QVERIFY(carl->take<Protocol::Snapshot>().isEmpty()); // Nothing of theirs is gone.
        // The room still knows what was recorded, though not how: nobody is told to try again for ever.
        stage.submit(ann, first);
        const auto refused = ann->take<Protocol::Refused>();
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.constFirst().refusal.code, RefusalCode::AlreadyExists);
    }

    void zeroKeepsEverything()
    {
        RoomStage stage;
        stage.config.historyEvents = 0;
        stage.config.historyDays = 0;
        const auto ann = stage.person(QStringLiteral("Ann"));
        stage.open(ann);
        stage.fill(ann, 100);
        QCOMPARE(stage.journal.events(stage.asset.id).size(), 100);
    }
};

QTEST_GUILESS_MAIN(TestTrimming)
#include "tst_trimming.moc"
