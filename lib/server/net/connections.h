// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/metrics.h"
#include "server/serverconfig.h"

#include <QHash>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace Pinthread::Server {

/// Something that is open and may have to be told of the time or of the end. All methods may be called from any thread.
class Connection
{
public:
    using Instant = std::chrono::steady_clock::time_point;

    Connection() = default;
    virtual ~Connection() = default;
    Q_DISABLE_COPY_MOVE(Connection)

    /// Looks at its deadlines; called about once a second.
    virtual void check(Instant now) = 0;
    /// The server is going down: says so and closes.
    virtual void goDown() = 0;
    /// Closes at once.
    virtual void cutOff() = 0;
};

/// Every connection of the server, and how many there may be. Thread-safe; holds nobody alive.
class Connections
{
public:
    /// One place among the connections; given back when it is destroyed.
    class Place
    {
    public:
        Place(Connections &connections, QString address);
        ~Place();
        Q_DISABLE_COPY_MOVE(Place)

    private:
        Connections &m_connections;
        const QString m_address;
    };

    Connections(const ServerConfig &config, Metrics &metrics) : m_config(config), m_metrics(metrics) {}

    /// Null: there are too many, in all or from \a address.
    [[nodiscard]] std::shared_ptr<Place> take(const QString &address, bool isLoopback);
    void add(const std::shared_ptr<Connection> &connection);

    void checkAll(Connection::Instant now);
    void goDownAll();
    void cutOffAll();
    /// Waits until every place was given back. False: some were not by \a deadline.
    [[nodiscard]] bool waitUntilGone(std::chrono::steady_clock::time_point deadline);

private:
    [[nodiscard]] std::vector<std::shared_ptr<Connection>> alive();

    const ServerConfig &m_config;
    Metrics &m_metrics;
    std::mutex m_mutex;
    std::condition_variable m_gone;
    int m_count = 0;
    QHash<QString, int> m_byAddress; ///< Without loopback addresses.
    std::vector<std::weak_ptr<Connection>> m_connections;
    std::size_t m_cleanAt = 64; ///< Entries at which those of closed connections are removed.
};

} // namespace Pinthread::Server
