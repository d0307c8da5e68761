// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/sharing/sharingscene.h"
#include "protocol/httpbodies.h"
#include "sharing/joinattempt.h"
#include "testkit/patience.h"
#include "testkit/testcertificates.h"

#include <QSslServer>
#include <QSslSocket>
#include <QTest>

using namespace Pinthread;
using Testkit::eventually;

namespace {

/// A machine of somebody's: shows a certificate and answers whatever is asked with the same.
class Machine
{
public:
    Machine(const QString &address, quint16 port, const QString &certificate)
    {
        m_server.setSslConfiguration(Testkit::serverTls(certificate));
        if (!m_server.listen(QHostAddress(address), port))
            qFatal("cannot listen: %s", qPrintable(m_server.errorString()));
        QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                m_received += socket->readAll();
                if (m_received.count("\r\n\r\n") > 0 && m_received.endsWith('}')) {
                    m_received.clear();
                    ++asked;
                    socket->write("HTTP/1.1 " + QByteArray::number(m_status)
                                  + " X\r\nContent-Length: " + QByteArray::number(m_body.size()) + "\r\n\r\n" + m_body);
                }
            });
        });
    }

    void answerWith(int status, const QByteArray &body)
    {
        m_status = status;
        m_body = body;
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    int asked = 0;

private:
    QSslServer m_server;
    QByteArray m_received;
    int m_status = 500;
    QByteArray m_body;
};

} // namespace

class TestJoinAttempt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installEnglish(); }

    void init()
    {
        m_host = std::make_unique<Machine>(QStringLiteral("127.0.0.1"), quint16(0), QStringLiteral("selfsigned"));
        m_grant.token = QStringLiteral("token");
        m_grant.actor = {.user = m_scene.bob, .role = Role::Commenter, .guest = true};
        m_host->answerWith(201, Protocol::encode(m_grant));
        m_certificate = QStringLiteral("selfsigned");
        m_joinedAt.clear();
        m_problem.clear();
    }
    void cleanup() { m_host.reset(); }

    void theHostLetsIn()
    {
        join({QStringLiteral("127.0.0.1")});
        QCOMPARE(m_joinedAt, QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_host->port())));
        QCOMPARE(m_granted, m_grant);
    }

    void anAddressThatLeadsNowhereIsPassedOver()
    {
        join({QStringLiteral("127.0.0.2"), QStringLiteral("127.0.0.1")});
        QCOMPARE(m_joinedAt.host(), QStringLiteral("127.0.0.1"));
        QVERIFY(m_problem.isEmpty());
    }

    void somebodyElseAtAnAddressIsPassedOverAndToldNothing()
    {
        Machine stranger(QStringLiteral("127.0.0.2"), m_host->port(), QStringLiteral("other"));
        join({QStringLiteral("127.0.0.2"), QStringLiteral("127.0.0.1")});
        QCOMPARE(m_joinedAt.host(), QStringLiteral("127.0.0.1"));
        QCOMPARE(stranger.asked, 0);
    }

    void aWrongCertificateEverywhereIsSaid()
    {
        m_certificate = QStringLiteral("other");
        join({QStringLiteral("127.0.0.1")});
        QVERIFY2(m_problem.contains(QStringLiteral("not the server you were invited to")), qPrintable(m_problem));
        QCOMPARE(m_host->asked, 0);
    }

    void nobodyAnywhereIsSaid()
    {
        join({QStringLiteral("127.0.0.2"), QStringLiteral("127.0.0.3")});
        QVERIFY2(m_problem.startsWith(QStringLiteral("Nobody answers at 127.0.0.3.")), qPrintable(m_problem));
    }

    void whatTheHostSaysIsFinal_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("expired") << 401 << QStringLiteral("invitation-expired") << QStringLiteral("expired");
        QTest::newRow("revoked") << 401 << QStringLiteral("invitation-revoked") << QStringLiteral("taken back");
        QTest::newRow("wrong") << 401 << QStringLiteral("not-authenticated") << QStringLiteral("does not know");
        QTest::newRow("another version") << 400 << QStringLiteral("invalid") << QStringLiteral("another version");
    }
    void whatTheHostSaysIsFinal()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        QFETCH(QString, words);
        Machine other(QStringLiteral("127.0.0.2"), m_host->port(), QStringLiteral("selfsigned"));
        m_host->answerWith(status, Protocol::encode(Protocol::HttpError{code, QStringLiteral("No.")}));
        join({QStringLiteral("127.0.0.1"), QStringLiteral("127.0.0.2")});
        QVERIFY2(m_problem.contains(words), qPrintable(m_problem));
        QCOMPARE(other.asked, 0);
    }

    void whoGivesUpHearsNothing()
    {
        {
            JoinAttempt attempt(linkTo({QStringLiteral("127.0.0.1")}), QStringLiteral("Bob"));
            connect(&attempt, &JoinAttempt::joined, this, [this] { m_problem = QStringLiteral("joined"); });
            connect(&attempt, &JoinAttempt::failed, this, [this](const QString &problem) { m_problem = problem; });
            attempt.start();
        }
        Testkit::meanwhile(std::chrono::milliseconds(100));
        QVERIFY(m_problem.isEmpty());
    }

private:
    /// Until there is an outcome.
    void join(const QStringList &hosts)
    {
        JoinAttempt attempt(linkTo(hosts), QStringLiteral("Bob"));
        attempt.setTimeout(Testkit::patience(std::chrono::seconds(8)));
        connect(&attempt, &JoinAttempt::joined, this, [this](const QUrl &server, const Protocol::SessionGrant &grant) {
            m_joinedAt = server;
            m_granted = grant;
        });
        connect(&attempt, &JoinAttempt::failed, this, [this](const QString &problem) { m_problem = problem; });
        attempt.start();
        QVERIFY(eventually([this] { return !m_joinedAt.isEmpty() || !m_problem.isEmpty(); }));
    }
    [[nodiscard]] InvitationLink linkTo(const QStringList &hosts) const
    {
        InvitationLink link = m_scene.link();
        link.hosts = hosts;
        link.port = m_host->port();
        link.certificateFingerprint = Testkit::fingerprint(m_certificate);
        return link;
    }

    SharingScene m_scene;
    std::unique_ptr<Machine> m_host;
    QString m_certificate; ///< That the link names.
    Protocol::SessionGrant m_grant;
    Protocol::SessionGrant m_granted;
    QUrl m_joinedAt;
    QString m_problem;
};

QTEST_MAIN(TestJoinAttempt)
#include "tst_joinattempt.moc"
