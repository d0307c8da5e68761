// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionstore.h"

#include <QFile>
#include <QJsonArray>
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
    if (!user || session.token.isEmpty() || role < int(Role::Viewer) || role > int(Role::Administrator))
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

QByteArray StoredSession::toJson() const
{
    return QJsonDocument(Pinthread::toJson(*this)).toJson(QJsonDocument::Compact);
}

std::optional<StoredSession> StoredSession::fromJson(const QByteArray &json)
{
    return Pinthread::fromJson(QJsonDocument::fromJson(json).object());
}

std::optional<StoredSession> SessionStore::session(const QString &server, const QString &name) const
{
    load();
    const QList<StoredSession> sessions = m_sessions.value(server);
    const auto found = std::ranges::find(sessions, name, &StoredSession::name);
    return found == sessions.end() ? std::nullopt : std::optional(*found);
}

bool SessionStore::remember(const QString &server, const StoredSession &session)
{
    load();
    QList<StoredSession> &sessions = m_sessions[server];
    sessions.removeIf([&](const StoredSession &other) { return other.name == session.name; });
    sessions.prepend(session);
    sessions.resize(qMin(sessions.size(), mostNames));
    return save();
}

void SessionStore::forget(const QString &server, const QString &name)
{
    load();
    QList<StoredSession> &sessions = m_sessions[server];
    if (sessions.removeIf([&](const StoredSession &session) { return session.name == name; }) > 0)
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
        // One alone is what version 0.1 wrote.
        const QJsonArray array = it->isObject() ? QJsonArray{*it} : it->toArray();
        QList<StoredSession> sessions;
        for (const QJsonValue value : array) {
            if (const auto session = fromJson(value.toObject()))
                sessions.append(*session);
        }
        if (!sessions.isEmpty())
            m_sessions.insert(it.key(), sessions);
    }
}

bool SessionStore::save() const
{
    QJsonObject servers;
    for (auto it = m_sessions.cbegin(); it != m_sessions.cend(); ++it) {
        QJsonArray sessions;
        for (const StoredSession &session : *it)
            sessions.append(toJson(session));
        if (!sessions.isEmpty())
            servers.insert(it.key(), sessions);
    }
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
