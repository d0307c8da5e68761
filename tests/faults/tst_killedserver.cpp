// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faults/killoracle.h"
#include "testkit/seams.h"
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
constexpr qsizetype mostUnsettled = 6;

/// Somebody who does one thing after the other as fast as the server answers.
class BusyPerson
{
public:
    BusyPerson(const QUrl &server, const QString &directory, const Asset &asset, int index)
        : m_asset(asset), m_random(testSeed(static_cast<quint64>(index) + 1)),
          m_grant(signIn(server, QStringLiteral("Person %1").arg(index))), m_person(server, m_grant, directory)
    {}

    [[nodiscard]] Person &person() { return m_person; }
    [[nodiscard]] const Replica &replica() { return *m_person.program().replica(m_asset.id); }

    /// Fills up what may be unsettled at a time; nothing while offline.
    void work()
    {
        if (!m_person.program().isOnline())
            return;
        while (replica().isCaughtUp() && replica().unsettled().size() < mostUnsettled)
            doSomething();
    }

    /// Where they stand, for a failure's message.
    [[nodiscard]] QString status()
    {
        const SyncController &program = m_person.program();
        return QStringLiteral("%1: %2, %3, revision %4, %5 unsettled, %6 failed; %7")
            .arg(m_person.name(), program.isOnline() ? QStringLiteral("online") : QStringLiteral("offline"),
                 replica().isCaughtUp() ? QStringLiteral("caught up") : QStringLiteral("not caught up"))
            .arg(replica().confirmed().revision())
            .arg(replica().unsettled().size())
            .arg(replica().failed().size())
            .arg(replica().failed().isEmpty() ? program.lastFailure() : replica().failed().constLast().refusal.message);
    }

    qsizetype operations = 0;

private:
    void doSomething()
    {
        ++operations;
        const auto &views = replica().views();
        const auto place = [this] {
            return QPointF(static_cast<double>(m_random.below(10'000)) / 100.0,
                           static_cast<double>(m_random.below(10'000)) / 100.0);
        };
        const QString text = QStringLiteral("%1, word %2").arg(m_person.name()).arg(operations);
        const quint64 dice = m_random.below(10);
        if (views.isEmpty() || dice < 3) {
            m_person.pin(place(), text);
            return;
        }
        const auto some =
            std::next(views.cbegin(), static_cast<qptrdiff>(m_random.below(static_cast<quint64>(views.size()))));
        SyncController &program = m_person.program();
        if (dice < 8)
            static_cast<void>(program.addComment(m_asset.id, some.key(), text));
        else if (dice < 9)
            static_cast<void>(program.setResolved(m_asset.id, some.key(), !some->isResolved()));
        else // Mostly somebody else's, which the program refuses; then nothing was done, and that is allowed.
            static_cast<void>(program.moveAnchor(m_asset.id, some.key(), Marker{place().x(), place().y(), {}}));
    }

    Asset m_asset;
    SeededRandom m_random;
    Protocol::SessionGrant m_grant;
    Person m_person;
};

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
    ServerProcess server(QStringLiteral(PINTHREAD_SERVER_PROGRAM), directory.filePath(QStringLiteral("server")),
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
