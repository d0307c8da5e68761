// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/sqliteoperationstore.h"

#include "testkit/seams.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Pinthread;
using namespace Pinthread::Testkit;

using Reason = FailedOperation::Reason;
using Contents = OperationStore::Contents;

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
            QVERIFY(query.exec(statement));
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("meddler"));
}

} // namespace

class TestSqliteOperationStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void keepsEveryWordAndTheOrder();
    void turnsOneIntoTheOther();
    void removes();
    void saysWhenItIsSafe();
    void whatWasAskedForIsWrittenBeforeItEnds();
    void survivesKill9();
    void keepsScopesApart();
    void anotherScopesFileIsPutAside();
    void aDamagedFileIsPutAside();
    void aNewerFileIsPutAside();
    void anUnreadableEntryIsPutAsideAndTheRestIsKept();
    void twoProcessesDoNotShareAFile();
    void takesOverWhatADeadProcessLeft();
    void aDirectoryThatCannotBeMadeIsTold();
    void aFullDiskIsToldAndWaitedOut();
    void tellsOnTheOwnersThread();

private:
    [[nodiscard]] Operation creating(const QString &text);
    [[nodiscard]] UnsettledOperation unsettled(const QString &text);
    [[nodiscard]] FailedOperation failed(const QString &text, Reason reason = Reason::Offline);
    [[nodiscard]] std::unique_ptr<SqliteOperationStore> open();
    Contents load(OperationStore &store);
    void save(OperationStore &store, const UnsettledOperation &operation);
    /// The files whose name matches \a pattern, wherever below the directory.
    [[nodiscard]] QStringList files(const QString &pattern) const;

    ManualClock m_clock;
    SeededRandom m_random;
    std::unique_ptr<QTemporaryDir> m_directory;
    OperationScope m_scope;
    AssetId m_asset;
};

void TestSqliteOperationStore::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_scope = {QStringLiteral("https://team.example"), UserId::make(m_clock, m_random)};
    m_asset = AssetId::make(m_clock, m_random);
}

Operation TestSqliteOperationStore::creating(const QString &text)
{
    return {BroadcastId::make(m_clock, m_random), ConversationId::make(m_clock, m_random),
            CreateConversation{.anchor = Marker{.x = 25.1234, .y = 30, .region = RegionSize{1, 2}},
                               .commentId = CommentId::make(m_clock, m_random),
                               .text = text}};
}

UnsettledOperation TestSqliteOperationStore::unsettled(const QString &text)
{
    return {m_asset, creating(text), m_clock.now()};
}

FailedOperation TestSqliteOperationStore::failed(const QString &text, Reason reason)
{
    Refusal refusal;
    if (reason == Reason::Refused)
        refusal = {RefusalCode::TooMany, QStringLiteral("wait")};
    return {m_asset, creating(text), reason, refusal, m_clock.now(), m_clock.now() + 5};
}

std::unique_ptr<SqliteOperationStore> TestSqliteOperationStore::open()
{
    return std::make_unique<SqliteOperationStore>(m_directory->path(), m_scope, m_clock);
}

Contents TestSqliteOperationStore::load(OperationStore &store)
{
    std::optional<Contents> loaded;
    store.load([&loaded](const Contents &contents) { loaded = contents; });
    [&] { QTRY_VERIFY(loaded); }();
    return loaded.value_or(Contents());
}

void TestSqliteOperationStore::save(OperationStore &store, const UnsettledOperation &operation)
{
    bool safe = false;
    store.saveUnsettled(operation, [&safe](bool is) { safe = is; });
    QTRY_VERIFY(safe);
}

QStringList TestSqliteOperationStore::files(const QString &pattern) const
{
    QStringList found;
    const auto folders = QDir(m_directory->path()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo &folder : folders) {
        for (const QFileInfo &file : QDir(folder.filePath()).entryInfoList({pattern}, QDir::Files, QDir::Name))
            found.append(file.filePath());
    }
    return found;
}

void TestSqliteOperationStore::keepsEveryWordAndTheOrder()
{
    QList<UnsettledOperation> first;
    QList<FailedOperation> second;
    for (const auto *words : {"Zażółć gęślą jaźń", "two\nlines\tand a tab", "📌 \"quoted\" ' -- ; DROP TABLE"}) {
        first.append(unsettled(QString::fromUtf8(words)));
        second.append(failed(QString::fromUtf8(words), Reason::Refused));
        second.append(failed(QString::fromUtf8(words), Reason::ConnectionLost));
    }
    auto store = open();
    for (const UnsettledOperation &one : first)
        store->saveUnsettled(one, {});
    for (const FailedOperation &one : second)
        store->saveFailed(one);
    store = open();
    const Contents contents = load(*store);
    QCOMPARE(contents.unsettled, first);
    QCOMPARE(contents.failed, second);
}

