// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/fanout/natsfanout.h"
#include "server/net/apiroutes.h"
#include "server/testserver.h"
#include "testkit/seams.h"

#include <QSet>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;

namespace {

const QString secretName = QStringLiteral("merger-with-initech.png");
const QByteArray secretContent = "a picture that nobody else has";
const QString secretWords = QStringLiteral("Do not tell anybody");

/// What a request is and what it must answer to those who have no business there.
struct Attempt
{
    QByteArray method;
    QByteArray pattern; ///< As the router has it; * becomes the id of somebody else's asset or invitation.
    QByteArray body;
    int stranger = 0; ///< The status for a guest of another asset, though one who may comment there.
    int viewer = 0;   ///< The status for a member who may read everything.
    int outsider = 0; ///< The status for an administrator, though of another tenant.
};

/// Every route of the server. One that is not here makes the test fail. The last one ends the session that tries it.
QList<Attempt> attempts(const Asset &asset)
{
    const QByteArray add = Protocol::encode(TestServer::assetRequest(asset.urlId, secretContent));
    const QByteArray edition = Protocol::encode(
        Protocol::AssetEdition{asset.mediaType, QByteArray(32, '\1'), asset.contentBytes, asset.pixelSize});
    const QByteArray invite = Protocol::encode(Protocol::InvitationRequest{asset.id, Role::Commenter, {}, 0});
    return {{"POST", "v1/sessions", R"({"name":"Mallory"})", 401, 401, 401}, // Without a secret, whoever asks.
            {"GET", "v1/assets", {}, 200, 200, 200},
            {"POST", "v1/assets", add, 403, 403, 201}, // An asset of their own tenant.
            {"PATCH", "v1/assets/*", R"({"name":"mine now"})", 404, 403, 404},
            {"DELETE", "v1/assets/*", {}, 404, 403, 404},
            {"POST", "v1/assets/*/restore", {}, 404, 403, 404},
            {"POST", "v1/assets/*/editions", edition, 404, 403, 404},
            {"GET", "v1/assets/*/content", {}, 404, 200, 404},
            {"PUT", "v1/assets/*/content", secretContent, 404, 403, 404},
            {"GET", "v1/assets/*/conversations", {}, 404, 200, 404},
            {"POST", "v1/invitations", invite, 403, 403, 404},
            {"GET", "v1/invitations", {}, 403, 403, 200},
            {"DELETE", "v1/invitations/*", {}, 403, 403, 404},
            {"GET", "v1/usage", {}, 403, 403, 200}, // Their own.
            {"GET", "healthz", {}, 200, 200, 200},
            {"GET", "readyz", {}, 200, 200, 200},
            {"GET", "metrics", {}, 200, 200, 200}, // On the machine itself.
            {"DELETE", "v1/sessions/current", {}, 204, 204, 204}};
}

/// Every operation that a client can ask for, on a conversation that is there.
QList<Operation> operationsOn(const Operation &pin)
{
    static_assert(std::variant_size_v<OperationBody> == 7, "A new operation belongs in here.");
    const auto &created = std::get<CreateConversation>(pin.body);
    const QList<OperationBody> bodies{
        AddComment{TestServer::newCommentId(), {}, QStringLiteral("Let me in")},
        EditComment{created.commentId, QStringLiteral("Let me in")},
        DeleteComment{created.commentId},
        MoveAnchor{Marker{1, 2, {}}},
        SetResolved{true},
        DeleteConversation{},
    };
    QList<Operation> operations{TestServer::pin(), pin}; // The second one is recorded already.
    for (const OperationBody &body : bodies)
        operations.append({TestServer::pin().broadcastId, pin.conversationId, body});
    return operations;
}

bool givesAway(const QByteArray &bytes, const Asset &asset)
{
    return bytes.contains(secretName.toUtf8()) || bytes.contains(secretWords.toUtf8())
           || bytes.contains(asset.urlId.toUtf8()) || bytes.contains(asset.contentHash.toHex());
}

} // namespace

