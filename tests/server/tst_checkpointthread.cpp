// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/checkpointthread.h"
#include "server/storage/sqlitejournal.h"

#include "testkit/seams.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;
using namespace std::chrono_literals;

class TestCheckpointThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesTheLogIntoTheDatabase_data()
    {
        QTest::addColumn<int>("delay");
        QTest::addColumn<qint64>("written");
        QTest::newRow("a while after a small write") << 50 << qint64(1);
        QTest::newRow("at once after a large one") << 3'600'000 << (qint64(5) << 20);
    }

    void movesTheLogIntoTheDatabase()
    {
        QFETCH(int, delay);
        QFETCH(qint64, written);
        QTemporaryDir directory;
        const QString path = directory.filePath(SqliteJournal::fileName());
        Testkit::ManualClock clock;
        Testkit::SeededRandom random;
        auto journal = SqliteJournal::open(path, clock, random);
        QVERIFY(journal);
        const AssetRecord record{(*journal)->defaultTenant(),
                                 {.id = AssetId::make(clock, random),
                                  .urlId = QStringLiteral("a"),
                                  .kind = AssetKind::Image,
                                  .name = QStringLiteral("n"),
                                  .mediaType = QStringLiteral("image/png"),
                                  .contentHash = "h",
                                  .contentBytes = 1,
                                  .pixelSize = {1, 1},
                                  .createdAt = 1}};
        QVERIFY((*journal)->ensureAsset(record));
        const QByteArray marker("find me in the database");
        const Batch batch{record.asset.id, 0, {{1, BroadcastId::make(clock, random), marker}}};
        QCOMPARE((*journal)->append({batch}), QList{AppendOutcome::Recorded});
        const auto inDatabase = [&] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) && file.readAll().contains(marker);
        };
        QVERIFY(!inDatabase()); // The commit itself has not done it.
        CheckpointThread checkpoints(path, std::chrono::milliseconds(delay));
        checkpoints.start();
        checkpoints.written(written);
        QTRY_VERIFY(inDatabase());
        checkpoints.stop();
    }
};

QTEST_GUILESS_MAIN(TestCheckpointThread)
#include "tst_checkpointthread.moc"
