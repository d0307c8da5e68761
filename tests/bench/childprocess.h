// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <sys/types.h>

#include <chrono>

namespace Pinthread::Bench {

/// A program that runs on one core and ends with this object, and with this process, however that ends.
class ChildProcess
{
public:
    /// Starts \a program, pinned to core \a core, with everything that it prints going to the file \a log.
    /// Throws Failure.
    ChildProcess(const QString &program, const QStringList &arguments, int core, const QString &log);
    /// Kills it.
    ~ChildProcess();
    Q_DISABLE_COPY_MOVE(ChildProcess)

    [[nodiscard]] pid_t pid() const { return m_pid; }
    [[nodiscard]] bool isRunning();

    /// Asks it to end (SIGTERM) and waits \a patience, then kills it. Whether it ended by itself, with exit code 0.
    bool stop(std::chrono::milliseconds patience);

private:
    pid_t m_pid = -1; ///< -1: has ended and was waited for.
    int m_status = 0;
};

/// Pins this thread to \a core. Throws Failure.
void pinTo(int core);

/// The cores that this process may use, at least one.
[[nodiscard]] QList<int> usableCores();

} // namespace Pinthread::Bench
