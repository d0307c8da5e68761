// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/assetstate.h"
#include "model/assetsummary.h"
#include "protocol/messages.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

namespace Pinthread {

/// Keeps what a client has seen of one server, as one user (see OperationScope), so that it can be looked at again when
/// the server cannot be reached: the list of assets, the conversations of each, how far its user has read, and small
/// pictures of them. SqliteOfflineCache keeps it on disk, MemoryOfflineCache as long as it lives. Contents are kept by
/// ContentCache. Nothing here is the only copy of anything: unsent words are in the OperationStore.
///
/// All calls return at once, on the GUI thread, and take effect in order; callbacks and signals come on that thread
/// later (never from within the call). When the cache is destroyed, everything that was asked for is written first and
/// no callback comes any more.
class OfflineCache : public QObject
{
    Q_OBJECT

public:
    /// An asset's conversations as the server had confirmed them.
    struct State
    {
        AssetState state;
        Protocol::Position position;
        /// When this was last known to be what the server has: milliseconds since 1970, UTC, this machine's clock.
        qint64 inStepAt = 0;

        friend bool operator==(const State &, const State &) = default;
    };

    /// How far its user has read an asset: what is known without looking into its conversations.
    struct Seen
    {
        /// Everything up to here has been shown here; what came later is news.
        Revision revision = 0;
        /// Conversations with something unread in them, at that revision.
        int unread = 0;
        /// Comments of this time and before count as read: milliseconds since 1970, UTC, the server's clock.
        qint64 allReadAt = 0;

        friend bool operator==(const Seen &, const Seen &) = default;
    };
    /// For each conversation, the time of the latest comment that was read, likewise. What `allReadAt` covers may be
    /// missing.
    using ReadTimes = QHash<ConversationId, qint64>;

    /// What is known of all assets.
    struct Index
    {
        QList<AssetSummary> listed; ///< The list as last heard, in its order.
        QList<AssetSummary> others; ///< Opened or heard of otherwise, and not in the list.
        /// When the list was heard: milliseconds since 1970, UTC, this machine's clock; nothing: never.
        std::optional<qint64> heardAt;
        QHash<AssetId, Seen> seen;
    };

    /// What is known of one.
    struct Entry
    {
        std::optional<State> state;
        ReadTimes read;
    };

    /// What is different in a state since it was last saved or loaded, so that not all of it is written again. A cache
    /// that has another state than `since` writes all of it.
    struct Changes
    {
        std::optional<Protocol::Position> since; ///< Nothing: all is new.
        QSet<ConversationId> conversations;
    };

    /// Larger pictures are not kept as thumbnails.
    static constexpr qsizetype mostThumbnailBytes = 256 * 1024;

    using IndexLoaded = std::function<void(const Index &index)>;
    using EntryLoaded = std::function<void(const Entry &entry)>;
    using ThumbnailLoaded = std::function<void(const QByteArray &picture)>;

    using QObject::QObject;

    // What cannot be read counts as not there; problem() tells.

    virtual void loadIndex(IndexLoaded loaded) = 0;
    virtual void loadEntry(AssetId assetId, EntryLoaded loaded) = 0;
    /// Empty when there is none.
    virtual void loadThumbnail(const QByteArray &contentHash, ThumbnailLoaded loaded) = 0;

    /// The list, as heard at \a heardAt. What is no longer in it stays for a while among the others.
    virtual void saveList(const QList<AssetSummary> &assets, qint64 heardAt) = 0;
    /// One asset, wherever it is.
    virtual void saveAsset(const AssetSummary &asset) = 0;
    /// Forgets all about it: it was removed.
    virtual void forget(AssetId assetId) = 0;
    virtual void saveState(AssetId assetId, const State &state, const Changes &changes) = 0;
    virtual void saveSeen(AssetId assetId, const Seen &seen) = 0;
    virtual void saveRead(AssetId assetId, ConversationId conversationId, qint64 at) = 0;
    /// \a picture is a small PNG or JPEG of the content.
    virtual void saveThumbnail(const QByteArray &contentHash, const QByteArray &picture) = 0;

Q_SIGNALS:
    /// A sentence for people: what is wrong with the disk or the file, and what happened to what was in it.
    void problem(const QString &message);
};

} // namespace Pinthread
