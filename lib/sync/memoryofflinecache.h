// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/seams.h"
#include "sync/offlinecache.h"

#include <map>

namespace Pinthread {

/// An OfflineCache that keeps everything as long as it lives, for tests and for a program that may not write.
class MemoryOfflineCache final : public OfflineCache
{
    Q_OBJECT

public:
    /// Calls back through \a scheduler, which must outlive the cache.
    explicit MemoryOfflineCache(Scheduler &scheduler, QObject *parent = nullptr);
    ~MemoryOfflineCache() override;

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

    // What is kept now.
    [[nodiscard]] const Index &index() const { return m_index; }
    [[nodiscard]] Entry entry(AssetId assetId) const { return m_entries.value(assetId); }
    /// How often a state was saved.
    [[nodiscard]] int stateSaves() const { return m_stateSaves; }
    /// A disk that takes nothing: what is saved meanwhile is lost, as in the last second before a crash.
    void setWritable(bool writable) { m_writable = writable; }
    /// How long it pretends to read; at first no time at all.
    void setReadTime(std::chrono::milliseconds time) { m_readTime = time; }

private:
    void later(std::function<void()> call);

    Scheduler *m_scheduler;
    std::chrono::milliseconds m_readTime{0};
    Index m_index;
    QHash<AssetId, Entry> m_entries;
    QHash<QByteArray, QByteArray> m_thumbnails;
    bool m_writable = true;
    int m_stateSaves = 0;
    quint64 m_calls = 0;
    std::map<quint64, std::unique_ptr<Timer>> m_timers;
};

} // namespace Pinthread
