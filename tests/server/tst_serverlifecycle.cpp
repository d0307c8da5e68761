// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/closecodes.h"
#include "server/testserver.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

#include <unistd.h>

using namespace Pinthread;
using namespace Pinthread::Server;
using namespace std::chrono_literals;

namespace {

using Reason = StartError::Reason;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, qint64 offset, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(offset) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written.", qPrintable(path));
}

QString databaseIn(const QString &directory)
{
    return directory + QStringLiteral("/pinthread.sqlite");
}

void runSql(const QString &path, const QString &statement)
{
    const QString name = QStringLiteral("test");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        if (!database.open() || !QSqlQuery(database).exec(statement))
            qFatal("The database cannot be changed.");
        database.close();
    }
    QSqlDatabase::removeDatabase(name);
}

int filesBelow(const QString &directory)
{
    int count = 0;
    for (QDirIterator files(directory, QDir::Files, QDirIterator::Subdirectories); files.hasNext(); files.next())
        ++count;
    return count;
}

/// Somebody who may not write everywhere, also when the tests run as root.
class OrdinaryUser
{
public:
    OrdinaryUser()
    {
        if (::geteuid() == 0 && ::seteuid(65534) != 0)
            qFatal("Root cannot become nobody.");
    }
    ~OrdinaryUser()
    {
        if (::getuid() == 0 && ::seteuid(0) != 0)
            qFatal("Nobody cannot become root.");
    }
    Q_DISABLE_COPY_MOVE(OrdinaryUser)
};

} // namespace

