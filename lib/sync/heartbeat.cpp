// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/heartbeat.h"

namespace Pinthread {

using std::chrono::nanoseconds;

Heartbeat::Heartbeat(const ConnectionConfig &config, Scheduler &scheduler, Action ping, Action died)
    : m_config(config), m_scheduler(&scheduler), m_ping(std::move(ping)), m_died(std::move(died)),
      m_lastByte(scheduler.steadyNow())
{
    sleepUntil(m_lastByte + m_config.pingAfter);
}

void Heartbeat::alive()
{
    m_lastByte = m_scheduler->steadyNow();
    m_pinging = false; // The timer finds out by itself that it woke for nothing.
}

void Heartbeat::probe()
{
    if (m_pinging)
        return;
    m_pinging = true;
    m_pingedAt = m_scheduler->steadyNow();
    sleepUntil(m_pingedAt + m_config.deadAfter);
    m_ping();
}

void Heartbeat::sleepUntil(nanoseconds instant)
{
    m_timer = m_scheduler->after(instant - m_scheduler->steadyNow(), [this] { wake(); });
}

void Heartbeat::wake()
{
    const nanoseconds now = m_scheduler->steadyNow();
    if (m_pinging) {
        if (now < m_pingedAt + m_config.deadAfter) {
            sleepUntil(m_pingedAt + m_config.deadAfter);
            return;
        }
        const Action died = std::move(m_died); // It may destroy this.
        died();
    } else if (now < m_lastByte + m_config.pingAfter) {
        sleepUntil(m_lastByte + m_config.pingAfter);
    } else {
        probe();
    }
}

} // namespace Pinthread
