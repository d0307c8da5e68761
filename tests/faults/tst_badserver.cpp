// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/serverprocess.h"
#include "testkit/world.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Pinthread;
using namespace Pinthread::Testkit;
using namespace std::chrono_literals;

/// A server that does not die but does not work either, and a client that does not read: nothing is lost, nobody else
/// is held up, and all is well afterwards.
class TestBadServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aFrozenServerIsNoticedAndComesBack();
    void aFullDiskRefusesAndLosesNothing();
    void aSlowReaderHoldsUpNobodyAndCatchesUp();
    void aReaderWithoutProgressIsCutOffAndCatchesUp();
    void anOrderlyStopLosesNothing();

private:
    void begin(const QStringList &settings, const ConnectionConfig &config = Person::impatient());
    [[nodiscard]] QByteArray truth() const { return fetchState(m_server->url(), m_token, m_asset.id); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<Person> m_alice;
    std::unique_ptr<Person> m_bob;
    QString m_token;
    Asset m_asset;
};

namespace {

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

void limitFileSize(qint64 pid, rlim_t bytes)
{
    rlimit limit{bytes, RLIM_INFINITY};
    QCOMPARE(::prlimit(static_cast<pid_t>(pid), RLIMIT_FSIZE, &limit, nullptr), 0);
}

} // namespace

void TestBadServer::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
}

void TestBadServer::cleanup()
{
    m_alice.reset();
    m_bob.reset();
    m_server.reset();
}

void TestBadServer::begin(const QStringList &settings, const ConnectionConfig &config)
{
    m_server = std::make_unique<ServerProcess>(m_directory->filePath(s("server")),
                                               settings + QStringList{s("operations-per-second = 100000")});
    m_server->start();
    QVERIFY(m_server->isReady());
    const auto grant = signIn(m_server->url(), s("Alice"));
    m_token = grant.token;
    m_asset = ensureAsset(m_server->url(), m_token, s("poster"));
    m_alice = std::make_unique<Person>(m_server->url(), grant, m_directory->filePath(s("alice")), config);
    m_bob = std::make_unique<Person>(m_server->url(), signIn(m_server->url(), s("Bob")),
                                     m_directory->filePath(s("bob")), config);
    QVERIFY(m_alice->opens(m_asset));
    QVERIFY(m_bob->opens(m_asset));
}

void TestBadServer::aFrozenServerIsNoticedAndComesBack()
{
    ConnectionConfig config = Person::impatient();
    config.pingAfter = patience(1s);
    config.deadAfter = patience(1s);
    config.probeUnsettledAfter = patience(500ms);
    config.connectTimeout = patience(2s);
    begin({}, config);
    m_alice->pin({1, 1}, s("Before"));
    QVERIFY(m_bob->sees(1, {s("Before")}));
    m_server->signal(SIGSTOP);
    const BroadcastId inFlight = m_alice->pin({2, 2}, s("Into the ice"));
    QVERIFY(m_alice->isOnline(false));
    QVERIFY(m_bob->isOnline(false));
    const BroadcastId offline = m_alice->pin({3, 3}, s("Not even that"));
    QVERIFY(m_alice->hasFailed(offline));
    meanwhile(patience(4s)); // Some attempts come to nothing.
    m_server->signal(SIGCONT);
    QVERIFY(m_alice->isSettled());
    QVERIFY(m_bob->isSettled());
    QVERIFY(m_alice->isConfirmed(inFlight) != m_alice->hasFailed(inFlight));
    QVERIFY(eventually([&] {
        const QByteArray all = truth();
        return m_alice->confirmedState() == all && m_bob->confirmedState() == all;
    }));
    meanwhile(500ms); // What came out of the ice has come by now.
    QVERIFY(m_alice->isConfirmed(inFlight) != m_alice->hasFailed(inFlight));
    QCOMPARE(m_alice->confirmedState(), truth());
    QVERIFY(m_bob->seesCount(m_alice->isConfirmed(inFlight) ? 2 : 1));
}

