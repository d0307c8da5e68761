// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "embeddedserverhost.h"

#include "server/embeddedserver.h"

namespace Pinthread {

EmbeddedServerHost::EmbeddedServerHost(const QString &dataDirectory, QObject *parent)
    : ServerAccess(parent), m_server(std::make_unique<Server::EmbeddedServer>(dataDirectory))
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

} // namespace Pinthread
