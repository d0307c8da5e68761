// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/testserver.h"

#include <QDeadlineTimer>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrl>

#include <thread>

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Pinthread;
using namespace Pinthread::Server;
using namespace std::chrono_literals;

namespace {

const QByteArray nobodysAsset = "AaH94z5VemKme0Mk8VJhlg";

QString codeOf(const WireAnswer &answer)
{
    const auto error = Protocol::decodeHttpError(answer.body);
    return error ? error->code : QStringLiteral("none");
}

QByteArray contentPath(const Asset &asset)
{
    return "/v1/assets/" + asset.id.toText().toLatin1() + "/content";
}

int filesBelow(const QString &directory)
{
    int count = 0;
    for (QDirIterator files(directory, QDir::Files, QDirIterator::Subdirectories); files.hasNext(); files.next())
        ++count;
    return count;
}

/// An address of this machine by which others reach it; nothing when there is none.
std::optional<in_addr> outerAddress()
{
    ifaddrs *all = nullptr;
    if (::getifaddrs(&all) != 0)
        return std::nullopt;
    std::optional<in_addr> found;
    for (const ifaddrs *each = all; each && !found; each = each->ifa_next) {
        if (each->ifa_addr && each->ifa_addr->sa_family == AF_INET && !(each->ifa_flags & IFF_LOOPBACK))
            found = reinterpret_cast<const sockaddr_in *>(each->ifa_addr)->sin_addr;
    }
    ::freeifaddrs(all);
    return found;
}

const QByteArray metrics = "GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n";
const QByteArray health = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n";

/// The status of a GET from \a address of this machine to itself; 0 when there is no answer.
int statusFrom(const in_addr &address, quint16 port, const QByteArray &request)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr = address;
    QByteArray answer(12, '\0');
    int status = 0;
    const timeval patience{10, 0};
    ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    if (::connect(fd, reinterpret_cast<const sockaddr *>(&to), sizeof to) == 0
        && ::send(fd, request.constData(), std::size_t(request.size()), MSG_NOSIGNAL) == request.size()
        && ::recv(fd, answer.data(), std::size_t(answer.size()), MSG_WAITALL) == answer.size())
        status = answer.last(3).toInt();
    ::close(fd);
    return status;
}

} // namespace

class TestHttpRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneConnectionTakesManyRequests()
    {
        TestServer server;
        WireClient client(server.port());
        for (int i = 0; i < 100; ++i) {
            const auto answer = client.request(i % 3 == 2 ? "POST" : "GET", i % 3 ? "/v1/nothing" : "/healthz");
            QCOMPARE(answer.status, i % 3 ? 404 : 200); // A mistake does not end it.
        }
        QCOMPARE(server.metric("pinthread_connections"), 2.0); // This one, and the one that asks.
    }

    void requestsThatDoNotWaitAreAnsweredInOrder()
    {
        TestServer server;
        WireClient client(server.port());
        QByteArray requests;
        for (int i = 0; i < 20; ++i)
            requests +=
                i % 2 ? "GET /v1/nothing HTTP/1.1\r\nHost: x\r\n\r\n" : "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n";
        client.sendRaw(requests);
        for (int i = 0; i < 20; ++i) {
            QCOMPARE(client.receiveRaw(12), QByteArray(i % 2 ? "HTTP/1.1 404" : "HTTP/1.1 200"));
            QByteArray head;
            while (!head.endsWith("\r\n\r\n"))
                head += client.receiveRaw(1);
            const qsizetype length = head.toLower().indexOf("content-length: ") + 16;
            std::ignore = client.receiveRaw(head.sliced(length, head.indexOf('\r', length) - length).toInt());
        }
    }

    void whoWantsToCloseIsClosed_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("close") << QByteArray("GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        QTest::newRow("HTTP/1.0") << QByteArray("GET /healthz HTTP/1.0\r\n\r\n");
    }

    void whoWantsToCloseIsClosed()
    {
        QFETCH(QByteArray, request);
        TestServer server;
        WireClient client(server.port());
        client.sendRaw(request);
        QCOMPARE(client.receiveRaw(12), QByteArray("HTTP/1.1 200"));
        QVERIFY(client.isClosed());
    }

    void headIsAnsweredWithoutABody()
    {
        TestServer server;
        WireClient client(server.port());
        client.sendRaw("HEAD /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
        QByteArray head;
        while (!head.endsWith("\r\n\r\n"))
            head += client.receiveRaw(1);
        QVERIFY2(head.startsWith("HTTP/1.1 405") && head.contains("\r\nAllow: GET\r\n"), head.constData());
        QCOMPARE(client.receiveRaw(12), QByteArray("HTTP/1.1 200")); // And not what should have been left out.
    }

    void wrongMethodsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("allow");
        const auto row = [](const char *method, const QByteArray &path, const char *allow) {
            QTest::addRow("%s %s", method, path.constData()) << QByteArray(method) << path << QByteArray(allow);
        };
        row("GET", "/v1/sessions", "POST");
        row("PUT", "/v1/assets", "GET, POST");
        row("DELETE", "/v1/assets", "GET, POST");
        row("GET", "/v1/assets/" + nobodysAsset, "PATCH, DELETE");
        row("GET", "/v1/assets/" + nobodysAsset + "/restore", "POST");
        row("POST", "/v1/assets/" + nobodysAsset + "/content", "GET, PUT");
        row("PATCH", "/v1/assets/" + nobodysAsset + "/content", "GET, PUT");
        row("POST", "/v1/assets/" + nobodysAsset + "/conversations", "GET");
        row("PUT", "/v1/invitations", "POST, GET");
        row("GET", "/v1/invitations/" + nobodysAsset, "DELETE");
        row("POST", "/healthz", "GET");
        row("POST", "/readyz", "GET");
        row("POST", "/metrics", "GET");
    }

    void wrongMethodsAreRefused()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        TestServer server;
        WireClient client(server.port());
        const auto answer =
            client.request(method, path, {}, server.session(QStringLiteral("Ann"), Role::Moderator).toLatin1());
        QCOMPARE(answer.status, 405);
        QCOMPARE(codeOf(answer), QStringLiteral("method-not-allowed"));
        QFETCH(QByteArray, allow);
        QCOMPARE(answer.headers.value("allow"), allow);
    }

    void unknownPathsAreNotFound_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char *path : {"/v2/assets", "/v1", "/V1/assets", "/v1/assets/a/b/content", "/v1//assets",
                                 "/healthz/", "/v1/assets%2Fx", "/../v1/assets", "//healthz", "/v1/assets/%00/content"})
            QTest::addRow("%s", path) << QByteArray(path);
    }

    void unknownPathsAreNotFound()
    {
        QFETCH(QByteArray, path);
        TestServer server;
        WireClient client(server.port());
        const auto answer = client.request("GET", path, {}, server.session(QStringLiteral("Ann")).toLatin1());
        QCOMPARE(answer.status, 404);
        QCOMPARE(codeOf(answer), QStringLiteral("not-found"));
    }

    void theSocketIsAtOnePathOnly()
    {
        TestServer server;
        const QByteArray upgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                   "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
        for (const char *path : {"/v1/socket", "/v1/socket?a=b"}) {
            WireClient client(server.port());
            QCOMPARE(client.request("GET", path, {}, {}, upgrade).status, 101);
        }
        for (const char *path : {"/v1/sockets", "/v1/socket/x", "/"}) {
            WireClient client(server.port());
            QCOMPARE(client.request("GET", path, {}, {}, upgrade).status, 404);
        }
        WireClient old(server.port());
        QByteArray oldVersion = upgrade;
        oldVersion.replace("Version: 13", "Version: 8");
        const int status = old.request("GET", "/v1/socket", {}, {}, oldVersion).status;
        QVERIFY2(status == 400 || status == 426, qPrintable(QString::number(status)));
        QTRY_COMPARE(server.metric("pinthread_websockets"), 0.0);
    }

    void onlyABearerTokenCounts_data()
    {
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<int>("status");
        QTest::newRow("bearer") << QByteArray("Authorization: Bearer %1\r\n") << 200;
        QTest::newRow("in small letters") << QByteArray("authorization: bearer %1\r\n") << 200;
        QTest::newRow("basic") << QByteArray("Authorization: Basic %1\r\n") << 401;
        QTest::newRow("bare") << QByteArray("Authorization: %1\r\n") << 401;
        QTest::newRow("empty") << QByteArray("Authorization: Bearer \r\n") << 401;
        QTest::newRow("too long") << QByteArray("Authorization: Bearer %1x\r\n") << 401;
        QTest::newRow("in a cookie") << QByteArray("Cookie: token=%1\r\n") << 401;
    }

    void onlyABearerTokenCounts()
    {
        QFETCH(QByteArray, authorization);
        QFETCH(int, status);
        TestServer server;
        authorization.replace("%1", server.session(QStringLiteral("Ann")).toLatin1());
        WireClient client(server.port());
        QCOMPARE(client.request("GET", "/v1/assets", {}, {}, authorization).status, status);
    }

    void theFieldThatIsWrongIsNamed_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *name, const char *field, const QJsonValue &value) {
            QTest::newRow(name) << QString::fromLatin1(field) << value;
        };
        row("urlId empty", "urlId", QString());
        row("urlId missing", "urlId", QJsonValue::Undefined);
        row("urlId too long", "urlId", QString(513, u'x'));
        row("kind unknown", "kind", QStringLiteral("sound"));
        row("name missing", "name", QJsonValue::Undefined);
        row("name too long", "name", QString(201, u'x'));
        row("mediaType missing", "mediaType", QJsonValue::Undefined);
        row("mediaType with a line", "mediaType", QStringLiteral("image/png\r\nX: y"));
        row("contentHash short", "contentHash", QStringLiteral("00"));
        row("contentHash in capitals", "contentHash", QString(64, u'A'));
        row("contentBytes a text", "contentBytes", QStringLiteral("7"));
        row("contentBytes negative", "contentBytes", -1);
        row("contentBytes broken", "contentBytes", 1.5);
        row("width zero", "width", 0);
        row("height a text", "height", QStringLiteral("7"));
    }

    void theFieldThatIsWrongIsNamed()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        TestServer server;
        QJsonObject json =
            QJsonDocument::fromJson(Protocol::encode(TestServer::assetRequest(QStringLiteral("a"), "content")))
                .object();
        if (value.isUndefined())
            json.remove(field);
        else
            json.insert(field, value);
        WireClient client(server.port());
        const auto answer = client.request("POST", "/v1/assets", QJsonDocument(json).toJson(),
                                           server.session(QStringLiteral("Ann")).toLatin1());
        QCOMPARE(answer.status, 400);
        QCOMPARE(codeOf(answer), QStringLiteral("invalid"));
        QVERIFY2(Protocol::decodeHttpError(answer.body)->message.contains(field), answer.body.constData());
    }

    void bodiesThatAreTooLargeAreRefused_data()
    {
        QTest::addColumn<QByteArray>("request");
        const QByteArray large(100'000, ' ');
        QTest::newRow("announced") << "POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n" + large;
        QTest::newRow("in chunks")
            << "POST /v1/sessions HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n186a0\r\n" + large
                   + "\r\n0\r\n\r\n";
        QTest::newRow("where none belongs")
            << QByteArray("GET /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\n ");
    }

    void bodiesThatAreTooLargeAreRefused()
    {
        QFETCH(QByteArray, request);
        TestServer server;
        WireClient client(server.port());
        client.sendRaw(request);
        QCOMPARE(client.receiveRaw(12), QByteArray("HTTP/1.1 413"));
    }

    void anUploadWithoutEndIsGivenUp()
    {
        TestServer server;
        const QString token = server.session(QStringLiteral("Ann"));
        const Asset asset = server.asset(token, QByteArray(100'000, 'c'));
        WireClient client(server.port());
        client.sendRaw("PUT " + contentPath(asset) + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token.toLatin1()
                       + "\r\nTransfer-Encoding: chunked\r\n\r\n");
        // More than the asset has: no need to wait for the rest.
        const QByteArray piece = "10000\r\n" + QByteArray(0x10000, 'c') + "\r\n";
        for (int i = 0; i < 200; ++i)
            client.sendRaw(piece);
        QCOMPARE(client.receiveRaw(12), QByteArray("HTTP/1.1 409"));
        QTRY_COMPARE(filesBelow(server.directory() + QStringLiteral("/content")), 0);
    }

    void anUploadThatStandsStillIsGivenUp()
    {
        TestServer server([](ServerConfig &config) { config.timeouts.httpBody = 300ms; });
        const QString token = server.session(QStringLiteral("Ann"));
        const Asset asset = server.asset(token, QByteArray(100'000, 'c'));
        WireClient client(server.port());
        client.sendRaw("PUT " + contentPath(asset) + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token.toLatin1()
                       + "\r\nContent-Length: 100000\r\n\r\n" + QByteArray(50'000, 'c'));
        QTRY_COMPARE(filesBelow(server.directory() + QStringLiteral("/content")), 1);
        QVERIFY(client.isClosed());
        QTRY_COMPARE(filesBelow(server.directory() + QStringLiteral("/content")), 0);
    }

    void aBrokenChunkTakesTheUploadBack()
    {
        TestServer server;
        const QString token = server.session(QStringLiteral("Ann"));
        const Asset asset = server.asset(token, QByteArray(1000, 'c'));
        WireClient client(server.port());
        client.sendRaw("PUT " + contentPath(asset) + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token.toLatin1()
                       + "\r\nTransfer-Encoding: chunked\r\n\r\n100\r\n" + QByteArray(256, 'c') + "\r\nzz\r\n");
        QCOMPARE(client.receiveRaw(12), QByteArray("HTTP/1.1 400"));
        QVERIFY(client.isClosed());
        QTRY_COMPARE(filesBelow(server.directory() + QStringLiteral("/content")), 0);
    }

    void twoUploadsOfTheSameContentDoNotDisturbEachOther()
    {
        TestServer server;
        const QString token = server.session(QStringLiteral("Ann"));
        const QByteArray content(2'000'000, 'c');
        const Asset asset = server.asset(token, content);
        std::array<int, 4> statuses{};
        {
            std::vector<std::jthread> uploads;
            for (int &status : statuses) {
                uploads.emplace_back([&] {
                    WireClient client(server.port());
                    status = client.request("PUT", contentPath(asset), content, token.toLatin1()).status;
                });
            }
        }
        for (const int status : statuses)
            QCOMPARE(status, 204);
        WireClient client(server.port());
        QCOMPARE(client.request("GET", contentPath(asset), {}, token.toLatin1()).body, content);
        QCOMPARE(filesBelow(server.directory() + QStringLiteral("/content")), 1);
    }

    void aViewerReadsAndDoesNotWrite()
    {
        TestServer server;
        const QString ann = server.session(QStringLiteral("Ann"));
        const Asset asset = server.asset(ann);
        const QByteArray viv = server.session(QStringLiteral("Viv"), Role::Viewer).toLatin1();
        WireClient client(server.port());
        const auto refused = client.request("PUT", contentPath(asset), "picture", viv);
        QCOMPARE(refused.status, 403);
        QCOMPARE(codeOf(refused), QStringLiteral("not-allowed"));
        QCOMPARE(client.request("PUT", contentPath(asset), "picture", ann.toLatin1()).status, 204);
        QCOMPARE(client.request("GET", contentPath(asset), {}, viv).body, QByteArray("picture"));
        QCOMPARE(client.request("GET", "/v1/assets", {}, viv).status, 200);
    }

    void aUrlIdMayHoldAnything_data()
    {
        QTest::addColumn<QString>("urlId");
        for (const char *text : {"plain", "https://example.org/a?b=c&d=e#f", "a b", "a+b", "100%", "100%25", "%2F",
                                 "ü/ß/漢字/🖼", "a&urlId=b", "\"quoted\\\"", "'; DROP TABLE asset; --"})
            QTest::newRow(text) << QString::fromUtf8(text);
        QTest::newRow("512 characters") << QString(512, u'x');
    }

    void aUrlIdMayHoldAnything()
    {
        QFETCH(QString, urlId);
        TestServer server;
        const QByteArray token = server.session(QStringLiteral("Ann")).toLatin1();
        WireClient client(server.port());
        const auto made =
            client.request("POST", "/v1/assets", Protocol::encode(TestServer::assetRequest(urlId, "content")), token);
        QCOMPARE(made.status, 201);
        const auto asset = Protocol::decodeAsset(made.body);
        QVERIFY(asset);
        QCOMPARE(asset->urlId, urlId);
        const auto found = client.request("GET", "/v1/assets?urlId=" + QUrl::toPercentEncoding(urlId), {}, token);
        QCOMPARE(found.status, 200);
        const auto assets = Protocol::decodeAssets(found.body);
        QVERIFY(assets);
        QCOMPARE(assets->size(), 1);
        QCOMPARE(assets->constFirst().urlId, urlId);
    }

    void textAssetsNeedNoSize()
    {
        TestServer server;
        const QByteArray token = server.session(QStringLiteral("Ann")).toLatin1();
        auto asked = TestServer::assetRequest(QStringLiteral("text"), "words");
        asked.kind = AssetKind::Text;
        asked.mediaType = QStringLiteral("text/plain");
        asked.pixelSize = {};
        WireClient client(server.port());
        const auto made = client.request("POST", "/v1/assets", Protocol::encode(asked), token);
        QCOMPARE(made.status, 201);
        const auto asset = Protocol::decodeAsset(made.body);
        QVERIFY(asset);
        QCOMPARE(asset->kind, AssetKind::Text);
        QCOMPARE(client.request("PUT", contentPath(*asset), "words", token).status, 204);
        QCOMPARE(client.request("GET", contentPath(*asset), {}, token).headers.value("content-type"),
                 QByteArray("text/plain"));
    }

    void whatOnlyTheMachineItselfMayAsk()
    {
        const auto address = outerAddress();
        if (!address)
            QSKIP("This machine has no address but the loopback one.");
        TestServer server([&](ServerConfig &config) {
            config.listenAddress = QStringLiteral("0.0.0.0");
            config.secret = QStringLiteral("sesame");
            config.proxies = {QString::fromLatin1(::inet_ntoa(*address))};
        });
        QCOMPARE(statusFrom(*address, server.port(), metrics), 403);
        QCOMPARE(statusFrom(*address, server.port(), health), 200);
        QCOMPARE(statusFrom({htonl(INADDR_LOOPBACK)}, server.port(), metrics), 200);
    }

    void withoutTlsOnlyTheProxiesAreHeard()
    {
        const auto address = outerAddress();
        if (!address)
            QSKIP("This machine has no address but the loopback one.");
        TestServer server([](ServerConfig &config) {
            config.listenAddress = QStringLiteral("0.0.0.0");
            config.secret = QStringLiteral("sesame");
            config.proxies = {QStringLiteral("203.0.113.5")};
        });
        QCOMPARE(statusFrom(*address, server.port(), health), 403);
        QCOMPARE(statusFrom({htonl(INADDR_LOOPBACK)}, server.port(), health), 200);
    }

    void aProxyIsNotTheMachineItself()
    {
        // One that nobody has named betrays itself; one that is named speaks for others, whatever it says.
        const QByteArray forwarded = "X-Forwarded-For: 127.0.0.1\r\n";
        const QByteArray asked = R"({"name":"Mallory"})";
        TestServer unnamed;
        WireClient plain(unnamed.port());
        QCOMPARE(plain.request("GET", "/metrics").status, 200);
        QCOMPARE(plain.request("GET", "/metrics", {}, {}, forwarded).status, 403);
        QCOMPARE(plain.request("POST", "/v1/sessions", asked, {}, forwarded).status, 401);
        QCOMPARE(plain.request("POST", "/v1/sessions", asked).status, 201);
        TestServer named([](ServerConfig &config) { config.proxies = {QStringLiteral("127.0.0.0/8")}; });
        WireClient proxy(named.port());
        for (const QByteArray &header : {forwarded, QByteArray()}) {
            QCOMPARE(proxy.request("GET", "/metrics", {}, {}, header).status, 403);
            QCOMPARE(proxy.request("POST", "/v1/sessions", asked, {}, header).status, 401);
        }
    }

    void aSecondRequestThatComesSlowlyIsGivenUp()
    {
        TestServer server([](ServerConfig &config) { config.timeouts.httpHeader = 300ms; });
        WireClient client(server.port());
        QCOMPARE(client.request("GET", "/healthz").status, 200);
        client.sendRaw("GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ");
        QVERIFY(client.isClosed());
        // Only the one that asks is left. (Not QTRY_COMPARE, which asks once more at once, with the first not gone
        // yet.)
        const QDeadlineTimer deadline(10s);
        double left = 0;
        while (left != 1 && !deadline.hasExpired()) {
            left = server.metric("pinthread_connections");
            QTest::qWait(20);
        }
        QCOMPARE(left, 1.0);
    }
};

QTEST_GUILESS_MAIN(TestHttpRoutes)
#include "tst_httproutes.moc"
