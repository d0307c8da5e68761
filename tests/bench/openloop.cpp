// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/openloop.h"

#include "bench/failure.h"

namespace Pinthread::Bench {

OpenLoop::OpenLoop(Swarm &swarm, Ledger &ledger, const QList<QByteArray> &frames, quint32 firstNumber, int senders)
    : m_swarm(swarm), m_ledger(ledger), m_frames(frames), m_firstNumber(firstNumber), m_senders(senders)
{}

void OpenLoop::run(int rate, int receivers, std::chrono::milliseconds patience)
{
    const std::chrono::nanoseconds interval(1'000'000'000 / rate);
    m_swarm.keep(&m_ledger);
    m_start = std::chrono::steady_clock::now() + std::chrono::milliseconds(1);
    while (m_next < m_frames.size()) {
        const auto due = m_start + m_next * interval;
        m_swarm.work(due - std::chrono::steady_clock::now(), [&] { sendWhatIsDue(interval); });
    }
    const auto limit = std::chrono::steady_clock::now() + patience;
    while (!m_ledger.isSettled(receivers)) {
        if (std::chrono::steady_clock::now() > limit) {
            throw Failure(QStringLiteral("Lost: %1 operations were sent and %2 refused, so %3 deliveries were due, "
                                         "and %4 came")
                              .arg(m_ledger.sent())
                              .arg(m_ledger.refused())
                              .arg(m_ledger.due(receivers))
                              .arg(m_ledger.received()));
        }
        m_swarm.work(std::chrono::milliseconds(10));
    }
    m_swarm.keep(nullptr);
}

void OpenLoop::sendWhatIsDue(std::chrono::nanoseconds interval)
{
    while (m_next < m_frames.size()) {
        const auto due = m_start + m_next * interval;
        const auto now = std::chrono::steady_clock::now();
        if (now < due)
            return;
        m_lateness.add(now - due);
        m_ledger.noteSent(m_firstNumber + static_cast<quint32>(m_next), now);
        m_swarm.send(static_cast<int>(m_next % m_senders), m_frames.at(m_next));
        ++m_next;
    }
}

} // namespace Pinthread::Bench
