// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/postgresjournal.h"

#include "server/storage/migrator.h"
#include "server/storage/postgresconnection.h"
#include "testkit/backgroundproxy.h"
#include "testkit/patience.h"
#include "testkit/postgresserver.h"
#include "testkit/seams.h"

#include <QTest>

#include <latch>
#include <thread>

using namespace Pinthread;
using namespace Pinthread::Server;
using namespace std::chrono_literals;

/// What several nodes may expect of one database. (What every journal promises is in tst_journal.)
class TestPostgresJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_config = {};
        m_config.journal = m_postgres.newDatabase();
        m_config.timeouts.journalRetry = 10ms;
        m_node = opened();
        m_other = opened();
        m_asset = added(QStringLiteral("first"));
    }
    void cleanup()
    {
        m_node.reset();
        m_other.reset();
    }

    void nodesThatStartTogetherFindOneHistory()
    {
        m_config.journal = m_postgres.newDatabase();
        constexpr int count = 4;
        std::latch ready(count);
        std::array<QString, count> epochs;
        std::vector<std::thread> threads;
        for (QString &epoch : epochs) {
            threads.emplace_back([&] {
                ready.arrive_and_wait();
                Testkit::SeededRandom random(reinterpret_cast<quint64>(&epoch));
                const auto journal = PostgresJournal::open(m_config, m_clock, random);
                if (journal)
                    epoch = (*journal)->epoch();
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        for (const QString &epoch : epochs) {
            QVERIFY(!epoch.isEmpty());
            QCOMPARE(epoch, epochs[0]);
        }
    }

    void whoComesSecondIsToldOfAConflict()
    {
        QCOMPARE(m_node->append({batch(m_asset, 0, 2)}), QList{AppendOutcome::Recorded});
        QCOMPARE(m_other->append({batch(m_asset, 0, 1)}), QList{AppendOutcome::Conflict});
        QCOMPARE(m_other->append({batch(m_asset, 2, 1)}), QList{AppendOutcome::Recorded});
        QCOMPARE(m_node->eventsAfter(m_asset, 0, 10)->size(), 3);
    }

    void twoWhoRecordAtOnceNeverTakeTheSameRevision()
    {
        const AssetId second = added(QStringLiteral("second"));
        const auto work = [&](Journal &journal) {
            int recorded = 0;
            std::array<Revision, 2> at{};
            const std::array<AssetId, 2> assets{m_asset, second};
            while (recorded < 200) {
                // In the one order and in the other: nobody may wait for somebody who waits for them.
                QList<Batch> batches{batch(assets[0], at[0], 3), batch(assets[1], at[1], 2)};
                if (recorded % 2 == 1)
                    std::swap(batches[0], batches[1]);
                const auto outcomes = journal.append(batches);
                for (qsizetype i = 0; i < 2; ++i) {
                    if (outcomes.at(i) == AppendOutcome::Failed || outcomes.at(i) == AppendOutcome::Unknown)
                        return false;
                    recorded += outcomes.at(i) == AppendOutcome::Recorded;
                }
                for (std::size_t i = 0; i < 2; ++i)
                    at[i] = journal.revisions({assets[i]})->constFirst().revision;
            }
            return true;
        };
        bool otherWorked = false;
        m_other.reset();
        std::thread other([&] { // A journal lives on one thread.
            const auto journal = opened();
            otherWorked = work(*journal);
        });
        const bool worked = work(*m_node);
        other.join();
        QVERIFY(worked);
        QVERIFY(otherWorked);
        for (const AssetId asset : {m_asset, second}) {
            const auto events = m_node->eventsAfter(asset, 0, 100'000);
            QVERIFY(events->size() > 100);
            for (qsizetype i = 0; i < events->size(); ++i)
                QCOMPARE(events->at(i).revision, i + 1);
        }
    }

    void anOperationIsRecordedAtMostOnceWhateverTheNode()
    {
        const Batch first = batch(m_asset, 0, 1);
        QCOMPARE(m_node->append({first}), QList{AppendOutcome::Recorded});
        Batch again = first;
        again.base = 1;
        again.events.first().revision = 2;
        const AssetId second = added(QStringLiteral("second"));
        QCOMPARE(m_other->append({again, batch(second, 0, 1)}),
                 (QList{AppendOutcome::Conflict, AppendOutcome::Recorded}));
        QCOMPARE(m_node->eventsAfter(m_asset, 0, 10)->size(), 1);
    }

    void twoWhoAddTheSameAssetGetTheSame()
    {
        const AssetRecord mine = record(QStringLiteral("ours"));
        const AssetRecord theirs = record(QStringLiteral("ours"));
        QVERIFY(*m_node->ensureAsset(mine) == mine);
        QCOMPARE(m_other->ensureAsset(theirs)->asset.id, mine.asset.id);
    }

    void aConnectionThatWasEndedIsMadeAgainAndNothingFails()
    {
        QCOMPARE(m_node->append({batch(m_asset, 0, 1)}), QList{AppendOutcome::Recorded});
        m_postgres.endConnections();
        QCOMPARE(m_node->append({batch(m_asset, 1, 1)}), QList{AppendOutcome::Recorded});
        QVERIFY(m_node->problem().isEmpty());
        QCOMPARE(m_node->eventsAfter(m_asset, 0, 10)->size(), 2);
    }

    void aDatabaseThatIsGoneIsSaidToBeAndFoundAgain()
    {
        QCOMPARE(m_node->append({batch(m_asset, 0, 1)}), QList{AppendOutcome::Recorded});
        m_postgres.kill9();
        QVERIFY(m_node->append({batch(m_asset, 1, 1)}) != QList{AppendOutcome::Recorded});
        QCOMPARE(m_node->append({batch(m_asset, 1, 1)}), QList{AppendOutcome::Failed});
        QVERIFY(!m_node->eventsAfter(m_asset, 0, 10));
        QVERIFY2(m_node->problem().contains(QStringLiteral("127.0.0.1")), qPrintable(m_node->problem()));
        QVERIFY(!m_node->problem().contains(QStringLiteral("pinthread@")));
        m_postgres.start();
        QTRY_VERIFY(m_node->eventsAfter(m_asset, 0, 10));
        QVERIFY(m_node->problem().isEmpty());
        QCOMPARE(m_node->eventsAfter(m_asset, 0, 10)->size(), 1);
        QCOMPARE(m_node->append({batch(m_asset, 1, 1)}), QList{AppendOutcome::Recorded});
    }

    void aBatchIsRecordedOnceWhereverItsConnectionBreaks_data()
    {
        QTest::addColumn<Testkit::TcpProxy::Direction>("direction");
        QTest::addColumn<int>("batches");
        QTest::newRow("while it is sent") << Testkit::TcpProxy::ToServer << 1;
        QTest::newRow("while it is answered") << Testkit::TcpProxy::ToClient << 1;
        QTest::newRow("while two are sent") << Testkit::TcpProxy::ToServer << 2;
        QTest::newRow("while two are answered") << Testkit::TcpProxy::ToClient << 2;
    }

    void aBatchIsRecordedOnceWhereverItsConnectionBreaks()
    {
        QFETCH(Testkit::TcpProxy::Direction, direction);
        QFETCH(int, batches);
        Testkit::BackgroundProxy network(m_postgres.port());
        m_config.journal = Testkit::PostgresServer::through(m_config.journal, network.port());
        const auto node = opened();
        QList<AssetId> assets{m_asset, added(QStringLiteral("second"))};
        assets.resize(batches);
        Revision revision = 0;
        // An answer is much shorter than what it answers.
        const int step = direction == Testkit::TcpProxy::ToServer ? 64 : 3;
        for (int bytes = 0; bytes < 25 * step; bytes += step) {
            QList<Batch> all;
            for (const AssetId asset : std::as_const(assets))
                all.append(batch(asset, revision, 1));
            QVERIFY(Testkit::eventually([&] { return node->eventsAfter(m_asset, 0, 1).has_value(); }));
            network.cutAfterBytes(direction, bytes);
            QCOMPARE(node->append(all), QList<AppendOutcome>(batches, AppendOutcome::Recorded));
            ++revision;
            network.cut();
        }
        for (const AssetId asset : std::as_const(assets))
            QCOMPARE(m_other->eventsAfter(asset, 0, 100)->size(), revision);
    }

    void whatALostConnectionWasAskedDoesNotHappenLater()
    {
        const QString connection = QStringLiteral("somebody who records");
        {
            QSqlDatabase another = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), connection);
            PostgresConnection::address(another, m_config);
            QVERIFY(another.open());
            QSqlQuery query(another);
            QVERIFY(query.exec(QStringLiteral("BEGIN")));
            QVERIFY(query.exec(QStringLiteral("SELECT id FROM asset FOR UPDATE")));
            // The server's process that waits for this transaction; 0: none, or more than one.
            const auto waiting = [&] {
                const bool asked = query.exec(QStringLiteral("SELECT pg_stat_clear_snapshot()"))
                                   && query.exec(QStringLiteral("SELECT min(pid) FROM pg_stat_activity WHERE datname = "
                                                                "current_database() AND wait_event_type = 'Lock' "
                                                                "HAVING count(*) = 1"));
                return asked && query.next() ? query.value(0).toInt() : 0;
            };
            Testkit::BackgroundProxy network(m_postgres.port());
            ServerConfig config = m_config;
            config.journal = Testkit::PostgresServer::through(m_config.journal, network.port());
            const Batch asked = batch(m_asset, 0, 1);
            QList<AppendOutcome> outcomes;
            std::jthread node([&] {
                Testkit::SeededRandom random(1);
                const auto journal = PostgresJournal::open(config, m_clock, random);
                outcomes = (*journal)->append({asked});
            });
            int first = 0;
            const bool asks = Testkit::eventually([&] { return (first = waiting()) != 0; });
            network.cut(); // Its process waits on, and hears of nothing.
            const bool asksAgain = asks && Testkit::eventually([&] {
                                       const int next = waiting();
                                       return next != 0 && next != first;
                                   });
            QVERIFY(query.exec(QStringLiteral("COMMIT")));
            node.join();
            QVERIFY(asksAgain);
            QCOMPARE(outcomes, QList{AppendOutcome::Recorded});
            QCOMPARE(m_other->eventsAfter(m_asset, 0, 10)->size(), 1);
        }
        QSqlDatabase::removeDatabase(connection);
    }

    void whatTheNetworkHoldsBackIsRecordedByAnotherConnection()
    {
        Testkit::BackgroundProxy network(m_postgres.port());
        m_config.journal = Testkit::PostgresServer::through(m_config.journal, network.port());
        m_config.timeouts.database = 200ms;
        const auto node = opened();
        QCOMPARE(node->append({batch(m_asset, 0, 1)}), QList{AppendOutcome::Recorded});
        network.freeze(); // This connection; a new one works.
        QCOMPARE(node->append({batch(m_asset, 1, 1)}), QList{AppendOutcome::Recorded});
        network.thaw();
        QCOMPARE(node->append({batch(m_asset, 2, 1)}), QList{AppendOutcome::Recorded});
        QCOMPARE(m_other->eventsAfter(m_asset, 0, 10)->size(), 3);
    }

    void whatMayComeByItselfIsToldFromWhatSomebodyHasToMend_data()
    {
        using Reason = StartError::Reason;
        QTest::addColumn<QString>("journal");
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<QString>("word");
        const QString address = QStringLiteral("@127.0.0.1:%1/").arg(m_postgres.port());
        m_postgres.addRole(QStringLiteral("anna"), QStringLiteral("geheim"));
        const auto row = [&](const char *name, const QString &who, const QString &where, Reason reason,
                             const char *word) {
            QTest::newRow(name) << QStringLiteral("postgresql://") + who + where << reason << QString::fromLatin1(word);
        };
        const QString superuser = QStringLiteral("pinthread");
        const QString database = QStringLiteral("postgres");
        row("nobody listens", superuser, QStringLiteral("@127.0.0.1:9/x"), Reason::DatabaseNotReady, "refused");
        row("no such machine", superuser, QStringLiteral("@nowhere.invalid/x"), Reason::DatabaseNotReady, "nowhere");
        row("no such database", superuser, address + QStringLiteral("nothing"), Reason::DatabaseUnusable, "nothing");
        row("no such option", superuser, address + database + QStringLiteral("?sslmod=require"),
            Reason::DatabaseUnusable, "sslmod");
        row("no such role", QStringLiteral("nobody"), address + database, Reason::DatabaseUnusable, "nobody");
        row("no password", QStringLiteral("anna"), address + database, Reason::DatabaseUnusable, "password");
        row("wrong password", QStringLiteral("anna:falsch"), address + database, Reason::DatabaseUnusable, "password");
        row("nothing it may do", QStringLiteral("anna:geheim"), address + database, Reason::DatabaseUnusable,
            "permission");
    }

    void whatMayComeByItselfIsToldFromWhatSomebodyHasToMend()
    {
        QFETCH(StartError::Reason, reason);
        QFETCH(QString, word);
        QFETCH(QString, journal);
        m_config.journal = journal;
        const auto failed = PostgresJournal::open(m_config, m_clock, m_random);
        QVERIFY(!failed);
        QVERIFY2(failed.error().message.contains(word), qPrintable(failed.error().message));
        QCOMPARE(failed.error().reason, reason);
    }

    void whoWaitsForAnotherNodeToChangeTheTablesMayTryAgain()
    {
        const QString connection = QStringLiteral("another node");
        {
            QSqlDatabase another = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), connection);
            PostgresConnection::address(another, m_config);
            QVERIFY(another.open());
            QVERIFY(QSqlQuery(another).exec(QStringLiteral("SELECT pg_advisory_lock(%1)").arg(0x70696e74)));
            m_config.timeouts.database = 100ms;
            const auto failed = PostgresJournal::open(m_config, m_clock, m_random);
            QVERIFY(!failed);
            QCOMPARE(failed.error().reason, StartError::Reason::DatabaseNotReady);
        }
        QSqlDatabase::removeDatabase(connection);
        QVERIFY(PostgresJournal::open(m_config, m_clock, m_random));
    }

    void aChangeOfTheTablesMayTakeLongerThanAStatement()
    {
        m_config.journal = m_postgres.newDatabase();
        const QString connection = QStringLiteral("an earlier version");
        {
            QSqlDatabase earlier = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), connection);
            PostgresConnection::address(earlier, m_config);
            QVERIFY(earlier.open());
            QVERIFY(Migrator(earlier, migrations(QStringLiteral("postgres")).first(3)).migrate());
            QSqlQuery query(earlier);
            QVERIFY(query.exec(QStringLiteral("BEGIN")));
            QVERIFY(query.exec(QStringLiteral("LOCK TABLE asset IN ACCESS EXCLUSIVE MODE")));
            m_config.timeouts.database = 200ms;
            bool opened = false;
            std::jthread node([&] {
                Testkit::SeededRandom random(1);
                opened = PostgresJournal::open(m_config, m_clock, random).has_value();
            });
            const bool waited = Testkit::eventually([&] {
                return query.exec(QStringLiteral("SELECT pg_stat_clear_snapshot()"))
                       && query.exec(QStringLiteral("SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND "
                                                    "clock_timestamp() - query_start > interval '600 milliseconds'"))
                       && query.next();
            });
            QVERIFY(query.exec(QStringLiteral("COMMIT")));
            node.join();
            QVERIFY(waited);
            QVERIFY(opened);
        }
        QSqlDatabase::removeDatabase(connection);
    }

    void aServerThatIsNotThereIsNamedWithoutItsSecrets()
    {
        m_config.journal = QStringLiteral("postgresql://anna:geheim@127.0.0.1:9/nothing");
        const auto failed = PostgresJournal::open(m_config, m_clock, m_random);
        QVERIFY(!failed);
        QCOMPARE(failed.error().reason, StartError::Reason::DatabaseNotReady);
        QVERIFY2(failed.error().message.contains(QStringLiteral("127.0.0.1:9/nothing")),
                 qPrintable(failed.error().message));
        QVERIFY(!failed.error().message.contains(QStringLiteral("geheim")));
    }

