// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/memoryjournal.h"
#include "server/storage/storagethread.h"

#include <QTest>

#include <future>
#include <semaphore>

using namespace Pinthread;
using namespace Pinthread::Server;

namespace {

const AssetId asset(UuidBits{1, 1});

Batch batch(Revision base)
{
    return {asset, base, {{base + 1, BroadcastId(UuidBits{2, quint64(base)}), "{}"}}};
}

} // namespace

class TestStorageThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWaitsIsCommittedTogetherInOrder()
    {
        Metrics metrics;
        qint64 bytes = 0;
        StorageThread storage(metrics, [&](qint64 count) { bytes += count; });
        MemoryJournal *journal = start(storage);
        std::binary_semaphore blocked{0};
        std::binary_semaphore go{0};
        storage.run([&](Journal &) {
            blocked.release();
            go.acquire();
        });
        blocked.acquire(); // The thread is busy: everything that comes now waits.
        std::promise<void> last;
        QList<AppendOutcome> outcomes;
        constexpr int count = 100;
        for (int i = 0; i < count; ++i) {
            storage.append(batch(i), [&](AppendOutcome outcome) {
                outcomes.append(outcome);
                if (outcomes.size() == count)
                    last.set_value();
            });
        }
        go.release();
        last.get_future().wait();
        QCOMPARE(outcomes, QList<AppendOutcome>(count, AppendOutcome::Recorded));
        storage.stop();
        QCOMPARE(m_commits, 1);
        QCOMPARE(bytes, qint64(2 * count));
        QVERIFY(journal);
    }

    void questionsAreAnswered()
    {
        Metrics metrics;
        StorageThread storage(metrics);
        start(storage);
        QCOMPARE(storage.epoch(), QStringLiteral("test-epoch"));
        std::promise<int> answer;
        storage.append(batch(0), [&](AppendOutcome) {
            storage.eventsAfter(asset, 0, 10, [&](const auto &events) { answer.set_value(int(events->size())); });
        });
        QCOMPARE(answer.get_future().get(), 1);
    }

    void aFailureIsRememberedUntilItWorksAgain()
    {
        Metrics metrics;
        StorageThread storage(metrics);
        MemoryJournal *journal = start(storage);
        const auto appended = [&](Revision base) {
            std::promise<AppendOutcome> outcome;
            storage.append(batch(base), [&](AppendOutcome made) { outcome.set_value(made); });
            return outcome.get_future().get();
        };
        QVERIFY(storage.problem().isEmpty());
        journal->failsAppends = true; // The thread sleeps; the mutex of append() orders this before its next work.
        QCOMPARE(appended(0), AppendOutcome::Failed);
        QVERIFY(!storage.problem().isEmpty());
        QCOMPARE(metrics.commitFailures.load(), 1);
        journal->failsAppends = false;
        QCOMPARE(appended(0), AppendOutcome::Recorded);
        QVERIFY(storage.problem().isEmpty());
    }

    void stoppingDoesWhatWaitsAndTakesNothingMore()
    {
        Metrics metrics;
        StorageThread storage(metrics);
        start(storage);
        int done = 0;
        for (int i = 0; i < 10; ++i)
            storage.append(batch(i), [&](AppendOutcome outcome) { done += outcome == AppendOutcome::Recorded; });
        storage.stop();
        QCOMPARE(done, 10);
        AppendOutcome late = AppendOutcome::Recorded;
        storage.append(batch(10), [&](AppendOutcome outcome) { late = outcome; });
        QCOMPARE(late, AppendOutcome::Failed);
    }

    void aJournalThatDoesNotOpenIsAnError()
    {
        Metrics metrics;
        StorageThread storage(metrics);
        const auto started = storage.start([]() -> Expected<std::unique_ptr<Journal>, StartError> {
            return failure(StartError{StartError::Reason::DatabaseUnusable, QStringLiteral("broken")});
        });
        QVERIFY(!started);
        QCOMPARE(started.error().message, QStringLiteral("broken"));
    }

private:
    /// Counts commits beyond the journal's life.
    class CountingJournal final : public MemoryJournal
    {
    public:
        explicit CountingJournal(int &counted) : m_commits(counted) { m_commits = 0; }
        ~CountingJournal() override { m_commits = commits; }

    private:
        int &m_commits;
    };

    MemoryJournal *start(StorageThread &storage)
    {
        MemoryJournal *inner = nullptr;
        const auto started = storage.start([&]() -> Expected<std::unique_ptr<Journal>, StartError> {
            auto journal = std::make_unique<CountingJournal>(m_commits);
            inner = journal.get();
            return journal;
        });
        if (!started)
            qFatal("%s", qPrintable(started.error().message));
        return inner;
    }

    int m_commits = 0;
};

QTEST_APPLESS_MAIN(TestStorageThread)
#include "tst_storagethread.moc"
