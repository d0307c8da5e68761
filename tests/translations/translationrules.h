// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "translations/messages.h"

namespace Pinthread::Translating {

/// How many plural forms \a language has; 0 when that is not known here.
[[nodiscard]] int pluralForms(const QString &language);

/// What every translation must keep. Each gives one line for every message that does not, 'context “source”: what',
/// and nothing when all is well.

/// Messages that would be said in English.
[[nodiscard]] QStringList untranslated(const Messages &messages);

/// Messages with a number that lack a form, or have one too many.
[[nodiscard]] QStringList wrongPluralForms(const Messages &messages);

/// Messages with other placeholders (%1, %L1, %n) than the English words.
[[nodiscard]] QStringList wrongPlaceholders(const Messages &messages);

/// Messages that lost, or gained, a mnemonic: the letter after an &.
[[nodiscard]] QStringList wrongMnemonics(const Messages &messages);

/// Messages that lost, or gained, the ellipsis at their end.
[[nodiscard]] QStringList wrongEllipses(const Messages &messages);

} // namespace Pinthread::Translating
