// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/seams.h"

#include <QTimer>

namespace Pinthread {

/// Waits before something is offered; a test hands it a scheduler, so that it need not wait. GUI thread.
class PromptDelay
{
public:
    explicit PromptDelay(Scheduler::Work work) : m_work(std::move(work))
    {
        m_timer.setSingleShot(true);
        m_timer.callOnTimeout(&m_timer, [this] { m_work(); });
    }
    Q_DISABLE_COPY_MOVE(PromptDelay)
    ~PromptDelay() = default;

    /// Must outlive this; null: Qt's timers.
    void setScheduler(Scheduler *scheduler)
    {
        stop();
        m_scheduler = scheduler;
    }

    /// From now on, in place of what was waited for before.
    void start(std::chrono::milliseconds delay)
    {
        stop();
        if (m_scheduler != nullptr)
            m_scheduled = m_scheduler->after(delay, [this] { m_work(); });
        else
            m_timer.start(delay);
    }
    void stop()
    {
        m_timer.stop();
        m_scheduled.reset();
    }

private:
    Scheduler::Work m_work;
    Scheduler *m_scheduler = nullptr;
    QTimer m_timer;
    std::unique_ptr<Timer> m_scheduled;
};

} // namespace Pinthread
