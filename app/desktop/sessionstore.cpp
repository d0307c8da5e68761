// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionstore.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace Pinthread {

namespace {

constexpr QLatin1String tokenKey("token");
constexpr QLatin1String userKey("user");
constexpr QLatin1String userNameKey("userName");
constexpr QLatin1String roleKey("role");
constexpr QLatin1String nameKey("name");

std::optional<StoredSession> fromJson(const QJsonObject &json)
{
    const auto user = UserId::fromText(json.value(userKey).toString());
    const int role = json.value(roleKey).toInt(-1);
    StoredSession session{json.value(tokenKey).toString(), {}, json.value(nameKey).toString()};
    if (!user || session.token.isEmpty() || role < int(Role::Viewer) || role > int(Role::Moderator))
        return {};
    session.actor = {{*user, json.value(userNameKey).toString()}, Role(role)};
    return session;
}

QJsonObject toJson(const StoredSession &session)
{
    return {{tokenKey, session.token},
            {userKey, session.actor.user.id.toText()},
            {userNameKey, session.actor.user.name},
            {roleKey, int(session.actor.role)},
            {nameKey, session.name}};
}

} // namespace

std::optional<StoredSession> SessionStore::session(const QString &server) const
{
    load();
    const auto found = m_sessions.constFind(server);
    return found == m_sessions.cend() ? std::nullopt : std::optional(*found);
}

bool SessionStore::remember(const QString &server, const StoredSession &session)
{
    load();
    m_sessions.insert(server, session);
    return save();
}

void SessionStore::forget(const QString &server)
{
    load();
    if (m_sessions.remove(server) > 0)
        save();
}

void SessionStore::load() const
{
    // Every time: two processes may share a profile, and what the other one wrote since then is kept.
    QFile file(m_fileName);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject()) {
        file.close();
        QFile::remove(m_fileName + QStringLiteral(".damaged"));
        file.rename(m_fileName + QStringLiteral(".damaged"));
        return;
    }
    const QJsonObject servers = document.object();
    for (auto it = servers.begin(); it != servers.end(); ++it) {
        if (const auto session = fromJson(it.value().toObject()))
            m_sessions.insert(it.key(), *session);
    }
}

bool SessionStore::save() const
{
    QJsonObject servers;
    for (auto it = m_sessions.cbegin(); it != m_sessions.cend(); ++it)
        servers.insert(it.key(), toJson(*it));
    QSaveFile file(m_fileName);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    // Before the first byte is in it: it is never readable by others, not even for a moment.
    if (!file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return false;
    file.write(QJsonDocument(servers).toJson());
    return file.commit();
}

} // namespace Pinthread
