// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/occurrences_p.h"
#include "model/textfinder.h"
#include "model/textplacing_p.h"

namespace Pinthread {

/// Decides where one anchor's words are, by the rules of textfinder.h, once it is known where the stretches of its
/// pattern stand.
class TextSearch
{
public:
    /// All of them must outlive this.
    TextSearch(const SoughtText &sought, const PlainText &text, const Occurrences &occurrences)
        : m_sought(sought), m_text(text), m_folded(text.folded().text()), m_occurrences(occurrences)
    {}

    [[nodiscard]] FoundText run() const;

private:
    using Pieces = std::vector<FoundPiece>;

    enum class Verdict {
        Enough, ///< It can be shown.
        Rival,  ///< It cannot, but it could be the one that is meant.
        Nothing,
    };
    struct Candidate
    {
        PlacedQuote place;
        Verdict verdict = Verdict::Nothing;
    };

    /// Where the whole pattern stands as it did at the old place; −1 when it does not.
    [[nodiscard]] qsizetype oldPlace() const;
    /// What of the pattern stands in the text as it was and has evidence in it, as long as it is there.
    [[nodiscard]] Pieces pieces() const;
    /// Those that lie close together, in the order of the text.
    [[nodiscard]] std::vector<Pieces> neighbourhoods() const;
    [[nodiscard]] std::vector<Candidate> candidates() const;
    [[nodiscard]] FoundText decide(const std::vector<Candidate> &found) const;
    [[nodiscard]] TextMatch match(qsizetype from, qsizetype to) const;

    [[nodiscard]] Verdict judge(const PlacedQuote &place, const Pieces &pieces) const;
    /// Whether a piece holds the quote, and says that it is the one.
    [[nodiscard]] bool isEnoughByItself(const FoundPiece &piece) const;
    /// Whether a quote that is there as it was is the one, when so much beside it is as it was, too: a few words that
    /// anybody writes, or writes again, do not say much by themselves.
    [[nodiscard]] bool isFirmEnough(qsizetype before, qsizetype after) const;
    /// Whether what is before, in and after the quote in a piece is so in the text, too.
    [[nodiscard]] bool agrees(const FoundPiece &piece, const PlacedQuote &place) const;
    /// Whether words begin and end at its ends as they did.
    [[nodiscard]] bool hasWordsEnds(const PlacedQuote &place) const;
    /// Whether evidence before the quote or near its start says that it starts there.
    [[nodiscard]] bool hasStart(const PlacedQuote &place) const;
    /// The same for its end.
    [[nodiscard]] bool hasEnd(const PlacedQuote &place) const;
    /// Whether a stretch that is evidence, and \a counts, stands only once in the text and there about as far from
    /// \a end as it is from \a offset in the pattern.
    template <class Counts>
    [[nodiscard]] bool hasEvidence(qsizetype offset, qsizetype end, Counts counts) const;
    /// Whether the words, with what is as it was beside them, stand around here only once.
    [[nodiscard]] bool isOnlyOneNearby(const PlacedQuote &place) const;
    /// Whether the quote stands somewhere without a change, though nothing around it says so.
    [[nodiscard]] bool isElsewhereAsItWas() const;

    const SoughtText &m_sought;
    const PlainText &m_text;
    QStringView m_folded;
    const Occurrences &m_occurrences;
};

} // namespace Pinthread
