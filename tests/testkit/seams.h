// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/seams.h"

#include <atomic>
#include <map>
#include <optional>

/// \file
/// The second implementations of model/seams.h: a day that passes when the test says so, and chance from a seed.
/// With the same seed and the same calls, everything happens again exactly alike.

namespace Pinthread::Testkit {

/// A clock that stands still until it is told otherwise. One thread.
class ManualClock final : public Clock
{
public:
    /// A day in November 2026, so that times in a failure's message look like times.
    static constexpr qint64 defaultStart = 1'795'000'000'000;

    explicit ManualClock(qint64 milliseconds = defaultStart) : m_now(milliseconds) {}

    [[nodiscard]] qint64 now() const override { return m_now; }

    /// Sets the time of day in milliseconds since 1970, UTC; backwards, too, as an administrator would.
    void set(qint64 milliseconds) { m_now = milliseconds; }
    void advance(std::chrono::milliseconds duration) { m_now += duration.count(); }

private:
    qint64 m_now;
};

/// A reproducible source of chance (SplitMix64). Thread-safe; reproducible as long as one thread draws from it.
class SeededRandom final : public Random
{
public:
    explicit SeededRandom(quint64 seed = 1) : m_state(seed) {}

    [[nodiscard]] quint64 next() override;

private:
    std::atomic<quint64> m_state;
};

/// The seed of a random test: \a own, or what the environment variable PINTHREAD_SEED says, so that a failure can be
/// run again. A test prints the seed it used when it fails.
[[nodiscard]] quint64 testSeed(quint64 own);

/// A scheduler on virtual time: nothing runs until advance() is called, and then in the order in which it is due; what
/// is due at the same instant runs in the order in which it was scheduled. One thread. Timers may outlive it.
class VirtualScheduler final : public Scheduler
{
public:
    /// When \a clock is given, the time of day goes forward together with the steady time. It must outlive this.
    explicit VirtualScheduler(ManualClock *clock = nullptr);
    ~VirtualScheduler() override;

    [[nodiscard]] std::chrono::nanoseconds steadyNow() const override { return m_now; }
    /// A negative delay counts as none.
    [[nodiscard]] std::unique_ptr<Timer> after(std::chrono::nanoseconds delay, Work work) override;

    /// Lets \a duration pass and calls everything that falls due in it, also what that work schedules in turn.
    /// While work runs, steadyNow() is the instant at which it was due. Work may not call advance() itself.
    void advance(std::chrono::nanoseconds duration);

    /// Jumps to the next instant at which something is due and runs what is due then; false when nothing waits.
    bool advanceToNext();

    /// How many timers wait.
    [[nodiscard]] qsizetype pending() const;
    /// The time from now until the next timer is due; nothing when none waits.
    [[nodiscard]] std::optional<std::chrono::nanoseconds> untilNext() const;

private:
    using Due = std::pair<std::chrono::nanoseconds, quint64>; // The instant, then the order of scheduling.
    using Queue = std::map<Due, Work>;
    class VirtualTimer;

    void moveTo(std::chrono::nanoseconds instant);

    ManualClock *m_clock;
    std::chrono::nanoseconds m_now{0};
    std::chrono::nanoseconds m_clockRemainder{0};
    quint64 m_scheduled = 0;
    bool m_advancing = false;
    std::shared_ptr<Queue> m_queue;
};

} // namespace Pinthread::Testkit
