// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/testserver.h"
#include "testkit/patience.h"

#include <QDeadlineTimer>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;
using namespace std::chrono_literals;

namespace {

/// A client that has just been told why it must go.
struct SentAway
{
    QString code;
    QString message;
    int closeCode = 0;
};

SentAway sentAway(WireClient &client, const QString &token)
{
    if (!client.upgrade())
        return {};
    client.send(Protocol::Hello{Protocol::version, token, QStringLiteral("test")});
    const auto error = client.next<Protocol::Error>();
    if (!error)
        return {};
    return {error->code, error->message, client.closeCode()};
}

WireAnswer post(TestServer &server, const QByteArray &path, const QByteArray &body, const QString &token)
{
    WireClient client(server.port());
    return client.request("POST", path, body, token.toLatin1());
}

QString codeOf(const WireAnswer &answer)
{
    const auto error = Protocol::decodeHttpError(answer.body);
    return error ? error->code : QString();
}

} // namespace

/// Each limit that more than one connection, or a whole asset, is held to: hit over a real socket, with an answer that
/// says what to do. (Those of a single connection are in tst_websocketsession, of bodies in tst_httpapi.)
class TestLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aUserHasOnlySoManyConnections()
    {
        TestServer server([](ServerConfig &config) { config.connectionsPerUser = 2; });
        const QString ann = server.session(QStringLiteral("Ann"));
        WireClient first(server.port());
        QVERIFY(first.greet(ann));
        {
            WireClient second(server.port());
            QVERIFY(second.greet(ann));
            WireClient third(server.port());
            const SentAway told = sentAway(third, ann);
            QCOMPARE(told.code, QStringLiteral("too-many"));
            QVERIFY2(told.message.contains(QStringLiteral("At most 2 connections")), qPrintable(told.message));
            QCOMPARE(told.closeCode, 4429);
        }
        WireClient bob(server.port());
        QVERIFY(bob.greet(server.session(QStringLiteral("Bob"))));
        const QDeadlineTimer deadline(10s);
        bool isBack = false;
        while (!isBack && !deadline.hasExpired()) { // The second one is gone, or will be in a moment.
            WireClient next(server.port());
            isBack = next.greet(ann);
        }
        QVERIFY(isBack);
    }

    void aTenantHasOnlySoManyConnections()
    {
        TestServer server([](ServerConfig &config) { config.connectionsPerTenant = 2; });
        WireClient first(server.port());
        QVERIFY(first.greet(server.session(QStringLiteral("Ann"))));
        WireClient second(server.port());
        QVERIFY(second.greet(server.session(QStringLiteral("Bob"))));
        WireClient third(server.port());
        const SentAway told = sentAway(third, server.session(QStringLiteral("Carl")));
        QCOMPARE(told.code, QStringLiteral("too-many"));
        QVERIFY2(told.message.contains(QStringLiteral("everybody together")), qPrintable(told.message));
        QCOMPARE(told.closeCode, 4429);
    }

    void severalConnectionsGiveNobodyMoreOperations_data()
    {
        QTest::addColumn<int>("perUser");
        QTest::addColumn<int>("perTenant");
        QTest::addColumn<QString>("words");
        QTest::newRow("one user") << 5 << 1000 << QStringLiteral("for one user");
        QTest::newRow("everybody") << 1000 << 5 << QStringLiteral("for everybody together");
    }

    void severalConnectionsGiveNobodyMoreOperations()
    {
        QFETCH(int, perUser);
        QFETCH(int, perTenant);
        QFETCH(QString, words);
        TestServer server([&](ServerConfig &config) {
            config.operationsPerSecondPerUser = perUser;
            config.operationsPerSecondPerTenant = perTenant;
        });
        const QString ann = server.session(QStringLiteral("Ann"));
        const Asset asset = server.asset(ann);
        WireClient one(server.port());
        WireClient other(server.port());
        for (WireClient *client : {&one, &other}) {
            QVERIFY(client->greet(ann));
            client->send(Protocol::Open{asset.id, {}, {}});
            QVERIFY(client->next<Protocol::Snapshot>());
        }
        // Half of them each: alone, neither would be too fast.
        for (int i = 0; i < 50; ++i) {
            one.send(Protocol::SubmitOperation{asset.id, TestServer::pin()});
            other.send(Protocol::SubmitOperation{asset.id, TestServer::pin()});
        }
        const auto refused = other.next<Protocol::Refused>();
        QVERIFY(refused);
        QCOMPARE(refused->refusal.code, RefusalCode::TooMany);
        QVERIFY2(refused->refusal.message.contains(words), qPrintable(refused->refusal.message));
        QVERIFY(refused->refusal.message.contains(QStringLiteral("Wait a moment")));
    }

    void anImageHasOnlySoManyPixels()
    {
        TestServer server([](ServerConfig &config) { config.imagePixels = 5'000; });
        const QString ann = server.session(QStringLiteral("Ann"));
        auto request = TestServer::assetRequest(QStringLiteral("fits"), "picture"); // 100 × 50
        const auto made = post(server, "/v1/assets", Protocol::encode(request), ann);
        QCOMPARE(made.status, 201);
        request.urlId = QStringLiteral("does not");
        request.pixelSize = {100, 51};
        const auto refused = post(server, "/v1/assets", Protocol::encode(request), ann);
        QCOMPARE(refused.status, 413);
        QCOMPARE(codeOf(refused), QStringLiteral("too-large"));
        QVERIFY2(refused.body.contains("5100") && refused.body.contains("5000"), refused.body.constData());
        request.pixelSize = {60'000, 60'000}; // The product has no place in 32 bits.
        QCOMPARE(post(server, "/v1/assets", Protocol::encode(request), ann).status, 413);
        const auto asset = Protocol::decodeAsset(made.body);
        const auto edition = post(server, "/v1/assets/" + asset->id.toText().toLatin1() + "/editions",
                                  Protocol::encode(Protocol::AssetEdition{QStringLiteral("image/png"),
                                                                          QByteArray(32, '\1'), 5, QSize(100, 51)}),
                                  ann);
        QCOMPARE(edition.status, 413);
    }

    void aTenantHasOnlySoManyBytes()
    {
        TestServer server([](ServerConfig &config) { config.tenantBytes = 20; });
        const QString ann = server.session(QStringLiteral("Ann"));
        const auto add = [&](const char *urlId, qsizetype bytes) {
            const auto request = TestServer::assetRequest(QString::fromLatin1(urlId), QByteArray(bytes, 'x'));
            return post(server, "/v1/assets", Protocol::encode(request), ann);
        };
        const auto first = add("first", 12);
        QCOMPARE(first.status, 201);
        const auto refused = add("second", 9);
        QCOMPARE(refused.status, 507);
        QCOMPARE(codeOf(refused), QStringLiteral("limit-reached"));
        QVERIFY2(refused.body.contains("20 bytes") && refused.body.contains("administrator"), refused.body.constData());
        QCOMPARE(add("first", 12).status, 200); // It is there already, and takes nothing more.
        QCOMPARE(add("second", 8).status, 201);
        const auto edit = [&](qint64 bytes) {
            const auto asset = Protocol::decodeAsset(first.body);
            return post(server, "/v1/assets/" + asset->id.toText().toLatin1() + "/editions",
                        Protocol::encode(Protocol::AssetEdition{QStringLiteral("image/png"), QByteArray(32, '\1'),
                                                                bytes, QSize(10, 10)}),
                        ann);
        };
        QCOMPARE(edit(13).status, 507);
        QCOMPARE(edit(12).status, 200); // In the place of what it was.
    }

    void anAssetIsFullOneDay_data()
    {
        QTest::addColumn<int>("conversations");
        QTest::addColumn<int>("commentsInOne");
        QTest::addColumn<int>("comments");
        QTest::addColumn<QString>("words");
        QTest::newRow("conversations") << 1 << 100 << 100 << QStringLiteral("1 conversations");
        QTest::newRow("comments of a conversation") << 100 << 1 << 100 << QStringLiteral("The conversation has 1");
        QTest::newRow("comments of an asset") << 100 << 100 << 1 << QStringLiteral("The asset has 1 comments");
    }

    void anAssetIsFullOneDay()
    {
        QFETCH(int, conversations);
        QFETCH(int, commentsInOne);
        QFETCH(int, comments);
        QFETCH(QString, words);
        TestServer server([&](ServerConfig &config) {
            config.limits.conversationsPerAsset = conversations;
            config.limits.commentsPerConversation = commentsInOne;
            config.limits.commentsPerAsset = comments;
        });
        const QString ann = server.session(QStringLiteral("Ann"));
        const Asset asset = server.asset(ann);
        WireClient client(server.port());
        QVERIFY(client.greet(ann));
        client.send(Protocol::Open{asset.id, {}, {}});
        const Operation pin = TestServer::pin();
        client.send(Protocol::SubmitOperation{asset.id, pin});
        if (commentsInOne > 1)
            client.send(Protocol::SubmitOperation{asset.id, TestServer::pin()});
        else
            client.send(Protocol::SubmitOperation{
                asset.id,
                {TestServer::pin().broadcastId, pin.conversationId,
                 AddComment{TestServer::newCommentId(), {}, QStringLiteral("Still too dark")}}});
        const auto refused = client.next<Protocol::Refused>();
        QVERIFY(refused);
        QCOMPARE(refused->refusal.code, RefusalCode::LimitReached);
        QVERIFY2(refused->refusal.message.contains(words), qPrintable(refused->refusal.message));
        // Room is made by deleting.
        client.send(Protocol::SubmitOperation{
            asset.id, {TestServer::pin().broadcastId, pin.conversationId, DeleteConversation{}}});
        const Operation again = TestServer::pin();
        client.send(Protocol::SubmitOperation{asset.id, again});
        bool isRecorded = false;
        while (!isRecorded) {
            const auto events = client.next<Protocol::Events>();
            QVERIFY(events);
            for (const Event &event : events->events)
                isRecorded = isRecorded || event.operation.broadcastId == again.broadcastId;
        }
    }

    void anAddressHasOnlySoManyConnections()
    {
        // Behind a proxy, which says whom it speaks for: 127.0.0.1 itself is never counted.
        TestServer server([](ServerConfig &config) {
            config.proxies = {QStringLiteral("127.0.0.1")};
            config.connectionsPerAddress = 1;
        });
        const auto upgrade = [](WireClient &client, const QByteArray &from) {
            return client.request("GET", "/v1/socket", {}, {},
                                  "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nX-Forwarded-For: "
                                      + from + "\r\n");
        };
        {
            WireClient first(server.port());
            QCOMPARE(upgrade(first, "203.0.113.9").status, 101);
            WireClient second(server.port());
            const auto refused = upgrade(second, "198.51.100.7, 203.0.113.9"); // Whatever the client claims besides.
            QCOMPARE(refused.status, 503);
            QCOMPARE(codeOf(refused), QStringLiteral("too-many"));
            QCOMPARE(refused.headers.value("retry-after"), QByteArray("10"));
            WireClient elsewhere(server.port());
            QCOMPARE(upgrade(elsewhere, "203.0.113.10").status, 101);
        }
        const QDeadlineTimer deadline(10s);
        int status = 0;
        while (status != 101 && !deadline.hasExpired()) {
            WireClient next(server.port());
            status = upgrade(next, "203.0.113.9").status;
        }
        QCOMPARE(status, 101);
    }

    void anAddressHasOnlySoManyRequestsAtATime()
    {
        TestServer server([](ServerConfig &config) {
            config.proxies = {QStringLiteral("127.0.0.1")};
            config.connectionsPerAddress = 1;
        });
        const auto from = [](const QByteArray &address) { return "X-Forwarded-For: " + address + "\r\n"; };
        WireClient slow(server.port()); // One connection of the proxy's, with somebody's request that takes its time.
        slow.sendRaw("POST /v1/sessions HTTP/1.1\r\nHost: here\r\n" + from("203.0.113.9")
                     + "Content-Length: 2\r\nExpect: 100-continue\r\n\r\n");
        const QByteArray goOn = "HTTP/1.1 100 Continue\r\n\r\n";
        QCOMPARE(slow.receiveRaw(goOn.size()), goOn); // From here on it counts.
        WireAnswer answer;
        const auto asks = [&](const QByteArray &address) {
            WireClient client(server.port());
            answer = client.request("GET", "/healthz", {}, {}, from(address));
            return answer.status;
        };
        QCOMPARE(asks("203.0.113.9"), 503);
        QCOMPARE(codeOf(answer), QStringLiteral("too-many"));
        QCOMPARE(answer.headers.value("retry-after"), QByteArray("10"));
        QCOMPARE(asks("203.0.113.10"), 200);
        WireClient proxy(server.port());
        for (int i = 0; i < 3; ++i) // The proxy itself is not counted.
            QCOMPARE(proxy.request("GET", "/readyz").status, 200);
        slow.sendRaw("{}");
        QVERIFY(slow.receiveRaw(12).startsWith("HTTP/1.1 400"));
        // When it is answered it does not count any more, though the proxy keeps the connection for others.
        QVERIFY(Testkit::eventually([&] { return asks("203.0.113.9") == 200; }));
        WireClient shared(server.port());
        for (int i = 20; i < 40; ++i)
            QCOMPARE(shared.request("GET", "/healthz", {}, {}, from("203.0.113." + QByteArray::number(i))).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
