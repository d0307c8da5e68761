// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/postgreswatch.h"

#include "server/logging.h"

#include <sys/socket.h>

namespace Pinthread::Server {

namespace {

constexpr auto never = std::chrono::steady_clock::time_point::max();

} // namespace

PostgresWatch::PostgresWatch(std::chrono::milliseconds patience) : m_patience(patience), m_thread([this] { work(); }) {}

PostgresWatch::~PostgresWatch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void PostgresWatch::watch(int socket)
{
    const std::lock_guard lock(m_mutex);
    m_socket = socket;
    m_deadline = never;
}

void PostgresWatch::asked()
{
    // The thread looks by itself when the deadline that it knows is over; waking it for each statement costs more.
    const std::lock_guard lock(m_mutex);
    m_deadline = std::chrono::steady_clock::now() + m_patience;
}

void PostgresWatch::answered()
{
    const std::lock_guard lock(m_mutex);
    m_deadline = never;
}

void PostgresWatch::work()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_wake.wait_for(lock, m_patience / 4);
        if (m_stopping || m_socket < 0 || std::chrono::steady_clock::now() < m_deadline)
            continue;
        qCWarning(storageLog) << "The database has not answered for" << m_patience.count() << "ms.";
        ::shutdown(m_socket, SHUT_RDWR);
        m_socket = -1;
    }
}

} // namespace Pinthread::Server
