// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace Pinthread::Server {

/// Ends a connection on which an answer is waited for too long: libpq waits as long as the socket is open, and the
/// kernel sees nothing wrong where a proxy takes every byte and passes none on. Thread-safe.
class PostgresWatch
{
public:
    explicit PostgresWatch(std::chrono::milliseconds patience);
    ~PostgresWatch();
    Q_DISABLE_COPY_MOVE(PostgresWatch)

    /// The connection is that of \a socket from now on; -1: there is none.
    void watch(int socket);
    /// An answer is waited for from now on.
    void asked();
    /// It is there.
    void answered();

private:
    void work();

    const std::chrono::milliseconds m_patience;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    int m_socket = -1; ///< Guarded by m_mutex, as are the following.
    std::chrono::steady_clock::time_point m_deadline = std::chrono::steady_clock::time_point::max();
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace Pinthread::Server
