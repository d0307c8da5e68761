// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/assetmemory_p.h"

#include <QPointer>

namespace Pinthread {

AssetMemory::AssetMemory(const Clock &clock, Scheduler &scheduler, OfflineCache &cache, ReplicaOf replicaOf)
    : m_clock(&clock), m_scheduler(&scheduler), m_cache(&cache), m_replicaOf(std::move(replicaOf)), m_library(cache)
{}

AssetMemory::~AssetMemory() = default;

void AssetMemory::start()
{
    if (std::exchange(m_started, true))
        return;
    m_cache->loadIndex([self = QPointer(this)](const OfflineCache::Index &index) {
        if (!self)
            return;
        for (const auto &[assetId, seen] : index.seen.asKeyValueRange()) {
            self->marksOf(assetId).restore(seen); // No single asset was recalled before.
        }
        self->m_library.restore(index); // Which tells of both.
    });
}

void AssetMemory::setReader(UserId reader)
{
    if (m_reader == reader)
        return;
    m_reader = reader;
    for (auto &[assetId, marks] : m_marks) {
        marks.setReader(reader);
        const Replica *replica = m_replicaOf(assetId);
        const auto open = m_open.find(assetId);
        if (replica && replica->position() && open != m_open.end() && open->second.hasRecalled)
            lookAtAll(*replica);
    }
}

void AssetMemory::recall(AssetId assetId, std::function<void(const std::optional<OfflineCache::State> &)> recalled)
{
    start(); // What is known of all comes before what is known of one.
    Open &open = m_open[assetId];
    open.waiting = std::move(recalled);
    open.patience = m_scheduler->after(patience, [this, assetId] {
        if (const auto found = m_open.find(assetId); found != m_open.end())
            answer(found->second, std::nullopt);
    });
    m_cache->loadEntry(assetId, [self = QPointer(this), assetId](const OfflineCache::Entry &entry) {
        if (self)
            self->onEntry(assetId, entry);
    });
}

void AssetMemory::onEntry(AssetId assetId, const OfflineCache::Entry &entry)
{
    const auto found = m_open.find(assetId);
    if (found == m_open.end() || found->second.hasRecalled)
        return; // Closed, or closed and opened again, and another answer came.
    Open &open = found->second;
    open.hasRecalled = true;
    ReadMarks &marks = marksOf(assetId);
    marks.restore(entry.read);
    open.savedSeen = marks.seen();
    if (open.waiting && entry.state)
        open.saved = entry.state->position;
    answer(open, entry.state);
    if (const Replica *replica = m_replicaOf(assetId); replica && replica->position())
        lookAtAll(*replica);
}

void AssetMemory::answer(Open &open, const std::optional<OfflineCache::State> &state)
{
    const auto timer = std::move(open.patience);
    if (const auto waiting = std::exchange(open.waiting, {}))
        waiting(state);
}

bool AssetMemory::changed(const Replica &replica, const Replica::Outcome &outcome)
{
    const auto found = m_open.find(replica.assetId());
    if (found == m_open.end())
        return false;
    Open &open = found->second;
    open.isDifferent = true;
    open.touched += outcome.touched;
    if (outcome.reset)
        open.saved.reset(); // All of it is new.
    saveLater();
    const bool isNews = outcome.reset || !outcome.touched.isEmpty();
    return isNews && open.hasRecalled && replica.position()
           && look(replica, outcome.reset ? nullptr : &outcome.touched);
}

void AssetMemory::closing(const Replica &replica)
{
    const auto found = m_open.find(replica.assetId());
    if (found == m_open.end())
        return;
    save(replica, found->second);
    m_open.erase(found);
    marksOf(replica.assetId()).close();
}

void AssetMemory::saveAll()
{
    for (auto &[assetId, open] : m_open)
        open.isDifferent = true;
    save();
}

void AssetMemory::saveLater()
{
    if (!m_saving)
        m_saving = m_scheduler->after(pause, [this] { save(); });
}

void AssetMemory::save()
{
    m_saving.reset();
    for (auto &[assetId, open] : m_open) {
        if (const Replica *replica = m_replicaOf(assetId); replica && open.isDifferent)
            save(*replica, open);
    }
}

void AssetMemory::save(const Replica &replica, Open &open)
{
    open.isDifferent = false;
    if (!replica.position())
        return; // Nothing is known of it.
    const AssetId assetId = replica.assetId();
    const qint64 inStepAt = replica.isCaughtUp() ? m_clock->now() : replica.lastInStepAt().value_or(0);
    m_cache->saveState(assetId, {replica.confirmed(), *replica.position(), inStepAt},
                       {open.saved, std::exchange(open.touched, {})});
    open.saved = replica.position();
    if (replica.isCaughtUp())
        m_library.note(assetId, replica.confirmed());
    const OfflineCache::Seen &seen = marksOf(assetId).seen();
    if (open.hasRecalled && !(seen == open.savedSeen)) {
        m_cache->saveSeen(assetId, seen);
        open.savedSeen = seen;
    }
}

ReadMarks &AssetMemory::marksOf(AssetId assetId)
{
    return m_marks.try_emplace(assetId, m_reader).first->second;
}

bool AssetMemory::look(const Replica &replica, const QSet<ConversationId> *changed)
{
    return marksOf(replica.assetId()).look(replica.confirmed(), changed);
}

void AssetMemory::lookAtAll(const Replica &replica)
{
    if (look(replica, nullptr))
        Q_EMIT readMarksChanged(replica.assetId());
}

void AssetMemory::markRead(AssetId assetId, ConversationId conversationId)
{
    const Replica *replica = m_replicaOf(assetId);
    const Conversation *conversation = replica ? replica->confirmed().conversation(conversationId) : nullptr;
    const auto at = conversation ? marksOf(assetId).markRead(*conversation) : std::nullopt;
    if (!at)
        return;
    m_cache->saveRead(assetId, conversationId, *at);
    if (const auto found = m_open.find(assetId); found != m_open.end()) {
        found->second.isDifferent = true;
        saveLater();
    }
    Q_EMIT readMarksChanged(assetId);
}

void AssetMemory::markAllRead(AssetId assetId)
{
    ReadMarks &marks = marksOf(assetId);
    const Replica *replica = m_replicaOf(assetId);
    const AssetSummary *asset = m_library.asset(assetId);
    const bool isOpen = replica && replica->position();
    const bool isNew = isOpen ? marks.markAllRead(replica->confirmed()) : asset && marks.markAllRead(*asset);
    if (!isNew)
        return;
    m_cache->saveSeen(assetId, marks.seen());
    if (const auto found = m_open.find(assetId); found != m_open.end())
        found->second.savedSeen = marks.seen();
    Q_EMIT readMarksChanged(assetId);
}

bool AssetMemory::isUnread(AssetId assetId, ConversationId conversationId) const
{
    const auto found = m_marks.find(assetId);
    return found != m_marks.end() && found->second.isUnread(conversationId);
}

std::optional<qint64> AssetMemory::readUntil(AssetId assetId, ConversationId conversationId) const
{
    const auto open = m_open.find(assetId);
    const auto marks = m_marks.find(assetId);
    if (open == m_open.end() || !open->second.hasRecalled || marks == m_marks.end())
        return {};
    return marks->second.readUntil(conversationId);
}

int AssetMemory::unreadCount(AssetId assetId) const
{
    const auto found = m_marks.find(assetId);
    return found == m_marks.end() ? 0 : found->second.unreadCount();
}

bool AssetMemory::isUnread(const AssetSummary &asset) const
{
    const auto found = m_marks.find(asset.asset.id);
    return found == m_marks.end() ? ReadMarks(m_reader).isUnread(asset) : found->second.isUnread(asset);
}

} // namespace Pinthread
