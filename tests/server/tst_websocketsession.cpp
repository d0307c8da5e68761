// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/closecodes.h"
#include "server/testserver.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;
using namespace std::chrono_literals;

class TestWebSocketSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helloIsAnsweredWithWelcome()
    {
        TestServer server;
        WireClient client(server.port());
        QVERIFY(client.upgrade());
        client.send(Protocol::Hello{Protocol::version, server.session(QStringLiteral("Alice")), {}});
        const auto welcome = client.next<Protocol::Welcome>();
        QVERIFY(welcome);
        QCOMPARE(welcome->actor.user.name, QStringLiteral("Alice"));
        QCOMPARE(welcome->actor.role, Role::Commenter);
        QVERIFY(welcome->limits == Limits());
        QVERIFY(welcome->connection == Protocol::ConnectionLimits());
    }

    void anOperationGoesToEverybody()
    {
        TestServer server;
        const QString token = server.session(QStringLiteral("Alice"));
        const Asset asset = server.asset(token);
        WireClient alice(server.port());
        WireClient bob(server.port());
        QVERIFY(alice.greet(token));
        QVERIFY(bob.greet(server.session(QStringLiteral("Bob"))));
        for (WireClient *client : {&alice, &bob}) {
            client->send(Protocol::Open{asset.id, {}, {}});
            QVERIFY(client->next<Protocol::Snapshot>());
            QVERIFY(client->next<Protocol::Events>()->caughtUp);
        }
        const Operation pin = TestServer::pin();
        alice.send(Protocol::SubmitOperation{asset.id, pin});
        for (WireClient *client : {&alice, &bob}) {
            const auto events = client->next<Protocol::Events>();
            QVERIFY(events);
            QVERIFY(events->events.constFirst().operation == pin);
        }
    }

    void closedAssetsAreSilent()
    {
        TestServer server;
        const QString token = server.session(QStringLiteral("Alice"));
        const Asset asset = server.asset(token);
        WireClient alice(server.port());
        QVERIFY(alice.greet(token));
        alice.send(Protocol::Open{asset.id, {}, {}});
        QVERIFY(alice.next<Protocol::Presence>());
        alice.send(Protocol::Close{asset.id});
        alice.send(Protocol::SubmitOperation{asset.id, TestServer::pin()});
        const auto refused = alice.next<Protocol::Refused>();
        QVERIFY(refused);
        QCOMPARE(refused->refusal.code, RefusalCode::NotFound);
    }

    void wrongMessagesEndTheConnection_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<int>("opcode");
        QTest::addColumn<bool>("greeted");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("names");
        const auto row = [](const char *name, const QByteArray &message, int opcode, bool greeted, int code,
                            const char *names) {
            QTest::newRow(name) << message << opcode << greeted << code << QString::fromLatin1(names);
        };
        row("not JSON", "what?", 1, false, 4400, "");
        row("not hello first", R"({"type":"open","assetId":"AaH94z5VemKme0Mk8VJhlg"})", 1, false, 4400, "hello");
        row("unknown type", R"({"type":"sing"})", 1, false, 4400, "type");
        row("other version", R"({"type":"hello","protocol":2,"token":"x"})", 1, false, 4400, "protocol");
        row("unknown token", R"({"type":"hello","protocol":1,"token":"x"})", 1, false, 4401, "token");
        row("missing token", R"({"type":"hello","protocol":1})", 1, false, 4400, "token");
        row("hello twice", R"({"type":"hello","protocol":1,"token":"x"})", 1, true, 4400, "hello");
        row("missing assetId", R"({"type":"open"})", 1, true, 4400, "assetId");
        row("wrong anchor",
            R"({"type":"operation","assetId":"AaH94z5VemKme0Mk8VJhlg","broadcastId":"AaH94z5VemKme0Mk8VJhlg",
                "operation":{"kind":"move-anchor","conversationId":"AaH94z5VemKme0Mk8VJhlg","anchor":{"x":1}}})",
            1, true, 4400, "operation.anchor.y");
        row("binary", "\x01\x02", 2, true, 4400, "text");
        row("too long", QByteArray(64 * 1024 + 1, ' '), 1, true, 4400, "frameBytes");
        row("far too long", QByteArray(5'000'000, ' '), 1, true, 4400, "frameBytes");
    }

    void wrongMessagesEndTheConnection()
    {
        QFETCH(QByteArray, message);
        QFETCH(int, opcode);
        QFETCH(bool, greeted);
        QFETCH(int, code);
        QFETCH(QString, names);
        TestServer server([](ServerConfig &config) { config.timeouts.closing = 200ms; });
        WireClient client(server.port());
        if (greeted)
            QVERIFY(client.greet(server.session(QStringLiteral("Alice"))));
        else
            QVERIFY(client.upgrade());
        client.sendFrame(opcode, message);
        const auto error = client.next<Protocol::Error>();
        QVERIFY(error);
        QVERIFY2(error->message.contains(names), qPrintable(error->message));
        QCOMPARE(client.closeCode(), code);
        QVERIFY(client.isClosed());
        QTRY_COMPARE(server.metric("pinthread_websockets"), 0.0);
    }

    void brokenFramesEndTheConnectionAndNothingElse()
    {
        TestServer server;
        for (const QByteArray &bytes :
             {QByteArray("\x81\x05hello"), QByteArray("\xf1\x80\x00\x00\x00\x00", 6), QByteArray(100, '\xff'),
              QByteArray("\x81\x84\x00\x00\x00\x00\xff\xfe\xfd\xfc", 10)}) {
            WireClient client(server.port());
            QVERIFY(client.greet(server.session(QStringLiteral("Alice"))));
            client.sendRaw(bytes);
            QVERIFY(client.isClosed());
        }
        WireClient client(server.port());
        QVERIFY(client.greet(server.session(QStringLiteral("Alice"))));
    }

    void whoSaysNothingIsSentAway()
    {
        TestServer server([](ServerConfig &config) { config.timeouts.hello = 200ms; });
        WireClient client(server.port());
        QVERIFY(client.upgrade());
        QVERIFY(client.next<Protocol::Error>());
        QCOMPARE(client.closeCode(), int(Protocol::CloseMalformed));
    }

    void aSilentClientIsPingedAndThenGivenUp()
    {
        TestServer server([](ServerConfig &config) {
            config.timeouts.hello = 60s; // Nobody waits for this one.
            config.timeouts.silence = 200ms;
            config.timeouts.pong = 300ms;
        });
        WireClient client(server.port());
        QVERIFY(client.greet(server.session(QStringLiteral("Alice"))));
        for (int i = 0; i < 3; ++i) { // As long as it answers it may stay.
            const auto frame = client.receiveFrame();
            QVERIFY(frame);
            QCOMPARE(frame->opcode, 9);
            client.sendFrame(10, frame->payload);
        }
        QElapsedTimer timer;
        timer.start();
        QVERIFY(client.isClosed());
        QVERIFY2(timer.elapsed() >= 300, qPrintable(QString::number(timer.elapsed())));
        QTRY_COMPARE(server.metric("pinthread_websockets"), 0.0);
    }

    void pingsAreAnswered()
    {
        TestServer server;
        WireClient client(server.port());
        QVERIFY(client.greet(server.session(QStringLiteral("Alice"))));
        client.sendFrame(9, "are you there");
        const auto pong = client.receiveFrame();
        QVERIFY(pong);
        QCOMPARE(pong->opcode, 10);
        QCOMPARE(pong->payload, QByteArray("are you there"));
    }

    void aPoliteCloseIsAnswered()
    {
        TestServer server;
        WireClient client(server.port());
        QVERIFY(client.greet(server.session(QStringLiteral("Alice"))));
        client.sendFrame(8, QByteArray("\x03\xe8", 2));
        QCOMPARE(client.closeCode(), 1000);
        QVERIFY(client.isClosed());
    }

    void tooManyAssetsAreRefused()
    {
        TestServer server([](ServerConfig &config) { config.connection.openAssets = 2; });
        const QString token = server.session(QStringLiteral("Alice"));
        WireClient client(server.port());
        QVERIFY(client.greet(token));
        Asset last;
        for (int i = 0; i < 3; ++i) {
            last = server.asset(token);
            client.send(Protocol::Open{last.id, {}, {}});
        }
        const auto refused = client.next<Protocol::Refused>();
        QVERIFY(refused);
        QCOMPARE(refused->assetId, last.id);
        QCOMPARE(refused->refusal.code, RefusalCode::TooMany);
    }

    void whoIsTooFastIsToldAndThenSentAway()
    {
        TestServer server([](ServerConfig &config) { config.connection.operationsPerSecond = 10; });
        const QString token = server.session(QStringLiteral("Alice"));
        const Asset asset = server.asset(token);
        WireClient client(server.port());
        QVERIFY(client.greet(token));
        client.send(Protocol::Open{asset.id, {}, {}});
        QVERIFY(client.next<Protocol::Presence>());
        for (int i = 0; i < 100; ++i)
            client.send(Protocol::SubmitOperation{asset.id, TestServer::pin()});
        int refusals = 0;
        std::optional<Protocol::Error> error;
        while (const auto message = client.receive()) {
            if (const auto *refused = std::get_if<Protocol::Refused>(&*message)) {
                QCOMPARE(refused->refusal.code, RefusalCode::TooMany);
                ++refusals;
            } else if (const auto *found = std::get_if<Protocol::Error>(&*message)) {
                error = *found;
            }
        }
        QVERIFY2(refusals >= 15 && refusals <= 30, qPrintable(QString::number(refusals)));
        QVERIFY(error);
        QCOMPARE(error->code, QStringLiteral("too-many"));
        QVERIFY(error->retryAfter);
    }

    void manyInFlightAreAllSettled()
    {
        TestServer server([](ServerConfig &config) {
            config.connection.operationsInFlight = 4;
            config.connection.operationsPerSecond = 1000;
            config.operationsPerSecondPerUser = 1000;
        });
        const QString token = server.session(QStringLiteral("Alice"));
        const Asset asset = server.asset(token);
        WireClient client(server.port());
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

    void aClientThatDoesNotReadIsCutOffAndTheOthersGoOn()
    {
        TestServer server([](ServerConfig &config) {
            config.timeouts.hello = 60s;
            config.timeouts.noProgress = 500ms;
            config.sendBufferBytes = 4096;
            config.outboxBytes = 32 * 1024;
            config.connection.operationsPerSecond = 100'000;
            config.operationsPerSecondPerUser = 100'000;
        });
        const QString token = server.session(QStringLiteral("Alice"));
        const Asset asset = server.asset(token);
        WireClient alice(server.port());
        WireClient deaf(server.port(), 4096);
        for (WireClient *client : {&alice, &deaf}) {
            QVERIFY(client->greet(token));
            client->send(Protocol::Open{asset.id, {}, {}});
            QVERIFY(client->next<Protocol::Presence>());
        }
        const QString words(5000, u'x');
        int count = 0;
        QElapsedTimer timer;
        timer.start();
        while (server.metric("pinthread_cut_offs_total") < 1 && timer.elapsed() < 15'000) {
            alice.send(Protocol::SubmitOperation{asset.id, TestServer::pin(words)});
            QVERIFY(alice.next<Protocol::Events>());
            ++count;
        }
        QCOMPARE(server.metric("pinthread_cut_offs_total"), 1.0);
        QVERIFY(deaf.isClosed());
        QTRY_COMPARE(server.metric("pinthread_outbox_bytes"), 0.0);
    }

    void aSlowClientIsServedEverything()
    {
        TestServer server([](ServerConfig &config) {
            config.sendBufferBytes = 4096;
            config.outboxBytes = 16 * 1024;
            config.connection.operationsPerSecond = 100'000;
            config.operationsPerSecondPerUser = 100'000;
        });
        const QString token = server.session(QStringLiteral("Alice"));
        const Asset asset = server.asset(token);
        WireClient alice(server.port());
        WireClient slow(server.port(), 4096);
        for (WireClient *client : {&alice, &slow}) {
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
        alice.send(Protocol::SubmitOperation{asset.id, TestServer::pin()});
        const auto live = slow.next<Protocol::Events>();
        QVERIFY(live);
        QCOMPARE(live->events.constFirst().revision, count + 1);
    }

    void pingsBetweenBroadcastsLeaveEveryFrameWhole()
    {
        TestServer server([](ServerConfig &config) {
            config.sendBufferBytes = 4096;
            config.outboxBytes = 64 * 1024;
            config.connection.operationsPerSecond = 100'000;
            config.operationsPerSecondPerUser = 100'000;
        });
        const QString token = server.session(QStringLiteral("Alice"));
        const Asset asset = server.asset(token);
        WireClient alice(server.port());
        WireClient noisy(server.port(), 4096);
        for (WireClient *client : {&alice, &noisy}) {
            QVERIFY(client->greet(token));
            client->send(Protocol::Open{asset.id, {}, {}});
            QVERIFY(client->next<Protocol::Presence>());
        }
        constexpr int count = 150;
        const QString words(3000, u'y');
        for (int i = 0; i < count; ++i) {
            noisy.sendFrame(9, QByteArray::number(i)); // While the buffers towards it are full.
            alice.send(Protocol::SubmitOperation{asset.id, TestServer::pin(words)});
            QVERIFY(alice.next<Protocol::Events>());
        }
        int pongs = 0;
        Revision seen = 0;
        while (pongs < count || seen < count) {
            const auto frame = noisy.receiveFrame();
            QVERIFY(frame);
            if (frame->opcode == 10) {
                QCOMPARE(frame->payload, QByteArray::number(pongs));
                ++pongs;
                continue;
            }
            QCOMPARE(frame->opcode, 1);
            const auto message = Protocol::decodeServerMessage(frame->payload);
            QVERIFY(message);
            if (const auto *events = std::get_if<Protocol::Events>(&*message)) {
                for (const Event &event : events->events)
                    QCOMPARE(event.revision, ++seen);
            }
        }
    }

    void bytesBehindTheUpgradeRequestAreNotLost()
    {
        TestServer server;
        const QString token = server.session(QStringLiteral("Alice"));
        WireClient client(server.port());
        const QByteArray hello =
            Protocol::encode(Protocol::ClientMessage(Protocol::Hello{1, token, QString(100, u'c')}));
        QByteArray frame("\x81\xfe", 2);
        frame.append(char(hello.size() >> 8)).append(char(hello.size() & 0xff)).append(4, '\0').append(hello);
        client.sendRaw("GET /v1/socket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                       "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
                       + frame);
        QByteArray head;
        while (!head.endsWith("\r\n\r\n"))
            head += client.receiveRaw(1);
        QVERIFY(head.startsWith("HTTP/1.1 101"));
        QVERIFY(client.next<Protocol::Welcome>());
    }
};

QTEST_GUILESS_MAIN(TestWebSocketSession)
#include "tst_websocketsession.moc"
