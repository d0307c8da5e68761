// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serveraccess.h"

namespace Pinthread {

RemoteServer::RemoteServer(const QUrl &address, const QString &secret, QObject *parent)
    : ServerAccess(parent), m_address(address), m_secret(secret)
{}

QString RemoteServer::displayName() const
{
    return m_address.port() == -1 ? m_address.host()
                                  : QStringLiteral("%1:%2").arg(m_address.host()).arg(m_address.port());
}

void RemoteServer::locate()
{
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT located(m_address, m_secret); }, Qt::QueuedConnection);
}

void NoServer::locate()
{
    QMetaObject::invokeMethod(
        this,
        [this] { Q_EMIT notLocated(tr("This program was built without a server of its own. Join a team."), false); },
        Qt::QueuedConnection);
}

} // namespace Pinthread
