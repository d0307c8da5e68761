// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace Pinthread::Server {

/// The one thread that checks passwords: somebody who signs in makes nobody wait but others who sign in, and all of
/// them together take the memory of one. Starts with the first check. Thread-safe.
class PasswordThread
{
public:
    PasswordThread() = default;
    /// Stops.
    ~PasswordThread();
    Q_DISABLE_COPY_MOVE(PasswordThread)

    static constexpr int mostWaiting = 100; ///< They take some seconds.

    /// As PasswordHash::matches(); calls \a checked on the thread. False: too many wait already, and it will not be
    /// called.
    [[nodiscard]] bool check(const QString &hash, const QString &password, std::function<void(bool matches)> checked);
    /// Nothing is called any more after this.
    void stop();

private:
    struct Check
    {
        QString hash;
        QString password;
        std::function<void(bool)> checked;
    };

    void work();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Check> m_waiting; ///< Guarded by m_mutex, as is the next.
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace Pinthread::Server