void TestSqliteOperationStore::turnsOneIntoTheOther()
{
    auto store = open();
    const UnsettledOperation operation = unsettled(QStringLiteral("first try"));
    store->saveUnsettled(operation, {});
    const FailedOperation lost{m_asset, operation.operation, Reason::ConnectionLost, {}, operation.madeAt, 9};
    store->saveFailed(lost);
    Contents contents = load(*store);
    QVERIFY(contents.unsettled.isEmpty());
    QCOMPARE(contents.failed, QList{lost});
    store->saveUnsettled(operation, {});
    contents = load(*store);
    QCOMPARE(contents.unsettled, QList{operation});
    QVERIFY(contents.failed.isEmpty());
}

void TestSqliteOperationStore::removes()
{
    auto store = open();
    const UnsettledOperation operation = unsettled(QStringLiteral("settled"));
    store->saveUnsettled(operation, {});
    store->remove(operation.operation.broadcastId);
    store->remove(BroadcastId::make(m_clock, m_random)); // Never there.
    QVERIFY(load(*store).unsettled.isEmpty());
    store = open();
    QVERIFY(load(*store).unsettled.isEmpty());
}

void TestSqliteOperationStore::saysWhenItIsSafe()
{
    auto store = open();
    int safe = 0;
    for (int i = 0; i < 500; ++i)
        store->saveUnsettled(unsettled(QStringLiteral("many")), [&safe](bool is) { safe += is ? 1 : 0; });
    QCOMPARE(safe, 0); // Never from within the call.
    QTRY_COMPARE(safe, 500);
}

void TestSqliteOperationStore::whatWasAskedForIsWrittenBeforeItEnds()
{
    {
        auto store = open();
        for (int i = 0; i < 200; ++i)
            store->saveUnsettled(unsettled(QStringLiteral("at the last moment")), {});
    }
    QCOMPARE(load(*open()).unsettled.size(), 200);
}

void TestSqliteOperationStore::survivesKill9()
{
    // A child writes, says so when it is safe, and is killed at that moment.
    int pipe[2];
    QCOMPARE(::pipe(pipe), 0);
    const UnsettledOperation operation = unsettled(QStringLiteral("said to be safe"));
    const pid_t child = ::fork();
    if (child == 0) {
        SqliteOperationStore store(m_directory->path(), m_scope, m_clock);
        store.saveUnsettled(operation, [&](bool safe) {
            const char answer = safe ? 'y' : 'n';
            static_cast<void>(::write(pipe[1], &answer, 1));
        });
        for (;;)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    char answer = 0;
    QCOMPARE(::read(pipe[0], &answer, 1), ssize_t(1));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ::close(pipe[0]);
    ::close(pipe[1]);
    QCOMPARE(answer, 'y');
    QCOMPARE(load(*open()).unsettled, QList{operation});
}

void TestSqliteOperationStore::keepsScopesApart()
{
    save(*open(), unsettled(QStringLiteral("for the team")));
    const OperationScope team = m_scope;
    m_scope.server = QStringLiteral("embedded");
    QVERIFY(load(*open()).unsettled.isEmpty());
    m_scope = {team.server, UserId::make(m_clock, m_random)};
    QVERIFY(load(*open()).unsettled.isEmpty());
    m_scope = team;
    QCOMPARE(load(*open()).unsettled.size(), 1);
}

void TestSqliteOperationStore::anotherScopesFileIsPutAside()
{
    save(*open(), unsettled(QStringLiteral("for the team")));
    // Somebody copies the file of one server into the folder of another.
    const QString theirs = files(QStringLiteral("operations-1.sqlite")).constFirst();
    m_scope.server = QStringLiteral("https://other.example");
    load(*open());
    QStringList both = files(QStringLiteral("operations-1.sqlite"));
    both.removeOne(theirs);
    QVERIFY(QFile::remove(both.constFirst()));
    QVERIFY(QFile::copy(theirs, both.constFirst()));
    auto store = open();
    QSignalSpy problems(store.get(), &OperationStore::problem);
    QVERIFY(load(*store).unsettled.isEmpty());
    QCOMPARE(problems.size(), 1);
    QCOMPARE(files(QStringLiteral("*.foreign-*")).size(), 1);
}

void TestSqliteOperationStore::aDamagedFileIsPutAside()
{
    save(*open(), unsettled(QStringLiteral("hit by a meteorite")));
    const QString name = files(QStringLiteral("operations-1.sqlite")).constFirst();
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(200, 'x'));
    file.close();

    auto store = open();
    QSignalSpy problems(store.get(), &OperationStore::problem);
    QVERIFY(load(*store).unsettled.isEmpty());
    QCOMPARE(problems.size(), 1);
    const QStringList aside = files(QStringLiteral("*.damaged-*"));
    QCOMPARE(aside.size(), 1);
    QVERIFY(problems.constFirst().constFirst().toString().contains(QDir::toNativeSeparators(aside.constFirst())));
    save(*store, unsettled(QStringLiteral("and on"))); // It works on with a new one.
    store = open();
    QCOMPARE(load(*store).unsettled.size(), 1);
}

