// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/textfinder.h"

#include "model/textanchor.h"
#include "model/textsearch_p.h"
#include "model/textstretches_p.h"

#include <algorithm>

namespace Pinthread {

using namespace TextFinderRules;

namespace {

/// Which stretches of its pattern an anchor is looked for by: all around the quote, and about a thousand in it.
void addStretches(SoughtText &sought, TextStretches &stretches)
{
    constexpr qsizetype mostInQuote = 1'000;
    const QStringView pattern(sought.pattern);
    const qsizetype step = std::min(sought.quoteLength() / mostInQuote + 1, stretch / 2);
    const auto addPart = [&](qsizetype from, qsizetype to, qsizetype every) {
        const std::vector<int> numbers = stretches.add(pattern.sliced(from, to - from), every);
        for (size_t i = 0; i < numbers.size(); ++i) {
            sought.offsets.push_back(from + static_cast<qsizetype>(i) * every);
            sought.numbers.push_back(numbers[i]);
        }
    };
    if (step == 1) {
        addPart(0, pattern.size(), 1);
    } else {
        addPart(0, sought.quoteFrom + stretch, 1);
        addPart(sought.quoteFrom + 1, sought.quoteTo, step);
        addPart(sought.quoteTo - stretch, pattern.size(), 1);
    }
    sought.evidence.resize(sought.offsets.size());
    for (size_t i = 0; i < sought.offsets.size(); ++i)
        sought.evidence[i] = sought.isPromisedStretch(sought.offsets[i]);
}

/// Which stretches of the anchors that were made on \a former it has only once. \returns false if it was cancelled.
bool findEvidence(std::vector<SoughtText> &all, const PlainText &former, const std::atomic_bool *cancelled)
{
    TextStretches cores(core);
    std::vector<std::vector<int>> numbers;
    numbers.reserve(all.size());
    for (const SoughtText &sought : all)
        numbers.push_back(sought.usesFormer ? cores.add(sought.pattern) : std::vector<int>());
    std::vector<int> times(static_cast<size_t>(cores.count()), 0);
    const auto count = [&](int number, qsizetype) { ++times[static_cast<size_t>(number)]; };
    if (!cores.scan(former.folded().text(), cancelled, count))
        return false;
    for (size_t one = 0; one < all.size(); ++one) {
        SoughtText &sought = all[one];
        for (size_t i = 0; sought.usesFormer && i < sought.offsets.size(); ++i) {
            const auto first = numbers[one].begin() + sought.offsets[i];
            const auto isOnce = [&](int number) { return times[static_cast<size_t>(number)] == 1; };
            sought.evidence[i] = std::any_of(first, first + (stretch - core + 1), isOnce)
                                 && isTelling(QStringView(sought.pattern).sliced(sought.offsets[i], stretch));
        }
    }
    return true;
}

/// What two editions have in common at their starts and at their ends, in units of their folded texts.
class UnchangedParts
{
public:
    UnchangedParts(const PlainText &former, const PlainText &text)
        : m_former(former), m_size(former.folded().text().size()), m_added(text.folded().text().size() - m_size)
    {
        const QStringView before(former.folded().text());
        const QStringView now(text.folded().text());
        const qsizetype shorter = std::min(before.size(), now.size());
        m_head = std::mismatch(before.begin(), before.begin() + shorter, now.begin()).first - before.begin();
        m_tail =
            std::mismatch(before.rbegin(), before.rbegin() + (shorter - m_head), now.rbegin()).first - before.rbegin();
    }

    /// Where the quote of \a range is now; −1 when it is not in one of the two parts.
    [[nodiscard]] qsizetype place(const TextRange &range) const
    {
        const qsizetype from = m_former.folded().toFolded(m_former.offsetOf(range.start));
        const qsizetype to = m_former.folded().toFolded(m_former.offsetOf(range.end));
        if (to + stretch <= m_head)
            return from;
        return from - stretch >= m_size - m_tail ? from + m_added : -1;
    }

private:
    const PlainText &m_former;
    qsizetype m_size;
    qsizetype m_added;
    qsizetype m_head = 0;
    qsizetype m_tail = 0;
};

bool isCancelled(const std::atomic_bool *cancelled)
{
    return cancelled != nullptr && cancelled->load(std::memory_order_relaxed);
}

} // namespace

TextFinder::TextFinder(PlainText text) : m_text(std::move(text)) {}

TextFinder::TextFinder(PlainText text, PlainText former) : m_text(std::move(text)), m_former(std::move(former)) {}

FoundText TextFinder::find(const TextRange &range) const
{
    return find(QList<TextRange>{range}).constFirst();
}

QList<FoundText> TextFinder::find(const QList<TextRange> &ranges, const std::atomic_bool *cancelled) const
{
    std::optional<UnchangedParts> unchanged;
    if (m_former)
        unchanged.emplace(*m_former, m_text);
    std::vector<SoughtText> all;
    all.reserve(static_cast<size_t>(ranges.size()));
    TextStretches stretches(stretch);
    for (const TextRange &range : ranges) {
        if (m_former && isAtItsPlace(*m_former, range))
            all.emplace_back(range, *m_former).unchangedAt = unchanged->place(range);
        else
            all.emplace_back(range);
    }
    for (SoughtText &sought : all) // Their patterns stay where they are from now on.
        addStretches(sought, stretches);

    if (m_former && !findEvidence(all, *m_former, cancelled))
        return {};
    Occurrences occurrences(stretches.count());
    const auto note = [&](int number, qsizetype at) { occurrences.add(number, at); };
    if (!stretches.scan(m_text.folded().text(), cancelled, note))
        return {};

    QList<FoundText> found;
    found.reserve(ranges.size());
    for (const SoughtText &sought : all) {
        if (isCancelled(cancelled))
            return {};
        found.append(TextSearch(sought, m_text, occurrences).run());
    }
    return found;
}

} // namespace Pinthread
