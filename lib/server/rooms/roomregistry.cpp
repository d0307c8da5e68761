// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rooms/roomregistry.h"

#include "server/logging.h"

namespace Pinthread::Server {

std::shared_ptr<Room> RoomRegistry::room(AssetId asset)
{
    const std::lock_guard lock(m_mutex);
    std::shared_ptr<Room> &room = m_rooms[asset];
    if (!room)
        room = Room::make(asset, m_context(), [this](Room &idle, quint64 touched) { retire(idle, touched); });
    room->touch();
    return room;
}

std::shared_ptr<Room> RoomRegistry::find(AssetId asset) const
{
    const std::lock_guard lock(m_mutex);
    return m_rooms.value(asset);
}

qsizetype RoomRegistry::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_rooms.size();
}

QList<AssetId> RoomRegistry::assets() const
{
    const std::lock_guard lock(m_mutex);
    return m_rooms.keys();
}

void RoomRegistry::retire(Room &room, quint64 touched)
{
    const std::lock_guard lock(m_mutex);
    if (room.touched() != touched)
        return; // Somebody was handed it meanwhile.
    if (m_rooms.value(room.assetId()).get() == &room)
        m_rooms.remove(room.assetId());
    qCDebug(roomsLog).noquote() << "Asset" << room.assetId().toText() << "left memory.";
}

bool RoomRegistry::finishAll(std::chrono::steady_clock::time_point deadline)
{
    struct Countdown
    {
        std::mutex mutex;
        std::condition_variable changed;
        std::size_t left = 0;
    };
    std::vector<std::shared_ptr<Room>> rooms;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto &room : std::as_const(m_rooms))
            rooms.push_back(room);
    }
    const auto countdown = std::make_shared<Countdown>();
    countdown->left = rooms.size();
    for (const auto &room : rooms) {
        room->finish([countdown] {
            const std::lock_guard lock(countdown->mutex);
            if (--countdown->left == 0)
                countdown->changed.notify_all();
        });
    }
    std::unique_lock lock(countdown->mutex);
    return countdown->changed.wait_until(lock, deadline, [&] { return countdown->left == 0; });
}

void RoomRegistry::clear()
{
    QHash<AssetId, std::shared_ptr<Room>> rooms;
    const std::lock_guard lock(m_mutex);
    std::swap(rooms, m_rooms);
}

} // namespace Pinthread::Server
