// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/textsearch_p.h"

#include "model/editdistance.h"
#include "model/textfinderrules_p.h"

#include <algorithm>

namespace Pinthread {

using namespace TextFinderRules;

FoundText TextSearch::run() const
{
    if (m_sought.quoteLength() == 0)
        return failure(Detached::Gone);
    if (m_sought.unchangedAt >= 0)
        return match(m_sought.unchangedAt, m_sought.unchangedAt + m_sought.quoteLength());
    if (std::ranges::find(m_sought.evidence, true) == m_sought.evidence.end())
        return failure(Detached::Ambiguous);
    if (const qsizetype at = oldPlace(); at >= 0)
        return match(at + m_sought.quoteFrom, at + m_sought.quoteTo);
    for (size_t i = 0; i < m_sought.numbers.size(); ++i) {
        if (m_sought.evidence[i] && m_occurrences.times(m_sought.numbers[i]) > mostCopies)
            return failure(Detached::Ambiguous);
    }
    return decide(candidates());
}

qsizetype TextSearch::oldPlace() const
{
    const qsizetype at = m_text.folded().toFolded(m_text.offsetOf(m_sought.start)) - m_sought.quoteFrom;
    const bool isThere = at >= 0 && at + m_sought.pattern.size() <= m_folded.size()
                         && m_folded.sliced(at, m_sought.pattern.size()) == m_sought.pattern;
    return isThere ? at : -1;
}

TextSearch::Pieces TextSearch::pieces() const
{
    Pieces all;
    for (size_t i = 0; i < m_sought.offsets.size(); ++i) {
        const int number = m_sought.numbers[i];
        if (m_occurrences.times(number) > mostCopies)
            continue;
        for (int copy = 0; copy < m_occurrences.times(number); ++copy) {
            all.push_back({.from = m_sought.offsets[i],
                           .to = m_sought.offsets[i] + stretch,
                           .at = m_occurrences.place(number, copy),
                           .evidence = m_sought.evidence[i]});
        }
    }
    std::ranges::sort(all, [](const FoundPiece &one, const FoundPiece &other) {
        return std::pair(one.diagonal(), one.from) < std::pair(other.diagonal(), other.from);
    });
    Pieces joined;
    for (const FoundPiece &piece : all) {
        if (!joined.empty() && joined.back().diagonal() == piece.diagonal() && piece.from <= joined.back().to) {
            joined.back().to = std::max(joined.back().to, piece.to);
            joined.back().evidence |= piece.evidence;
        } else {
            joined.push_back(piece);
        }
    }
    std::erase_if(joined, [&](const FoundPiece &piece) {
        return !piece.evidence && !m_sought.isPromisedQuote(piece.from, piece.to);
    });
    return joined;
}

std::vector<TextSearch::Pieces> TextSearch::neighbourhoods() const
{
    const qsizetype apart = slack + std::min(m_sought.pattern.size(), alignedQuote);
    Pieces all = pieces();
    std::ranges::sort(all, {}, &FoundPiece::at);
    std::vector<Pieces> result;
    qsizetype end = 0;
    for (const FoundPiece &piece : all) {
        if (result.empty() || piece.at - end > apart)
            result.emplace_back();
        result.back().push_back(piece);
        end = std::max(end, piece.textEnd());
    }
    return result;
}

std::vector<TextSearch::Candidate> TextSearch::candidates() const
{
    std::vector<Candidate> found;
    const auto add = [&](const PlacedQuote &place, Verdict verdict) {
        const auto same = [&](const Candidate &other) { return place.isSamePlace(other.place); };
        if (std::ranges::none_of(found, same))
            found.push_back({place, verdict});
    };
    const TextPlacing placing(m_sought, m_folded);
    for (const Pieces &near : neighbourhoods()) {
        bool isCovered = false;
        for (const FoundPiece &piece : near) {
            if (isEnoughByItself(piece)) {
                isCovered = true;
                const qsizetype from = piece.diagonal() + m_sought.quoteFrom;
                add({.from = from, .to = from + m_sought.quoteLength()}, Verdict::Enough);
            }
        }
        if (isCovered)
            continue;
        if (const auto place = placing.place(near))
            add(*place, judge(*place, near));
    }
    return found;
}

FoundText TextSearch::decide(const std::vector<Candidate> &found) const
{
    const auto enough = std::ranges::find(found, Verdict::Enough, &Candidate::verdict);
    if (enough == found.end())
        return failure(found.empty() ? Detached::Gone : Detached::Changed);
    const auto isOther = [&](const Candidate &other) {
        return other.verdict != Verdict::Nothing && !other.place.isSamePlace(enough->place);
    };
    if (std::ranges::any_of(found, isOther) || (!enough->place.isUnchanged && isElsewhereAsItWas()))
        return failure(Detached::Ambiguous);
    return match(enough->place.from, enough->place.to);
}

TextMatch TextSearch::match(qsizetype from, qsizetype to) const
{
    TextMatch found{.span = m_text.spanOfFolded(from, to), .how = TextMatch::How::Exact, .score = 1};
    const QString words = withSingleSpaces(m_text.words(found.span));
    if (words != m_sought.words) {
        found.how = TextMatch::How::Approximate;
        const qsizetype longer = std::max(words.size(), m_sought.words.size());
        found.score = 1 - double(editDistance(words, m_sought.words, longer)) / double(longer);
    } else if (found.span.start != m_sought.start) {
        found.how = TextMatch::How::Moved;
    }
    return found;
}

TextSearch::Verdict TextSearch::judge(const PlacedQuote &place, const Pieces &pieces) const
{
    const auto touchesBefore = [&](const FoundPiece &piece) {
        return piece.from + firm <= m_sought.quoteFrom && piece.to >= m_sought.quoteFrom
               && piece.diagonal() + m_sought.quoteFrom == place.from;
    };
    const auto touchesAfter = [&](const FoundPiece &piece) {
        return piece.from <= m_sought.quoteTo && piece.to >= m_sought.quoteTo + firm
               && piece.diagonal() + m_sought.quoteTo == place.to;
    };
    const bool isBetween = std::ranges::any_of(pieces, touchesBefore) && std::ranges::any_of(pieces, touchesAfter);
    const bool isRival = place.kept >= (isBetween ? rivalBetweenEvidence : rivalOtherwise);
    const Verdict otherwise = isRival ? Verdict::Rival : Verdict::Nothing;
    if (!std::ranges::all_of(pieces, [&](const FoundPiece &piece) { return agrees(piece, place); }))
        return otherwise;

    bool isEnough = false;
    if (place.isUnchanged)
        isEnough = isFirmEnough(place.firmBefore, place.firmAfter) && hasWordsEnds(place) && isOnlyOneNearby(place);
    else if (isBetween)
        isEnough = place.kept >= leastBetweenEvidence;
    else if (m_sought.quoteLength() >= stretch)
        isEnough = place.kept >= leastOtherwise && hasStart(place) && hasEnd(place);
    return isEnough ? Verdict::Enough : otherwise;
}

bool TextSearch::isEnoughByItself(const FoundPiece &piece) const
{
    return piece.covers(m_sought.quoteFrom, m_sought.quoteTo)
           && isFirmEnough(m_sought.quoteFrom - piece.from, piece.to - m_sought.quoteTo);
}

bool TextSearch::isFirmEnough(qsizetype before, qsizetype after) const
{
    const qsizetype length = m_sought.quoteLength();
    if (length >= firm && isTelling(m_sought.quote()))
        return length >= stretch || before >= firm || after >= firm;
    const auto saysWhere = [&](qsizetype from, qsizetype count) {
        return count >= stretch || (count >= firm && isTelling(QStringView(m_sought.pattern).sliced(from, count)));
    };
    return saysWhere(m_sought.quoteFrom - before, before) && saysWhere(m_sought.quoteTo, after);
}

bool TextSearch::agrees(const FoundPiece &piece, const PlacedQuote &place) const
{
    const auto inText = [&](qsizetype offset) { return piece.diagonal() + offset; };
    const qsizetype from = m_sought.quoteFrom;
    const qsizetype to = m_sought.quoteTo;
    const bool before = piece.from >= from || inText(std::min(piece.to, from)) <= place.from;
    const bool after = piece.to <= to || inText(std::max(piece.from, to)) >= place.to;
    const bool within =
        piece.to <= from || piece.from >= to
        || (inText(std::max(piece.from, from)) >= place.from && inText(std::min(piece.to, to)) <= place.to);
    return before && after && within;
}

bool TextSearch::hasWordsEnds(const PlacedQuote &place) const
{
    return isInWord(m_sought.pattern, m_sought.quoteFrom) == isInWord(m_folded, place.from)
           && isInWord(m_sought.pattern, m_sought.quoteTo) == isInWord(m_folded, place.to);
}

bool TextSearch::hasStart(const PlacedQuote &place) const
{
    return hasEvidence(m_sought.quoteFrom, place.from, [&](qsizetype from, qsizetype to) {
        return from < m_sought.quoteFrom || (to <= m_sought.quoteTo && from <= m_sought.quoteFrom + nearEnd);
    });
}

bool TextSearch::hasEnd(const PlacedQuote &place) const
{
    return hasEvidence(m_sought.quoteTo, place.to, [&](qsizetype from, qsizetype to) {
        return to > m_sought.quoteTo || (from >= m_sought.quoteFrom && to >= m_sought.quoteTo - nearEnd);
    });
}

template <class Counts>
bool TextSearch::hasEvidence(qsizetype offset, qsizetype end, Counts counts) const
{
    for (size_t i = 0; i < m_sought.numbers.size(); ++i) {
        const qsizetype from = m_sought.offsets[i];
        if (!m_sought.evidence[i] || m_occurrences.times(m_sought.numbers[i]) != 1 || !counts(from, from + stretch))
            continue;
        if (std::abs(m_occurrences.place(m_sought.numbers[i], 0) - end - (from - offset)) <= mostMoved)
            return true;
    }
    return false;
}

bool TextSearch::isOnlyOneNearby(const PlacedQuote &place) const
{
    const qsizetype from = place.from - std::min(place.firmBefore, stretch);
    const QStringView words = m_folded.sliced(from, place.to + std::min(place.firmAfter, stretch) - from);
    const qsizetype low = std::max<qsizetype>(0, place.from - 2 * slack);
    const qsizetype high = std::min(m_folded.size(), place.to + 2 * slack);
    return m_folded.sliced(low, high - low).count(words) == 1;
}

bool TextSearch::isElsewhereAsItWas() const
{
    for (size_t i = 0; i < m_sought.numbers.size(); ++i) {
        const qsizetype from = m_sought.offsets[i];
        const int times = m_occurrences.times(m_sought.numbers[i]);
        if (from < m_sought.quoteFrom || from + stretch > m_sought.quoteTo || times > mostCopies)
            continue;
        for (int copy = 0; copy < times; ++copy) {
            const qsizetype at = m_occurrences.place(m_sought.numbers[i], copy) - from + m_sought.quoteFrom;
            if (at >= 0 && m_folded.sliced(at).startsWith(m_sought.quote()))
                return true;
        }
        return false; // If it were there, this would be, too.
    }
    return false;
}

} // namespace Pinthread
