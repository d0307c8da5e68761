// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/sqliteofflinecache.h"

#include "sync/sqliteoperationstore.h"
#include "testkit/assets.h"
#include "testkit/patience.h"
#include "testkit/randomoperations.h"
#include "testkit/seams.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Pinthread;
using namespace Pinthread::Testkit;

namespace {

/// Runs \a sql on the file, as somebody with another program would.
void meddle(const QString &file, const QStringList &sql)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("meddler"));
        database.setDatabaseName(file);
        QVERIFY(database.open());
        for (const QString &statement : sql) {
            QSqlQuery query(database);
            QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("meddler"));
}

} // namespace

/// The cache on its disk, and everything that disks do.
class TestSqliteOfflineCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void whatWasAskedForIsWrittenBeforeItEnds();
    void aKillAtAnyMomentLeavesAState();
    void keepsScopesApart();
    void aFileThatCannotBeUsedIsPutAside_data();
    void aFileThatCannotBeUsedIsPutAside();
    void damageWhileItRunsIsPutAside();
    void aStateThatIsNotWholeIsNone();
    void anAssetThatCannotBeReadIsLeftOut();
    void unsentWordsSurviveTheCache();
    void aFullDiskIsToldAndWaitedOut();
    void aFolderThatCannotBeMadeIsTold();
    void aDiskThatCannotBeWrittenIsReadAllTheSame_data();
    void aDiskThatCannotBeWrittenIsReadAllTheSame();
    void twoProcessesShareIt();
    void aCommentCostsARowAndNotAnAsset();
    void forgetsAfterAMonthWhatNobodyOpens();
    void tellsOnTheOwnersThread();

private:
    [[nodiscard]] std::unique_ptr<SqliteOfflineCache> open();
    [[nodiscard]] OfflineCache::Index index(OfflineCache &cache);
    [[nodiscard]] OfflineCache::Entry entry(OfflineCache &cache);
    /// Lets something happen in the asset.
    void happen(int events);
    void save(OfflineCache &cache, const OfflineCache::Changes &changes = {});
    /// A cache that has seen something, closed again.
    void seeSomething();
    [[nodiscard]] QString file() const;
    [[nodiscard]] QStringList files(const QString &pattern) const;

    ManualClock m_clock;
    SeededRandom m_random{testSeed(11)};
    std::unique_ptr<RandomOperations> m_ideas;
    std::unique_ptr<QTemporaryDir> m_directory;
    OperationScope m_scope;
    AssetState m_state;
    const AssetId m_asset = picture(1).asset.id;
};

void TestSqliteOfflineCache::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_scope = {QStringLiteral("https://team.example"), UserId::make(m_clock, m_random)};
    m_ideas = std::make_unique<RandomOperations>(m_clock, m_random);
    m_state = AssetState();
}

std::unique_ptr<SqliteOfflineCache> TestSqliteOfflineCache::open()
{
    return std::make_unique<SqliteOfflineCache>(m_directory->path(), m_scope, m_clock);
}

OfflineCache::Index TestSqliteOfflineCache::index(OfflineCache &cache)
{
    std::optional<OfflineCache::Index> loaded;
    cache.loadIndex([&](const auto &index) { loaded = index; });
    if (!eventually([&] { return loaded.has_value(); }))
        qFatal("no answer");
    return *loaded;
}

OfflineCache::Entry TestSqliteOfflineCache::entry(OfflineCache &cache)
{
    std::optional<OfflineCache::Entry> loaded;
    cache.loadEntry(m_asset, [&](const auto &entry) { loaded = entry; });
    if (!eventually([&] { return loaded.has_value(); }))
        qFatal("no answer");
    return *loaded;
}

void TestSqliteOfflineCache::happen(int events)
{
    while (events > 0) {
        if (record(m_state, m_ideas->somebody(), m_ideas->next(m_state), m_clock.now()))
            --events;
    }
}

