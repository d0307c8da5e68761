// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/memoryjournal.h"

#include <QDateTime>

#include <algorithm>

namespace Pinthread::Server {

namespace {

auto failed()
{
    return failure(StorageError{QStringLiteral("The test has said so.")});
}

} // namespace

QList<AppendOutcome> MemoryJournal::append(const QList<Batch> &batches)
{
    ++commits;
    QList<AppendOutcome> outcomes;
    for (const Batch &batch : batches) {
        if (failsAppends) {
            outcomes.append(AppendOutcome::Failed);
        } else if (batch.base != last(batch.assetId) || isRemoved(batch.assetId)) {
            outcomes.append(AppendOutcome::Conflict);
        } else {
            m_events[batch.assetId] += batch.events;
            m_figures[batch.assetId] = batch.after;
            const QDate day = QDateTime::fromMSecsSinceEpoch(batch.after.changedAt, Qt::UTC).date();
            if (batch.newConversations > 0)
                m_usage[{day, batch.assetId}] += {0, 0, batch.newConversations};
            outcomes.append(AppendOutcome::Recorded);
        }
    }
    return outcomes;
}

Stored<QList<EventRecord>> MemoryJournal::eventsAfter(AssetId asset, Revision revision, int limit)
{
    ++reads;
    if (failsReads)
        return failed();
    return m_events.value(asset).mid(std::max(Revision(0), revision - m_states.value(asset).revision), limit);
}

Stored<QList<AssetRevision>> MemoryJournal::revisions(const QList<AssetId> &assets)
{
    if (failsReads)
        return failed();
    QList<AssetRevision> found;
    for (const AssetRecord &record : std::as_const(m_assets)) {
        if (assets.contains(record.asset.id))
            found.append({record.asset, last(record.asset.id)});
    }
    return found;
}

bool MemoryJournal::isRemoved(AssetId id) const
{
    return std::ranges::any_of(
        m_assets, [id](const AssetRecord &record) { return record.asset.id == id && record.asset.removedAt != 0; });
}

Stored<std::optional<AssetRecord>> MemoryJournal::asset(AssetId id)
{
    if (failsReads)
        return failed();
    const auto found = std::ranges::find(m_assets, id, [](const AssetRecord &record) { return record.asset.id; });
    return found == m_assets.end() ? std::optional<AssetRecord>() : *found;
}

Stored<QList<AssetSummary>> MemoryJournal::assets(const AssetFilter &filter)
{
    QList<AssetSummary> found;
    for (const AssetRecord &record : std::as_const(m_assets)) {
        const Asset &asset = record.asset;
        if (record.tenant != filter.tenant || (asset.removedAt != 0) != filter.removed
            || (filter.urlId && *filter.urlId != asset.urlId))
            continue;
        const AssetFigures figures = m_figures.value(asset.id, {0, 0, asset.createdAt});
        found.prepend({asset, last(asset.id), figures.conversations, figures.openConversations, figures.changedAt});
    }
    return found;
}

Stored<AssetRecord> MemoryJournal::ensureAsset(const AssetRecord &record)
{
    for (AssetRecord &known : m_assets) {
        if (known.tenant == record.tenant && known.asset.urlId == record.asset.urlId) {
            known.asset.removedAt = 0;
            return known;
        }
    }
    m_assets.append(record);
    return record;
}

Stored<qint64> MemoryJournal::storedBytes(TenantId tenant)
{
    qint64 bytes = 0;
    for (const AssetRecord &record : std::as_const(m_assets))
        bytes += record.tenant == tenant ? record.asset.contentBytes : 0;
    return bytes;
}

Stored<void> MemoryJournal::renameAsset(AssetId id, const QString &name)
{
    for (AssetRecord &record : m_assets) {
        if (record.asset.id == id)
            record.asset.name = name;
    }
    return {};
}

Stored<void> MemoryJournal::replaceContent(const Asset &asset)
{
    for (AssetRecord &record : m_assets) {
        if (record.asset.id != asset.id)
            continue;
        record.asset.mediaType = asset.mediaType;
        record.asset.contentHash = asset.contentHash;
        record.asset.contentBytes = asset.contentBytes;
        record.asset.pixelSize = asset.pixelSize;
    }
    return {};
}

Stored<void> MemoryJournal::setAssetRemoved(AssetId id, qint64 at)
{
    for (AssetRecord &record : m_assets) {
        if (record.asset.id == id)
            record.asset.removedAt = at;
    }
    return {};
}

Stored<void> MemoryJournal::addSession(const SessionRecord &record)
{
    m_sessions.insert(record.tokenHash, record);
    for (InvitationRecord &invitation : m_invitations)
        invitation.invitation.guests += invitation.invitation.id == record.identity.invitation;
    return {};
}

Stored<std::optional<SessionRecord>> MemoryJournal::session(const QByteArray &tokenHash)
{
    const auto found = m_sessions.constFind(tokenHash);
    return found == m_sessions.cend() ? std::optional<SessionRecord>() : *found;
}

Stored<void> MemoryJournal::addInvitation(const InvitationRecord &record)
{
    m_invitations.append(record);
    return {};
}

Stored<QList<Invitation>> MemoryJournal::invitations(TenantId tenant)
{
    QList<Invitation> found;
    for (const InvitationRecord &record : std::as_const(m_invitations)) {
        if (record.tenant == tenant && record.revokedAt == 0)
            found.prepend(record.invitation);
    }
    return found;
}

Stored<std::optional<InvitationRecord>> MemoryJournal::invitationBySecret(const QByteArray &secretHash)
{
    const auto found = std::ranges::find(m_invitations, secretHash, &InvitationRecord::secretHash);
    return found == m_invitations.end() ? std::optional<InvitationRecord>() : *found;
}

Stored<QList<InvitationId>> MemoryJournal::invitationsRevokedSince(qint64 since)
{
    QList<InvitationId> found;
    for (const InvitationRecord &record : std::as_const(m_invitations)) {
        if (record.revokedAt != 0 && record.revokedAt >= since)
            found.append(record.invitation.id);
    }
    return found;
}

Stored<bool> MemoryJournal::revokeInvitation(TenantId tenant, InvitationId id, qint64 at)
{
    for (InvitationRecord &record : m_invitations) {
        if (record.tenant != tenant || record.invitation.id != id || record.revokedAt != 0)
            continue;
        record.revokedAt = at;
        m_sessions.removeIf([&](const auto &session) { return session.value().identity.invitation == id; });
        return true;
    }
    return false;
}

Stored<StateRecord> MemoryJournal::startingState(AssetId asset)
{
    if (failsReads)
        return failed();
    return m_states.value(asset);
}

Stored<void> MemoryJournal::replaceEvents(AssetId asset, const StateRecord &state)
{
    if (failsAppends)
        return failed();
    StateRecord &kept = m_states[asset];
    if (state.revision <= kept.revision)
        return {};
    m_events[asset].remove(0, state.revision - kept.revision);
    kept = state;
    return {};
}

Stored<void> MemoryJournal::addUsage(const QList<UsageAddition> &additions)
{
    if (failsAppends)
        return failed();
    for (const UsageAddition &addition : additions)
        m_usage[{addition.day, addition.asset}] += addition.figures;
    return {};
}

Stored<QList<DayUsage>> MemoryJournal::usageByDay(const UsagePeriod &period)
{
    QMap<QDate, UsageFigures> sums;
    for (auto entry = m_usage.cbegin(); entry != m_usage.cend(); ++entry) {
        const auto owner = asset(entry.key().second);
        const QDate day = entry.key().first;
        if (owner && *owner && (*owner)->tenant == period.tenant && day >= period.from && day <= period.to)
            sums[day] += *entry;
    }
    QList<DayUsage> days;
    for (auto sum = sums.cbegin(); sum != sums.cend(); ++sum)
        days.append({sum.key(), *sum});
    return days;
}

Stored<QList<AssetUsage>> MemoryJournal::usageByAsset(const UsagePeriod &period)
{
    QMap<AssetId, AssetUsage> sums;
    for (auto entry = m_usage.cbegin(); entry != m_usage.cend(); ++entry) {
        const auto [day, id] = entry.key();
        const auto owner = asset(id);
        if (!owner || !*owner || (*owner)->tenant != period.tenant || day < period.from || day > period.to)
            continue;
        AssetUsage &sum = sums[id];
        sum.asset = id;
        sum.name = (*owner)->asset.name;
        sum.figures += *entry;
    }
    QList<AssetUsage> assets = sums.values();
    std::ranges::stable_sort(assets, std::ranges::greater(),
                             [](const AssetUsage &one) { return one.figures.messages; });
    return assets;
}

} // namespace Pinthread::Server
