// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/conversation.h"

#include <algorithm>

namespace Pinthread {

const Comment *Conversation::comment(CommentId commentId) const
{
    const auto found = std::ranges::find(comments, commentId, &Comment::id);
    return found == comments.end() ? nullptr : &*found;
}

int Conversation::replyDepth(const Comment &comment) const
{
    int depth = 0;
    // A parent always stands before its answers, so that the walk ends.
    for (const Comment *parent = this->comment(comment.parentId); parent; parent = this->comment(parent->parentId))
        ++depth;
    return depth;
}

} // namespace Pinthread