void TestSqliteOfflineCache::save(OfflineCache &cache, const OfflineCache::Changes &changes)
{
    cache.saveState(m_asset, {m_state, {QStringLiteral("e"), m_state.revision()}, m_clock.now()}, changes);
}

void TestSqliteOfflineCache::seeSomething()
{
    happen(20);
    const auto cache = open();
    cache->saveList({picture(1, m_state.revision()), picture(2)}, m_clock.now());
    cache->saveSeen(m_asset, {m_state.revision(), 2, 0});
    save(*cache);
}

QString TestSqliteOfflineCache::file() const
{
    return files(QStringLiteral("cache.sqlite")).value(0);
}

QStringList TestSqliteOfflineCache::files(const QString &pattern) const
{
    QStringList found;
    const auto folders = QDir(m_directory->path()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo &folder : folders) {
        for (const QFileInfo &one : QDir(folder.filePath()).entryInfoList({pattern}, QDir::Files, QDir::Name))
            found.append(one.filePath());
    }
    return found;
}

void TestSqliteOfflineCache::whatWasAskedForIsWrittenBeforeItEnds()
{
    seeSomething();
    const auto cache = open();
    QCOMPARE(index(*cache).listed.size(), 2);
    QCOMPARE(entry(*cache).state->state.canonical(), m_state.canonical());
}

void TestSqliteOfflineCache::aKillAtAnyMomentLeavesAState()
{
    // A child saves one revision after the other, in differences, until it is killed.
    QList<QByteArray> truth{m_state.canonical()};
    QList<AssetState> states{m_state};
    QList<QSet<ConversationId>> touched{{}};
    for (int revision = 1; revision <= 400; ++revision) {
        const AssetState before = m_state;
        happen(1);
        QSet<ConversationId> changed;
        for (const ConversationId id : before.conversations().keys() + m_state.conversations().keys()) {
            const Conversation *was = before.conversation(id);
            const Conversation *is = m_state.conversation(id);
            if (!was || !is || !(*was == *is))
                changed.insert(id);
        }
        truth.append(m_state.canonical());
        states.append(m_state);
        touched.append(changed);
    }
    for (int round = 0; round < 8; ++round) {
        int pipe[2];
        QCOMPARE(::pipe(pipe), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            SqliteOfflineCache cache(m_directory->path(), m_scope, m_clock);
            cache.forget(m_asset);
            cache.saveAsset(picture(1));
            const QString epoch = QStringLiteral("e");
            std::optional<Protocol::Position> since;
            for (Revision now = 0; now < states.size(); ++now) {
                cache.saveState(m_asset, {states.at(now), {epoch, now}, m_clock.now()}, {since, touched.at(now)});
                since = Protocol::Position{epoch, now};
                bool written = false;
                cache.loadThumbnail({}, [&](const auto &) { written = true; });
                while (!written)
                    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
                static_cast<void>(::write(pipe[1], "x", 1));
            }
            ::pause();
        }
        ::close(pipe[1]); // So that its end is noticed.
        // After some number of commits, at whatever it is doing then.
        const quint64 commits = 1 + m_random.below(60);
        for (quint64 i = 0; i < commits; ++i) {
            char one = 0;
            QCOMPARE(::read(pipe[0], &one, 1), ssize_t(1));
        }
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        ::close(pipe[0]);

        const auto cache = open();
        QSignalSpy problems(cache.get(), &OfflineCache::problem);
        const auto kept = entry(*cache).state;
        QVERIFY(problems.isEmpty());
        QVERIFY(kept); // It had said so.
        QVERIFY(kept->position.revision >= Revision(commits) - 1);
        QCOMPARE(kept->state.canonical(), truth.at(kept->position.revision));
    }
}

void TestSqliteOfflineCache::keepsScopesApart()
{
    seeSomething();
    const OperationScope team = m_scope;
    m_scope.server = QStringLiteral("embedded");
    QVERIFY(index(*open()).listed.isEmpty());
    m_scope = {team.server, UserId::make(m_clock, m_random)};
    QVERIFY(index(*open()).listed.isEmpty());
    m_scope = team;
    QCOMPARE(index(*open()).listed.size(), 2);
}

