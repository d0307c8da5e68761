// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/usage/usagemeter.h"

#include "protocol/usagebodies.h"
#include "server/databases.h"
#include "server/memoryjournal.h"
#include "server/testserver.h"
#include "testkit/seams.h"

#include <QTest>

#include <future>
#include <thread>

using namespace Pinthread;
using namespace Pinthread::Server;

namespace {

/// Reads until the server closes; what came about assets, with the headers of its frames.
UsageFigures everythingFor(WireClient &client)
{
    UsageFigures figures;
    while (const auto frame = client.receiveFrame()) {
        if (frame->opcode == 8)
            break;
        const auto message = Protocol::decodeServerMessage(frame->payload);
        if (frame->opcode != 1 || !message || std::holds_alternative<Protocol::Error>(*message))
            continue;
        const qsizetype size = frame->payload.size();
        figures += {1, size + (size < 126 ? 2 : size < 65'536 ? 4 : 10), 0};
    }
    return figures;
}

Usage asked(quint16 port, const QByteArray &query, const QString &token)
{
    WireClient client(port);
    const auto answer = client.request("GET", "/v1/usage" + query, {}, token.toLatin1());
    const auto usage = Protocol::decodeUsage(answer.body);
    if (!usage)
        qFatal("There is no usage: %s", answer.body.constData());
    return *usage;
}

} // namespace

/// What went out and what was created, counted exactly and kept.
class TestUsage : public QObject
{
    Q_OBJECT

    Databases m_databases;

    /// That of the row.
    [[nodiscard]] std::function<void(ServerConfig &)> inDatabase()
    {
        QFETCH(bool, inPostgres);
        return [this, inPostgres](ServerConfig &config) { m_databases.choose(inPostgres, config); };
    }

private Q_SLOTS:
    void whatPeopleGotIsWhatIsCounted_data() { Databases::addRows(); }

    void whatPeopleGotIsWhatIsCounted()
    {
        TestServer server(inDatabase());
        const QString moderator = server.session(QStringLiteral("Mona"), Role::Moderator);
        const Asset asset = server.asset(moderator);
        std::vector<std::unique_ptr<WireClient>> clients;
        for (int i = 0; i < 3; ++i) {
            clients.push_back(std::make_unique<WireClient>(server.port()));
            QVERIFY(clients.back()->greet(moderator)); // (And `welcome` is about no asset.)
            clients.back()->send(Protocol::Open{asset.id, {}, {}});
        }
        constexpr int pins = 40;
        Operation last;
        for (int i = 0; i < pins; ++i) {
            last = TestServer::pin(QString(i * 10, u'x') + u'!');
            clients.front()->send(Protocol::SubmitOperation{asset.id, last});
        }
        clients.front()->send(Protocol::SubmitOperation{asset.id, last}); // Once more, for nothing.
        // Everything that was read before is recorded, and everything that was recorded is sent before the end.
        QTRY_COMPARE_WITH_TIMEOUT(server.metric("pinthread_events_total"), double(pins), 20'000);
        std::jthread stopping([&] { server.server().stop(); });
        UsageFigures received;
        for (const auto &client : clients)
            received += everythingFor(*client);
        stopping.join();

        QVERIFY(server.server().start()); // Another life of the same server.
        const auto usage = asked(server.port(), "?by=asset", moderator);
        UsageFigures sum;
        for (const auto &day : usage.days) {
            sum += day.figures;
        }
        QCOMPARE(sum.messages, received.messages);
        QCOMPARE(sum.bytes, received.bytes);
        QCOMPARE(sum.conversations, pins);
        QVERIFY(usage.assets && usage.assets->size() == 1);
        QCOMPARE(usage.assets->constFirst().asset, asset.id);
        QCOMPARE(usage.assets->constFirst().name, asset.name);
        QVERIFY(usage.assets->constFirst().figures == sum);
        QCOMPARE(usage.from.daysTo(usage.to), 29);
    }

    void whatPeopleGotFromTwoNodesIsWhatIsCounted()
    {
        ServerConfig shared;
        const auto hurried = [](ServerConfig &config) {
            config.timeouts.usageInterval = std::chrono::milliseconds(5); // So that they come in each other's way.
        };
        TestServer first([&](ServerConfig &config) {
            hurried(config);
            m_databases.choose(true, config);
            shared = config;
        });
        TestServer second([&](ServerConfig &config) {
            hurried(config);
            config.journal = shared.journal;
            config.contentDirectory = shared.contentDirectory;
        });
        const QString moderator = first.session(QStringLiteral("Mona"), Role::Moderator);
        const Asset asset = first.asset(moderator);
        std::vector<std::unique_ptr<WireClient>> clients;
        for (int i = 0; i < 4; ++i) {
            clients.push_back(std::make_unique<WireClient>((i % 2 == 0 ? first : second).port()));
            QVERIFY(clients.back()->greet(moderator));
            clients.back()->send(Protocol::Open{asset.id, {}, {}});
        }
        constexpr int pins = 40;
        for (int i = 0; i < pins; ++i) {
            for (const auto &client : clients)
                client->send(Protocol::SubmitOperation{asset.id, TestServer::pin(QString(i, u'x') + u'!')});
            QTest::qWait(1);
        }
        const auto recorded = [&] {
            return first.metric("pinthread_events_total") + second.metric("pinthread_events_total");
        };
        QTRY_COMPARE_WITH_TIMEOUT(recorded(), 4.0 * pins, 20'000);
        std::jthread stoppingFirst([&] { first.server().stop(); });
        std::jthread stoppingSecond([&] { second.server().stop(); });
        UsageFigures received;
        for (const auto &client : clients)
            received += everythingFor(*client);
        stoppingFirst.join();
        stoppingSecond.join();

        QVERIFY(second.server().start());
        UsageFigures sum;
        for (const auto &day : asked(second.port(), {}, moderator).days)
            sum += day.figures;
        QCOMPARE(sum.messages, received.messages);
        QCOMPARE(sum.bytes, received.bytes);
        QCOMPARE(sum.conversations, 4 * pins);
    }

    void itIsRecordedWhileTheServerRuns_data() { Databases::addRows(); }

    void itIsRecordedWhileTheServerRuns()
    {
        TestServer server([this](ServerConfig &config) {
            config.timeouts.usageInterval = std::chrono::milliseconds(50);
            inDatabase()(config);
        });
        const QString moderator = server.session(QStringLiteral("Mona"), Role::Moderator);
        const Asset asset = server.asset(moderator);
        WireClient client(server.port());
        QVERIFY(client.greet(moderator));
        client.send(Protocol::Open{asset.id, {}, {}});
        QVERIFY(client.next<Protocol::Presence>());
        const auto messages = [&] {
            const auto days = asked(server.port(), {}, moderator).days;
            return days.isEmpty() ? 0 : days.constLast().figures.messages;
        };
        QTRY_COMPARE_WITH_TIMEOUT(messages(), 3, 20'000); // `snapshot`, `events`, `presence`.
    }

    void onlyThoseWhoLookAfterOthersSeeIt()
    {
        TestServer server;
        for (const auto &[role, status] :
             {std::pair{Role::Viewer, 403}, {Role::Commenter, 403}, {Role::Moderator, 200}}) {
            WireClient client(server.port());
            const QByteArray token = server.session(QStringLiteral("Somebody"), role).toLatin1();
            QCOMPARE(client.request("GET", "/v1/usage", {}, token).status, status);
        }
    }

    void wrongQuestionsAreNamed_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("no day") << QByteArray("?from=yesterday") << QByteArray("2026-11-28");
        QTest::newRow("no such day") << QByteArray("?to=2026-02-30") << QByteArray("2026-11-28");
        QTest::newRow("backwards") << QByteArray("?from=2026-02-02&to=2026-02-01") << QByteArray("after");
        QTest::newRow("for ever") << QByteArray("?from=1970-01-01&to=2026-02-01") << QByteArray("ten years");
        QTest::newRow("by what") << QByteArray("?by=user") << QByteArray("asset");
    }

    void wrongQuestionsAreNamed()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, word);
        TestServer server;
        WireClient client(server.port());
        const QByteArray token = server.session(QStringLiteral("Mona"), Role::Moderator).toLatin1();
        const auto answer = client.request("GET", "/v1/usage" + query, {}, token);
        QCOMPARE(answer.status, 400);
        QVERIFY2(answer.body.contains(word), answer.body.constData());
    }

    void whatCannotBeRecordedNowIsRecordedLater()
    {
        Testkit::ManualClock clock;
        Metrics metrics;
        StorageThread storage(metrics);
        MemoryJournal *journal = nullptr;
        QVERIFY(storage.start([&journal]() -> Expected<std::unique_ptr<Journal>, StartError> {
            auto made = std::make_unique<MemoryJournal>();
            journal = made.get();
            return made;
        }));
        const AssetRecord record{.tenant = storage.defaultTenant(), .asset = {.id = AssetId(UuidBits{1, 2})}};
        const auto onJournal = [&storage](const std::function<void(MemoryJournal &)> &work) {
            std::promise<void> done;
            storage.run([&](Journal &each) {
                work(static_cast<MemoryJournal &>(each));
                done.set_value();
            });
            done.get_future().wait();
        };
        onJournal([&](MemoryJournal &each) {
            std::ignore = each.ensureAsset(record);
            each.failsAppends = true;
        });
        std::atomic<int> asks = 0;
        UsageMeter meter(storage, clock, [&asks] { ++asks; });
        meter.flush(); // Nothing was counted, and nothing is asked for.
        QCOMPARE(asks.load(), 0);
        const auto tally = std::make_shared<UsageMeter::Tally>(meter, record.asset.id);
        tally->count(100);
        tally->count(10);
        QCOMPARE(asks.load(), 1); // Once for both.
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("cannot be recorded now")));
        meter.flush();
        onJournal([](MemoryJournal &each) { each.failsAppends = false; });
        QCOMPARE(asks.load(), 2);
        tally->count(1);
        meter.flush();
        QList<AssetUsage> found;
        onJournal([&](MemoryJournal &each) {
            const QDate day = QDateTime::fromMSecsSinceEpoch(clock.now(), Qt::UTC).date();
            found = *each.usageByAsset({record.tenant, day, day});
        });
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.constFirst().figures, (UsageFigures{3, 111, 0}));
    }
};

QTEST_GUILESS_MAIN(TestUsage)
#include "tst_usage.moc"
