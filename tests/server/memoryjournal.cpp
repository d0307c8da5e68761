// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/memoryjournal.h"

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
        } else if (batch.base != last(batch.assetId)) {
            outcomes.append(AppendOutcome::Conflict);
        } else {
            m_events[batch.assetId] += batch.events;
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
    return m_events.value(asset).mid(revision, limit);
}

Stored<std::optional<AssetRecord>> MemoryJournal::asset(AssetId id)
{
    if (failsReads)
        return failed();
    const auto found = std::ranges::find(m_assets, id, [](const AssetRecord &record) { return record.asset.id; });
    return found == m_assets.end() ? std::optional<AssetRecord>() : *found;
}

Stored<std::optional<AssetRecord>> MemoryJournal::assetByUrlId(TenantId tenant, const QString &urlId)
{
    const auto found = std::ranges::find_if(
        m_assets, [&](const AssetRecord &record) { return record.tenant == tenant && record.asset.urlId == urlId; });
    return found == m_assets.end() ? std::optional<AssetRecord>() : *found;
}

Stored<QList<Asset>> MemoryJournal::assets(TenantId tenant)
{
    QList<Asset> found;
    for (const AssetRecord &record : std::as_const(m_assets)) {
        if (record.tenant == tenant)
            found.prepend(record.asset);
    }
    return found;
}

Stored<AssetRecord> MemoryJournal::ensureAsset(const AssetRecord &record)
{
    if (const auto found = assetByUrlId(record.tenant, record.asset.urlId); *found)
        return **found;
    m_assets.append(record);
    return record;
}

Stored<void> MemoryJournal::addSession(const SessionRecord &record)
{
    m_sessions.insert(record.tokenHash, record);
    return {};
}

Stored<std::optional<SessionRecord>> MemoryJournal::session(const QByteArray &tokenHash)
{
    const auto found = m_sessions.constFind(tokenHash);
    return found == m_sessions.cend() ? std::optional<SessionRecord>() : *found;
}

} // namespace Pinthread::Server
