// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/auth/passwordthread.h"

#include "server/auth/passwordhash.h"

namespace Pinthread::Server {

PasswordThread::~PasswordThread()
{
    stop();
}

bool PasswordThread::check(const QString &hash, const QString &password, std::function<void(bool)> checked)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping || m_waiting.size() >= mostWaiting)
            return false;
        m_waiting.push_back({hash, password, std::move(checked)});
        if (!m_thread.joinable())
            m_thread = std::thread([this] { work(); });
    }
    m_wake.notify_one();
    return true;
}

void PasswordThread::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_waiting.clear();
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void PasswordThread::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
        if (m_stopping)
            return;
        const Check check = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        check.checked(PasswordHash::matches(check.hash, check.password));
        lock.lock();
    }
}

} // namespace Pinthread::Server
