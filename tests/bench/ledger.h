// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bench/delayhistogram.h"

#include <chrono>
#include <vector>

namespace Pinthread::Bench {

/// Keeps account of a series of operations, numbered first, first + 1, …: when each was sent, and who received it when.
class Ledger
{
public:
    using Time = std::chrono::steady_clock::time_point;

    Ledger(quint32 first, int count) : m_first(first), m_sent(static_cast<size_t>(count)) {}

    void noteSent(quint32 number, Time when);
    /// One client received the operation. Operations of other series do not count.
    void noteReceived(quint32 number, Time when);
    void noteRefused(quint32 number);

    [[nodiscard]] quint64 sent() const { return m_sentCount; }
    [[nodiscard]] quint64 refused() const { return m_refused; }
    [[nodiscard]] quint64 received() const { return m_delays.count(); }
    /// Whether everything that was sent and not refused has reached each of \a clients clients.
    [[nodiscard]] bool isSettled(int clients) const { return received() == due(clients); }
    [[nodiscard]] quint64 due(int clients) const { return (m_sentCount - m_refused) * static_cast<quint64>(clients); }

    /// From sending to receipt, over all clients.
    [[nodiscard]] const DelayHistogram &delays() const { return m_delays; }

private:
    quint32 m_first;
    std::vector<Time> m_sent;
    quint64 m_sentCount = 0;
    quint64 m_refused = 0;
    DelayHistogram m_delays;
};

} // namespace Pinthread::Bench
