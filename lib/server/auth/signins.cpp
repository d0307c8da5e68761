// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/auth/signins.h"

#include "server/auth/accountrules.h"
#include "server/logging.h"

namespace Pinthread::Server {

namespace {

using Refusal = SignIns::Refusal;
using Problem = SignIns::Problem;

Refusal unavailable(const StorageError &error)
{
    qCWarning(storageLog).noquote() << "Accounts cannot be read or kept:" << error.message;
    return {Problem::Unavailable};
}

/// The tenant that is named; without a name the one that every server has.
Stored<std::optional<TenantRecord>> tenantNamed(Journal &journal, const QString &name)
{
    return journal.accounts().tenantByName(name.isEmpty() ? QStringLiteral("default") : name.toLower());
}

Problem problemOf(SsoPayload::Problem problem)
{
    switch (problem) {
    case SsoPayload::Problem::Signature:
        return Problem::Wrong;
    case SsoPayload::Problem::TooOld:
        return Problem::TooOld;
    case SsoPayload::Problem::TooEarly:
        return Problem::TooEarly;
    case SsoPayload::Problem::UserData:
        return Problem::UserData;
    }
    Q_UNREACHABLE();
}

} // namespace

SignIns::SignIns(StorageThread &storage, Sessions &sessions, SignInTries &tries, const Clock &clock, Random &random)
    : m_storage(storage), m_sessions(sessions), m_clock(clock), m_random(random), m_tries(tries)
{}

void SignIns::byPassword(const Protocol::PasswordSignIn &signIn, const QString &address, Answer answer)
{
    const QString login = AccountRules::foldedLogin(signIn.login);
    const QString counted = signIn.tenant.toLower() + u'/' + login;
    if (const auto wait = m_tries.begin(address, counted, SignInTries::Instant::clock::now()); wait.count() > 0)
        return answer(failure(Refusal{Problem::TooMany, wait}));
    m_storage.run([this, signIn, login, counted, address, answer = std::move(answer)](Journal &journal) {
        const auto tenant = tenantNamed(journal, signIn.tenant);
        if (!tenant)
            return answer(failure(unavailable(tenant.error())));
        const auto account = *tenant ? journal.accounts().accountByLogin((*tenant)->id, login)
                                     : Stored<std::optional<AccountRecord>>(std::nullopt);
        if (!account)
            return answer(failure(unavailable(account.error())));
        const QString hash = *account ? (*account)->passwordHash : QString();
        // Of nobody the password is checked as well, and is never right.
        const bool begun = m_passwords.check(
            hash, signIn.password,
            [this, tenant = *tenant, account = *account, counted, address, answer](bool matches) {
                if (!matches)
                    return answer(failure(Refusal{Problem::Wrong}));
                m_tries.succeeded(address, counted);
                m_storage.run([this, tenant, id = account->login, hash = account->passwordHash, answer](Journal &then) {
                    // What it was when the check began may have been changed meanwhile.
                    const auto now = then.accounts().accountByLogin(tenant->id, id);
                    if (!now)
                        return answer(failure(unavailable(now.error())));
                    if (!*now || (*now)->passwordHash != hash)
                        return answer(failure(Refusal{Problem::Wrong}));
                    answer(grant(then, *tenant, **now));
                });
            });
        if (!begun)
            answer(failure(Refusal{Problem::Unavailable}));
    });
}

void SignIns::bySingleSignOn(const Protocol::SingleSignOn &signIn, const QString &address, Answer answer)
{
    if (const auto wait = m_tries.begin(address, {}, SignInTries::Instant::clock::now()); wait.count() > 0)
        return answer(failure(Refusal{Problem::TooMany, wait}));
    m_storage.run([this, signIn, address, answer = std::move(answer)](Journal &journal) {
        const auto tenant = tenantNamed(journal, signIn.tenant);
        if (!tenant)
            return answer(failure(unavailable(tenant.error())));
        const auto payload = SsoPayload::read(signIn, *tenant ? (*tenant)->ssoKey : QString(), m_clock.now());
        if (!payload)
            return answer(failure(Refusal{problemOf(payload.error())}));
        m_tries.succeeded(address, {});
        const auto account = accountFor(journal, **tenant, *payload);
        if (!account)
            return answer(failure(account.error()));
        answer(grant(journal, **tenant, *account));
    });
}

Expected<AccountRecord, Refusal> SignIns::accountFor(Journal &journal, const TenantRecord &tenant,
                                                     const SsoPayload &payload)
{
    AccountStore &accounts = journal.accounts();
    const auto known = accounts.accountByExternalId(tenant.id, payload.externalId);
    if (!known)
        return failure(unavailable(known.error()));
    AccountRecord account = known->value_or(AccountRecord{.tenant = tenant.id,
                                                          .user = {.id = UserId::make(m_clock, m_random), .name = {}},
                                                          .externalId = payload.externalId,
                                                          .createdAt = m_clock.now()});
    const AccountRecord before = account;
    account.user.name = payload.name;
    account.role = payload.role;
    account.email = payload.email;
    account.avatar = payload.avatar;
    if (*known && account == before)
        return account;
    if (*known) {
        const auto changed = accounts.changeAccount(account, AccountStore::Sessions::Stay, m_clock.now());
        if (!changed)
            return failure(unavailable(changed.error()));
        m_sessions.lookAgain(journal);
        return account;
    }
    const auto added = accounts.addAccount(account);
    if (!added)
        return failure(unavailable(added.error()));
    if (*added)
        return account;
    // Another server was quicker.
    const auto theirs = accounts.accountByExternalId(tenant.id, payload.externalId);
    if (!theirs || !*theirs)
        return failure(Refusal{Problem::Unavailable});
    return **theirs;
}

Expected<Protocol::SessionGrant, Refusal> SignIns::grant(Journal &journal, const TenantRecord &tenant,
                                                         const AccountRecord &account)
{
    if (tenant.disabledAt != 0 || account.disabledAt != 0)
        return failure(Refusal{Problem::Disabled});
    return m_sessions
        .addForAccount(journal, {.tenant = account.tenant, .actor = {.user = account.user, .role = account.role}})
        .map_error(unavailable);
}

} // namespace Pinthread::Server
