// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/expected.h"
#include "model/user.h"
#include "protocol/signin.h"

#include <chrono>

namespace Pinthread::Server {

/// Whom a payload of single sign-on speaks of; docs/single-sign-on.md has it from the other side.
struct SsoPayload
{
    enum class Problem {
        Signature, ///< The tenant's key did not make it.
        TooOld,    ///< Signed too long ago.
        TooEarly,  ///< Signed in the future: one of the clocks is wrong.
        UserData,  ///< Signed as it should be, and without sense.
    };

    /// As FastComments has it.
    static constexpr std::chrono::milliseconds validFor = std::chrono::hours(48);
    /// Clocks differ.
    static constexpr std::chrono::milliseconds ahead = std::chrono::minutes(5);

    QString externalId; ///< 1–200 characters.
    QString name;       ///< 1–80 characters.
    QString email;      ///< Up to 320 characters; may be empty.
    QString avatar;     ///< An http or https URL of up to 2000 characters; may be empty.
    Role role = Role::Commenter;

    /// Checks the signature first, in a time that tells nothing of it, and reads nothing that is not signed. \a now in
    /// milliseconds since 1970.
    [[nodiscard]] static Expected<SsoPayload, Problem> read(const Protocol::SingleSignOn &signIn, const QString &key,
                                                            qint64 now);

    friend bool operator==(const SsoPayload &, const SsoPayload &) = default;
};

} // namespace Pinthread::Server
