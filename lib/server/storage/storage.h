// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/storage/trimmer.h"

#include <functional>

namespace Pinthread::Server {

/// The journal as rooms and requests see it: everything is answered later, on a thread of the storage's choice, in no
/// certain order between different calls. Thread-safe. Callbacks are short: they post.
class Storage
{
public:
    template <class Value>
    using Callback = std::function<void(Stored<Value>)>;

    Storage() = default;
    virtual ~Storage() = default;
    Q_DISABLE_COPY_MOVE(Storage)

    /// As Journal::epoch().
    [[nodiscard]] virtual QString epoch() const = 0;
    /// As Journal::append(); what waits at the same time is committed together.
    virtual void append(Batch batch, std::function<void(AppendOutcome)> done) = 0;
    /// As Journal::eventsAfter().
    virtual void eventsAfter(AssetId asset, Revision revision, int limit, Callback<QList<EventRecord>> done) = 0;
    /// As Journal::eventsAfter(), after Journal::awaitWriters().
    virtual void settledEventsAfter(AssetId asset, Revision revision, int limit, Callback<QList<EventRecord>> done) = 0;
    /// As Journal::startingState().
    virtual void startingState(AssetId asset, Callback<StateRecord> done) = 0;
    /// Puts a state in the place of events that are no longer needed, some time.
    virtual void trim(const TrimRequest &request) = 0;
    /// As Journal::asset().
    virtual void asset(AssetId id, Callback<std::optional<AssetRecord>> done) = 0;
    /// As Journal::revisions().
    virtual void revisions(QList<AssetId> assets, Callback<QList<AssetRevision>> done) = 0;
};

} // namespace Pinthread::Server
