// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/assetstate.h"
#include "protocol/messages.h"
#include "server/rooms/follower.h"
#include "server/rooms/presenceboard.h"
#include "server/rooms/roomcontext.h"

#include <QHash>

#include <functional>
#include <memory>
#include <vector>

namespace Pinthread::Server {

/// The outward half of a room: everybody who follows the asset, and what each is given.
///
/// There is one mechanism. Each follower has a cursor, the revision up to which it was given everything. What happens
/// goes to those whose cursor is at the revision before; everybody else (who has just opened the asset, has come back,
/// or was too slow to take a frame) is catching up: whenever it takes something, it gets the next chunk from memory or
/// from the journal, until its cursor has arrived. Nothing here is given out before it is durable.
///
/// A snapshot takes the place of the missed events when there is no common past (no `since`, another epoch, a revision
/// from the future), when they were trimmed from the journal, or when more than mostMissed events were missed and the
/// state is shorter than they are.
///
/// Lives on its room's executor.
class Audience
{
public:
    static constexpr Revision mostMissed = 5'000;

    /// Calls work on the room's executor as long as the room lives; thread-safe.
    using Post = std::function<void(std::function<void()>)>;
    /// The state at the published revision; null while it is ahead of it, because a batch is on its way to the disk.
    using StateSource = std::function<const AssetState *()>;

    Audience(AssetId asset, const RoomContext &context, Post post, StateSource state);
    ~Audience();
    Q_DISABLE_COPY_MOVE(Audience)

    [[nodiscard]] bool isEmpty() const { return m_followers.empty(); }
    [[nodiscard]] bool follows(const Subscriber *subscriber) const { return m_byKey.contains(subscriber); }

    /// Begins to serve \a subscriber, or begins again. \a recorded are those of open.unsettled that are recorded.
    void open(const std::shared_ptr<Subscriber> &subscriber, const Protocol::Open &open,
              const QList<BroadcastId> &recorded);
    void leave(const Subscriber *subscriber);
    /// Everybody leaves, and is told why.
    void dismiss(const Refusal &refusal);
    /// It takes frames again.
    void drained(const Subscriber *subscriber);

    /// The asset was read from the journal up to \a revision.
    void loaded(TenantId tenant, Revision revision, History history);
    /// It has another name or content: tells everybody, and who comes from now on.
    void assetChanged(const Asset &asset);
    /// Another node says who has the asset open there.
    void othersPresent(NodeId node, const QList<User> &users);
    /// These events are durable: gives them to everybody.
    void publish(Revision first, const QList<QByteArray> &encodedEvents);
    /// \a subscriber's operation was recorded at \a revision; counts as settled as soon as it has heard of it.
    void recorded(const std::shared_ptr<Subscriber> &subscriber, Revision revision, BroadcastId broadcastId);
    /// \a subscriber asked for what is recorded already: it gets the event again, unless it comes anyway.
    void repeat(const std::shared_ptr<Subscriber> &subscriber, Revision revision, BroadcastId broadcastId,
                const QByteArray &encodedEvent);
    /// Serves everybody who waits.
    void pumpAll();

    /// How many users are on other nodes for each one on this; 0 when nobody is here.
    [[nodiscard]] double elsewhereForEachHere() const;
    [[nodiscard]] Revision published() const { return m_published; }
    [[nodiscard]] const History &history() const { return m_history; }

private:
    [[nodiscard]] Follower *find(const Subscriber *subscriber) const;
    [[nodiscard]] bool isTooFar(const Follower &follower) const;
    [[nodiscard]] bool give(Follower &follower, Subscriber &subscriber, const FramePtr &frame);
    [[nodiscard]] bool giveSnapshot(Follower &follower, Subscriber &subscriber);
    [[nodiscard]] bool giveChunk(Follower &follower, Subscriber &subscriber);
    [[nodiscard]] bool giveCaughtUp(Follower &follower, Subscriber &subscriber);
    void pump(Follower &follower);
    void heard(Follower &follower, Subscriber &subscriber);
    void read(Follower &follower);
    void readDone(Revision after, const Stored<QList<EventRecord>> &events);
    void goLive(Follower &follower, Subscriber &subscriber);
    void giveAsset(Follower &follower, Subscriber &subscriber);
    void presenceChanged();
    void showPresence();
    void sendPresence();
    void tellOthersWhoIsHere();
    void watchOthers();

    const AssetId m_asset;
    const RoomContext &m_context;
    const Post m_post;
    const StateSource m_state;
    const std::shared_ptr<UsageMeter::Tally> m_usage; ///< Null: nobody counts.

    std::vector<std::unique_ptr<Follower>> m_followers;
    QHash<const Subscriber *, Follower *> m_byKey;
    Revision m_published = 0;
    History m_history;
    FramePtr m_caughtUp; ///< For those who have nothing to be told of; at m_caughtUpRevision.
    Revision m_caughtUpRevision = -1;

    FramePtr m_assetFrame; ///< Null: it is what everybody knows it as.
    quint64 m_assetVersion = 0;

    TenantId m_tenant;
    PresenceBoard m_presence;
    bool m_presenceToTell = false;                    ///< Others have not been told who is here now.
    QHash<NodeId, std::chrono::nanoseconds> m_others; ///< Until when what a node has said is good.
    std::unique_ptr<Timer> m_othersTimer;
    std::chrono::nanoseconds m_nextPresence{0};
    std::unique_ptr<Timer> m_presenceTimer;
    std::unique_ptr<Timer> m_retryTimer;
};

} // namespace Pinthread::Server
