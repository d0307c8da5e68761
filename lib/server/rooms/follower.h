// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rooms/history.h"
#include "server/rooms/subscriber.h"

#include <QList>

namespace Pinthread::Server {

/// A subscriber of one asset, and how far it has been served.
struct Follower
{
    std::weak_ptr<Subscriber> subscriber;
    Subscriber *key = nullptr; ///< Only compared, never followed.
    User user;
    std::size_t index = 0; ///< Its place in the audience.

    Revision cursor = 0;  ///< Everything up to here was given to it.
    bool live = false;    ///< It gets what happens as it happens; otherwise it is catching up.
    bool full = false;    ///< It takes nothing until it has drained.
    bool reading = false; ///< What follows the cursor is being read from the journal.

    bool needsSnapshot = false;
    std::shared_ptr<const SnapshotFrames> snapshot; ///< While it is being given.
    std::size_t nextPart = 0;

    bool owesCaughtUp = false;   ///< The answer to its `open` is not complete.
    QList<BroadcastId> recorded; ///< What `caughtUp` will name.
    /// Its own operations that are recorded beyond the cursor, in order: it has not heard of them yet.
    /// (Empty for almost everybody, and an empty std::deque would take 600 bytes.)
    QList<std::pair<Revision, BroadcastId>> unheard;

    bool present = false;        ///< Counted among those who are here.
    quint64 presenceVersion = 0; ///< Of the last `presence` that it was given.
    quint64 assetVersion = 0;    ///< Of the last `asset`; 0: of none.
};

} // namespace Pinthread::Server
