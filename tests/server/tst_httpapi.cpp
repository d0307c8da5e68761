// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/testserver.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;
using namespace std::chrono_literals;

namespace {

QString codeOf(const WireAnswer &answer)
{
    const auto error = Protocol::decodeHttpError(answer.body);
    return error ? error->code : QStringLiteral("none");
}

int filesBelow(const QString &directory)
{
    int count = 0;
    for (QDirIterator files(directory, QDir::Files, QDirIterator::Subdirectories); files.hasNext(); files.next())
        ++count;
    return count;
}

} // namespace

class TestHttpApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSessionIsGivenAndItsTokenWorks()
    {
        TestServer server;
        WireClient client(server.port());
        const auto answer = client.request("POST", "/v1/sessions", R"({"name":" Ann "})");
        QCOMPARE(answer.status, 201);
        const auto grant = Protocol::decodeSessionGrant(answer.body);
        QVERIFY(grant);
        QCOMPARE(grant->actor.user.name, QStringLiteral("Ann"));
        QCOMPARE(grant->actor.role, Role::Commenter);
        QCOMPARE(client.request("GET", "/v1/assets", {}, grant->token.toLatin1()).status, 200);
    }

    void theSecretIsAskedFor()
    {
        TestServer server([](ServerConfig &config) {
            config.secret = QStringLiteral("sesame");
            config.sessionRole = Role::Moderator;
        });
        WireClient client(server.port());
        for (const QByteArray &body :
             {QByteArray(R"({"name":"Ann"})"), QByteArray(R"({"name":"Ann","secret":"Sesame"})")}) {
            const auto answer = client.request("POST", "/v1/sessions", body);
            QCOMPARE(answer.status, 401);
            QCOMPARE(codeOf(answer), QStringLiteral("not-authenticated"));
        }
        const auto answer = client.request("POST", "/v1/sessions", R"({"name":"Ann","secret":"sesame"})");
        QCOMPARE(answer.status, 201);
        QCOMPARE(Protocol::decodeSessionGrant(answer.body)->actor.role, Role::Moderator);
    }

    void wrongSessionRequestsNameTheField()
    {
        TestServer server;
        WireClient client(server.port());
        for (const QByteArray &body : {QByteArray("{}"), QByteArray(R"({"name":""})"), QByteArray(R"({"name":"  "})"),
                                       QByteArray(R"({"name":"a\u0007b"})"), QByteArray(R"({"name":7})")}) {
            const auto answer = client.request("POST", "/v1/sessions", body);
            QCOMPARE(answer.status, 400);
            QVERIFY2(Protocol::decodeHttpError(answer.body)->message.contains(QStringLiteral("name")),
                     answer.body.constData());
        }
        QCOMPARE(client.request("POST", "/v1/sessions", "nonsense").status, 400);
    }

    void everythingElseNeedsASession_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("list") << QByteArray("GET") << QByteArray("/v1/assets");
        QTest::newRow("make") << QByteArray("POST") << QByteArray("/v1/assets");
        QTest::newRow("put") << QByteArray("PUT") << QByteArray("/v1/assets/AaH94z5VemKme0Mk8VJhlg/content");
        QTest::newRow("get") << QByteArray("GET") << QByteArray("/v1/assets/AaH94z5VemKme0Mk8VJhlg/content");
        QTest::newRow("read") << QByteArray("GET") << QByteArray("/v1/assets/AaH94z5VemKme0Mk8VJhlg/conversations");
        QTest::newRow("rename") << QByteArray("PATCH") << QByteArray("/v1/assets/AaH94z5VemKme0Mk8VJhlg");
        QTest::newRow("remove") << QByteArray("DELETE") << QByteArray("/v1/assets/AaH94z5VemKme0Mk8VJhlg");
        QTest::newRow("restore") << QByteArray("POST") << QByteArray("/v1/assets/AaH94z5VemKme0Mk8VJhlg/restore");
        QTest::newRow("invite") << QByteArray("POST") << QByteArray("/v1/invitations");
        QTest::newRow("invitations") << QByteArray("GET") << QByteArray("/v1/invitations");
        QTest::newRow("revoke") << QByteArray("DELETE") << QByteArray("/v1/invitations/AaH94z5VemKme0Mk8VJhlg");
    }

    void everythingElseNeedsASession()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        TestServer server;
        // Whoever has no session is not told what is wrong with the rest either.
        const QByteArray body = method == "POST" || method == "PATCH" ? QByteArray("nonsense") : QByteArray();
        for (const QByteArray &token : {QByteArray(), QByteArray("wrong")}) {
            WireClient client(server.port());
            const auto answer = client.request(method, path, body, token);
            QCOMPARE(answer.status, 401);
            QCOMPARE(codeOf(answer), QStringLiteral("not-authenticated"));
        }
    }

    void anAssetIsMadeOnceForItsUrlId()
    {
        TestServer server;
        const QByteArray token = server.session(QStringLiteral("Ann")).toLatin1();
        WireClient client(server.port());
        const auto asked = TestServer::assetRequest(QStringLiteral("a/b c?ü"), QByteArrayLiteral("content"));
        const auto made = client.request("POST", "/v1/assets", Protocol::encode(asked), token);
        QCOMPARE(made.status, 201);
        const auto asset = Protocol::decodeAsset(made.body);
        QVERIFY(asset);
        QCOMPARE(asset->urlId, asked.urlId);
        QCOMPARE(asset->contentHash, asked.contentHash);
        QCOMPARE(asset->pixelSize, asked.pixelSize);

        auto other = TestServer::assetRequest(asked.urlId, QByteArrayLiteral("other content"));
        const auto again = client.request("POST", "/v1/assets", Protocol::encode(other), token);
        QCOMPARE(again.status, 200);
        QVERIFY(*Protocol::decodeAsset(again.body) == *asset);

        const auto found = client.request("GET", "/v1/assets?urlId=" + QUrl::toPercentEncoding(asked.urlId), {}, token);
        QVERIFY(*Protocol::decodeAssets(found.body) == QList{*asset});
        const auto none = client.request("GET", "/v1/assets?urlId=nothing", {}, token);
        QVERIFY(Protocol::decodeAssets(none.body)->isEmpty());
    }

    void assetsAreListedNewestFirst()
    {
        TestServer server;
        const QString token = server.session(QStringLiteral("Ann"));
        QList<AssetId> made;
        for (int i = 0; i < 3; ++i)
            made.prepend(server.asset(token).id);
        WireClient client(server.port());
        QList<AssetId> listed;
        const auto assets = Protocol::decodeAssets(client.request("GET", "/v1/assets", {}, token.toLatin1()).body);
        QVERIFY(assets);
        for (const Asset &asset : *assets)
            listed.append(asset.id);
        QCOMPARE(listed, made);
    }

    void wrongAssetRequestsAreRefused()
    {
        TestServer server([](ServerConfig &config) { config.uploadBytes = 1000; });
        const QByteArray token = server.session(QStringLiteral("Ann")).toLatin1();
        WireClient client(server.port());
        const auto ask = [&](const char *field, const QJsonValue &value) {
            QJsonObject json =
                QJsonDocument::fromJson(Protocol::encode(TestServer::assetRequest(QStringLiteral("a"), "content")))
                    .object();
            json.insert(QLatin1String(field), value);
            return client.request("POST", "/v1/assets", QJsonDocument(json).toJson(), token);
        };
        QCOMPARE(ask("urlId", QString()).status, 400);
        QCOMPARE(ask("contentHash", QStringLiteral("00")).status, 400);
        QCOMPARE(ask("mediaType", QStringLiteral("image/png\r\nSet-Cookie: x")).status, 400);
        QCOMPARE(ask("width", 0).status, 400);
        const auto tooLarge = ask("contentBytes", 1001);
        QCOMPARE(tooLarge.status, 413);
        QCOMPARE(codeOf(tooLarge), QStringLiteral("too-large"));
        const QByteArray viewer = server.session(QStringLiteral("Viv"), Role::Viewer).toLatin1();
        const auto refused = client.request(
            "POST", "/v1/assets", Protocol::encode(TestServer::assetRequest(QStringLiteral("a"), "content")), viewer);
        QCOMPARE(refused.status, 403);
    }

    void contentIsTakenCheckedAndGivenBack()
    {
        TestServer server;
        const QString session = server.session(QStringLiteral("Ann"));
        const QByteArray token = session.toLatin1();
        QByteArray content(3'000'000, '\0');
        for (qsizetype i = 0; i < content.size(); ++i)
            content[i] = static_cast<char>(i * 31 + i / 977);
        const Asset asset = server.asset(session, content);
        const QByteArray path = "/v1/assets/" + asset.id.toText().toLatin1() + "/content";
        WireClient client(server.port());
        const auto none = client.request("GET", path, {}, token);
        QCOMPARE(none.status, 404);
        QCOMPARE(codeOf(none), QStringLiteral("no-content"));

        QByteArray wrong = content;
        wrong[1'500'000] = '!';
        const auto mismatch = client.request("PUT", path, wrong, token);
        QCOMPARE(mismatch.status, 409);
        QCOMPARE(codeOf(mismatch), QStringLiteral("hash-mismatch"));
        QCOMPARE(client.request("PUT", path, content.first(1000), token).status, 409);
        QCOMPARE(filesBelow(server.directory() + QStringLiteral("/content")), 0);

        for (int i = 0; i < 2; ++i) // Twice is no mistake.
            QCOMPARE(client.request("PUT", path, content, token).status, 204);
        const auto given = client.request("GET", path, {}, token);
        QCOMPARE(given.status, 200);
        QCOMPARE(given.headers.value("content-type"), QByteArray("image/png"));
        QCOMPARE(given.headers.value("x-content-type-options"), QByteArray("nosniff"));
        QCOMPARE(given.body, content);
        QCOMPARE(filesBelow(server.directory() + QStringLiteral("/content")), 1);
    }

    void contentThatIsTooLongIsRefusedBeforeItComes()
    {
        TestServer server([](ServerConfig &config) { config.uploadBytes = 1000; });
        const QString token = server.session(QStringLiteral("Ann"));
        const Asset asset = server.asset(token);
        WireClient client(server.port());
        const auto answer = client.request("PUT", "/v1/assets/" + asset.id.toText().toLatin1() + "/content",
                                           QByteArray(2000, 'x'), token.toLatin1());
        QCOMPARE(answer.status, 413);
        QCOMPARE(codeOf(answer), QStringLiteral("too-large"));
        QCOMPARE(client.request("GET", "/healthz").status, 200); // The connection is still good.
    }

    void anInterruptedUploadLeavesNothing()
    {
        TestServer server;
        const QString token = server.session(QStringLiteral("Ann"));
        const QByteArray content(500'000, 'c');
        const Asset asset = server.asset(token, content);
        const QString folder = server.directory() + QStringLiteral("/content");
        {
            WireClient client(server.port());
            client.sendRaw("PUT /v1/assets/" + asset.id.toText().toLatin1()
                           + "/content HTTP/1.1\r\nHost: x\r\n"
                             "Content-Length: 500000\r\nAuthorization: Bearer "
                           + token.toLatin1() + "\r\n\r\n" + content.first(300'000));
            QTRY_COMPARE(filesBelow(folder), 1);
        }
        QTRY_COMPARE(filesBelow(folder), 0);
    }

    void anUploadWithoutLengthOrWithExpectWorks()
    {
        TestServer server;
        const QString token = server.session(QStringLiteral("Ann"));
        const QByteArray content(1000, 'c');
        const Asset asset = server.asset(token, content);
        const QByteArray head = "PUT /v1/assets/" + asset.id.toText().toLatin1()
                                + "/content HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token.toLatin1() + "\r\n";
        WireClient chunked(server.port());
        chunked.sendRaw(head + "Transfer-Encoding: chunked\r\n\r\n3e8\r\n" + content + "\r\n0\r\n\r\n");
        QCOMPARE(chunked.receiveRaw(12), QByteArray("HTTP/1.1 204"));
        WireClient careful(server.port());
        careful.sendRaw(head + "Expect: 100-continue\r\nContent-Length: 1000\r\n\r\n");
        QCOMPARE(careful.receiveRaw(25), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
        careful.sendRaw(content);
        QCOMPARE(careful.receiveRaw(12), QByteArray("HTTP/1.1 204"));
    }

    void conversationsAreASnapshotInOnePart()
    {
        TestServer server;
        const QString token = server.session(QStringLiteral("Ann"));
        const Asset asset = server.asset(token);
        WireClient ann(server.port());
        QVERIFY(ann.greet(token));
        ann.send(Protocol::Open{asset.id, {}, {}});
        ann.send(Protocol::SubmitOperation{asset.id, TestServer::pin()});
        QVERIFY(ann.next<Protocol::Events>());
        QVERIFY(ann.next<Protocol::Events>());
        WireClient client(server.port());
        const QByteArray path = "/v1/assets/" + asset.id.toText().toLatin1() + "/conversations";
        const auto answer = client.request("GET", path, {}, token.toLatin1());
        QCOMPARE(answer.status, 200);
        const auto message = Protocol::decodeServerMessage(answer.body);
        QVERIFY(message);
        QCOMPARE(std::get<Protocol::Snapshot>(*message).conversations.size(), 1);
    }

    void whatIsNotThereIsNotFound()
    {
        TestServer server;
        const QByteArray token = server.session(QStringLiteral("Ann")).toLatin1();
        WireClient client(server.port());
        for (const char *path :
             {"/v1/assets/AaH94z5VemKme0Mk8VJhlg/content", "/v1/assets/x/content",
              "/v1/assets/AaH94z5VemKme0Mk8VJhlg/conversations", "/v1/nothing", "/", "/v1/assets/"}) {
            const auto answer = client.request("GET", path, {}, token);
            QCOMPARE(answer.status, 404);
            QCOMPARE(codeOf(answer), QStringLiteral("not-found"));
        }
        QCOMPARE(client.request("DELETE", "/v1/assets", {}, token).status, 405);
        QCOMPARE(client.request("GET", "/v1/socket", {}, token).status, 404); // Without asking for an upgrade.
    }

    void healthReadinessAndMetrics()
    {
        TestServer server;
        WireClient client(server.port());
        QCOMPARE(client.request("GET", "/healthz").status, 200);
        QCOMPARE(client.request("GET", "/readyz").status, 200);
        const auto metrics = client.request("GET", "/metrics");
        QCOMPARE(metrics.status, 200);
        QVERIFY(metrics.headers.value("content-type").startsWith("text/plain; version=0.0.4"));
        QVERIFY(metrics.body.contains("pinthread_connections 1\n"));
        QVERIFY(metrics.body.contains("pinthread_commit_seconds_bucket{le=\"+Inf\"}"));
    }

    void nonsenseIsAnsweredAndClosed()
    {
        TestServer server;
        WireClient client(server.port());
        client.sendRaw("BREW\r\n\r\n");
        QCOMPARE(client.receiveRaw(12), QByteArray("HTTP/1.1 400"));
        QVERIFY(client.isClosed());
        WireClient long_(server.port());
        long_.sendRaw("GET / HTTP/1.1\r\nX: " + QByteArray(20'000, 'x') + "\r\n\r\n");
        QCOMPARE(long_.receiveRaw(12), QByteArray("HTTP/1.1 431"));
    }

    void aSlowHeaderIsGivenUp()
    {
        TestServer server([](ServerConfig &config) { config.timeouts.httpHeader = 300ms; });
        WireClient client(server.port());
        client.sendRaw("GET / HT");
        QVERIFY(client.isClosed());
    }

    void connectionsBeyondTheLimitAreTurnedAway()
    {
        TestServer server([](ServerConfig &config) { config.connections = 2; });
        WireClient first(server.port());
        QCOMPARE(first.request("GET", "/healthz").status, 200);
        {
            WireClient second(server.port());
            QCOMPARE(second.request("GET", "/healthz").status, 200);
            WireClient third(server.port());
            const auto refused = third.request("GET", "/healthz");
            QCOMPARE(refused.status, 503);
            QCOMPARE(refused.headers.value("retry-after"), QByteArray("10"));
            const auto told = Protocol::decodeHttpError(refused.body);
            QVERIFY(told);
            QCOMPARE(told->code, QStringLiteral("too-many"));
            QVERIFY2(told->message.contains(QStringLiteral("come again")), qPrintable(told->message));
        }
        // Not QTRY_VERIFY: that asks once more after the first success, when this connection is not gone yet.
        const QDeadlineTimer deadline(10s);
        int status = 0;
        while (status != 200 && !deadline.hasExpired()) {
            WireClient next(server.port());
            status = next.request("GET", "/healthz").status;
        }
        QCOMPARE(status, 200);
    }
};

QTEST_GUILESS_MAIN(TestHttpApi)
#include "tst_httpapi.moc"
