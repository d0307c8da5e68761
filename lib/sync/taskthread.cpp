// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/taskthread_p.h"

#include <utility>

namespace Pinthread {

TaskThread::TaskThread(const QString &name, Task afterwards) : m_afterwards(std::move(afterwards))
{
    setObjectName(name);
    start();
}

TaskThread::~TaskThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        m_wakeUp.notify_one();
    }
    wait();
}

void TaskThread::post(Task task)
{
    const std::lock_guard lock(m_mutex);
    m_tasks.push_back(std::move(task));
    m_wakeUp.notify_one();
}

void TaskThread::run()
{
    for (;;) {
        std::vector<Task> tasks;
        {
            std::unique_lock lock(m_mutex);
            m_wakeUp.wait(lock, [this] { return !m_tasks.empty() || m_ending; });
            tasks = std::exchange(m_tasks, {});
        }
        if (tasks.empty())
            return; // And so it is ending.
        for (Task &task : tasks) {
            task();
            task = {}; // What it holds on to is let go of before the next.
        }
        if (m_afterwards)
            m_afterwards();
    }
}

} // namespace Pinthread
