// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of SqlJournal that is no journal: assets, sessions and invitations.

#include "server/storage/sqljournal.h"
#include "server/storage/sqlrows.h"

namespace Pinthread::Server {

// Assets

Stored<std::optional<AssetRecord>> SqlJournal::oneAsset(const char *name, const QVariantList &values)
{
    return rows(name, values, &SqlRows::asset).map([](const QList<AssetRecord> &found) {
        return found.isEmpty() ? std::optional<AssetRecord>() : found.constFirst();
    });
}

Stored<std::optional<AssetRecord>> SqlJournal::asset(AssetId id)
{
    return oneAsset("asset-by-id", {id.toBytes()});
}

Stored<QList<AssetSummary>> SqlJournal::assets(const AssetFilter &filter)
{
    if (filter.urlId) {
        return rows("assets-by-url-id", {filter.tenant.toBytes(), filter.removed, *filter.urlId}, &SqlRows::summary);
    }
    return rows("assets", {filter.tenant.toBytes(), filter.removed}, &SqlRows::summary);
}

Stored<AssetRecord> SqlJournal::ensureAsset(const AssetRecord &record)
{
    auto found = oneAsset("asset-by-url-id", {record.tenant.toBytes(), record.asset.urlId});
    if (!found)
        return failure(found.error());
    // A single statement is a transaction of its own.
    if (!*found) {
        auto added = run("add-asset", SqlRows::values(record)).map([&] { return record; });
        if (added || !m_constraintFailed)
            return added;
        // Another node has added it in between.
        found = oneAsset("asset-by-url-id", {record.tenant.toBytes(), record.asset.urlId});
        if (!found || !*found)
            return added;
    }
    AssetRecord kept = **found;
    if (std::exchange(kept.asset.removedAt, 0) == 0)
        return kept;
    return setAssetRemoved(kept.asset.id, 0).map([&] { return kept; });
}

Stored<qint64> SqlJournal::storedBytes(TenantId tenant)
{
    const auto number = [](const QSqlQuery &row) { return row.value(0).toLongLong(); };
    return rows<qint64>("stored-bytes", {tenant.toBytes()}, number).map([](const QList<qint64> &sums) {
        return sums.value(0);
    });
}

Stored<void> SqlJournal::renameAsset(AssetId id, const QString &name)
{
    return run("rename-asset", {name, id.toBytes()});
}

Stored<void> SqlJournal::replaceContent(const Asset &asset)
{
    const bool isImage = asset.kind == AssetKind::Image;
    const QVariant none(QMetaType::fromType<int>());
    return run("replace-content", {asset.mediaType, asset.contentHash, asset.contentBytes,
                                   isImage ? QVariant(asset.pixelSize.width()) : none,
                                   isImage ? QVariant(asset.pixelSize.height()) : none, asset.id.toBytes()});
}

Stored<void> SqlJournal::setAssetRemoved(AssetId id, qint64 at)
{
    return run("set-asset-removed", {SqlRows::timeOrNull(at), id.toBytes()});
}

// Sessions

Stored<void> SqlJournal::addSession(const SessionRecord &record)
{
    const User &user = record.identity.actor.user;
    const InvitationId invitation = record.identity.invitation;
    return inTransaction([&] {
        return run("add-user", {user.id.toBytes(), record.identity.tenant.toBytes(), user.name, record.createdAt})
            .and_then([&] { return run("add-session", SqlRows::values(record)); })
            .and_then([&] { return invitation.isNull() ? Stored<void>() : countGuest(invitation); });
    });
}

Stored<void> SqlJournal::countGuest(InvitationId invitation)
{
    QSqlQuery &query = statement("count-guest");
    return run(query, {invitation.toBytes()}).and_then([&]() -> Stored<void> {
        if (query.numRowsAffected() != 1)
            return failure(StorageError{QStringLiteral("The invitation was revoked in this moment.")});
        return {};
    });
}

Stored<std::optional<SessionRecord>> SqlJournal::session(const QByteArray &tokenHash)
{
    QSqlQuery &query = statement("session-with-account");
    if (auto ran = run(query, {tokenHash}); !ran)
        return failure(ran.error());
    std::optional<SessionRecord> record;
    if (query.next())
        record = SqlRows::session(query, tokenHash);
    query.finish();
    if (!record || record->identity.invitation.isNull())
        return record;
    return assetsOf(record->identity.invitation).map([&](const QList<AssetId> &assets) {
        record->identity.onlyAssets = assets;
        return record;
    });
}

// Invitations

Stored<void> SqlJournal::addInvitation(const InvitationRecord &record)
{
    return inTransaction([&] {
        auto added = run("add-invitation", SqlRows::values(record));
        for (const AssetId asset : record.invitation.assetIds) {
            added = added.and_then([&] {
                return run("add-invitation-asset", {record.invitation.id.toBytes(), asset.toBytes()});
            });
        }
        return added;
    });
}

Stored<QList<AssetId>> SqlJournal::assetsOf(InvitationId invitation)
{
    return rows<AssetId>("invitation-assets", {invitation.toBytes()}, [](const QSqlQuery &row) {
        return AssetId::fromBytes(row.value(0).toByteArray()).value_or(AssetId());
    });
}

Stored<QList<Invitation>> SqlJournal::invitations(TenantId tenant)
{
    const auto records = rows("invitations", {tenant.toBytes()}, &SqlRows::invitation);
    if (!records)
        return failure(records.error());
    QList<Invitation> invitations;
    for (const InvitationRecord &record : *records) {
        const auto assets = assetsOf(record.invitation.id);
        if (!assets)
            return failure(assets.error());
        invitations.append(record.invitation);
        invitations.last().assetIds = *assets;
    }
    return invitations;
}

Stored<std::optional<InvitationRecord>> SqlJournal::invitationBySecret(const QByteArray &secretHash)
{
    auto found = rows("invitation-by-secret", {secretHash}, &SqlRows::invitation);
    if (!found)
        return failure(found.error());
    if (found->isEmpty())
        return std::nullopt;
    return assetsOf(found->constFirst().invitation.id).map([&](const QList<AssetId> &assets) {
        found->first().invitation.assetIds = assets;
        return std::optional(found->constFirst());
    });
}

Stored<QList<InvitationId>> SqlJournal::invitationsRevokedSince(qint64 since)
{
    return rows<InvitationId>("invitations-revoked-since", {since}, [](const QSqlQuery &row) {
        return InvitationId::fromBytes(row.value(0).toByteArray()).value_or(InvitationId());
    });
}

Stored<bool> SqlJournal::revokeInvitation(TenantId tenant, InvitationId id, qint64 at)
{
    bool revoked = false;
    const auto done = inTransaction([&] {
        QSqlQuery &query = statement("revoke-invitation");
        return run(query, {at, id.toBytes(), tenant.toBytes()})
            .map([&] { revoked = query.numRowsAffected() == 1; })
            .and_then([&] { return revoked ? run("forget-sessions-of-invitation", {id.toBytes()}) : Stored<void>(); });
    });
    return done.map([&] { return revoked; });
}

} // namespace Pinthread::Server
