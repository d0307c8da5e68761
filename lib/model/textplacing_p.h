// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/soughttext_p.h"
#include "model/textalignment_p.h"

#include <optional>

namespace Pinthread {

/// A piece of a pattern that stands in the text as it is.
struct FoundPiece
{
    qsizetype from = 0; ///< Of the pattern.
    qsizetype to = 0;
    qsizetype at = 0; ///< Where the text has it.
    bool evidence = false;

    [[nodiscard]] qsizetype textEnd() const { return at + to - from; }
    [[nodiscard]] qsizetype diagonal() const { return at - from; }
    [[nodiscard]] bool covers(qsizetype start, qsizetype end) const { return from <= start && to >= end; }

    friend bool operator==(const FoundPiece &, const FoundPiece &) = default;
};

/// Where a quote could be; units of the folded text.
struct PlacedQuote
{
    qsizetype from = 0;
    qsizetype to = 0;
    bool isUnchanged = true;  ///< The words are as they were.
    double kept = 1;          ///< How much of the words is as it was, and was there before: the smaller share.
    qsizetype firmBefore = 0; ///< So many units before it are as they were.
    qsizetype firmAfter = 0;  ///< So many after it.

    [[nodiscard]] bool isSamePlace(const PlacedQuote &other) const { return from == other.from && to == other.to; }
};

/// Finds a quote among pieces of its pattern that lie close together in a text.
class TextPlacing
{
public:
    /// Both must outlive this; \a text is folded.
    TextPlacing(const SoughtText &sought, QStringView text) : m_sought(sought), m_text(text) {}

    /// Nothing when no part of the quote is there. \a pieces are at least one.
    [[nodiscard]] std::optional<PlacedQuote> place(const std::vector<FoundPiece> &pieces) const;

private:
    /// Aligns [\a from, \a to) of the pattern, in which (a part of) the quote is [\a quoteFrom, \a quoteTo). Leaves
    /// open how much of it is kept.
    [[nodiscard]] std::optional<PlacedQuote> align(const std::vector<FoundPiece> &pieces, qsizetype from, qsizetype to,
                                                   qsizetype quoteFrom, qsizetype quoteTo) const;
    /// By its first and its last part.
    [[nodiscard]] std::optional<PlacedQuote> placeLong(const std::vector<FoundPiece> &pieces) const;

    const SoughtText &m_sought;
    QStringView m_text;
};

} // namespace Pinthread
