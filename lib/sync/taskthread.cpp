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
        const QMutexLocker locker(&m_mutex);
        m_ending = true;
        m_wakeUp.wakeOne();
    }
    wait();
}

void TaskThread::post(Task task)
{
    const QMutexLocker locker(&m_mutex);
    m_tasks.push_back(std::move(task));
    m_wakeUp.wakeOne();
}

void TaskThread::run()
{
    for (;;) {
        std::vector<Task> tasks;
        {
            const QMutexLocker locker(&m_mutex);
            while (m_tasks.empty() && !m_ending)
                m_wakeUp.wait(&m_mutex);
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