/// What somebody does not get to see they do not get to see in any way: every route and every message is tried by a
/// guest of another asset, by an administrator of another tenant, and by a viewer, who must not change anything.
class TestIsolation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<TestServer>([](ServerConfig &config) { config.secret = QStringLiteral("sesame"); });
        const QString owner = m_server->session(QStringLiteral("Olga"), Role::Moderator);
        auto request = TestServer::assetRequest(QStringLiteral("urn:secret"), secretContent);
        request.name = secretName;
        m_asset = *Protocol::decodeAsset(ask(owner, "POST", "/v1/assets", Protocol::encode(request)).body);
        QCOMPARE(ask(owner, "PUT", path("v1/assets/*/content"), secretContent).status, 204);
        m_pin = TestServer::pin(secretWords);
        WireClient client(m_server->port());
        QVERIFY(client.greet(owner));
        client.send(Protocol::Open{m_asset.id, {}, {}});
        client.send(Protocol::SubmitOperation{m_asset.id, m_pin});
        QVERIFY(client.next<Protocol::Events>());
        QVERIFY(client.next<Protocol::Events>());
        m_invitation = m_server->invitation({m_asset.id, Role::Commenter, {}, 0}).invitation.id;
        m_before = ask(owner, "GET", "/v1/assets?urlId=urn:secret").body;
        m_owner = owner;

        const Asset other = m_server->asset(owner);
        m_stranger = m_server->guest(m_server->invitation({other.id, Role::Commenter, {}, 0}).secret);
        m_viewer = m_server->session(QStringLiteral("Viv"), Role::Viewer);
        const QString attic = QStringLiteral("attic");
        const QString adam = QStringLiteral("adam");
        Administration &administration = m_server->administration();
        QVERIFY(administration.addTenant(attic));
        QVERIFY(administration.addUser(attic, adam, adam, Role::Administrator, QStringLiteral("correct horse")));
        m_outsider = m_server->signIn(attic, adam, QStringLiteral("correct horse"));
        QVERIFY(!m_outsider.isEmpty());
    }
    void cleanup()
    {
        // Whatever was tried: nothing has changed.
        QCOMPARE(ask(m_owner, "GET", "/v1/assets?urlId=urn:secret").body, m_before);
        QCOMPARE(Protocol::decodeInvitations(ask(m_owner, "GET", "/v1/invitations").body)->size(), 2);
        m_server.reset();
    }

    void everyRouteIsTried()
    {
        Testkit::ManualClock clock;
        Testkit::SeededRandom random;
        Metrics metrics;
        const ServerConfig config;
        StorageThread storage(metrics);
        Sessions sessions(storage, clock, random);
        SignInTries tries(config.signIn);
        SignIns signIns(storage, sessions, tries, clock, random);
        Invitations invitations(storage, sessions, clock, random, [](InvitationId) {});
        RoomRegistry rooms([]() -> RoomContext { qFatal("There are no rooms here."); });
        const ContentStore content{QString()};
        NatsFanout fanout(1, [](const FromNode &) {});
        ApiRoutes routes(
            {config, clock, random, storage, sessions, tries, signIns, invitations, rooms, content, fanout, metrics});
        Router router;
        routes.addTo(router);
        QSet<QByteArray> served;
        for (const Route &route : router.routes())
            served.insert(route.method + ' ' + route.pattern.join(u'/').toLatin1());
        QSet<QByteArray> tried;
        for (const Attempt &attempt : attempts(m_asset))
            tried.insert(attempt.method + ' ' + attempt.pattern);
        QCOMPARE(tried, served);
    }

    void noRouteGivesAnythingAwayToAStranger()
    {
        for (const QString &token : {m_stranger, m_outsider}) {
            QVERIFY(!givesAway(ask(token, "GET", "/v1/assets?urlId=urn:secret").body, m_asset));
            QCOMPARE(ask(m_owner, "DELETE", path("v1/assets/*")).status, 204);
            QVERIFY(!givesAway(ask(token, "GET", "/v1/assets?removed=true").body, m_asset));
            QCOMPARE(ask(token, "POST", path("v1/assets/*/restore")).status, 404);
            QCOMPARE(ask(m_owner, "POST", path("v1/assets/*/restore")).status, 200);
            for (const Attempt &attempt : attempts(m_asset)) {
                const bool outside = token == m_outsider;
                const QByteArray what = attempt.method + ' ' + attempt.pattern;
                const auto answer = ask(token, attempt.method, path(attempt.pattern), attempt.body);
                QVERIFY2(answer.status == (outside ? attempt.outsider : attempt.stranger),
                         (what + " answers " + QByteArray::number(answer.status)).constData());
                // What somebody says of an asset of their own is no secret.
                QVERIFY2(answer.status == 201 || !givesAway(answer.body, m_asset),
                         (what + " answers " + answer.body).constData());
                QVERIFY2(!answer.body.contains(m_invitation.toText().toLatin1()), answer.body.constData());
            }
        }
    }

    void theSameUrlIdIsAnotherAssetInAnotherTenant()
    {
        const auto request = TestServer::assetRequest(m_asset.urlId, "a picture of their own");
        const auto answer = ask(m_outsider, "POST", "/v1/assets", Protocol::encode(request));
        QCOMPARE(answer.status, 201);
        const auto theirs = Protocol::decodeAsset(answer.body);
        QVERIFY(theirs->id != m_asset.id);
        QCOMPARE(theirs->contentHash, request.contentHash);
        QCOMPARE(Protocol::decodeAssets(ask(m_outsider, "GET", "/v1/assets").body)->size(), 1);
    }

    void aViewerReadsEverythingAndChangesNothing()
    {
        for (const Attempt &attempt : attempts(m_asset)) {
            const QByteArray what = attempt.method + ' ' + attempt.pattern;
            const auto answer = ask(m_viewer, attempt.method, path(attempt.pattern), attempt.body);
            QVERIFY2(answer.status == attempt.viewer,
                     (what + " answers " + QByteArray::number(answer.status)).constData());
        }
    }

    void noMessageGetsAStrangerAnywhere()
    {
        static_assert(std::variant_size_v<Protocol::ClientMessage> == 4, "A new message belongs in here.");
        for (const QString &token : {m_stranger, m_outsider})
            noMessageGetsAnywhere(token);
    }

    void noMessageOfAViewerChangesAnything()
    {
        WireClient viewer(m_server->port());
        QVERIFY(viewer.greet(m_viewer));
        viewer.send(Protocol::Open{m_asset.id, {}, {}});
        QVERIFY(viewer.next<Protocol::Presence>());
        for (const Operation &operation : operationsOn(m_pin)) {
            viewer.send(Protocol::SubmitOperation{m_asset.id, operation});
            // What is recorded already is somebody else's, under a broadcastId that they know only by having read it.
            expectRefusal(viewer, operation.broadcastId,
                          operation == m_pin ? RefusalCode::BroadcastIdConflict : RefusalCode::NotAllowed);
        }
        viewer.send(Protocol::Close{m_asset.id});
        viewer.send(Protocol::SubmitOperation{m_asset.id, TestServer::pin()});
        QCOMPARE(viewer.next<Protocol::Refused>()->refusal.code, RefusalCode::NotFound);
    }

