// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/apiclient.h"
#include "sync/certificatecheck_p.h"
#include "sync/serversearch.h"
#include "sync/websockettransport.h"
#include "testkit/patience.h"
#include "testkit/testcertificates.h"

#include <QSignalSpy>
#include <QSslError>
#include <QSslServer>
#include <QTcpSocket>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;

namespace {

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// Answers a WebSocket's greeting and every other request, as a server of ours would; remembers what it was sent.
class WebServer : public QObject
{
public:
    enum class Manner {
        Answers,
        HangsUp,
    };

    /// Speaks TLS with the certificate that is called \a name; without a name it does not.
    explicit WebServer(const QString &name = {}, Manner manner = Manner::Answers) : m_manner(manner)
    {
        if (name.isEmpty()) {
            m_listener = std::make_unique<QTcpServer>();
        } else {
            auto secure = std::make_unique<QSslServer>();
            secure->setSslConfiguration(serverTls(name));
            m_listener = std::move(secure);
        }
        m_listener->listen(QHostAddress::LocalHost);
        connect(m_listener.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket *socket = m_listener->nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(socket); });
        });
    }

    [[nodiscard]] QUrl url(const QString &scheme) const
    {
        return QUrl(s("%1://localhost:%2").arg(scheme).arg(m_listener->serverPort()));
    }

    QByteArray received;

private:
    void answer(QTcpSocket *socket)
    {
        const QByteArray request = socket->readAll();
        received += request;
        if (m_manner == Manner::HangsUp) {
            socket->disconnectFromHost();
            return;
        }
        const qsizetype at = request.toLower().indexOf("sec-websocket-key:");
        if (at >= 0) {
            const QByteArray key = request.mid(at + 18, 26).trimmed() + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
            socket->write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                          "Sec-WebSocket-Accept: "
                          + QCryptographicHash::hash(key, QCryptographicHash::Sha1).toBase64() + "\r\n\r\n");
        } else if (request.contains("HTTP/1.1\r\n")) {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n{\"assets\":[]}");
        } else { // What a web server answers to the first bytes of TLS.
            socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            socket->disconnectFromHost();
        }
    }

    Manner m_manner;
    std::unique_ptr<QTcpServer> m_listener;
};

QStringList logged;

void remember(QtMsgType, const QMessageLogContext &, const QString &message)
{
    logged.append(message);
}

} // namespace

Q_DECLARE_METATYPE(std::optional<TlsProblem>)

/// Secure connections, both the WebSocket and HTTP, with Qt's own servers and certificates of every kind.
class TestTls : public QObject
{
    Q_OBJECT

    const QString m_token = s("the-token-nobody-may-see");

    /// How a WebSocket to \a url ends up: nothing when it opens.
    [[nodiscard]] std::optional<TlsProblem> socketProblem(const QUrl &url, const QByteArray &fingerprint)
    {
        WebSocketTransport transport;
        bool opened = false;
        int closed = 0;
        std::optional<TlsProblem> problem;
        connect(&transport, &Transport::opened, this, [&] { opened = true; });
        connect(&transport, &Transport::insecure, this, [&](TlsProblem told) { problem = told; });
        connect(&transport, &Transport::closed, this, [&] { ++closed; });
        transport.open(url, fingerprint);
        if (opened || closed > 0)
            qFatal("told from within open()");
        if (!eventually([&] { return opened || closed > 0; }))
            qFatal("neither opened nor closed");
        meanwhile(std::chrono::milliseconds(20));
        if (closed > 1 || (opened && closed > 0))
            qFatal("told twice");
        if (!opened && !problem)
            qWarning("closed for another reason");
        return problem;
    }

