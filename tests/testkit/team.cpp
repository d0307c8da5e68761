// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/team.h"

#include "testkit/teamservices.h"
#include "testkit/world.h"

#include <algorithm>

namespace Pinthread::Testkit {

using namespace std::chrono_literals;

Team::Node::Node(const Server::ServerConfig &shared)
    : database(TeamServices::instance().postgres.port()), nats(TeamServices::instance().nats.port()), config(shared)
{
    config.journal = PostgresServer::through(config.journal, database.port());
    config.nats = QStringLiteral("nats://127.0.0.1:%1").arg(nats.port());
}

Server::ServerConfig Team::impatient()
{
    Server::ServerConfig config;
    config.timeouts.database = 1s;
    config.timeouts.journalRetry = 100ms;
    config.timeouts.journalWatch = 200ms;
    config.timeouts.presenceLife = 1500ms;
    config.timeouts.presenceInterval = 20ms;
    return config;
}

Team::Team(const Server::ServerConfig &config, int nodes)
{
    Server::ServerConfig shared = config;
    shared.journal = TeamServices::instance().postgres.newDatabase();
    shared.contentDirectory = m_directory.filePath(QStringLiteral("contents"));
    for (int i = 0; i < nodes; ++i) {
        m_nodes.push_back(std::make_unique<Node>(shared));
        m_nodes.back()->config.dataDirectory = m_directory.filePath(QStringLiteral("node-%1").arg(i));
        start(i);
    }
    m_admin = sessionFor(QStringLiteral("Admin"), Role::Moderator);
    m_picture = ensureAsset(url(0), m_admin.token, QStringLiteral("poster"));
}

Team::~Team()
{
    m_people.clear();
}

void Team::stop(int node)
{
    m_nodes.at(static_cast<std::size_t>(node))->server.reset();
}

void Team::start(int node)
{
    Node &one = *m_nodes.at(static_cast<std::size_t>(node));
    one.server = std::make_unique<Server::Server>(one.config);
    if (const auto started = one.server->start(); !started)
        qFatal("The node does not start: %s", qPrintable(started.error().message));
    one.config.port = one.server->port();
    one.url = one.server->baseUrl();
}

Protocol::SessionGrant Team::sessionFor(const QString &name, Role role)
{
    const auto grant = m_nodes.front()->server->issueSession(name, role);
    if (!grant)
        qFatal("No session: %s", qPrintable(grant.error().message));
    return *grant;
}

Person &Team::person(const QString &name, int node, Role role)
{
    return person(sessionFor(name, role), node);
}

Person &Team::person(const Protocol::SessionGrant &grant, int node)
{
    m_people.push_back(std::make_unique<Person>(
        url(node), grant, m_directory.filePath(QStringLiteral("client-%1").arg(m_people.size()))));
    if (!m_people.back()->opens(m_picture))
        qFatal("%s cannot open the picture", qPrintable(grant.actor.user.name));
    return *m_people.back();
}

bool Team::agrees()
{
    for (const auto &one : m_people) {
        if (!one->isOnline() || !one->isSettled())
            return false;
    }
    return eventually([&] {
        const QByteArray state = fetchState(url(0), m_admin.token, m_picture.id);
        return !state.isEmpty() && std::ranges::all_of(m_nodes, [&](const auto &node) {
            return fetchState(node->url, m_admin.token, m_picture.id) == state;
        }) && std::ranges::all_of(m_people, [&](const auto &one) { return one->confirmedState() == state; });
    });
}

} // namespace Pinthread::Testkit
