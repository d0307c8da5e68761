// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/asset.h"
#include "model/event.h"
#include "model/expected.h"
#include "server/rooms/subscriber.h"

#include <QList>

#include <optional>

namespace Pinthread::Server {

/// Why the journal could not do something. It may work again later (a full disk).
struct StorageError
{
    QString message; ///< English, for the log and for /readyz.
};

template <class Value>
using Stored = Expected<Value, StorageError>;

/// An asset and whose it is.
struct AssetRecord
{
    TenantId tenant;
    Asset asset;

    friend bool operator==(const AssetRecord &, const AssetRecord &) = default;
};

/// A session: what a token stands for. The token itself is not kept.
struct SessionRecord
{
    QByteArray tokenHash; ///< SHA-256 of the token, 32 bytes.
    Identity identity;
    qint64 createdAt = 0; ///< Milliseconds since 1970, UTC.

    friend bool operator==(const SessionRecord &, const SessionRecord &) = default;
};

/// A recorded event as it is kept.
struct EventRecord
{
    Revision revision = 0;
    BroadcastId broadcastId;
    QByteArray body; ///< As Protocol::encodeEvent() gives it.

    friend bool operator==(const EventRecord &, const EventRecord &) = default;
};

/// Events of one asset to be recorded together.
struct Batch
{
    AssetId assetId;
    Revision base = 0;         ///< The revision that they were validated against; the first event has the next.
    QList<EventRecord> events; ///< Consecutive; not empty.
};

enum class AppendOutcome {
    Recorded, ///< Durable.
    Conflict, ///< Not recorded: somebody else recorded something after `base`. Catch up and validate again.
    Failed,   ///< Not recorded: the storage could not.
};

/// Everything that the server must not forget. Used from one thread.
class Journal
{
public:
    Journal() = default;
    virtual ~Journal() = default;
    Q_DISABLE_COPY_MOVE(Journal)

    /// Names this history; another one after it was replaced, see Protocol::Position.
    [[nodiscard]] virtual QString epoch() const = 0;
    /// The tenant of a server that has only one.
    [[nodiscard]] virtual TenantId defaultTenant() const = 0;

    /// Records all that it can of \a batches in one transaction; when this returns, what is Recorded is durable. One
    /// outcome for each. Batches of the same asset build on each other in their order.
    [[nodiscard]] virtual QList<AppendOutcome> append(const QList<Batch> &batches) = 0;
    /// The events after \a revision, in order, at most \a limit.
    [[nodiscard]] virtual Stored<QList<EventRecord>> eventsAfter(AssetId asset, Revision revision, int limit) = 0;

    [[nodiscard]] virtual Stored<std::optional<AssetRecord>> asset(AssetId id) = 0;
    [[nodiscard]] virtual Stored<std::optional<AssetRecord>> assetByUrlId(TenantId tenant, const QString &urlId) = 0;
    /// Newest first.
    [[nodiscard]] virtual Stored<QList<Asset>> assets(TenantId tenant) = 0;
    /// Keeps \a record, unless its tenant has an asset with this urlId: then that one is the answer, as it is.
    [[nodiscard]] virtual Stored<AssetRecord> ensureAsset(const AssetRecord &record) = 0;

    [[nodiscard]] virtual Stored<void> addSession(const SessionRecord &record) = 0;
    [[nodiscard]] virtual Stored<std::optional<SessionRecord>> session(const QByteArray &tokenHash) = 0;
};

} // namespace Pinthread::Server
