// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/signin.h"
#include "server/auth/passwordthread.h"
#include "server/auth/sessions.h"
#include "server/auth/signintries.h"
#include "server/auth/ssopayload.h"
#include "server/storage/accountstore.h"

namespace Pinthread::Server {

/// Lets those in who have an account: by login and password, or because somebody who knows their tenant's key says who
/// they are. Thread-safe.
class SignIns
{
public:
    enum class Problem {
        Wrong,       ///< There is no such tenant or login, or this is not its password, or the signature is none.
        TooOld,      ///< Single sign-on was signed too long ago: sign it anew.
        TooEarly,    ///< Single sign-on was signed in the future: a clock is wrong.
        UserData,    ///< Single sign-on says nothing sensible: correct the program that signs.
        Disabled,    ///< Right, but the account or its tenant is disabled.
        TooMany,     ///< Too many tries: wait for Refusal::wait.
        Unavailable, ///< The journal does not work now, or too many sign in at this moment.
    };
    struct Refusal
    {
        Problem problem = Problem::Unavailable;
        std::chrono::seconds wait{0};
    };
    /// Called on any thread.
    using Answer = std::function<void(Expected<Protocol::SessionGrant, Refusal>)>;

    /// All outlive this.
    SignIns(StorageThread &storage, Sessions &sessions, SignInTries &tries, const Clock &clock, Random &random);

    /// \a address is where it comes from.
    void byPassword(const Protocol::PasswordSignIn &signIn, const QString &address, Answer answer);
    /// The account is made, or brought up to date.
    void bySingleSignOn(const Protocol::SingleSignOn &signIn, const QString &address, Answer answer);

    /// No password is checked any more after this.
    void stop() { m_passwords.stop(); }

private:
    [[nodiscard]] Expected<Protocol::SessionGrant, Refusal> grant(Journal &journal, const TenantRecord &tenant,
                                                                  const AccountRecord &account);
    [[nodiscard]] Expected<AccountRecord, Refusal> accountFor(Journal &journal, const TenantRecord &tenant,
                                                              const SsoPayload &payload);

    StorageThread &m_storage;
    Sessions &m_sessions;
    const Clock &m_clock;
    Random &m_random;
    SignInTries &m_tries;
    PasswordThread m_passwords;
};

} // namespace Pinthread::Server
