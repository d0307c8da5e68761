// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "embeddedserverhost.h"

#include "server/embeddedserver.h"

namespace Pinthread {

/// What NetworkSharing asks for, in the words of the server.
class EmbeddedServerHost::Sharing final : public NetworkSharing
{
public:
    explicit Sharing(Server::EmbeddedServer &server) : m_server(server)
    {
        connect(&m_server, &Server::EmbeddedServer::sharingStarted, this, [this](const Server::Sharing &sharing) {
            Q_EMIT started({.port = sharing.port,
                            .certificateFingerprint = QByteArray::fromHex(sharing.fingerprint.toLatin1()),
                            .addresses = sharing.addresses});
        });
        connect(&m_server, &Server::EmbeddedServer::sharingFailed, this, &NetworkSharing::failed);
        connect(&m_server, &Server::EmbeddedServer::sharingStopped, this, &NetworkSharing::stopped);
    }

    void share() override { m_server.share(); }
    void stopSharing() override
    {
        if (m_server.sharing())
            m_server.stopSharing();
        else
            QMetaObject::invokeMethod(this, &NetworkSharing::stopped, Qt::QueuedConnection);
    }

private:
    Server::EmbeddedServer &m_server;
};

EmbeddedServerHost::EmbeddedServerHost(const QString &dataDirectory, QObject *parent)
    : ServerAccess(parent), m_server(std::make_unique<Server::EmbeddedServer>(dataDirectory)),
      m_sharing(std::make_unique<Sharing>(*m_server))
{
    const auto tell = [this](const QUrl &base) { Q_EMIT located(base, m_server->localSecret()); };
    connect(m_server.get(), &Server::EmbeddedServer::started, this, tell);
    connect(m_server.get(), &Server::EmbeddedServer::ownedElsewhere, this, tell);
    connect(m_server.get(), &Server::EmbeddedServer::failed, this,
            [this](const QString &message) { Q_EMIT notLocated(message, true); });
}

EmbeddedServerHost::~EmbeddedServerHost() = default;

void EmbeddedServerHost::locate()
{
    if (m_server->isRunning()) {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT located(m_server->baseUrl(), m_server->localSecret()); }, Qt::QueuedConnection);
    } else {
        m_server->start();
    }
}

NetworkSharing *EmbeddedServerHost::networkSharing()
{
    return m_sharing.get();
}

} // namespace Pinthread
