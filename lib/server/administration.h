// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/seams.h"
#include "server/server.h"

#include <QList>

namespace Pinthread::Server {

struct AccountRecord;
class Journal;
struct TenantRecord;

/// Why an administrator did not get what they asked for.
struct AdministrationError
{
    enum class Reason {
        Invalid,     ///< What was asked for makes no sense, or there is no such thing: ask for something else.
        Unavailable, ///< The database cannot be used.
    };
    Reason reason = Reason::Invalid;
    QString message; ///< English: what is wrong, and what to do.
};

/// Looks after tenants, their people and tokens, beside the server that may be running meanwhile: this is another
/// connection to the same database, and the server notices within Sessions::trusted · 2 what was changed. The data
/// directory is not taken.
///
/// A user is named by login, or by the id that users() gives. Opened, used and destroyed on one thread, which it
/// blocks.
class Administration
{
public:
    template <class Value>
    using Answer = Expected<Value, AdministrationError>;

    struct Tenant
    {
        QString name;
        bool disabled = false;
        bool hasKey = false;
        int users = 0;
    };
    struct Person
    {
        QString login; ///< Empty: by single sign-on alone.
        QString id;    ///< 22 characters.
        QString name;
        Role role = Role::Commenter;
        bool disabled = false;
        bool hasPassword = false;
        QString externalId; ///< That single sign-on knows them by.
    };
    struct Token
    {
        QString id;   ///< 22 characters.
        QString user; ///< Login or id.
        QString label;
        qint64 createdAt = 0; ///< Milliseconds since 1970, UTC, as are the next.
        qint64 expiresAt = 0; ///< 0: when it is revoked.
        qint64 usedAt = 0;
    };

    /// Opens the database that \a config names; makes it, when there is none yet.
    [[nodiscard]] static Answer<std::unique_ptr<Administration>> open(const ServerConfig &config);
    ~Administration();
    Q_DISABLE_COPY_MOVE(Administration)

    [[nodiscard]] Answer<QList<Tenant>> tenants();
    [[nodiscard]] Answer<void> addTenant(const QString &name);
    /// Nobody of a disabled tenant gets in; nothing of it is lost.
    [[nodiscard]] Answer<void> setTenantDisabled(const QString &name, bool disabled);
    /// A new key for single sign-on. One that is there is replaced only with \a replace: what it signed is void then.
    [[nodiscard]] Answer<QString> makeKey(const QString &tenant, bool replace);
    [[nodiscard]] Answer<void> removeKey(const QString &tenant);

    [[nodiscard]] Answer<QList<Person>> users(const QString &tenant);
    /// With an empty \a password nobody can sign in by one.
    [[nodiscard]] Answer<void> addUser(const QString &tenant, const QString &login, const QString &name, Role role,
                                       const QString &password);
    /// Ends the user's sessions, though not the tokens.
    [[nodiscard]] Answer<void> setPassword(const QString &tenant, const QString &user, const QString &password);
    [[nodiscard]] Answer<void> setRole(const QString &tenant, const QString &user, Role role);
    [[nodiscard]] Answer<void> setUserDisabled(const QString &tenant, const QString &user, bool disabled);

    [[nodiscard]] Answer<QList<Token>> tokens(const QString &tenant);
    /// A token that is said this once. \a expiresAt as Token has it.
    [[nodiscard]] Answer<QString> makeToken(const QString &tenant, const QString &user, const QString &label,
                                            qint64 expiresAt);
    [[nodiscard]] Answer<void> revokeToken(const QString &tenant, const QString &id);

    /// What is wrong with \a password as a new one; empty when nothing is.
    [[nodiscard]] static QString problemWithPassword(const QString &password);

private:
    Administration();

    [[nodiscard]] Answer<TenantRecord> tenant(const QString &name);
    [[nodiscard]] Answer<AccountRecord> account(const QString &tenant, const QString &user);
    template <class Change>
    [[nodiscard]] Answer<void> changeTenant(const QString &name, Change change);
    template <class Change>
    [[nodiscard]] Answer<void> changeAccount(const QString &tenant, const QString &user, bool endSessions,
                                             Change change);

    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<Journal> m_journal;
};

} // namespace Pinthread::Server
