// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/serverconfig.h"

#include <QUrl>

#include <memory>

namespace Pinthread::Testkit {

/// One server of a World, on a port and with a directory that stay the same however often it stops and starts. Where it
/// runs, in this process or as the program that an administrator starts, nobody can tell from outside.
class ServerNode
{
public:
    enum class Place { InThisProcess, ProcessOfItsOwn };

    /// \a directory is where it keeps everything that is its own; \a settings are lines of its configuration file.
    [[nodiscard]] static std::unique_ptr<ServerNode> make(Place place, const QString &directory,
                                                          const QStringList &settings);
    virtual ~ServerNode() = default;
    Q_DISABLE_COPY_MOVE(ServerNode)

    /// Clients can connect when it returns; fails the process when they cannot.
    virtual void start() = 0;
    /// In order.
    virtual void stop() = 0;

    [[nodiscard]] QUrl url() const;
    /// What its settings say.
    [[nodiscard]] const Server::ServerConfig &config() const { return m_config; }

protected:
    ServerNode(const QString &dataDirectory, quint16 port, const QStringList &settings);

private:
    Server::ServerConfig m_config;
};

} // namespace Pinthread::Testkit
