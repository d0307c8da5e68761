// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/metrics.h"
#include "server/server.h"
#include "server/storage/storage.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace Pinthread::Server {

/// The one thread that uses the journal. Takes every batch that waits, of all rooms, and commits them in one
/// transaction; while that one is on its way to the disk the next collects, so the disk itself sets the pace. Between
/// two commits it answers one other question.
class StorageThread final : public Storage
{
public:
    using JournalFactory = std::function<Expected<std::unique_ptr<Journal>, StartError>()>;
    using Job = std::function<void(Journal &)>;

    /// \a committed is told of every commit, on the storage thread. \a metrics outlives this.
    explicit StorageThread(Metrics &metrics, std::function<void(qint64 bytes)> committed = {});
    ~StorageThread() override;

    /// Opens the journal on the new thread and waits for that.
    [[nodiscard]] Expected<void, StartError> start(JournalFactory open);
    /// Does what waits, closes the journal, ends the thread.
    void stop();

    [[nodiscard]] QString epoch() const override { return m_epoch; }
    [[nodiscard]] TenantId defaultTenant() const { return m_tenant; }
    void append(Batch batch, std::function<void(AppendOutcome)> done) override;
    void eventsAfter(AssetId asset, Revision revision, int limit, Callback<QList<EventRecord>> done) override;
    void settledEventsAfter(AssetId asset, Revision revision, int limit, Callback<QList<EventRecord>> done) override;
    void startingState(AssetId asset, Callback<StateRecord> done) override;
    void trim(const TrimRequest &request) override;
    void asset(AssetId id, Callback<std::optional<AssetRecord>> done) override;
    void revisions(QList<AssetId> assets, Callback<QList<AssetRevision>> done) override;
    /// Calls \a job on the storage thread. After stop() it is not called.
    void run(Job job);

    /// What is wrong with the journal or with recording now; empty when the last try was good.
    [[nodiscard]] QString problem() const;

private:
    struct Append
    {
        Batch batch;
        std::function<void(AppendOutcome)> done;
    };

    void work(Journal &journal);
    void commit(Journal &journal, std::vector<Append> appends);
    void noteProblem(const Journal &journal);

    Metrics &m_metrics;
    std::function<void(qint64)> m_committed;
    QString m_epoch;
    TenantId m_tenant;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Append> m_appends; ///< Guarded by m_mutex, as are the following.
    std::deque<Job> m_jobs;
    bool m_stopping = true;
    QString m_problem;        ///< With recording.
    QString m_journalProblem; ///< That the journal itself tells.
    std::thread m_thread;
};

} // namespace Pinthread::Server
