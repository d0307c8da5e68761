// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/user.h"
#include "server/rooms/frame.h"

#include "server/fanout/fanoutmessage.h"

#include <QHash>
#include <QMap>

#include <optional>

namespace Pinthread::Server {

/// Who has an asset open: different users, in the order in which they came, then those on other nodes. Joining and
/// leaving take logarithmic time, the message names at most 50 and is built once for each change.
class PresenceBoard
{
public:
    /// One more connection of \a user. True when they were not there before.
    bool join(const User &user);
    /// One connection less. True when it was their last one.
    bool leave(UserId user);

    /// On the node called \a node, it is \a users who have the asset open. True when that changes anything.
    bool setElsewhere(NodeId node, const QList<User> &users);

    /// On this node, in the order in which they came.
    [[nodiscard]] QList<User> here() const { return m_byArrival.values(); }
    [[nodiscard]] int countHere() const { return static_cast<int>(m_users.size()); }
    /// On all nodes.
    [[nodiscard]] int count() const;
    /// Changes whenever somebody comes or goes; never 0.
    [[nodiscard]] quint64 version() const { return m_version; }
    /// The `presence` message about \a asset as things are.
    [[nodiscard]] FramePtr frame(AssetId asset) const;

private:
    struct Entry
    {
        quint64 arrival = 0;
        int connections = 0;
    };

    void changed();
    /// Those who are on other nodes and not on this one.
    [[nodiscard]] QList<User> elsewhere() const;

    QHash<UserId, Entry> m_users;
    QMap<quint64, User> m_byArrival;
    QMap<NodeId, QList<User>> m_elsewhere;
    quint64 m_arrivals = 0;
    quint64 m_version = 1;
    mutable FramePtr m_frame;           ///< Of m_version, or null.
    mutable std::optional<int> m_count; ///< The same, or none.
};

} // namespace Pinthread::Server
