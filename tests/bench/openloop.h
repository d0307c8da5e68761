// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bench/swarm.h"

namespace Pinthread::Bench {

/// Sends operations at a fixed rate, whether or not the server keeps up, so that a slow server does not get fewer of
/// them. The first \a senders clients of the swarm take turns.
class OpenLoop
{
public:
    OpenLoop(Swarm &swarm, Ledger &ledger, const QList<QByteArray> &frames, quint32 firstNumber, int senders);

    /// Sends all of them, \a rate a second, and then waits until every client of the \a receivers has received every
    /// one that was not refused. Throws Failure when some are still missing after \a patience.
    void run(int rate, int receivers, std::chrono::milliseconds patience);

    /// How much later than planned the operations were sent: when this is not small against the delays, the generator
    /// and not the server was measured.
    [[nodiscard]] const DelayHistogram &lateness() const { return m_lateness; }

private:
    void sendWhatIsDue(std::chrono::nanoseconds interval);

    Swarm &m_swarm;
    Ledger &m_ledger;
    const QList<QByteArray> &m_frames;
    quint32 m_firstNumber;
    int m_senders;
    qsizetype m_next = 0;
    Swarm::Time m_start;
    DelayHistogram m_lateness;
};

} // namespace Pinthread::Bench
