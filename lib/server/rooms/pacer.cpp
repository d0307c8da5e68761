// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rooms/pacer.h"

#include <algorithm>

namespace Pinthread::Server {

void Pacer::sent(Duration end, Duration took, Duration elsewhere, int operations)
{
    constexpr double weightOfLatest = 0.25;
    m_batch += weightOfLatest * (operations - m_batch);
    const double factor = m_batch > m_pacing.busyBatch ? m_pacing.busyFactor : m_pacing.factor;
    const auto pause = std::chrono::duration_cast<Duration>((took + elsewhere) * factor);
    m_next = end + std::min<Duration>(pause, m_pacing.longest);
}

} // namespace Pinthread::Server
