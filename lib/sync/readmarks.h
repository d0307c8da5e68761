// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/offlinecache.h"

namespace Pinthread {

/// How far its reader has read one asset. A conversation is unread when somebody else wrote in it after the latest
/// comment that was read, by the server's clock; nobody's own words are unread to them, and neither are words that were
/// deleted. A plain value machine.
class ReadMarks
{
public:
    explicit ReadMarks(UserId reader = {}) : m_reader(reader) {}

    /// Who reads is known, or somebody else; look() again at everything.
    void setReader(UserId reader) { m_reader = reader; }

    // What an earlier run left.
    void restore(const OfflineCache::Seen &seen);
    void restore(const OfflineCache::ReadTimes &read) { m_read.insert(read); }

    /// Looks at \a state, in which the conversations \a changed are different (null: all of them); it counts as shown.
    /// \returns whether isUnread() or unreadCount() says something else now.
    bool look(const AssetState &state, const QSet<ConversationId> *changed = nullptr);
    /// Somebody looks at \a conversation. \returns the time to be kept for it; nothing when it was read already.
    std::optional<qint64> markRead(const Conversation &conversation);
    /// Everything in \a state, the last one that was looked at, counts as read. \returns whether that is new.
    bool markAllRead(const AssetState &state);
    /// Everything up to \a asset's last event counts as read, although its conversations are not at hand.
    bool markAllRead(const AssetSummary &asset);
    /// What is known of single conversations is not needed any more; seen() stays.
    void close();

    [[nodiscard]] bool isUnread(ConversationId id) const { return m_unread.contains(id); }
    /// The time of the latest comment that was read in it; 0: none was.
    [[nodiscard]] qint64 readUntil(ConversationId id) const { return std::max(m_seen.allReadAt, m_read.value(id)); }
    [[nodiscard]] int unreadCount() const { return m_seen.unread; }
    /// Whether something is unread in it, or happened in it since it was last looked at. An asset that was never looked
    /// at is news when something has happened in it, or somebody else has added it.
    [[nodiscard]] bool isUnread(const AssetSummary &asset) const;
    /// What is to be kept.
    [[nodiscard]] const OfflineCache::Seen &seen() const { return m_seen; }

private:
    [[nodiscard]] bool hasUnread(const Conversation &conversation) const;
    [[nodiscard]] qint64 latestOfOthers(const Conversation &conversation) const;

    UserId m_reader;
    bool m_known = false; ///< The asset has been looked at, now or earlier.
    OfflineCache::Seen m_seen;
    OfflineCache::ReadTimes m_read;
    QSet<ConversationId> m_unread;
};

} // namespace Pinthread
