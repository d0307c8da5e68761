// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// \file
/// Passwords are kept as Argon2id hashes (libsodium's crypto_pwhash_str, with salt and limits in the text) with the
/// limits that libsodium calls interactive: 64 MiB and 2 passes. Its moderate ones (256 MiB) would let four people who
/// sign in at a time take 1 GiB, and take most of a second each; with tries limited (SignInTries), guessing over the
/// network is hopeless with either, and a stolen database is about as hard to try with twice the memory as with one
/// more word in the password.
///
/// Everything here takes about 70 ms and those 64 MiB: off the storage thread and the network's (PasswordThread).

namespace Pinthread::Server::PasswordHash {

/// Composed (NFKC), so that it does not matter which keyboard it was typed on. Empty: there is not enough memory.
[[nodiscard]] QString make(const QString &password);
/// With an empty \a hash false, after the same time: nobody learns from it that there is no such login.
[[nodiscard]] bool matches(const QString &hash, const QString &password);

} // namespace Pinthread::Server::PasswordHash
