// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/seams.h"
#include "sync/offlinecache.h"
#include "sync/operationstore.h"

#include <memory>

namespace Pinthread {

class CacheStorage;
class TaskThread;

/// An OfflineCache in an SQLite file, read and written by a thread of its own; everything that waits is committed
/// together. The end of the process at any instant leaves the file as it was after some commit.
///
/// Several processes may use one directory. A file that is damaged or was written by a newer version is renamed with
/// the date and told about. Where nothing can be written, what is there is shown all the same.
class SqliteOfflineCache final : public OfflineCache
{
    Q_OBJECT

public:
    /// Keeps what was seen in \a scope in a folder of its own below \a directory, which is made if need be. \a clock
    /// must outlive the cache.
    SqliteOfflineCache(const QString &directory, const OperationScope &scope, const Clock &clock,
                       QObject *parent = nullptr);
    ~SqliteOfflineCache() override;

    void loadIndex(IndexLoaded loaded) override;
    void loadEntry(AssetId assetId, EntryLoaded loaded) override;
    void loadThumbnail(const QByteArray &contentHash, ThumbnailLoaded loaded) override;
    void saveList(const QList<AssetSummary> &assets, qint64 heardAt) override;
    void saveAsset(const AssetSummary &asset) override;
    void forget(AssetId assetId) override;
    void saveState(AssetId assetId, const State &state, const Changes &changes) override;
    void saveSeen(AssetId assetId, const Seen &seen) override;
    void saveRead(AssetId assetId, ConversationId conversationId, qint64 at) override;
    void saveThumbnail(const QByteArray &contentHash, const QByteArray &picture) override;

private:
    template <class Change>
    void save(Change change);
    /// Has \a read, a function of the storage, read on the thread and gives \a loaded the result here.
    template <class Read, class Loaded>
    void load(Read read, Loaded loaded);
    void callBack(std::function<void()> call);

    const Clock *m_clock;
    std::unique_ptr<CacheStorage> m_storage; ///< Of the thread.
    std::unique_ptr<TaskThread> m_thread;
};

} // namespace Pinthread
