// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/anchor.h"
#include "model/expected.h"
#include "model/limits.h"
#include "model/plaintext.h"

#include <atomic>
#include <optional>

/// \file
/// From a selection in a document's plain text to the anchor of a conversation. TextFinder goes the other way.

namespace Pinthread {

/// Why a selection cannot be an anchor.
enum class UnquotableReason {
    NoWords, ///< It is empty or nothing but white space.
    TooLong, ///< It has more than Limits::quoteCharacters.
};

/// \a span without the white space at its ends; empty when it is nothing else.
[[nodiscard]] TextSpan trimmed(const PlainText &text, const TextSpan &span);

/// The anchor for the words in \a span, without the white space at its ends.
///
/// Context says more than what stands around the words: it is a promise that the place can be told from every other.
/// Up to Limits::quoteContext characters are recorded on each side, as far as each 24 characters that have at least 12
/// in the context (the first 12 in the prefix, or the last 12 in the suffix) hold 12 in a row that stand nowhere else
/// in the document, compared as FoldedText does. (24 characters with fewer than 8 different ones say nothing, and are
/// not asked.) Where already the nearest ones do not, nothing is recorded on that side. Of a quote of 64 characters or
/// more, 64 of which stand elsewhere as well, only one side is recorded: neither side's promise is broken, and
/// TextFinder, which trusts long words by themselves only between two contexts, does not trust these.
///
/// Looks through the whole text: about 5 ms for a megabyte, twice that for a long quote. Once it was \a cancelled,
/// which any thread may do, the answer comes at once and is of no use.
[[nodiscard]] Expected<TextRange, UnquotableReason> textRangeFor(const PlainText &text, const TextSpan &span,
                                                                 const Limits &limits = {},
                                                                 const std::atomic_bool *cancelled = nullptr);

/// Whether \a text has exactly the words of \a range at its place, as the edition has that it was made on.
[[nodiscard]] bool isAtItsPlace(const PlainText &text, const TextRange &range);

} // namespace Pinthread