private:
    [[nodiscard]] std::unique_ptr<PostgresJournal> opened()
    {
        auto journal = PostgresJournal::open(m_config, m_clock, m_random);
        if (!journal)
            qFatal("%s", qPrintable(journal.error().message));
        return std::move(*journal);
    }

    [[nodiscard]] AssetRecord record(const QString &urlId)
    {
        return {.tenant = m_node->defaultTenant(),
                .asset = {.id = AssetId::make(m_clock, m_random),
                          .urlId = urlId,
                          .kind = AssetKind::Image,
                          .name = QStringLiteral("name"),
                          .mediaType = QStringLiteral("image/png"),
                          .contentHash = QByteArray(32, 'h'),
                          .contentBytes = 7,
                          .pixelSize = {3, 4},
                          .createdAt = m_clock.now(),
                          .createdBy = {}}};
    }

    [[nodiscard]] AssetId added(const QString &urlId) { return m_node->ensureAsset(record(urlId))->asset.id; }

    [[nodiscard]] Batch batch(AssetId asset, Revision base, int count)
    {
        Batch made{asset, base, {}, {1, 1, 77}};
        for (int i = 1; i <= count; ++i)
            made.events.append({base + i, BroadcastId::make(m_clock, m_random), "{}"});
        return made;
    }

    Testkit::PostgresServer m_postgres;
    Testkit::ManualClock m_clock;
    Testkit::SeededRandom m_random;
    ServerConfig m_config;
    std::unique_ptr<PostgresJournal> m_node;
    std::unique_ptr<PostgresJournal> m_other;
    AssetId m_asset;
};

QTEST_GUILESS_MAIN(TestPostgresJournal)
#include "tst_postgresjournal.moc"
