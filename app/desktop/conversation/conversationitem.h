// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/conversation.h"
#include "sync/failedoperation.h"

#include <QSet>

namespace Pinthread {

/// One conversation as it is shown to this user: what the server has confirmed with the user's own unsettled
/// operations on top, and beside it what could not be sent. A value; whoever holds the replica makes one of it.
struct ConversationItem
{
    /// How the conversation stands as a whole; the worst of what is true of it. Each is drawn with a mark of its own.
    enum class State {
        Open,     ///< Confirmed and not resolved.
        Resolved, ///< Confirmed and resolved.
        Unsent,   ///< Something in it has not been answered by the server yet, or it is a draft.
        Failed,   ///< Something in it could not be sent.
    };

    /// The optimistic view. Without comments when the conversation exists nowhere but in \a failed.
    Conversation conversation;
    /// Whether something in it (a comment, its place, whether it is resolved) is not confirmed yet.
    bool unsettled = false;
    /// Whether somebody else wrote in it since this user last saw it; see markRead().
    bool unread = false;
    /// The server's time of the newest comment that this user has seen: milliseconds since 1970, UTC; 0: none.
    qint64 readUntil = 0;
    /// Whether its words are not to be found in the edition of the text that is shown, so that nothing shows where it
    /// is.
    bool detached = false;
    /// Comments that are new or changed and not confirmed yet.
    QSet<CommentId> unsettledComments;
    /// The operations on this conversation that failed, in the order in which they were made; a failed creation, too.
    QList<FailedOperation> failed;
    /// What somebody began to write here and has not sent: then there is no conversation yet. Empty for every other.
    QString draft;

    /// A conversation that is nowhere but in its failed operations: a creation that did not reach the server, or
    /// changes to a conversation that somebody has deleted meanwhile. Its anchor is the creation's, if there is one,
    /// else that of the last failed move, else a default one. \a failed must not be empty.
    [[nodiscard]] static ConversationItem fromFailures(const QList<FailedOperation> &failed);

    /// The draft of a new conversation about words that are nowhere in the text that is shown. \a text must not be
    /// empty.
    [[nodiscard]] static ConversationItem ofDraft(ConversationId id, const Anchor &anchor, const QString &text);

    /// \a reader has seen what was written until \a time: sets readUntil and unread. One's own words are never unread.
    void markRead(qint64 time, UserId reader);

    [[nodiscard]] ConversationId id() const { return conversation.id; }
    [[nodiscard]] State state() const;
    /// Whether it is nothing but a draft.
    [[nodiscard]] bool isDraft() const { return !draft.isEmpty(); }
    /// Whether the conversation is nowhere but here: in \a failed, or as a draft.
    [[nodiscard]] bool isOnlyHere() const { return conversation.comments.isEmpty(); }
    /// Its first words on one line of plain text, of the first comment that still has some, of what failed, or of the
    /// draft.
    [[nodiscard]] QString title() const;
    /// Who started it; empty when isOnlyHere().
    [[nodiscard]] QString authorName() const;
    /// Whether \a user started it.
    [[nodiscard]] bool isBy(UserId user) const;
    /// When anything last happened in it: milliseconds since 1970, UTC; 0 when isOnlyHere().
    [[nodiscard]] qint64 lastActivity() const;
    /// How many comments can still be read.
    [[nodiscard]] int commentCount() const;
    /// Where it is on an image; nothing for a text range.
    [[nodiscard]] std::optional<Marker> place() const;
    /// The words of a text that it is about, on one line; empty on an image.
    [[nodiscard]] QString quote() const;
};

} // namespace Pinthread
