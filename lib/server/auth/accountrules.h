// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// \file
/// How people, logins, tenants and passwords may look. Each problemWith…() says what is wrong, as a sentence, and
/// nothing when it is all right.

namespace Pinthread::Server::AccountRules {

/// What others see: 1 to 80 characters of text.
[[nodiscard]] QString problemWithName(const QString &name);

/// A login in the only form that is kept and compared: composed (NFC), without case and surrounding blanks.
[[nodiscard]] QString foldedLogin(const QString &login);
/// 1 to 64 characters without blanks.
[[nodiscard]] QString problemWithLogin(const QString &folded);

/// 1 to 64 of a–z, 0–9, dot, hyphen and underscore, of which the first is a letter or a digit.
[[nodiscard]] QString problemWithTenant(const QString &name);

/// 8 to 1024 characters. (Length is what counts; rules for what must be in it make worse ones.)
[[nodiscard]] QString problemWithPassword(const QString &password);

/// 1 to 80 characters of text: what a token is for.
[[nodiscard]] QString problemWithLabel(const QString &label);

} // namespace Pinthread::Server::AccountRules
