// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/auth/identity.h"
#include "server/rooms/frame.h"

namespace Pinthread::Server {

/// A connection as a room sees it. Thread-safe: rooms call from their own threads.
class Subscriber
{
public:
    enum class Delivery {
        Taken, ///< It is on its way, after everything that was taken before.
        Full,  ///< Nothing was taken; Room::drained() is called when there is room again.
    };

    Subscriber() = default;
    virtual ~Subscriber() = default;
    Q_DISABLE_COPY_MOVE(Subscriber)

    /// Does not change.
    [[nodiscard]] virtual const Identity &identity() const = 0;
    /// Counts the connections of this process: a later connection has a higher one.
    [[nodiscard]] virtual quint64 serial() const = 0;

    /// Something that can be said later again: events, snapshots, presence. A connection that is gone takes everything.
    [[nodiscard]] virtual Delivery deliver(const FramePtr &frame) = 0;
    /// Something small that is said only once. One who does not read is cut off.
    virtual void tell(const FramePtr &frame) = 0;

    /// The outcome of \a count of its operations was given to it.
    virtual void settled(int count) = 0;
};

} // namespace Pinthread::Server
