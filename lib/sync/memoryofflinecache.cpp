// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/memoryofflinecache.h"

#include <algorithm>

namespace Pinthread {

namespace {

auto findAsset(QList<AssetSummary> &assets, AssetId id)
{
    return std::ranges::find_if(assets, [id](const AssetSummary &one) { return one.asset.id == id; });
}

void removeAsset(QList<AssetSummary> &assets, AssetId id)
{
    assets.removeIf([id](const AssetSummary &one) { return one.asset.id == id; });
}

} // namespace

MemoryOfflineCache::MemoryOfflineCache(Scheduler &scheduler, QObject *parent)
    : OfflineCache(parent), m_scheduler(&scheduler)
{}

MemoryOfflineCache::~MemoryOfflineCache() = default;

void MemoryOfflineCache::loadIndex(IndexLoaded loaded)
{
    later([this, loaded = std::move(loaded)] { loaded(m_index); });
}

void MemoryOfflineCache::loadEntry(AssetId assetId, EntryLoaded loaded)
{
    later([this, assetId, loaded = std::move(loaded)] { loaded(m_entries.value(assetId)); });
}

void MemoryOfflineCache::loadThumbnail(const QByteArray &contentHash, ThumbnailLoaded loaded)
{
    later([this, contentHash, loaded = std::move(loaded)] { loaded(m_thumbnails.value(contentHash)); });
}

void MemoryOfflineCache::saveList(const QList<AssetSummary> &assets, qint64 heardAt)
{
    if (!m_writable)
        return;
    m_index.others = m_index.listed + m_index.others;
    for (const AssetSummary &one : assets)
        removeAsset(m_index.others, one.asset.id);
    m_index.listed = assets;
    m_index.heardAt = heardAt;
}

void MemoryOfflineCache::saveAsset(const AssetSummary &asset)
{
    if (!m_writable)
        return;
    if (const auto listed = findAsset(m_index.listed, asset.asset.id); listed != m_index.listed.end()) {
        *listed = asset;
        return;
    }
    removeAsset(m_index.others, asset.asset.id);
    m_index.others.prepend(asset);
}

void MemoryOfflineCache::forget(AssetId assetId)
{
    if (!m_writable)
        return;
    removeAsset(m_index.listed, assetId);
    removeAsset(m_index.others, assetId);
    m_index.seen.remove(assetId);
    m_entries.remove(assetId);
}

void MemoryOfflineCache::saveState(AssetId assetId, const State &state, const Changes &)
{
    if (!m_writable)
        return;
    m_entries[assetId].state = state;
    ++m_stateSaves;
}

void MemoryOfflineCache::saveSeen(AssetId assetId, const Seen &seen)
{
    if (!m_writable)
        return;
    m_index.seen.insert(assetId, seen);
    m_entries[assetId].read.removeIf([&](const auto &one) { return one.value() <= seen.allReadAt; });
}

void MemoryOfflineCache::saveRead(AssetId assetId, ConversationId conversationId, qint64 at)
{
    if (!m_writable)
        return;
    qint64 &kept = m_entries[assetId].read[conversationId];
    kept = std::max(kept, at);
}

void MemoryOfflineCache::saveThumbnail(const QByteArray &contentHash, const QByteArray &picture)
{
    if (m_writable && picture.size() <= mostThumbnailBytes)
        m_thumbnails.insert(contentHash, picture);
}

void MemoryOfflineCache::later(std::function<void()> call)
{
    const quint64 number = m_calls++;
    m_timers[number] = m_scheduler->after(m_readTime, [this, number, call = std::move(call)] {
        const auto running = m_timers.extract(number);
        call();
    });
}

} // namespace Pinthread
