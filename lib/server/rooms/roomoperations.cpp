// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of Room that deals with operations: from the queue to the journal to the audience.

#include "server/rooms/room.h"

#include "protocol/codec.h"
#include "server/logging.h"

namespace Pinthread::Server {

namespace {

const Refusal notOpen{RefusalCode::NotFound, QStringLiteral("The asset is not open on this connection.")};
const Refusal superseded{RefusalCode::Unavailable, QStringLiteral("A later connection has given this operation up.")};
const Refusal queueFull{RefusalCode::TooMany, QStringLiteral("Too much is going on here. Wait a moment.")};
const Refusal notRecorded{RefusalCode::Unavailable, QStringLiteral("The server could not record this. Try again.")};
const Refusal recordedLongAgo{RefusalCode::AlreadyExists,
                              QStringLiteral("This was recorded long ago. Open the asset anew to see it.")};
const Refusal goingDown{RefusalCode::Unavailable, QStringLiteral("The server is going down.")};
const Refusal conflict{RefusalCode::BroadcastIdConflict,
                       QStringLiteral("Another operation was recorded under this broadcastId.")};

/// What the conversation \a id adds to the number of open ones.
int openAt(const AssetState &state, ConversationId id)
{
    const Conversation *conversation = state.conversation(id);
    return conversation && !conversation->isResolved() ? 1 : 0;
}

} // namespace

void Room::enqueue(const std::shared_ptr<Subscriber> &sender, const Operation &operation)
{
    const auto refuseNow = [&](const Refusal &refusal) { refuse(sender, operation.broadcastId, refusal); };
    if (m_finishing)
        return refuseNow(goingDown);
    if (m_phase != Phase::Ready) {
        // After the `open` that may be waiting as well: only then is it known whether this sender may see the asset.
        if (m_waiters.size() >= mostQueued)
            return refuseNow(queueFull);
        return whenReady(
            {[this, sender, operation] { enqueue(sender, operation); },
             [this, sender, operation](const Refusal &refusal) { refuse(sender, operation.broadcastId, refusal); }});
    }
    if (!m_audience.follows(sender.get()))
        return refuseNow(notOpen);
    if (!m_disowned.permits(operation.broadcastId, sender->serial()))
        return refuseNow(superseded);
    if (m_queue.size() >= mostQueued)
        return refuseNow(queueFull);
    m_queue.push_back({sender, sender->identity().actor, operation});
    ++m_taken;
    schedule();
}

void Room::schedule()
{
    if (m_batch || m_reading != 0 || m_uncertain)
        return;
    if (m_finishing && (m_queue.empty() || m_phase == Phase::Unloaded)) {
        for (const auto &done : std::exchange(m_finished, {}))
            done();
        return;
    }
    if (m_phase != Phase::Ready || (m_queue.empty() && known() == m_state.revision()))
        return;
    const auto wait = m_pacer.waitAt(m_context.scheduler->steadyNow());
    if (wait.count() <= 0 || m_finishing) {
        flush();
    } else if (!m_flushTimer) {
        m_flushTimer = m_context.scheduler->after(wait, [weak = weak_from_this()] {
            if (const auto self = weak.lock()) {
                self->m_flushTimer.reset();
                self->schedule();
            }
        });
    }
}

void Room::flush()
{
    m_flushTimer.reset();
    auto others = adopt();
    if (!others)
        return;
    auto batch = std::make_unique<RoomBatch>();
    batch->others = std::move(*others);
    batch->base = m_state.revision();
    batch->lastNumberBefore = m_state.lastNumber();
    batch->openBefore = m_openConversations;
    qsizetype bytes = 0;
    while (!m_queue.empty() && batch->operations.size() < mostInBatch && bytes < mostBatchBytes) {
        const qsizetype before = batch->events.size();
        batch->operations.push_back(judge(std::move(m_queue.front()), *batch));
        m_queue.pop_front();
        if (batch->events.size() > before)
            bytes += batch->events.constLast().body.size();
    }
    m_batch = std::move(batch);
    if (m_batch->events.isEmpty())
        return committed(AppendOutcome::Recorded); // Nothing of this node's but refusals and repetitions.
    m_context.storage.append({m_asset, m_batch->base, m_batch->events, m_batch->after, m_batch->newConversations},
                             [executor = m_context.executor, self = shared_from_this()](AppendOutcome outcome) {
                                 executor->post([self, outcome] { self->committed(outcome); });
                             });
}

JudgedOperation Room::judge(WaitingOperation waiting, RoomBatch &batch)
{
    using Verdict = JudgedOperation::Verdict;
    const BroadcastId id = waiting.operation.broadcastId;
    if (const auto recorded = m_recorded.constFind(id); recorded != m_recorded.cend())
        return {std::move(waiting), Verdict::Duplicate, *recorded, {}};
    // Its sender may be asking another node by now whether it was recorded, and must not be told no too early.
    const bool shared = m_context.config.sharesJournal();
    if (shared && waiting.sender.expired())
        return {std::move(waiting), Verdict::Refused, 0, superseded};
    if (auto checked = checkOperation(m_state, waiting.actor, waiting.operation, m_context.config.limits); !checked)
        return {std::move(waiting), Verdict::Refused, 0, checked.error()};

    const ConversationId conversation = waiting.operation.conversationId;
    if (shared && !batch.before.contains(conversation)) {
        const Conversation *before = m_state.conversation(conversation);
        batch.before.insert(conversation, before ? std::optional(*before) : std::nullopt);
    }
    const Event event = recordedEvent(m_state, waiting.actor.user, waiting.operation, m_context.clock.now());
    if (const auto applied = apply(event); !applied) {
        // The rules let something through that the reducer does not take: a bug, but one that harms nobody here.
        qCCritical(roomsLog).noquote() << "Asset" << m_asset.toText()
                                       << "refuses a valid event:" << applied.error().message;
        return {std::move(waiting), Verdict::Refused, 0, {RefusalCode::Invalid, applied.error().message}};
    }
    batch.after = {static_cast<int>(m_state.conversations().size()), m_openConversations, event.at};
    batch.newConversations += event.number > 0 ? 1 : 0;
    batch.events.append({event.revision, id, Protocol::encodeEvent(m_state.kind(), event)});
    return {std::move(waiting), Verdict::Recorded, event.revision, {}};
}

/// Applies \a event to the state, and keeps count.
Expected<void, ApplyError> Room::apply(const Event &event)
{
    const ConversationId id = event.operation.conversationId;
    const int openBefore = openAt(m_state, id);
    auto applied = m_state.apply(event);
    if (applied) {
        m_openConversations += openAt(m_state, id) - openBefore;
        m_recorded.insert(event.operation.broadcastId, event.revision);
    }
    return applied;
}

void Room::committed(AppendOutcome outcome)
{
    std::unique_ptr<RoomBatch> batch = std::move(m_batch);
    if (outcome == AppendOutcome::Recorded) {
        m_conflict = m_conflict && batch->events.isEmpty();
        publish(*batch);
        if (m_told > known())
            catchUp();
        runDeferred();
        schedule();
        watchIdleness();
        return;
    }
    m_audience.publish(batch->base - batch->others.size() + 1, batch->others);
    if (m_context.config.sharesJournal() && outcome != AppendOutcome::Failed)
        return committedElsewhere(std::move(batch), outcome);
    if (outcome == AppendOutcome::Conflict) {
        qCInfo(roomsLog).noquote() << "Asset" << m_asset.toText() << "was changed elsewhere; checking again.";
        for (auto judged = batch->operations.rbegin(); judged != batch->operations.rend(); ++judged)
            m_queue.push_front(std::move(judged->waiting));
    } else {
        refuseAll(*batch);
    }
    load();
}

/// The batch could not be recorded. What is in the journal already is not said to be missing there: that waits.
void Room::refuseAll(RoomBatch &batch)
{
    std::vector<WaitingOperation> recorded;
    for (JudgedOperation &judged : batch.operations) {
        // And not within this very batch.
        const bool isRecorded = judged.verdict == JudgedOperation::Verdict::Duplicate && judged.revision <= batch.base;
        if (isRecorded) {
            recorded.push_back(std::move(judged.waiting));
        } else {
            ++m_settled;
            refuse(judged.waiting.sender, judged.waiting.operation.broadcastId, notRecorded);
        }
    }
    m_uncertain = m_uncertain || !recorded.empty();
    m_queue.insert(m_queue.begin(), std::make_move_iterator(recorded.begin()), std::make_move_iterator(recorded.end()));
}

void Room::publish(const RoomBatch &batch)
{
    const auto begun = m_context.scheduler->steadyNow();
    const qsizetype count = batch.others.size() + batch.events.size();
    if (!batch.events.isEmpty()) {
        tellOthers(batch);
        m_context.metrics.events += batch.events.size();
        ++m_context.metrics.batches;
    }
    if (count > 0) {
        QList<QByteArray> encoded = batch.others;
        encoded.reserve(count);
        for (const EventRecord &event : batch.events)
            encoded.append(event.body);
        m_audience.publish(batch.base - batch.others.size() + 1, encoded);
        trimWhatIsOld();
    }
    m_settled += batch.operations.size();
    for (const JudgedOperation &judged : batch.operations)
        tellSender(judged);
    m_audience.pumpAll();
    if (count > 0) {
        const auto end = m_context.scheduler->steadyNow();
        const auto took = end - begun;
        const auto elsewhere = std::chrono::duration_cast<Pacer::Duration>(took * m_audience.elsewhereForEachHere());
        m_pacer.sent(end, took, elsewhere, static_cast<int>(count));
    }
}

void Room::tellSender(const JudgedOperation &judged)
{
    const BroadcastId id = judged.waiting.operation.broadcastId;
    switch (judged.verdict) {
    case JudgedOperation::Verdict::Refused:
        refuse(judged.waiting.sender, id, judged.refusal);
        break;
    case JudgedOperation::Verdict::Duplicate:
        answerDuplicate(judged);
        break;
    case JudgedOperation::Verdict::Recorded:
        if (const auto sender = judged.waiting.sender.lock())
            m_audience.recorded(sender, judged.revision, id);
        break;
    }
}

void Room::answerDuplicate(const JudgedOperation &judged)
{
    if (const auto encoded = m_audience.history().event(judged.revision))
        return compareWithRecorded(judged, *encoded);
    m_context.storage.eventsAfter(
        m_asset, judged.revision - 1, 1, [self = shared_from_this(), judged](const Stored<QList<EventRecord>> &events) {
            self->post([self, judged, events] {
                if (events && !events->isEmpty() && events->constFirst().revision == judged.revision)
                    return self->compareWithRecorded(judged, events->constFirst().body);
                self->refuse(judged.waiting.sender, judged.waiting.operation.broadcastId,
                             events ? recordedLongAgo : notRecorded);
            });
        });
}

void Room::compareWithRecorded(const JudgedOperation &judged, const QByteArray &encoded)
{
    const auto sender = judged.waiting.sender.lock();
    if (!sender)
        return;
    const auto event = Protocol::decodeEvent(encoded);
    const Operation &operation = judged.waiting.operation;
    const bool same = event && event->operation == operation && event->by.id == judged.waiting.actor.user.id;
    m_context.metrics.repetitions += same ? 1 : 0;
    if (same)
        m_audience.repeat(sender, judged.revision, operation.broadcastId, encoded);
    else
        refuse(sender, operation.broadcastId, conflict);
}

void Room::refuse(const std::weak_ptr<Subscriber> &sender, BroadcastId broadcastId, const Refusal &refusal)
{
    m_context.metrics.refused(refusal.code);
    const auto subscriber = sender.lock();
    if (!subscriber)
        return;
    const Protocol::Refused message{m_asset, broadcastId, refusal};
    subscriber->tell(Frame::text(Protocol::encode(Protocol::ServerMessage(message))));
    subscriber->settled(1);
}

} // namespace Pinthread::Server
