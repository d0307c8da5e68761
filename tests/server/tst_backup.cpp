// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/backup/backup.h"

#include "server/backup/archivewriter.h"
#include "server/storage/contentstore.h"
#include "server/storage/sqlitejournal.h"
#include "server/testserver.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <thread>

using namespace Pinthread;
using namespace Pinthread::Server;

namespace {

const QString version = QStringLiteral("0.1.0");

QByteArray post(quint16 port, const QByteArray &path, const QByteArray &body, const QString &token)
{
    WireClient client(port);
    return client.request("POST", path, body, token.toLatin1()).body;
}

int upload(quint16 port, const Asset &asset, const QByteArray &content, const QString &token)
{
    WireClient client(port);
    return client.request("PUT", "/v1/assets/" + asset.id.toText().toLatin1() + "/content", content, token.toLatin1())
        .status;
}

/// Says one thing about \a asset and waits until it is on disk.
void pin(quint16 port, const Asset &asset, const QString &token)
{
    WireClient client(port);
    QVERIFY(client.greet(token));
    client.send(Protocol::Open{asset.id, {}, {}});
    const Operation said = TestServer::pin();
    client.send(Protocol::SubmitOperation{asset.id, said});
    for (bool recorded = false; !recorded;) {
        const auto events = client.next<Protocol::Events>();
        QVERIFY(events);
        for (const Event &event : events->events)
            recorded = recorded || event.operation.broadcastId == said.broadcastId;
    }
}

/// What `open` says of where the asset is.
std::optional<Protocol::Position> position(quint16 port, const Asset &asset, const QString &token)
{
    WireClient client(port);
    if (!client.greet(token))
        return {};
    client.send(Protocol::Open{asset.id, {}, {}});
    while (const auto events = client.next<Protocol::Events>()) {
        if (events->caughtUp)
            return events->caughtUp->position;
    }
    return {};
}

struct Ran
{
    int exitCode = -1;
    QString output;
    QString errors;
};

Ran run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        process.kill();
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

/// pinthread-server on a disk that takes no file of more than \a kilobytes.
Ran runOnFullDisk(int kilobytes, const QStringList &arguments)
{
    QStringList all{QStringLiteral("-c"),
                    QStringLiteral("trap '' XFSZ; ulimit -f %1; exec \"$0\" \"$@\"").arg(kilobytes),
                    QStringLiteral(PINTHREAD_SERVER)};
    return run(QStringLiteral("bash"), all + arguments);
}

QStringList everythingIn(const QString &directory)
{
    return QDir(directory).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
}

} // namespace

