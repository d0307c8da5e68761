// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/world.h"

#include "protocol/codec.h"
#include "server/backup/backup.h"
#include "testkit/teamservices.h"

#include <QDir>
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

World::World(const QStringList &settings)
{
    QStringList all = settings;
    const QString kind = qEnvironmentVariable("PINTHREAD_TEST_SERVER");
    const bool isTeam = kind == QLatin1String("team");
    const bool isDaemon = kind == QLatin1String("daemon");
    if (!isTeam && !isDaemon && !kind.isEmpty())
        qFatal("PINTHREAD_TEST_SERVER is daemon, team or nothing, not %s.", qPrintable(kind));
    if (isTeam) {
        all += {QStringLiteral("journal = ") + TeamServices::instance().postgres.newDatabase(),
                QStringLiteral("nats = ") + TeamServices::instance().nats.url(),
                QStringLiteral("content = ") + m_directory.filePath(QStringLiteral("contents"))};
    }
    for (int i = 0; i < (isTeam ? 2 : 1); ++i) {
        m_nodes.push_back(
            ServerNode::make(isDaemon ? ServerNode::Place::ProcessOfItsOwn : ServerNode::Place::InThisProcess,
                             m_directory.filePath(QStringLiteral("server-%1").arg(i)), all));
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
    m_administration.reset();
    for (const auto &node : m_nodes)
        node->stop();
}

void World::startServer()
{
    for (const auto &node : m_nodes)
        node->start();
    auto opened = Server::Administration::open(config());
    if (!opened)
        qFatal("The server cannot be administered: %s", qPrintable(opened.error().message));
    m_administration = std::move(*opened);
}

void World::backUp()
{
    if (config().sharesJournal())
        return TeamServices::instance().postgres.backUp(config().journal);
    const SystemClock clock;
    const auto made = Server::Backup::make(config().dataDirectory, backupFile(), QStringLiteral("test"), clock);
    if (!made)
        qFatal("%s", qPrintable(made.error()));
}

void World::restore()
{
    if (config().sharesJournal())
        return TeamServices::instance().postgres.restore(config().journal);
    const SystemClock clock;
    SystemRandom random;
    QDir(config().dataDirectory).removeRecursively();
    const auto restored = Server::Backup::restore(backupFile(), config().dataDirectory, clock, random);
    if (!restored)
        qFatal("%s", qPrintable(restored.error()));
}

Person &World::stranger(const QString &name, Role role)
{
    const Protocol::SessionGrant grant = sessionFor(name, role);
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
            m_nodes, [&](const auto &node) { return fetchState(node->url(), m_admin.token, asset.id) == state; });
    });
    return agreed ? state : QByteArray();
}

Protocol::SessionGrant World::sessionFor(const QString &name, Role role)
{
    const QString tenant = QStringLiteral("default");
    const QString login = QStringLiteral("user-%1").arg(m_grants.size());
    const auto token = m_administration->addUser(tenant, login, name, role, {}).and_then([&] {
        return m_administration->makeToken(tenant, login, QStringLiteral("test"), 0);
    });
    const auto users = token.and_then([&](const QString &) { return m_administration->users(tenant); });
    if (!users)
        qFatal("No session: %s", qPrintable(users.error().message));
    const auto user = std::ranges::find(*users, login, &Server::Administration::Person::login);
    const Protocol::SessionGrant grant{*token, Actor{{UserId::fromText(user->id).value(), name}, role}};
    m_grants.insert(grant.actor.user.id, grant);
    return grant;
}

} // namespace Pinthread::Testkit