void TestBadServer::aFullDiskRefusesAndLosesNothing()
{
    // Inherited by the process: a write beyond the limit fails, as on a full disk, instead of ending it.
    const auto before = ::signal(SIGXFSZ, SIG_IGN);
    begin({});
    ::signal(SIGXFSZ, before);
    for (int i = 0; i < 20; ++i)
        m_alice->pin({1.0 * i, 1}, s("While there was room"));
    QVERIFY(m_bob->seesCount(20));
    QVERIFY(m_alice->isSettled());
    const QByteArray whileThereWasRoom = truth();

    limitFileSize(m_server->pid(), 1);
    const BroadcastId refused = m_alice->pin({50, 50}, s("No room for this"));
    QVERIFY(eventually([&] { return m_alice->hasFailed(refused); }));
    QCOMPARE(m_alice->failures().constLast().reason, FailedOperation::Reason::Refused);
    QCOMPARE(m_alice->failures().constLast().refusal.code, RefusalCode::Unavailable);
    QVERIFY(m_alice->program().isOnline());   // It still serves…
    QCOMPARE(m_bob->conversationCount(), 20); // …and nobody saw what was not recorded.
    QCOMPARE(m_bob->confirmedState(), whileThereWasRoom);

    limitFileSize(m_server->pid(), RLIM_INFINITY);
    QVERIFY(eventually([&] {
        static_cast<void>(m_alice->program().retry(refused));
        return m_alice->isSettled() && !m_alice->hasFailed(refused);
    }));
    QVERIFY(m_bob->seesCount(21));
    QCOMPARE(m_alice->confirmedState(), truth());

    m_server->kill9();
    m_server->start();
    QVERIFY(m_server->isReady());
    QVERIFY(m_bob->isSettled());
    QCOMPARE(truth(), m_alice->confirmedState());
    QCOMPARE(m_bob->conversationCount(), 21);
}

void TestBadServer::aSlowReaderHoldsUpNobodyAndCatchesUp()
{
    begin({s("outbox-bytes = 32768"), s("send-buffer-bytes = 16384")});
    const auto carol = std::make_unique<Person>(m_server->url(), signIn(m_server->url(), s("Carol")),
                                                m_directory->filePath(s("carol")));
    QVERIFY(carol->opens(m_asset));
    const qsizetype connections = m_bob->network().recordings().size();
    m_bob->network().setReadingStalled(true);
    m_alice->pin({1, 1}, QString(3'000, u'x'));
    QElapsedTimer time;
    time.start();
    for (int i = 0; i < 1'500; ++i) { // 5 MB, more than all buffers on the way.
        m_alice->edit(1, 1, QString(3'000, u'x') + QString::number(i));
        if (i % 100 == 99)
            QVERIFY(m_alice->isSettled());
    }
    QVERIFY(eventually([&] { return carol->confirmedState() == m_alice->confirmedState(); }));
    qInfo("1,500 operations of 3 KB reached the others in %lld ms", static_cast<long long>(time.elapsed()));
    QVERIFY(m_bob->confirmedState() != m_alice->confirmedState());
    m_bob->network().setReadingStalled(false);
    QVERIFY(eventually([&] { return m_bob->confirmedState() == m_alice->confirmedState(); }));
    QVERIFY(m_bob->isSettled());
    // Slow is not dead: when nobody was stalled for longer than the heartbeat's patience, the connection has stayed.
    if (time.elapsed() < 4'000)
        QCOMPARE(m_bob->network().recordings().size(), connections);
    QCOMPARE(m_bob->confirmedState(), truth());
}

void TestBadServer::aReaderWithoutProgressIsCutOffAndCatchesUp()
{
    ConnectionConfig config = Person::impatient();
    config.pingAfter = 1h; // The client is the patient one here.
    begin({s("outbox-bytes = 32768"), s("send-buffer-bytes = 16384"), s("no-progress-timeout = 1000")}, config);
    m_bob->network().setReadingStalled(true);
    m_alice->pin({1, 1}, QString(3'000, u'x'));
    for (int i = 0; i < 1'500; ++i) {
        m_alice->edit(1, 1, QString(3'000, u'x') + QString::number(i));
        if (i % 100 == 99)
            QVERIFY(m_alice->isSettled());
    }
    QVERIFY(m_alice->seesLive({s("Alice")})); // Bob was cut off.
    m_bob->network().setReadingStalled(false);
    QVERIFY(eventually([&] { return m_bob->confirmedState() == m_alice->confirmedState(); }));
    QVERIFY(m_bob->isSettled());
    QVERIFY(m_alice->seesLive({s("Alice"), s("Bob")}));
    QCOMPARE(m_bob->confirmedState(), truth());
}

void TestBadServer::anOrderlyStopLosesNothing()
{
    begin({});
    QList<BroadcastId> made;
    for (int i = 0; i < 100; ++i)
        made.append(m_alice->pin({1.0 * i, 1}, s("Until the last moment")));
    meanwhile(5ms);
    QVERIFY(m_server->terminate());
    QVERIFY(m_alice->isOnline(false));
    m_server->start();
    QVERIFY(m_server->isReady());
    QVERIFY(m_alice->isSettled());
    qsizetype confirmed = 0;
    for (const BroadcastId id : std::as_const(made)) {
        QVERIFY(m_alice->isConfirmed(id) != m_alice->hasFailed(id));
        confirmed += m_alice->isConfirmed(id) ? 1 : 0;
    }
    QVERIFY(m_bob->seesCount(confirmed));
    QCOMPARE(m_alice->confirmedState(), truth());
}

QTEST_GUILESS_MAIN(TestBadServer)
#include "tst_badserver.moc"
