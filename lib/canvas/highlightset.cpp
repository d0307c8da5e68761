// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/highlightset_p.h"

#include <algorithm>
#include <array>

namespace Pinthread {

void HighlightSet::setText(const PlainText &text)
{
    m_text = text;
    m_isIndexed = false;
}

void HighlightSet::setAll(const QList<HighlightView> &highlights)
{
    m_all = highlights;
    m_byId.clear();
    for (int index = 0; index < m_all.size(); ++index)
        m_byId.insert(m_all.at(index).id, index);
    m_isIndexed = false;
}

void HighlightSet::put(const HighlightView &highlight)
{
    const auto known = m_byId.constFind(highlight.id);
    if (known == m_byId.constEnd()) {
        m_byId.insert(highlight.id, int(m_all.size()));
        m_all.append(highlight);
        m_isIndexed = false;
        return;
    }
    m_isIndexed = m_isIndexed && m_all.at(*known).span == highlight.span;
    m_all[*known] = highlight;
}

void HighlightSet::remove(ConversationId id)
{
    const auto known = m_byId.constFind(id);
    if (known == m_byId.constEnd())
        return;
    QList<HighlightView> others = m_all;
    others.removeAt(*known);
    setAll(others);
}

const HighlightView *HighlightSet::find(ConversationId id) const
{
    const auto known = m_byId.constFind(id);
    return known == m_byId.constEnd() ? nullptr : &m_all.at(*known);
}

const HighlightSet::Placed *HighlightSet::placed(ConversationId id) const
{
    reindex();
    const auto known = m_places.constFind(id);
    return known == m_places.constEnd() ? nullptr : &m_placed[static_cast<size_t>(*known)];
}

const std::vector<HighlightSet::Placed> &HighlightSet::inOrder() const
{
    reindex();
    return m_placed;
}

std::vector<const HighlightSet::Placed *> HighlightSet::within(qsizetype from, qsizetype to) const
{
    reindex();
    std::vector<const Placed *> found;
    const auto end = static_cast<size_t>(std::ranges::lower_bound(m_placed, to, {}, &Placed::from) - m_placed.begin());
    for (size_t start = 0; start < end; start += run) {
        if (m_reach[start / run] <= from)
            continue;
        for (size_t i = start; i < std::min(start + run, end); ++i) {
            if (m_placed[i].to > from)
                found.push_back(&m_placed[i]);
        }
    }
    return found;
}

void HighlightSet::reindex() const
{
    if (m_isIndexed)
        return;
    m_isIndexed = true;
    m_placed.clear();
    for (int index = 0; index < m_all.size(); ++index) {
        const TextSpan &span = m_all.at(index).span;
        const qsizetype from = m_text.offsetOf(span.start);
        const qsizetype to = m_text.offsetOf(span.end);
        if (from < to)
            m_placed.push_back({.from = from, .to = to, .index = index});
    }
    std::ranges::sort(m_placed, [](const Placed &one, const Placed &other) {
        return std::tuple(one.from, -one.to, one.index) < std::tuple(other.from, -other.to, other.index);
    });

    std::array<qsizetype, levels> ends{};
    m_reach.assign(m_placed.size() / run + 1, 0);
    m_places.clear();
    for (size_t i = 0; i < m_placed.size(); ++i) {
        Placed &placed = m_placed[i];
        // The first level that is free; without one, the one that is free soonest.
        const auto free = std::ranges::find_if(ends, [&](qsizetype end) { return end <= placed.from; });
        const auto level = free != ends.end() ? free : std::ranges::min_element(ends);
        *level = std::max(*level, placed.to);
        placed.level = int(level - ends.begin());
        placed.isCovered = free == ends.end();
        m_reach[i / run] = std::max(m_reach[i / run], placed.to);
        m_places.insert(m_all.at(placed.index).id, int(i));
    }
}

} // namespace Pinthread
