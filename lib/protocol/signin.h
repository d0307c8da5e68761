// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/httpbodies.h"

#include <variant>

/// \file
/// The bodies with which `POST /v1/sessions` is asked for a session, by whoever has an account as well.

namespace Pinthread::Protocol {

/// By login and password.
struct PasswordSignIn
{
    QString tenant;   ///< By its name, 1–64 characters; empty: the one that every server has, `default`.
    QString login;    ///< 1–64 characters.
    QString password; ///< 1–1024 characters.
    friend bool operator==(const PasswordSignIn &, const PasswordSignIn &) = default;
};

/// By single sign-on: somebody else, who knows the tenant's key, says who it is. The fields are FastComments' own.
struct SingleSignOn
{
    QString tenant;             ///< As in PasswordSignIn.
    QString userDataJSONBase64; ///< At most 16 KiB.
    QString verificationHash;   ///< HMAC-SHA256 over timestamp and userDataJSONBase64 with the key, hexadecimal.
    qint64 timestamp = 0;       ///< When it was signed, milliseconds since 1970, UTC.
    friend bool operator==(const SingleSignOn &, const SingleSignOn &) = default;
};

/// Whatever asks for a session.
using SignIn = std::variant<SessionRequest, PasswordSignIn, SingleSignOn>;

[[nodiscard]] QByteArray encode(const PasswordSignIn &signIn);
[[nodiscard]] QByteArray encode(const SingleSignOn &signIn);

/// `login` makes it one by password, `sso` one by single sign-on, and neither a SessionRequest.
[[nodiscard]] Decoded<SignIn> decodeSignIn(QByteArrayView bytes);

} // namespace Pinthread::Protocol
