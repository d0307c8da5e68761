// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rooms/room.h"

#include "protocol/codec.h"
#include "server/auth/assetaccess.h"
#include "server/logging.h"

#include <algorithm>

namespace Pinthread::Server {

namespace {

const Refusal unavailable{RefusalCode::Unavailable, QStringLiteral("The server cannot record now. Try again soon.")};
const Refusal removed{RefusalCode::NotFound, QStringLiteral("The asset was removed.")};

} // namespace

std::shared_ptr<Room> Room::make(AssetId asset, RoomContext context, Idle idle)
{
    const auto self = std::make_shared<std::weak_ptr<Room>>();
    const std::shared_ptr<Room> room(new Room(asset, std::move(context), std::move(idle), self));
    *self = room;
    return room;
}

Room::Room(AssetId asset, RoomContext context, Idle idle, const std::shared_ptr<std::weak_ptr<Room>> &self)
    : m_asset(asset), m_context(std::move(context)), m_idle(std::move(idle)), m_pacer(m_context.config.pacing),
      m_audience(
          asset, m_context,
          [self, executor = m_context.executor](std::function<void()> work) {
              executor->post([self, work = std::move(work)] {
                  if (const auto room = self->lock())
                      work();
              });
          },
          [this] { return m_phase == Phase::Ready && !m_batch ? &m_state : nullptr; })
{
    ++m_context.metrics.rooms;
}

Room::~Room()
{
    --m_context.metrics.rooms;
}

void Room::post(std::function<void()> work)
{
    m_context.executor->post([self = shared_from_this(), work = std::move(work)] { work(); });
}

void Room::open(std::shared_ptr<Subscriber> subscriber, Protocol::Open open)
{
    post([this, subscriber = std::move(subscriber), open = std::move(open)] {
        whenReady({[this, subscriber, open] { answer(subscriber, open); },
                   [this, subscriber](const Refusal &refusal) { refuseOpen(*subscriber, refusal); }});
    });
}

void Room::close(std::shared_ptr<Subscriber> subscriber)
{
    post([this, subscriber = std::move(subscriber)] {
        // An `open` that waits for the journal is answered first, so that the order stays what the client said.
        const auto leave = [this, subscriber] {
            m_audience.leave(subscriber.get());
            watchIdleness();
        };
        if (m_phase == Phase::Loading)
            m_waiters.push_back({leave, [leave](const Refusal &) { leave(); }});
        else
            leave();
    });
}

void Room::submit(std::shared_ptr<Subscriber> sender, Operation operation)
{
    ++m_context.metrics.operations;
    post([this, sender = std::move(sender), operation = std::move(operation)] { enqueue(sender, operation); });
}

void Room::drained(std::shared_ptr<Subscriber> subscriber)
{
    post([this, subscriber = std::move(subscriber)] { m_audience.drained(subscriber.get()); });
}

void Room::snapshot(const Identity &identity, SnapshotCallback done)
{
    post([this, identity, done = std::move(done)] {
        const auto refuse = [done](const Refusal &refusal) { done(failure(refusal)); };
        const auto give = [this, done] {
            const auto parts = Protocol::encodeSnapshot(m_asset, m_context.storage.epoch(), m_state,
                                                        std::numeric_limits<qsizetype>::max());
            done(parts.constFirst());
            watchIdleness();
        };
        const auto answerNow = [this, identity, give, refuse] {
            if (const auto access = AssetAccess::check(identity, m_record); !access)
                return refuse(access.error());
            whenSettled({give, refuse});
        };
        whenReady({answerNow, refuse});
    });
}

void Room::assetRemoved()
{
    post([this] {
        m_audience.dismiss(removed);
        // The journal tells the rest; a batch that is on its way comes back from it with a conflict.
        if (m_phase == Phase::Loading)
            m_loadAgain = true;
        else if (m_phase == Phase::Ready && !m_batch)
            load();
    });
}

void Room::assetChanged(const Asset &asset)
{
    post([this, asset] {
        if (m_phase == Phase::Loading)
            m_loadAgain = true;
        else if (m_phase == Phase::Ready)
            setAsset(asset);
    });
}

void Room::setAsset(const Asset &asset)
{
    // The first time, nobody has heard of another one.
    const bool isNews = m_record.asset.id == asset.id && m_record.asset != asset;
    m_record.asset = asset;
    if (isNews)
        m_audience.assetChanged(asset);
}

void Room::finish(std::function<void()> done)
{
    post([this, done = std::move(done)] {
        m_finishing = true;
        m_finished.push_back(done);
        m_flushTimer.reset();
        schedule();
    });
}

// Loading

void Room::whenReady(Waiter waiter)
{
    if (m_phase == Phase::Ready) {
        waiter.work();
        return;
    }
    m_waiters.push_back(std::move(waiter));
    if (m_phase == Phase::Unloaded)
        load();
}

void Room::load()
{
    m_phase = Phase::Loading;
    m_loadTimer.reset();
    m_reading = 0;
    m_readTimer.reset();
    std::make_shared<RoomLoader>(m_asset, m_context, [weak = weak_from_this()](auto contents) {
        if (const auto self = weak.lock())
            self->loaded(std::move(contents));
    })->start();
}

void Room::loaded(Stored<std::optional<RoomContents>> contents)
{
    if (std::exchange(m_loadAgain, false))
        return load();
    if (!contents) {
        qCCritical(roomsLog).noquote() << "Asset" << m_asset.toText()
                                       << "cannot be read from the journal:" << contents.error().message;
        return loadFailed(unavailable);
    }
    if (!*contents || (*contents)->record.asset.removedAt != 0)
        return loadFailed(AssetAccess::noSuchAsset());
    RoomContents &read = **contents;
    m_phase = Phase::Ready;
    m_record.tenant = read.record.tenant;
    setAsset(read.record.asset);
    m_state = std::move(read.state);
    m_openConversations = static_cast<int>(std::ranges::count_if(
        m_state.conversations(), [](const Conversation &conversation) { return !conversation.isResolved(); }));
    m_recorded = std::move(read.recorded);
    m_keptFrom = read.keptFrom;
    m_uncertain = false;
    m_conflict = false;
    m_audience.loaded(m_record.tenant, m_state.revision(), std::move(read.history));
    m_audience.pumpAll();
    for (const Waiter &waiter : std::exchange(m_waiters, {}))
        waiter.work();
    trimWhatIsOld();
    // It was not waited for those who are recording now.
    std::ranges::move(std::exchange(m_waitForRead, {}), std::back_inserter(m_waitForNextRead));
    caughtUp();
}

void Room::loadFailed(const Refusal &refusal)
{
    m_phase = Phase::Unloaded;
    readFailed(refusal);
    for (const Waiter &waiter : std::exchange(m_waiters, {}))
        waiter.otherwise(refusal);
    // What may be recorded is not refused before that is known.
    if (!m_uncertain || refusal.code == RefusalCode::NotFound) {
        for (const WaitingOperation &waiting : std::exchange(m_queue, {})) {
            ++m_settled;
            refuse(waiting.sender, waiting.operation.broadcastId, refusal);
        }
    }
    if (refusal.code == RefusalCode::NotFound) {
        m_uncertain = false;
        giveUp(refusal);
    }
    if (!m_audience.isEmpty() || !m_deferred.empty() || !m_queue.empty()) {
        m_loadTimer = m_context.scheduler->after(m_context.config.timeouts.journalRetry, [weak = weak_from_this()] {
            if (const auto self = weak.lock(); self && self->m_phase == Phase::Unloaded)
                self->load();
        });
    }
    schedule();
    watchIdleness();
}

/// There is no asset any more, so nobody can follow it or wait for it.
void Room::giveUp(const Refusal &refusal)
{
    m_audience.dismiss(removed);
    for (const Deferred &deferred : std::exchange(m_deferred, {}))
        deferred.waiter.otherwise(refusal);
}

void Room::whenSettled(Waiter waiter)
{
    if (m_settled == m_taken && !m_batch)
        waiter.work();
    else
        m_deferred.push_back({m_taken, std::move(waiter)});
}

void Room::runDeferred()
{
    while (!m_deferred.empty() && m_deferred.front().afterSettled <= m_settled && m_phase == Phase::Ready && !m_batch) {
        const auto work = std::move(m_deferred.front().waiter.work);
        m_deferred.pop_front();
        work();
    }
}

// Opening

void Room::answer(const std::shared_ptr<Subscriber> &subscriber, const Protocol::Open &open)
{
    if (const auto access = AssetAccess::check(subscriber->identity(), m_record); !access)
        return refuseOpen(*subscriber, access.error());
    const auto serve = [this, subscriber, open] {
        QList<BroadcastId> recorded;
        for (const BroadcastId id : open.unsettled) {
            if (m_recorded.contains(id))
                recorded.append(id);
        }
        m_audience.open(subscriber, open, recorded);
    };
    // Another node may have recorded what this client has seen or has sent there.
    const Waiter served{serve, [this, subscriber](const Refusal &refusal) { refuseOpen(*subscriber, refusal); }};
    const bool isAhead =
        open.since && open.since->epoch == m_context.storage.epoch() && open.since->revision > m_audience.published();
    const bool asksOthers = m_context.config.sharesJournal() && (isAhead || !open.unsettled.isEmpty());
    if (open.unsettled.isEmpty() && !asksOthers)
        return serve();
    // What was read from this client before is settled first; what comes later from its older connections is not taken.
    m_disowned.add(open.unsettled, subscriber->serial());
    if (asksOthers)
        whenSettled({[this, served] { catchUpThen(served); }, served.otherwise});
    else
        whenSettled(served);
}

void Room::refuseOpen(Subscriber &subscriber, const Refusal &refusal)
{
    subscriber.tell(Frame::text(Protocol::encode(Protocol::ServerMessage(Protocol::Refused{m_asset, {}, refusal}))));
    watchIdleness();
}

/// Not for every single event, but when some have come together.
void Room::trimWhatIsOld()
{
    const ServerConfig &config = m_context.config;
    constexpr Revision part = 8;
    const Revision upTo = m_audience.published() - config.historyEvents;
    if (config.historyEvents == 0 || upTo - m_keptFrom <= config.historyEvents / part)
        return;
    m_keptFrom = upTo;
    const qint64 age = std::chrono::milliseconds(std::chrono::hours(24)).count() * config.historyDays;
    m_context.storage.trim({m_asset, upTo, m_context.clock.now() - age});
}

void Room::watchIdleness()
{
    if (!isIdle()) {
        m_idleTimer.reset();
        return;
    }
    const bool worthless = m_phase == Phase::Unloaded;
    const auto delay = worthless ? Timeouts::Duration(0) : m_context.config.timeouts.roomIdle;
    m_idleTimer = m_context.scheduler->after(delay, [weak = weak_from_this(), touchedNow = touched()] {
        if (const auto self = weak.lock(); self && self->isIdle())
            self->m_idle(*self, touchedNow);
    });
}

bool Room::isIdle() const
{
    return m_audience.isEmpty() && m_queue.empty() && !m_batch && m_deferred.empty() && m_phase != Phase::Loading
           && m_reading == 0;
}

} // namespace Pinthread::Server
