// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rooms/audience.h"

#include "protocol/codec.h"
#include "server/logging.h"

namespace Pinthread::Server {

namespace {

constexpr int mostInRead = 512;

/// How long a state is, in what an event adds to it as a rule.
Revision lengthOf(const AssetState &state)
{
    Revision length = 0;
    for (const Conversation &conversation : state.conversations())
        length += conversation.comments.size();
    return length;
}

} // namespace

Audience::Audience(AssetId asset, const RoomContext &context, Post post, StateSource state)
    : m_asset(asset), m_context(context), m_post(std::move(post)), m_state(std::move(state)),
      m_usage(context.usage ? std::make_shared<UsageMeter::Tally>(*context.usage, asset) : nullptr), m_history(asset)
{}

Audience::~Audience() = default;

Follower *Audience::find(const Subscriber *subscriber) const
{
    return m_byKey.value(subscriber);
}

void Audience::open(const std::shared_ptr<Subscriber> &subscriber, const Protocol::Open &open,
                    const QList<BroadcastId> &recorded)
{
    Follower *follower = find(subscriber.get());
    if (!follower) {
        m_followers.push_back(std::make_unique<Follower>());
        follower = m_followers.back().get();
        follower->subscriber = subscriber;
        follower->key = subscriber.get();
        follower->user = subscriber->identity().actor.user;
        follower->index = m_followers.size() - 1;
        m_byKey.insert(follower->key, follower);
    }
    const bool common =
        open.since && open.since->epoch == m_context.storage.epoch() && open.since->revision <= m_published;
    follower->cursor = common ? open.since->revision : 0;
    follower->needsSnapshot = !common;
    follower->snapshot.reset();
    follower->live = false;
    follower->reading = false;
    follower->owesCaughtUp = true;
    follower->recorded = recorded;
    follower->presenceVersion = 0;
    follower->assetVersion = 0;
    if (common)
        heard(*follower, *subscriber);
    ++m_context.metrics.catchUps;
    pump(*follower);
}

void Audience::leave(const Subscriber *subscriber)
{
    Follower *follower = m_byKey.take(subscriber);
    if (!follower)
        return;
    if (const auto alive = follower->subscriber.lock(); alive && !follower->unheard.empty())
        alive->settled(static_cast<int>(follower->unheard.size()));
    const bool changed = follower->present && m_presence.leave(follower->user.id);
    const std::size_t index = follower->index;
    std::swap(m_followers[index], m_followers.back());
    m_followers[index]->index = index;
    m_followers.pop_back();
    if (changed)
        presenceChanged();
}

void Audience::dismiss(const Refusal &refusal)
{
    const FramePtr frame =
        Frame::text(Protocol::encode(Protocol::ServerMessage(Protocol::Refused{m_asset, {}, refusal})));
    m_byKey.clear();
    for (const auto &follower : std::exchange(m_followers, {})) {
        if (follower->present)
            std::ignore = m_presence.leave(follower->user.id);
        const auto subscriber = follower->subscriber.lock();
        if (!subscriber)
            continue;
        subscriber->tell(frame);
        if (!follower->unheard.empty())
            subscriber->settled(static_cast<int>(follower->unheard.size()));
    }
}

void Audience::drained(const Subscriber *subscriber)
{
    Follower *follower = find(subscriber);
    if (!follower || !follower->full)
        return;
    follower->full = false;
    pump(*follower);
}

void Audience::loaded(TenantId tenant, Revision revision, History history)
{
    m_tenant = tenant;
    m_published = revision;
    m_history = std::move(history);
    m_caughtUpRevision = -1;
    // Read again: there may be events that somebody else recorded.
    for (const auto &follower : m_followers)
        follower->live = follower->live && follower->cursor == revision;
}

void Audience::publish(Revision first, const QList<QByteArray> &encodedEvents)
{
    if (encodedEvents.isEmpty())
        return;
    const FramePtr frame = Frame::text(Protocol::encodeEventsMessage(m_asset, encodedEvents));
    for (qsizetype i = 0; i < encodedEvents.size(); ++i)
        m_history.append(first + i, encodedEvents.at(i));
    m_published = first + encodedEvents.size() - 1;

    qint64 reached = 0;
    for (const auto &follower : m_followers) {
        if (!follower->live || follower->cursor != first - 1)
            continue;
        const auto subscriber = follower->subscriber.lock();
        if (subscriber && give(*follower, *subscriber, frame)) {
            follower->cursor = m_published;
            ++reached;
        } else {
            follower->live = false;
        }
    }
    m_context.metrics.deliveries += reached * encodedEvents.size();
}

void Audience::recorded(const std::shared_ptr<Subscriber> &subscriber, Revision revision, BroadcastId broadcastId)
{
    Follower *follower = find(subscriber.get());
    if (follower && follower->cursor < revision)
        follower->unheard.emplace_back(revision, broadcastId);
    else
        subscriber->settled(1);
}

void Audience::repeat(const std::shared_ptr<Subscriber> &subscriber, Revision revision, BroadcastId broadcastId,
                      const QByteArray &encodedEvent)
{
    if (const Follower *follower = find(subscriber.get()); follower && follower->cursor >= revision) {
        const FramePtr frame = Frame::text(Protocol::encodeEventsMessage(m_asset, {encodedEvent}));
        subscriber->tell(frame);
        if (m_usage)
            m_usage->count(frame->size());
    }
    recorded(subscriber, revision, broadcastId);
}

void Audience::heard(Follower &follower, Subscriber &subscriber)
{
    int count = 0;
    for (; !follower.unheard.empty() && follower.unheard.front().first <= follower.cursor; ++count)
        follower.unheard.pop_front();
    if (count > 0)
        subscriber.settled(count);
}

void Audience::pumpAll()
{
    for (const auto &follower : m_followers) {
        if (!follower->live)
            pump(*follower);
    }
}

void Audience::pump(Follower &follower)
{
    const auto subscriber = follower.subscriber.lock();
    if (!subscriber)
        return;
    while (!follower.live && !follower.full && !follower.reading) {
        if (isTooFar(follower)) {
            follower.needsSnapshot = true;
            follower.owesCaughtUp = true;
        }
        bool given = false;
        if (follower.needsSnapshot)
            given = giveSnapshot(follower, *subscriber);
        else if (follower.cursor < m_published)
            given = giveChunk(follower, *subscriber);
        else if (follower.owesCaughtUp)
            given = giveCaughtUp(follower, *subscriber);
        else
            goLive(follower, *subscriber);
        if (!given)
            return;
    }
    if (follower.live && !follower.full)
        goLive(follower, *subscriber); // Presence may be due.
}

bool Audience::isTooFar(const Follower &follower) const
{
    const Revision missed = m_published - follower.cursor;
    if (follower.needsSnapshot || missed <= mostMissed)
        return false;
    const AssetState *state = m_state();
    return state && lengthOf(*state) < missed;
}

bool Audience::give(Follower &follower, Subscriber &subscriber, const FramePtr &frame)
{
    follower.full = subscriber.deliver(frame) == Subscriber::Delivery::Full;
    if (m_usage && !follower.full)
        m_usage->count(frame->size());
    return !follower.full;
}

bool Audience::giveSnapshot(Follower &follower, Subscriber &subscriber)
{
    if (!follower.snapshot) {
        follower.snapshot = m_history.snapshotFor(m_published);
        const AssetState *state = follower.snapshot ? nullptr : m_state();
        if (state)
            follower.snapshot = m_history.makeSnapshot(m_context.storage.epoch(), *state);
        if (!follower.snapshot)
            return false; // Goes on when the batch that is on its way is recorded.
        follower.nextPart = 0;
        ++m_context.metrics.snapshots;
    }
    for (; follower.nextPart < follower.snapshot->parts.size(); ++follower.nextPart) {
        if (!give(follower, subscriber, follower.snapshot->parts[follower.nextPart]))
            return false;
    }
    follower.cursor = follower.snapshot->revision;
    follower.snapshot.reset();
    follower.needsSnapshot = false;
    // Its own operations within the snapshot come as no event: caughtUp names them.
    for (const auto &[revision, broadcastId] : std::as_const(follower.unheard)) {
        if (revision <= follower.cursor && !follower.recorded.contains(broadcastId))
            follower.recorded.append(broadcastId);
    }
    heard(follower, subscriber);
    return true;
}

bool Audience::giveChunk(Follower &follower, Subscriber &subscriber)
{
    const auto chunk = m_history.chunkAfter(follower.cursor);
    if (!chunk) {
        read(follower);
        return false;
    }
    if (!give(follower, subscriber, chunk->frame))
        return false;
    follower.cursor = chunk->last;
    heard(follower, subscriber);
    return true;
}

bool Audience::giveCaughtUp(Follower &follower, Subscriber &subscriber)
{
    const auto message = [&] {
        const Protocol::CaughtUp caughtUp{{m_context.storage.epoch(), m_published}, follower.recorded};
        return Frame::text(Protocol::encodeEventsMessage(m_asset, {}, caughtUp));
    };
    if (follower.recorded.isEmpty() && m_caughtUpRevision != m_published) {
        m_caughtUp = message();
        m_caughtUpRevision = m_published;
    }
    if (!give(follower, subscriber, follower.recorded.isEmpty() ? m_caughtUp : message()))
        return false;
    follower.owesCaughtUp = false;
    follower.recorded.clear();
    return true;
}

void Audience::read(Follower &follower)
{
    const Revision after = follower.cursor;
    bool underway = false;
    for (const auto &other : m_followers)
        underway = underway || (other->reading && other->cursor == after);
    follower.reading = true;
    if (underway)
        return;
    ++m_context.metrics.journalReads;
    m_context.storage.eventsAfter(m_asset, after, mostInRead,
                                  [this, post = m_post, after](const Stored<QList<EventRecord>> &events) {
                                      post([this, after, events] { readDone(after, events); });
                                  });
}

void Audience::readDone(Revision after, const Stored<QList<EventRecord>> &events)
{
    // Those that follow were trimmed: whoever wants them gets the state in their place.
    const bool trimmed = events && !events->isEmpty() && events->constFirst().revision > after + 1;
    const bool good = trimmed || (events && !events->isEmpty() && events->constFirst().revision == after + 1);
    if (good && !trimmed)
        m_history.addRead(*events);
    else if (!good)
        qCWarning(roomsLog).noquote() << "Events of asset" << m_asset.toText() << "after" << after << "cannot be read:"
                                      << (events ? QStringLiteral("they are not there") : events.error().message);
    std::vector<Follower *> waiting;
    for (const auto &follower : m_followers) {
        if (!follower->reading || follower->cursor != after)
            continue;
        follower->reading = false;
        follower->needsSnapshot = follower->needsSnapshot || trimmed;
        follower->owesCaughtUp = follower->owesCaughtUp || trimmed;
        waiting.push_back(follower.get());
    }
    if (!good) {
        m_retryTimer = m_context.scheduler->after(m_context.config.timeouts.journalRetry,
                                                  [this, post = m_post] { post([this] { pumpAll(); }); });
        return;
    }
    for (Follower *follower : waiting)
        pump(*follower);
}

void Audience::goLive(Follower &follower, Subscriber &subscriber)
{
    follower.live = true;
    if (!follower.present) {
        follower.present = true;
        if (m_presence.join(follower.user))
            presenceChanged();
    }
    // While people come and go in numbers, a newcomer is told together with everybody else, within the interval.
    const bool due = follower.presenceVersion != m_presence.version() && !m_presenceTimer;
    if (due && give(follower, subscriber, m_presence.frame(m_asset)))
        follower.presenceVersion = m_presence.version();
    giveAsset(follower, subscriber);
}

void Audience::assetChanged(const Asset &asset)
{
    m_assetFrame = Frame::text(Protocol::encode(Protocol::ServerMessage(Protocol::AssetChanged{asset})));
    ++m_assetVersion;
    for (const auto &follower : m_followers) {
        if (const auto subscriber = follower->subscriber.lock(); subscriber && follower->live)
            giveAsset(*follower, *subscriber);
    }
}

void Audience::giveAsset(Follower &follower, Subscriber &subscriber)
{
    if (!follower.full && follower.assetVersion != m_assetVersion && give(follower, subscriber, m_assetFrame))
        follower.assetVersion = m_assetVersion;
}

} // namespace Pinthread::Server
