// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/connection.h"

#include "protocol/closecodes.h"
#include "protocol/codec.h"
#include "sync/loopbacknetwork.h"
#include "testkit/fakeserver.h"
#include "testkit/seams.h"

#include <QSignalSpy>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;
using namespace std::chrono_literals;

namespace {

/// A socket that does not keep the contract: it goes on talking after it was given up.
class StubbornTransport final : public Transport
{
public:
    void open(const QUrl &url, const QByteArray &certificateFingerprint) override
    {
        openedUrl = url;
        pinned = certificateFingerprint;
    }
    void send(const QByteArray &) override {}
    void ping() override {}
    void close() override {}
    void abort() override {}

    QUrl openedUrl;
    QByteArray pinned;
};

} // namespace

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void signsIn();
    void triesAgainUntilTheServerIsThere();
    void comesBackAfterALostConnection();
    void everyFailureLeadsToAnotherAttempt_data();
    void everyFailureLeadsToAnotherAttempt();
    void doesNotWaitForEverForAWelcome();
    void noticesADeadLine();
    void probesOnRequest();
    void staysAwayWithoutASession();
    void staysAwayWhenToldSo();
    void malformedBeforeWelcomeIsNotRepeated();
    void honoursRetryAfter();
    void theUserMayTryAtOnce();
    void anotherNetworkIsTriedSoonButNotByAllAtOnce();
    void aGoodbyeCountsForMoreThanTheCodeAfterIt();
    void anotherNetworkDoesNotOverruleTheServer();
    void countsAnewAfterAStableMinute();
    void keepsCountingWhileUnstable();
    void refusesAnotherUsersSession();
    void aLateCloseOfAnOldSocketIsIgnored();
    void stopsPolitely();
    void ignoresMessagesOfLaterVersions();
    void gibberishCostsTheConnection();
    void aNewAccountConnectsAnew();
    void mapsHttpsToWss();
    void tellsWhyAConnectionIsNotSecureAndComesBack();

private:
    void start();
    [[nodiscard]] bool reachesOnline();

    ManualClock m_clock;
    SeededRandom m_random;
    std::unique_ptr<VirtualScheduler> m_scheduler;
    std::unique_ptr<LoopbackNetwork> m_network;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<Connection> m_connection;
    Actor m_alice;
    ServerAccount m_account;
};

void TestConnection::init()
{
    m_connection.reset();
    m_scheduler = std::make_unique<VirtualScheduler>(&m_clock);
    m_network = std::make_unique<LoopbackNetwork>(*m_scheduler);
    m_server = std::make_unique<FakeServer>(m_clock);
    m_server->listen(*m_network);
    m_alice = {{UserId::make(m_clock, m_random), QStringLiteral("Alice")}, Role::Commenter};
    m_server->admit(QStringLiteral("token"), m_alice);
    m_account = {QUrl(QStringLiteral("http://server:80")), QStringLiteral("token"), {}};
    m_connection = std::make_unique<Connection>(
        Connection::Seams{&m_clock, &m_random, m_scheduler.get(), m_network->factory()}, ConnectionConfig{});
    m_connection->setAccount(m_account);
}

void TestConnection::start()
{
    m_connection->start();
    m_scheduler->advance(10ms);
}

bool TestConnection::reachesOnline()
{
    for (int i = 0; i < 20 && !m_connection->isOnline(); ++i)
        m_scheduler->advance(1s);
    return m_connection->isOnline();
}

void TestConnection::signsIn()
{
    QSignalSpy states(m_connection.get(), &Connection::stateChanged);
    start();
    QVERIFY(m_connection->isOnline());
    QCOMPARE(states.size(), 2);
    QCOMPARE(states.at(0).at(0).value<ConnectionState>(), ConnectionState::Connecting);
    QCOMPARE(m_connection->account().actor, m_alice);
    QCOMPARE(m_connection->generation(), 1ULL);
    QVERIFY(m_connection->lastFailure().isEmpty());
}

