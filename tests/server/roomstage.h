// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/codec.h"
#include "server/fanout/fanout.h"
#include "server/memoryjournal.h"
#include "server/rooms/room.h"
#include "testkit/seams.h"

#include <deque>

/// \file
/// A room on a virtual clock with a journal in memory: everything happens in the test's own thread, when it says so.

namespace Pinthread::Server {

/// Work in order, when run() is called.
class ManualExecutor final : public Executor
{
public:
    void post(std::function<void()> work) override { m_queue.push_back(std::move(work)); }
    void run()
    {
        while (!m_queue.empty()) {
            const auto work = std::move(m_queue.front());
            m_queue.pop_front();
            work();
        }
    }
    /// What waits does not happen any more. It keeps the room that it is for, which keeps this.
    void forget() { m_queue.clear(); }

private:
    std::deque<std::function<void()>> m_queue;
};

/// Nobody hears what is told to other nodes but the test.
class RememberingFanout final : public Fanout
{
public:
    void announce(const FanoutMessage &message) override { m_told.append(message); }

    /// The messages of one kind since the last call.
    template <class Message>
    [[nodiscard]] QList<Message> take()
    {
        QList<Message> found;
        for (const FanoutMessage &message : std::as_const(m_told)) {
            if (const auto *wanted = std::get_if<Message>(&message))
                found.append(*wanted);
        }
        m_told.removeIf([](const FanoutMessage &message) { return std::holds_alternative<Message>(message); });
        return found;
    }

private:
    QList<FanoutMessage> m_told;
};

/// The journal at once, except for commits while holdsCommits is set: those wait for release().
class ManualStorage final : public Storage
{
public:
    explicit ManualStorage(MemoryJournal &journal) : m_journal(journal) {}

    [[nodiscard]] QString epoch() const override { return m_journal.epoch(); }
    void append(Batch batch, std::function<void(AppendOutcome)> done) override
    {
        m_waiting.emplace_back(std::move(batch), std::move(done));
        if (!holdsCommits)
            release();
    }
    void eventsAfter(AssetId asset, Revision revision, int limit, Callback<QList<EventRecord>> done) override
    {
        done(m_journal.eventsAfter(asset, revision, limit));
    }
    void settledEventsAfter(AssetId asset, Revision revision, int limit, Callback<QList<EventRecord>> done) override
    {
        eventsAfter(asset, revision, limit, std::move(done));
    }
    void startingState(AssetId asset, Callback<StateRecord> done) override { done(m_journal.startingState(asset)); }
    void trim(const TrimRequest &request) override
    {
        while (Trimmer::trim(m_journal, request).value_or(false)) { // Step by step.
        }
    }
    void asset(AssetId id, Callback<std::optional<AssetRecord>> done) override { done(m_journal.asset(id)); }
    void revisions(QList<AssetId> assets, Callback<QList<AssetRevision>> done) override
    {
        done(m_journal.revisions(assets));
    }

    void release()
    {
        for (auto &[batch, done] : std::exchange(m_waiting, {}))
            done(m_journal.append({batch}).constFirst());
    }
    /// What waits has arrived on the disk, or not; only the answer to it is lost.
    void loseAnswers(bool arrived)
    {
        for (auto &[batch, done] : std::exchange(m_waiting, {})) {
            if (arrived)
                std::ignore = m_journal.append({batch});
            done(AppendOutcome::Unknown);
        }
    }
    /// The process ends here: what was on its way has arrived on the disk, or not; nobody hears of it.
    void die(bool arrived)
    {
        for (auto &[batch, done] : std::exchange(m_waiting, {})) {
            if (arrived)
                std::ignore = m_journal.append({batch});
        }
    }
    [[nodiscard]] bool hasWaiting() const { return !m_waiting.empty(); }

    bool holdsCommits = false;

private:
    MemoryJournal &m_journal;
    std::vector<std::pair<Batch, std::function<void(AppendOutcome)>>> m_waiting;
};

/// Real time costs nothing on a virtual clock; here each look at it lets some pass, so that a fan-out has a duration.
class CostlyScheduler final : public Scheduler
{
public:
    explicit CostlyScheduler(Testkit::VirtualScheduler &scheduler) : m_scheduler(scheduler) {}

