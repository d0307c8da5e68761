// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/readmarks.h"

#include <algorithm>

namespace Pinthread {

void ReadMarks::restore(const OfflineCache::Seen &seen)
{
    m_known = true;
    m_seen = seen;
}

qint64 ReadMarks::latestOfOthers(const Conversation &conversation) const
{
    qint64 latest = 0;
    for (const Comment &comment : conversation.comments) {
        if (comment.author.id != m_reader && !comment.deleted)
            latest = std::max(latest, comment.createdAt);
    }
    return latest;
}

bool ReadMarks::hasUnread(const Conversation &conversation) const
{
    return latestOfOthers(conversation) > readUntil(conversation.id);
}

bool ReadMarks::look(const AssetState &state, const QSet<ConversationId> *changed)
{
    const QSet<ConversationId> before = m_unread;
    const int countBefore = m_seen.unread;
    const auto lookAt = [&](ConversationId id) {
        const Conversation *conversation = state.conversation(id);
        if (conversation && hasUnread(*conversation))
            m_unread.insert(id);
        else
            m_unread.remove(id);
    };
    if (changed) {
        for (const ConversationId id : *changed)
            lookAt(id);
    } else {
        m_unread.clear();
        for (const Conversation &conversation : state.conversations())
            lookAt(conversation.id);
    }
    m_known = true;
    m_seen.revision = state.revision();
    m_seen.unread = static_cast<int>(m_unread.size());
    return m_unread != before || m_seen.unread != countBefore;
}

std::optional<qint64> ReadMarks::markRead(const Conversation &conversation)
{
    if (!m_unread.remove(conversation.id))
        return std::nullopt;
    m_seen.unread = static_cast<int>(m_unread.size());
    const qint64 at = latestOfOthers(conversation);
    m_read.insert(conversation.id, at);
    return at;
}

bool ReadMarks::markAllRead(const AssetState &state)
{
    if (m_unread.isEmpty())
        return false;
    for (const Conversation &conversation : state.conversations())
        m_seen.allReadAt = std::max(m_seen.allReadAt, latestOfOthers(conversation));
    m_read.removeIf([this](const auto &one) { return one.value() <= m_seen.allReadAt; });
    m_unread.clear();
    m_seen.unread = 0;
    return true;
}

bool ReadMarks::markAllRead(const AssetSummary &asset)
{
    const OfflineCache::Seen before = m_seen;
    const bool wasKnown = std::exchange(m_known, true);
    m_seen.revision = std::max(m_seen.revision, asset.revision);
    m_seen.allReadAt = std::max(m_seen.allReadAt, asset.changedAt);
    m_seen.unread = 0;
    return !wasKnown || !(m_seen == before);
}

void ReadMarks::close()
{
    m_read.clear();
    m_unread.clear();
}

bool ReadMarks::isUnread(const AssetSummary &asset) const
{
    if (!m_known) {
        const UserId addedBy = asset.asset.createdBy.id;
        return asset.revision > 0 || (!addedBy.isNull() && addedBy != m_reader);
    }
    return m_seen.unread > 0 || asset.revision > m_seen.revision;
}

} // namespace Pinthread