void TestSqliteOfflineCache::aFileThatCannotBeUsedIsPutAside_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("word");
    QTest::newRow("the beginning is overwritten") << "header"
                                                  << "damaged";
    QTest::newRow("something in the middle is overwritten") << "middle"
                                                            << "damaged";
    QTest::newRow("half of it is missing") << "truncated"
                                           << "damaged";
    QTest::newRow("a few bytes are left") << "stump"
                                          << "damaged";
    QTest::newRow("it is a letter to grandmother") << "letter"
                                                   << "damaged";
    QTest::newRow("a table is missing") << "table"
                                        << "damaged";
    QTest::newRow("nobody knows whose it is") << "scope"
                                              << "damaged";
    QTest::newRow("a later version wrote it") << "newer"
                                              << "newer";
    QTest::newRow("it is another server's") << "foreign"
                                            << "foreign";
}

void TestSqliteOfflineCache::aFileThatCannotBeUsedIsPutAside()
{
    QFETCH(QString, what);
    QFETCH(QString, word);
    happen(200);
    seeSomething();
    const QString name = file();
    QFile damaged(name);
    QVERIFY(damaged.open(QIODevice::ReadWrite));
    const qint64 size = damaged.size();
    QVERIFY(size > 10 * 4'096);
    if (what == QLatin1String("header"))
        damaged.write(QByteArray(200, 'x'));
    else if (what == QLatin1String("middle"))
        QVERIFY(damaged.seek(4'096) && damaged.write(QByteArray(static_cast<int>(size - 2 * 4'096), 'x')) > 0);
    else if (what == QLatin1String("truncated"))
        QVERIFY(damaged.resize(size / 2));
    else if (what == QLatin1String("stump"))
        QVERIFY(damaged.resize(50));
    else if (what == QLatin1String("letter"))
        QVERIFY(damaged.resize(0) && damaged.write(QByteArray("Dear grandmother, ").repeated(500)) > 0);
    damaged.close();
    if (what == QLatin1String("table"))
        meddle(name, {QStringLiteral("DROP TABLE asset")});
    else if (what == QLatin1String("scope"))
        meddle(name, {QStringLiteral("DELETE FROM scope")});
    else if (what == QLatin1String("newer"))
        meddle(name, {QStringLiteral("PRAGMA user_version = 99")});
    else if (what == QLatin1String("foreign"))
        meddle(name, {QStringLiteral("UPDATE scope SET server = 'https://evil.example'")});

    auto cache = open();
    QSignalSpy problems(cache.get(), &OfflineCache::problem);
    QVERIFY(index(*cache).listed.isEmpty());
    QVERIFY(!entry(*cache).state);
    QCOMPARE(problems.size(), 1);
    const QStringList aside = files(QStringLiteral("*.%1-*").arg(word));
    QVERIFY2(aside.size() >= 1, qPrintable(files(QStringLiteral("*")).join(u' ')));
    QVERIFY(problems.constFirst().constFirst().toString().contains(QDir::toNativeSeparators(aside.constFirst())));

    // It works on with a new one.
    cache->saveList({picture(1)}, m_clock.now());
    save(*cache);
    cache = open();
    QCOMPARE(index(*cache).listed.size(), 1);
    QCOMPARE(entry(*cache).state->state.canonical(), m_state.canonical());
    QCOMPARE(problems.size(), 1);
}

void TestSqliteOfflineCache::damageWhileItRunsIsPutAside()
{
    seeSomething();
    auto cache = open();
    QSignalSpy problems(cache.get(), &OfflineCache::problem);
    QVERIFY(entry(*cache).state);
    meddle(file(), {QStringLiteral("DROP TABLE conversation"), QStringLiteral("DROP TABLE state")});
    happen(1);
    save(*cache, {Protocol::Position{QStringLiteral("e"), m_state.revision() - 1}, {}});
    QVERIFY(eventually([&] { return problems.size() == 1; }));
    QCOMPARE(files(QStringLiteral("*.damaged-*")).size(), 1);
    // The change is in the new file, with all that it was a difference to.
    QCOMPARE(entry(*cache).state->state.canonical(), m_state.canonical());
}