    [[nodiscard]] std::chrono::nanoseconds steadyNow() const override { return m_scheduler.steadyNow() + m_spent; }
    [[nodiscard]] std::unique_ptr<Timer> after(std::chrono::nanoseconds delay, Work work) override
    {
        return m_scheduler.after(delay + m_spent, std::move(work));
    }
    /// From now on every delivery takes this long.
    void spend(std::chrono::nanoseconds duration) { m_spent += duration; }

private:
    Testkit::VirtualScheduler &m_scheduler;
    std::chrono::nanoseconds m_spent{0};
};

/// Somebody with the asset open, who remembers what they were told.
class TestSubscriber final : public Subscriber
{
public:
    TestSubscriber(Identity identity, quint64 serial) : m_identity(std::move(identity)), m_serial(serial) {}

    [[nodiscard]] const Identity &identity() const override { return m_identity; }
    [[nodiscard]] quint64 serial() const override { return m_serial; }
    [[nodiscard]] Delivery deliver(const FramePtr &frame) override;
    void tell(const FramePtr &frame) override;
    void settled(int count) override { settledOperations += count; }

    /// Everything since the last call.
    [[nodiscard]] QList<Protocol::ServerMessage> takeReceived() { return std::exchange(m_received, {}); }
    /// The messages of one kind among what was received; the others stay.
    template <class Message>
    [[nodiscard]] QList<Message> take()
    {
        QList<Message> found;
        QList<Protocol::ServerMessage> rest;
        for (const Protocol::ServerMessage &message : std::as_const(m_received)) {
            if (const auto *wanted = std::get_if<Message>(&message))
                found.append(*wanted);
            else
                rest.append(message);
        }
        m_received = rest;
        return found;
    }

    int room = std::numeric_limits<int>::max(); ///< So many frames it takes; then it is full.
    int settledOperations = 0;
    QList<const Frame *> frames; ///< To see what is shared.
    std::function<void()> onDelivery;

private:
    void remember(const FramePtr &frame);

    Identity m_identity;
    quint64 m_serial;
    QList<Protocol::ServerMessage> m_received;
    std::vector<FramePtr> m_kept; ///< So that addresses stay different.
};

/// Of all events in \a messages, in order.
[[nodiscard]] QList<Revision> revisionsIn(const QList<Protocol::Events> &messages);
/// From \a first to \a last, both included.
[[nodiscard]] QList<Revision> revisionRange(Revision first, Revision last);
/// What a client makes of a snapshot and the events after it; stops at the first gap.
[[nodiscard]] AssetState replayed(const QList<Protocol::ServerMessage> &messages);

/// The room and everything around it.
class RoomStage
{
public:
    RoomStage();
    ~RoomStage();
    Q_DISABLE_COPY_MOVE(RoomStage)

    /// A subscriber called \a name, on a connection of their own, who has not opened anything.
    [[nodiscard]] std::shared_ptr<TestSubscriber> person(const QString &name, Role role = Role::Commenter);
    /// Another connection of the same user.
    [[nodiscard]] std::shared_ptr<TestSubscriber> again(const TestSubscriber &other);

    /// Opens the asset and lets everything happen that follows.
    void open(const std::shared_ptr<TestSubscriber> &who, std::optional<Protocol::Position> since = {},
              const QList<BroadcastId> &unsettled = {});
    [[nodiscard]] Operation pin(const QString &text = QStringLiteral("Too dark"));
    void submit(const std::shared_ptr<TestSubscriber> &who, const Operation &operation);
    /// Pins \a count times and lets each be recorded.
    void fill(const std::shared_ptr<TestSubscriber> &who, int count);
    void run() { executor->run(); }
    void advance(std::chrono::nanoseconds duration);
    [[nodiscard]] Protocol::Position at(Revision revision) const { return {journal.epoch(), revision}; }
    /// A new room, as after a restart: nothing that waited in memory happens any more.
    void restart();

    Testkit::ManualClock clock;
    Testkit::VirtualScheduler time{&clock};
    Testkit::SeededRandom random;
    MemoryJournal journal;
    ManualStorage storage{journal};
    RememberingFanout fanout;
    Metrics metrics;
    ServerConfig config;
    std::shared_ptr<ManualExecutor> executor = std::make_shared<ManualExecutor>();
    std::shared_ptr<CostlyScheduler> scheduler = std::make_shared<CostlyScheduler>(time);
    Asset asset;
    std::shared_ptr<Room> room;
    int idleCalls = 0;

private:
    quint64 m_serials = 0;
};

} // namespace Pinthread::Server
