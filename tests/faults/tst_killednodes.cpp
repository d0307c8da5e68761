// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faults/busyperson.h"
#include "faults/killoracle.h"
#include "protocol/codec.h"
#include "server/storage/postgresjournal.h"
#include "testkit/natsserver.h"
#include "testkit/postgresserver.h"
#include "testkit/serverprocess.h"
#include "testkit/world.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;
using namespace std::chrono_literals;

namespace {

constexpr int defaultRounds = 24;
constexpr int personCount = 4;
constexpr std::size_t nodeCount = 2;

/// Every event of \a asset that the database holds.
QList<Event> readDatabase(const QString &url, AssetId asset)
{
    Server::ServerConfig config;
    config.journal = url;
    SystemClock clock;
    SystemRandom random;
    const auto journal = Server::PostgresJournal::open(config, clock, random);
    if (!journal)
        qFatal("The database cannot be read: %s", qPrintable(journal.error().message));
    const auto records = (*journal)->eventsAfter(asset, 0, std::numeric_limits<int>::max());
    if (!records)
        qFatal("The database cannot be read: %s", qPrintable(records.error().message));
    QList<Event> events;
    for (const auto &record : *records) {
        const auto event = Protocol::decodeEvent(record.body);
        if (!event)
            qFatal("The database holds what is no event: %s", qPrintable(event.error().message));
        events.append(*event);
    }
    return events;
}

} // namespace

/// Promise: nodes, NATS and PostgreSQL may die at any time, together with whatever they are doing, and nothing that
/// anybody has seen is lost, nothing is recorded twice, and everybody has the same in the end.
class TestKilledNodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingSeenIsEverLost();
};

