// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/seams.h"
#include "sync/assetlibrary.h"
#include "sync/readmarks.h"
#include "sync/replica.h"

#include <map>

namespace Pinthread {

/// What a SyncController remembers of its assets from one run to the next: their states, how far its user has read
/// them, and the list. Gathers what changes and hands it to the OfflineCache together, so that a busy asset costs one
/// write a second.
class AssetMemory final : public QObject
{
    Q_OBJECT

public:
    /// From a change to its writing.
    static constexpr std::chrono::milliseconds pause{1'000};
    /// A disk that takes longer than this to find an asset is not waited for.
    static constexpr std::chrono::milliseconds patience{2'000};

    using ReplicaOf = std::function<const Replica *(AssetId)>;

    /// The clock, the scheduler and the cache must outlive this. \a replicaOf gives the replicas of the assets that are
    /// open, also those that saveAll() is to save.
    AssetMemory(const Clock &clock, Scheduler &scheduler, OfflineCache &cache, ReplicaOf replicaOf);
    ~AssetMemory() override;

    /// Reads what an earlier run left of the list and the marks.
    void start();
    void setReader(UserId reader);

    /// Finds what an earlier run left of the asset, which is now open; \a recalled comes later, once. Nothing is found
    /// when there is nothing, or not in time.
    void recall(AssetId assetId, std::function<void(const std::optional<OfflineCache::State> &)> recalled);
    /// The replica is different. \returns whether readMarksChanged() is to be told of it: not before everything is
    /// done.
    [[nodiscard]] bool changed(const Replica &replica, const Replica::Outcome &outcome);
    /// The asset is not open any more after this.
    void closing(const Replica &replica);
    /// At once, and as complete as it is now.
    void saveAll();

    [[nodiscard]] AssetLibrary &library() { return m_library; }
    [[nodiscard]] const AssetLibrary &library() const { return m_library; }

    void markRead(AssetId assetId, ConversationId conversationId);
    void markAllRead(AssetId assetId);
    [[nodiscard]] bool isUnread(AssetId assetId, ConversationId conversationId) const;
    [[nodiscard]] std::optional<qint64> readUntil(AssetId assetId, ConversationId conversationId) const;
    [[nodiscard]] int unreadCount(AssetId assetId) const;
    [[nodiscard]] bool isUnread(const AssetSummary &asset) const;

Q_SIGNALS:
    void readMarksChanged(Pinthread::AssetId assetId);

private:
    /// An asset that is open.
    struct Open
    {
        std::optional<Protocol::Position> saved; ///< What the cache has, as far as it is known.
        QSet<ConversationId> touched;            ///< Since then.
        bool isDifferent = false;                ///< Since then, in any way.
        OfflineCache::Seen savedSeen;
        bool hasRecalled = false; ///< Before, nobody knows what is read.
        std::function<void(const std::optional<OfflineCache::State> &)> waiting;
        std::unique_ptr<Timer> patience;
    };

    void onEntry(AssetId assetId, const OfflineCache::Entry &entry);
    void answer(Open &open, const std::optional<OfflineCache::State> &state);
    [[nodiscard]] ReadMarks &marksOf(AssetId assetId);
    [[nodiscard]] bool look(const Replica &replica, const QSet<ConversationId> *changed);
    void lookAtAll(const Replica &replica);
    void saveLater();
    void save();
    void save(const Replica &replica, Open &open);

    const Clock *m_clock;
    Scheduler *m_scheduler;
    OfflineCache *m_cache;
    ReplicaOf m_replicaOf;
    AssetLibrary m_library;
    UserId m_reader;
    bool m_started = false;
    std::map<AssetId, ReadMarks> m_marks;
    std::map<AssetId, Open> m_open;
    std::unique_ptr<Timer> m_saving;
};

} // namespace Pinthread
