// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/qtscheduler.h"

#include <QTimer>

#include <algorithm>

namespace Pinthread {

namespace {

class QtTimer final : public Timer
{
public:
    QtTimer(std::chrono::nanoseconds delay, Scheduler::Work work)
    {
        // Precise: a coarse timer may come up to 5 % early, and the contract is "no earlier". Rounded up for the same
        // reason. The work may destroy this timer, so it is called from a copy outside of it.
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, [work = std::move(work)] {
            const Scheduler::Work alive = work;
            alive();
        });
        m_timer.start(std::max(std::chrono::ceil<std::chrono::milliseconds>(delay), std::chrono::milliseconds(0)));
    }

private:
    QTimer m_timer;
};

} // namespace

QtScheduler::QtScheduler()
{
    m_elapsed.start();
}

std::chrono::nanoseconds QtScheduler::steadyNow() const
{
    return std::chrono::nanoseconds(m_elapsed.nsecsElapsed());
}

std::unique_ptr<Timer> QtScheduler::after(std::chrono::nanoseconds delay, Work work)
{
    return std::make_unique<QtTimer>(delay, std::move(work));
}

} // namespace Pinthread
