// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faults/busyperson.h"
#include "faults/killoracle.h"
#include "testkit/serverprocess.h"
#include "testkit/world.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;
using namespace std::chrono_literals;

namespace {

constexpr int defaultKills = 200;
constexpr int personCount = 4;

} // namespace

/// Promise: an event that anybody has seen stays, whatever happens to the server's process.
class TestKilledServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingSeenIsEverLost();
};

void TestKilledServer::nothingSeenIsEverLost()
{
    const int kills =
        qEnvironmentVariableIsSet("PINTHREAD_KILLS") ? qEnvironmentVariableIntValue("PINTHREAD_KILLS") : defaultKills;
    const quint64 seed = testSeed(20'261'121);
    SeededRandom random(seed);
    qInfo("seed %llu, %d kills", static_cast<unsigned long long>(seed), kills);

    QTemporaryDir directory;
    ServerProcess server(directory.filePath(QStringLiteral("server")),
                         {QStringLiteral("[limits]"), QStringLiteral("operations-per-second = 100000")});
    server.start();
    QVERIFY2(server.isReady(), qPrintable(server.log()));
    const Protocol::SessionGrant host = signIn(server.url(), QStringLiteral("Host"));
    const Asset picture = ensureAsset(server.url(), host.token, QStringLiteral("poster"));

    std::vector<std::unique_ptr<BusyPerson>> people;
    for (int i = 0; i < personCount; ++i) {
        people.push_back(std::make_unique<BusyPerson>(
            server.url(), directory.filePath(QStringLiteral("client-%1").arg(i)), picture, i));
        QVERIFY(people.back()->person().opens(picture));
    }
    const auto confirmedCount = [&] {
        qsizetype count = 0;
        for (const auto &one : people)
            count += one->person().confirmed().size();
        return count;
    };
    const auto everybodyWorks = [&] {
        for (const auto &one : people)
            one->work();
    };

    QElapsedTimer time;
    time.start();
    Sightings sightings;
    int killedWhileWorking = 0;
    for (int kill = 0; kill < kills; ++kill) {
        // Most die in the middle of the stream, after some more of it was confirmed; every eighth while it starts.
        if (kill % 8 == 7) {
            meanwhile(std::chrono::milliseconds(random.below(60)));
        } else {
            const qsizetype enough = confirmedCount() + 1 + static_cast<qsizetype>(random.below(40));
            const bool progress = eventually(
                [&] {
                    everybodyWorks();
                    return confirmedCount() >= enough;
                },
                30s);
            if (!progress) {
                qWarning("%s\n%s", qPrintable(server.fate()), qPrintable(server.log().right(500)));
                for (const auto &one : people)
                    qWarning("%s", qPrintable(one->status()));
            }
            QVERIFY2(progress, qPrintable(QStringLiteral("No client carried on after kill %1.").arg(kill)));
        }
        const bool inFlight =
            std::ranges::any_of(people, [](const auto &one) { return !one->replica().unsettled().isEmpty(); });
        killedWhileWorking += inFlight ? 1 : 0;
        server.kill9();
        for (const auto &one : people)
            sightings.add(one->replica().confirmed());
        QVERIFY2(sightings.disagreement().isEmpty(), qPrintable(sightings.disagreement()));
        server.start();
    }
    QVERIFY2(server.isReady(), qPrintable(server.log()));
    const qint64 milliseconds = time.elapsed();

    // Once things are quiet, all agree with the server.
    for (const auto &one : people) {
        QVERIFY(one->person().isOnline());
        QVERIFY(one->person().isSettled());
    }
    const QByteArray truth = fetchState(server.url(), host.token, picture.id);
    QVERIFY(!truth.isEmpty());
    for (const auto &one : people) {
        QVERIFY(eventually([&] { return one->person().confirmedState() == truth; }));
        sightings.add(one->replica().confirmed());
    }

    // The journal holds what was seen and confirmed, each once, and nothing that was given up.
    QVERIFY(server.terminate());
    const QList<Event> journal = readJournal(directory.filePath(QStringLiteral("server/data")), picture.id);
    const QString contradiction = sightings.contradiction(journal);
    QVERIFY2(contradiction.isEmpty(), qPrintable(contradiction));
    QSet<BroadcastId> recorded;
    for (const Event &event : journal)
        recorded.insert(event.operation.broadcastId);
    qsizetype confirmed = 0;
    qsizetype failed = 0;
    for (const auto &one : people) {
        for (const BroadcastId id : one->person().confirmed())
            QVERIFY2(recorded.contains(id), "An operation that was confirmed is not in the journal.");
        for (const FailedOperation &failure : one->replica().failed())
            QVERIFY2(!recorded.contains(failure.operation.broadcastId), "A failed operation is in the journal.");
        const auto &ids = one->person().confirmed();
        QCOMPARE(QSet<BroadcastId>(ids.cbegin(), ids.cend()).size(), ids.size());
        confirmed += ids.size();
        failed += one->replica().failed().size();
    }
    QCOMPARE(confirmed, journal.size());
    QVERIFY(killedWhileWorking > kills / 2);
    qInfo("%d kills in %.1f s, %d of them with operations in flight; %lld events, %lld operations failed, %lld states "
          "compared",
          kills, static_cast<double>(milliseconds) / 1000.0, killedWhileWorking, static_cast<long long>(journal.size()),
          static_cast<long long>(failed), static_cast<long long>(sightings.count()));
}

QTEST_GUILESS_MAIN(TestKilledServer)
#include "tst_killedserver.moc"
