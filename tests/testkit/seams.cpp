// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/seams.h"

#include <QString>

#include <algorithm>

namespace Pinthread::Testkit {

using std::chrono::nanoseconds;

quint64 SeededRandom::next()
{
    // SplitMix64 (Steele, Lea, Flood, 2014): a counter and a mixing function, so that one atomic step is enough.
    constexpr quint64 step = 0x9e37'79b9'7f4a'7c15ULL;
    quint64 value = m_state.fetch_add(step) + step;
    value = (value ^ (value >> 30)) * 0xbf58'476d'1ce4'e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d0'49bb'1331'11ebULL;
    return value ^ (value >> 31);
}

quint64 testSeed(quint64 own)
{
    bool isNumber = false;
    const quint64 asked = qEnvironmentVariable("PINTHREAD_SEED").toULongLong(&isNumber);
    return isNumber ? asked : own;
}

/// Takes its entry out of the queue when it is destroyed.
class VirtualScheduler::VirtualTimer final : public Timer
{
public:
    VirtualTimer(std::weak_ptr<Queue> queue, Due due) : m_queue(std::move(queue)), m_due(due) {}
    ~VirtualTimer() override
    {
        if (const auto queue = m_queue.lock())
            queue->erase(m_due);
    }
    Q_DISABLE_COPY_MOVE(VirtualTimer)

private:
    std::weak_ptr<Queue> m_queue;
    Due m_due;
};

VirtualScheduler::VirtualScheduler(ManualClock *clock) : m_clock(clock), m_queue(std::make_shared<Queue>()) {}

VirtualScheduler::~VirtualScheduler()
{
    // Work may own timers, whose destructors look for the queue: let them find it gone.
    const std::shared_ptr<Queue> queue = std::exchange(m_queue, nullptr);
    const Queue last = std::exchange(*queue, {});
}

std::unique_ptr<Timer> VirtualScheduler::after(nanoseconds delay, Work work)
{
    const Due due{m_now + std::max(delay, nanoseconds(0)), m_scheduled++};
    m_queue->emplace(due, std::move(work));
    return std::make_unique<VirtualTimer>(m_queue, due);
}

void VirtualScheduler::advance(nanoseconds duration)
{
    Q_ASSERT_X(!m_advancing, "VirtualScheduler", "Work may not let time pass.");
    m_advancing = true;
    const nanoseconds end = m_now + std::max(duration, nanoseconds(0));
    while (!m_queue->empty() && m_queue->begin()->first.first <= end) {
        moveTo(m_queue->begin()->first.first);
        // Out of the queue first: the work may destroy its own timer, or schedule again.
        const auto entry = m_queue->extract(m_queue->begin());
        entry.mapped()();
    }
    moveTo(end);
    m_advancing = false;
}

bool VirtualScheduler::advanceToNext()
{
    const auto wait = untilNext();
    if (wait)
        advance(*wait);
    return wait.has_value();
}

qsizetype VirtualScheduler::pending() const
{
    return static_cast<qsizetype>(m_queue->size());
}

std::optional<nanoseconds> VirtualScheduler::untilNext() const
{
    if (m_queue->empty())
        return std::nullopt;
    return m_queue->begin()->first.first - m_now;
}

void VirtualScheduler::moveTo(nanoseconds instant)
{
    if (m_clock) {
        // The clock counts whole milliseconds; what is less than one is kept for the next move.
        m_clockRemainder += instant - m_now;
        const auto whole = std::chrono::duration_cast<std::chrono::milliseconds>(m_clockRemainder);
        m_clock->advance(whole);
        m_clockRemainder -= whole;
    }
    m_now = instant;
}

} // namespace Pinthread::Testkit
