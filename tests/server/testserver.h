// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/administration.h"
#include "server/wireclient.h"

#include <QTemporaryDir>

namespace Pinthread::Server {

/// A server with a directory of its own, on a free port.
class TestServer
{
public:
    /// \a change adjusts the configuration.
    explicit TestServer(const std::function<void(ServerConfig &)> &change = {});

    [[nodiscard]] quint16 port() const { return m_server->port(); }
    [[nodiscard]] QString directory() const { return m_directory.path(); }
    [[nodiscard]] Server &server() { return *m_server; }

    /// The token of a new user.
    [[nodiscard]] QString session(const QString &name, Role role = Role::Commenter);
    /// A new invitation, made by a moderator.
    [[nodiscard]] Protocol::InvitationGrant invitation(const Protocol::InvitationRequest &request);
    /// The token of a new guest who knows \a secret.
    [[nodiscard]] QString guest(const QString &secret, const QString &name = QStringLiteral("Gustav"));
    /// A new asset with \a content.
    [[nodiscard]] Asset asset(const QString &token, const QByteArray &content = QByteArrayLiteral("picture"));
    [[nodiscard]] static Protocol::AssetRequest assetRequest(const QString &urlId, const QByteArray &content);
    [[nodiscard]] static Operation pin(const QString &text = QStringLiteral("Too dark"));
    [[nodiscard]] static CommentId newCommentId();
    /// Opens the door for others, who find it on 127.0.0.1 as well.
    [[nodiscard]] Sharing share();
    /// What an administrator does beside it, by another connection to its database, as the command line does.
    [[nodiscard]] Administration &administration();
    /// The token of somebody with an account who signs in; an empty one when that is refused.
    [[nodiscard]] QString signIn(const QString &tenant, const QString &login, const QString &password);
    /// What the server counts under \a name in /metrics.
    [[nodiscard]] double metric(const QByteArray &name);

private:
    QTemporaryDir m_directory;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<Administration> m_administration;
};

} // namespace Pinthread::Server
