// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/server.h"
#include "testkit/backgroundproxy.h"
#include "testkit/person.h"

#include <QTemporaryDir>

namespace Pinthread::Testkit {

/// Nodes in this process that share a PostgreSQL and a NATS, each of which reaches them by a network of its own; one
/// image, and people who have it open at the one node or the other.
class Team
{
public:
    /// \a config is that of every node; what it says of journal, NATS and directories is overwritten.
    explicit Team(const Server::ServerConfig &config, int nodes = 2);
    ~Team();

    /// Impatient in everything that a test would have to wait for.
    [[nodiscard]] static Server::ServerConfig impatient();

    [[nodiscard]] QUrl url(int node) const { return m_nodes.at(static_cast<std::size_t>(node))->url; }
    [[nodiscard]] BackgroundProxy &database(int node) { return m_nodes.at(static_cast<std::size_t>(node))->database; }
    [[nodiscard]] BackgroundProxy &nats(int node) { return m_nodes.at(static_cast<std::size_t>(node))->nats; }
    void stop(int node);
    void start(int node);

    [[nodiscard]] Protocol::SessionGrant sessionFor(const QString &name, Role role = Role::Commenter);
    /// Somebody new with the picture open at that node.
    Person &person(const QString &name, int node, Role role = Role::Commenter);
    /// The same with a session that is there already.
    Person &person(const Protocol::SessionGrant &grant, int node);
    [[nodiscard]] const Asset &picture() const { return m_picture; }
    [[nodiscard]] const Protocol::SessionGrant &admin() const { return m_admin; }

    /// Once things are quiet: whether every node, and everybody who has the picture open, has the same state of it.
    [[nodiscard]] bool agrees();

private:
    struct Node
    {
        explicit Node(const Server::ServerConfig &shared);

        BackgroundProxy database;
        BackgroundProxy nats;
        Server::ServerConfig config;
        std::unique_ptr<Server::Server> server;
        QUrl url;
    };

    QTemporaryDir m_directory;
    std::vector<std::unique_ptr<Node>> m_nodes;
    Protocol::SessionGrant m_admin;
    Asset m_picture;
    std::vector<std::unique_ptr<Person>> m_people;
};

} // namespace Pinthread::Testkit