void TestSqliteOfflineCache::aStateThatIsNotWholeIsNone()
{
    seeSomething();
    meddle(file(), {QStringLiteral("UPDATE conversation SET body = '{}' WHERE rowid = (SELECT min(rowid) FROM "
                                   "conversation)")});
    auto cache = open();
    QSignalSpy problems(cache.get(), &OfflineCache::problem);
    QVERIFY(!entry(*cache).state);
    QVERIFY(eventually([&] { return problems.size() == 1; }));
    QCOMPARE(index(*cache).listed.size(), 2); // The rest is as it was.
    save(*cache);
    QCOMPARE(entry(*cache).state->state.canonical(), m_state.canonical());
}

void TestSqliteOfflineCache::anAssetThatCannotBeReadIsLeftOut()
{
    seeSomething();
    meddle(file(), {QStringLiteral("UPDATE asset SET body = x'00ff' WHERE place = 1")});
    const auto cache = open();
    QSignalSpy problems(cache.get(), &OfflineCache::problem);
    QCOMPARE(index(*cache).listed, QList{picture(1, m_state.revision())});
    QVERIFY(eventually([&] { return problems.size() == 1; }));
}

void TestSqliteOfflineCache::unsentWordsSurviveTheCache()
{
    const FailedOperation failed{
        m_asset,
        {BroadcastId::make(m_clock, m_random), ConversationId::make(m_clock, m_random), SetResolved{true}},
        FailedOperation::Reason::Offline,
        {},
        1,
        2};
    {
        SqliteOperationStore store(m_directory->path(), m_scope, m_clock);
        store.saveFailed(failed);
    }
    seeSomething();
    QFile damaged(file());
    QVERIFY(damaged.open(QIODevice::ReadWrite));
    damaged.write(QByteArray(200, 'x'));
    damaged.close();
    QVERIFY(index(*open()).listed.isEmpty());

    SqliteOperationStore store(m_directory->path(), m_scope, m_clock);
    std::optional<OperationStore::Contents> contents;
    store.load([&](const auto &loaded) { contents = loaded; });
    QVERIFY(eventually([&] { return contents.has_value(); }));
    QCOMPARE(contents->failed, QList{failed});
}

void TestSqliteOfflineCache::aFullDiskIsToldAndWaitedOut()
{
    seeSomething();
    auto cache = open();
    QVERIFY(entry(*cache).state);
    QSignalSpy problems(cache.get(), &OfflineCache::problem);
    // No file may grow: what a full disk does to a write.
    ::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    rlimit none = before;
    none.rlim_cur = 1;
    ::setrlimit(RLIMIT_FSIZE, &none);
    happen(5);
    save(*cache);
    cache->saveList({picture(1), picture(3)}, m_clock.now());
    const auto whileFull = entry(*cache).state; // What is there is still read.
    cache->saveRead(m_asset, ConversationId({3, 3}), 7);
    static_cast<void>(index(*cache));
    ::setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(whileFull);
    QVERIFY(whileFull->position.revision < m_state.revision());
    QVERIFY(eventually([&] { return problems.size() == 1; })); // Once, not with every word.
    QVERIFY(files(QStringLiteral("*.damaged-*")).isEmpty());

    cache->saveThumbnail(picture(3).asset.contentHash, "room again");
    cache = open();
    QCOMPARE(index(*cache).listed, (QList{picture(1), picture(3)})); // Nothing was forgotten.
    QVERIFY(entry(*cache).state);
    QCOMPARE(entry(*cache).state->state.canonical(), m_state.canonical());
    QCOMPARE(entry(*cache).read.size(), 1);
}

