// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

/// \file
/// Characters written as &name; or &#number; in HTML and Markdown.

namespace Pinthread::CharacterReference {

/// What the name between & and ; stands for; empty for a name that is none.
[[nodiscard]] QString named(QStringView name);

/// What a number stands for: U+FFFD for none at all.
[[nodiscard]] QString numbered(char32_t number);

/// What a reference begins with at the start of a text, and how many characters it takes there.
struct Read
{
    QString characters;
    qsizetype length = 0;
};

/// Reads the reference that \a text, which begins with &, begins with, as an HTML tokenizer does (WHATWG HTML,
/// §13.2.5.72 and on): some names may lack their semicolon, not \a inAttribute if more letters follow. Nothing when it
/// is none.
[[nodiscard]] std::optional<Read> readHtml(QStringView text, bool inAttribute);

/// The same for a whole reference as CommonMark has it (§2.5), from & to ;. What is none stands for itself.
[[nodiscard]] QString readMarkdown(QStringView reference);

} // namespace Pinthread::CharacterReference
