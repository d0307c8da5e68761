// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/anchor.h"
#include "model/user.h"

#include <QList>

namespace Pinthread {

/// One message in a conversation.
struct Comment
{
    CommentId id;
    User author;
    /// Plain text, or Markdown of the documented subset; never HTML. Empty when it was deleted.
    QString text;
    /// The comment that this one answers; null for an answer to the conversation as a whole.
    CommentId parentId;
    /// Milliseconds since 1970, UTC, the server's clock.
    qint64 createdAt = 0;
    /// When it was last edited, likewise; 0: never.
    qint64 editedAt = 0;
    /// A deleted comment keeps its place, author and time, so that answers to it still make sense; its words are gone.
    bool deleted = false;

    friend bool operator==(const Comment &, const Comment &) = default;
};

/// Who closed a conversation, and when.
struct Resolution
{
    User by;
    qint64 at = 0; ///< Milliseconds since 1970, UTC.

    friend bool operator==(const Resolution &, const Resolution &) = default;
};

/// A discussion with one anchor.
struct Conversation
{
    ConversationId id;
    /// 1, 2, 3… within its asset and never reused; 0 while the server has not confirmed it.
    int number = 0;
    Anchor anchor;
    /// Nothing while it is open.
    std::optional<Resolution> resolution;
    /// In the order in which the server recorded them; never empty. The first one opened the conversation.
    QList<Comment> comments;

    [[nodiscard]] bool isResolved() const { return resolution.has_value(); }
    [[nodiscard]] const User &createdBy() const { return comments.constFirst().author; }
    [[nodiscard]] qint64 createdAt() const { return comments.constFirst().createdAt; }
    /// Null when there is no such comment.
    [[nodiscard]] const Comment *comment(CommentId commentId) const;
    /// How many comments lie above \a comment: 0 for one that answers the conversation as a whole.
    [[nodiscard]] int replyDepth(const Comment &comment) const;

    friend bool operator==(const Conversation &, const Conversation &) = default;
};

} // namespace Pinthread
