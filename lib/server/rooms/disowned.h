// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/ids.h"

#include <QHash>
#include <QList>

#include <deque>

namespace Pinthread::Server {

/// Operations of which a client was told that they were not recorded. A frame of an older connection that arrives after
/// that must not make it untrue, so what a connection has disowned is taken from that connection or a later one only.
/// Remembers the latest 10,000.
class Disowned
{
public:
    /// The client on connection \a serial is told that these are not recorded.
    void add(const QList<BroadcastId> &ids, quint64 serial)
    {
        for (const BroadcastId id : ids) {
            if (!m_serials.contains(id))
                m_order.push_back(id);
            m_serials.insert(id, serial);
        }
        for (; m_order.size() > most; m_order.pop_front())
            m_serials.remove(m_order.front());
    }

    /// Whether the operation \a id may still be taken from connection \a serial.
    [[nodiscard]] bool permits(BroadcastId id, quint64 serial) const { return m_serials.value(id) <= serial; }

private:
    static constexpr std::size_t most = 10'000;

    QHash<BroadcastId, quint64> m_serials;
    std::deque<BroadcastId> m_order;
};

} // namespace Pinthread::Server