class TestServerLifecycle : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;

    [[nodiscard]] ServerConfig config() const
    {
        ServerConfig made;
        made.dataDirectory = m_directory->path();
        return made;
    }

    [[nodiscard]] static StartError errorOf(const ServerConfig &given)
    {
        Pinthread::Server::Server server(given);
        const auto started = server.start();
        return started ? StartError{Reason::BadConfig, QStringLiteral("It has started.")} : started.error();
    }

    /// Starts once, with a session and an asset in the journal, and stops.
    [[nodiscard]] QString live() const
    {
        Pinthread::Server::Server server(config());
        if (!server.start())
            qFatal("The server does not start.");
        return server.issueSession(QStringLiteral("Ann"), Role::Commenter)->token;
    }

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void aPortThatIsTakenIsNamed()
    {
        TestServer other;
        ServerConfig taken = config();
        taken.port = other.port();
        const StartError error = errorOf(taken);
        QCOMPARE(error.reason, Reason::AddressUnavailable);
        QVERIFY2(error.message.contains(QString::number(taken.port)), qPrintable(error.message));
        QVERIFY(error.message.contains(taken.listenAddress));
        // Nothing stands in the way of a second attempt.
        taken.port = 0;
        Pinthread::Server::Server server(taken);
        QVERIFY(server.start());
    }

    void anAddressOfAnotherMachineIsNamed()
    {
        ServerConfig elsewhere = config();
        elsewhere.listenAddress = QStringLiteral("203.0.113.1");
        elsewhere.secret = QStringLiteral("sesame");
        elsewhere.proxies = {QStringLiteral("203.0.113.2")};
        const StartError error = errorOf(elsewhere);
        QCOMPARE(error.reason, Reason::AddressUnavailable);
        QVERIFY2(error.message.contains(elsewhere.listenAddress), qPrintable(error.message));
    }

    void aServerForOthersNeedsASecret()
    {
        ServerConfig open = config();
        open.listenAddress = QStringLiteral("0.0.0.0");
        const StartError error = errorOf(open);
        QCOMPARE(error.reason, Reason::BadConfig);
        QVERIFY2(error.message.contains(QStringLiteral("secret")), qPrintable(error.message));
    }

    void aDirectoryThatCannotBeMadeIsNamed()
    {
        ServerConfig impossible = config();
        overwrite(m_directory->filePath(QStringLiteral("file")), 0, "in the way");
        impossible.dataDirectory = m_directory->filePath(QStringLiteral("file/data"));
        const StartError error = errorOf(impossible);
        QCOMPARE(error.reason, Reason::DirectoryUnusable);
        QVERIFY2(error.message.contains(impossible.dataDirectory), qPrintable(error.message));
    }

    void aDirectoryThatCannotBeWrittenIsNamed()
    {
        ServerConfig readOnly = config();
        readOnly.dataDirectory = m_directory->filePath(QStringLiteral("data"));
        QVERIFY(QDir().mkpath(readOnly.dataDirectory));
        constexpr auto reading = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
        QFile::setPermissions(m_directory->path(), reading | QFile::WriteOwner);
        QFile::setPermissions(readOnly.dataDirectory, reading);
        StartError error;
        {
            const OrdinaryUser user;
            error = errorOf(readOnly);
        }
        QFile::setPermissions(readOnly.dataDirectory, reading | QFile::WriteOwner);
        QCOMPARE(error.reason, Reason::DirectoryUnusable);
        QVERIFY2(error.message.contains(readOnly.dataDirectory), qPrintable(error.message));
    }

    void aDirectoryHasOneServer()
    {
        TestServer first;
        ServerConfig same;
        same.dataDirectory = first.directory();
        const StartError error = errorOf(same);
        QCOMPARE(error.reason, Reason::DirectoryInUse);
        QVERIFY2(error.message.contains(QString::number(QCoreApplication::applicationPid())),
                 qPrintable(error.message));
        first.server().stop();
        Pinthread::Server::Server second(same);
        QVERIFY(second.start());
    }

    void aNewerDatabaseIsLeftAlone()
    {
        std::ignore = live();
        const QString path = databaseIn(m_directory->path());
        runSql(path, QStringLiteral("UPDATE meta SET value = '999' WHERE key = 'schema'"));
        const QByteArray before = contentOf(path);
        QVERIFY(!before.isEmpty());
        const StartError error = errorOf(config());
        QCOMPARE(error.reason, Reason::DatabaseNewer);
        QVERIFY2(error.message.contains(path) && error.message.contains(QStringLiteral("999")),
                 qPrintable(error.message));
        QCOMPARE(contentOf(path), before);
    }

    void aDamagedDatabaseIsLeftAlone_data()
    {
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no database at all") << qint64(0) << QByteArray(4096, 'x');
        QTest::newRow("damaged in the middle") << qint64(4096) << QByteArray(3 * 4096, '\xa5');
    }

    void aDamagedDatabaseIsLeftAlone()
    {
        QFETCH(qint64, offset);
        QFETCH(QByteArray, bytes);
        std::ignore = live();
        const QString path = databaseIn(m_directory->path());
        overwrite(path, offset, bytes);
        const QByteArray before = contentOf(path);
        const StartError error = errorOf(config());
        QCOMPARE(error.reason, Reason::DatabaseUnusable);
        QVERIFY2(error.message.contains(path), qPrintable(error.message));
        QCOMPARE(contentOf(path), before);
    }

    void aDatabaseOfAnotherProgramIsLeftAlone()
    {
        const QString path = databaseIn(m_directory->path());
        runSql(path, QStringLiteral("CREATE TABLE recipe (name TEXT)"));
        const QByteArray before = contentOf(path);
        const StartError error = errorOf(config());
        QCOMPARE(error.reason, Reason::DatabaseUnusable);
        QVERIFY2(error.message.contains(path), qPrintable(error.message));
        QCOMPARE(contentOf(path), before);
    }

    void clientsAreToldThatItGoesDown()
    {
        TestServer server;
        const QString token = server.session(QStringLiteral("Alice"));
        std::vector<std::unique_ptr<WireClient>> clients;
        for (int i = 0; i < 20; ++i) {
            clients.push_back(std::make_unique<WireClient>(server.port()));
            QVERIFY(clients.back()->greet(token));
        }
        const quint16 port = server.port();
        std::jthread stopping([&] { server.server().stop(); });
        for (const auto &client : clients) {
            const auto error = client->next<Protocol::Error>();
            QVERIFY(error);
            QVERIFY(!error->code.isEmpty());
            QCOMPARE(client->closeCode(), int(Protocol::CloseGoingDown));
            QVERIFY(client->isClosed());
        }
        clients.clear();
        stopping.join();
        QVERIFY(!server.server().isRunning());
        WireClient late(port);
        QCOMPARE(late.request("GET", "/healthz").status, 0);
    }

    void aStopIsQuickWhenNobodyStandsInTheWay()
    {
        TestServer server([](ServerConfig &config) { config.timeouts.stop = 20s; });
        QElapsedTimer timer;
        timer.start();
        {
            WireClient idle(server.port());
            QCOMPARE(idle.request("GET", "/healthz").status, 200);
        }
        server.server().stop();
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }

    void operationsInFlightAreOnDiskOrRefused()
    {
        TestServer server([](ServerConfig &config) {
            config.connection.operationsPerSecond = 100'000;
            config.operationsPerSecondPerUser = 100'000;
            config.connection.operationsInFlight = 10'000;
        });
        const QString token = server.session(QStringLiteral("Alice"));
        const Asset asset = server.asset(token);
        QSet<BroadcastId> confirmed;
        QSet<BroadcastId> refused;
        QSet<BroadcastId> sent;
        {
            WireClient alice(server.port());
            QVERIFY(alice.greet(token));
            alice.send(Protocol::Open{asset.id, {}, {}});
            QVERIFY(alice.next<Protocol::Presence>());
            for (int i = 0; i < 300; ++i) {
                const Operation pin = TestServer::pin();
                sent.insert(pin.broadcastId);
                alice.send(Protocol::SubmitOperation{asset.id, pin});
            }
            std::jthread stopping([&] { server.server().stop(); });
            while (const auto message = alice.receive()) {
                if (const auto *events = std::get_if<Protocol::Events>(&*message)) {
                    for (const Event &event : events->events)
                        confirmed.insert(event.operation.broadcastId);
                } else if (const auto *no = std::get_if<Protocol::Refused>(&*message)) {
                    refused.insert(no->broadcastId);
                }
            }
        }
        QVERIFY(!refused.intersects(confirmed));

        QVERIFY(server.server().start());
        WireClient alice(server.port());
        QVERIFY(alice.greet(token));
        alice.send(Protocol::Open{asset.id, {}, sent.values()});
        const auto events = alice.next<Protocol::Events>();
        QVERIFY(events && events->caughtUp);
        const auto &recorded = events->caughtUp->recorded;
        const QSet<BroadcastId> onDisk(recorded.begin(), recorded.end());
        QVERIFY(onDisk.contains(confirmed));                                    // What was confirmed is there,
        QVERIFY(!onDisk.intersects(refused));                                   // what was refused is not,
        QCOMPARE(events->caughtUp->position.revision, Revision(onDisk.size())); // and nothing is there twice.
    }

    void tokensAndEventsOutliveARestart()
    {
        TestServer server;
        const QString token = server.session(QStringLiteral("Alice"));
        const Asset asset = server.asset(token);
        const QByteArray contentPath = "/v1/assets/" + asset.id.toText().toLatin1() + "/content";
        const Operation pin = TestServer::pin();
        Protocol::Position position;
        {
            WireClient http(server.port());
            QCOMPARE(http.request("PUT", contentPath, "picture", token.toLatin1()).status, 204);
            WireClient alice(server.port());
            QVERIFY(alice.greet(token));
            alice.send(Protocol::Open{asset.id, {}, {}});
            const auto caughtUp = alice.next<Protocol::Events>();
            QVERIFY(caughtUp && caughtUp->caughtUp);
            position = caughtUp->caughtUp->position;
            alice.send(Protocol::SubmitOperation{asset.id, pin});
            QVERIFY(alice.next<Protocol::Events>());
        }
        for (int restart = 0; restart < 2; ++restart) {
            server.server().stop();
            QVERIFY(server.server().start());
            WireClient http(server.port());
            QCOMPARE(http.request("GET", contentPath, {}, token.toLatin1()).body, QByteArray("picture"));
            WireClient alice(server.port());
            QVERIFY(alice.greet(token));
            // The history is the same one: the event is missed, not a snapshot.
            alice.send(Protocol::Open{asset.id, position, {}});
            const auto message = alice.receive();
            QVERIFY(message);
            const auto *events = std::get_if<Protocol::Events>(&*message);
            QVERIFY(events);
            QCOMPARE(events->events.size(), 1);
            QVERIFY(events->events.constFirst().operation == pin);
        }
    }

    void aStopEndsUploadsAndLeavesNothingOfThem()
    {
        TestServer server([](ServerConfig &config) { config.timeouts.stop = 500ms; });
        const QString token = server.session(QStringLiteral("Ann"));
        const QString folder = server.directory() + QStringLiteral("/content");
        const QByteArray content(1'000'000, 'c');
        const Asset asset = server.asset(token, content);
        std::vector<std::unique_ptr<WireClient>> uploads;
        for (int i = 0; i < 3; ++i) {
            uploads.push_back(std::make_unique<WireClient>(server.port()));
            uploads.back()->sendRaw("PUT /v1/assets/" + asset.id.toText().toLatin1()
                                    + "/content HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n"
                                      "Authorization: Bearer "
                                    + token.toLatin1() + "\r\n\r\n" + content.first(300'000));
        }
        QTRY_COMPARE(filesBelow(folder), 3);
        QElapsedTimer timer;
        timer.start();
        server.server().stop();
        QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(filesBelow(folder), 0);
        for (const auto &upload : uploads)
            QVERIFY(upload->isClosed());
        QVERIFY(server.server().start());
        WireClient again(server.port());
        QCOMPARE(
            again.request("PUT", "/v1/assets/" + asset.id.toText().toLatin1() + "/content", content, token.toLatin1())
                .status,
            204);
    }

    void whoDoesNotListenIsNotWaitedForLongerThanTheLimit()
    {
        TestServer server([](ServerConfig &config) {
            config.timeouts.stop = 500ms;
            config.sendBufferBytes = 4096;
            config.connection.operationsPerSecond = 100'000;
            config.operationsPerSecondPerUser = 100'000;
        });
        const QString token = server.session(QStringLiteral("Alice"));
        const Asset asset = server.asset(token);
        WireClient deaf(server.port(), 4096);
        WireClient alice(server.port());
        for (WireClient *client : {&alice, &deaf}) {
            QVERIFY(client->greet(token));
            client->send(Protocol::Open{asset.id, {}, {}});
            QVERIFY(client->next<Protocol::Presence>());
        }
        while (server.metric("pinthread_outbox_bytes") <= 0) {
            alice.send(Protocol::SubmitOperation{asset.id, TestServer::pin(QString(5000, u'x'))});
            QVERIFY(alice.next<Protocol::Events>());
        }
        QElapsedTimer timer;
        timer.start();
        server.server().stop();
        QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
    }

    void startAndStopMayBeCalledTwice()
    {
        Pinthread::Server::Server server(config());
        server.stop();
        QVERIFY(server.start());
        const quint16 port = server.port();
        QVERIFY(server.start());
        QCOMPARE(server.port(), port);
        server.stop();
        server.stop();
        QVERIFY(!server.isRunning());
        QCOMPARE(server.port(), quint16(0));
        QVERIFY(!server.issueSession(QStringLiteral("Ann"), Role::Viewer));
    }
};

QTEST_GUILESS_MAIN(TestServerLifecycle)
#include "tst_serverlifecycle.moc"
