// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// \file
/// The commands of SyncController: from what a user does to an operation that is shown, kept and sent; and what is
/// read.

#include "model/rules.h"
#include "sync/assetmemory_p.h"
#include "sync/openasset_p.h"

#include <algorithm>

namespace Pinthread {

namespace {

Anchor rounded(Anchor anchor)
{
    if (auto *marker = std::get_if<Marker>(&anchor)) {
        marker->x = roundedPercent(marker->x);
        marker->y = roundedPercent(marker->y);
        if (marker->region)
            marker->region = {roundedPercent(marker->region->width), roundedPercent(marker->region->height)};
    }
    return anchor;
}

} // namespace

Expected<SyncController::Created, Refusal> SyncController::createConversation(AssetId assetId, const Anchor &anchor,
                                                                              const QString &text)
{
    const auto conversationId = ConversationId::make(*m_seams.clock, *m_seams.random);
    const auto commentId = CommentId::make(*m_seams.clock, *m_seams.random);
    return submit(assetId, conversationId,
                  CreateConversation{.anchor = rounded(anchor), .commentId = commentId, .text = text})
        .map([&](BroadcastId id) {
            return Created{conversationId, id};
        });
}

Expected<BroadcastId, Refusal> SyncController::addComment(AssetId assetId, ConversationId conversationId,
                                                          const QString &text, CommentId parentId)
{
    const auto commentId = CommentId::make(*m_seams.clock, *m_seams.random);
    return submit(assetId, conversationId, AddComment{.commentId = commentId, .parentId = parentId, .text = text});
}

Expected<BroadcastId, Refusal> SyncController::editComment(AssetId assetId, ConversationId conversationId,
                                                           CommentId commentId, const QString &text)
{
    return submit(assetId, conversationId, EditComment{commentId, text});
}

Expected<BroadcastId, Refusal> SyncController::deleteComment(AssetId assetId, ConversationId conversationId,
                                                             CommentId commentId)
{
    return submit(assetId, conversationId, DeleteComment{commentId});
}

Expected<BroadcastId, Refusal> SyncController::moveAnchor(AssetId assetId, ConversationId conversationId,
                                                          const Anchor &anchor)
{
    return submit(assetId, conversationId, MoveAnchor{rounded(anchor)});
}

Expected<BroadcastId, Refusal> SyncController::setResolved(AssetId assetId, ConversationId conversationId,
                                                           bool resolved)
{
    return submit(assetId, conversationId, SetResolved{resolved});
}

Expected<BroadcastId, Refusal> SyncController::deleteConversation(AssetId assetId, ConversationId conversationId)
{
    return submit(assetId, conversationId, DeleteConversation{});
}

Expected<BroadcastId, Refusal> SyncController::submit(AssetId assetId, ConversationId conversationId,
                                                      OperationBody body)
{
    OpenAsset *asset = find(assetId);
    if (!asset)
        return failure(Refusal{RefusalCode::NotFound, tr("This is not open any more.")});
    const UnsettledOperation operation{
        .assetId = assetId,
        .operation = {BroadcastId::make(*m_seams.clock, *m_seams.random), conversationId, std::move(body)},
        .madeAt = m_seams.clock->now()};
    const BroadcastId id = operation.operation.broadcastId;

    const auto checked =
        checkOperation(asset->replica.viewedState(conversationId), account().actor, operation.operation, limits());
    if (!checked && checked.error().code == RefusalCode::Invalid)
        return failure(Refusal{RefusalCode::Invalid, tr("This is empty, or holds something that cannot be sent.")});
    if (!checked)
        return failure(Refusal{checked.error().code, explanation(checked.error())});

    if (!isOnline()) {
        publish(*asset, asset->replica.fail({.assetId = assetId,
                                             .operation = operation.operation,
                                             .reason = FailedOperation::Reason::Offline,
                                             .refusal = {},
                                             .madeAt = operation.madeAt,
                                             .failedAt = operation.madeAt}));
        return id;
    }
    if (asset->replica.unsettled().size() >= Protocol::mostUnsettled) {
        const Refusal tooMany{RefusalCode::TooMany, QString()};
        return failure(Refusal{tooMany.code, explanation(tooMany)});
    }
    // On its way to the disk before anybody hears of it: who listens may do something that comes after it.
    const Replica::Outcome outcome = asset->replica.add(operation);
    saveAndSend(operation);
    publish(*asset, outcome);
    return id;
}

Expected<void, Refusal> SyncController::retry(BroadcastId id)
{
    const auto all = failedOperations();
    const auto failed = std::ranges::find_if(all, [id](const auto &one) { return one.operation.broadcastId == id; });
    if (failed == all.cend())
        return failure(Refusal{RefusalCode::NotFound, tr("There is nothing left to retry.")});
    if (!isOnline()) {
        return failure(Refusal{RefusalCode::Unavailable, tr("There is no connection. Retry when it is back.")});
    }
    OpenAsset &asset = ensureAsset(failed->assetId, AssetKind::Image); // The server knows its kind.
    const UnsettledOperation operation = *asset.replica.takeForRetry(id);
    Replica::Outcome outcome = asset.replica.add(operation);
    outcome.failedChanged = true;
    saveAndSend(operation);
    publish(asset, outcome);
    return {};
}

bool SyncController::discard(BroadcastId id)
{
    const auto all = failedOperations();
    const auto failed = std::ranges::find_if(all, [id](const auto &one) { return one.operation.broadcastId == id; });
    if (failed == all.cend())
        return false;
    if (OpenAsset *asset = find(failed->assetId)) {
        static_cast<void>(asset->replica.discard(id));
    } else {
        m_shelf[failed->assetId].failed.removeIf([id](const auto &one) { return one.operation.broadcastId == id; });
    }
    m_seams.store->remove(id);
    Q_EMIT failedOperationsChanged(failed->assetId);
    return true;
}

void SyncController::undoDiscard(const FailedOperation &discarded)
{
    const auto all = failedOperations();
    const BroadcastId id = discarded.operation.broadcastId;
    if (std::ranges::any_of(all, [id](const auto &one) { return one.operation.broadcastId == id; }))
        return;
    if (OpenAsset *asset = find(discarded.assetId)) {
        publish(*asset, asset->replica.fail(discarded));
        return;
    }
    m_shelf[discarded.assetId].failed.append(discarded);
    m_seams.store->saveFailed(discarded);
    Q_EMIT failedOperationsChanged(discarded.assetId);
}

void SyncController::retryAll()
{
    if (m_retryAll)
        return;
    // Half of what the server takes, so that its user can go on working.
    const std::chrono::nanoseconds second = std::chrono::seconds(1);
    const auto interval = 2 * second / std::max(1, m_connection.welcome().connection.operationsPerSecond);
    m_retryAll = std::make_unique<RetryAll>(failedOperations(), *m_seams.scheduler, interval,
                                            RetryAll::Actions{.retry = [this](BroadcastId id) { return retry(id); },
                                                              .finished =
                                                                  [this](const RetryAll::Result &result) {
                                                                      const auto finished = std::move(m_retryAll);
                                                                      Q_EMIT retryAllFinished(result);
                                                                  }});
}

int SyncController::discardAll()
{
    const auto all = failedOperations();
    return static_cast<int>(
        std::ranges::count_if(all, [this](const auto &one) { return discard(one.operation.broadcastId); }));
}

void SyncController::markRead(AssetId assetId, ConversationId conversationId)
{
    m_memory->markRead(assetId, conversationId);
}

void SyncController::markAllRead(AssetId assetId)
{
    m_memory->markAllRead(assetId);
}

bool SyncController::isUnread(AssetId assetId, ConversationId conversationId) const
{
    return m_memory->isUnread(assetId, conversationId);
}

std::optional<qint64> SyncController::readUntil(AssetId assetId, ConversationId conversationId) const
{
    return m_memory->readUntil(assetId, conversationId);
}

int SyncController::unreadCount(AssetId assetId) const
{
    return m_memory->unreadCount(assetId);
}

bool SyncController::isUnread(const AssetSummary &asset) const
{
    return m_memory->isUnread(asset);
}

AssetLibrary &SyncController::library()
{
    return m_memory->library();
}

} // namespace Pinthread