/// A whole server in one file, made while it works, and a server made from that file.
class TestBackup : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;
    SystemClock m_clock;
    SystemRandom m_random;

    QString path(const char *name) const { return m_directory->filePath(QLatin1String(name)); }

    /// A backup of \a server under the name \a name.
    QString backup(const TestServer &server, const char *name = "backup.tar")
    {
        const auto made = Backup::make(server.directory(), path(name), version, m_clock);
        if (!made)
            qFatal("There is no backup: %s", qPrintable(made.error()));
        return path(name);
    }

    /// One with two assets, of which one has its content, and something said about both.
    QString anyBackup()
    {
        TestServer server;
        const QString ann = server.session(QStringLiteral("Ann"));
        const Asset asset = server.asset(ann, QByteArray(100'000, 'x'));
        if (upload(server.port(), asset, QByteArray(100'000, 'x'), ann) != 204)
            qFatal("The content was not taken.");
        pin(server.port(), asset, ann);
        pin(server.port(), server.asset(ann, "never sent"), ann);
        return backup(server);
    }

    QString restoreProblem(const QString &file, const QString &directory)
    {
        const auto restored = Backup::restore(file, directory, m_clock, m_random);
        return restored ? QString() : restored.error();
    }

    static std::unique_ptr<class Server> serverOn(const QString &directory)
    {
        ServerConfig config;
        config.dataDirectory = directory;
        auto server = std::make_unique<class Server>(config);
        if (const auto started = server->start(); !started)
            qFatal("The restored server does not start: %s", qPrintable(started.error().message));
        return server;
    }

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void aServerIsTheSameAfterwards()
    {
        QString token;
        Asset asset;
        std::optional<Protocol::Position> before;
        QByteArray conversations;
        const QByteArray content(3'000'000, 'p');
        {
            TestServer server;
            QVERIFY(server.share().port != 0); // What others know it by belongs to it.
            token = server.session(QStringLiteral("Ann"));
            asset = server.asset(token, content);
            QCOMPARE(upload(server.port(), asset, content, token), 204);
            for (int i = 0; i < 3; ++i)
                pin(server.port(), asset, token);
            before = position(server.port(), asset, token);
            const auto made = Backup::make(server.directory(), path("backup.tar"), version, m_clock);
            QVERIFY2(made, qPrintable(made ? QString() : made.error()));
            QCOMPARE(made->assets, 1);
            QCOMPARE(made->contents, 1);
            QCOMPARE(made->withoutContent, 0);
            QCOMPARE(made->program, version);
            pin(server.port(), asset, token); // Which is no longer in it.
        }
        QCOMPARE(QFile::permissions(path("backup.tar")) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(everythingIn(m_directory->path()), QStringList{QStringLiteral("backup.tar")}); // And nothing else.
        const auto restored = Backup::restore(path("backup.tar"), path("restored"), m_clock, m_random);
        QVERIFY2(restored, qPrintable(restored ? QString() : restored.error()));
        QVERIFY(QFile::exists(path("restored/server-certificate.pem")));
        QVERIFY(!QFile::exists(path("restored/.restoring")));

        const auto server = serverOn(path("restored"));
        WireClient client(server->port());
        const QByteArray target = "/v1/assets/" + asset.id.toText().toLatin1();
        QCOMPARE(client.request("GET", target + "/content", {}, token.toLatin1()).body, content);
        const auto after = position(server->port(), asset, token);
        QVERIFY(before && after);
        QCOMPARE(after->revision, 3);
        // Another history: a client that knows revision 4 of the former one is not told that it has everything.
        QVERIFY(after->epoch != before->epoch);
        WireClient returning(server->port());
        QVERIFY(returning.greet(token));
        returning.send(Protocol::Open{asset.id, Protocol::Position{before->epoch, 3}, {}});
        const auto snapshot = returning.next<Protocol::Snapshot>();
        QVERIFY(snapshot);
        QCOMPARE(snapshot->conversations.size(), 3);
    }

    void nothingIsTornWhileEverybodyWorks()
    {
        TestServer server([](ServerConfig &config) { config.connectionsPerUser = 1'000; });
        const QString ann = server.session(QStringLiteral("Ann"));
        std::atomic<bool> done = false;
        std::atomic<int> stored = 0;
        std::vector<std::jthread> people;
        for (int person = 0; person < 3; ++person) {
            people.emplace_back([&, person] {
                for (int i = 0; !done; ++i) {
                    const QByteArray content = QByteArray::number(person) + ' ' + QByteArray::number(i)
                                               + QByteArray(20'000, char('a' + i % 20));
                    const auto request = TestServer::assetRequest(QStringLiteral("%1-%2").arg(person).arg(i), content);
                    const auto asset =
                        Protocol::decodeAsset(post(server.port(), "/v1/assets", Protocol::encode(request), ann));
                    if (!asset || upload(server.port(), *asset, content, ann) != 204)
                        qFatal("An asset was not taken.");
                    pin(server.port(), *asset, ann);
                    ++stored;
                }
            });
        }
        for (int round = 0; round < 3; ++round) {
            const int least = stored;
            QTRY_VERIFY_WITH_TIMEOUT(stored > least + 5, 60'000);
            const int before = stored;
            const QString file = path(qPrintable(QStringLiteral("%1.tar").arg(round)));
            const auto made = Backup::make(server.directory(), file, version, m_clock);
            QVERIFY2(made, qPrintable(made ? QString() : made.error()));
            const auto checked = Backup::check(file);
            QVERIFY2(checked, qPrintable(checked ? QString() : checked.error()));
            QVERIFY(checked->assets >= before);
            QVERIFY(checked->contents >= before); // Whoever's upload was answered has it in there.
            QCOMPARE(checked->damage, QStringList());
        }
        done = true;
        people.clear();

        QCOMPARE(restoreProblem(path("2.tar"), path("restored")), QString());
        const auto restored = serverOn(path("restored"));
        WireClient client(restored->port());
        const auto assets =
            Protocol::decodeAssetSummaries(client.request("GET", "/v1/assets", {}, ann.toLatin1()).body);
        QVERIFY(assets && assets->size() > 10);
        int contents = 0;
        for (const AssetSummary &summary : *assets) {
            const QByteArray target = "/v1/assets/" + summary.asset.id.toText().toLatin1();
            const auto content = client.request("GET", target + "/content", {}, ann.toLatin1());
            if (content.status == 200) {
                QCOMPARE(QCryptographicHash::hash(content.body, QCryptographicHash::Sha256), summary.asset.contentHash);
                ++contents;
            }
            QCOMPARE(client.request("GET", target + "/conversations", {}, ann.toLatin1()).status, 200);
        }
        QVERIFY(contents >= assets->size() - 3); // One upload of each person may have been on its way.
    }

    void whatNobodyHasUploadedIsSaid()
    {
        const auto checked = Backup::check(anyBackup());
        QVERIFY(checked);
        QCOMPARE(checked->assets, 2);
        QCOMPARE(checked->contents, 1);
        QCOMPARE(checked->withoutContent, 1);
    }

    void aContentThatWasDamagedBeforeIsNamedAndHoldsNothingUp()
    {
        {
            TestServer server;
            const QString ann = server.session(QStringLiteral("Ann"));
            const Asset asset = server.asset(ann, "picture");
            QCOMPARE(upload(server.port(), asset, "picture", ann), 204);
            QFile content(ContentStore(server.directory()).path(asset.contentHash));
            QVERIFY(content.open(QIODevice::WriteOnly));
            content.write("pixture");
            content.close();
            backup(server);
        }
        const auto checked = Backup::check(path("backup.tar"));
        QVERIFY(checked);
        QCOMPARE(checked->damage.size(), 1);
        QVERIFY2(checked->damage.constFirst().contains(QStringLiteral("mockup.png")),
                 qPrintable(checked->damage.constFirst()));
        QCOMPARE(restoreProblem(path("backup.tar"), path("restored")), QString());
        QVERIFY(!QDir(path("restored/content")).isEmpty()); // Its folder, without a file that would deceive anybody.
        QCOMPARE(run(QStringLiteral(PINTHREAD_SERVER),
                     {QStringLiteral("backup"), QStringLiteral("--check"), path("backup.tar")})
                     .exitCode,
                 1);
    }

    void aFileThatIsNotWholeIsRefusedWhole_data()
    {
        QTest::addColumn<double>("left");
        QTest::newRow("nearly nothing") << 0.001;
        QTest::newRow("half") << 0.5;
        QTest::newRow("all but the manifest") << 0.985;
        QTest::newRow("nothing") << 0.0;
    }

    void aFileThatIsNotWholeIsRefusedWhole()
    {
        QFETCH(double, left);
        QFile file(anyBackup());
        QVERIFY(file.resize(qint64(double(file.size()) * left)));
        const auto checked = Backup::check(file.fileName());
        QVERIFY(!checked);
        QVERIFY2(checked.error().contains(file.fileName()), qPrintable(checked.error()));
        QVERIFY(!restoreProblem(file.fileName(), path("restored")).isEmpty());
        QVERIFY(!QFile::exists(path("restored")));
        QVERIFY(QDir().mkpath(path("empty")));
        QVERIFY(!restoreProblem(file.fileName(), path("empty")).isEmpty());
        QCOMPARE(everythingIn(path("empty")), QStringList());
    }

    void aChangedByteIsFound()
    {
        QFile file(anyBackup());
        const qint64 size = file.size();
        for (const double place : {0.2, 0.4, 0.6, 0.8}) { // In the database and in the content.
            QVERIFY(file.open(QIODevice::ReadWrite));
            const qint64 at = qint64(double(size) * place);
            file.seek(at);
            char byte = 0;
            QVERIFY(file.getChar(&byte));
            file.seek(at);
            QVERIFY(file.putChar(char(byte ^ 1)));
            file.close();
            const auto checked = Backup::check(file.fileName());
            QVERIFY(!checked);
            QVERIFY2(checked.error().contains(QStringLiteral("damaged")), qPrintable(checked.error()));
            QVERIFY(file.open(QIODevice::ReadWrite));
            file.seek(at);
            QVERIFY(file.putChar(byte));
            file.close();
        }
        QVERIFY(Backup::check(file.fileName()));
    }

    void whatIsNoBackupIsRefused()
    {
        QFile file(path("picture.png"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5'000, '7'));
        file.close();
        QVERIFY(restoreProblem(file.fileName(), path("restored")).contains(QStringLiteral("no backup of Pinthread")));
        QVERIFY(restoreProblem(path("absent.tar"), path("restored")).contains(path("absent.tar")));
        QVERIFY(!QFile::exists(path("restored")));
        // One with a part that would go elsewhere: it does not.
        {
            auto writer = ArchiveWriter::create(path("wicked.tar"));
            QVERIFY(writer);
            QVERIFY((*writer)->add(QStringLiteral("../../evil"), "x"));
            QVERIFY((*writer)->add(Manifest::fileName(), Manifest{}.toJson()));
            QVERIFY((*writer)->finish());
        }
        QVERIFY(!restoreProblem(path("wicked.tar"), path("a")).isEmpty());
        QVERIFY(!QFile::exists(path("evil")) && !QFile::exists(path("../evil")));
    }

    void oneOfALaterVersionIsNamedAsSuch()
    {
        {
            auto writer = ArchiveWriter::create(path("later.tar"));
            QVERIFY(writer);
            Manifest manifest;
            manifest.format = Manifest::currentFormat + 1;
            manifest.program = QStringLiteral("9.9");
            QVERIFY((*writer)->add(QStringLiteral("something new"), "x"));
            QVERIFY((*writer)->add(Manifest::fileName(), manifest.toJson()));
            QVERIFY((*writer)->finish());
        }
        const QString later = restoreProblem(path("later.tar"), path("restored"));
        QVERIFY2(later.contains(QStringLiteral("later version (9.9)")), qPrintable(later));

        TestServer server;
        server.server().stop();
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("later"));
            database.setDatabaseName(server.directory() + u'/' + SqliteJournal::fileName());
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(QStringLiteral("UPDATE meta SET value = '99' WHERE key = 'schema'")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("later"));
        const auto made = Backup::make(server.directory(), path("backup.tar"), version, m_clock);
        QVERIFY(!made);
        QVERIFY2(made.error().contains(QStringLiteral("newer version")), qPrintable(made.error()));
    }

    void nothingThatIsThereIsOverwritten()
    {
        const QString file = anyBackup();
        TestServer server;
        const auto again = Backup::make(server.directory(), file, version, m_clock);
        QVERIFY(!again);
        QVERIFY2(again.error().contains(file), qPrintable(again.error()));
        QVERIFY(Backup::check(file));
        const QString problem = restoreProblem(file, server.directory());
        QVERIFY2(problem.contains(QStringLiteral("not empty")), qPrintable(problem));
        const auto nothing = Backup::make(path("nowhere"), path("new.tar"), version, m_clock);
        QVERIFY(!nothing);
        QVERIFY(nothing.error().contains(path("nowhere")));
    }

    void aFullDiskIsSaidAndLeavesNothing()
    {
        const QString whole = anyBackup();
        QCOMPARE(restoreProblem(whole, path("server")), QString());
        const QStringList make{QStringLiteral("backup"), QStringLiteral("--data"), path("server"),
                               QStringLiteral("--to"), path("full.tar")};
        const QStringList before = everythingIn(m_directory->path());
        for (const int kilobytes : {8, 150}) { // The copy of the database does not fit, or the archive.
            const Ran ran = runOnFullDisk(kilobytes, make);
            QCOMPARE(ran.exitCode, 1);
            QVERIFY2(ran.errors.contains(QStringLiteral("The backup was not made")), qPrintable(ran.errors));
            QCOMPARE(everythingIn(m_directory->path()), before);
        }
        const QStringList restore{QStringLiteral("restore"), QStringLiteral("--from"), whole, QStringLiteral("--data"),
                                  path("again")};
        const Ran ran = runOnFullDisk(80, restore);
        QCOMPARE(ran.exitCode, 1);
        QVERIFY2(ran.errors.contains(QStringLiteral("cannot be unpacked")), qPrintable(ran.errors));
        QCOMPARE(everythingIn(m_directory->path()), before);
    }

    void theProgramDoesAllOfIt()
    {
        const QString server = QStringLiteral(PINTHREAD_SERVER);
        QCOMPARE(restoreProblem(anyBackup(), path("data")), QString());
        const Ran made = run(server, {QStringLiteral("backup"), QStringLiteral("--data"), path("data"),
                                      QStringLiteral("--to"), path("new.tar")});
        QVERIFY2(made.exitCode == 0, qPrintable(made.errors));
        QVERIFY2(made.output.contains(QStringLiteral("2 assets and 1 contents")), qPrintable(made.output));
        const Ran checked = run(server, {QStringLiteral("backup"), QStringLiteral("--check"), path("new.tar")});
        QVERIFY2(checked.exitCode == 0, qPrintable(checked.errors));
        QVERIFY2(checked.output.contains(QStringLiteral("can be restored")), qPrintable(checked.output));
        const Ran restored = run(server, {QStringLiteral("restore"), QStringLiteral("--from"), path("new.tar"),
                                          QStringLiteral("--data"), path("again")});
        QVERIFY2(restored.exitCode == 0, qPrintable(restored.errors));
        QVERIFY(QFile::exists(path("again/pinthread.sqlite")));
        for (const QStringList &arguments :
             {QStringList{QStringLiteral("backup")}, QStringList{QStringLiteral("restore")},
              QStringList{QStringLiteral("backup"), QStringLiteral("now")},
              QStringList{QStringLiteral("restore"), QStringLiteral("--to"), QStringLiteral("x")}}) {
            const Ran wrong = run(server, arguments);
            QCOMPARE(wrong.exitCode, 2);
            QVERIFY(!wrong.errors.isEmpty());
        }
        QCOMPARE(run(server, {QStringLiteral("backup"), QStringLiteral("--help")}).exitCode, 0);
        QFile config(path("cluster.conf"));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("journal = postgresql://pinthread@localhost/pinthread\n");
        config.close();
        const Ran elsewhere = run(server, {QStringLiteral("backup"), QStringLiteral("--config"), config.fileName(),
                                           QStringLiteral("--to"), path("none.tar")});
        QCOMPARE(elsewhere.exitCode, 2);
        QVERIFY2(elsewhere.errors.contains(QStringLiteral("pg_dump")), qPrintable(elsewhere.errors));
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