void TestSqliteOperationStore::aNewerFileIsPutAside()
{
    save(*open(), unsettled(QStringLiteral("from the future")));
    const QString name = files(QStringLiteral("operations-1.sqlite")).constFirst();
    meddle(name, {QStringLiteral("PRAGMA user_version = 99")});
    auto store = open();
    QSignalSpy problems(store.get(), &OperationStore::problem);
    QVERIFY(load(*store).unsettled.isEmpty());
    QCOMPARE(problems.size(), 1);
    QCOMPARE(files(QStringLiteral("*.newer-*")).size(), 1);
}

void TestSqliteOperationStore::anUnreadableEntryIsPutAsideAndTheRestIsKept()
{
    auto store = open();
    save(*store, unsettled(QStringLiteral("good")));
    const UnsettledOperation bad = unsettled(QStringLiteral("bad"));
    save(*store, bad);
    store.reset();
    meddle(files(QStringLiteral("operations-1.sqlite")).constFirst(),
           {QStringLiteral("UPDATE operation SET message = '{}' WHERE place = 2")});
    store = open();
    QSignalSpy problems(store.get(), &OperationStore::problem);
    const Contents contents = load(*store);
    QCOMPARE(contents.unsettled.size(), 1);
    QCOMPARE(typedText(contents.unsettled.constFirst().operation), QStringLiteral("good"));
    QCOMPARE(problems.size(), 1);
    QCOMPARE(files(QStringLiteral("*.damaged-*")).size(), 1);
}

void TestSqliteOperationStore::twoProcessesDoNotShareAFile()
{
    auto first = open();
    save(*first, unsettled(QStringLiteral("in flight in the first")));
    auto second = open();
    QVERIFY(load(*second).unsettled.isEmpty()); // It is the first one's to settle.
    save(*second, unsettled(QStringLiteral("in flight in the second")));
    QCOMPARE(load(*first).unsettled.size(), 1);
    QCOMPARE(files(QStringLiteral("operations-*.sqlite")).size(), 2);
}

void TestSqliteOperationStore::takesOverWhatADeadProcessLeft()
{
    auto first = open();
    auto second = open();
    save(*first, unsettled(QStringLiteral("of the first")));
    save(*second, unsettled(QStringLiteral("of the second")));
    second->saveFailed(failed(QStringLiteral("failed in the second")));
    load(*second);
    first.reset();
    second.reset();
    auto only = open();
    const Contents contents = load(*only);
    QCOMPARE(contents.unsettled.size(), 2);
    QCOMPARE(contents.failed.size(), 1);
    QCOMPARE(files(QStringLiteral("operations-*.sqlite")).size(), 1);
    only.reset();
    QCOMPARE(load(*open()).unsettled.size(), 2);
}

void TestSqliteOperationStore::aDirectoryThatCannotBeMadeIsTold()
{
    QFile obstacle(m_directory->filePath(QStringLiteral("obstacle")));
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    SqliteOperationStore store(obstacle.fileName() + QStringLiteral("/below"), m_scope, m_clock);
    QSignalSpy problems(&store, &OperationStore::problem);
    QVERIFY(load(store).unsettled.isEmpty());
    bool answered = false;
    bool safe = true;
    store.saveUnsettled(unsettled(QStringLiteral("nowhere to go")), [&](bool is) {
        answered = true;
        safe = is;
    });
    QTRY_VERIFY(answered);
    QVERIFY(!safe);
    QCOMPARE(problems.size(), 1); // Told once, not with every word.
}

void TestSqliteOperationStore::aFullDiskIsToldAndWaitedOut()
{
    auto store = open();
    load(*store);
    QSignalSpy problems(store.get(), &OperationStore::problem);
    // No file may grow: what a full disk does to a write.
    ::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    rlimit none = before;
    none.rlim_cur = 1;
    ::setrlimit(RLIMIT_FSIZE, &none);
    std::optional<bool> safe;
    store->saveUnsettled(unsettled(QStringLiteral("no room")), [&safe](bool is) { safe = is; });
    QTRY_VERIFY(safe.has_value());
    ::setrlimit(RLIMIT_FSIZE, &before);
    QCOMPARE(*safe, false);
    QCOMPARE(problems.size(), 1);
    save(*store, unsettled(QStringLiteral("room again")));
    store = open();
    QCOMPARE(load(*store).unsettled.size(), 2); // Nothing was forgotten.
}

void TestSqliteOperationStore::tellsOnTheOwnersThread()
{
    auto store = open();
    QThread *told = nullptr;
    store->load([&told](const Contents &) { told = QThread::currentThread(); });
    QTRY_VERIFY(told);
    QCOMPARE(told, QThread::currentThread());
}

QTEST_GUILESS_MAIN(TestSqliteOperationStore)
#include "tst_sqliteoperationstore.moc"
