// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/trimmer.h"

#include "protocol/codec.h"
#include "server/databases.h"
#include "server/storage/openjournal.h"
#include "testkit/randomoperations.h"
#include "testkit/seams.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <limits>
#include <thread>

using namespace Pinthread;
using namespace Pinthread::Server;

/// What is left of an asset after trimming is the same asset.
class TestTrimmer : public QObject
{
    Q_OBJECT

    static constexpr qint64 ever = std::numeric_limits<qint64>::max();

    std::unique_ptr<QTemporaryDir> m_directory;
    Databases m_databases;
    ServerConfig m_config;
    Testkit::ManualClock m_clock;
    Testkit::SeededRandom m_random;
    std::unique_ptr<Journal> m_journal;
    AssetId m_asset;
    AssetState m_state;

    /// Another connection to the same database, each time.
    [[nodiscard]] std::unique_ptr<Journal> opened()
    {
        auto journal = openJournal(m_config, m_clock, m_random);
        if (!journal)
            qFatal("%s", qPrintable(journal.error().message));
        return std::move(*journal);
    }

    /// Records \a count events of every kind.
    void record(int count)
    {
        Testkit::RandomOperations people(m_clock, m_random);
        Batch batch{m_asset, m_state.revision(), {}, {}, 0};
        while (batch.events.size() < count) {
            const auto event = Testkit::record(m_state, people.somebody(), people.next(m_state), m_clock.now());
            if (event)
                batch.events.append(
                    {event->revision, event->operation.broadcastId, Protocol::encodeEvent(AssetKind::Image, *event)});
        }
        batch.after.changedAt = m_clock.now();
        QCOMPARE(m_journal->append({batch}), QList{AppendOutcome::Recorded});
    }

    [[nodiscard]] QList<EventRecord> events() { return *m_journal->eventsAfter(m_asset, 0, 10'000); }

    /// As a room reads it.
    [[nodiscard]] AssetState loaded()
    {
        auto state = *Trimmer::stateOf(*m_journal->startingState(m_asset), AssetKind::Image);
        const QList<EventRecord> kept = *m_journal->eventsAfter(m_asset, state.revision(), 10'000);
        for (const EventRecord &record : kept) {
            if (!state.apply(*Protocol::decodeEvent(record.body)))
                qFatal("Revision %lld does not follow.", record.revision);
        }
        return state;
    }

private Q_SLOTS:
    void initTestCase_data() { Databases::addRows(); }

    void init()
    {
        QFETCH_GLOBAL(bool, inPostgres);
        m_directory = std::make_unique<QTemporaryDir>();
        m_config = {};
        m_config.dataDirectory = m_directory->path();
        m_databases.choose(inPostgres, m_config);
        m_journal = opened();
        m_asset = AssetId::make(m_clock, m_random);
        m_state = AssetState(AssetKind::Image);
        const AssetRecord record{.tenant = m_journal->defaultTenant(),
                                 .asset = {.id = m_asset,
                                           .urlId = QStringLiteral("u"),
                                           .kind = AssetKind::Image,
                                           .name = QStringLiteral("mockup.png"),
                                           .mediaType = QStringLiteral("image/png"),
                                           .contentHash = QByteArray(32, 'h'),
                                           .contentBytes = 7,
                                           .pixelSize = {3, 4},
                                           .createdAt = 1}};
        QVERIFY(m_journal->ensureAsset(record));
    }
    void cleanup() { m_journal.reset(); }

    void theStateIsTheSameWhateverIsGone()
    {
        record(400);
        for (const Revision upTo : {1, 2, 57, 57, 30, 399}) { // Also twice, and less than before.
            const auto more = Trimmer::trim(*m_journal, {m_asset, upTo, ever});
            QVERIFY(more);
            QVERIFY(!*more);
            QCOMPARE(loaded().canonical(), m_state.canonical());
        }
        QCOMPARE(events().size(), 1);
        QCOMPARE(events().constFirst().revision, 400);
        record(10); // And it goes on.
        QCOMPARE(loaded().canonical(), m_state.canonical());
        QCOMPARE(loaded().lastNumber(), m_state.lastNumber()); // No number is given out again.
    }

    void whatIsYoungIsKept()
    {
        record(20);
        m_clock.advance(std::chrono::hours(24 * 91));
        const qint64 limit = m_clock.now();
        record(20);
        QVERIFY(Trimmer::trim(*m_journal, {m_asset, 30, limit}));
        QCOMPARE(events().size(), 20);
        QCOMPARE(loaded().canonical(), m_state.canonical());
    }

    void muchIsDoneInSteps()
    {
        record(2 * Trimmer::eventsInStep + 100);
        const TrimRequest request{m_asset, 2 * Trimmer::eventsInStep + 50, ever};
        QCOMPARE(*Trimmer::trim(*m_journal, request), true);
        QCOMPARE(*Trimmer::trim(*m_journal, request), true);
        QCOMPARE(events().size(), 100);
        QCOMPARE(*Trimmer::trim(*m_journal, request), false);
        QCOMPARE(events().size(), 50);
        QCOMPARE(*Trimmer::trim(*m_journal, request), false);
        QCOMPARE(loaded().canonical(), m_state.canonical());
    }

    void twoWhoTrimAtOnceLeaveTheSameAsset()
    {
        constexpr int count = 200;
        record(count);
        std::atomic<bool> failed = false;
        const auto trim = [&](int first) {
            const auto journal = opened(); // It lives on one thread.
            for (int upTo = first; upTo < count; upTo += 2) {
                // Whoever finds that the other has gone further meanwhile leaves things as they are.
                std::ignore = Trimmer::trim(*journal, {m_asset, upTo, ever});
                failed = failed || !journal->startingState(m_asset);
            }
        };
        std::thread other([&] { trim(2); });
        trim(1);
        other.join();
        QVERIFY(!failed);
        QVERIFY(Trimmer::trim(*m_journal, {m_asset, count - 1, ever}));
        QCOMPARE(loaded().canonical(), m_state.canonical());
        QCOMPARE(events().size(), 1);
    }

    void aDamagedStateIsAnErrorAndNoEmptyAsset()
    {
        record(5);
        QVERIFY(m_journal->replaceEvents(m_asset, {3, "{}"}));
        QVERIFY(!Trimmer::stateOf(*m_journal->startingState(m_asset), AssetKind::Image));
        QVERIFY(!Trimmer::trim(*m_journal, {m_asset, 4, ever}));
        QCOMPARE(events().size(), 2);
    }

    void nobodysEventsAreNone()
    {
        const auto more = Trimmer::trim(*m_journal, {AssetId::make(m_clock, m_random), 4, ever});
        QVERIFY(more);
        QVERIFY(!*more);
    }
};

QTEST_GUILESS_MAIN(TestTrimmer)
#include "tst_trimmer.moc"
