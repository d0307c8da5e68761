// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/administration.h"

#include "server/auth/accountrules.h"
#include "server/auth/passwordhash.h"
#include "server/auth/secret.h"
#include "server/storage/accountstore.h"
#include "server/storage/datadirectory.h"
#include "server/storage/openjournal.h"

#include <QDir>

namespace Pinthread::Server {

namespace {

using Error = AdministrationError;

auto invalid(const QString &message)
{
    return failure(Error{Error::Reason::Invalid, message});
}

Error unavailable(const StorageError &error)
{
    return {Error::Reason::Unavailable, QStringLiteral("The database cannot be used now: %1.").arg(error.message)};
}

/// Nothing when \a problem is none.
Expected<void, Error> unless(const QString &problem)
{
    if (problem.isEmpty())
        return {};
    return invalid(problem);
}

} // namespace

Administration::Administration() = default;

Administration::~Administration() = default;

auto Administration::open(const ServerConfig &config) -> Answer<std::unique_ptr<Administration>>
{
    const DataDirectory directory(config.dataDirectory);
    if (!config.sharesJournal() && !QDir().mkpath(directory.path())) {
        return failure(Error{Error::Reason::Unavailable,
                             QStringLiteral("The data directory %1 cannot be made.").arg(directory.path())});
    }
    std::unique_ptr<Administration> administration(new Administration);
    auto journal = openJournal(config, administration->m_clock, administration->m_random);
    if (!journal)
        return failure(Error{Error::Reason::Unavailable, journal.error().message});
    administration->m_journal = std::move(*journal);
    return administration;
}

QString Administration::problemWithPassword(const QString &password)
{
    return AccountRules::problemWithPassword(password);
}

auto Administration::tenant(const QString &name) -> Answer<TenantRecord>
{
    const auto found = m_journal->accounts().tenantByName(name);
    if (!found)
        return failure(unavailable(found.error()));
    if (!*found)
        return invalid(QStringLiteral("There is no tenant \"%1\".").arg(name));
    return **found;
}

auto Administration::account(const QString &tenantName, const QString &user) -> Answer<AccountRecord>
{
    const auto of = tenant(tenantName);
    if (!of)
        return failure(of.error());
    const auto all = m_journal->accounts().accounts(of->id);
    if (!all)
        return failure(unavailable(all.error()));
    const QString login = AccountRules::foldedLogin(user);
    const auto id = UserId::fromText(user);
    for (const AccountRecord &record : *all) {
        if ((!login.isEmpty() && record.login == login) || (id && record.user.id == *id))
            return record;
    }
    return invalid(QStringLiteral("There is no user \"%1\" in the tenant \"%2\".").arg(user, tenantName));
}

// Tenants

auto Administration::tenants() -> Answer<QList<Tenant>>
{
    const auto found = m_journal->accounts().tenants();
    if (!found)
        return failure(unavailable(found.error()));
    QList<Tenant> tenants;
    for (const TenantRecord &record : *found) {
        const auto people = m_journal->accounts().accounts(record.id);
        if (!people)
            return failure(unavailable(people.error()));
        tenants.append({record.name, record.disabledAt != 0, !record.ssoKey.isEmpty(), int(people->size())});
    }
    return tenants;
}

auto Administration::addTenant(const QString &name) -> Answer<void>
{
    if (auto right = unless(AccountRules::problemWithTenant(name)); !right)
        return right;
    const auto added = m_journal->accounts().addTenant(
        {.id = TenantId::make(m_clock, m_random), .name = name, .createdAt = m_clock.now()});
    if (!added)
        return failure(unavailable(added.error()));
    return unless(*added ? QString() : QStringLiteral("There is a tenant \"%1\" already.").arg(name));
}

template <class Change>
auto Administration::changeTenant(const QString &name, Change change) -> Answer<void>
{
    auto record = tenant(name);
    if (!record)
        return failure(record.error());
    change(*record);
    return m_journal->accounts().changeTenant(*record, m_clock.now()).map_error(unavailable);
}

auto Administration::setTenantDisabled(const QString &name, bool disabled) -> Answer<void>
{
    return changeTenant(name, [&](TenantRecord &record) { record.disabledAt = disabled ? m_clock.now() : 0; });
}

auto Administration::makeKey(const QString &name, bool replace) -> Answer<QString>
{
    const auto record = tenant(name);
    if (!record)
        return failure(record.error());
    if (!record->ssoKey.isEmpty() && !replace)
        return invalid(
            QStringLiteral("The tenant \"%1\" has a key already. --rotate makes another one in its place.").arg(name));
    const QString key = Secret::make(m_random);
    return changeTenant(name, [&](TenantRecord &changed) { changed.ssoKey = key; }).map([&] { return key; });
}

auto Administration::removeKey(const QString &name) -> Answer<void>
{
    return changeTenant(name, [](TenantRecord &record) { record.ssoKey.clear(); });
}

// People

auto Administration::users(const QString &tenantName) -> Answer<QList<Person>>
{
    const auto of = tenant(tenantName);
    if (!of)
        return failure(of.error());
    const auto found = m_journal->accounts().accounts(of->id);
    if (!found)
        return failure(unavailable(found.error()));
    QList<Person> people;
    for (const AccountRecord &record : *found) {
        people.append({.login = record.login,
                       .id = record.user.id.toText(),
                       .name = record.user.name,
                       .role = record.role,
                       .disabled = record.disabledAt != 0,
                       .hasPassword = !record.passwordHash.isEmpty(),
                       .externalId = record.externalId});
    }
    return people;
}

auto Administration::addUser(const QString &tenantName, const QString &login, const QString &name, Role role,
                             const QString &password) -> Answer<void>
{
    const QString folded = AccountRules::foldedLogin(login);
    for (const QString &problem : {AccountRules::problemWithLogin(folded), AccountRules::problemWithName(name),
                                   password.isEmpty() ? QString() : AccountRules::problemWithPassword(password)}) {
        if (auto right = unless(problem); !right)
            return right;
    }
    const auto of = tenant(tenantName);
    if (!of)
        return failure(of.error());
    const QString hash = password.isEmpty() ? QString() : PasswordHash::make(password);
    if (hash.isEmpty() && !password.isEmpty())
        return failure(unavailable({QStringLiteral("there is not enough memory")}));
    const auto added =
        m_journal->accounts().addAccount({.tenant = of->id,
                                          .user = {.id = UserId::make(m_clock, m_random), .name = name.trimmed()},
                                          .role = role,
                                          .login = folded,
                                          .passwordHash = hash,
                                          .createdAt = m_clock.now()});
    if (!added)
        return failure(unavailable(added.error()));
    return unless(*added
                      ? QString()
                      : QStringLiteral("There is a user \"%1\" in the tenant \"%2\" already.").arg(folded, tenantName));
}

template <class Change>
auto Administration::changeAccount(const QString &tenantName, const QString &user, bool endSessions, Change change)
    -> Answer<void>
{
    auto record = account(tenantName, user);
    if (!record)
        return failure(record.error());
    change(*record);
    using Sessions = AccountStore::Sessions;
    return m_journal->accounts()
        .changeAccount(*record, endSessions ? Sessions::End : Sessions::Stay, m_clock.now())
        .map_error(unavailable);
}

auto Administration::setPassword(const QString &tenantName, const QString &user, const QString &password)
    -> Answer<void>
{
    if (auto right = unless(AccountRules::problemWithPassword(password)); !right)
        return right;
    const QString hash = PasswordHash::make(password);
    if (hash.isEmpty())
        return failure(unavailable({QStringLiteral("there is not enough memory")}));
    const auto record = account(tenantName, user);
    if (!record)
        return failure(record.error());
    if (record->login.isEmpty())
        return invalid(QStringLiteral("\"%1\" signs in by single sign-on and has no login.").arg(user));
    return changeAccount(tenantName, user, true, [&](AccountRecord &changed) { changed.passwordHash = hash; });
}

auto Administration::setRole(const QString &tenantName, const QString &user, Role role) -> Answer<void>
{
    return changeAccount(tenantName, user, false, [&](AccountRecord &record) { record.role = role; });
}

auto Administration::setUserDisabled(const QString &tenantName, const QString &user, bool disabled) -> Answer<void>
{
    return changeAccount(tenantName, user, false,
                         [&](AccountRecord &record) { record.disabledAt = disabled ? m_clock.now() : 0; });
}

// Tokens

auto Administration::tokens(const QString &tenantName) -> Answer<QList<Token>>
{
    const auto people = users(tenantName);
    if (!people)
        return failure(people.error());
    const auto of = tenant(tenantName);
    const auto found = of ? m_journal->accounts().tokens(of->id) : Stored<QList<TokenRecord>>();
    if (!found)
        return failure(unavailable(found.error()));
    QList<Token> tokens;
    for (const TokenRecord &record : *found) {
        const auto person = std::ranges::find(*people, record.user.toText(), &Person::id);
        const bool named = person != people->cend() && !person->login.isEmpty();
        tokens.append({.id = record.id.toText(),
                       .user = named ? person->login : record.user.toText(),
                       .label = record.label,
                       .createdAt = record.createdAt,
                       .expiresAt = record.expiresAt,
                       .usedAt = record.usedAt});
    }
    return tokens;
}

auto Administration::makeToken(const QString &tenantName, const QString &user, const QString &label, qint64 expiresAt)
    -> Answer<QString>
{
    if (auto right = unless(AccountRules::problemWithLabel(label)); !right)
        return failure(right.error());
    const auto whose = account(tenantName, user);
    if (!whose)
        return failure(whose.error());
    const QString token = Secret::make(m_random);
    const qint64 now = m_clock.now();
    const SessionRecord session{.tokenHash = Secret::hash(token),
                                .identity = {.tenant = whose->tenant,
                                             .actor = {.user = whose->user, .role = whose->role},
                                             .expiresAt = expiresAt,
                                             .account = true},
                                .createdAt = now,
                                .usedAt = now,
                                .isToken = true};
    return m_journal->accounts()
        .addAccountSession(session, {.id = TokenId::make(m_clock, m_random),
                                     .user = whose->user.id,
                                     .label = label.trimmed(),
                                     .createdAt = now,
                                     .expiresAt = expiresAt,
                                     .usedAt = now})
        .map([&] { return token; })
        .map_error(unavailable);
}

auto Administration::revokeToken(const QString &tenantName, const QString &id) -> Answer<void>
{
    const auto of = tenant(tenantName);
    if (!of)
        return failure(of.error());
    const auto revoked =
        m_journal->accounts().revokeToken(of->id, TokenId::fromText(id).value_or(TokenId()), m_clock.now());
    if (!revoked)
        return failure(unavailable(revoked.error()));
    return unless(*revoked ? QString()
                           : QStringLiteral("There is no token \"%1\" in the tenant \"%2\". token list shows those "
                                            "that there are.")
                                 .arg(id, tenantName));
}

} // namespace Pinthread::Server
