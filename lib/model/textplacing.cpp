// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/textplacing_p.h"

#include "model/editdistance.h"
#include "model/textfinderrules_p.h"

#include <QSet>

#include <algorithm>

namespace Pinthread {

using namespace TextFinderRules;

namespace {

/// An alignment of more cells than this would take longer than the words are worth.
constexpr qsizetype mostCells = 8'000'000;

/// How much of \a text is made of runs that \a other has, too.
double shareOfRuns(QStringView text, QStringView other)
{
    QSet<QStringView> runs;
    for (qsizetype at = 0; at + keptRun <= other.size(); ++at)
        runs.insert(other.sliced(at, keptRun));
    qsizetype shared = 0;
    qsizetype counted = 0; // Up to here.
    for (qsizetype at = 0; at + keptRun <= text.size(); ++at) {
        if (!runs.contains(text.sliced(at, keptRun)))
            continue;
        shared += at + keptRun - std::max(at, counted);
        counted = at + keptRun;
    }
    return double(shared) / double(text.size());
}

} // namespace

std::optional<PlacedQuote> TextPlacing::place(const std::vector<FoundPiece> &pieces) const
{
    std::optional<PlacedQuote> placed =
        m_sought.quoteLength() > 2 * alignedQuote
            ? placeLong(pieces)
            : align(pieces, 0, m_sought.pattern.size(), m_sought.quoteFrom, m_sought.quoteTo);
    if (placed) {
        const QStringView now = m_text.sliced(placed->from, placed->to - placed->from);
        placed->isUnchanged = now == m_sought.quote();
    }
    return placed;
}

std::optional<PlacedQuote> TextPlacing::placeLong(const std::vector<FoundPiece> &pieces) const
{
    const auto [from, to] = std::pair(m_sought.quoteFrom, m_sought.quoteTo);
    std::optional<PlacedQuote> head = align(pieces, 0, from + alignedQuote, from, from + alignedQuote);
    const std::optional<PlacedQuote> tail =
        align(pieces, to - alignedQuote, m_sought.pattern.size(), to - alignedQuote, to);
    if (!head || !tail || head->from >= tail->to)
        return std::nullopt;
    head->to = tail->to;
    head->firmAfter = tail->firmAfter;
    const QStringView now = m_text.sliced(head->from, head->to - head->from);
    head->kept = std::min(shareOfRuns(m_sought.quote(), now), shareOfRuns(now, m_sought.quote()));
    return head;
}

std::optional<PlacedQuote> TextPlacing::align(const std::vector<FoundPiece> &pieces, qsizetype from, qsizetype to,
                                              qsizetype quoteFrom, qsizetype quoteTo) const
{
    // Where the part would be by each piece of it; of a part that has none, by the piece next to it.
    const auto distance = [&](const FoundPiece &piece) {
        return std::max<qsizetype>({0, from - piece.to, piece.from - to});
    };
    const qsizetype nearest = distance(*std::ranges::min_element(pieces, {}, distance));
    qsizetype low = m_text.size();
    qsizetype high = 0;
    for (const FoundPiece &piece : pieces) {
        if (distance(piece) == nearest) {
            low = std::min(low, piece.diagonal() + from);
            high = std::max(high, piece.diagonal() + to);
        }
    }
    low = std::clamp<qsizetype>(low - slack, 0, m_text.size());
    high = std::clamp<qsizetype>(high + slack, 0, m_text.size());
    if (high <= low || (high - low) * (to - from) > mostCells)
        return std::nullopt;

    const TextAlignment aligned(QStringView(m_sought.pattern).sliced(from, to - from), m_text.sliced(low, high - low));
    const qsizetype first = quoteFrom - from;
    const qsizetype end = quoteTo - from;
    qsizetype firstThere = first;
    while (firstThere < end && aligned.place(firstThere) < 0)
        ++firstThere;
    if (firstThere == end)
        return std::nullopt;
    qsizetype lastThere = end - 1;
    while (aligned.place(lastThere) < 0)
        --lastThere;

    PlacedQuote ends;
    ends.firmBefore = aligned.equalBefore(first);
    ends.firmAfter = aligned.equalFrom(end);
    ends.from = low + aligned.place(firstThere);
    ends.to = low + aligned.place(lastThere) + 1;
    // Changed words at an end of the quote: what stands there now begins after the context that is as it was; without
    // that, with a word.
    if (!aligned.isEqual(first)) {
        if (ends.firmBefore >= firm)
            ends.from = low + aligned.place(first - 1) + 1;
        else
            while (isInWord(m_text, ends.from))
                --ends.from;
    }
    if (!aligned.isEqual(end - 1)) {
        if (ends.firmAfter >= firm)
            ends.to = low + aligned.place(end);
        else
            while (isInWord(m_text, ends.to))
                ++ends.to;
    }
    while (ends.from < ends.to && m_text[ends.from] == u' ')
        ++ends.from;
    while (ends.to > ends.from && m_text[ends.to - 1] == u' ')
        --ends.to;
    if (ends.from >= ends.to)
        return std::nullopt;
    const qsizetype longer = std::max(ends.to - ends.from, end - first);
    if (end - first < stretch) {
        const QStringView words = QStringView(m_sought.pattern).sliced(quoteFrom, end - first);
        const QStringView now = m_text.sliced(ends.from, ends.to - ends.from);
        ends.kept = 1 - double(editDistance(words, now, longer)) / double(longer);
    } else {
        ends.kept = double(aligned.equalWithin(first, end, keptRun)) / double(longer);
    }
    return ends;
}

} // namespace Pinthread
