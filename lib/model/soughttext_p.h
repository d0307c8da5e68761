// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/anchor.h"
#include "model/plaintext.h"

#include <vector>

namespace Pinthread {

/// An anchor on its way to being found: its quote with context in folded form, and what is evidence in it.
struct SoughtText
{
    /// From what the anchor says.
    explicit SoughtText(const TextRange &range);
    /// From \a former, which has the anchor's words at its place.
    SoughtText(const TextRange &range, const PlainText &former);

    /// Whether the stretch that begins at \a from in the pattern is evidence by the anchor's own promise.
    [[nodiscard]] bool isPromisedStretch(qsizetype from) const;
    /// The same for what is longer and lies within the quote.
    [[nodiscard]] bool isPromisedQuote(qsizetype from, qsizetype to) const;
    [[nodiscard]] qsizetype quoteLength() const { return quoteTo - quoteFrom; }
    [[nodiscard]] QStringView quote() const { return QStringView(pattern).sliced(quoteFrom, quoteLength()); }

    qint64 start = 0;        ///< The anchor's.
    QString words;           ///< Its exact words, with single spaces.
    QString pattern;         ///< Prefix, quote and suffix, folded.
    qsizetype quoteFrom = 0; ///< Where the quote is in the pattern.
    qsizetype quoteTo = 0;
    bool hasPrefix = false; ///< Recorded, or there can be none.
    bool hasSuffix = false;
    bool usesFormer = false;
    /// Where the quote is in the folded text, when it is in a part that did not change; −1 when that is not known.
    qsizetype unchangedAt = -1;

    /// Stretches of the pattern that are looked for: where they begin, and their number in TextStretches.
    std::vector<qsizetype> offsets;
    std::vector<int> numbers;
    /// Whether each is evidence by itself.
    std::vector<bool> evidence;

private:
    void takePattern(const FoldedText &folded, qsizetype from, qsizetype to);
};

/// \a text with each run of white space as one space.
[[nodiscard]] QString withSingleSpaces(const QString &text);

} // namespace Pinthread
