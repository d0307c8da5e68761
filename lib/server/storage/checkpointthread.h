// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace Pinthread::Server {

/// Moves pages from SQLite's write-ahead log into the database, through a connection of its own, so that no commit has
/// to: after some megabytes, or a while after the last write.
class CheckpointThread
{
public:
    CheckpointThread(QString databasePath, std::chrono::milliseconds delay);
    ~CheckpointThread();
    Q_DISABLE_COPY_MOVE(CheckpointThread)

    void start();
    /// One last checkpoint, then the end.
    void stop();
    /// A transaction with about \a bytes of content was committed. Any thread.
    void written(qint64 bytes);

private:
    void work();

    const QString m_path;
    const std::chrono::milliseconds m_delay;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    qint64 m_waiting = 0; ///< Bytes that the log has grown by, estimated.
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace Pinthread::Server