    /// The answer to GET /v1/assets at \a url.
    [[nodiscard]] Expected<QList<AssetSummary>, ApiError> ask(const QUrl &url, const QByteArray &fingerprint)
    {
        ApiClient client;
        client.setServer(url, fingerprint);
        client.setToken(m_token);
        std::optional<Expected<QList<AssetSummary>, ApiError>> answer;
        client.assets([&](const auto &got) { answer = got; });
        if (!eventually([&] { return answer.has_value(); }))
            qFatal("no answer");
        return *answer;
    }

private Q_SLOTS:
    void everyCertificate_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("pinned");
        QTest::addColumn<bool>("trusting");
        QTest::addColumn<std::optional<TlsProblem>>("expected");
        using P = TlsProblem;
        using Maybe = std::optional<TlsProblem>;
        const Maybe fine;
        const QString none;
        QTest::newRow("pinned, self-signed") << s("selfsigned") << s("selfsigned") << false << fine;
        QTest::newRow("pinned, expired") << s("expired") << s("expired") << true << fine;
        QTest::newRow("pinned, for another address") << s("elsewhere") << s("elsewhere") << true << fine;
        QTest::newRow("another machine's") << s("other") << s("selfsigned") << false << Maybe(P::WrongCertificate);
        QTest::newRow("good, but not the pinned one")
            << s("trusted") << s("selfsigned") << true << Maybe(P::WrongCertificate);
        QTest::newRow("the same key, another certificate")
            << s("expired") << s("selfsigned") << true << Maybe(P::WrongCertificate);
        QTest::newRow("trusted") << s("trusted") << none << true << fine;
        QTest::newRow("self-signed, not pinned") << s("selfsigned") << none << true << Maybe(P::UnknownAuthority);
        QTest::newRow("an unknown authority") << s("trusted") << none << false << Maybe(P::UnknownAuthority);
        QTest::newRow("expired") << s("expired") << none << true << Maybe(P::NotValidNow);
        QTest::newRow("for another address") << s("elsewhere") << none << true << Maybe(P::OtherAddress);
    }

    void everyCertificate()
    {
        QFETCH(QString, shown);
        QFETCH(QString, pinned);
        QFETCH(bool, trusting);
        QFETCH(std::optional<TlsProblem>, expected);
        std::unique_ptr<TrustedAuthority> authority;
        if (trusting)
            authority = std::make_unique<TrustedAuthority>();
        WebServer server(shown);
        const QByteArray print = pinned.isEmpty() ? QByteArray() : fingerprint(pinned);

        QCOMPARE(socketProblem(server.url(s("wss")), print), expected);
        const auto answer = ask(server.url(s("https")), print);
        QCOMPARE(answer.has_value(), !expected);
        if (expected) {
            QCOMPARE(answer.error().kind, ApiError::Kind::Insecure);
            QCOMPARE(answer.error().message, explanation(*expected, s("localhost")));
        }
        // The wrong one has not learnt a thing.
        QCOMPARE(server.received.contains(m_token.toLatin1()), !expected);
    }

    void aServerWithoutTls()
    {
        WebServer server;
        QCOMPARE(socketProblem(server.url(s("wss")), {}), std::optional(TlsProblem::NotSecure));
        QCOMPARE(socketProblem(server.url(s("wss")), fingerprint(s("selfsigned"))),
                 std::optional(TlsProblem::NotSecure));
        const auto answer = ask(server.url(s("https")), {});
        QCOMPARE(answer.error().message, explanation(TlsProblem::NotSecure, s("localhost")));
        QVERIFY(!server.received.contains(m_token.toLatin1()));
    }

    void aServerThatTakesNothingElse()
    {
        WebServer server(s("selfsigned"));
        QCOMPARE(socketProblem(server.url(s("ws")), {}), std::optional(TlsProblem::SecureOnly));
        const auto answer = ask(server.url(s("http")), {});
        QCOMPARE(answer.error().kind, ApiError::Kind::Insecure);
        QCOMPARE(answer.error().message, explanation(TlsProblem::SecureOnly, s("localhost")));
    }

    void aServerThatHangsUpIsNotCalledInsecure()
    {
        WebServer plain({}, WebServer::Manner::HangsUp);
        QCOMPARE(ask(plain.url(s("http")), {}).error().kind, ApiError::Kind::Unreachable);
        QCOMPARE(ask(plain.url(s("https")), {}).error().kind, ApiError::Kind::Unreachable);
    }

    void whoIsPinnedIsNeverSpokenToInPlainText()
    {
        WebServer server;
        QCOMPARE(socketProblem(server.url(s("ws")), fingerprint(s("selfsigned"))),
                 std::optional(TlsProblem::NotSecure));
        const auto answer = ask(server.url(s("http")), fingerprint(s("selfsigned")));
        QCOMPARE(answer.error().kind, ApiError::Kind::Insecure);
        QVERIFY(server.received.isEmpty());
    }

    void anotherFingerprintCountsForTheNextRequest()
    {
        WebServer server(s("selfsigned"));
        ApiClient client;
        client.setToken(m_token);
        QList<bool> answers;
        const auto note = [&](const auto &got) { answers.append(got.has_value()); };
        client.setServer(server.url(s("https")), fingerprint(s("selfsigned")));
        client.assets(note);
        QVERIFY(eventually([&] { return answers.size() == 1; }));
        server.received.clear();
        client.setServer(server.url(s("https")), fingerprint(s("other")));
        client.assets(note);
        QVERIFY(eventually([&] { return answers.size() == 2; }));
        QCOMPARE(answers, (QList{true, false}));
        QVERIFY(server.received.isEmpty());
    }

    void manyAtOnceAreAllChecked()
    {
        WebServer server(s("other"));
        ApiClient client;
        client.setToken(m_token);
        client.setServer(server.url(s("https")), fingerprint(s("selfsigned")));
        int refused = 0;
        for (int i = 0; i < 20; ++i)
            client.assets([&](const auto &got) { refused += got ? 0 : 1; });
        QVERIFY(eventually([&] { return refused == 20; }));
        QVERIFY(server.received.isEmpty());
    }

    void theRightOneOfSeveralAddressesIsFound()
    {
        const WebServer wrong(s("other"));
        const WebServer plain;
        const WebServer right(s("selfsigned"));
        ServerSearch search(
            {QUrl(s("https://localhost:1")), wrong.url(s("https")), plain.url(s("https")), right.url(s("https"))},
            fingerprint(s("selfsigned")));
        QSignalSpy found(&search, &ServerSearch::found);
        QSignalSpy notFound(&search, &ServerSearch::notFound);
        QVERIFY(eventually([&] { return found.size() + notFound.size() > 0; }));
        QCOMPARE(found.constFirst().constFirst().toUrl(), right.url(s("https")));

        ServerSearch vain({QUrl(s("https://localhost:1")), wrong.url(s("https"))}, fingerprint(s("selfsigned")));
        std::optional<ApiError> error;
        connect(&vain, &ServerSearch::notFound, this, [&](const ApiError &told) { error = told; });
        QVERIFY(eventually([&] { return error.has_value(); }));
        QCOMPARE(error->message, explanation(TlsProblem::WrongCertificate, s("localhost"))); // Not "nobody there".

        ServerSearch nowhere({}, {});
        QSignalSpy told(&nowhere, &ServerSearch::notFound);
        QVERIFY(told.isEmpty());
        QVERIFY(eventually([&] { return told.size() == 1; }));
    }

    void secretsStayOutOfLogsAndErrors()
    {
        logged.clear();
        const auto before = qInstallMessageHandler(&remember);
        QStringList errors;
        const WebServer plain({}, WebServer::Manner::HangsUp);
        const WebServer secure(s("other"));
        for (QUrl url : {plain.url(s("http")), plain.url(s("https")), secure.url(s("https")), secure.url(s("http")),
                         QUrl(s("http://localhost:1"))}) {
            url.setUserInfo(s("alice:hunter2"));
            url.setQuery(s("secret=hunter2"));
            for (const auto &print : {QByteArray(), fingerprint(s("selfsigned"))}) {
                const auto answer = ask(url, print);
                errors << answer.error().message << answer.error().detail;
                url.setScheme(url.scheme() == s("http") ? s("ws") : s("wss"));
                static_cast<void>(socketProblem(url, print));
                url.setScheme(url.scheme() == s("ws") ? s("http") : s("https"));
            }
        }
        qInstallMessageHandler(before);
        const QString all = (logged + errors).join(u'\n');
        for (const QString &secret : {m_token, s("hunter2"), s("alice")})
            QVERIFY2(!all.contains(secret), qPrintable(all));
    }

    void theWorstOfSeveralIsSaid()
    {
        const CertificateCheck check;
        const QSslCertificate shown = certificate(s("selfsigned"));
        const QSslError expired(QSslError::CertificateExpired, shown);
        const QSslError unknown(QSslError::SelfSignedCertificate, shown);
        const QSslError weak(QSslError::InvalidPurpose, shown);
        QCOMPARE(check.problem(shown, {}), std::optional<TlsProblem>());
        QCOMPARE(check.problem(shown, {expired, unknown}), std::optional(TlsProblem::UnknownAuthority));
        QCOMPARE(check.problem(shown, {unknown, expired}), std::optional(TlsProblem::UnknownAuthority));
        QCOMPARE(check.problem(shown, {expired, weak}), std::optional(TlsProblem::BadCertificate));
        const CertificateCheck pinned(fingerprint(s("selfsigned")));
        QCOMPARE(pinned.problem(QSslCertificate(), {}), std::optional(TlsProblem::WrongCertificate));
    }

    void everyProblemHasItsSentence()
    {
        QSet<QString> sentences;
        using P = TlsProblem;
        for (const P problem : {P::WrongCertificate, P::UnknownAuthority, P::NotValidNow, P::OtherAddress,
                                P::BadCertificate, P::NotSecure, P::SecureOnly, P::Unsupported}) {
            const QString sentence = explanation(problem, s("team.example"));
            QVERIFY2(sentence.contains(s("team.example")) && sentence.endsWith(u'.'), qPrintable(sentence));
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), 8);
    }
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
