// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/rules.h"
#include "protocol/messages.h"
#include "server/rooms/audience.h"
#include "server/rooms/disowned.h"
#include "server/rooms/heardevents.h"
#include "server/rooms/pacer.h"
#include "server/rooms/roombatch.h"
#include "server/rooms/roomcontext.h"
#include "server/rooms/roomloader.h"

#include <atomic>
#include <deque>

namespace Pinthread::Server {

/// One asset while it is in use: takes operations, decides about them, has them recorded, and tells everybody.
///
/// Where nodes share a journal, each has a room of its own for the asset. What others have recorded is taken over in
/// the order of the journal: from what they tell, if it continues what is here, otherwise read. It goes out together
/// with what waits here, once that is recorded on top of it, or by itself when nothing waits: two nodes need no more
/// frames than one. An operation that was on its way meanwhile is checked again on top of that.
///
/// One way through: queue → (pause of the Pacer) → check each against the state, apply it → the journal, one batch at a
/// time, while the next collects → the Audience. Nothing is said before it is durable. When a batch cannot be recorded,
/// its operations are refused and the state is read again from the journal; when another node recorded something first,
/// likewise, and the operations are checked again.
///
/// The public methods may be called from any thread; everything else happens on the context's executor.
class Room : public std::enable_shared_from_this<Room>
{
public:
    static constexpr std::size_t mostQueued = 10'000; ///< Operations; more are refused.
    static constexpr int mostInBatch = 256;           ///< Operations.
    static constexpr qsizetype mostBatchBytes = 256 * 1024;

    /// The answer to somebody who wants the state once: one `snapshot` message, or why there is none.
    using SnapshotCallback = std::function<void(Expected<QByteArray, Refusal>)>;
    /// Called on the executor when nobody has used the room for timeouts.roomIdle, with the value that touched() had.
    using Idle = std::function<void(Room &, quint64 touched)>;

    [[nodiscard]] static std::shared_ptr<Room> make(AssetId asset, RoomContext context, Idle idle);
    ~Room();
    Q_DISABLE_COPY_MOVE(Room)

    [[nodiscard]] AssetId assetId() const { return m_asset; }

    void open(std::shared_ptr<Subscriber> subscriber, Protocol::Open open);
    void close(std::shared_ptr<Subscriber> subscriber);
    void submit(std::shared_ptr<Subscriber> sender, Operation operation);
    void drained(std::shared_ptr<Subscriber> subscriber);
    void snapshot(const Identity &identity, SnapshotCallback done);
    /// The asset was marked as removed: whoever has it open is told and follows it no more.
    void assetRemoved();
    /// What the asset is now; whoever has it open is told if that is something else than before.
    void assetChanged(const Asset &asset);
    /// Another node says that these events of the asset are durable.
    void othersRecorded(const EventsRecorded &told);
    /// Another node says who has the asset open there.
    void othersPresent(NodeId node, const QList<User> &users);
    /// Records at once what waits, takes nothing more, then calls \a done.
    void finish(std::function<void()> done);

    /// Somebody was handed the room. Counts, so that it is not given back in that moment.
    void touch() { ++m_touched; }
    [[nodiscard]] quint64 touched() const { return m_touched; }

private:
    enum class Phase { Unloaded, Loading, Ready };
    /// Something that waits: what to do, or whom to tell that it will not be done.
    struct Waiter
    {
        std::function<void()> work;
        std::function<void(const Refusal &)> otherwise;
    };
    struct Deferred
    {
        quint64 afterSettled = 0;
        Waiter waiter;
    };

    /// \a self is filled by make() before anything happens.
    Room(AssetId asset, RoomContext context, Idle idle, const std::shared_ptr<std::weak_ptr<Room>> &self);

    void post(std::function<void()> work);
    void whenReady(Waiter waiter);
    void load();
    void loaded(Stored<std::optional<RoomContents>> contents);
    void loadFailed(const Refusal &refusal);
    void setAsset(const Asset &asset);
    void whenSettled(Waiter waiter);
    void runDeferred();
    void giveUp(const Refusal &refusal);