private:
    void noMessageGetsAnywhere(const QString &token)
    {
        WireClient stranger(m_server->port());
        QVERIFY(stranger.greet(token));
        // Also with what only somebody could know who was in there: nobody is told whether it is right.
        stranger.send(Protocol::Open{m_asset.id, Protocol::Position{QStringLiteral("epoch"), 1}, {m_pin.broadcastId}});
        expectRefusal(stranger, {}, RefusalCode::NotFound);
        stranger.send(Protocol::Open{m_asset.id, {}, {}});
        expectRefusal(stranger, {}, RefusalCode::NotFound);
        for (const Operation &operation : operationsOn(m_pin)) {
            stranger.send(Protocol::SubmitOperation{m_asset.id, operation});
            expectRefusal(stranger, operation.broadcastId, RefusalCode::NotFound);
        }
        stranger.send(Protocol::Close{m_asset.id});
        stranger.sendFrame(9, "still there"); // And that was all that was said.
        const auto pong = stranger.receiveFrame();
        QVERIFY(pong);
        QCOMPARE(pong->opcode, 10);
        stranger.send(Protocol::Hello{Protocol::version, m_owner, {}}); // Nobody becomes somebody else.
        QVERIFY(stranger.next<Protocol::Error>());
    }

    void expectRefusal(WireClient &client, BroadcastId id, RefusalCode code) const
    {
        const auto frame = client.receiveFrame();
        QVERIFY(frame);
        QVERIFY2(!givesAway(frame->payload, m_asset), frame->payload.constData());
        const auto message = Protocol::decodeServerMessage(frame->payload);
        QVERIFY2(message && std::holds_alternative<Protocol::Refused>(*message), frame->payload.constData());
        QCOMPARE(std::get<Protocol::Refused>(*message).broadcastId, id);
        QVERIFY2(std::get<Protocol::Refused>(*message).refusal.code == code, frame->payload.constData());
    }

    [[nodiscard]] QByteArray path(QByteArray pattern) const
    {
        const QString id = pattern.startsWith("v1/invitations") ? m_invitation.toText() : m_asset.id.toText();
        return '/' + pattern.replace('*', id.toLatin1());
    }

    [[nodiscard]] WireAnswer ask(const QString &token, const QByteArray &method, const QByteArray &target,
                                 const QByteArray &body = {}) const
    {
        WireClient client(m_server->port());
        return client.request(method, target, body, token.toLatin1());
    }

    std::unique_ptr<TestServer> m_server;
    QString m_owner;
    QString m_stranger;
    QString m_viewer;
    QString m_outsider;
    Asset m_asset;
    Operation m_pin;
    InvitationId m_invitation;
    QByteArray m_before;
};

QTEST_GUILESS_MAIN(TestIsolation)
#include "tst_isolation.moc"