void TestConnection::triesAgainUntilTheServerIsThere()
{
    m_network->setReachable(false);
    start();
    QCOMPARE(m_connection->state(), ConnectionState::Offline);
    QVERIFY(m_connection->lastFailure().contains(QStringLiteral("server")));
    QVERIFY(m_connection->nextAttemptAt().has_value());
    QVERIFY(*m_connection->nextAttemptAt() >= m_clock.now() - 10);
    m_scheduler->advance(10min);
    QVERIFY2(m_network->attempts() > 20, qPrintable(QString::number(m_network->attempts())));
    QVERIFY2(m_network->attempts() < 120, qPrintable(QString::number(m_network->attempts())));
    m_network->setReachable(true);
    m_scheduler->advance(31s);
    QVERIFY(m_connection->isOnline());
    QVERIFY(!m_connection->nextAttemptAt());
}

void TestConnection::comesBackAfterALostConnection()
{
    start();
    m_network->cut();
    QCOMPARE(m_connection->state(), ConnectionState::Offline);
    QVERIFY(!m_connection->lastFailure().isEmpty());
    m_scheduler->advance(1'010ms);
    QVERIFY(m_connection->isOnline());
    QCOMPARE(m_connection->generation(), 2ULL);
}

void TestConnection::everyFailureLeadsToAnotherAttempt_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("going down") << int(Protocol::CloseGoingDown);
    QTest::newRow("malformed") << int(Protocol::CloseMalformed);
    QTest::newRow("too slow") << int(Protocol::CloseTooSlow);
    QTest::newRow("too many") << int(Protocol::CloseTooMany);
    QTest::newRow("normal") << 1000;
    QTest::newRow("broken") << 1006;
    QTest::newRow("unheard of") << 4999;
}

void TestConnection::everyFailureLeadsToAnotherAttempt()
{
    QFETCH(int, code);
    start();
    m_server->closeAll(code);
    m_scheduler->advance(0ms);
    QCOMPARE(m_connection->state(), ConnectionState::Offline);
    QVERIFY(reachesOnline());
}

void TestConnection::doesNotWaitForEverForAWelcome()
{
    m_network->setStalled(true);
    start();
    QCOMPARE(m_connection->state(), ConnectionState::Connecting);
    m_scheduler->advance(10s);
    QCOMPARE(m_connection->state(), ConnectionState::Offline);
    m_network->setStalled(false);
    QVERIFY(reachesOnline());
}

