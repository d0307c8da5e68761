// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/conversation.h"

#include <variant>

namespace Pinthread {

/// Opens a conversation at \a anchor with its first comment.
struct CreateConversation
{
    Anchor anchor;
    CommentId commentId;
    QString text;
    friend bool operator==(const CreateConversation &, const CreateConversation &) = default;
};
struct AddComment
{
    CommentId commentId;
    CommentId parentId; ///< Null: answers the conversation as a whole.
    QString text;
    friend bool operator==(const AddComment &, const AddComment &) = default;
};
struct EditComment
{
    CommentId commentId;
    QString text;
    friend bool operator==(const EditComment &, const EditComment &) = default;
};
struct DeleteComment
{
    CommentId commentId;
    friend bool operator==(const DeleteComment &, const DeleteComment &) = default;
};
struct MoveAnchor
{
    Anchor anchor;
    friend bool operator==(const MoveAnchor &, const MoveAnchor &) = default;
};
/// Resolves the conversation, or reopens it.
struct SetResolved
{
    bool resolved = true;
    friend bool operator==(const SetResolved &, const SetResolved &) = default;
};
struct DeleteConversation
{
    friend bool operator==(const DeleteConversation &, const DeleteConversation &) = default;
};

using OperationBody = std::variant<CreateConversation, AddComment, EditComment, DeleteComment, MoveAnchor, SetResolved,
                                   DeleteConversation>;

/// What a client asks for: one user action on one conversation of an asset.
struct Operation
{
    BroadcastId broadcastId;
    ConversationId conversationId;
    OperationBody body;

    friend bool operator==(const Operation &, const Operation &) = default;
};

/// The words that somebody typed into this operation; empty when it carries none.
[[nodiscard]] QString typedText(const Operation &operation);

/// Visits a variant with one lambda for each alternative; a forgotten one does not compile.
template <class... Visitors>
struct Overloaded : Visitors...
{
    using Visitors::operator()...;
};
/// C++20 can do without; clang before 17 cannot.
template <class... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

} // namespace Pinthread
