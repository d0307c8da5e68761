// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/anchor.h"
#include "model/expected.h"
#include "model/plaintext.h"

#include <QList>

#include <atomic>
#include <optional>

namespace Pinthread {

/// Where the words of an anchor are in another edition of their document.
struct TextMatch
{
    enum class How {
        Exact,       ///< The words themselves (white space aside), at their old place.
        Moved,       ///< The words themselves (white space aside), at another place.
        Approximate, ///< Changed words.
    };
    TextSpan span;
    How how = How::Exact;
    double score = 1; ///< How much of the words is as it was, from 0 to 1 (1 minus the edit distance's share).

    friend bool operator==(const TextMatch &, const TextMatch &) = default;
};

/// Why words are not found.
enum class Detached {
    Gone,      ///< They, or all that stood around them, are not there any more.
    Changed,   ///< Their place is there, but too little of the words.
    Ambiguous, ///< There is more than one place that could be theirs, or nothing that says which.
};

using FoundText = Expected<TextMatch, Detached>;

/// Finds the words of anchors again in another edition of their document. The rule above all: rather detached than in a
/// wrong place.
///
/// **What it looks at.** Quote and context together are what is looked for, compared in folded form (FoldedText), so
/// that reflowed white space, other quotation marks and other capitals change nothing. A stretch of 24 characters of it
/// is *evidence* when the old document had it only once, and not just as a new order of what it says all the time. What
/// textRangeFor() recorded promises that of every stretch that begins in the prefix or ends in the suffix; and of a
/// quote between two contexts it promises that no 64 characters of it stood elsewhere. With the former edition at hand,
/// evidence is looked up there instead, for the quote itself and for 128 characters to each side: then also a short
/// sentence that was moved by itself is found.
///
/// **What it decides.**
/// 1. With the former edition at hand: what stands before the first or after the last difference between the two (by 24
///    characters or more) is where it was.
/// 2. Everything as it was at the old place: *exact*. Of two copies of all of it, one of them at the very same place,
///    that one is meant; nearness decides nothing else.
/// 3. Otherwise each place where there is evidence is looked at. There the quote with its context is aligned with the
///    text (TextAlignment), which says where the quote begins and ends now; all evidence near by has to agree with
///    that. Words that are the same make it *exact* or *moved*. Of a quote of less than 24 characters, 8 beside it must
///    be the same as well; on both sides, if it is a word or two of which a text is full. Changed words are
///    *approximate* if 60 % of them are left between evidence that touches them on both sides; or, from 24 characters
///    on, 70 % when there is evidence of both ends.
/// 4. No evidence, or nothing left between the contexts: *gone*. Too little left: *changed*. More than one place that
///    could be meant, even if only one of them would be enough, or an anchor without context: *ambiguous*. Text that
///    was copied is such a case, and the same phrase twice when what stands around does not tell one from the other.
///
/// Any thread, not the GUI's for large documents: one pass over the text for all anchors together (about 10 ms for a
/// megabyte), then well below a millisecond for each of those whose surroundings changed.
class TextFinder
{
public:
    explicit TextFinder(PlainText text);
    /// \a former is the edition that the anchors were made on. An anchor whose words are not at its place there is
    /// looked for as if there were none.
    TextFinder(PlainText text, PlainText former);

    /// In the order of \a ranges. Empty if it was \a cancelled, which any thread may do.
    [[nodiscard]] QList<FoundText> find(const QList<TextRange> &ranges,
                                        const std::atomic_bool *cancelled = nullptr) const;
    [[nodiscard]] FoundText find(const TextRange &range) const;

private:
    PlainText m_text;
    std::optional<PlainText> m_former;
};

} // namespace Pinthread
