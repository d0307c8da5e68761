// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/testserver.h"
#include "server/tlswireclient.h"

#include <QFile>
#include <QTest>

#include <thread>

using namespace Pinthread;
using namespace Pinthread::Server;

/// Opening the door for others, closing it, and what stays the same from one day to the next.
class TestSharedDoor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itSaysHowItIsReached()
    {
        QStringList addresses{QStringLiteral("192.168.1.5"), QStringLiteral("2001:db8::5")};
        TestServer server([&](ServerConfig &config) { config.networkAddresses = [&] { return addresses; }; });
        QVERIFY(!server.server().isShared());
        const Sharing sharing = server.share();
        QVERIFY(server.server().isShared());
        QVERIFY(sharing.port != 0);
        QVERIFY(sharing.port != server.port());
        QCOMPARE(sharing.addresses, addresses);
        addresses = {QStringLiteral("10.0.0.8")}; // Another network, and no need to begin again.
        const Sharing again = server.share();
        QCOMPARE(again.addresses, addresses);
        QCOMPARE(again.port, sharing.port);
        QCOMPARE(again.fingerprint, sharing.fingerprint);
    }

    void withoutANetworkItSaysSo()
    {
        TestServer server([](ServerConfig &config) { config.networkAddresses = [] { return QStringList(); }; });
        const auto sharing = server.server().share();
        QVERIFY(!sharing);
        QVERIFY2(sharing.error().message.contains(QStringLiteral("network")), qPrintable(sharing.error().message));
        QVERIFY(!server.server().isShared());
    }

    void whoDoesNotRunCannotShare()
    {
        TestServer server;
        server.server().stop();
        QVERIFY(!server.server().share());
        server.server().stopSharing();
        QVERIFY(!server.server().isShared());
    }

    void closingItSendsTheOthersAwayAndNobodyElse()
    {
        TestServer server([](ServerConfig &config) { config.timeouts.closing = std::chrono::milliseconds(200); });
        const Sharing sharing = server.share();
        const QString token = server.session(QStringLiteral("Alice"));
        TlsWireClient guest(sharing.port);
        QVERIFY(guest.greet(token));
        WireClient home(server.port());
        QVERIFY(home.greet(token));
        std::jthread closing([&] { server.server().stopSharing(); });
        QCOMPARE(guest.closeCode(), 1012);
        QVERIFY(guest.isClosed());
        closing.join();
        QVERIFY(!server.server().isShared());
        QVERIFY(!TlsWireClient(sharing.port).isEncrypted());
        const Asset asset = server.asset(token);
        home.send(Protocol::Open{asset.id, {}, {}});
        QVERIFY(home.next<Protocol::Snapshot>());

        for (int i = 0; i < 3; ++i) { // As often as anybody likes.
            QVERIFY(server.share() == sharing);
            TlsWireClient back(sharing.port);
            QVERIFY(back.greet(token));
            server.server().stopSharing();
        }
    }

    void whoDoesNotReadIsNotWaitedForLong()
    {
        TestServer server([](ServerConfig &config) {
            config.timeouts.stop = std::chrono::milliseconds(500);
            config.sendBufferBytes = 4096;
            config.connection.operationsPerSecond = 100'000;
            config.operationsPerSecondPerUser = 100'000;
        });
        const Sharing sharing = server.share();
        const QString token = server.session(QStringLiteral("Alice"));
        const Asset asset = server.asset(token);
        WireClient alice(server.port());
        TlsWireClient deaf(sharing.port, TlsWireClient::Version::Any, 4096);
        for (WireClient *client : std::initializer_list<WireClient *>{&alice, &deaf}) {
            QVERIFY(client->greet(token));
            client->send(Protocol::Open{asset.id, {}, {}});
            QVERIFY(client->next<Protocol::Presence>());
        }
        while (server.metric("pinthread_outbox_bytes") <= 0) {
            alice.send(Protocol::SubmitOperation{asset.id, TestServer::pin(QString(5000, u'x'))});
            QVERIFY(alice.next<Protocol::Events>());
        }
        QElapsedTimer timer;
        timer.start();
        server.server().stopSharing();
        QVERIFY2(timer.elapsed() < 4'000, qPrintable(QString::number(timer.elapsed())));
        QTRY_COMPARE(server.metric("pinthread_tls_connections"), 0.0);
    }

    void aRestartKeepsPortAndCertificate()
    {
        TestServer server;
        const Sharing first = server.share();
        QFile certificate(server.directory() + QStringLiteral("/server-certificate.pem"));
        QVERIFY(certificate.exists());
        QCOMPARE(certificate.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup), 0);
        server.server().stop();
        QVERIFY(server.server().start());
        QVERIFY(!server.server().isShared()); // Nobody lets others in but the person whose machine it is.
        QVERIFY(server.share() == first);
        TlsWireClient client(first.port);
        QCOMPARE(client.fingerprint(), first.fingerprint);
    }

    void aPortThatIsTakenIsGivenWayTo()
    {
        TestServer one;
        TestServer two;
        const Sharing first = one.share();
        const Sharing second = two.share();
        QVERIFY(first.port != second.port);
        QVERIFY(first.fingerprint != second.fingerprint);
        QCOMPARE(TlsWireClient(second.port).fingerprint(), second.fingerprint);
        one.server().stop(); // From now on the usual one is free, but those who were invited know this one.
        two.server().stop();
        QVERIFY(two.server().start());
        QVERIFY(two.share() == second);
    }
};

QTEST_GUILESS_MAIN(TestSharedDoor)
#include "tst_shareddoor.moc"
