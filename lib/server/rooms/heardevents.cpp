// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rooms/heardevents.h"

namespace Pinthread::Server {

void HeardEvents::add(Revision first, const QList<QByteArray> &events)
{
    for (qsizetype i = 0; i < events.size(); ++i)
        m_events.emplace(first + i, events.at(i));
    while (m_events.size() > mostKept)
        m_events.erase(std::prev(m_events.end()));
}

Revision HeardEvents::reachFrom(Revision revision) const
{
    for (auto next = m_events.upper_bound(revision); next != m_events.cend() && next->first == revision + 1; ++next)
        ++revision;
    return revision;
}

QList<QByteArray> HeardEvents::takeAfter(Revision revision)
{
    QList<QByteArray> taken;
    m_events.erase(m_events.begin(), m_events.upper_bound(revision));
    while (!m_events.empty() && m_events.begin()->first == revision + 1) {
        taken.append(std::move(m_events.begin()->second));
        m_events.erase(m_events.begin());
        ++revision;
    }
    return taken;
}

} // namespace Pinthread::Server
