// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/auth/sessions.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>

namespace Pinthread::Server {

namespace {

QByteArray hashOf(const QString &token)
{
    return QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256);
}

QString newToken(Random &random)
{
    QByteArray bytes;
    for (int i = 0; i < 4; ++i) {
        const quint64 word = random.next();
        bytes.append(reinterpret_cast<const char *>(&word), sizeof word);
    }
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

Sessions::Sessions(StorageThread &storage, const Clock &clock, Random &random)
    : m_storage(storage), m_clock(clock), m_random(random)
{}

QString Sessions::problemWithName(const QString &name)
{
    constexpr qsizetype most = 80;
    if (name.trimmed().isEmpty() || name.size() > most)
        return QStringLiteral("name must have 1 to 80 characters.");
    const bool text =
        name.isValidUtf16() && std::ranges::none_of(name, [](QChar c) { return c.category() == QChar::Other_Control; });
    return text ? QString() : QStringLiteral("name holds a character that is not text.");
}

void Sessions::find(const QString &token, Found found)
{
    const QByteArray hash = hashOf(token);
    std::optional<Identity> kept;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto entry = m_kept.constFind(hash); entry != m_kept.cend())
            kept = *entry;
    }
    if (kept)
        return found(*kept);
    m_storage.run([this, hash, found = std::move(found)](Journal &journal) {
        const auto session = journal.session(hash);
        if (!session)
            return found(failure(Problem::Unavailable));
        if (!*session)
            return found(failure(Problem::Unknown));
        keep(hash, (*session)->identity);
        found((*session)->identity);
    });
}

void Sessions::issue(const QString &name, Role role, Issued issued)
{
    const QString token = newToken(m_random);
    const SessionRecord record{.tokenHash = hashOf(token),
                               .identity = {.tenant = m_storage.defaultTenant(),
                                            .actor = {.user = {UserId::make(m_clock, m_random), name}, .role = role}},
                               .createdAt = m_clock.now()};
    m_storage.run([this, token, record, issued = std::move(issued)](Journal &journal) {
        if (const auto added = journal.addSession(record); !added)
            return issued(failure(added.error()));
        keep(record.tokenHash, record.identity);
        issued(Protocol::SessionGrant{token, record.identity.actor});
    });
}

void Sessions::keep(const QByteArray &hash, const Identity &identity)
{
    const std::lock_guard lock(m_mutex);
    if (m_kept.size() >= mostKept)
        m_kept.clear(); // Rare, and costs one look into the journal for each.
    m_kept.insert(hash, identity);
}

} // namespace Pinthread::Server
