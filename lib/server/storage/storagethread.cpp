// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/storagethread.h"

#include "server/logging.h"

#include <future>

namespace Pinthread::Server {

StorageThread::StorageThread(Metrics &metrics, std::function<void(qint64)> committed)
    : m_metrics(metrics), m_committed(std::move(committed))
{}

StorageThread::~StorageThread()
{
    stop();
}

Expected<void, StartError> StorageThread::start(JournalFactory open)
{
    std::promise<Expected<void, StartError>> opened;
    auto result = opened.get_future();
    m_stopping = false;
    m_thread = std::thread([this, open = std::move(open), &opened] {
        auto journal = open();
        if (!journal) {
            opened.set_value(failure(journal.error()));
            return;
        }
        m_epoch = (*journal)->epoch();
        m_tenant = (*journal)->defaultTenant();
        opened.set_value({});
        work(**journal);
    });
    auto started = result.get();
    if (!started)
        stop();
    return started;
}

void StorageThread::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void StorageThread::append(Batch batch, std::function<void(AppendOutcome)> done)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_stopping) {
            m_appends.push_back({std::move(batch), std::move(done)});
            m_wake.notify_one();
            return;
        }
    }
    done(AppendOutcome::Failed);
}

void StorageThread::run(Job job)
{
    const std::lock_guard lock(m_mutex);
    if (m_stopping)
        return;
    m_jobs.push_back(std::move(job));
    m_wake.notify_one();
}

void StorageThread::eventsAfter(AssetId asset, Revision revision, int limit, Callback<QList<EventRecord>> done)
{
    run([=, done = std::move(done)](Journal &journal) { done(journal.eventsAfter(asset, revision, limit)); });
}

void StorageThread::settledEventsAfter(AssetId asset, Revision revision, int limit, Callback<QList<EventRecord>> done)
{
    run([=, done = std::move(done)](Journal &journal) {
        done(journal.awaitWriters(asset).and_then([&] { return journal.eventsAfter(asset, revision, limit); }));
    });
}

void StorageThread::startingState(AssetId asset, Callback<StateRecord> done)
{
    run([asset, done = std::move(done)](Journal &journal) { done(journal.startingState(asset)); });
}

void StorageThread::trim(const TrimRequest &request)
{
    run([this, request](Journal &journal) {
        const auto more = Trimmer::trim(journal, request);
        if (!more) {
            qCWarning(storageLog).noquote()
                << "Old events of asset" << request.asset.toText() << "stay where they are:" << more.error().message;
        } else if (*more) {
            trim(request); // What waits meanwhile comes first.
        }
    });
}

void StorageThread::asset(AssetId id, Callback<std::optional<AssetRecord>> done)
{
    run([id, done = std::move(done)](Journal &journal) { done(journal.asset(id)); });
}

void StorageThread::revisions(QList<AssetId> assets, Callback<QList<AssetRevision>> done)
{
    run([assets = std::move(assets), done = std::move(done)](Journal &journal) { done(journal.revisions(assets)); });
}

QString StorageThread::problem() const
{
    const std::lock_guard lock(m_mutex);
    return m_journalProblem.isEmpty() ? m_problem : m_journalProblem;
}

void StorageThread::noteProblem(const Journal &journal)
{
    QString problem = journal.problem();
    const std::lock_guard lock(m_mutex);
    if (!m_journalProblem.isEmpty() && problem.isEmpty())
        m_problem.clear(); // What could not be written could not for the sake of what was lacking.
    m_journalProblem = std::move(problem);
}

void StorageThread::work(Journal &journal)
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stopping || !m_appends.empty() || !m_jobs.empty(); });
        if (m_appends.empty() && m_jobs.empty())
            return; // Stopping, and everything is done.
        std::vector<Append> appends = std::exchange(m_appends, {});
        Job job;
        if (!m_jobs.empty()) {
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        lock.unlock();
        if (!appends.empty())
            commit(journal, std::move(appends));
        if (job)
            job(journal);
        noteProblem(journal);
        lock.lock();
    }
}

void StorageThread::commit(Journal &journal, std::vector<Append> appends)
{
    QList<Batch> batches;
    qint64 bytes = 0;
    for (Append &append : appends) {
        for (const EventRecord &event : std::as_const(append.batch.events))
            bytes += event.body.size();
        batches.append(std::move(append.batch));
    }
    const auto begun = std::chrono::steady_clock::now();
    const QList<AppendOutcome> outcomes = journal.append(batches);
    m_metrics.commitTime.observe(std::chrono::steady_clock::now() - begun);

    const bool works = !outcomes.contains(AppendOutcome::Failed) && !outcomes.contains(AppendOutcome::Unknown);
    if (!works)
        ++m_metrics.commitFailures;
    {
        const std::lock_guard lock(m_mutex);
        if (works != m_problem.isEmpty()) {
            m_problem = works ? QString() : QStringLiteral("The journal could not be written; the log tells why.");
            if (works)
                qCInfo(storageLog) << "The journal can be written again.";
        }
    }
    for (qsizetype i = 0; i < outcomes.size(); ++i)
        appends[static_cast<std::size_t>(i)].done(outcomes.at(i));
    if (m_committed)
        m_committed(bytes);
}

} // namespace Pinthread::Server
