// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/textdocument.h"

#include <optional>

/// \file
/// From a text file's bytes to its characters.

namespace Pinthread {

struct DecodedText
{
    QString text; ///< Without a byte order mark; lines end with a line feed.
    TextDocument::Encoding encoding = TextDocument::Encoding::Utf8;
};

/// Whether \a head, the first bytes of a file, cannot be those of a text: they hold a byte 0, and do not begin with the
/// byte order mark of UTF-16.
[[nodiscard]] bool looksBinary(QByteArrayView head);

/// The characters of \a bytes: by their byte order mark UTF-8 or UTF-16; without one UTF-8, if all of them are, and
/// Windows-1252 otherwise. Nothing if there is a U+0000 among them: that is no text.
[[nodiscard]] std::optional<DecodedText> decodeText(QByteArrayView bytes);

} // namespace Pinthread
