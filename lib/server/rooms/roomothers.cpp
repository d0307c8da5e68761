// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Room that deals with other nodes: what they have recorded, and what they may have recorded.

#include "server/rooms/room.h"

#include "protocol/codec.h"
#include "server/logging.h"

namespace Pinthread::Server {

namespace {

constexpr int eventsInRead = 512;
constexpr qsizetype mostToCarry = 64 * 1024; ///< Bytes of events in one message to other nodes.

const Refusal unavailable{RefusalCode::Unavailable, QStringLiteral("The server cannot record now. Try again soon.")};

int openAt(const AssetState &state, ConversationId id)
{
    const Conversation *conversation = state.conversation(id);
    return conversation && !conversation->isResolved() ? 1 : 0;
}

} // namespace

void Room::tellOthers(Revision first, const QList<QByteArray> &encoded)
{
    if (!m_context.config.sharesJournal())
        return;
    qsizetype bytes = 0;
    for (const QByteArray &event : encoded)
        bytes += event.size();
    m_context.fanout.announce(EventsRecorded{m_record.tenant, m_asset, first, first + encoded.size() - 1,
                                             bytes <= mostToCarry ? encoded : QList<QByteArray>()});
}

void Room::othersRecorded(const EventsRecorded &told)
{
    post([this, told] {
        m_told = std::max(m_told, told.last);
        // Whatever is under way looks at m_told when it is done.
        if (m_phase != Phase::Ready || m_batch || m_reading != 0 || told.last <= m_state.revision())
            return;
        if (!told.events.isEmpty() && told.first <= m_state.revision() + 1 && adopt(told.first, told.events))
            caughtUp();
        else if (m_phase == Phase::Ready)
            catchUp();
    });
}

void Room::othersPresent(NodeId node, const QList<User> &users)
{
    post([this, node, users] { m_audience.othersPresent(node, users); });
}

void Room::catchUpThen(Waiter waiter)
{
    if (m_phase != Phase::Ready)
        return whenReady(std::move(waiter));
    (m_reading == 0 ? m_waitForRead : m_waitForNextRead).push_back(std::move(waiter));
    if (m_reading == 0)
        catchUp();
}

/// Reads what follows, once nobody is about to record any more who was when this was called.
void Room::catchUp()
{
    if (m_reading != 0 || m_batch)
        return;
    m_readTimer.reset();
    m_reading = ++m_reads;
    const auto done = [self = shared_from_this(), number = m_reading](const Stored<QList<EventRecord>> &events) {
        self->post([self, number, events] { self->read(number, events); });
    };
    if (m_waitForRead.empty() && !m_uncertain)
        m_context.storage.eventsAfter(m_asset, m_state.revision(), eventsInRead, done);
    else
        m_context.storage.settledEventsAfter(m_asset, m_state.revision(), eventsInRead, done);
}

void Room::read(quint64 number, const Stored<QList<EventRecord>> &events)
{
    if (number != m_reading)
        return; // It is loaded again as a whole meanwhile.
    m_reading = 0;
    if (!events) {
        qCWarning(roomsLog).noquote() << "Asset" << m_asset.toText()
                                      << "cannot be read from the journal:" << events.error().message;
        readFailed(unavailable);
        m_readTimer = m_context.scheduler->after(m_context.config.timeouts.journalRetry, [weak = weak_from_this()] {
            if (const auto self = weak.lock(); self && self->m_phase == Phase::Ready)
                self->catchUp();
        });
        return schedule();
    }
    // Without anything new it was no event that a batch did not fit: the asset was removed.
    if (m_conflict && events->isEmpty())
        return load();
    m_conflict = false;
    m_uncertain = false;
    QList<QByteArray> bodies;
    for (const EventRecord &event : *events)
        bodies.append(event.body);
    if (!bodies.isEmpty() && !adopt(events->constFirst().revision, bodies))
        return;
    if (events->size() == eventsInRead || m_told > m_state.revision()) {
        // A hint that the journal does not bear out is none.
        m_told = events->isEmpty() ? 0 : m_told;
        return catchUp();
    }
    caughtUp();
}

/// Takes over what continues the state. False: it does not, and the asset is being loaded again.
bool Room::adopt(Revision first, const QList<QByteArray> &events)
{
    const Revision base = m_state.revision();
    const QList<QByteArray> fresh = events.mid(base + 1 - first);
    for (const QByteArray &encoded : fresh) {
        const auto event = Protocol::decodeEvent(encoded);
        const int openBefore = event ? openAt(m_state, event->operation.conversationId) : 0;
        if (!event || !m_state.apply(*event)) {
            qCCritical(roomsLog).noquote() << "Asset" << m_asset.toText() << "does not take the event of revision"
                                           << m_state.revision() + 1 << "that another node has recorded.";
            load();
            return false;
        }
        m_openConversations += openAt(m_state, event->operation.conversationId) - openBefore;
        m_recorded.insert(event->operation.broadcastId, event->revision);
    }
    m_audience.publish(base + 1, fresh);
    m_audience.pumpAll();
    return true;
}

void Room::readFailed(const Refusal &refusal)
{
    for (auto *waiters : {&m_waitForRead, &m_waitForNextRead}) {
        for (const Waiter &waiter : std::exchange(*waiters, {}))
            waiter.otherwise(refusal);
    }
}

void Room::caughtUp()
{
    for (const Waiter &waiter : std::exchange(m_waitForRead, {}))
        waiter.work();
    m_waitForRead = std::exchange(m_waitForNextRead, {});
    if (!m_waitForRead.empty() || m_told > m_state.revision())
        catchUp();
    runDeferred();
    schedule();
    watchIdleness();
}

/// The state as it was before the batch.
void Room::takeBack(RoomBatch &batch)
{
    AssetState::Conversations conversations = m_state.conversations();
    for (const auto &[id, before] : std::as_const(batch.before).asKeyValueRange()) {
        if (before)
            conversations.insert(id, *before);
        else
            conversations.remove(id);
    }
    m_state = AssetState(m_state.kind(), batch.base, batch.lastNumberBefore, std::move(conversations));
    m_openConversations = batch.openBefore;
    for (const EventRecord &event : std::as_const(batch.events))
        m_recorded.remove(event.broadcastId);
    for (auto judged = batch.operations.rbegin(); judged != batch.operations.rend(); ++judged)
        m_queue.push_front(std::move(judged->waiting));
}

/// Another node was first, or nobody knows: what was on its way is checked again when it is known what is there.
void Room::committedElsewhere(std::unique_ptr<RoomBatch> batch, AppendOutcome outcome)
{
    takeBack(*batch);
    m_conflict = outcome == AppendOutcome::Conflict;
    m_uncertain = outcome == AppendOutcome::Unknown;
    catchUp();
}

} // namespace Pinthread::Server
