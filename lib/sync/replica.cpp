// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/replica.h"

#include <algorithm>

namespace Pinthread {

namespace {

/// Asking once may be overtaken by something, asking twice may not; then it is the server that makes no sense.
constexpr int mostAttemptsToCatchUp = 3;

bool concerns(const Operation &operation, CommentId id)
{
    return std::visit(
        [id](const auto &body) {
            if constexpr (requires { body.commentId; })
                return body.commentId == id;
            else
                return false;
        },
        operation.body);
}

bool isNextPart(const Protocol::Snapshot &before, const Protocol::Snapshot &next)
{
    return next.part == before.part + 1 && next.parts == before.parts && next.position == before.position
           && next.lastNumber == before.lastNumber && next.kind == before.kind;
}

bool helpsToWait(RefusalCode code)
{
    return code == RefusalCode::TooMany || code == RefusalCode::Unavailable;
}

} // namespace

Replica::Replica(AssetId assetId, AssetKind kind, const User &user)
    : m_assetId(assetId), m_user(user), m_confirmed(kind)
{}

const Conversation *Replica::view(ConversationId id) const
{
    const auto found = m_views.constFind(id);
    return found == m_views.cend() ? nullptr : &*found;
}

AssetState Replica::viewedState(ConversationId id) const
{
    const Conversation *shown = view(id);
    if (!shown)
        return m_confirmed; // A new one is judged by how many there are.
    return AssetState(m_confirmed.kind(), m_confirmed.revision(), m_confirmed.lastNumber(), {{id, *shown}});
}

bool Replica::isUnsettled(ConversationId id) const
{
    return std::ranges::any_of(m_unsettled, [id](const auto &one) { return one.operation.conversationId == id; });
}

bool Replica::isUnsettled(CommentId id) const
{
    return std::ranges::any_of(m_unsettled, [id](const auto &one) { return concerns(one.operation, id); });
}

bool Replica::recall(const AssetState &state, const Protocol::Position &position, qint64 inStepAt)
{
    if (m_position)
        return false;
    m_confirmed = state;
    m_position = position;
    m_fromCache = true;
    m_lastInStepAt = inStepAt;
    renewAll();
    return true;
}

Protocol::Open Replica::openRequest()
{
    Protocol::Open open{.assetId = m_assetId, .since = {}, .unsettled = {}};
    if (!m_wantsAll)
        open.since = m_position;
    m_askedAll = true;
    for (const UnsettledOperation &one : m_unsettled) {
        if (m_unsent.contains(one.operation.broadcastId))
            continue;
        m_askedAll = open.unsettled.size() < Protocol::mostUnsettled;
        if (!m_askedAll)
            break; // The rest is asked about when these are known.
        open.unsettled.append(one.operation.broadcastId);
    }
    // One that was given up may have arrived late, from a connection that was thought dead.
    for (const FailedOperation &one : m_failed) {
        const bool wasSent = one.reason != FailedOperation::Reason::Offline;
        if (wasSent && open.unsettled.size() < Protocol::mostUnsettled)
            open.unsettled.append(one.operation.broadcastId);
    }
    m_asked = QSet<BroadcastId>(open.unsettled.cbegin(), open.unsettled.cend());
    m_wantsAll = false;
    m_assembly.reset();
    m_caughtUp = false;
    return open;
}

Replica::Outcome Replica::connectionLost(qint64 now)
{
    m_asked.reset();
    m_assembly.reset();
    m_attemptsToCatchUp = 0;
    if (std::exchange(m_caughtUp, false))
        m_lastInStepAt = now;
    Outcome outcome;
    failLost(m_unsent.values(), FailedOperation::Reason::ConnectionLost, {}, now, outcome);
    renew(outcome);
    return outcome;
}

Replica::Outcome Replica::apply(const Protocol::Snapshot &snapshot)
{
    Outcome outcome;
    m_caughtUp = false;
    if (snapshot.part == 1) {
        m_assembly = Assembly{snapshot, {}};
    } else if (m_assembly && isNextPart(m_assembly->head, snapshot)) {
        m_assembly->head = snapshot;
    } else {
        m_assembly.reset();
        m_wantsAll = true;
        askAgain(outcome);
        return outcome;
    }
    m_assembly->head.conversations.clear();
    for (const Conversation &conversation : snapshot.conversations)
        m_assembly->conversations.insert(conversation.id, conversation);
    if (snapshot.part < snapshot.parts)
        return outcome; // What is shown stays until the last part is here.

    m_confirmed = AssetState(snapshot.kind, snapshot.position.revision, snapshot.lastNumber,
                             std::exchange(m_assembly->conversations, {}));
    m_position = snapshot.position;
    m_assembly.reset();
    m_wantsAll = false;
    m_snapshotTaken = true;
    renewAll();
    outcome.reset = true;
    return outcome;
}

Replica::Outcome Replica::apply(const Protocol::Events &events, qint64 now)
{
    Outcome outcome;
    bool hasGap = false;
    if (m_assembly) { // Nothing may stand between the parts of a snapshot.
        m_assembly.reset();
        m_wantsAll = true;
        hasGap = true;
    }
    for (const Event &event : events.events) {
        if (event.revision <= m_confirmed.revision()) {
            settle(event.operation.broadcastId, outcome); // Known already: it settles, and is not applied again.
            continue;
        }
        if (const auto applied = m_confirmed.apply(event); !applied) {
            m_wantsAll = m_wantsAll || applied.error().reason != ApplyError::Reason::RevisionGap;
            hasGap = true;
            continue;
        }
        if (m_position)
            m_position->revision = m_confirmed.revision();
        outcome.touched.insert(event.operation.conversationId);
        settle(event.operation.broadcastId, outcome);
    }
    if (events.caughtUp)
        applyCaughtUp(*events.caughtUp, now, outcome);
    else if (hasGap)
        askAgain(outcome);
    renew(outcome);
    return outcome;
}

Replica::Outcome Replica::apply(const Protocol::Refused &refused, qint64 now)
{
    Outcome outcome;
    if (!refused.broadcastId.isNull()) {
        failLost({refused.broadcastId}, FailedOperation::Reason::Refused, refused.refusal, now, outcome);
    } else {
        m_asked.reset();
        outcome.openRefused = refused.refusal;
        if (!helpsToWait(refused.refusal.code)) {
            QList<BroadcastId> all;
            for (const UnsettledOperation &one : std::as_const(m_unsettled))
                all.append(one.operation.broadcastId);
            failLost(all, FailedOperation::Reason::Refused, refused.refusal, now, outcome);
        }
    }
    renew(outcome);
    return outcome;
}

void Replica::applyCaughtUp(const Protocol::CaughtUp &caughtUp, qint64 now, Outcome &outcome)
{
    const QSet<BroadcastId> asked = std::exchange(m_asked, std::nullopt).value_or(QSet<BroadcastId>());
    if (!m_position) // The whole history came as events, without a snapshot that names it.
        m_position = Protocol::Position{caughtUp.position.epoch, m_confirmed.revision()};
    const bool sameHistory = caughtUp.position.epoch == m_position->epoch;
    if (m_wantsAll || !sameHistory || caughtUp.position.revision != m_confirmed.revision()) {
        m_wantsAll = m_wantsAll || !sameHistory || m_attemptsToCatchUp > 0;
        askAgain(outcome);
        return;
    }
    m_attemptsToCatchUp = 0;

    for (const BroadcastId id : caughtUp.recorded)
        settle(id, outcome);
    QList<BroadcastId> lost;
    bool isOpenQuestion = false;
    for (const UnsettledOperation &one : std::as_const(m_unsettled)) {
        const BroadcastId id = one.operation.broadcastId;
        if (asked.contains(id))
            lost.append(id);
        else if (!m_unsent.contains(id))
            isOpenQuestion = true;
    }
    failLost(lost, FailedOperation::Reason::ConnectionLost, {}, now, outcome);

    // An operation that was sent after the question may be part of the snapshot, and then its event never comes.
    const bool mustAsk = std::exchange(m_snapshotTaken, false) || !m_askedAll;
    if (mustAsk && isOpenQuestion) {
        outcome.resync = Resync::Since;
        return;
    }
    m_caughtUp = true;
    m_fromCache = false;
    m_lastInStepAt = now;
    outcome.caughtUp = true;
}

void Replica::askAgain(Outcome &outcome)
{
    m_caughtUp = false;
    if (m_asked)
        return; // An answer is under way; its end shows whether anything is still missing.
    ++m_attemptsToCatchUp;
    outcome.resync = m_attemptsToCatchUp < mostAttemptsToCatchUp ? Resync::Since : Resync::GiveUp;
}

void Replica::renew(ConversationId id)
{
    AssetState state = m_confirmed.only(id);
    for (const UnsettledOperation &one : std::as_const(m_unsettled)) {
        if (one.operation.conversationId != id)
            continue;
        // What cannot be applied any more, because somebody else was first, is simply not seen; the server will say no.
        static_cast<void>(state.apply({.operation = one.operation,
                                       .revision = state.revision() + 1,
                                       .at = one.madeAt,
                                       .by = m_user,
                                       .number = 0}));
    }
    if (const Conversation *shown = state.conversation(id))
        m_views.insert(id, *shown);
    else
        m_views.remove(id);
}

void Replica::renew(Outcome &outcome)
{
    for (const ConversationId id : std::as_const(outcome.touched))
        renew(id);
}

void Replica::renewAll()
{
    m_views = m_confirmed.conversations();
    for (const UnsettledOperation &one : std::as_const(m_unsettled))
        renew(one.operation.conversationId);
}

} // namespace Pinthread
