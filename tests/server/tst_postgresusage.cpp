// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/postgresjournal.h"
#include "testkit/backgroundproxy.h"
#include "testkit/patience.h"
#include "testkit/postgresserver.h"
#include "testkit/seams.h"

#include <QTest>

#include <thread>

using namespace Pinthread;
using namespace Pinthread::Server;
using namespace std::chrono_literals;

/// Several nodes count in one database, over connections that break: what is added up is what was counted, exactly.
class TestPostgresUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_config = {};
        m_config.journal = m_postgres.newDatabase();
        m_config.timeouts.journalRetry = 1ms;
        m_journal = opened(m_config);
        for (int i = 0; i < 3; ++i) {
            const AssetRecord record{.tenant = m_journal->defaultTenant(),
                                     .asset = {.id = AssetId::make(m_clock, m_random),
                                               .urlId = QString::number(i),
                                               .kind = AssetKind::Image,
                                               .name = QString::number(i),
                                               .mediaType = QStringLiteral("image/png"),
                                               .contentHash = QByteArray(32, 'h'),
                                               .contentBytes = 7,
                                               .pixelSize = {3, 4},
                                               .createdAt = m_clock.now()}};
            QVERIFY(m_journal->ensureAsset(record));
            m_assets[i] = record.asset.id;
        }
    }
    void cleanup() { m_journal.reset(); }

    void nodesThatCountAtOnceLoseNothing()
    {
        constexpr int nodes = 4;
        constexpr int times = 150;
        std::atomic<int> failures = 0;
        std::vector<std::thread> threads;
        for (int node = 0; node < nodes; ++node) {
            threads.emplace_back([&, node] {
                const auto journal = opened(m_config); // It lives on one thread.
                for (int i = 0; i < times; ++i) {
                    // Each in an order of its own: nobody may wait for somebody who waits for them.
                    QList<UsageAddition> additions;
                    for (int asset = 0; asset < 3; ++asset)
                        additions.append({m_assets[(asset + node + i) % 3], m_day, {1, 100 + i, 0}});
                    failures += journal->addUsage(additions) ? 0 : 1;
                }
            });
        }
        // And one of them records conversations meanwhile, which are counted where they are recorded.
        Revision revision = 0;
        for (int i = 0; i < times; ++i) {
            Batch batch{m_assets[0], revision, {{revision + 1, BroadcastId::make(m_clock, m_random), "{}"}}, {}, 1};
            batch.after.changedAt = m_day.startOfDay(Qt::UTC).toMSecsSinceEpoch();
            QCOMPARE(m_journal->append({batch}), QList{AppendOutcome::Recorded});
            ++revision;
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(failures.load(), 0);
        qint64 bytes = 0;
        for (int i = 0; i < times; ++i)
            bytes += 100 + i;
        QCOMPARE(counted(), (UsageFigures{3 * nodes * times, 3 * nodes * bytes, times}));
    }

    void whatWasCountedWhileTheConnectionBrokeIsCountedOnce_data()
    {
        QTest::addColumn<Testkit::TcpProxy::Direction>("direction");
        QTest::newRow("while it asked") << Testkit::TcpProxy::ToServer;
        QTest::newRow("while it was answered") << Testkit::TcpProxy::ToClient;
    }

    void whatWasCountedWhileTheConnectionBrokeIsCountedOnce()
    {
        QFETCH(Testkit::TcpProxy::Direction, direction);
        Testkit::BackgroundProxy network(m_postgres.port());
        ServerConfig config = m_config;
        config.journal = Testkit::PostgresServer::through(m_config.journal, network.port());
        const auto node = opened(config);
        int times = 0;
        // Breaks after so many bytes; whether that was after everything.
        const auto countsAndBreaksAfter = [&](int bytes) {
            ++times;
            const QList<UsageAddition> once{{m_assets[0], m_day, {1, 1, 0}}};
            const bool isThere = Testkit::eventually([&] { return node->usageByDay(today()).has_value(); });
            network.cutAfterBytes(direction, bytes);
            const auto added = node->addUsage(once);
            const bool isWhole = isThere && added && node->problem().isEmpty();
            network.cut();
            if (!added) // Then nobody has counted it, and it is tried again until somebody has.
                std::ignore = Testkit::eventually([&] { return node->addUsage(once).has_value(); });
            return isWhole;
        };
        int all = 0;
        while (!countsAndBreaksAfter(all))
            all += 16;
        QVERIFY(all > 100);
        for (int bytes = all; bytes > all - 64; --bytes) // At each byte of the commit, and of its answer.
            countsAndBreaksAfter(bytes);
        QVERIFY(Testkit::eventually([&] { return node->addUsage({{m_assets[0], m_day, {0, 0, 0}}}).has_value(); }));
        QCOMPARE(counted(), (UsageFigures{times, times, 0}));
    }

    void whatWasTakenOnIsRecordedBeforeTheEnd()
    {
        Testkit::BackgroundProxy network(m_postgres.port());
        ServerConfig config = m_config;
        config.journal = Testkit::PostgresServer::through(m_config.journal, network.port());
        int taken = 0;
        for (int bytes = 0; bytes < 300; bytes += 3) {
            network.cut();                    // And nothing more than that, from now on.
            const auto node = opened(config); // And closed again.
            network.cutAfterBytes(Testkit::TcpProxy::ToClient, bytes);
            taken += node->addUsage({{m_assets[0], m_day, {1, 1, 0}}}) ? 1 : 0;
        }
        network.cut();
        QVERIFY(taken > 0);
        QCOMPARE(counted(), (UsageFigures{taken, taken, 0}));
    }

private:
    [[nodiscard]] std::unique_ptr<PostgresJournal> opened(const ServerConfig &config) const
    {
        const Testkit::ManualClock clock;
        Testkit::SeededRandom random;
        auto journal = PostgresJournal::open(config, clock, random);
        if (!journal)
            qFatal("%s", qPrintable(journal.error().message));
        return std::move(*journal);
    }

    [[nodiscard]] UsagePeriod today() const { return {m_journal->defaultTenant(), m_day, m_day}; }

    [[nodiscard]] UsageFigures counted() const
    {
        const auto days = m_journal->usageByDay(today());
        return days && days->size() == 1 ? days->constFirst().figures : UsageFigures{-1, -1, -1};
    }

    const QDate m_day{2026, 11, 28};
    Testkit::PostgresServer m_postgres;
    Testkit::ManualClock m_clock;
    Testkit::SeededRandom m_random;
    ServerConfig m_config;
    std::unique_ptr<PostgresJournal> m_journal;
    std::array<AssetId, 3> m_assets;
};

QTEST_GUILESS_MAIN(TestPostgresUsage)
#include "tst_postgresusage.moc"
