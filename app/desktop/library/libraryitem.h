// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/assetsummary.h"

#include <QList>

#include <algorithm>

namespace Pinthread {

/// An asset as one user's library shows it: what the server says of it, and what this machine knows.
struct LibraryItem
{
    AssetSummary summary;
    /// Something has happened in it that this user has not seen.
    bool unread = false;
    /// In how many conversations; 0: that is not known.
    int unreadConversations = 0;
    /// It is open in a window of this program.
    bool open = false;
    /// Others on this network can open it.
    bool shared = false;
    /// Its content is on this machine.
    bool availableOffline = false;
    /// When this user opened it here: milliseconds since 1970, UTC; 0: never.
    qint64 lastOpened = 0;
    bool mayRename = false;
    bool mayRemove = false;

    [[nodiscard]] AssetId id() const { return summary.asset.id; }
    [[nodiscard]] const QString &name() const { return summary.asset.name; }
    /// When it was of interest last.
    [[nodiscard]] qint64 recency() const { return std::max(lastOpened, summary.changedAt); }

    friend bool operator==(const LibraryItem &, const LibraryItem &) = default;
};

/// Assets that were removed together, and can be brought back together.
struct Removal
{
    QList<AssetId> assets; ///< Not empty.
    QString name;          ///< Of the first one.

    friend bool operator==(const Removal &, const Removal &) = default;
};

/// How things stand with a library as a whole.
struct LibraryState
{
    /// Nothing is known yet, neither from the server nor from before.
    bool loading = false;
    /// When it was as it is shown: milliseconds since 1970, UTC; 0: it is so now, as far as anybody knows.
    qint64 seenAt = 0;
    /// What could not be done, one or two sentences for people; empty: everything could.
    QString problem;
    /// Whether asking the server once more may help against the problem.
    bool canTryAgain = false;
    /// Whether this user may add to it.
    bool mayAdd = true;
    /// What can be brought back, the latest last.
    QList<Removal> removals;

    friend bool operator==(const LibraryState &, const LibraryState &) = default;
};

} // namespace Pinthread
