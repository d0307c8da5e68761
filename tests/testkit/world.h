// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/administration.h"
#include "sync/apiclient.h"
#include "testkit/person.h"
#include "testkit/servernode.h"

#include <QTemporaryDir>

namespace Pinthread::Testkit {

/// A real server, one image on it, and people with accounts who have it open.
///
/// What kind of server it is, people cannot tell; the environment variable PINTHREAD_TEST_SERVER says it. Without it,
/// one in this process, as the desktop program has it; `daemon`: the program `pinthread-server` on SQLite; `team`: two
/// nodes on one PostgreSQL and one NATS, and whoever comes goes to the one and to the other in turn.
class World
{
public:
    /// \a settings are lines of the server's configuration file.
    explicit World(const QStringList &settings = {});
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
    [[nodiscard]] QUrl url() const { return m_nodes.front()->url(); }
    void stopServer();
    /// On the same port as before.
    void startServer();

    // What an administrator does while it is stopped.

    /// Keeps a copy of everything.
    void backUp();
    /// Has everything as it was then, which is another history than the one that clients have seen.
    void restore();

private:
    /// An account, and a token for it.
    [[nodiscard]] Protocol::SessionGrant sessionFor(const QString &name, Role role);
    /// Where the next one goes.
    [[nodiscard]] QUrl nextUrl() const { return m_nodes.at(m_people.size() % m_nodes.size())->url(); }
    [[nodiscard]] const Server::ServerConfig &config() const { return m_nodes.front()->config(); }
    [[nodiscard]] QString backupFile() const { return m_directory.filePath(QStringLiteral("backup.tar")); }

    QTemporaryDir m_directory;
    std::vector<std::unique_ptr<ServerNode>> m_nodes;
    std::unique_ptr<Server::Administration> m_administration; ///< While the server runs.
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
