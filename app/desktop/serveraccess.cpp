// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serveraccess.h"

#include "sync/serversearch.h"

namespace Pinthread {

RemoteServer::RemoteServer(const QUrl &address, const QString &secret, QObject *parent)
    : RemoteServer(Team{{address}, {}}, secret, parent)
{}

RemoteServer::RemoteServer(Team team, const QString &secret, QObject *parent)
    : ServerAccess(parent), m_team(std::move(team)), m_secret(secret)
{}

RemoteServer::~RemoteServer() = default;

QString RemoteServer::key() const
{
    // Two accounts there may see nothing of each other.
    if (const auto by = account()) {
        QUrl url = m_team.addresses.first();
        url.setFragment(by->tenant + QLatin1Char('/') + by->login);
        return url.toString();
    }
    if (m_team.certificateFingerprint.isEmpty())
        return m_team.addresses.first().toString();
    return QStringLiteral("certificate:") + QString::fromLatin1(m_team.certificateFingerprint.toHex());
}

QString RemoteServer::displayName() const
{
    const QUrl &address = m_team.addresses.first();
    return address.port() == -1 ? address.host() : QStringLiteral("%1:%2").arg(address.host()).arg(address.port());
}

std::optional<AccountName> RemoteServer::account() const
{
    return m_team.login.isEmpty() ? std::nullopt : std::optional(AccountName{m_team.tenant, m_team.login});
}

void RemoteServer::locate()
{
    if (m_team.addresses.size() == 1) {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT located(m_team.addresses.first(), m_secret); }, Qt::QueuedConnection);
        return;
    }
    m_search = std::make_unique<ServerSearch>(m_team.addresses, m_team.certificateFingerprint);
    connect(m_search.get(), &ServerSearch::found, this, [this](const QUrl &address) {
        m_search.release()->deleteLater(); // It is telling us.
        Q_EMIT located(address, m_secret);
    });
    // What was seen there before is to be seen all the same; the connection has its own words and tries again.
    connect(m_search.get(), &ServerSearch::notFound, this, [this] {
        m_search.release()->deleteLater();
        Q_EMIT located(m_team.addresses.first(), m_secret);
    });
}

void NoServer::locate()
{
    QMetaObject::invokeMethod(
        this,
        [this] { Q_EMIT notLocated(tr("This program was built without a server of its own. Join a team."), false); },
        Qt::QueuedConnection);
}

} // namespace Pinthread
