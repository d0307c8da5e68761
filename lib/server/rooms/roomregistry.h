// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rooms/room.h"

#include <QHash>

#include <condition_variable>
#include <mutex>

namespace Pinthread::Server {

/// The rooms that are in use. Thread-safe.
class RoomRegistry
{
public:
    using MakeContext = std::function<RoomContext()>;

    /// \a context is asked once for each room.
    explicit RoomRegistry(MakeContext context) : m_context(std::move(context)) {}

    /// The room of \a asset, which may turn out not to exist. Lives at least until somebody has had the time to use it.
    [[nodiscard]] std::shared_ptr<Room> room(AssetId asset);
    /// The same, when it is in use; null otherwise.
    [[nodiscard]] std::shared_ptr<Room> find(AssetId asset) const;
    [[nodiscard]] qsizetype count() const;
    /// The assets of all of them.
    [[nodiscard]] QList<AssetId> assets() const;

    /// Has every room record what waits, and waits for that. False when it took longer than until \a deadline.
    [[nodiscard]] bool finishAll(std::chrono::steady_clock::time_point deadline);
    void clear();

private:
    void retire(Room &room, quint64 touched);

    const MakeContext m_context;
    mutable std::mutex m_mutex;
    QHash<AssetId, std::shared_ptr<Room>> m_rooms;
};

} // namespace Pinthread::Server
