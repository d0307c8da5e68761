// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/server.h"
#include "sync/apiclient.h"
#include "testkit/person.h"

#include <QTemporaryDir>

namespace Pinthread::Testkit {

/// A real server in this process, one image on it, and people who have it open.
///
/// What kind of server it is, people cannot tell; the environment variable PINTHREAD_TEST_SERVER can: `team` makes it
/// two nodes on one PostgreSQL and one NATS, and whoever comes goes to the one and to the other in turn.
class World
{
public:
    explicit World(Server::ServerConfig config = {});
    ~World();

    /// Somebody new, with a client and the picture open.
    Person &person(const QString &name, Role role = Role::Commenter);
    /// Somebody new, who has not opened anything.
    Person &stranger(const QString &name, Role role = Role::Commenter);
    /// Another machine of the same user.
    Person &deviceOf(const Person &person);

    /// The picture.
    [[nodiscard]] const Asset &picture() const { return m_picture; }
    /// Another asset on the same server.
    [[nodiscard]] Asset anotherPicture(const QString &urlId);
    [[nodiscard]] Asset aText(const QString &urlId);
    /// The server's state of the asset, fetched with GET /v1/assets/{id}/conversations, in the encoding that compares.
    [[nodiscard]] QByteArray truth() { return truth(m_picture); }
    [[nodiscard]] QByteArray truth(const Asset &asset);

    /// Of the first node.
    [[nodiscard]] QUrl url() const { return m_nodes.front().url; }
    /// Where the server keeps its data.
    [[nodiscard]] const QString &serverDirectory() const { return m_nodes.front().config.dataDirectory; }
    void stopServer();
    /// On the same port as before.
    void startServer();

private:
    [[nodiscard]] Protocol::SessionGrant sessionFor(const QString &name, Role role);
    /// Where the next one goes.
    [[nodiscard]] QUrl nextUrl() const { return m_nodes.at(m_people.size() % m_nodes.size()).url; }

    QTemporaryDir m_directory;
    struct Node
    {
        Server::ServerConfig config;
        std::unique_ptr<Server::Server> server;
        QUrl url;
    };

    std::vector<Node> m_nodes;
    Protocol::SessionGrant m_admin;
    Asset m_picture;
    QHash<UserId, Protocol::SessionGrant> m_grants;
    std::vector<std::unique_ptr<Person>> m_people;
};

// The same for any server: these use nothing but HTTP.

/// Signs in as a new user.
[[nodiscard]] Protocol::SessionGrant signIn(const QUrl &server, const QString &name);
/// The asset with this urlId, made if there is none.
[[nodiscard]] Asset ensureAsset(const QUrl &server, const QString &token, const QString &urlId,
                                AssetKind kind = AssetKind::Image);
/// The server's state of an asset, in the encoding that compares; empty when it cannot be had.
[[nodiscard]] QByteArray fetchState(const QUrl &server, const QString &token, AssetId assetId);

} // namespace Pinthread::Testkit
