// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

#include <chrono>

/// \file
/// How long a test waits for what must come. Nothing waits for its full patience unless something is wrong, so it is
/// generous; on a machine that is slow, or with sanitizers, the environment variable PINTHREAD_TEST_SLOWDOWN
/// multiplies.

namespace Pinthread::Testkit {

[[nodiscard]] inline double slowdown()
{
    bool isNumber = false;
    const double factor = qEnvironmentVariable("PINTHREAD_TEST_SLOWDOWN").toDouble(&isNumber);
    return isNumber && factor >= 1 ? factor : 1;
}

[[nodiscard]] inline std::chrono::milliseconds patience(std::chrono::milliseconds time = std::chrono::seconds(15))
{
    return std::chrono::milliseconds(static_cast<qint64>(static_cast<double>(time.count()) * slowdown()));
}

/// Lets the event loop run until \a condition holds; false when it did not in time.
template <class Condition>
[[nodiscard]] bool eventually(Condition condition, std::chrono::milliseconds time = std::chrono::seconds(15))
{
    const QDeadlineTimer deadline(patience(time));
    QTimer tick; // So that waiting for events ends even when none comes.
    tick.start(std::chrono::milliseconds(10));
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

/// Lets the event loop run for \a time: for what must *not* happen.
inline void meanwhile(std::chrono::milliseconds time)
{
    const QDeadlineTimer deadline(time);
    static_cast<void>(eventually([&] { return deadline.hasExpired(); }, time + std::chrono::seconds(1)));
}

} // namespace Pinthread::Testkit
