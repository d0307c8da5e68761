// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversationviews.h"

#include "model/rules.h"

namespace Pinthread {

namespace {

QList<FailedOperation> failuresOn(const Replica &replica, ConversationId id)
{
    QList<FailedOperation> failures;
    for (const FailedOperation &failed : replica.failed()) {
        if (failed.operation.conversationId == id)
            failures.append(failed);
    }
    return failures;
}

MarkerView::State markerState(ConversationItem::State state)
{
    switch (state) {
    case ConversationItem::State::Open:
        return MarkerView::State::Open;
    case ConversationItem::State::Resolved:
        return MarkerView::State::Resolved;
    case ConversationItem::State::Unsent:
        return MarkerView::State::Unsent;
    case ConversationItem::State::Failed:
        return MarkerView::State::Failed;
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<ConversationItem> conversationItem(const Replica &replica, ConversationId id)
{
    const QList<FailedOperation> failures = failuresOn(replica, id);
    const Conversation *view = replica.view(id);
    if (!view)
        return failures.isEmpty() ? std::nullopt : std::optional(ConversationItem::fromFailures(failures));

    ConversationItem item;
    item.conversation = *view;
    item.failed = failures;
    item.unsettled = replica.isUnsettled(id);
    if (item.unsettled) {
        for (const Comment &comment : view->comments) {
            if (replica.isUnsettled(comment.id))
                item.unsettledComments.insert(comment.id);
        }
    }
    return item;
}

QList<ConversationItem> conversationItems(const Replica &replica)
{
    QSet<ConversationId> left = conversationsWithFailures(replica);
    QList<ConversationItem> items;
    items.reserve(replica.views().size() + left.size());
    for (auto it = replica.views().keyBegin(); it != replica.views().keyEnd(); ++it) {
        items.append(*conversationItem(replica, *it));
        left.remove(*it);
    }
    for (const ConversationId id : left)
        items.append(*conversationItem(replica, id));
    return items;
}

QSet<ConversationId> conversationsWithFailures(const Replica &replica)
{
    QSet<ConversationId> ids;
    for (const FailedOperation &failed : replica.failed())
        ids.insert(failed.operation.conversationId);
    return ids;
}

AnchorMark markOf(const ConversationItem &item, const Replica &replica, const Actor &actor)
{
    AnchorMark mark;
    mark.id = item.id();
    mark.anchor = item.conversation.anchor;
    mark.number = item.conversation.number;
    mark.state = markerState(item.state());
    mark.label = item.title();
    if (!item.conversation.comments.isEmpty()) {
        mark.author = item.conversation.comments.first().author.name;
        mark.at = item.conversation.comments.first().createdAt;
    }
    mark.unread = item.unread;
    // One that only failed is moved by discarding it and clicking elsewhere: its words go where they were meant to.
    mark.movable = !item.isOnlyHere()
                   && isPermitted(replica.viewedState(item.id()), actor, {{}, item.id(), MoveAnchor{mark.anchor}});
    return mark;
}

Marker rounded(const Marker &marker)
{
    Marker result{.x = roundedPercent(marker.x), .y = roundedPercent(marker.y), .region = {}};
    if (marker.region)
        result.region = {roundedPercent(marker.region->width), roundedPercent(marker.region->height)};
    return result;
}

Anchor rounded(const Anchor &anchor)
{
    const auto *marker = std::get_if<Marker>(&anchor);
    return marker ? Anchor(rounded(*marker)) : anchor;
}

Anchor movedTo(const Anchor &anchor, double x, double y)
{
    Marker marker;
    if (const auto *before = std::get_if<Marker>(&anchor))
        marker = *before;
    marker.x = x;
    marker.y = y;
    if (marker.region) {
        marker.x = qMin(marker.x, 100 - marker.region->width);
        marker.y = qMin(marker.y, 100 - marker.region->height);
    }
    return marker;
}

} // namespace Pinthread
