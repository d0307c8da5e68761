// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/offlinecache.h"
#include "sync/sqlitefile_p.h"

#include <variant>

namespace Pinthread {

/// The SQLite file of an offline cache. Everything blocks; one thread. What cannot be read is left out and counted.
class CacheDatabase
{
public:
    using Problem = SqliteFile::Problem;

    // What can change; `at` is now, in milliseconds since 1970, UTC.
    struct List
    {
        QList<AssetSummary> assets;
        qint64 at = 0;
    };
    struct SavedAsset
    {
        AssetSummary asset;
        qint64 at = 0;
    };
    struct Removal
    {
        AssetId assetId;
    };
    struct SavedState
    {
        AssetId assetId;
        OfflineCache::State state;
        OfflineCache::Changes changes;
    };
    struct SavedSeen
    {
        AssetId assetId;
        OfflineCache::Seen seen;
    };
    struct ReadUntil
    {
        AssetId assetId;
        ConversationId conversationId;
        qint64 at = 0; ///< Of the comment.
    };
    struct Thumbnail
    {
        QByteArray contentHash;
        QByteArray picture;
    };
    using Change = std::variant<List, SavedAsset, Removal, SavedState, SavedSeen, ReadUntil, Thumbnail>;

    /// Opens the file \a path; ReadWrite makes it if need be.
    [[nodiscard]] static Expected<std::unique_ptr<CacheDatabase>, Problem> open(const QString &path,
                                                                                const OperationScope &scope,
                                                                                SqliteFile::Access access);

    /// Makes all \a changes, or none.
    [[nodiscard]] Expected<void, Problem> write(std::span<const Change> changes);
    /// Drops what is in no list and was not used for a month before \a now, and what belongs to nothing.
    [[nodiscard]] Expected<void, Problem> tidy(qint64 now);

    [[nodiscard]] Expected<OfflineCache::Index, Problem> index();
    [[nodiscard]] Expected<OfflineCache::Entry, Problem> entry(AssetId assetId);
    [[nodiscard]] Expected<QByteArray, Problem> thumbnail(const QByteArray &contentHash);

    /// How many things could not be read since the last time this was asked.
    [[nodiscard]] int takeUnreadable() { return std::exchange(m_unreadable, 0); }

private:
    using Done = SqliteFile::Done;

    explicit CacheDatabase(std::unique_ptr<SqliteFile> file) : m_file(std::move(file)) {}

    [[nodiscard]] Expected<std::optional<OfflineCache::State>, Problem> state(AssetId assetId);

    [[nodiscard]] Done apply(const List &list) const;
    [[nodiscard]] Done apply(const SavedAsset &saved) const;
    [[nodiscard]] Done apply(const Removal &removal) const;
    [[nodiscard]] Done apply(const SavedState &saved) const;
    [[nodiscard]] Done apply(const SavedSeen &saved) const;
    [[nodiscard]] Done apply(const ReadUntil &read) const;
    [[nodiscard]] Done apply(const Thumbnail &thumbnail) const;
    [[nodiscard]] Done removeState(AssetId assetId) const;

    std::unique_ptr<SqliteFile> m_file;
    int m_unreadable = 0;
};

} // namespace Pinthread
