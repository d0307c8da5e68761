// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/servercertificate.h"
#include "server/testserver.h"
#include "server/tlswireclient.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;
using namespace std::chrono_literals;
using Version = TlsWireClient::Version;

/// A server with a certificate of its own: what it shows, and what becomes of it while people are connected.
class TestCertificateFiles : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;

    QString path(const char *name) const { return m_directory->filePath(QLatin1String(name)); }

    static void write(const QString &file, const QByteArray &bytes)
    {
        QFile written(file);
        if (!written.open(QIODevice::WriteOnly) || written.write(bytes) != bytes.size())
            qFatal("%s cannot be written.", qPrintable(file));
    }

    /// A new certificate with its key in the file \a name.
    ServerCertificate make(const char *name) const
    {
        QFile::remove(path(name));
        return *ServerCertificate::readOrMake(path(name), QStringLiteral("pinthread.example.org"));
    }

    /// What somebody who comes now gets to see.
    static QString shown(quint16 port) { return TlsWireClient(port).fingerprint(); }

    static bool isShownSoon(quint16 port, const QString &fingerprint)
    {
        const QDeadlineTimer deadline(20s);
        while (shown(port) != fingerprint) {
            if (deadline.hasExpired())
                return false;
            QTest::qWait(20);
        }
        return true;
    }

    QString startProblem(const QString &certificate, const QString &key) const
    {
        ServerConfig config;
        config.dataDirectory = path("data");
        config.tlsCertificate = certificate;
        config.tlsKey = key;
        class Server server(config);
        const auto started = server.start();
        return started ? QString() : started.error().message;
    }

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void whatTheFileHoldsIsShownAndNothingOldIsSpoken()
    {
        const auto certificate = make("both.pem");
        TestServer server([&](ServerConfig &config) { config.tlsCertificate = path("both.pem"); });
        QCOMPARE(server.server().baseUrl().scheme(), QStringLiteral("https"));
        TlsWireClient client(server.port());
        QVERIFY(client.isEncrypted());
        QCOMPARE(client.fingerprint(), certificate.fingerprint());
        QCOMPARE(client.protocol(), QStringLiteral("TLSv1.3"));
        QCOMPARE(client.request("GET", "/healthz").status, 200);
        QCOMPARE(client.request("GET", "/metrics").status, 200); // The machine itself, by TLS as well.
        QVERIFY(TlsWireClient(server.port(), Version::Tls12).isEncrypted());
        QVERIFY(!TlsWireClient(server.port(), Version::Tls11).isEncrypted());
        WireClient plain(server.port());
        QCOMPARE(plain.request("GET", "/healthz").status, 400);
    }

    void aNewCertificateIsShownAndNobodyIsSentAway()
    {
        const auto first = make("certificate.pem");
        write(path("key.pem"), first.key());
        TestServer server([&](ServerConfig &config) {
            config.tlsCertificate = path("certificate.pem");
            config.tlsKey = path("key.pem");
        });
        const QString token = server.session(QStringLiteral("Ann"));
        TlsWireClient client(server.port());
        QVERIFY(client.greet(token));
        QCOMPARE(client.fingerprint(), first.fingerprint());

        // As tools do that renew certificates: one file after the other takes the place of the former.
        const auto second = make("new.pem");
        write(path("new-key.pem"), second.key());
        QVERIFY(QFile::remove(path("certificate.pem")));
        QVERIFY(QFile::rename(path("new.pem"), path("certificate.pem")));
        QVERIFY(QFile::remove(path("key.pem")));
        QVERIFY(QFile::rename(path("new-key.pem"), path("key.pem")));
        QVERIFY(isShownSoon(server.port(), second.fingerprint()));
        client.sendFrame(9, "still there");
        const auto pong = client.receiveFrame();
        QVERIFY(pong);
        QCOMPARE(pong->opcode, 10);
    }

    void aLinkMayPointElsewhere()
    {
        const auto first = make("first.pem");
        const auto second = make("second.pem");
        QVERIFY(QFile::link(path("first.pem"), path("live.pem")));
        TestServer server([&](ServerConfig &config) { config.tlsCertificate = path("live.pem"); });
        QCOMPARE(shown(server.port()), first.fingerprint());
        QVERIFY(QFile::remove(path("live.pem")));
        QVERIFY(QFile::link(path("second.pem"), path("live.pem")));
        QVERIFY(isShownSoon(server.port(), second.fingerprint()));
    }

    void aBrokenOneIsLoggedAndTheOneBeforeItStays()
    {
        const auto first = make("certificate.pem");
        TestServer server([&](ServerConfig &config) { config.tlsCertificate = path("certificate.pem"); });
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral(
                                               "certificate is not used.*certificate.pem.*no certificate")));
        write(path("certificate.pem"), "-----BEGIN CERTIFICATE-----\nhalf of it");
        server.server().reloadCertificate();
        QTest::qWait(1'000); // Time for it to make the mistake.
        QCOMPARE(shown(server.port()), first.fingerprint());
        const auto second = make("certificate.pem");
        QVERIFY(isShownSoon(server.port(), second.fingerprint()));
    }

    void whatCannotBeUsedEndsTheStart()
    {
        const auto one = make("one.pem");
        const auto other = make("other.pem");
        write(path("nothing.pem"), "nothing");
        const QString absent = startProblem(path("absent.pem"), {});
        QVERIFY2(absent.contains(path("absent.pem")), qPrintable(absent));
        const QString nothing = startProblem(path("nothing.pem"), {});
        QVERIFY2(nothing.contains(QStringLiteral("no certificate")), qPrintable(nothing));
        QVERIFY2(nothing.contains(QStringLiteral("tls-certificate")), qPrintable(nothing));
        const QString wrongKey = startProblem(path("one.pem"), path("other.pem"));
        QVERIFY2(wrongKey.contains(QStringLiteral("another certificate")), qPrintable(wrongKey));
        const QString keyAlone = startProblem({}, path("other.pem"));
        QVERIFY2(keyAlone.contains(QStringLiteral("tls-key")), qPrintable(keyAlone));
    }

    void outsideItNeedsTlsOrAProxy()
    {
        ServerConfig config;
        config.dataDirectory = path("data");
        config.listenAddress = QStringLiteral("0.0.0.0");
        config.secret = QStringLiteral("sesame");
        const QString problem = problemWith(config);
        for (const char *word : {"0.0.0.0", "without TLS", "tls-certificate", "proxies", "127.0.0.1"})
            QVERIFY2(problem.contains(QLatin1String(word)), qPrintable(problem));
        config.proxies = {QStringLiteral("10.0.0.5")};
        QCOMPARE(problemWith(config), QString());
        config.proxies = {QStringLiteral("proxy.example.org")};
        QVERIFY(problemWith(config).contains(QStringLiteral("proxy.example.org")));
        config.proxies.clear();
        config.tlsCertificate = path("one.pem");
        QCOMPARE(problemWith(config), QString());
        config.secret.clear(); // TLS keeps nobody out.
        QVERIFY(problemWith(config).contains(QStringLiteral("secret")));
    }
};

QTEST_GUILESS_MAIN(TestCertificateFiles)
#include "tst_certificatefiles.moc"
