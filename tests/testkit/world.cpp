// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/world.h"

#include "protocol/codec.h"
#include "testkit/teamservices.h"

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

World::World(Server::ServerConfig config)
{
    const bool isTeam = qEnvironmentVariable("PINTHREAD_TEST_SERVER") == QLatin1String("team");
    if (isTeam) {
        config.journal = TeamServices::instance().postgres.newDatabase();
        config.nats = TeamServices::instance().nats.url();
        config.contentDirectory = m_directory.filePath(QStringLiteral("contents"));
    }
    for (int i = 0; i < (isTeam ? 2 : 1); ++i) {
        config.dataDirectory = m_directory.filePath(QStringLiteral("server-%1").arg(i));
        m_nodes.push_back({config, nullptr, {}});
        config.port = 0;
    }
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
    for (Node &node : m_nodes)
        node.server.reset();
}

void World::startServer()
{
    for (Node &node : m_nodes) {
        node.server = std::make_unique<Server::Server>(node.config);
        const auto started = node.server->start();
        if (!started)
            qFatal("The server does not start: %s", qPrintable(started.error().message));
        node.config.port = node.server->port();
        node.url = node.server->baseUrl();
    }
}

Person &World::stranger(const QString &name, Role role)
{
    const Protocol::SessionGrant grant = sessionFor(name, role);
    m_grants.insert(grant.actor.user.id, grant);
    m_people.push_back(std::make_unique<Person>(
        nextUrl(), grant, m_directory.filePath(QStringLiteral("client-%1").arg(m_people.size()))));
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
        std::make_unique<Person>(nextUrl(), m_grants.value(person.user().id),
                                 m_directory.filePath(QStringLiteral("client-%1").arg(m_people.size()))));
    if (!m_people.back()->opens(m_picture))
        qFatal("The other device cannot open the picture");
    return *m_people.back();
}

Asset World::anotherPicture(const QString &urlId)
{
    return ensureAsset(url(), m_admin.token, urlId);
}

Asset World::aText(const QString &urlId)
{
    return ensureAsset(url(), m_admin.token, urlId, AssetKind::Text);
}

QByteArray World::truth(const Asset &asset)
{
    // Nodes hear of each other within a moment.
    QByteArray state;
    const bool agreed = eventually([&] {
        state = fetchState(url(), m_admin.token, asset.id);
        return std::ranges::all_of(
            m_nodes, [&](const Node &node) { return fetchState(node.url, m_admin.token, asset.id) == state; });
    });
    return agreed ? state : QByteArray();
}

Protocol::SessionGrant World::sessionFor(const QString &name, Role role)
{
    const auto grant = m_nodes.front().server->issueSession(name, role);
    if (!grant)
        qFatal("No session: %s", qPrintable(grant.error().message));
    return *grant;
}

} // namespace Pinthread::Testkit
