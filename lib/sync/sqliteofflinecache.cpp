// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/sqliteofflinecache.h"

#include "sync/cachestorage_p.h"
#include "sync/scopefolder_p.h"
#include "sync/taskthread_p.h"

namespace Pinthread {

SqliteOfflineCache::SqliteOfflineCache(const QString &directory, const OperationScope &scope, const Clock &clock,
                                       QObject *parent)
    : OfflineCache(parent), m_clock(&clock), m_thread(std::make_unique<TaskThread>(QStringLiteral("cache"), [this] {
          if (m_storage)
              m_storage->commit();
      }))
{
    m_thread->post([this, folder = scopeFolder(directory, scope), scope] {
        m_storage = std::make_unique<CacheStorage>(folder, scope, *m_clock, [this](const QString &message) {
            callBack([this, message] { Q_EMIT problem(message); });
        });
    });
}

SqliteOfflineCache::~SqliteOfflineCache()
{
    m_thread->post([this] { m_storage.reset(); }); // Its database is to be closed where it was opened.
    m_thread.reset();
}

template <class Change>
void SqliteOfflineCache::save(Change change)
{
    m_thread->post([this, change = std::move(change)] { m_storage->stage(change); });
}

template <class Read, class Loaded>
void SqliteOfflineCache::load(Read read, Loaded loaded)
{
    m_thread->post([this, read = std::move(read), loaded = std::move(loaded)] {
        callBack([loaded, result = read(*m_storage)] { loaded(result); });
    });
}

void SqliteOfflineCache::callBack(std::function<void()> call)
{
    // Dropped by Qt when this is gone.
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

void SqliteOfflineCache::loadIndex(IndexLoaded loaded)
{
    load([](CacheStorage &storage) { return storage.index(); }, std::move(loaded));
}

void SqliteOfflineCache::loadEntry(AssetId assetId, EntryLoaded loaded)
{
    load([assetId](CacheStorage &storage) { return storage.entry(assetId); }, std::move(loaded));
}

void SqliteOfflineCache::loadThumbnail(const QByteArray &contentHash, ThumbnailLoaded loaded)
{
    load([contentHash](CacheStorage &storage) { return storage.thumbnail(contentHash); }, std::move(loaded));
}

void SqliteOfflineCache::saveList(const QList<AssetSummary> &assets, qint64 heardAt)
{
    save(CacheDatabase::List{assets, heardAt});
}

void SqliteOfflineCache::saveAsset(const AssetSummary &asset)
{
    save(CacheDatabase::SavedAsset{asset, m_clock->now()});
}

void SqliteOfflineCache::forget(AssetId assetId)
{
    save(CacheDatabase::Removal{assetId});
}

void SqliteOfflineCache::saveState(AssetId assetId, const State &state, const Changes &changes)
{
    save(CacheDatabase::SavedState{assetId, state, changes});
}

void SqliteOfflineCache::saveSeen(AssetId assetId, const Seen &seen)
{
    save(CacheDatabase::SavedSeen{assetId, seen});
}

void SqliteOfflineCache::saveRead(AssetId assetId, ConversationId conversationId, qint64 at)
{
    save(CacheDatabase::ReadUntil{assetId, conversationId, at});
}

void SqliteOfflineCache::saveThumbnail(const QByteArray &contentHash, const QByteArray &picture)
{
    if (picture.size() <= mostThumbnailBytes)
        save(CacheDatabase::Thumbnail{contentHash, picture});
}

} // namespace Pinthread
