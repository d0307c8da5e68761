// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/testserver.h"

#include "protocol/signin.h"

#include <QCryptographicHash>

namespace Pinthread::Server {

TestServer::TestServer(const std::function<void(ServerConfig &)> &change)
{
    ServerConfig config;
    config.dataDirectory = m_directory.path();
    config.sharingPort = 0; // Several tests may run at a time.
    config.networkAddresses = [] { return QStringList{QStringLiteral("192.0.2.7")}; };
    if (change)
        change(config);
    m_server = std::make_unique<Server>(config);
    if (const auto started = m_server->start(); !started)
        qFatal("The server does not start: %s", qPrintable(started.error().message));
}

QString TestServer::session(const QString &name, Role role)
{
    const auto grant = m_server->issueSession(name, role);
    if (!grant)
        qFatal("There is no session: %s", qPrintable(grant.error().message));
    return grant->token;
}

Protocol::InvitationGrant TestServer::invitation(const Protocol::InvitationRequest &request)
{
    WireClient client(port());
    const auto answer = client.request("POST", "/v1/invitations", Protocol::encode(request),
                                       session(QStringLiteral("Host"), Role::Moderator).toLatin1());
    const auto made = Protocol::decodeInvitationGrant(answer.body);
    if (!made)
        qFatal("There is no invitation: %s", answer.body.constData());
    return *made;
}

QString TestServer::guest(const QString &secret, const QString &name)
{
    WireClient client(port());
    const auto answer =
        client.request("POST", "/v1/sessions", Protocol::encode(Protocol::SessionRequest{name, secret}));
    const auto grant = Protocol::decodeSessionGrant(answer.body);
    if (!grant)
        qFatal("There is no guest: %s", answer.body.constData());
    return grant->token;
}

Protocol::AssetRequest TestServer::assetRequest(const QString &urlId, const QByteArray &content)
{
    return {.urlId = urlId,
            .kind = AssetKind::Image,
            .name = QStringLiteral("mockup.png"),
            .mediaType = QStringLiteral("image/png"),
            .contentHash = QCryptographicHash::hash(content, QCryptographicHash::Sha256),
            .contentBytes = content.size(),
            .pixelSize = {100, 50}};
}

Asset TestServer::asset(const QString &token, const QByteArray &content)
{
    static int count = 0;
    WireClient client(port());
    const auto answer = client.request("POST", "/v1/assets",
                                       Protocol::encode(assetRequest(QStringLiteral("asset-%1").arg(++count), content)),
                                       token.toLatin1());
    const auto made = Protocol::decodeAsset(answer.body);
    if (!made)
        qFatal("There is no asset: %s", answer.body.constData());
    return *made;
}

Operation TestServer::pin(const QString &text)
{
    static const SystemClock clock;
    static SystemRandom random;
    return {.broadcastId = BroadcastId::make(clock, random),
            .conversationId = ConversationId::make(clock, random),
            .body = CreateConversation{
                .anchor = Marker{25, 30.5, {}}, .commentId = CommentId::make(clock, random), .text = text}};
}

CommentId TestServer::newCommentId()
{
    return std::get<CreateConversation>(pin().body).commentId;
}

Sharing TestServer::share()
{
    const auto sharing = m_server->share();
    if (!sharing)
        qFatal("The server is not shared: %s", qPrintable(sharing.error().message));
    return *sharing;
}

Administration &TestServer::administration()
{
    if (!m_administration) {
        ServerConfig config;
        config.dataDirectory = m_directory.path();
        auto opened = Administration::open(config);
        if (!opened)
            qFatal("There is no administration: %s", qPrintable(opened.error().message));
        m_administration = std::move(*opened);
    }
    return *m_administration;
}

QString TestServer::signIn(const QString &tenant, const QString &login, const QString &password)
{
    WireClient client(port());
    const auto answer =
        client.request("POST", "/v1/sessions", Protocol::encode(Protocol::PasswordSignIn{tenant, login, password}));
    const auto grant = Protocol::decodeSessionGrant(answer.body);
    return grant ? grant->token : QString();
}

double TestServer::metric(const QByteArray &name)
{
    WireClient client(port());
    for (const QByteArray &line : client.request("GET", "/metrics").body.split('\n')) {
        if (line.startsWith(name + ' '))
            return line.mid(name.size() + 1).toDouble();
    }
    return -1;
}

} // namespace Pinthread::Server
