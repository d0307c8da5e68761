// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QThread>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <vector>

namespace Pinthread {

/// A thread that does what it is given, in order, and sleeps when there is nothing to do.
class TaskThread final : public QThread
{
    Q_OBJECT

public:
    using Task = std::function<void()>;

    /// \a afterwards is done on the thread each time when all tasks are done that were waiting together.
    explicit TaskThread(const QString &name, Task afterwards = {});
    /// Does what waits, then ends.
    ~TaskThread() override;

    /// From any thread.
    void post(Task task);

protected:
    void run() override;

private:
    Task m_afterwards;
    std::mutex m_mutex; ///< Guards the two below.
    std::vector<Task> m_tasks;
    bool m_ending = false;
    std::condition_variable m_wakeUp;
};

} // namespace Pinthread
