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

} // namespace

void Room::tellOthers(const RoomBatch &batch)
{
    if (!m_context.config.sharesJournal())
        return;
    EventsRecorded told{m_record.tenant, m_asset, batch.base + 1, batch.base + batch.events.size(), {}};
    qsizetype bytes = 0;
    for (const EventRecord &event : batch.events) {
        bytes += event.body.size();
        told.events.append(event.body);
    }
    if (bytes > mostToCarry)
        told.events.clear();
    m_context.fanout.announce(told);
}

void Room::othersRecorded(const EventsRecorded &told)
{
    post([this, told] {
        m_told = std::max(m_told, told.last);
        if (m_phase != Phase::Ready)
            return;
        m_heard.add(told.first, told.events);
        // Whatever is under way looks at what was heard when it is done.
        if (m_batch || m_reading != 0)
            return;
        if (m_told > known())
            catchUp();
        else
            schedule();
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
        m_context.storage.eventsAfter(m_asset, known(), eventsInRead, done);
    else
        m_context.storage.settledEventsAfter(m_asset, known(), eventsInRead, done);
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
    // Those between were trimmed.
    if (!events->isEmpty() && events->constFirst().revision > known() + 1)
        return load();
    for (const EventRecord &event : *events)
        m_heard.add(event.revision, {event.body});
    // Without anything new it was no event that a batch did not fit: the asset was removed.
    if (m_conflict && known() == m_state.revision())
        return load();
    m_conflict = false;
    m_uncertain = false;
    const bool isAll = events->size() < eventsInRead && m_told <= known();
    // Whoever waits is to see it, and a lot is not gathered.
    if ((!isAll || !m_waitForRead.empty()) && !takeOver())
        return;
    if (!isAll) {
        // A hint that the journal does not bear out is none.
        m_told = events->isEmpty() ? 0 : m_told;
        return catchUp();
    }
    caughtUp();
}

/// Brings the state to known(). The events that this took, for the audience; none: they do not fit, and the asset is
/// being loaded again.
std::optional<QList<QByteArray>> Room::adopt()
{
    QList<QByteArray> heard = m_heard.takeAfter(m_state.revision());
    for (const QByteArray &encoded : std::as_const(heard)) {
        const auto event = Protocol::decodeEvent(encoded);
        if (!event || !apply(*event)) {
            qCCritical(roomsLog).noquote() << "Asset" << m_asset.toText() << "does not take the event of revision"
                                           << m_state.revision() + 1 << "that another node has recorded.";
            m_heard.clear();
            load();
            return {};
        }
    }
    return heard;
}

/// Gives out what is known, at once. False: it does not fit, and the asset is being loaded again.
bool Room::takeOver()
{
    const auto others = adopt();
    if (!others)
        return false;
    m_audience.publish(m_state.revision() - others->size() + 1, *others);
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
    if (!m_waitForRead.empty() || m_told > known())
        catchUp();
    runDeferred();
    schedule();
    watchIdleness();
}

/// The state as it was before the batch.
void Room::takeBack(RoomBatch &batch)
{
    m_state.takeBack(batch.base, batch.lastNumberBefore, batch.before);
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
    m_uncertain = outcome == AppendOutcome::Unknown;
    // Why it did not fit may have been heard by now.
    const bool isExplained = known() > m_state.revision() && m_told <= known();
    m_conflict = outcome == AppendOutcome::Conflict && !isExplained;
    if (m_uncertain || m_conflict)
        return catchUp();
    runDeferred();
    schedule();
}

} // namespace Pinthread::Server
