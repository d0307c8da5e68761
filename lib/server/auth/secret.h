// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/seams.h"

#include <QByteArray>
#include <QString>

/// \file
/// Words that let somebody in: tokens of sessions, secrets of invitations and of the server.

namespace Pinthread::Server::Secret {

/// 32 random bytes in base64url: 43 characters that nobody guesses.
[[nodiscard]] QString make(Random &random);
/// What is kept of one: its SHA-256. (For 32 random bytes no slower hash is needed.)
[[nodiscard]] QByteArray hash(const QString &secret);
/// Takes the same time wherever the two differ.
[[nodiscard]] bool equal(const QString &one, const QString &other);

} // namespace Pinthread::Server::Secret
