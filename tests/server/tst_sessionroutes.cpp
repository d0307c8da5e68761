// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/closecodes.h"
#include "protocol/signin.h"
#include "server/auth/signintries.h"
#include "server/testserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;

namespace {

const QString office = QStringLiteral("office");
const QString alice = QStringLiteral("alice");
const QString password = QStringLiteral("correct horse");

/// How long a change that another process has made may take, with time to spare for a machine that is busy.
constexpr int noticed = 20'000;

Protocol::SingleSignOn signedOn(const QString &key, const QJsonObject &user)
{
    const qint64 now = SystemClock().now();
    const QByteArray data = QJsonDocument(user).toJson(QJsonDocument::Compact).toBase64();
    const QByteArray hash =
        QMessageAuthenticationCode::hash(QByteArray::number(now) + data, key.toUtf8(), QCryptographicHash::Sha256);
    return {office, QString::fromLatin1(data), QString::fromLatin1(hash.toHex()), now};
}

} // namespace

/// Signing in and out over HTTP, and what becomes of those who are in when their account is changed by the command
/// line.
class TestSessionRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<TestServer>();
        QVERIFY(admin().addTenant(office));
        QVERIFY(admin().addUser(office, alice, QStringLiteral("Alice"), Role::Moderator, password));
    }
    void cleanup() { m_server.reset(); }

    void whoKnowsThePasswordGetsIn()
    {
        const auto answer =
            post(Protocol::encode(Protocol::PasswordSignIn{office, QStringLiteral(" ALICE "), password}));
        QCOMPARE(answer.status, 201);
        const auto grant = Protocol::decodeSessionGrant(answer.body);
        QVERIFY(grant);
        QCOMPARE(grant->actor.user.name, QStringLiteral("Alice"));
        QCOMPARE(grant->actor.role, Role::Moderator);
        QVERIFY(!grant->actor.guest);
        QVERIFY(grant->expiresAt > SystemClock().now());
        QCOMPARE(statusWith(grant->token), 200);
        // It is the same user another time, and another session.
        const QString again = m_server->signIn(office, alice, password);
        QVERIFY(!again.isEmpty() && again != grant->token);
        WireClient socket(m_server->port());
        QVERIFY(socket.upgrade());
        socket.send(Protocol::Hello{Protocol::version, again, {}});
        QCOMPARE(socket.next<Protocol::Welcome>()->actor.user.id, grant->actor.user.id);
    }

    void everythingElseIsTheSameRefusal_data()
    {
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("word");
        QTest::newRow("wrong password") << office << alice << QStringLiteral("correct cow");
        QTest::newRow("unknown login") << office << QStringLiteral("mallory") << password;
        QTest::newRow("unknown tenant") << QStringLiteral("attic") << alice << password;
        QTest::newRow("another tenant") << QString() << alice << password;
    }

    void everythingElseIsTheSameRefusal()
    {
        QFETCH(QString, tenant);
        QFETCH(QString, login);
        QFETCH(QString, word);
        const auto right =
            post(Protocol::encode(Protocol::PasswordSignIn{office, alice, QStringLiteral("wrong word")}));
        const auto answer = post(Protocol::encode(Protocol::PasswordSignIn{tenant, login, word}));
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.body, right.body);
    }

    void whoGuessesHasToWait()
    {
        int tries = 0;
        WireAnswer answer;
        do {
            answer =
                post(Protocol::encode(Protocol::PasswordSignIn{office, alice, QStringLiteral("guess %1").arg(tries)}));
        } while (answer.status == 401 && ++tries < 100);
        QVERIFY2(tries >= SignInLimits().perLogin.atOnce && tries < 20, qPrintable(QString::number(tries)));
        QCOMPARE(answer.status, 429);
        QCOMPARE(Protocol::decodeHttpError(answer.body)->code, QStringLiteral("too-many"));
        QVERIFY(answer.headers.value("retry-after").toInt() > 0);
        QVERIFY(m_server->signIn(office, alice, password).isEmpty()); // Not even with the right one.
    }

    void whoGuessesASecretHasToWait_data()
    {
        QTest::addColumn<QString>("secret");
        QTest::newRow("the server's") << QStringLiteral("sesame");
        QTest::newRow("an invitation's") << QString();
    }

    void whoGuessesASecretHasToWait()
    {
        QFETCH(QString, secret);
        TestServer server([&](ServerConfig &config) {
            config.secret = secret;
            config.proxies = {QStringLiteral("127.0.0.1")}; // Which says for whom it speaks.
        });
        const auto say = [&server](const QString &what, const QByteArray &from = "203.0.113.9") {
            WireClient client(server.port());
            return client.request("POST", "/v1/sessions",
                                  Protocol::encode(Protocol::SessionRequest{QStringLiteral("Gustav"), what}), {},
                                  "X-Forwarded-For: " + from + "\r\n");
        };
        const QString token = server.session(QStringLiteral("Mona"), Role::Moderator);
        WireClient mona(server.port());
        const auto made = mona.request("POST", "/v1/invitations", R"({"role":"viewer"})", token.toLatin1());
        const QString right = secret.isEmpty() ? Protocol::decodeInvitationGrant(made.body)->secret : secret;
        // A crowd that knows it is not held up…
        for (int i = 0; i < 2 * SignInLimits().perAddress.atOnce; ++i)
            QCOMPARE(say(right).status, 201);
        // …nor is whoever says nothing…
        for (int i = 0; i < 2 * SignInLimits().perAddress.atOnce; ++i)
            QCOMPARE(say({}).status, 401);
        int tries = 0;
        WireAnswer answer;
        do
            answer = say(QStringLiteral("guess %1").arg(tries));
        while (answer.status == 401 && ++tries < 200);
        QVERIFY2(tries >= SignInLimits().perAddress.atOnce && tries < 2 * SignInLimits().perAddress.atOnce,
                 qPrintable(QString::number(tries)));
        QCOMPARE(answer.status, 429);
        QCOMPARE(Protocol::decodeHttpError(answer.body)->code, QStringLiteral("too-many"));
        QVERIFY(answer.headers.value("retry-after").toInt() > 0);
        QCOMPARE(say(right).status, 429); // Not even with the right one…
        QCOMPARE(say(right, "203.0.113.10").status, 201);
        WireClient there(server.port()); // …while sessions go on.
        QCOMPARE(there.request("GET", "/v1/assets", {}, token.toLatin1(), "X-Forwarded-For: 203.0.113.9\r\n").status,
                 200);
    }

    void whereNoSecretIsAskedForNoneIsWrong()
    {
        for (int i = 0; i < 2 * SignInLimits().perAddress.atOnce; ++i)
            QCOMPARE(post(R"({"name":"Ann","secret":"one too many"})").status, 201);
    }

    void nobodyElseWaitsForAPassword()
    {
        // Ten who sign in take a second or so; a thread of the network must not.
        std::vector<std::unique_ptr<WireClient>> crowd;
        const QByteArray body = Protocol::encode(Protocol::PasswordSignIn{office, alice, password});
        for (int i = 0; i < 8; ++i) {
            crowd.push_back(std::make_unique<WireClient>(m_server->port()));
            crowd.back()->sendRaw("POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: "
                                  + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        }
        const QString token = m_server->session(QStringLiteral("Bob")); // Takes the way through the journal.
        QCOMPARE(statusWith(token), 200);
        for (const auto &client : crowd)
            QVERIFY(client->receiveRaw(12).startsWith("HTTP/1.1 201"));
    }

    void signingOutEndsTheSessionAndItsConnections()
    {
        const QString token = m_server->signIn(office, alice, password);
        const QString other = m_server->signIn(office, alice, password);
        WireClient socket(m_server->port());
        WireClient otherSocket(m_server->port());
        QVERIFY(socket.greet(token) && otherSocket.greet(other));
        QCOMPARE(ask("DELETE", "/v1/sessions/current", token).status, 204);
        QCOMPARE(socket.next<Protocol::Error>()->code, QStringLiteral("not-authenticated"));
        QCOMPARE(socket.closeCode(), int(Protocol::CloseNotAuthenticated));
        QCOMPARE(statusWith(token), 401);
        QCOMPARE(ask("DELETE", "/v1/sessions/current", token).status, 401);
        QCOMPARE(statusWith(other), 200); // Another device is not signed out.
        otherSocket.sendFrame(9, "there?");
        QCOMPARE(otherSocket.receiveFrame()->opcode, 10);
    }

    void whoCameWithoutAnAccountCanSignOutAsWell()
    {
        const QString token = m_server->session(QStringLiteral("Bob"));
        WireClient socket(m_server->port());
        QVERIFY(socket.greet(token));
        QCOMPARE(ask("DELETE", "/v1/sessions/current", token).status, 204);
        QCOMPARE(socket.closeCode(), int(Protocol::CloseNotAuthenticated));
        QCOMPARE(statusWith(token), 401);
    }

    void whoIsDisabledIsSentAwayAndKeptOut()
    {
        const QString token = m_server->signIn(office, alice, password);
        WireClient socket(m_server->port());
        QVERIFY(socket.greet(token));
        QVERIFY(admin().setUserDisabled(office, alice, true));
        QCOMPARE(socket.next<Protocol::Error>()->code, QStringLiteral("account-disabled"));
        QCOMPARE(socket.closeCode(), int(Protocol::CloseNotAllowed));
        QTRY_COMPARE_WITH_TIMEOUT(statusWith(token), 403, noticed);
        WireClient again(m_server->port());
        QVERIFY(again.upgrade());
        again.send(Protocol::Hello{Protocol::version, token, {}});
        QCOMPARE(again.closeCode(), int(Protocol::CloseNotAllowed));
        const auto answer = post(Protocol::encode(Protocol::PasswordSignIn{office, alice, password}));
        QCOMPARE(answer.status, 403);
        QCOMPARE(Protocol::decodeHttpError(answer.body)->code, QStringLiteral("account-disabled"));

        QVERIFY(admin().setUserDisabled(office, alice, false));
        QTRY_COMPARE_WITH_TIMEOUT(statusWith(token), 200, noticed);
    }

    void aDisabledTenantIsClosedToAllOfItsPeople()
    {
        const QString token = m_server->signIn(office, alice, password);
        const QString elsewhere = m_server->session(QStringLiteral("Bob"));
        WireClient socket(m_server->port());
        QVERIFY(socket.greet(token));
        QVERIFY(admin().setTenantDisabled(office, true));
        QCOMPARE(socket.closeCode(), int(Protocol::CloseNotAllowed));
        QCOMPARE(post(Protocol::encode(Protocol::PasswordSignIn{office, alice, password})).status, 403);
        QCOMPARE(statusWith(elsewhere), 200);
    }

    void anotherPasswordEndsSessionsAndNotTokens()
    {
        const QString session = m_server->signIn(office, alice, password);
        const auto token = admin().makeToken(office, alice, QStringLiteral("backup script"), 0);
        QVERIFY(token);
        WireClient socket(m_server->port());
        WireClient script(m_server->port());
        QVERIFY(socket.greet(session) && script.greet(*token));
        QVERIFY(admin().setPassword(office, alice, QStringLiteral("battery staple")));
        QCOMPARE(socket.closeCode(), int(Protocol::CloseNotAuthenticated));
        QCOMPARE(statusWith(session), 401);
        QVERIFY(m_server->signIn(office, alice, password).isEmpty());
        QVERIFY(!m_server->signIn(office, alice, QStringLiteral("battery staple")).isEmpty());
        QCOMPARE(statusWith(*token), 200);
        script.sendFrame(9, "there?");
        QCOMPARE(script.receiveFrame()->opcode, 10);

        QVERIFY(admin().revokeToken(office, admin().tokens(office)->constFirst().id));
        QCOMPARE(script.closeCode(), int(Protocol::CloseNotAuthenticated));
        QTRY_COMPARE_WITH_TIMEOUT(statusWith(*token), 401, noticed);
    }

    void anotherRoleHoldsAfterComingBack()
    {
        const QString token = m_server->signIn(office, alice, password);
        WireClient socket(m_server->port());
        QVERIFY(socket.greet(token));
        QCOMPARE(ask("GET", "/v1/invitations", token).status, 200);
        QVERIFY(admin().setRole(office, alice, Role::Viewer));
        QCOMPARE(socket.next<Protocol::Error>()->code, QStringLiteral("account-changed"));
        QCOMPARE(socket.closeCode(), int(Protocol::CloseGoingDown));
        WireClient again(m_server->port());
        QVERIFY(again.upgrade());
        again.send(Protocol::Hello{Protocol::version, token, {}});
        QCOMPARE(again.next<Protocol::Welcome>()->actor.role, Role::Viewer);
        QCOMPARE(ask("GET", "/v1/invitations", token).status, 403);
    }

    void aTokenExpires()
    {
        const auto token = admin().makeToken(office, alice, QStringLiteral("brief"), SystemClock().now() + 1500);
        QVERIFY(token);
        WireClient socket(m_server->port());
        QVERIFY(socket.greet(*token));
        QCOMPARE(socket.closeCode(), int(Protocol::CloseNotAuthenticated));
        QCOMPARE(statusWith(*token), 401);
    }

    void singleSignOnMakesTheUserAndKeepsItUpToDate()
    {
        const auto key = admin().makeKey(office, false);
        QVERIFY(key);
        const auto first = post(Protocol::encode(
            signedOn(*key, {{QStringLiteral("id"), 42}, {QStringLiteral("username"), QStringLiteral("Ann")}})));
        QCOMPARE(first.status, 201);
        const auto grant = Protocol::decodeSessionGrant(first.body);
        QCOMPARE(grant->actor.user.name, QStringLiteral("Ann"));
        QCOMPARE(grant->actor.role, Role::Commenter);
        WireClient socket(m_server->port());
        QVERIFY(socket.greet(grant->token));
        const QJsonObject promoted{{QStringLiteral("id"), QStringLiteral("42")},
                                   {QStringLiteral("username"), QStringLiteral("Ann B.")},
                                   {QStringLiteral("isAdmin"), true}};
        const auto second = Protocol::decodeSessionGrant(post(Protocol::encode(signedOn(*key, promoted))).body);
        QCOMPARE(second->actor.user.id, grant->actor.user.id);
        QCOMPARE(second->actor.user.name, QStringLiteral("Ann B."));
        QCOMPARE(second->actor.role, Role::Administrator);
        QCOMPARE(socket.closeCode(), int(Protocol::CloseGoingDown)); // Comes back as who she is now.
        QCOMPARE(admin().users(office)->size(), 2);

        // Who was sent away by hand does not come back that way.
        QVERIFY(admin().setUserDisabled(office, second->actor.user.id.toText(), true));
        QCOMPARE(post(Protocol::encode(signedOn(*key, promoted))).status, 403);
    }

    void singleSignOnNeedsTheTenantsOwnKey()
    {
        const QJsonObject ann{{QStringLiteral("id"), 1}, {QStringLiteral("username"), QStringLiteral("Ann")}};
        QCOMPARE(post(Protocol::encode(signedOn({}, ann))).status, 401); // There is no key at all.
        const auto key = admin().makeKey(office, false);
        QCOMPARE(post(Protocol::encode(signedOn(*key, ann))).status, 201);
        auto elsewhere = signedOn(*key, ann);
        elsewhere.tenant.clear();
        QCOMPARE(post(Protocol::encode(elsewhere)).status, 401);
        const auto other = admin().makeKey(office, true);
        QVERIFY(*other != *key);
        QCOMPARE(post(Protocol::encode(signedOn(*key, ann))).status, 401);
        QVERIFY(admin().removeKey(office));
        QCOMPARE(post(Protocol::encode(signedOn(*other, ann))).status, 401);
        const auto nonsense = admin().makeKey(office, false);
        QCOMPARE(post(Protocol::encode(signedOn(*nonsense, {}))).status, 400);
    }

private:
    [[nodiscard]] Administration &admin() { return m_server->administration(); }
    [[nodiscard]] WireAnswer post(const QByteArray &body) { return ask("POST", "/v1/sessions", {}, body); }
    [[nodiscard]] int statusWith(const QString &token) { return ask("GET", "/v1/assets", token).status; }
    [[nodiscard]] WireAnswer ask(const QByteArray &method, const QByteArray &path, const QString &token,
                                 const QByteArray &body = {})
    {
        WireClient client(m_server->port());
        return client.request(method, path, body, token.toLatin1());
    }

    std::unique_ptr<TestServer> m_server;
};

QTEST_GUILESS_MAIN(TestSessionRoutes)
#include "tst_sessionroutes.moc"
