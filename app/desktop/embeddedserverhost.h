// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "serveraccess.h"

#include "sharing/networksharing.h"

#include <memory>

namespace Pinthread {

namespace Server {
class EmbeddedServer;
}

/// The server inside this program, or inside another instance that had the profile first. When that one goes away,
/// the next locate() starts one here, on the same data. The only class of the program that knows lib/server.
class EmbeddedServerHost final : public ServerAccess
{
    Q_OBJECT

public:
    /// \a dataDirectory is the profile's.
    explicit EmbeddedServerHost(const QString &dataDirectory, QObject *parent = nullptr);
    ~EmbeddedServerHost() override;

    [[nodiscard]] QString key() const override { return QStringLiteral("embedded"); }
    [[nodiscard]] QString displayName() const override { return {}; }
    void locate() override;

    /// Opens this server to the network. Fails, in words, while it is another instance that has the server.
    [[nodiscard]] NetworkSharing *networkSharing() override;

private:
    class Sharing;

    std::unique_ptr<Server::EmbeddedServer> m_server;
    std::unique_ptr<Sharing> m_sharing;
};

} // namespace Pinthread
