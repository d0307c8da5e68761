// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>
#include <functional>
#include <memory>

/// \file
/// What the core may not take from the operating system by itself: the time, chance, and being called later.
/// Model, protocol, sync and rooms are handed these, so that a test can run them on a virtual clock from a seed.

namespace Pinthread {

/// Tells the time of day.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)

    /// Milliseconds since 1970-01-01T00:00 UTC. May jump when the machine's clock is set.
    [[nodiscard]] virtual qint64 now() const = 0;
};

/// A source of chance. Thread-safe.
class Random
{
public:
    Random() = default;
    virtual ~Random() = default;
    Q_DISABLE_COPY_MOVE(Random)

    /// 64 bits, each equally likely.
    [[nodiscard]] virtual quint64 next() = 0;

    /// A whole number in [0, bound). A bound of 0 gives 0.
    [[nodiscard]] quint64 below(quint64 bound) { return bound == 0 ? 0 : next() % bound; }
};

/// Something that was scheduled. Destroying it cancels it; after that the work is not called any more
/// (when it is destroyed on the thread that the work runs on).
class Timer
{
public:
    Timer() = default;
    virtual ~Timer() = default;
    Q_DISABLE_COPY_MOVE(Timer)
};

/// Calls back later, on the thread or strand that the scheduler belongs to.
class Scheduler
{
public:
    using Work = std::function<void()>;

    Scheduler() = default;
    virtual ~Scheduler() = default;
    Q_DISABLE_COPY_MOVE(Scheduler)

    /// Time that only goes forward, from an arbitrary start.
    [[nodiscard]] virtual std::chrono::nanoseconds steadyNow() const = 0;

    /// Calls \a work once, no earlier than \a delay from now and never from within this call.
    /// The caller owns the timer and must keep it until the work was called.
    [[nodiscard]] virtual std::unique_ptr<Timer> after(std::chrono::nanoseconds delay, Work work) = 0;
};

/// The machine's own clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] qint64 now() const override;
};

/// The machine's own source of chance (QRandomGenerator::system()).
class SystemRandom final : public Random
{
public:
    [[nodiscard]] quint64 next() override;
};

} // namespace Pinthread
