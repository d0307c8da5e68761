// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/auth/sessions.h"

#include "server/auth/accountrules.h"
#include "server/auth/secret.h"
#include "server/logging.h"
#include "server/storage/accountstore.h"

#include <algorithm>

namespace Pinthread::Server {

namespace {

constexpr qint64 touchEvery = qint64(3600) * 1000; ///< Milliseconds: being used is written down no more often.

} // namespace

Sessions::Sessions(StorageThread &storage, const Clock &clock, Random &random, SessionRules rules)
    : m_storage(storage), m_clock(clock), m_random(random), m_rules(rules)
{}

QString Sessions::problemWithName(const QString &name)
{
    return AccountRules::problemWithName(name);
}

// Whose a token is

void Sessions::find(const QString &token, Found found)
{
    const QByteArray hash = Secret::hash(token);
    std::optional<Kept> kept;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto entry = m_kept.constFind(hash); entry != m_kept.cend())
            kept = *entry;
    }
    if (kept && (!kept->identity.account || m_clock.now() - kept->readAt < trusted.count()))
        return found(judged(kept->identity));
    findAgain(hash, std::move(found));
}

void Sessions::findAgain(const QByteArray &session, Found found)
{
    m_storage.run([this, session, found = std::move(found)](Journal &journal) { found(read(journal, session)); });
}

Expected<Identity, Sessions::Problem> Sessions::read(Journal &journal, const QByteArray &hash)
{
    const auto session = journal.session(hash);
    if (!session)
        return failure(Problem::Unavailable);
    const qint64 now = m_clock.now();
    const bool isIdle = *session && (*session)->identity.account && !(*session)->isToken
                        && now - (*session)->usedAt >= m_rules.idle.count();
    if (!*session || isIdle || (*session)->disabled) {
        const std::lock_guard lock(m_mutex);
        m_kept.remove(hash);
        return failure(*session && !isIdle ? Problem::Disabled : Problem::Unknown);
    }
    Identity identity = (*session)->identity;
    identity.session = hash;
    keep(identity);
    if (identity.account && now - (*session)->usedAt > touchEvery && !journal.accounts().touchSession(hash, now))
        qCWarning(storageLog) << "It could not be written down that a session is used.";
    return judged(identity);
}

Expected<Identity, Sessions::Problem> Sessions::judged(const Identity &identity) const
{
    if (isOver(identity))
        return failure(Problem::Unknown);
    return identity;
}

// New ones

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
    SessionRecord record{.tokenHash = Secret::hash(token), .identity = std::move(identity), .createdAt = m_clock.now()};
    return journal.addSession(record).map([&] {
        record.identity.session = record.tokenHash;
        keep(record.identity);
        return Protocol::SessionGrant{token, record.identity.actor, record.identity.expiresAt};
    });
}

Stored<Protocol::SessionGrant> Sessions::addForAccount(Journal &journal, Identity identity)
{
    const qint64 now = m_clock.now();
    const QString token = Secret::make(m_random);
    identity.session = Secret::hash(token);
    identity.account = true;
    identity.expiresAt = now + m_rules.longest.count();
    const SessionRecord record{.tokenHash = identity.session, .identity = identity, .createdAt = now, .usedAt = now};
    AccountStore &accounts = journal.accounts();
    return accounts.removeEndedSessions(now, now - m_rules.idle.count())
        .and_then([&] { return accounts.addAccountSession(record, {}); })
        .map([&] {
            keep(identity);
            return Protocol::SessionGrant{token, identity.actor, identity.expiresAt};
        });
}

// The end of them

Stored<void> Sessions::signOut(Journal &journal, const Identity &identity)
{
    return journal.accounts().removeSession(identity.session, identity.actor.user.id, m_clock.now()).map([&] {
        lookAgain(journal);
    });
}

void Sessions::end(InvitationId invitation)
{
    const std::lock_guard lock(m_mutex);
    m_ended.insert(invitation);
    m_kept.removeIf([&](const auto &entry) { return entry.value().identity.invitation == invitation; });
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

std::shared_ptr<void> Sessions::hold(const Identity &identity)
{
    if (!identity.account)
        return nullptr;
    if (m_held.fetch_add(1) == 0 && m_onHeld)
        m_onHeld();
    return {this, [](Sessions *sessions) { --sessions->m_held; }};
}

void Sessions::lookAgain(std::function<void()> done)
{
    m_storage.run([this, done = std::move(done)](Journal &journal) {
        lookAgain(journal);
        done();
    });
}

void Sessions::lookAgain(Journal &journal)
{
    const auto changes = journal.accounts().changesAfter(m_lastChange);
    if (!changes) {
        qCWarning(storageLog).noquote() << "Changed accounts cannot be read:" << changes.error().message;
        return;
    }
    // What was changed before the first look may concern sessions that were read before it, too.
    const bool everybody = changes->everybody || (m_lastChange < 0 && changes->last > 0);
    m_lastChange = changes->last;
    if (!everybody && changes->users.isEmpty())
        return;
    {
        const std::lock_guard lock(m_mutex);
        if (everybody)
            m_kept.clear();
        else
            m_kept.removeIf(
                [&](const auto &entry) { return changes->users.contains(entry.value().identity.actor.user.id); });
    }
    ++m_changesSeen;
    if (m_changed)
        m_changed(everybody ? QList<UserId>() : changes->users);
}

void Sessions::keep(const Identity &identity)
{
    const std::lock_guard lock(m_mutex);
    if (m_kept.size() >= mostKept)
        m_kept.clear(); // Rare, and costs one look into the journal for each.
    m_kept.insert(identity.session, {identity, m_clock.now()});
}

} // namespace Pinthread::Server
