// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/svggraph_p.h"

#include <algorithm>

namespace Pinthread {

void SvgGraph::open(const QString &id)
{
    const auto index = int(m_elements.size());
    Element &element = m_elements.emplace_back();
    if (!m_open.empty()) {
        Element &parent = m_elements[size_t(m_open.back())];
        element.nextSibling = parent.firstChild;
        parent.firstChild = index;
    }
    if (!id.isEmpty() && !m_ids.contains(id))
        m_ids.insert(id, index);
    m_open.push_back(index);
}

void SvgGraph::use(const QString &id)
{
    m_elements[size_t(m_open.back())].uses = id;
}

void SvgGraph::close()
{
    m_open.pop_back();
}

SvgGraph::Finding SvgGraph::check(qint64 elements, int depth)
{
    if (m_elements.empty())
        return Finding::Fine;
    m_most = elements;
    m_deepest = depth;
    m_finding = Finding::Fine;
    weigh(0, 1);
    const Element &root = m_elements.front();
    if (m_finding == Finding::Fine && (root.weight > elements || root.depth > depth))
        m_finding = Finding::TooMuch;
    return m_finding;
}

void SvgGraph::weigh(int index, int level)
{
    Element &element = m_elements[size_t(index)];
    if (element.weight >= 0 || m_finding != Finding::Fine)
        return;
    if (element.weight == beingWeighed) {
        m_finding = Finding::ItsOwnPart;
        return;
    }
    if (level > m_deepest) {
        m_finding = Finding::TooMuch;
        return;
    }
    element.weight = beingWeighed;
    qint64 weight = 1;
    const auto add = [&](int part) {
        weigh(part, level + 1);
        const Element &added = m_elements[size_t(part)];
        // Held down, so that it never overflows however often it is doubled.
        weight = std::min(m_most + 1, weight + added.weight);
        element.depth = std::max(element.depth, added.depth);
    };
    for (int child = element.firstChild; child >= 0; child = m_elements[size_t(child)].nextSibling)
        add(child);
    if (const auto used = m_ids.constFind(element.uses); used != m_ids.constEnd())
        add(*used);
    element.weight = weight;
    ++element.depth;
}

} // namespace Pinthread
