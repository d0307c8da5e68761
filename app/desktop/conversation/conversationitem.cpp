// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/conversationitem.h"

#include <algorithm>

namespace Pinthread {

namespace {

/// Enough for any list; the rest of a long comment only costs time.
constexpr qsizetype titleLength = 200;

QString oneLine(const QString &text)
{
    return text.left(titleLength).simplified();
}

std::optional<Anchor> anchorOf(const Operation &operation)
{
    return std::visit(
        [](const auto &body) -> std::optional<Anchor> {
            if constexpr (requires { body.anchor; })
                return body.anchor;
            else
                return {};
        },
        operation.body);
}

} // namespace

ConversationItem ConversationItem::fromFailures(const QList<FailedOperation> &failed)
{
    ConversationItem item;
    item.failed = failed;
    item.conversation.id = failed.constFirst().operation.conversationId;
    for (const FailedOperation &operation : failed) {
        if (const auto anchor = anchorOf(operation.operation))
            item.conversation.anchor = *anchor;
    }
    return item;
}

ConversationItem ConversationItem::ofDraft(ConversationId id, const Anchor &anchor, const QString &text)
{
    ConversationItem item;
    item.conversation.id = id;
    item.conversation.anchor = anchor;
    item.draft = text;
    item.detached = true;
    return item;
}

void ConversationItem::markRead(qint64 time, UserId reader)
{
    readUntil = time;
    unread = std::ranges::any_of(conversation.comments, [&](const Comment &comment) {
        return comment.createdAt > time && comment.author.id != reader && !comment.deleted;
    });
}

bool ConversationItem::isBy(UserId user) const
{
    // What exists only here was made here.
    return isOnlyHere() || conversation.createdBy().id == user;
}

ConversationItem::State ConversationItem::state() const
{
    if (!failed.isEmpty())
        return State::Failed;
    if (unsettled || !unsettledComments.isEmpty() || isDraft())
        return State::Unsent;
    return conversation.isResolved() ? State::Resolved : State::Open;
}

QString ConversationItem::title() const
{
    const auto spoken = std::ranges::find(conversation.comments, false, &Comment::deleted);
    if (spoken != conversation.comments.end())
        return oneLine(spoken->text);
    for (const FailedOperation &operation : failed) {
        if (const QString words = typedText(operation.operation); !words.isEmpty())
            return oneLine(words);
    }
    return oneLine(draft);
}

QString ConversationItem::authorName() const
{
    return isOnlyHere() ? QString() : conversation.createdBy().name;
}

qint64 ConversationItem::lastActivity() const
{
    qint64 last = conversation.resolution ? conversation.resolution->at : 0;
    for (const Comment &comment : conversation.comments)
        last = std::max({last, comment.createdAt, comment.editedAt});
    return last;
}

int ConversationItem::commentCount() const
{
    return static_cast<int>(std::ranges::count(conversation.comments, false, &Comment::deleted));
}

QString ConversationItem::quote() const
{
    const auto *range = std::get_if<TextRange>(&conversation.anchor);
    return range ? oneLine(range->exact) : QString();
}

std::optional<Marker> ConversationItem::place() const
{
    const auto *marker = std::get_if<Marker>(&conversation.anchor);
    return marker ? std::optional(*marker) : std::nullopt;
}

} // namespace Pinthread
