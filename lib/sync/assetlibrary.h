// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/offlinecache.h"

namespace Pinthread {

/// The assets of one server as last heard, today or earlier: what a library shows, and which picture is which asset, so
/// that it can be opened before the server has answered. Kept in an OfflineCache. GUI thread.
class AssetLibrary final : public QObject
{
    Q_OBJECT

public:
    /// \a cache must outlive the library.
    explicit AssetLibrary(OfflineCache &cache, QObject *parent = nullptr);

    /// What an earlier run left; what this one has heard already counts more.
    void restore(const OfflineCache::Index &index);
    /// Whether restore() was called: before, something may be known that is not here yet.
    [[nodiscard]] bool isRestored() const { return m_restored; }

    /// The list as the server gave it last, newest first.
    [[nodiscard]] const QList<AssetSummary> &assets() const { return m_listed; }
    /// When that was: milliseconds since 1970, UTC, this machine's clock; nothing: never.
    [[nodiscard]] std::optional<qint64> heardAt() const { return m_heardAt; }
    /// Whether it was in an earlier run.
    [[nodiscard]] bool isFromCache() const { return m_heardAt && !m_heard; }

    // One of them, or one that is not in the list and was opened or heard of otherwise; null when there is none. Valid
    // until the library changes.
    [[nodiscard]] const AssetSummary *asset(AssetId id) const;
    [[nodiscard]] const AssetSummary *asset(const QString &urlId) const;

    /// The server's list, at \a now.
    void setAssets(const QList<AssetSummary> &assets, qint64 now);
    /// The server has told what the asset is: it was made, found, renamed or restored.
    void note(const Asset &asset);
    /// What has happened in an asset that is open.
    void note(AssetId id, const AssetState &state);
    /// The server has removed it.
    void forget(AssetId id);

Q_SIGNALS:
    /// Something of the above says something else.
    void changed();

private:
    [[nodiscard]] AssetSummary *find(AssetId id);
    void save(const AssetSummary &asset);

    OfflineCache *m_cache;
    QList<AssetSummary> m_listed;
    QList<AssetSummary> m_others; ///< The one that was heard of last is first.
    QSet<AssetId> m_forgotten;    ///< Before restore() brought them.
    std::optional<qint64> m_heardAt;
    bool m_heard = false; ///< The list, in this run.
    bool m_restored = false;
};

} // namespace Pinthread
