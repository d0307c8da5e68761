// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/sqlaccounts.h"

#include "server/storage/sqlrows.h"

namespace Pinthread::Server {

namespace {

constexpr qint64 changesKeptFor = qint64(24) * 3600 * 1000; ///< Milliseconds: whoever sleeps longer looks at everybody.

template <class Record>
std::optional<Record> firstOf(const QList<Record> &found)
{
    return found.isEmpty() ? std::optional<Record>() : found.constFirst();
}

QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(text);
}

TenantRecord tenantIn(const QSqlQuery &row)
{
    return {.id = TenantId::fromBytes(row.value(0).toByteArray()).value_or(TenantId()),
            .name = row.value(1).toString(),
            .createdAt = row.value(2).toLongLong(),
            .disabledAt = row.value(3).toLongLong(),
            .ssoKey = row.value(4).toString()};
}

AccountRecord accountIn(const QSqlQuery &row)
{
    return {.tenant = TenantId::fromBytes(row.value(0).toByteArray()).value_or(TenantId()),
            .user = {.id = UserId::fromBytes(row.value(1).toByteArray()).value_or(UserId()),
                     .name = row.value(2).toString()},
            .role = SqlRows::role(row.value(3).toString()),
            .login = row.value(4).toString(),
            .passwordHash = row.value(5).toString(),
            .externalId = row.value(6).toString(),
            .email = row.value(7).toString(),
            .avatar = row.value(8).toString(),
            .createdAt = row.value(9).toLongLong(),
            .disabledAt = row.value(10).toLongLong()};
}

TokenRecord tokenIn(const QSqlQuery &row)
{
    return {.id = TokenId::fromBytes(row.value(0).toByteArray()).value_or(TokenId()),
            .user = UserId::fromBytes(row.value(1).toByteArray()).value_or(UserId()),
            .label = row.value(2).toString(),
            .createdAt = row.value(3).toLongLong(),
            .expiresAt = row.value(4).toLongLong(),
            .usedAt = row.value(5).toLongLong()};
}

} // namespace

template <class Steps>
Stored<bool> SqlAccounts::addedInTransaction(Steps steps)
{
    const auto done = m_journal.inTransaction(steps);
    if (done)
        return true;
    if (m_journal.m_constraintFailed)
        return false;
    return failure(done.error());
}

Stored<void> SqlAccounts::noteChange(UserId user, qint64 at)
{
    const QVariant whose = user.isNull() ? QVariant(QMetaType::fromType<QByteArray>()) : QVariant(user.toBytes());
    return m_journal.run("count-account-change")
        .and_then([&] {
            return m_journal.run("add-account-change", {whose, at});
        })
        .and_then([&] { return m_journal.run("forget-account-changes", {at - changesKeptFor}); });
}

// Tenants

Stored<QList<TenantRecord>> SqlAccounts::tenants()
{
    return m_journal.rows("tenants", {}, &tenantIn);
}

Stored<std::optional<TenantRecord>> SqlAccounts::tenantByName(const QString &name)
{
    return m_journal.rows("tenant-by-name", {name}, &tenantIn).map(firstOf<TenantRecord>);
}

Stored<bool> SqlAccounts::addTenant(const TenantRecord &record)
{
    return addedInTransaction([&] {
        return m_journal.run("add-new-tenant", {record.id.toBytes(), record.name, record.createdAt});
    });
}

Stored<void> SqlAccounts::changeTenant(const TenantRecord &record, qint64 at)
{
    return m_journal.inTransaction([&] {
        return m_journal
            .run("change-tenant",
                 {SqlRows::timeOrNull(record.disabledAt), textOrNull(record.ssoKey), record.id.toBytes()})
            .and_then([&] { return noteChange({}, at); });
    });
}

// Accounts

Stored<std::optional<AccountRecord>> SqlAccounts::oneAccount(const char *name, const QVariantList &values)
{
    return m_journal.rows(name, values, &accountIn).map(firstOf<AccountRecord>);
}

Stored<QList<AccountRecord>> SqlAccounts::accounts(TenantId tenant)
{
    return m_journal.rows("accounts", {tenant.toBytes()}, &accountIn);
}

Stored<std::optional<AccountRecord>> SqlAccounts::accountByLogin(TenantId tenant, const QString &login)
{
    return oneAccount("account-by-login", {tenant.toBytes(), login});
}

Stored<std::optional<AccountRecord>> SqlAccounts::accountByExternalId(TenantId tenant, const QString &externalId)
{
    return oneAccount("account-by-external-id", {tenant.toBytes(), externalId});
}