void TestConnection::noticesADeadLine()
{
    start();
    m_network->setStalled(true);
    m_scheduler->advance(7'900ms);
    QVERIFY(m_connection->isOnline());
    m_scheduler->advance(200ms);
    QVERIFY(!m_connection->isOnline());
    m_network->setStalled(false);
    QVERIFY(reachesOnline());
}

void TestConnection::probesOnRequest()
{
    start();
    m_scheduler->advance(1s);
    m_network->setStalled(true);
    m_connection->probe();
    m_scheduler->advance(3s);
    QVERIFY(!m_connection->isOnline());
}

void TestConnection::staysAwayWithoutASession()
{
    m_server->expel(QStringLiteral("token"));
    start();
    QCOMPARE(m_connection->state(), ConnectionState::NotSignedIn);
    m_scheduler->advance(1h);
    QCOMPARE(m_network->attempts(), 1);
    QVERIFY(!m_connection->nextAttemptAt());

    m_server->admit(QStringLiteral("fresh"), m_alice);
    m_account.token = QStringLiteral("fresh");
    m_connection->setAccount(m_account);
    m_scheduler->advance(10ms);
    QVERIFY(m_connection->isOnline());
}

void TestConnection::staysAwayWhenToldSo()
{
    start();
    m_server->closeAll(Protocol::CloseNotAllowed);
    m_scheduler->advance(1h);
    QCOMPARE(m_connection->state(), ConnectionState::Refused);
    QCOMPARE(m_network->attempts(), 1);
    m_connection->retryNow();
    m_scheduler->advance(10ms);
    QVERIFY(m_connection->isOnline());
}

void TestConnection::malformedBeforeWelcomeIsNotRepeated()
{
    QList<StubbornTransport *> made;
    Connection connection({&m_clock, &m_random, m_scheduler.get(),
                           [&made] {
                               auto transport = std::make_unique<StubbornTransport>();
                               made.append(transport.get());
                               return transport;
                           }},
                          ConnectionConfig{});
    connection.setAccount(m_account);
    connection.start();
    Q_EMIT made.at(0)->opened();
    Q_EMIT made.at(0)->closed(Protocol::CloseMalformed, QString());
    QCOMPARE(connection.state(), ConnectionState::Refused);
    m_scheduler->advance(1h);
    QCOMPARE(made.size(), 1);
}

void TestConnection::honoursRetryAfter()
{
    start();
    m_server->sendRaw(Protocol::encode(Protocol::ServerMessage(
        Protocol::Error{.code = QStringLiteral("too-many"), .message = {}, .retryAfter = 20'000})));
    m_server->closeAll(Protocol::CloseTooMany);
    m_scheduler->advance(10ms);
    QCOMPARE(m_connection->state(), ConnectionState::Offline);
    QVERIFY(*m_connection->nextAttemptAt() >= m_clock.now() + 20'000 - 10);
    m_scheduler->advance(19'900ms);
    QCOMPARE(m_network->attempts(), 1);
    m_scheduler->advance(1'200ms);
    QVERIFY(m_connection->isOnline());
}

void TestConnection::theUserMayTryAtOnce()
{
    m_network->setReachable(false);
    start();
    m_scheduler->advance(5min);
    m_network->setReachable(true);
    if (m_connection->state() == ConnectionState::Connecting)
        m_scheduler->advance(1ms);
    QCOMPARE(m_connection->state(), ConnectionState::Offline);
    m_connection->retryNow();
    QCOMPARE(m_connection->state(), ConnectionState::Connecting);
    m_connection->retryNow(); // An impatient hand changes nothing.
    m_scheduler->advance(10ms);
    QVERIFY(m_connection->isOnline());
    const int attempts = m_network->attempts();
    m_connection->retryNow();
    m_scheduler->advance(1min);
    QCOMPARE(m_network->attempts(), attempts);
}

void TestConnection::anotherNetworkIsTriedSoonButNotByAllAtOnce()
{
    m_network->setReachable(false);
    start();
    m_scheduler->advance(10min); // Waits are long by now.
    QSet<qint64> waits;
    for (int i = 0; i < 30; ++i) {
        m_connection->networkChanged();
        const qint64 wait = *m_connection->nextAttemptAt() - m_clock.now();
        QVERIFY2(wait >= 0 && wait <= 1'000, qPrintable(QString::number(wait)));
        waits.insert(wait);
        QVERIFY(!m_connection->lastFailure().isEmpty());
    }
    QVERIFY(waits.size() > 20);
    m_network->setReachable(true);
    m_scheduler->advance(1s);
    QVERIFY(m_connection->isOnline());

    // A line that has died with the old network is noticed at once, and one that lives stays.
    const int attempts = m_network->attempts();
    m_connection->networkChanged();
    m_scheduler->advance(10s);
    QVERIFY(m_connection->isOnline());
    QCOMPARE(m_network->attempts(), attempts);
    m_network->setStalled(true);
    m_connection->networkChanged();
    m_scheduler->advance(3'100ms);
    QVERIFY(!m_connection->isOnline());
    m_network->setStalled(false);

    // An attempt that went out over the old network is not waited for.
    m_network->cut();
    QVERIFY(reachesOnline());
    m_network->setStalled(true);
    m_network->cut();
    m_connection->retryNow();
    QCOMPARE(m_connection->state(), ConnectionState::Connecting);
    m_network->setStalled(false);
    m_connection->networkChanged();
    m_scheduler->advance(1'100ms);
    QVERIFY(m_connection->isOnline());

    m_connection->stop();
    m_connection->networkChanged();
    m_scheduler->advance(1min);
    QCOMPARE(m_connection->state(), ConnectionState::Offline); // Stopped is stopped.
}

void TestConnection::aGoodbyeCountsForMoreThanTheCodeAfterIt()
{
    start();
    m_server->sendRaw(R"({"type":"error","code":"going-down","message":""})");
    m_server->closeAll(1002); // What Qt 6.4 makes of the 1012 that the server sent.
    m_scheduler->advance(1ms);
    QVERIFY2(m_connection->lastFailure().contains(QStringLiteral("restarted")),
             qPrintable(m_connection->lastFailure()));
    QVERIFY(reachesOnline());
}

void TestConnection::anotherNetworkDoesNotOverruleTheServer()
{
    start();
    m_server->sendRaw(R"({"type":"error","code":"busy","message":"","retryAfter":60000})");
    m_server->closeAll(Protocol::CloseTooMany);
    m_scheduler->advance(10s);
    QCOMPARE(m_connection->state(), ConnectionState::Offline);
    m_connection->networkChanged();
    const int attempts = m_network->attempts();
    m_scheduler->advance(49s);
    QCOMPARE(m_network->attempts(), attempts);
    m_scheduler->advance(3s);
    QVERIFY(m_connection->isOnline());
}

void TestConnection::countsAnewAfterAStableMinute()
{
    m_network->setReachable(false);
    start();
    m_scheduler->advance(10min);
    m_network->setReachable(true);
    m_scheduler->advance(31s);
    m_scheduler->advance(1min);
    m_network->cut();
    QVERIFY(*m_connection->nextAttemptAt() <= m_clock.now() + 1'000);
}

void TestConnection::keepsCountingWhileUnstable()
{
    // A server that takes everybody in and drops them at once must not be hammered.
    start();
    const auto begin = m_scheduler->steadyNow();
    for (int losses = 0; losses < 20; ++losses) {
        m_network->cut();
        while (!m_connection->isOnline())
            QVERIFY(m_scheduler->advanceToNext());
    }
    QVERIFY(m_scheduler->steadyNow() - begin > 1min);
}

void TestConnection::refusesAnotherUsersSession()
{
    m_account.actor = {{UserId::make(m_clock, m_random), QStringLiteral("Bob")}, Role::Commenter};
    m_connection->setAccount(m_account);
    start();
    QCOMPARE(m_connection->state(), ConnectionState::Refused);
    QCOMPARE(m_connection->generation(), 0ULL);
    QVERIFY(!m_connection->lastFailure().isEmpty());
}

void TestConnection::aLateCloseOfAnOldSocketIsIgnored()
{
    QList<StubbornTransport *> made;
    Connection connection({&m_clock, &m_random, m_scheduler.get(),
                           [&made] {
                               auto transport = std::make_unique<StubbornTransport>();
                               made.append(transport.get());
                               return transport;
                           }},
                          ConnectionConfig{});
    connection.setAccount(m_account);
    const QByteArray welcome = Protocol::encode(Protocol::ServerMessage(Protocol::Welcome{m_alice, {}, {}}));
    connection.start();
    Q_EMIT made.at(0)->opened();
    Q_EMIT made.at(0)->received(welcome);
    QVERIFY(connection.isOnline());

    connection.giveUp(QStringLiteral("test"));
    connection.retryNow();
    QCOMPARE(made.size(), 2);
    Q_EMIT made.at(1)->opened();
    Q_EMIT made.at(1)->received(welcome);
    QVERIFY(connection.isOnline());

    QSignalSpy messages(&connection, &Connection::received);
    Q_EMIT made.at(0)->received(Protocol::encode(
        Protocol::ServerMessage(Protocol::Presence{AssetId::make(m_clock, m_random), 1, {m_alice.user}})));
    Q_EMIT made.at(0)->closed(Protocol::CloseNotAllowed, QString());
    QVERIFY(connection.isOnline());
    QCOMPARE(connection.generation(), 2ULL);
    QVERIFY(messages.isEmpty());
}

void TestConnection::stopsPolitely()
{
    start();
    m_connection->stop();
    QCOMPARE(m_connection->state(), ConnectionState::Offline);
    m_scheduler->advance(10ms);
    QCOMPARE(m_server->connectionCount(), 0);
    m_scheduler->advance(1h);
    QCOMPARE(m_network->attempts(), 1);
    m_connection->retryNow();
    QCOMPARE(m_connection->state(), ConnectionState::Offline);
    m_connection->start();
    m_scheduler->advance(10ms);
    QVERIFY(m_connection->isOnline());
}

void TestConnection::ignoresMessagesOfLaterVersions()
{
    start();
    QSignalSpy messages(m_connection.get(), &Connection::received);
    m_server->sendRaw(R"({"type":"weather","sunny":true})");
    m_scheduler->advance(10ms);
    QVERIFY(m_connection->isOnline());
    QVERIFY(messages.isEmpty());
}

void TestConnection::gibberishCostsTheConnection()
{
    start();
    m_server->sendRaw("{\"type\":\"presence\"}");
    m_scheduler->advance(0ms);
    QCOMPARE(m_connection->state(), ConnectionState::Offline);
    QVERIFY(reachesOnline());
}

void TestConnection::aNewAccountConnectsAnew()
{
    start();
    m_server->admit(QStringLiteral("other"), m_alice);
    m_account = m_connection->account();
    m_connection->setAccount(m_account);
    QVERIFY(m_connection->isOnline()); // Nothing is different.
    m_account.token = QStringLiteral("other");
    m_connection->setAccount(m_account);
    QCOMPARE(m_connection->state(), ConnectionState::Connecting);
    m_scheduler->advance(10ms);
    QVERIFY(m_connection->isOnline());
    QCOMPARE(m_connection->generation(), 2ULL);
}

void TestConnection::mapsHttpsToWss()
{
    StubbornTransport *made = nullptr;
    Connection connection({&m_clock, &m_random, m_scheduler.get(),
                           [&made] {
                               auto transport = std::make_unique<StubbornTransport>();
                               made = transport.get();
                               return transport;
                           }},
                          ConnectionConfig{});
    m_account.url = QUrl(QStringLiteral("https://team.example:8443/pins/"));
    connection.setAccount(m_account);
    connection.start();
    QCOMPARE(made->openedUrl, QUrl(QStringLiteral("wss://team.example:8443/pins/v1/socket")));
    QVERIFY(made->pinned.isEmpty());

    // Nobody's password goes along, and nothing that is not part of an address.
    m_account.url = QUrl(QStringLiteral("https://alice:hunter2@team.example:8443/?secret=hunter2#x"));
    connection.setAccount(m_account);
    QCOMPARE(made->openedUrl, QUrl(QStringLiteral("wss://team.example:8443/v1/socket")));
}

void TestConnection::tellsWhyAConnectionIsNotSecureAndComesBack()
{
    StubbornTransport *made = nullptr;
    int attempts = 0;
    Connection connection({&m_clock, &m_random, m_scheduler.get(),
                           [&] {
                               auto transport = std::make_unique<StubbornTransport>();
                               made = transport.get();
                               ++attempts;
                               return transport;
                           }},
                          ConnectionConfig{});
    m_account.url = QUrl(QStringLiteral("https://team.example"));
    m_account.certificateFingerprint = QByteArray(32, 'f');
    connection.setAccount(m_account);
    connection.start();
    QCOMPARE(made->pinned, m_account.certificateFingerprint);
    StubbornTransport *refused = made;
    Q_EMIT refused->insecure(TlsProblem::WrongCertificate);
    Q_EMIT refused->closed(Transport::ClosedByNetwork, {});
    QCOMPARE(connection.state(), ConnectionState::Offline);
    QCOMPARE(connection.lastFailure(), explanation(TlsProblem::WrongCertificate, QStringLiteral("team.example")));
    m_scheduler->advance(31s);
    QVERIFY(attempts >= 2); // The right server may be there another time.
    Q_EMIT made->closed(Transport::ClosedByNetwork, {});
    QVERIFY(!connection.lastFailure().contains(QStringLiteral("certificate"))); // Each attempt has its own reason.

    // Another certificate is another server.
    const int before = attempts;
    m_account.certificateFingerprint = QByteArray(32, 'g');
    connection.setAccount(m_account);
    QCOMPARE(attempts, before + 1);
    QCOMPARE(made->pinned, m_account.certificateFingerprint);
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