void TestKilledNodes::nothingSeenIsEverLost()
{
    const int rounds =
        qEnvironmentVariableIsSet("PINTHREAD_KILLS") ? qEnvironmentVariableIntValue("PINTHREAD_KILLS") : defaultRounds;
    const quint64 seed = testSeed(20'261'128);
    SeededRandom random(seed);
    qInfo("seed %llu, %d rounds", static_cast<unsigned long long>(seed), rounds);

    QTemporaryDir directory;
    PostgresServer postgres;
    NatsServer nats;
    const QString database = postgres.newDatabase();
    const QStringList settings{QStringLiteral("operations-per-second = 100000"),
                               QStringLiteral("operations-per-second-per-user = 100000"),
                               QStringLiteral("journal = ") + database,
                               QStringLiteral("nats = ") + nats.url(),
                               QStringLiteral("content = ") + directory.filePath(QStringLiteral("contents")),
                               QStringLiteral("database-timeout = 1000"),
                               QStringLiteral("journal-watch = 200")};
    std::vector<std::unique_ptr<ServerProcess>> nodes;
    for (std::size_t i = 0; i < nodeCount; ++i) {
        nodes.push_back(
            std::make_unique<ServerProcess>(directory.filePath(QStringLiteral("node-%1").arg(i)), settings));
        nodes.back()->start();
        QVERIFY2(nodes.back()->isReady(), qPrintable(nodes.back()->log()));
    }
    const Protocol::SessionGrant host = signIn(nodes[0]->url(), QStringLiteral("Host"));
    const Asset picture = ensureAsset(nodes[0]->url(), host.token, QStringLiteral("poster"));

    std::vector<std::unique_ptr<BusyPerson>> people;
    for (int i = 0; i < personCount; ++i) {
        people.push_back(std::make_unique<BusyPerson>(nodes[static_cast<std::size_t>(i) % nodeCount]->url(),
                                                      directory.filePath(QStringLiteral("client-%1").arg(i)), picture,
                                                      i));
        QVERIFY(people.back()->person().opens(picture));
    }
    const auto confirmedCount = [&] {
        qsizetype count = 0;
        for (const auto &one : people)
            count += one->person().confirmed().size();
        return count;
    };
    const auto workUntil = [&](qsizetype confirmed) {
        return eventually(
            [&] {
                for (const auto &one : people)
                    one->work();
                return confirmedCount() >= confirmed;
            },
            30s);
    };
    const auto explain = [&](int round) {
        for (const auto &node : nodes)
            qWarning("%s\n%s", qPrintable(node->fate()), qPrintable(node->log().right(1'000)));
        for (const auto &one : people)
            qWarning("%s", qPrintable(one->status()));
        return QStringLiteral("Nobody carried on after round %1.").arg(round);
    };

    QElapsedTimer time;
    time.start();
    Sightings sightings;
    for (int round = 0; round < rounds; ++round) {
        QVERIFY2(workUntil(confirmedCount() + 1 + static_cast<qsizetype>(random.below(40))),
                 qPrintable(explain(round)));
        const auto goesOn = [&] { return workUntil(confirmedCount() + 1 + static_cast<qsizetype>(random.below(20))); };
        switch (round % 4) {
        case 0:
        case 2: { // A node dies; some of its people go to the other one, some wait for it.
            const std::size_t dead = random.below(nodeCount);
            nodes[dead]->kill9();
            for (const auto &one : people) {
                sightings.add(one->replica().confirmed());
                if (random.below(2) == 0)
                    one->person().network().setServer(nodes[random.below(nodeCount)]->url());
            }
            people.front()->person().network().setServer(nodes[1 - dead]->url());
            QVERIFY2(goesOn(), qPrintable(explain(round)));
            nodes[dead]->start();
            break;
        }
        case 1: // Nobody tells anybody anything.
            nats.kill9();
            QVERIFY2(goesOn(), qPrintable(explain(round)));
            nats.start();
            break;
        default: // Nothing can be recorded.
            postgres.kill9();
            for (const auto &one : people)
                sightings.add(one->replica().confirmed());
            meanwhile(std::chrono::milliseconds(random.below(300)));
            postgres.start();
        }
        QVERIFY2(sightings.disagreement().isEmpty(), qPrintable(sightings.disagreement()));
    }
    const qint64 milliseconds = time.elapsed();

    // Once things are quiet, everybody agrees with every node.
    for (const auto &node : nodes)
        QVERIFY2(node->isReady(), qPrintable(node->log()));
    for (const auto &one : people) {
        QVERIFY2(one->person().isOnline(), qPrintable(explain(rounds)));
        QVERIFY2(one->person().isSettled(), qPrintable(explain(rounds)));
    }
    const auto agree = [&] {
        const QByteArray truth = fetchState(nodes[0]->url(), host.token, picture.id);
        return !truth.isEmpty() && fetchState(nodes[1]->url(), host.token, picture.id) == truth
               && std::ranges::all_of(people, [&](auto &one) { return one->person().confirmedState() == truth; });
    };
    QVERIFY2(eventually(agree, 30s), qPrintable(explain(rounds)));
    for (const auto &one : people)
        sightings.add(one->replica().confirmed());

    // The database holds what was seen and confirmed, each once, and nothing that was given up.
    for (const auto &node : nodes)
        QVERIFY(node->terminate());
    const QList<Event> journal = readDatabase(database, picture.id);
    const QString contradiction = sightings.contradiction(journal);
    QVERIFY2(contradiction.isEmpty(), qPrintable(contradiction));
    QSet<BroadcastId> recorded;
    for (const Event &event : journal)
        recorded.insert(event.operation.broadcastId);
    qsizetype confirmed = 0;
    qsizetype failed = 0;
    for (const auto &one : people) {
        const auto &ids = one->person().confirmed();
        for (const BroadcastId id : ids)
            QVERIFY2(recorded.contains(id), "An operation that was confirmed is not in the database.");
        for (const FailedOperation &failure : one->replica().failed())
            QVERIFY2(!recorded.contains(failure.operation.broadcastId), "A failed operation is in the database.");
        QCOMPARE(QSet<BroadcastId>(ids.cbegin(), ids.cend()).size(), ids.size());
        confirmed += ids.size();
        failed += one->replica().failed().size();
    }
    QCOMPARE(confirmed, journal.size());
    qInfo("%d rounds in %.1f s; %lld events, %lld operations failed, %lld states compared", rounds,
          static_cast<double>(milliseconds) / 1000.0, static_cast<long long>(journal.size()),
          static_cast<long long>(failed), static_cast<long long>(sightings.count()));
}

QTEST_GUILESS_MAIN(TestKilledNodes)
#include "tst_killednodes.moc"
