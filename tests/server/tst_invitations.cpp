// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/testserver.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;

namespace {

QString codeOf(const WireAnswer &answer)
{
    const auto error = Protocol::decodeHttpError(answer.body);
    return error ? error->code : QStringLiteral("none");
}

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace

/// How guests come in, what they are told, and how they go.
class TestInvitations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<TestServer>([](ServerConfig &config) { config.secret = QStringLiteral("sesame"); });
        m_moderator = m_server->session(QStringLiteral("Max"), Role::Moderator);
        m_asset = m_server->asset(m_moderator);
    }
    void cleanup() { m_server.reset(); }

    void anInvitationLetsGuestsIn()
    {
        const auto grant =
            m_server->invitation({m_asset.id, Role::Commenter, QStringLiteral("Client review"), now() + 3'600'000});
        QCOMPARE(grant.invitation.assetIds, QList{m_asset.id});
        QCOMPARE(grant.invitation.label, QStringLiteral("Client review"));
        QVERIFY(grant.secret.size() >= 43); // Nobody guesses it.
        const auto answer = come(grant.secret);
        QCOMPARE(answer.status, 201);
        const auto session = Protocol::decodeSessionGrant(answer.body);
        QVERIFY(session);
        QVERIFY(session->actor.guest);
        QCOMPARE(session->actor.role, Role::Commenter);
        QCOMPARE(session->actor.user.name, QStringLiteral("Gustav"));

        WireClient guest(m_server->port());
        QVERIFY(guest.upgrade());
        guest.send(Protocol::Hello{Protocol::version, session->token, {}});
        QVERIFY(guest.next<Protocol::Welcome>()->actor == session->actor);
        guest.send(Protocol::Open{m_asset.id, {}, {}});
        guest.send(Protocol::SubmitOperation{m_asset.id, TestServer::pin()});
        QVERIFY(guest.next<Protocol::Events>());
        QCOMPARE(guest.next<Protocol::Events>()->events.constFirst().by.name, QStringLiteral("Gustav"));
    }

    void theListCountsGuestsAndTellsNoSecrets()
    {
        const auto first = m_server->invitation({m_asset.id, Role::Viewer, {}, 0});
        const auto second = m_server->invitation({{}, Role::Commenter, QStringLiteral("everything"), 0});
        for (int i = 0; i < 3; ++i)
            std::ignore = m_server->guest(first.secret);
        const auto answer = ask("GET", "/v1/invitations");
        QCOMPARE(answer.status, 200);
        QVERIFY(!answer.body.contains(first.secret.toLatin1()));
        QVERIFY(!answer.body.contains("secret"));
        const auto listed = Protocol::decodeInvitations(answer.body);
        QVERIFY(listed);
        Invitation counted = first.invitation;
        counted.guests = 3;
        QCOMPARE(*listed, (QList{second.invitation, counted}));
    }

    void whatCannotBeInvitedToIsRefused()
    {
        const auto invite = [&](const Protocol::InvitationRequest &request) {
            return ask("POST", "/v1/invitations", Protocol::encode(request));
        };
        QCOMPARE(invite({AssetId(UuidBits{9, 9}), Role::Viewer, {}, 0}).status, 404);
        QCOMPARE(invite({m_asset.id, Role::Moderator, {}, 0}).status, 400);
        const auto past = invite({m_asset.id, Role::Viewer, {}, now() - 1000});
        QCOMPARE(past.status, 400);
        QVERIFY(Protocol::decodeHttpError(past.body)->message.contains(QStringLiteral("expiresAt")));
        QCOMPARE(ask("DELETE", "/v1/assets/" + m_asset.id.toText().toLatin1()).status, 204);
        QCOMPARE(invite({m_asset.id, Role::Viewer, {}, 0}).status, 404);
        QVERIFY(Protocol::decodeInvitations(ask("GET", "/v1/invitations").body)->isEmpty());
    }

    void aWrongSecretAnExpiredAndARevokedInvitationAreToldApart()
    {
        const auto grant = m_server->invitation({m_asset.id, Role::Viewer, {}, 0});
        for (const QString &wrong : {QString(), grant.secret + u'x', grant.secret.toLower(), QStringLiteral("x")}) {
            const auto refused = come(wrong);
            QCOMPARE(refused.status, 401);
            QCOMPARE(codeOf(refused), QStringLiteral("not-authenticated"));
        }
        const auto brief = m_server->invitation({m_asset.id, Role::Viewer, {}, now() + 300});
        WireAnswer expired;
        QTRY_COMPARE_WITH_TIMEOUT((expired = come(brief.secret)).status, 401, 20'000);
        QCOMPARE(codeOf(expired), QStringLiteral("invitation-expired"));

        QCOMPARE(revoke(grant.invitation.id).status, 204);
        const auto revoked = come(grant.secret);
        QCOMPARE(revoked.status, 401);
        QCOMPARE(codeOf(revoked), QStringLiteral("invitation-revoked"));
        QCOMPARE(revoke(grant.invitation.id).status, 404);
        QCOMPARE(revoke(InvitationId(UuidBits{9, 9})).status, 404);
        QCOMPARE(ask("DELETE", "/v1/invitations/nonsense").status, 404);
        QCOMPARE(come(QStringLiteral("sesame")).status, 201); // The server's own secret is as good as ever.
    }

    void revokingEndsItsGuestsAtOnceAndNobodyElse()
    {
        const auto one = m_server->invitation({m_asset.id, Role::Viewer, {}, 0});
        const auto other = m_server->invitation({m_asset.id, Role::Viewer, {}, 0});
        const QString token = m_server->guest(one.secret);
        const QString otherToken = m_server->guest(other.secret);
        std::array<std::unique_ptr<WireClient>, 3> guests;
        for (auto &guest : guests) {
            guest = std::make_unique<WireClient>(m_server->port());
            QVERIFY(guest->greet(&guest == guests.end() - 1 ? otherToken : token));
            guest->send(Protocol::Open{m_asset.id, {}, {}});
            QVERIFY(guest->next<Protocol::Presence>());
        }
        WireClient silent(m_server->port()); // Connected, and has not said yet who it is.
        QVERIFY(silent.upgrade());

        QElapsedTimer timer;
        timer.start();
        QCOMPARE(revoke(one.invitation.id).status, 204);
        for (const int i : {0, 1}) {
            const auto error = guests[std::size_t(i)]->next<Protocol::Error>();
            QVERIFY(error);
            QCOMPARE(error->code, QStringLiteral("not-authenticated"));
            QCOMPARE(guests[std::size_t(i)]->closeCode(), 4401);
        }
        silent.send(Protocol::Hello{Protocol::version, token, {}});
        QVERIFY(silent.next<Protocol::Error>());
        QCOMPARE(silent.closeCode(), 4401);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed()))); // And not at some deadline.
        WireClient client(m_server->port());
        QCOMPARE(client.request("GET", "/v1/assets", {}, token.toLatin1()).status, 401);

        QCOMPARE(client.request("GET", "/v1/assets", {}, otherToken.toLatin1()).status, 200);
        guests[2]->send(Protocol::Open{m_asset.id, {}, {}});
        QVERIFY(guests[2]->next<Protocol::Snapshot>());
    }

    void aGuestsTimeEndsWithTheInvitation()
    {
        const auto grant = m_server->invitation({m_asset.id, Role::Viewer, {}, now() + 2'000});
        const QString token = m_server->guest(grant.secret);
        WireClient guest(m_server->port());
        QVERIFY(guest.greet(token));
        const auto error = guest.next<Protocol::Error>();
        QVERIFY(error);
        QCOMPARE(error->code, QStringLiteral("not-authenticated"));
        QCOMPARE(guest.closeCode(), 4401);
        QVERIFY(now() >= grant.invitation.expiresAt);
        WireClient client(m_server->port());
        QCOMPARE(client.request("GET", "/v1/assets", {}, token.toLatin1()).status, 401);
    }

    void aRestartForgetsNeitherInvitationsNorThatTheyWereRevoked()
    {
        const auto good = m_server->invitation({m_asset.id, Role::Commenter, {}, 0});
        const auto bad = m_server->invitation({m_asset.id, Role::Commenter, {}, 0});
        const QString goodGuest = m_server->guest(good.secret);
        const QString badGuest = m_server->guest(bad.secret);
        QCOMPARE(revoke(bad.invitation.id).status, 204);
        m_server->server().stop();
        QVERIFY(m_server->server().start());

        WireClient client(m_server->port());
        QCOMPARE(client.request("GET", "/v1/assets", {}, badGuest.toLatin1()).status, 401);
        QCOMPARE(codeOf(come(bad.secret)), QStringLiteral("invitation-revoked"));
        QCOMPARE(come(good.secret).status, 201);
        const Asset other = m_server->asset(m_moderator);
        const auto listed =
            Protocol::decodeAssetSummaries(client.request("GET", "/v1/assets", {}, goodGuest.toLatin1()).body);
        QCOMPARE(listed->size(), 1); // Still only what the invitation is for.
        QCOMPARE(listed->constFirst().asset.id, m_asset.id);
    }

    void anInvitationWithoutAnAssetIsForAllOfThem()
    {
        const auto grant = m_server->invitation({{}, Role::Viewer, {}, 0});
        QVERIFY(grant.invitation.assetIds.isEmpty());
        const QString token = m_server->guest(grant.secret);
        const Asset later = m_server->asset(m_moderator);
        WireClient client(m_server->port());
        const auto listed =
            Protocol::decodeAssetSummaries(client.request("GET", "/v1/assets", {}, token.toLatin1()).body);
        QCOMPARE(listed->size(), 2);
        QCOMPARE(listed->constFirst().asset.id, later.id);
    }

    void onTheMachineItselfAnInvitationStillMakesAGuest()
    {
        TestServer open; // Without a secret: whoever is on this machine may come in.
        const Asset asset = open.asset(open.session(QStringLiteral("Ann")));
        const auto grant = open.invitation({asset.id, Role::Viewer, {}, 0});
        WireClient client(open.port());
        const auto enter = [&](const QString &secret) {
            return Protocol::decodeSessionGrant(
                client
                    .request("POST", "/v1/sessions",
                             Protocol::encode(Protocol::SessionRequest{QStringLiteral("Gustav"), secret}))
                    .body);
        };
        QVERIFY(enter(grant.secret)->actor.guest);
        QVERIFY(!enter({})->actor.guest);
        QVERIFY(!enter(QStringLiteral("whatever"))->actor.guest);
    }

private:
    [[nodiscard]] WireAnswer ask(const QByteArray &method, const QByteArray &path, const QByteArray &body = {})
    {
        WireClient client(m_server->port());
        return client.request(method, path, body, m_moderator.toLatin1());
    }
    [[nodiscard]] WireAnswer revoke(InvitationId id)
    {
        return ask("DELETE", "/v1/invitations/" + id.toText().toLatin1());
    }
    [[nodiscard]] WireAnswer come(const QString &secret)
    {
        WireClient client(m_server->port());
        return client.request("POST", "/v1/sessions",
                              Protocol::encode(Protocol::SessionRequest{QStringLiteral("Gustav"), secret}));
    }

    std::unique_ptr<TestServer> m_server;
    QString m_moderator;
    Asset m_asset;
};

QTEST_GUILESS_MAIN(TestInvitations)
#include "tst_invitations.moc"
