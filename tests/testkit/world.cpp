// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/world.h"

#include "protocol/codec.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace Pinthread::Testkit {

Protocol::SessionGrant signIn(const QUrl &server, const QString &name)
{
    ApiClient client;
    client.setServer(server);
    std::optional<Expected<Protocol::SessionGrant, ApiError>> answer;
    client.createSession({name, QString()}, [&](const auto &got) { answer = got; });
    const bool answered = eventually([&] { return answer.has_value(); });
    if (!answered || !*answer)
        qFatal("Nobody can sign in: %s", answered ? qPrintable(answer->error().detail) : "no answer");
    return **answer;
}

Asset ensureAsset(const QUrl &server, const QString &token, const QString &urlId, AssetKind kind)
{
    ApiClient client;
    client.setServer(server);
    client.setToken(token);
    std::optional<Expected<Asset, ApiError>> answer;
    client.ensureAsset(
        {.urlId = urlId,
         .kind = kind,
         .name = urlId,
         .mediaType = kind == AssetKind::Image ? QStringLiteral("image/png") : QStringLiteral("text/plain"),
         .contentHash = QByteArray(32, 'h'),
         .contentBytes = 1,
         .pixelSize = kind == AssetKind::Image ? QSize(100, 100) : QSize()},
        [&](const auto &got) { answer = got; });
    const bool answered = eventually([&] { return answer.has_value(); });
    if (!answered || !*answer)
        qFatal("There is no picture: %s", answered ? qPrintable(answer->error().detail) : "no answer");
    return **answer;
}

QByteArray fetchState(const QUrl &server, const QString &token, AssetId assetId)
{
    QNetworkAccessManager network;
    QUrl url = server;
    url.setPath(QStringLiteral("/v1/assets/%1/conversations").arg(assetId.toText()));
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    if (!eventually([&] { return reply->isFinished(); }))
        return {};
    const auto message = Protocol::decodeServerMessage(reply->readAll());
    if (!message || !std::holds_alternative<Protocol::Snapshot>(*message))
        return {};
    const auto &snapshot = std::get<Protocol::Snapshot>(*message);
    AssetState::Conversations conversations;
    for (const Conversation &one : snapshot.conversations)
        conversations.insert(one.id, one);
    return AssetState(snapshot.kind, snapshot.position.revision, snapshot.lastNumber, conversations).canonical();
}

World::World(Server::ServerConfig config) : m_config(std::move(config))
{
    m_config.dataDirectory = m_directory.filePath(QStringLiteral("server"));
    startServer();
    m_admin = sessionFor(QStringLiteral("Admin"), Role::Moderator);
    m_picture = anotherPicture(QStringLiteral("poster"));
}

World::~World()
{
    m_people.clear();
    stopServer();
}

void World::stopServer()
{
    m_server.reset();
}

void World::startServer()
{
    m_server = std::make_unique<Server::Server>(m_config);
    const auto started = m_server->start();
    if (!started)
        qFatal("The server does not start: %s", qPrintable(started.error().message));
    m_config.port = m_server->port();
    m_url = m_server->baseUrl();
}

Person &World::stranger(const QString &name, Role role)
{
    const Protocol::SessionGrant grant = sessionFor(name, role);
    m_grants.insert(grant.actor.user.id, grant);
    m_people.push_back(
        std::make_unique<Person>(m_url, grant, m_directory.filePath(QStringLiteral("client-%1").arg(m_people.size()))));
    return *m_people.back();
}

Person &World::person(const QString &name, Role role)
{
    Person &somebody = stranger(name, role);
    if (!somebody.opens(m_picture))
        qFatal("%s cannot open the picture", qPrintable(name));
    return somebody;
}

Person &World::deviceOf(const Person &person)
{
    m_people.push_back(
        std::make_unique<Person>(m_url, m_grants.value(person.user().id),
                                 m_directory.filePath(QStringLiteral("client-%1").arg(m_people.size()))));
    if (!m_people.back()->opens(m_picture))
        qFatal("The other device cannot open the picture");
    return *m_people.back();
}

Asset World::anotherPicture(const QString &urlId)
{
    return ensureAsset(m_url, m_admin.token, urlId);
}

Asset World::aText(const QString &urlId)
{
    return ensureAsset(m_url, m_admin.token, urlId, AssetKind::Text);
}

QByteArray World::truth(const Asset &asset)
{
    return fetchState(m_url, m_admin.token, asset.id);
}

Protocol::SessionGrant World::sessionFor(const QString &name, Role role)
{
    const auto grant = m_server->issueSession(name, role);
    if (!grant)
        qFatal("No session: %s", qPrintable(grant.error().message));
    return *grant;
}

} // namespace Pinthread::Testkit
