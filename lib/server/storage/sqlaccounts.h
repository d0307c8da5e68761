// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/storage/accountstore.h"
#include "server/storage/sqljournal.h"

namespace Pinthread::Server {

/// The accounts in the database of a SqlJournal, by whose connection and statements they are read and written. Their
/// text is in sql/<engine>/accounts.sql.
class SqlAccounts final : public AccountStore
{
public:
    /// \a journal outlives this.
    explicit SqlAccounts(SqlJournal &journal) : m_journal(journal) {}

    [[nodiscard]] Stored<QList<TenantRecord>> tenants() override;
    [[nodiscard]] Stored<std::optional<TenantRecord>> tenantByName(const QString &name) override;
    [[nodiscard]] Stored<bool> addTenant(const TenantRecord &record) override;
    [[nodiscard]] Stored<void> changeTenant(const TenantRecord &record, qint64 at) override;
    [[nodiscard]] Stored<QList<AccountRecord>> accounts(TenantId tenant) override;
    [[nodiscard]] Stored<std::optional<AccountRecord>> accountByLogin(TenantId tenant, const QString &login) override;
    [[nodiscard]] Stored<std::optional<AccountRecord>> accountByExternalId(TenantId tenant,
                                                                           const QString &externalId) override;
    [[nodiscard]] Stored<bool> addAccount(const AccountRecord &record) override;
    [[nodiscard]] Stored<void> changeAccount(const AccountRecord &record, Sessions sessions, qint64 at) override;
    [[nodiscard]] Stored<void> addAccountSession(const SessionRecord &record, const TokenRecord &token) override;
    [[nodiscard]] Stored<void> touchSession(const QByteArray &tokenHash, qint64 at) override;
    [[nodiscard]] Stored<void> removeSession(const QByteArray &tokenHash, UserId user, qint64 at) override;
    [[nodiscard]] Stored<void> removeEndedSessions(qint64 at, qint64 idleSince) override;
    [[nodiscard]] Stored<QList<TokenRecord>> tokens(TenantId tenant) override;
    [[nodiscard]] Stored<bool> revokeToken(TenantId tenant, TokenId id, qint64 at) override;
    [[nodiscard]] Stored<AccountChanges> changesAfter(qint64 number) override;

private:
    [[nodiscard]] Stored<std::optional<AccountRecord>> oneAccount(const char *name, const QVariantList &values);
    /// Runs \a steps in a transaction. False: what they added is there already.
    template <class Steps>
    [[nodiscard]] Stored<bool> addedInTransaction(Steps steps);
    /// Within a transaction: \a user's account, or everybody's with a null one, is another one from now on.
    [[nodiscard]] Stored<void> noteChange(UserId user, qint64 at);

    SqlJournal &m_journal;
};

} // namespace Pinthread::Server
