// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/assetsummary.h"
#include "model/expected.h"
#include "model/invitation.h"
#include "server/auth/identity.h"
#include "server/usage/usage.h"

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

/// Which assets to list.
struct AssetFilter
{
    TenantId tenant;
    bool removed = false;         ///< Those that were removed, instead of those that were not.
    std::optional<QString> urlId; ///< Only the one with this.
};

/// An invitation, whose it is, and what its secret is recognised by.
struct InvitationRecord
{
    TenantId tenant;
    Invitation invitation;
    QByteArray secretHash; ///< SHA-256 of the secret, 32 bytes.
    UserId createdBy;
    qint64 revokedAt = 0; ///< Milliseconds since 1970, UTC; 0: it was not.

    friend bool operator==(const InvitationRecord &, const InvitationRecord &) = default;
};

/// A session: what a token stands for. The token itself is not kept.
struct SessionRecord
{
    QByteArray tokenHash; ///< SHA-256 of the token, 32 bytes.
    Identity identity;
    qint64 createdAt = 0;  ///< Milliseconds since 1970, UTC.
    qint64 usedAt = 0;     ///< Lately, as SessionRules says; 0 where nobody asks for it.
    bool isToken = false;  ///< A long-lived token, which is never too long idle.
    bool disabled = false; ///< The account is, or its tenant.

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

/// An asset's state, kept in the place of the events up to its revision.
struct StateRecord
{
    Revision revision = 0; ///< 0: there is none, and every event is still there.
    QByteArray body;       ///< A `snapshot` message in a single part.

    friend bool operator==(const StateRecord &, const StateRecord &) = default;
};

/// What an asset's summary says of its conversations after an event.
struct AssetFigures
{
    int conversations = 0;
    int openConversations = 0;
    qint64 changedAt = 0; ///< The event's `at`.

    friend bool operator==(const AssetFigures &, const AssetFigures &) = default;
};

/// Events of one asset to be recorded together.
struct Batch
{
    AssetId assetId;
    Revision base = 0;         ///< The revision that they were validated against; the first event has the next.
    QList<EventRecord> events; ///< Consecutive; not empty.
    AssetFigures after;        ///< The last one of them.
    int newConversations = 0;  ///< Those that they create. Counted in the tenant's usage, on the day of `after`.
};

enum class AppendOutcome {
    Recorded, ///< Durable.
    Conflict, ///< Not recorded: somebody else recorded something after `base`, or the asset was removed. Catch up and
              ///< validate again.
    Failed,   ///< Not recorded: the storage could not.
    Unknown,  ///< The connection to the database was lost before it said. Catch up: if it is not there then, it is
              ///< not recorded.
};

/// What an asset is, and how far.
struct AssetRevision
{
    Asset asset;
    Revision revision = 0; ///< Of its last event.

    friend bool operator==(const AssetRevision &, const AssetRevision &) = default;
};

class AccountStore;

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

    /// Records all that it can of \a batches in one transaction, their assets' figures and usage included; when this
    /// returns, what is Recorded is durable. One outcome for each. Batches of the same asset build on each other in
    /// their order.
    [[nodiscard]] virtual QList<AppendOutcome> append(const QList<Batch> &batches) = 0;
    /// The events after \a revision, in order, at most \a limit. When those that follow it are gone, later ones.
    [[nodiscard]] virtual Stored<QList<EventRecord>> eventsAfter(AssetId asset, Revision revision, int limit) = 0;
    /// Waits until nobody else is about to record events of the asset. Whoever uses the journal alone waits for nobody.
    [[nodiscard]] virtual Stored<void> awaitWriters(AssetId) { return {}; }
    /// How far those of \a assets are that are there, in no certain order.
    [[nodiscard]] virtual Stored<QList<AssetRevision>> revisions(const QList<AssetId> &assets) = 0;
    /// What the journal lacks to be of use, as a sentence for /readyz; empty when it lacks nothing.
    [[nodiscard]] virtual QString problem() const { return {}; }

    /// What the events that are kept follow.
    [[nodiscard]] virtual Stored<StateRecord> startingState(AssetId asset) = 0;
    /// Puts \a state in the place of the events up to its revision, which are gone from then on; all or nothing. One
    /// that is older than the starting state changes nothing.
    [[nodiscard]] virtual Stored<void> replaceEvents(AssetId asset, const StateRecord &state) = 0;

    /// Adds to what is counted, all of \a additions or none.
    [[nodiscard]] virtual Stored<void> addUsage(const QList<UsageAddition> &additions) = 0;
    /// In order; days without any are left out.
    [[nodiscard]] virtual Stored<QList<DayUsage>> usageByDay(const UsagePeriod &period) = 0;
    /// Those that were used most come first, at most 1,000; removed ones included.
    [[nodiscard]] virtual Stored<QList<AssetUsage>> usageByAsset(const UsagePeriod &period) = 0;

    // Assets, removed ones included.
    [[nodiscard]] virtual Stored<std::optional<AssetRecord>> asset(AssetId id) = 0;
    /// Newest first.
    [[nodiscard]] virtual Stored<QList<AssetSummary>> assets(const AssetFilter &filter) = 0;
    /// Keeps \a record, unless its tenant has an asset with this urlId: then that one is the answer, as it is, only
    /// that it is no longer removed.
    [[nodiscard]] virtual Stored<AssetRecord> ensureAsset(const AssetRecord &record) = 0;
    /// What the contents of all its assets have together, those of removed ones included.
    [[nodiscard]] virtual Stored<qint64> storedBytes(TenantId tenant) = 0;
    [[nodiscard]] virtual Stored<void> renameAsset(AssetId id, const QString &name) = 0;
    /// Its content is another one from now on: media type, hash, bytes and pixels of \a asset.
    [[nodiscard]] virtual Stored<void> replaceContent(const Asset &asset) = 0;
    /// Marks it as removed at \a at (milliseconds since 1970, UTC); 0 takes that back.
    [[nodiscard]] virtual Stored<void> setAssetRemoved(AssetId id, qint64 at) = 0;

    /// Adds the user and the session. A guest's counts for the invitation.
    [[nodiscard]] virtual Stored<void> addSession(const SessionRecord &record) = 0;
    [[nodiscard]] virtual Stored<std::optional<SessionRecord>> session(const QByteArray &tokenHash) = 0;

    [[nodiscard]] virtual Stored<void> addInvitation(const InvitationRecord &record) = 0;
    /// Those that were not revoked, newest first.
    [[nodiscard]] virtual Stored<QList<Invitation>> invitations(TenantId tenant) = 0;
    /// Also one that was revoked or has expired.
    [[nodiscard]] virtual Stored<std::optional<InvitationRecord>> invitationBySecret(const QByteArray &secretHash) = 0;
    /// Those that were revoked at \a since (milliseconds since 1970, UTC) or later.
    [[nodiscard]] virtual Stored<QList<InvitationId>> invitationsRevokedSince(qint64 since) = 0;
    /// Revokes it at \a at and forgets its sessions. False: the tenant has no such invitation, or not any more.
    [[nodiscard]] virtual Stored<bool> revokeInvitation(TenantId tenant, InvitationId id, qint64 at) = 0;

    /// Tenants and the accounts of people. Lives as long as this.
    [[nodiscard]] virtual AccountStore &accounts() = 0;
};

} // namespace Pinthread::Server
