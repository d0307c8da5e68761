// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/connections.h"

#include <algorithm>

namespace Pinthread::Server {

namespace {

Timeouts::Duration pauseBetweenSweeps(const Timeouts &timeouts)
{
    const auto shortest = std::min({timeouts.hello, timeouts.silence, timeouts.pong, timeouts.noProgress,
                                    timeouts.closing, timeouts.tlsHandshake, Timeouts::Duration(4'000)});
    return std::max(shortest / 4, Timeouts::Duration(10));
}

} // namespace

Connections::Place::Place(Connections &connections, QString address)
    : m_connections(connections), m_address(std::move(address))
{}

Connections::Place::~Place()
{
    const std::lock_guard lock(m_connections.m_mutex);
    --m_connections.m_metrics.connections;
    if (--m_connections.m_count == 0)
        m_connections.m_gone.notify_all();
    m_connections.discount(m_address);
}

bool Connections::Place::countFor(const QString &address)
{
    const std::lock_guard lock(m_connections.m_mutex);
    if (address == m_address)
        return true;
    if (m_connections.isFullFor(address)) {
        ++m_connections.m_metrics.connectionsRefused;
        return false;
    }
    m_connections.count(address);
    m_connections.discount(std::exchange(m_address, address));
    return true;
}

bool Connections::isFullFor(const QString &address) const
{
    return !address.isEmpty() && m_byAddress.value(address) >= m_config.connectionsPerAddress;
}

std::shared_ptr<Connections::Place> Connections::take(const QString &address)
{
    const std::lock_guard lock(m_mutex);
    if (m_count >= m_config.connections || isFullFor(address)) {
        ++m_metrics.connectionsRefused;
        return nullptr;
    }
    ++m_count;
    ++m_metrics.connections;
    count(address);
    return std::make_shared<Place>(*this, address);
}

void Connections::count(const QString &address)
{
    if (!address.isEmpty())
        ++m_byAddress[address];
}

void Connections::discount(const QString &address)
{
    const auto entry = m_byAddress.find(address);
    if (entry != m_byAddress.end() && --*entry == 0)
        m_byAddress.erase(entry);
}

void Connections::add(const std::shared_ptr<Connection> &connection)
{
    const std::lock_guard lock(m_mutex);
    if (m_connections.size() >= m_cleanAt) {
        std::erase_if(m_connections, [](const auto &entry) { return entry.expired(); });
        m_cleanAt = std::max<std::size_t>(64, 2 * m_connections.size());
    }
    m_connections.push_back(connection);
}

std::vector<std::shared_ptr<Connection>> Connections::alive()
{
    std::vector<std::shared_ptr<Connection>> found;
    const std::lock_guard lock(m_mutex);
    found.reserve(m_connections.size());
    for (const auto &entry : m_connections) {
        if (auto connection = entry.lock())
            found.push_back(std::move(connection));
    }
    return found;
}

// Copied under the lock, used outside it: a connection may go away meanwhile and take the lock for that.

void Connections::sweep(Connection::Instant now)
{
    using Instant = Connection::Instant;
    {
        const std::lock_guard lock(m_mutex);
        m_due = Instant::max();
    }
    Instant next = Instant::max();
    for (const auto &connection : alive())
        next = std::min(next, connection->check(now));
    if (next != Instant::max())
        lookBy(std::max(next, now + pauseBetweenSweeps(m_config.timeouts)));
}

void Connections::lookBy(Connection::Instant when)
{
    if (when >= m_due.load())
        return;
    const std::lock_guard lock(m_mutex);
    if (when >= m_due.load() || !m_arm)
        return;
    m_due = when;
    m_arm(when);
}

void Connections::goDownAll()
{
    for (const auto &connection : alive())
        connection->goDown();
}

void Connections::cutOffAll()
{
    for (const auto &connection : alive())
        connection->cutOff();
}

void Connections::invitationEnded(InvitationId invitation)
{
    for (const auto &connection : alive())
        connection->invitationEnded(invitation);
}

void Connections::accountsChanged(const QList<UserId> &users)
{
    for (const auto &connection : alive())
        connection->accountsChanged(users);
}

bool Connections::waitUntilGone(std::chrono::steady_clock::time_point deadline)
{
    std::unique_lock lock(m_mutex);
    return m_gone.wait_until(lock, deadline, [this] { return m_count == 0; });
}

} // namespace Pinthread::Server
