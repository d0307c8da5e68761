// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/storage/journal.h"

namespace Pinthread::Server {

/// An isolated customer space, as its administrator sees it.
struct TenantRecord
{
    TenantId id;
    QString name;          ///< By which it is named when somebody signs in; no other tenant has it.
    qint64 createdAt = 0;  ///< Milliseconds since 1970, UTC; 0: not known.
    qint64 disabledAt = 0; ///< 0: it is not.
    QString ssoKey; ///< That single sign-on is checked with; empty: there is none. Kept as it is: an HMAC needs it.

    friend bool operator==(const TenantRecord &, const TenantRecord &) = default;
};

/// Somebody who can sign in, and how. Their name is what others see; the login is what they sign in by.
struct AccountRecord
{
    TenantId tenant;
    User user;
    Role role = Role::Commenter;
    QString login; ///< As Accounts::foldedLogin() gives it; unique in its tenant. Empty: by single sign-on alone.
    QString passwordHash; ///< As PasswordHash makes it; empty: no password opens it.
    QString externalId;   ///< The id that single sign-on knows them by; unique in its tenant. Empty: none.
    QString email;        ///< As single sign-on gave it, as is the avatar, a URL. Both may be empty.
    QString avatar;
    qint64 createdAt = 0;
    qint64 disabledAt = 0; ///< 0: it is not.

    friend bool operator==(const AccountRecord &, const AccountRecord &) = default;
};

/// A long-lived token of an account, as a list shows it: a session with a name.
struct TokenRecord
{
    TokenId id;
    UserId user;
    QString label;
    qint64 createdAt = 0;
    qint64 expiresAt = 0; ///< 0: when it is revoked.
    qint64 usedAt = 0;    ///< Lately, within an hour or so.

    friend bool operator==(const TokenRecord &, const TokenRecord &) = default;
};

/// Whose accounts were changed, by whatever process, after a change that is known already.
struct AccountChanges
{
    qint64 last = 0;        ///< The number of the last change.
    bool everybody = false; ///< A tenant was changed, or more than is remembered.
    QList<UserId> users;

    [[nodiscard]] bool isEmpty() const { return !everybody && users.isEmpty(); }
};

/// Tenants, their accounts and the sessions that belong to these. Part of the journal, and used from the same thread.
///
/// Every change that may end a session or change its role is numbered, in the transaction that makes it. So a server
/// sees what the command line, or another server, has changed by asking for one number now and then.
class AccountStore
{
public:
    AccountStore() = default;
    virtual ~AccountStore() = default;
    Q_DISABLE_COPY_MOVE(AccountStore)

    /// By name.
    [[nodiscard]] virtual Stored<QList<TenantRecord>> tenants() = 0;
    [[nodiscard]] virtual Stored<std::optional<TenantRecord>> tenantByName(const QString &name) = 0;
    /// False: there is one with this name.
    [[nodiscard]] virtual Stored<bool> addTenant(const TenantRecord &record) = 0;
    /// The tenant's time of being disabled and its key are those of \a record from now on.
    [[nodiscard]] virtual Stored<void> changeTenant(const TenantRecord &record, qint64 at) = 0;

    /// By login.
    [[nodiscard]] virtual Stored<QList<AccountRecord>> accounts(TenantId tenant) = 0;
    [[nodiscard]] virtual Stored<std::optional<AccountRecord>> accountByLogin(TenantId tenant,
                                                                              const QString &login) = 0;
    [[nodiscard]] virtual Stored<std::optional<AccountRecord>> accountByExternalId(TenantId tenant,
                                                                                   const QString &externalId) = 0;
    /// Adds the user and the account. False: the tenant has one with this login or external id.
    [[nodiscard]] virtual Stored<bool> addAccount(const AccountRecord &record) = 0;

    enum class Sessions { Stay, End };
    /// Everything but tenant, id, login and external id is that of \a record from now on. \a sessions says what becomes
    /// of those by password and single sign-on; tokens stay in any case.
    [[nodiscard]] virtual Stored<void> changeAccount(const AccountRecord &record, Sessions sessions, qint64 at) = 0;

    /// A session of a user who is there already. With \a token it is a token, otherwise that is null.
    [[nodiscard]] virtual Stored<void> addAccountSession(const SessionRecord &record, const TokenRecord &token) = 0;
    /// Not idle at \a at.
    [[nodiscard]] virtual Stored<void> touchSession(const QByteArray &tokenHash, qint64 at) = 0;
    /// Forgets a session, whoever's it is; \a user is whose.
    [[nodiscard]] virtual Stored<void> removeSession(const QByteArray &tokenHash, UserId user, qint64 at) = 0;
    /// Forgets the sessions of accounts that ended before \a at, and those not used since \a idleSince.
    [[nodiscard]] virtual Stored<void> removeEndedSessions(qint64 at, qint64 idleSince) = 0;
    /// Those of a tenant's accounts, oldest first.
    [[nodiscard]] virtual Stored<QList<TokenRecord>> tokens(TenantId tenant) = 0;
    /// False: the tenant has no such token.
    [[nodiscard]] virtual Stored<bool> revokeToken(TenantId tenant, TokenId id, qint64 at) = 0;

    /// What was changed after change \a number. Negative: only how far it is.
    [[nodiscard]] virtual Stored<AccountChanges> changesAfter(qint64 number) = 0;
};

} // namespace Pinthread::Server
