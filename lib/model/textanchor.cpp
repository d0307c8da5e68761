// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/textanchor.h"

#include "model/textfinderrules_p.h"
#include "model/textstretches_p.h"

#include <algorithm>

namespace Pinthread {

namespace {

/// How often \a text has each of \a stretches.
std::vector<int> timesOf(const TextStretches &stretches, QStringView text, const std::atomic_bool *cancelled)
{
    std::vector<int> times(static_cast<size_t>(stretches.count()), 0);
    stretches.scan(text, cancelled, [&](int number, qsizetype) { ++times[static_cast<size_t>(number)]; });
    return times;
}

/// Which stretches around a quote can be told from every other place; units of the folded text.
class UniqueStretches
{
public:
    /// Those that begin in [\a from, \a quoteFrom) or end in (\a quoteTo, \a to], and lie in [\a from, \a to).
    UniqueStretches(QStringView text, qsizetype from, qsizetype quoteFrom, qsizetype quoteTo, qsizetype to,
                    const std::atomic_bool *cancelled)
        : m_text(text), m_from(from), m_to(to), m_tailFrom(std::max(quoteTo - TextFinderRules::stretch, from))
    {
        const qsizetype headTo = std::min(quoteFrom + TextFinderRules::stretch, to);
        m_head = m_cores.add(text.sliced(from, headTo - from));
        m_tail = m_cores.add(text.sliced(m_tailFrom, to - m_tailFrom));
        m_times = timesOf(m_cores, text, cancelled);
    }

    /// Whether the stretch that begins at \a at keeps the promise. What does not lie between from and to is not asked.
    [[nodiscard]] bool isUnmistakable(qsizetype at) const
    {
        using namespace TextFinderRules;
        if (at < m_from || at + stretch > m_to || !isTelling(m_text.sliced(at, stretch)))
            return true;
        for (qsizetype place = at; place + core <= at + stretch; ++place) {
            if (timesAt(place) == 1)
                return true;
        }
        return false;
    }

private:
    /// How often the text has the core that begins at \a place; 0 for one that was not looked for.
    [[nodiscard]] int timesAt(qsizetype place) const
    {
        const auto numberIn = [&](const std::vector<int> &numbers, qsizetype first) {
            const qsizetype index = place - first;
            return index >= 0 && static_cast<size_t>(index) < numbers.size() ? numbers[static_cast<size_t>(index)] : -1;
        };
        const int inHead = numberIn(m_head, m_from);
        const int number = inHead >= 0 ? inHead : numberIn(m_tail, m_tailFrom);
        return number >= 0 ? m_times[static_cast<size_t>(number)] : 0;
    }

    QStringView m_text;
    qsizetype m_from;
    qsizetype m_to;
    qsizetype m_tailFrom;
    TextStretches m_cores{TextFinderRules::core};
    std::vector<int> m_head; ///< Numbers of the cores that begin at m_from, m_from + 1, …
    std::vector<int> m_tail; ///< Likewise from m_tailFrom on.
    std::vector<int> m_times;
};

/// Whether 64 units of \a quote in a row stand elsewhere in \a text, too.
bool isRepeatedWithin(QStringView quote, QStringView text, const std::atomic_bool *cancelled)
{
    TextStretches stretches(TextFinderRules::longStretch);
    stretches.add(quote);
    return std::ranges::any_of(timesOf(stretches, text, cancelled), [](int times) { return times > 1; });
}

} // namespace

TextSpan trimmed(const PlainText &text, const TextSpan &span)
{
    const QString &all = text.text();
    qsizetype start = text.offsetOf(span.start);
    qsizetype end = text.offsetOf(span.end);
    while (start < end && all.at(start).isSpace())
        ++start;
    while (end > start && all.at(end - 1).isSpace())
        --end;
    return {text.positionOf(start), text.positionOf(end)};
}

Expected<TextRange, UnquotableReason> textRangeFor(const PlainText &text, const TextSpan &span, const Limits &limits,
                                                   const std::atomic_bool *cancelled)
{
    using namespace TextFinderRules;
    const TextSpan quote = trimmed(text, span);
    if (quote.isEmpty())
        return failure(UnquotableReason::NoWords);
    if (quote.length() > limits.quoteCharacters)
        return failure(UnquotableReason::TooLong);

    const FoldedText &folded = text.folded();
    const QStringView all(folded.text());
    const qint64 before = std::max<qint64>(0, quote.start - limits.quoteContext);
    const qint64 after = std::min(text.length(), quote.end + limits.quoteContext);
    const auto toFolded = [&](qint64 position) { return folded.toFolded(text.offsetOf(position)); };
    // Where the document begins, its marks belong to the context. Whoever reads an anchor cannot know where it ended.
    const qsizetype from = before == 0 ? 0 : toFolded(before);
    const qsizetype to = toFolded(after);
    const qsizetype quoteFrom = toFolded(quote.start);
    const qsizetype quoteTo = toFolded(quote.end);
    const UniqueStretches unique(all, from, quoteFrom, quoteTo, to, cancelled);

    // Outwards from the quote, as far as every stretch with half of it in the context is unmistakable.
    qsizetype prefixFrom = quoteFrom;
    while (prefixFrom > from && (prefixFrom > quoteFrom - core + 1 || unique.isUnmistakable(prefixFrom - 1)))
        --prefixFrom;
    qsizetype suffixTo = quoteTo;
    while (suffixTo < to && (suffixTo < quoteTo + core - 1 || unique.isUnmistakable(suffixTo + 1 - stretch)))
        ++suffixTo;
    // Less than half a stretch says nothing, unless the document ends there.
    if (prefixFrom > from && quoteFrom - prefixFrom < core)
        prefixFrom = quoteFrom;
    if (suffixTo < to && suffixTo - quoteTo < core)
        suffixTo = quoteTo;
    TextSpan context = text.spanOfFolded(prefixFrom, suffixTo);
    if (prefixFrom == from)
        context.start = before;
    if (suffixTo == to)
        context.end = after;
    if (prefixFrom == quoteFrom)
        context.start = quote.start;
    if (suffixTo == quoteTo)
        context.end = quote.end;
    const bool hasPrefix = context.start < quote.start || quote.start == 0;
    if (hasPrefix && quoteTo - quoteFrom >= longStretch
        && isRepeatedWithin(all.sliced(quoteFrom, quoteTo - quoteFrom), all, cancelled))
        context.end = quote.end;

    return TextRange{.start = quote.start,
                     .end = quote.end,
                     .exact = text.words(quote),
                     .prefix = text.words({context.start, quote.start}),
                     .suffix = text.words({quote.end, context.end})};
}

bool isAtItsPlace(const PlainText &text, const TextRange &range)
{
    const qsizetype start = text.offsetOf(range.start);
    return range.start < text.length() && QStringView(text.text()).sliced(start).startsWith(range.exact)
           && text.positionOf(start + range.exact.size()) == range.end;
}

} // namespace Pinthread
