// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/assetstate.h"
#include "server/rooms/history.h"
#include "server/rooms/roomcontext.h"

#include <QHash>

#include <functional>

namespace Pinthread::Server {

/// What a room knows of its asset.
struct RoomContents
{
    AssetRecord record;
    AssetState state;
    History history{AssetId()};
    QHash<BroadcastId, Revision> recorded; ///< Every operation whose event is in the journal.
    Revision keptFrom = 0;                 ///< Events up to here are not any more.
};

/// Reads an asset from the journal, some events at a time.
class RoomLoader : public std::enable_shared_from_this<RoomLoader>
{
public:
    /// Nothing: there is no such asset.
    using Done = std::function<void(Stored<std::optional<RoomContents>>)>;

    RoomLoader(AssetId asset, const RoomContext &context, Done done);

    /// Calls done once, on the room's executor.
    void start();

private:
    void readState();
    void readMore();
    void add(const QList<EventRecord> &events);
    void fail(const QString &message);

    const AssetId m_asset;
    Storage &m_storage;
    const std::shared_ptr<Executor> m_executor;
    Done m_done;
    RoomContents m_contents;
};

} // namespace Pinthread::Server
