// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/testserver.h"
#include "server/tlswireclient.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace Pinthread;
using namespace Pinthread::Server;
using namespace std::chrono_literals;
using Version = TlsWireClient::Version;

namespace {

QByteArray contentPath(const Asset &asset)
{
    return "/v1/assets/" + asset.id.toText().toLatin1() + "/content";
}

} // namespace

/// TLS in front of the server, driven by another implementation of the same words: what goes through, what does not,
/// and what it costs others.
class TestTlsFront : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHandshakeShowsTheCertificate()
    {
        TestServer server;
        const Sharing sharing = server.share();
        QCOMPARE(sharing.fingerprint.size(), 64);
        TlsWireClient client(sharing.port);
        QVERIFY(client.isEncrypted());
        QCOMPARE(client.fingerprint(), sharing.fingerprint);
        QCOMPARE(client.protocol(), QStringLiteral("TLSv1.3"));
        QCOMPARE(client.application(), QByteArray("http/1.1"));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(client.request("GET", "/healthz").status, 200);
    }

    void onlyGoodVersionsAreSpoken()
    {
        TestServer server;
        const Sharing sharing = server.share();
        TlsWireClient old(sharing.port, Version::Tls11);
        QVERIFY(!old.isEncrypted());
        TlsWireClient middle(sharing.port, Version::Tls12);
        QVERIFY(middle.isEncrypted());
        QCOMPARE(middle.request("GET", "/healthz").status, 200);
    }

    void plainHttpIsToldWhatIsSpokenHere()
    {
        TestServer server;
        const Sharing sharing = server.share();
        WireClient plain(sharing.port);
        const auto answer = plain.request("GET", "/healthz");
        QCOMPARE(answer.status, 400);
        QVERIFY2(answer.body.contains("https://"), answer.body.constData());
        QVERIFY(plain.isClosed());
        TlsWireClient client(sharing.port);
        QCOMPARE(client.request("GET", "/healthz").status, 200);
        QTRY_COMPARE(server.metric("pinthread_tls_connections"), 1.0);
    }

    void nonsenseIsClosed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("zeros") << QByteArray(100, '\0');
        QTest::newRow("words") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
        QTest::newRow("no real hello") << QByteArray("\x16\x03\x01\x00\x05\x01\x00\x00\x01\xff", 10);
        QTest::newRow("a record without end") << QByteArray("\x16\x03\x01\xff\xff", 5) + QByteArray(70'000, 'x');
    }

    void nonsenseIsClosed()
    {
        QFETCH(QByteArray, bytes);
        TestServer server;
        const Sharing sharing = server.share();
        WireClient client(sharing.port);
        client.sendRaw(bytes);
        QVERIFY(client.isClosed());
        QTRY_COMPARE(server.metric("pinthread_tls_failures_total"), 1.0);
        QTRY_COMPARE(server.metric("pinthread_tls_connections"), 0.0);
    }

    void aHandshakeThatStandsStillIsGivenUpAndHoldsNobodyUp()
    {
        TestServer server([](ServerConfig &config) { config.timeouts.tlsHandshake = 500ms; });
        const Sharing sharing = server.share();
        std::vector<std::unique_ptr<WireClient>> silent;
        for (int i = 0; i < 20; ++i) {
            silent.push_back(std::make_unique<WireClient>(sharing.port));
            if (i % 2 == 0)
                silent.back()->sendRaw(QByteArray("\x16\x03\x01\x02\x00\x01\x00", 7));
        }
        TlsWireClient client(sharing.port);
        QCOMPARE(client.request("GET", "/healthz").status, 200);
        for (const auto &each : silent)
            QVERIFY(each->isClosed());
        QCOMPARE(client.request("GET", "/healthz").status, 200);
        QTRY_COMPARE(server.metric("pinthread_tls_connections"), 1.0);
    }

    void contentsOfAnySizeGoBothWays()
    {
        TestServer server;
        const Sharing sharing = server.share();
        const QString token = server.session(QStringLiteral("Ann"));
        QByteArray content(5'000'000, '\0');
        for (qsizetype i = 0; i < content.size(); ++i)
            content[i] = static_cast<char>(i * 31 + i / 977);
        const Asset asset = server.asset(token, content);
        for (const Version version : {Version::Tls12, Version::Tls13}) {
            TlsWireClient client(sharing.port, version);
            QCOMPARE(client.request("PUT", contentPath(asset), content, token.toLatin1()).status, 204);
            QCOMPARE(client.request("GET", contentPath(asset), {}, token.toLatin1()).body, content);
        }
    }

    void everybodyIsToldWhicheverWayTheyCame()
    {
        TestServer server;
        const Sharing sharing = server.share();
        const QString token = server.session(QStringLiteral("Alice"));
        const Asset asset = server.asset(token);
        WireClient alice(server.port());
        TlsWireClient bob(sharing.port);
        for (WireClient *client : std::initializer_list<WireClient *>{&alice, &bob}) {
            QVERIFY(client->greet(token));
            client->send(Protocol::Open{asset.id, {}, {}});
            QVERIFY(client->next<Protocol::Presence>());
        }
        for (int i = 0; i < 20; ++i) {
            const Operation pin = TestServer::pin();
            (i % 2 ? alice : static_cast<WireClient &>(bob)).send(Protocol::SubmitOperation{asset.id, pin});
            for (WireClient *client : std::initializer_list<WireClient *>{&alice, &bob}) {
                const auto events = client->next<Protocol::Events>();
                QVERIFY(events);
                QVERIFY(events->events.constFirst().operation == pin);
            }
        }
    }

    void nobodyIsAtHomeThere()
    {
        TestServer server; // Whoever is on this machine needs no secret, and may see the metrics.
        const Sharing sharing = server.share();
        TlsWireClient client(sharing.port);
        QCOMPARE(client.request("GET", "/metrics").status, 403);
        QCOMPARE(client.request("POST", "/v1/sessions", R"({"name":"Mallory"})").status, 401);
        WireClient home(server.port());
        QCOMPARE(home.request("POST", "/v1/sessions", R"({"name":"Ann"})").status, 201);
    }

    void theirConnectionsAreCountedApart()
    {
        TestServer server([](ServerConfig &config) {
            config.connectionsPerAddress = 3;
            config.connections = 5;
        });
        const Sharing sharing = server.share();
        std::vector<std::unique_ptr<TlsWireClient>> guests;
        for (int i = 0; i < 3; ++i) {
            guests.push_back(std::make_unique<TlsWireClient>(sharing.port));
            QVERIFY(guests.back()->isEncrypted());
        }
        QVERIFY(!TlsWireClient(sharing.port).isEncrypted()); // One too many from this address.
        std::vector<std::unique_ptr<WireClient>> atHome;
        for (int i = 0; i < 5; ++i) { // And nobody's place at home is taken.
            atHome.push_back(std::make_unique<WireClient>(server.port()));
            QCOMPARE(atHome.back()->request("GET", "/healthz").status, 200);
        }
    }

    void whoHasSaidEverythingIsStillAnswered()
    {
        TestServer server;
        const Sharing sharing = server.share();
        TlsWireClient client(sharing.port, Version::Tls12);
        client.sendRaw("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
        client.finishSending();
        QCOMPARE(client.receiveRaw(12), QByteArray("HTTP/1.1 200"));
        QVERIFY(client.isClosed());
        QTRY_COMPARE(server.metric("pinthread_tls_connections"), 0.0);
    }

    void aSlowDownloadIsWholeAlsoAfterTheSessionHasClosed()
    {
        TestServer server([](ServerConfig &config) { config.timeouts.closing = 1'500ms; });
        const Sharing sharing = server.share();
        const QString token = server.session(QStringLiteral("Ann"));
        // As much as the kernel keeps between the session and this client, which takes it by far more slowly than the
        // time for closing allows.
        const QByteArray content(400'000, 'c');
        const Asset asset = server.asset(token, content);
        TlsWireClient client(sharing.port, Version::Any, 4096);
        QCOMPARE(client.request("PUT", contentPath(asset), content, token.toLatin1()).status, 204);
        client.sendRaw("GET " + contentPath(asset)
                       + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer " + token.toLatin1()
                       + "\r\n\r\n");
        QByteArray received;
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 3'000) {
            QTest::qWait(50);
            received += client.receiveRaw(2'000);
        }
        received += client.receiveRaw(2'000'000);
        const qsizetype head = received.indexOf("\r\n\r\n") + 4;
        QCOMPARE(received.size() - head, content.size());
    }

    void aConnectionThatBreaksOffIsForgotten()
    {
        TestServer server;
        const Sharing sharing = server.share();
        const QString token = server.session(QStringLiteral("Ann"));
        const Asset asset = server.asset(token, QByteArray(1'000'000, 'c'));
        for (int i = 0; i < 10; ++i) {
            TlsWireClient client(sharing.port);
            if (i % 2)
                QVERIFY(client.greet(token));
            else
                client.sendRaw("PUT " + contentPath(asset) + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                               + token.toLatin1() + "\r\nContent-Length: 1000000\r\n\r\n" + QByteArray(100'000, 'c'));
        }
        QTRY_COMPARE(server.metric("pinthread_tls_connections"), 0.0);
        QTRY_COMPARE(server.metric("pinthread_websockets"), 0.0);
    }

    void manyInFlightAreAllSettled()
    {
        TestServer server([](ServerConfig &config) {
            config.connection.operationsInFlight = 4; // The session reads no further, and so does TLS.
            config.connection.operationsPerSecond = 10'000;
            config.operationsPerSecondPerUser = 10'000;
        });
        const Sharing sharing = server.share();
        const QString token = server.session(QStringLiteral("Alice"));
        const Asset asset = server.asset(token);
        TlsWireClient client(sharing.port);
        QVERIFY(client.greet(token));
        client.send(Protocol::Open{asset.id, {}, {}});
        for (int i = 0; i < 500; ++i)
            client.send(Protocol::SubmitOperation{asset.id, TestServer::pin()});
        int settled = 0;
        while (settled < 500) {
            const auto events = client.next<Protocol::Events>();
            QVERIFY(events);
            settled += int(events->events.size());
        }
    }

    void aPeerThatDoesNotReadIsCutOffAndTheOthersGoOn()
    {
        TestServer server([](ServerConfig &config) {
            config.timeouts.hello = 60s;
            config.timeouts.noProgress = 500ms;
            config.timeouts.closing = 300ms;
            config.sendBufferBytes = 4096;
            config.outboxBytes = 32 * 1024;
            config.connection.operationsPerSecond = 100'000;
            config.operationsPerSecondPerUser = 100'000;
        });
        const Sharing sharing = server.share();
        const QString token = server.session(QStringLiteral("Alice"));
        const Asset asset = server.asset(token);
        TlsWireClient alice(sharing.port);
        TlsWireClient deaf(sharing.port, Version::Any, 4096);
        for (WireClient *client : std::initializer_list<WireClient *>{&alice, &deaf}) {
            QVERIFY(client->greet(token));
            client->send(Protocol::Open{asset.id, {}, {}});
            QVERIFY(client->next<Protocol::Presence>());
        }
        const QString words(5000, u'x');
        QElapsedTimer timer;
        timer.start();
        while (server.metric("pinthread_cut_offs_total") < 1 && timer.elapsed() < 20'000) {
            alice.send(Protocol::SubmitOperation{asset.id, TestServer::pin(words)});
            QVERIFY(alice.next<Protocol::Events>());
        }
        QCOMPARE(server.metric("pinthread_cut_offs_total"), 1.0);
        QTRY_COMPARE(server.metric("pinthread_tls_connections"), 1.0); // Nothing of it is kept, though it never reads.
        QTRY_COMPARE(server.metric("pinthread_outbox_bytes"), 0.0);
    }

    void aSlowPeerIsServedEverything()
    {
        TestServer server([](ServerConfig &config) {
            config.sendBufferBytes = 4096;
            config.outboxBytes = 16 * 1024;
            config.connection.operationsPerSecond = 100'000;
            config.operationsPerSecondPerUser = 100'000;
        });
        const Sharing sharing = server.share();
        const QString token = server.session(QStringLiteral("Alice"));
        const Asset asset = server.asset(token);
        WireClient alice(server.port());
        TlsWireClient slow(sharing.port, Version::Any, 4096);
        for (WireClient *client : std::initializer_list<WireClient *>{&alice, &slow}) {
            QVERIFY(client->greet(token));
            client->send(Protocol::Open{asset.id, {}, {}});
            QVERIFY(client->next<Protocol::Presence>());
        }
        constexpr Revision count = 200;
        const QString words(5000, u'x'); // A megabyte in all.
        for (Revision i = 1; i <= count; ++i) {
            alice.send(Protocol::SubmitOperation{asset.id, TestServer::pin(words)});
            QVERIFY(alice.next<Protocol::Events>());
        }
        QVERIFY(server.metric("pinthread_outbox_bytes") <= 2 * 16 * 1024);
        Revision seen = 0;
        while (seen < count) {
            const auto events = slow.next<Protocol::Events>();
            QVERIFY(events);
            for (const Event &event : events->events)
                QCOMPARE(event.revision, ++seen);
        }
    }

    void manyAtATimeAreServed()
    {
        constexpr int many = 150;
        TestServer server([](ServerConfig &config) { config.connectionsPerUser = many; });
        const Sharing sharing = server.share();
        const QString token = server.session(QStringLiteral("Alice"));
        const Asset asset = server.asset(token);
        std::vector<std::unique_ptr<TlsWireClient>> clients;
        for (int i = 0; i < many; ++i) {
            clients.push_back(std::make_unique<TlsWireClient>(sharing.port));
            QVERIFY(clients.back()->greet(token));
            clients.back()->send(Protocol::Open{asset.id, {}, {}});
            QVERIFY(clients.back()->next<Protocol::Presence>());
        }
        QCOMPARE(server.metric("pinthread_tls_connections"), double(many));
        const Operation pin = TestServer::pin();
        clients.front()->send(Protocol::SubmitOperation{asset.id, pin});
        for (const auto &client : clients) {
            const auto events = client->next<Protocol::Events>();
            QVERIFY(events);
            QVERIFY(events->events.constFirst().operation == pin);
        }
        clients.clear();
        QTRY_COMPARE(server.metric("pinthread_tls_connections"), 0.0);
    }

    void aStopSaysSoToEverybody()
    {
        TestServer server;
        const Sharing sharing = server.share();
        const QString token = server.session(QStringLiteral("Alice"));
        std::vector<std::unique_ptr<TlsWireClient>> clients;
        for (int i = 0; i < 5; ++i) {
            clients.push_back(std::make_unique<TlsWireClient>(sharing.port));
            QVERIFY(clients.back()->greet(token));
        }
        TlsWireClient idle(sharing.port);
        QCOMPARE(idle.request("GET", "/healthz").status, 200);
        WireClient greeting(sharing.port); // In the middle of its handshake.
        QElapsedTimer timer;
        timer.start();
        std::jthread stopping([&] { server.server().stop(); });
        for (const auto &client : clients) {
            QCOMPARE(client->closeCode(), 1012);
            QVERIFY(client->isClosed());
        }
        clients.clear();
        QVERIFY(idle.isClosed());
        QVERIFY(greeting.isClosed());
        stopping.join();
        QVERIFY2(timer.elapsed() < 8'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestTlsFront)
#include "tst_tlsfront.moc"
