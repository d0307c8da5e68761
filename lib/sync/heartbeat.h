// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/seams.h"
#include "sync/connectionconfig.h"

namespace Pinthread {

/// Notices a connection that has died without saying so. Any byte is life, silence brings a ping, and silence after the
/// ping is death. One timer, which a busy connection does not touch for each byte.
class Heartbeat
{
public:
    using Action = std::function<void()>;

    /// \a ping sends a ping. \a died is called once, at most; it may destroy this.
    Heartbeat(const ConnectionConfig &config, Scheduler &scheduler, Action ping, Action died);

    /// A byte came in.
    void alive();
    /// Pings at once, unless a ping is under way: somebody has waited too long for an answer.
    void probe();

private:
    void sleepUntil(std::chrono::nanoseconds instant);
    void wake();

    ConnectionConfig m_config;
    Scheduler *m_scheduler;
    Action m_ping;
    Action m_died;
    std::chrono::nanoseconds m_lastByte;
    std::chrono::nanoseconds m_pingedAt{0};
    bool m_pinging = false;
    std::unique_ptr<Timer> m_timer;
};

} // namespace Pinthread
