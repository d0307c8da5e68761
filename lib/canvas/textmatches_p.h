// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/plaintext.h"

#include <vector>

namespace Pinthread {

/// Where a text has some words that were searched for: in any case, with any white space and quotation marks (compared
/// as FoldedText does). Offsets are UTF-16 units of the plain text. About 3 ms for a megabyte.
class TextMatches
{
public:
    struct Match
    {
        qsizetype from = 0;
        qsizetype to = 0;
        friend bool operator==(const Match &, const Match &) = default;
    };
    /// More are not looked for.
    static constexpr int most = 10'000;

    TextMatches() = default;
    TextMatches(const PlainText &text, const QString &words);

    [[nodiscard]] int count() const { return static_cast<int>(m_matches.size()); }
    [[nodiscard]] bool isAll() const { return count() < most; }
    [[nodiscard]] const Match &at(int index) const { return m_matches[static_cast<size_t>(index)]; }
    /// The first that begins at or after \a offset, from the start again after the last; −1 when there is none at all.
    [[nodiscard]] int after(qsizetype offset) const;
    /// The last that begins before \a offset, likewise.
    [[nodiscard]] int before(qsizetype offset) const;
    /// The first that ends after \a offset; count() when there is none.
    [[nodiscard]] int firstEndingAfter(qsizetype offset) const;

private:
    std::vector<Match> m_matches;
};

} // namespace Pinthread