    // What others record: roomothers.cpp.
    void catchUp();
    void catchUpThen(Waiter waiter);
    void read(quint64 number, const Stored<QList<EventRecord>> &events);
    void tellOthers(const RoomBatch &batch);
    [[nodiscard]] Revision known() const { return m_heard.reachFrom(m_state.revision()); }
    [[nodiscard]] std::optional<QList<QByteArray>> adopt();
    [[nodiscard]] bool takeOver();
    void readFailed(const Refusal &refusal);
    void caughtUp();
    void takeBack(RoomBatch &batch);
    void committedElsewhere(std::unique_ptr<RoomBatch> batch, AppendOutcome outcome);

    void answer(const std::shared_ptr<Subscriber> &subscriber, const Protocol::Open &open);
    void enqueue(const std::shared_ptr<Subscriber> &sender, const Operation &operation);
    void schedule();
    void flush();
    [[nodiscard]] JudgedOperation judge(WaitingOperation waiting, RoomBatch &batch);
    Expected<void, ApplyError> apply(const Event &event);
    void committed(AppendOutcome outcome);
    void refuseAll(RoomBatch &batch);
    void publish(const RoomBatch &batch);
    void tellSender(const JudgedOperation &judged);
    void answerDuplicate(const JudgedOperation &judged);
    void compareWithRecorded(const JudgedOperation &judged, const QByteArray &encoded);
    void refuse(const std::weak_ptr<Subscriber> &sender, BroadcastId broadcastId, const Refusal &refusal);
    void refuseOpen(Subscriber &subscriber, const Refusal &refusal);
    void trimWhatIsOld();
    void watchIdleness();
    [[nodiscard]] bool isIdle() const;

    const AssetId m_asset;
    const RoomContext m_context;
    const Idle m_idle;
    std::atomic<quint64> m_touched = 0;

    Phase m_phase = Phase::Unloaded;
    std::vector<Waiter> m_waiters; ///< Until it is loaded.
    AssetRecord m_record;
    AssetState m_state;          ///< At the published revision; ahead of it while a batch is on its way.
    int m_openConversations = 0; ///< In m_state.
    Revision m_keptFrom = 0;     ///< Events up to here are gone from the journal, or were asked to be.
    bool m_loadAgain = false;    ///< What is being loaded is out of date.
    QHash<BroadcastId, Revision> m_recorded;
    Disowned m_disowned;

    HeardEvents m_heard;                   ///< Of others; not in m_state yet.
    Revision m_told = 0;                   ///< The last revision that somebody else has told of.
    quint64 m_reading = 0;                 ///< Numbers what is being read of others; 0: nothing is.
    quint64 m_reads = 0;                   ///< The last such number.
    bool m_uncertain = false;              ///< What waits in front may be recorded: only reading tells.
    bool m_conflict = false;               ///< The journal knows better than this room why a batch did not fit.
    std::vector<Waiter> m_waitForRead;     ///< Until what is there when they came was read.
    std::vector<Waiter> m_waitForNextRead; ///< The same; they came while something was being read.
    std::unique_ptr<Timer> m_readTimer;

    std::deque<WaitingOperation> m_queue;
    std::unique_ptr<RoomBatch> m_batch; ///< On its way to the disk.
    quint64 m_taken = 0;                ///< Operations that were ever queued.
    quint64 m_settled = 0;              ///< Of these, settled.
    std::deque<Deferred> m_deferred;
    Pacer m_pacer;
    std::unique_ptr<Timer> m_flushTimer;
    std::unique_ptr<Timer> m_loadTimer;
    std::unique_ptr<Timer> m_idleTimer;
    std::vector<std::function<void()>> m_finished;
    bool m_finishing = false;

    Audience m_audience;
};

} // namespace Pinthread::Server
