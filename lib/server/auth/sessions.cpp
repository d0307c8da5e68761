// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/auth/sessions.h"

#include "server/auth/secret.h"

#include <algorithm>

namespace Pinthread::Server {

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
    const QByteArray hash = Secret::hash(token);
    std::optional<Identity> kept;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto entry = m_kept.constFind(hash); entry != m_kept.cend())
            kept = *entry;
    }
    const auto answer = [this](const Identity &identity) -> Expected<Identity, Problem> {
        if (isOver(identity))
            return failure(Problem::Unknown);
        return identity;
    };
    if (kept)
        return found(answer(*kept));
    m_storage.run([this, hash, answer, found = std::move(found)](Journal &journal) {
        const auto session = journal.session(hash);
        if (!session)
            return found(failure(Problem::Unavailable));
        if (!*session)
            return found(failure(Problem::Unknown));
        keep(hash, (*session)->identity);
        found(answer((*session)->identity));
    });
}

void Sessions::issue(const QString &name, Role role, Issued issued)
{
    m_storage.run([this, name, role, issued = std::move(issued)](Journal &journal) {
        issued(add(journal, name,
                   {.tenant = m_storage.defaultTenant(),
                    .actor = {.user = {}, .role = role},
                    .invitation = {},
                    .onlyAssets = {}}));
    });
}

Stored<Protocol::SessionGrant> Sessions::add(Journal &journal, const QString &name, Identity identity)
{
    const QString token = Secret::make(m_random);
    identity.actor.user = {UserId::make(m_clock, m_random), name};
    const SessionRecord record{
        .tokenHash = Secret::hash(token), .identity = std::move(identity), .createdAt = m_clock.now()};
    return journal.addSession(record).map([&] {
        keep(record.tokenHash, record.identity);
        return Protocol::SessionGrant{token, record.identity.actor};
    });
}

void Sessions::end(InvitationId invitation)
{
    const std::lock_guard lock(m_mutex);
    m_ended.insert(invitation);
    m_kept.removeIf([&](const auto &entry) { return entry.value().invitation == invitation; });
}

bool Sessions::isOver(const Identity &identity) const
{
    if (identity.expiresAt != 0 && m_clock.now() >= identity.expiresAt)
        return true;
    if (identity.invitation.isNull())
        return false;
    const std::lock_guard lock(m_mutex);
    return m_ended.contains(identity.invitation);
}

void Sessions::keep(const QByteArray &hash, const Identity &identity)
{
    const std::lock_guard lock(m_mutex);
    if (m_kept.size() >= mostKept)
        m_kept.clear(); // Rare, and costs one look into the journal for each.
    m_kept.insert(hash, identity);
}

} // namespace Pinthread::Server
