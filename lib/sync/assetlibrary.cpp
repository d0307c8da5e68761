// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/assetlibrary.h"

#include <algorithm>

namespace Pinthread {

namespace {

QSet<AssetId> idsOf(const QList<AssetSummary> &assets)
{
    QSet<AssetId> ids;
    ids.reserve(assets.size());
    for (const AssetSummary &one : assets)
        ids.insert(one.asset.id);
    return ids;
}

void remove(QList<AssetSummary> &assets, const QSet<AssetId> &ids)
{
    assets.removeIf([&ids](const AssetSummary &one) { return ids.contains(one.asset.id); });
}

template <class Assets>
auto findById(Assets &assets, AssetId id)
{
    return std::ranges::find_if(assets, [id](const AssetSummary &one) { return one.asset.id == id; });
}

/// When something happened last, as far as a state shows it.
qint64 lastChange(const AssetState &state)
{
    qint64 last = 0;
    for (const Conversation &conversation : state.conversations()) {
        for (const Comment &comment : conversation.comments)
            last = std::max({last, comment.createdAt, comment.editedAt});
        if (conversation.resolution)
            last = std::max(last, conversation.resolution->at);
    }
    return last;
}

} // namespace

AssetLibrary::AssetLibrary(OfflineCache &cache, QObject *parent) : QObject(parent), m_cache(&cache) {}

void AssetLibrary::restore(const OfflineCache::Index &index)
{
    m_restored = true;
    QList<AssetSummary> listed = index.listed;
    QList<AssetSummary> others = index.others;
    remove(listed, m_forgotten);
    if (m_heard) {
        others = listed + others;
    } else {
        for (AssetSummary &one : listed) {
            // What was opened before this came is known better now.
            const auto known = std::ranges::find_if(
                m_others, [&one](const AssetSummary &other) { return other.asset.id == one.asset.id; });
            if (known == m_others.cend())
                continue;
            one.asset = known->asset;
            if (known->revision > one.revision)
                one = *known;
        }
        remove(m_others, idsOf(listed));
        m_listed = listed;
        m_heardAt = index.heardAt;
    }
    remove(others, idsOf(m_listed) + idsOf(m_others) + m_forgotten);
    m_others += others;
    m_forgotten.clear();
    Q_EMIT changed();
}

const AssetSummary *AssetLibrary::asset(AssetId id) const
{
    for (const auto *assets : {&m_listed, &m_others}) {
        if (const auto found = findById(*assets, id); found != assets->cend())
            return &*found;
    }
    return nullptr;
}

const AssetSummary *AssetLibrary::asset(const QString &urlId) const
{
    for (const auto *assets : {&m_listed, &m_others}) {
        const auto found =
            std::ranges::find_if(*assets, [&urlId](const AssetSummary &one) { return one.asset.urlId == urlId; });
        if (found != assets->cend())
            return &*found;
    }
    return nullptr;
}

AssetSummary *AssetLibrary::find(AssetId id)
{
    for (auto *assets : {&m_listed, &m_others}) {
        if (const auto found = findById(*assets, id); found != assets->end())
            return &*found;
    }
    return nullptr;
}

void AssetLibrary::setAssets(const QList<AssetSummary> &assets, qint64 now)
{
    m_others = std::exchange(m_listed, assets) + m_others;
    remove(m_others, idsOf(assets));
    m_heard = true;
    m_heardAt = now;
    m_cache->saveList(assets, now);
    Q_EMIT changed();
}

void AssetLibrary::note(const Asset &asset)
{
    m_forgotten.remove(asset.id);
    if (AssetSummary *known = find(asset.id)) {
        if (known->asset == asset)
            return;
        known->asset = asset;
        save(*known);
        return;
    }
    m_others.prepend(
        {.asset = asset, .revision = 0, .conversations = 0, .openConversations = 0, .changedAt = asset.createdAt});
    save(m_others.constFirst());
}

void AssetLibrary::note(AssetId id, const AssetState &state)
{
    AssetSummary *known = find(id);
    if (!known)
        return;
    const auto open = std::ranges::count_if(state.conversations(), [](const auto &one) { return !one.isResolved(); });
    AssetSummary now = *known;
    now.revision = state.revision();
    now.conversations = static_cast<int>(state.conversations().size());
    now.openConversations = static_cast<int>(open);
    now.changedAt = std::max(known->changedAt, lastChange(state));
    if (now == *known)
        return;
    *known = now;
    save(now);
}

void AssetLibrary::forget(AssetId id)
{
    if (!m_restored)
        m_forgotten.insert(id);
    remove(m_listed, {id});
    remove(m_others, {id});
    m_cache->forget(id);
    Q_EMIT changed();
}

void AssetLibrary::save(const AssetSummary &asset)
{
    m_cache->saveAsset(asset);
    Q_EMIT changed();
}

} // namespace Pinthread
