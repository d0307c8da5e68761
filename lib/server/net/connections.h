// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/ids.h"
#include "server/metrics.h"
#include "server/serverconfig.h"

#include <QHash>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
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

    /// Looks at its deadlines. The answer is when to look again at the latest; Instant::max(): not by itself.
    [[nodiscard]] virtual Instant check(Instant now) = 0;
    /// The server is going down: says so and closes.
    virtual void goDown() = 0;
    /// Closes at once.
    virtual void cutOff() = 0;
    /// The invitation was revoked: says so and closes, if it is a guest's by that one.
    virtual void invitationEnded(InvitationId) {}
    /// These users' accounts or sessions were changed, with an empty list anybody's: looks whether it may go on.
    virtual void accountsChanged(const QList<UserId> &) {}
};

/// Every connection that came in by one door, how many there may be, and their deadlines. Thread-safe; holds nobody
/// alive. Deadlines are looked at together, and not more often than makes sense for the shortest of them: many
/// connections cost no more wake-ups than one, and none costs none.
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

        /// Whoever has it now comes from \a address, as a proxy says; an empty one: from nowhere that is counted.
        /// False: there are too many from there, and it is counted as before.
        [[nodiscard]] bool countFor(const QString &address);

    private:
        Connections &m_connections;
        QString m_address; ///< That it is counted for; empty: none. Guarded by m_mutex.
    };

    Connections(const ServerConfig &config, Metrics &metrics) : m_config(config), m_metrics(metrics) {}

    /// Null: there are too many, in all or from \a address. An empty one is not counted for itself: this machine's, or
    /// a proxy's.
    [[nodiscard]] std::shared_ptr<Place> take(const QString &address);
    void add(const std::shared_ptr<Connection> &connection);

    /// \a arm is asked to have sweep() called at a certain time; each call takes the place of the one before. Set once,
    /// before there are connections. As long as there are none, and none has a deadline, nothing is asked.
    void onDue(std::function<void(Connection::Instant)> arm) { m_arm = std::move(arm); }
    /// Some connection has a deadline then.
    void lookBy(Connection::Instant when);
    /// Looks at everybody's deadlines.
    void sweep(Connection::Instant now);
    void goDownAll();
    void cutOffAll();
    void invitationEnded(InvitationId invitation);
    void accountsChanged(const QList<UserId> &users);
    /// Waits until every place was given back. False: some were not by \a deadline.
    [[nodiscard]] bool waitUntilGone(std::chrono::steady_clock::time_point deadline);

private:
    [[nodiscard]] std::vector<std::shared_ptr<Connection>> alive();
    [[nodiscard]] bool isFullFor(const QString &address) const;
    void count(const QString &address);
    void discount(const QString &address);

    const ServerConfig &m_config;
    Metrics &m_metrics;
    std::function<void(Connection::Instant)> m_arm;
    std::atomic<Connection::Instant> m_due = Connection::Instant::max(); ///< Changes under m_mutex.
    std::mutex m_mutex;
    std::condition_variable m_gone;
    int m_count = 0;
    QHash<QString, int> m_byAddress;
    std::vector<std::weak_ptr<Connection>> m_connections;
    std::size_t m_cleanAt = 64; ///< Entries at which those of closed connections are removed.
};

} // namespace Pinthread::Server
