// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// \file
/// The operations of a Replica: from unsettled to settled or failed, and back at their user's word.

#include "sync/replica.h"

#include <algorithm>

namespace Pinthread {

namespace {

template <class Operations>
qsizetype indexOf(const Operations &operations, BroadcastId id)
{
    const auto found =
        std::ranges::find_if(operations, [id](const auto &one) { return one.operation.broadcastId == id; });
    return found == operations.cend() ? -1 : found - operations.cbegin();
}

} // namespace

Replica::Outcome Replica::restore(const QList<UnsettledOperation> &unsettled, const QList<FailedOperation> &failed)
{
    Outcome outcome;
    for (const UnsettledOperation &operation : unsettled) {
        m_ownIds.insert(operation.operation.broadcastId);
        outcome.touched.insert(operation.operation.conversationId);
    }
    for (const FailedOperation &operation : failed)
        m_ownIds.insert(operation.operation.broadcastId);
    m_unsettled = unsettled + m_unsettled;
    m_failed = failed + m_failed;
    outcome.failedChanged = !failed.isEmpty();
    renew(outcome);
    return outcome;
}

Replica::Outcome Replica::add(const UnsettledOperation &operation)
{
    m_unsettled.append(operation);
    m_unsent.insert(operation.operation.broadcastId);
    // When it is a retry, the answer that is under way may be about the try before.
    if (m_asked)
        m_asked->remove(operation.operation.broadcastId);
    m_ownIds.insert(operation.operation.broadcastId);
    Outcome outcome;
    outcome.touched.insert(operation.operation.conversationId);
    renew(outcome);
    return outcome;
}

bool Replica::markSent(BroadcastId id)
{
    return m_unsent.remove(id);
}

Replica::Outcome Replica::fail(const FailedOperation &failed)
{
    const BroadcastId id = failed.operation.broadcastId;
    Outcome outcome;
    if (const qsizetype at = indexOf(m_unsettled, id); at >= 0) {
        m_unsettled.removeAt(at);
        m_unsent.remove(id);
        outcome.touched.insert(failed.operation.conversationId);
        renew(outcome);
    }
    m_ownIds.insert(id);
    m_failed.append(failed);
    outcome.failed.append(failed);
    outcome.failedChanged = true;
    return outcome;
}

std::optional<UnsettledOperation> Replica::takeForRetry(BroadcastId id)
{
    const qsizetype at = indexOf(m_failed, id);
    if (at < 0)
        return std::nullopt;
    const FailedOperation failed = m_failed.takeAt(at);
    return UnsettledOperation{.assetId = m_assetId, .operation = failed.operation, .madeAt = failed.madeAt};
}

bool Replica::discard(BroadcastId id)
{
    const qsizetype at = indexOf(m_failed, id);
    if (at >= 0)
        m_failed.removeAt(at);
    return at >= 0;
}

void Replica::settle(BroadcastId id, Outcome &outcome)
{
    if (const qsizetype at = indexOf(m_unsettled, id); at >= 0) {
        outcome.touched.insert(m_unsettled.at(at).operation.conversationId);
        outcome.confirmed.append(id);
        m_unsettled.removeAt(at);
        m_unsent.remove(id);
    } else if (const qsizetype failedAt = indexOf(m_failed, id); failedAt >= 0) {
        // It had been given up, and yet it arrived.
        outcome.confirmed.append(id);
        outcome.failedChanged = true;
        m_failed.removeAt(failedAt);
    }
}

void Replica::failLost(const QList<BroadcastId> &ids, FailedOperation::Reason reason, const Refusal &refusal,
                       qint64 now, Outcome &outcome)
{
    // In the order in which they were made, whatever the order of the ids.
    for (qsizetype at = 0; at < m_unsettled.size();) {
        const UnsettledOperation &one = m_unsettled.at(at);
        if (!ids.contains(one.operation.broadcastId)) {
            ++at;
            continue;
        }
        outcome.touched.insert(one.operation.conversationId);
        outcome.failed.append({.assetId = m_assetId,
                               .operation = one.operation,
                               .reason = reason,
                               .refusal = refusal,
                               .madeAt = one.madeAt,
                               .failedAt = now});
        outcome.failedChanged = true;
        m_failed.append(outcome.failed.constLast());
        m_unsent.remove(one.operation.broadcastId);
        m_unsettled.removeAt(at);
    }
}

} // namespace Pinthread