Stored<bool> SqlAccounts::addAccount(const AccountRecord &record)
{
    return addedInTransaction([&] {
        return m_journal
            .run("add-user", {record.user.id.toBytes(), record.tenant.toBytes(), record.user.name, record.createdAt})
            .and_then([&] {
                return m_journal.run("add-account",
                                     {record.user.id.toBytes(), record.tenant.toBytes(), textOrNull(record.login),
                                      SqlRows::word(record.role), textOrNull(record.passwordHash),
                                      textOrNull(record.externalId), textOrNull(record.email),
                                      textOrNull(record.avatar), record.createdAt});
            });
    });
}

Stored<void> SqlAccounts::changeAccount(const AccountRecord &record, Sessions sessions, qint64 at)
{
    const QByteArray user = record.user.id.toBytes();
    return m_journal.inTransaction([&] {
        return m_journal.run("rename-user", {record.user.name, user})
            .and_then([&] {
                return m_journal.run("change-account", {SqlRows::word(record.role), textOrNull(record.passwordHash),
                                                        textOrNull(record.email), textOrNull(record.avatar),
                                                        SqlRows::timeOrNull(record.disabledAt), user});
            })
            .and_then([&] {
                return sessions == Sessions::End ? m_journal.run("forget-sessions-of-account", {user}) : Stored<void>();
            })
            .and_then([&] { return noteChange(record.user.id, at); });
    });
}

// Sessions

Stored<void> SqlAccounts::addAccountSession(const SessionRecord &record, const TokenRecord &token)
{
    const bool isToken = !token.id.isNull();
    return m_journal.run("add-account-session",
                         {record.tokenHash, record.identity.actor.user.id.toBytes(), record.createdAt,
                          SqlRows::timeOrNull(record.identity.expiresAt), record.usedAt,
                          isToken ? QVariant(token.id.toBytes()) : QVariant(QMetaType::fromType<QByteArray>()),
                          isToken ? QVariant(token.label) : QVariant(QMetaType::fromType<QString>())});
}

Stored<void> SqlAccounts::touchSession(const QByteArray &tokenHash, qint64 at)
{
    return m_journal.run("touch-session", {at, tokenHash});
}

Stored<void> SqlAccounts::removeSession(const QByteArray &tokenHash, UserId user, qint64 at)
{
    return m_journal.inTransaction(
        [&] { return m_journal.run("forget-session", {tokenHash}).and_then([&] { return noteChange(user, at); }); });
}

Stored<void> SqlAccounts::removeEndedSessions(qint64 at, qint64 idleSince)
{
    return m_journal.run("forget-ended-sessions", {at, idleSince});
}

Stored<QList<TokenRecord>> SqlAccounts::tokens(TenantId tenant)
{
    return m_journal.rows("tokens", {tenant.toBytes()}, &tokenIn);
}

Stored<bool> SqlAccounts::revokeToken(TenantId tenant, TokenId id, qint64 at)
{
    bool revoked = false;
    const auto found = tokens(tenant);
    if (!found)
        return failure(found.error());
    const auto token = std::ranges::find(*found, id, &TokenRecord::id);
    if (token == found->cend())
        return false;
    const auto done = m_journal.inTransaction([&] {
        QSqlQuery &query = m_journal.statement("revoke-token");
        return m_journal.run(query, {id.toBytes()}).map([&] { revoked = query.numRowsAffected() == 1; }).and_then([&] {
            return noteChange(token->user, at);
        });
    });
    return done.map([&] { return revoked; });
}

Stored<AccountChanges> SqlAccounts::changesAfter(qint64 number)
{
    using Row = std::pair<qint64, QByteArray>;
    const auto last = m_journal.rows<qint64>("last-account-change", {},
                                             [](const QSqlQuery &row) { return row.value(0).toLongLong(); });
    if (!last)
        return failure(last.error());
    AccountChanges changes{.last = last->isEmpty() ? 0 : last->constFirst()};
    if (number < 0 || changes.last <= number)
        return changes;
    const auto rows = m_journal.rows<Row>("account-changes-after", {number}, [](const QSqlQuery &row) {
        return Row(row.value(0).toLongLong(), row.value(1).toByteArray());
    });
    if (!rows)
        return failure(rows.error());
    // Numbers have no gap, so one that is missing was forgotten.
    changes.everybody = rows->isEmpty() || rows->constFirst().first != number + 1;
    for (const Row &row : *rows) {
        changes.last = std::max(changes.last, row.first);
        if (const auto user = UserId::fromBytes(row.second))
            changes.users.append(*user);
        else
            changes.everybody = true;
    }
    return changes;
}

} // namespace Pinthread::Server