void TestSqliteOfflineCache::aFolderThatCannotBeMadeIsTold()
{
    QFile obstacle(m_directory->filePath(QStringLiteral("obstacle")));
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    SqliteOfflineCache cache(obstacle.fileName() + QStringLiteral("/below"), m_scope, m_clock);
    QSignalSpy problems(&cache, &OfflineCache::problem);
    QVERIFY(index(cache).listed.isEmpty());
    for (int i = 0; i < 5; ++i) {
        cache.saveList({picture(1)}, 1);
        QVERIFY(index(cache).listed.isEmpty());
    }
    QCOMPARE(problems.size(), 1);
}

void TestSqliteOfflineCache::aDiskThatCannotBeWrittenIsReadAllTheSame_data()
{
    QTest::addColumn<bool>("afterACrash");
    QTest::newRow("closed orderly") << false;
    QTest::newRow("after a crash") << true;
}

void TestSqliteOfflineCache::aDiskThatCannotBeWrittenIsReadAllTheSame()
{
    QFETCH(bool, afterACrash);
    const pid_t writer = ::fork();
    if (writer == 0) {
        m_state = AssetState();
        happen(20);
        SqliteOfflineCache *cache = open().release();
        cache->saveList({picture(1, 20), picture(2)}, m_clock.now());
        save(*cache);
        static_cast<void>(index(*cache));
        if (!afterACrash)
            delete cache;
        ::_exit(0); // Otherwise with all its files as they are.
    }
    ::waitpid(writer, nullptr, 0);

    // Somebody who may read it and nothing else; a child, because root may do everything.
    constexpr auto reading = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    constexpr auto entering = reading | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    const QString folder = QFileInfo(file()).path();
    for (const QString &name : files(QStringLiteral("*")))
        QVERIFY(QFile::setPermissions(name, reading));
    QVERIFY(QFile::setPermissions(folder, entering));
    QVERIFY(QFile::setPermissions(m_directory->path(), entering));
    const pid_t reader = ::fork();
    if (reader == 0) {
        constexpr uid_t nobody = 65'534;
        if (::getuid() == 0 && ::setuid(nobody) != 0)
            ::_exit(9);
        auto cache = open();
        QSignalSpy problems(cache.get(), &OfflineCache::problem);
        const bool listed = index(*cache).listed.size() == 2;
        const auto state = entry(*cache).state;
        cache->saveList({}, 2);
        const bool still = index(*cache).listed.size() == 2;
        const bool told = eventually([&] { return problems.size() == 1; });
        cache.reset();
        ::_exit((listed ? 0 : 1) + (state && state->position.revision == 20 ? 0 : 2) + (still ? 0 : 4)
                + (told ? 0 : 8));
    }
    int status = 0;
    ::waitpid(reader, &status, 0);
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(QFile::setPermissions(m_directory->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
}

void TestSqliteOfflineCache::twoProcessesShareIt()
{
    seeSomething();
    auto first = open();
    auto second = open();
    const AssetState old = m_state;
    happen(5);
    save(*first);
    static_cast<void>(index(*first));
    // The second has heard less, and does not overwrite what the first one heard.
    second->saveState(m_asset, {old, {QStringLiteral("e"), old.revision()}, 5}, {});
    QCOMPARE(entry(*second).state->state.canonical(), m_state.canonical());
    // A difference to something that it did not write is no trap either.
    const AssetState five = m_state;
    happen(1);
    second->saveState(m_asset, {m_state, {QStringLiteral("e"), m_state.revision()}, 6},
                      {Protocol::Position{QStringLiteral("e"), old.revision()}, {}});
    static_cast<void>(index(*second)); // It is written now.
    QCOMPARE(entry(*first).state->state.canonical(), m_state.canonical());
    second->saveRead(m_asset, ConversationId({3, 1}), 100);
    static_cast<void>(index(*second));
    first->saveRead(m_asset, ConversationId({3, 1}), 50);
    QCOMPARE(entry(*first).read.value(ConversationId({3, 1})), 100);
}

void TestSqliteOfflineCache::aCommentCostsARowAndNotAnAsset()
{
    while (m_state.conversations().size() < 1'000)
        static_cast<void>(record(m_state, m_ideas->somebody(),
                                 {BroadcastId::make(m_clock, m_random), ConversationId::make(m_clock, m_random),
                                  CreateConversation{.anchor = m_ideas->anchor(AssetKind::Image),
                                                     .commentId = CommentId::make(m_clock, m_random),
                                                     .text = QStringLiteral("a pin like many others")}},
                                 m_clock.now()));
    const auto cache = open();
    cache->saveAsset(picture(1));
    save(*cache);
    static_cast<void>(index(*cache));
    const auto written = [this] { return QFileInfo(file() + QStringLiteral("-wal")).size(); };
    const qint64 all = written();
    QVERIFY(all > 300'000);
    // So that the log begins anew and what is added can be seen.
    const Protocol::Position before{QStringLiteral("e"), m_state.revision()};
    const ConversationId id = m_state.conversations().firstKey();
    QVERIFY(record(m_state, {{UserId({1, 1}), QStringLiteral("Bob")}, Role::Moderator},
                   {BroadcastId::make(m_clock, m_random), id,
                    AddComment{.commentId = CommentId::make(m_clock, m_random), .text = QStringLiteral("Agreed")}},
                   m_clock.now()));
    meddle(file(), {QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")});
    save(*cache, {before, {id}});
    static_cast<void>(index(*cache));
    QVERIFY2(written() > 0 && written() < all / 10, qPrintable(QString::number(written())));
    QCOMPARE(entry(*cache).state->state.canonical(), m_state.canonical());
}

void TestSqliteOfflineCache::forgetsAfterAMonthWhatNobodyOpens()
{
    {
        const auto cache = open();
        cache->saveList({picture(1), picture(2)}, m_clock.now());
        cache->saveAsset(picture(3));
        save(*cache);
        cache->saveThumbnail(picture(3).asset.contentHash, "small");
        cache->saveThumbnail(picture(1).asset.contentHash, "small");
        cache->saveThumbnail(QByteArray(32, 'n'), "of nothing");
        cache->saveSeen(picture(3).asset.id, {1, 1, 1});
    }
    m_clock.advance(std::chrono::hours(24 * 20));
    {
        const auto cache = open();
        QCOMPARE(index(*cache).others.size(), 1);
        cache->saveList({picture(1)}, m_clock.now());
    }
    m_clock.advance(std::chrono::hours(24 * 20));
    const auto cache = open();
    const OfflineCache::Index known = index(*cache);
    QCOMPARE(known.listed, QList{picture(1)}); // As long as it is in the list.
    QCOMPARE(known.others, QList{picture(2)}); // Gone from it for 20 days only.
    QVERIFY(known.seen.isEmpty());
    QVERIFY(entry(*cache).state);
    QStringList pictures;
    for (const QByteArray &hash : {picture(1).asset.contentHash, picture(3).asset.contentHash, QByteArray(32, 'n')})
        cache->loadThumbnail(hash, [&](const QByteArray &small) { pictures.append(QString::fromLatin1(small)); });
    QVERIFY(eventually([&] { return pictures.size() == 3; }));
    QCOMPARE(pictures, (QStringList{QStringLiteral("small"), QString(), QString()}));
}

void TestSqliteOfflineCache::tellsOnTheOwnersThread()
{
    auto cache = open();
    QThread *told = nullptr;
    cache->loadIndex([&told](const auto &) { told = QThread::currentThread(); });
    QVERIFY(eventually([&] { return told != nullptr; }));
    QCOMPARE(told, QThread::currentThread());
}

QTEST_GUILESS_MAIN(TestSqliteOfflineCache)
#include "tst_sqliteofflinecache.moc"
