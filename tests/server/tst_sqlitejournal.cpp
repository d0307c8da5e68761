// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/sqlitejournal.h"

#include "testkit/seams.h"

#include <QSqlError>
#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;

class TestSqliteJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        reopen();
        QVERIFY(m_journal);
        m_asset = record(QStringLiteral("first"));
        QVERIFY(m_journal->ensureAsset(m_asset));
    }
    void cleanup() { m_journal.reset(); }

    void eventsAreThereAfterReopening()
    {
        QCOMPARE(m_journal->append({batch(0, 3)}), QList{AppendOutcome::Recorded});
        const QString epoch = m_journal->epoch();
        const TenantId tenant = m_journal->defaultTenant();
        reopen();
        QCOMPARE(m_journal->epoch(), epoch);
        QCOMPARE(m_journal->defaultTenant(), tenant);
        const auto events = m_journal->eventsAfter(m_asset.asset.id, 0, 100);
        QVERIFY(events);
        QCOMPARE(events->size(), 3);
        QCOMPARE(events->at(2).revision, 3);
        QCOMPARE(events->at(2).body, QByteArray("{\"ü\":\"\xc3\xbc\"}"));
        QVERIFY(!events->at(2).broadcastId.isNull());
        QCOMPARE(m_journal->eventsAfter(m_asset.asset.id, 1, 1)->constFirst().revision, 2);
        QVERIFY(m_journal->eventsAfter(m_asset.asset.id, 3, 100)->isEmpty());
    }

    void batchesOfSeveralAssetsAreOneCommitAndBuildOnEachOther()
    {
        const AssetRecord other = record(QStringLiteral("other"));
        QVERIFY(m_journal->ensureAsset(other));
        Batch second = batch(0, 1);
        second.assetId = other.asset.id;
        QCOMPARE(m_journal->append({batch(0, 2), second, batch(2, 2)}),
                 QList<AppendOutcome>(3, AppendOutcome::Recorded));
        QCOMPARE(m_journal->eventsAfter(m_asset.asset.id, 0, 100)->size(), 4);
        QCOMPARE(m_journal->eventsAfter(other.asset.id, 0, 100)->size(), 1);
    }

    void aBatchThatDoesNotContinueIsAConflictAndHarmsNoOther()
    {
        QCOMPARE(m_journal->append({batch(0, 2)}), QList{AppendOutcome::Recorded});
        const AssetRecord other = record(QStringLiteral("other"));
        QVERIFY(m_journal->ensureAsset(other));
        Batch good = batch(0, 1);
        good.assetId = other.asset.id;
        QCOMPARE(m_journal->append({batch(1, 1), batch(3, 1), good}),
                 (QList{AppendOutcome::Conflict, AppendOutcome::Conflict, AppendOutcome::Recorded}));
        QCOMPARE(m_journal->eventsAfter(m_asset.asset.id, 0, 100)->size(), 2);
        QCOMPARE(m_journal->eventsAfter(other.asset.id, 0, 100)->size(), 1);
    }

    void anOperationIsRecordedAtMostOnce()
    {
        const Batch first = batch(0, 1);
        QCOMPARE(m_journal->append({first}), QList{AppendOutcome::Recorded});
        Batch again = first;
        again.base = 1;
        again.events.first().revision = 2;
        const AssetRecord other = record(QStringLiteral("other"));
        QVERIFY(m_journal->ensureAsset(other));
        Batch good = batch(0, 1);
        good.assetId = other.asset.id;
        QCOMPARE(m_journal->append({good, again}), (QList{AppendOutcome::Recorded, AppendOutcome::Conflict}));
        QCOMPARE(m_journal->eventsAfter(m_asset.asset.id, 0, 100)->size(), 1);
        QCOMPARE(m_journal->eventsAfter(other.asset.id, 0, 100)->size(), 1);
    }

    void anEventOfNoAssetIsNotRecorded()
    {
        Batch stray = batch(0, 1);
        stray.assetId = AssetId(UuidBits{9, 9});
        QVERIFY(m_journal->append({stray}).constFirst() != AppendOutcome::Recorded);
    }

    void assetsAreFoundInTheirTenantOnly()
    {
        QVERIFY(**m_journal->asset(m_asset.asset.id) == m_asset);
        const TenantId foreign(UuidBits{9, 9});
        QCOMPARE(listed({m_asset.tenant, false, QStringLiteral("first")}), QList{m_asset.asset});
        QVERIFY(listed({foreign, false, QStringLiteral("first")}).isEmpty());
        QVERIFY(!*m_journal->asset(AssetId(UuidBits{9, 9})));
        QVERIFY(listed({foreign, false, {}}).isEmpty());
        AssetRecord text = record(QStringLiteral("text"));
        text.asset.kind = AssetKind::Text;
        text.asset.pixelSize = {};
        QVERIFY(m_journal->ensureAsset(text));
        QVERIFY(**m_journal->asset(text.asset.id) == text);
        QCOMPARE(listed({m_asset.tenant, false, {}}), (QList{text.asset, m_asset.asset}));
    }

    void anAssetIsMadeOnce()
    {
        AssetRecord same = record(QStringLiteral("first"));
        same.asset.name = QStringLiteral("other name");
        QVERIFY(*m_journal->ensureAsset(same) == m_asset);
        QCOMPARE(listed({m_asset.tenant, false, {}}).size(), 1);
    }

    void sessionsAreFoundByTheirHash()
    {
        for (const Role role : {Role::Viewer, Role::Commenter, Role::Moderator}) {
            const User user{UserId::make(m_clock, m_random), QStringLiteral("Zoë")};
            const SessionRecord session{
                QByteArray(32, char('a' + int(role))), {m_journal->defaultTenant(), {user, role}}, m_clock.now()};
            QVERIFY(m_journal->addSession(session));
            QVERIFY(**m_journal->session(session.tokenHash) == session);
        }
        QVERIFY(!*m_journal->session(QByteArray(32, 'z')));
    }

    void aDatabaseOfALaterVersionIsRefusedAndNotTouched()
    {
        m_journal.reset();
        edit(QStringLiteral("UPDATE meta SET value = '99' WHERE key = 'schema'"));
        edit(QStringLiteral("PRAGMA journal_mode = DELETE"));
        const QByteArray before = contents();
        const auto opened = SqliteJournal::open(path(), m_clock, m_random);
        QVERIFY(!opened);
        QCOMPARE(opened.error().reason, StartError::Reason::DatabaseNewer);
        QVERIFY2(opened.error().message.contains(path()), qPrintable(opened.error().message));
        QVERIFY(opened.error().message.contains(QStringLiteral("99")));
        QCOMPARE(contents(), before);
    }

    void aDamagedDatabaseIsRefusedAndNotTouched_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("length");
        QTest::newRow("the head") << 0 << 16;
        QTest::newRow("a page") << 4096 << 2000;
        QTest::newRow("all of it") << 0 << 1'000'000;
    }

    void aDamagedDatabaseIsRefusedAndNotTouched()
    {
        QFETCH(int, from);
        QFETCH(int, length);
        QCOMPARE(m_journal->append({batch(0, 50)}), QList{AppendOutcome::Recorded});
        m_journal.reset();
        edit(QStringLiteral("PRAGMA journal_mode = DELETE"));
        QByteArray bytes = contents();
        for (qsizetype i = from; i < std::min<qsizetype>(bytes.size(), from + length); ++i)
            bytes[i] = char(i * 7 + 3);
        write(bytes);
        const auto opened = SqliteJournal::open(path(), m_clock, m_random);
        QVERIFY(!opened);
        QCOMPARE(opened.error().reason, StartError::Reason::DatabaseUnusable);
        QVERIFY2(opened.error().message.contains(path()), qPrintable(opened.error().message));
        QCOMPARE(contents(), bytes);
    }

    void anotherProgramsDatabaseIsRefused()
    {
        m_journal.reset();
        QVERIFY(QFile::remove(path()));
        edit(QStringLiteral("CREATE TABLE recipes (name TEXT)"));
        const auto opened = SqliteJournal::open(path(), m_clock, m_random);
        QVERIFY(!opened);
        QVERIFY(opened.error().message.contains(QStringLiteral("other program")));
    }

    void aFullDiskFailsTheBatchAndLaterItWorksAgain()
    {
        // SQLite's own limit stands for the disk's; it belongs to the connection, so the journal has to be reopened.
        QCOMPARE(m_journal->append({batch(0, 1)}), QList{AppendOutcome::Recorded});
        QSqlDatabase database = QSqlDatabase::database(QSqlDatabase::connectionNames().constFirst());
        QSqlQuery query(database);
        QVERIFY(query.exec(QStringLiteral("PRAGMA max_page_count = 1"))); // As many as there are.
        Batch large = batch(1, 1);
        large.events.first().body = QByteArray(100'000, 'x');
        QCOMPARE(m_journal->append({large}), QList{AppendOutcome::Failed});
        QCOMPARE(m_journal->eventsAfter(m_asset.asset.id, 0, 10)->size(), 1);
        QVERIFY(query.exec(QStringLiteral("PRAGMA max_page_count = 1000000")));
        QCOMPARE(m_journal->append({large}), QList{AppendOutcome::Recorded});
    }

private:
    [[nodiscard]] QString path() const { return m_directory->path() + u'/' + SqliteJournal::fileName(); }

    void reopen()
    {
        m_journal.reset();
        auto opened = SqliteJournal::open(path(), m_clock, m_random);
        if (!opened)
            QFAIL(qPrintable(opened.error().message));
        m_journal = std::move(*opened);
    }

    [[nodiscard]] QList<Asset> listed(const AssetFilter &filter) const
    {
        QList<Asset> found;
        const auto summaries = m_journal->assets(filter);
        for (const AssetSummary &summary : *summaries)
            found.append(summary.asset);
        return found;
    }

    [[nodiscard]] AssetRecord record(const QString &urlId)
    {
        return {.tenant = m_journal->defaultTenant(),
                .asset = {.id = AssetId::make(m_clock, m_random),
                          .urlId = urlId,
                          .kind = AssetKind::Image,
                          .name = QStringLiteral("näme"),
                          .mediaType = QStringLiteral("image/png"),
                          .contentHash = QByteArray(32, '\0'),
                          .contentBytes = qint64(1) << 33,
                          .pixelSize = {3, 4},
                          .createdAt = m_clock.now()}};
    }

    [[nodiscard]] Batch batch(Revision base, int count)
    {
        Batch made{m_asset.asset.id, base, {}};
        for (int i = 1; i <= count; ++i)
            made.events.append({base + i, BroadcastId::make(m_clock, m_random), "{\"ü\":\"\xc3\xbc\"}"});
        return made;
    }

    [[nodiscard]] QByteArray contents() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void write(const QByteArray &bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    void edit(const QString &statement) const
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("edit"));
            database.setDatabaseName(path());
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("edit"));
    }

    Testkit::ManualClock m_clock;
    Testkit::SeededRandom m_random;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<SqliteJournal> m_journal;
    AssetRecord m_asset;
};

QTEST_GUILESS_MAIN(TestSqliteJournal)
#include "tst_sqlitejournal.moc"
