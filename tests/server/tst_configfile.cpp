// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/configfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;
using namespace std::chrono_literals;

class TestConfigFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory;

    QString file(const QByteArray &lines)
    {
        const QString path = m_directory.filePath(QStringLiteral("pinthread-server.conf"));
        QFile written(path);
        if (!written.open(QIODevice::WriteOnly) || written.write(lines) != lines.size())
            qFatal("The configuration file cannot be written.");
        return path;
    }

    static QString example() { return QFINDTESTDATA("../../packaging/pinthread-server.conf.example"); }

private Q_SLOTS:
    void whatIsWrittenIsSet()
    {
        const auto read = ConfigFile::read(file("# The office\n"
                                                "[network]\n"
                                                "listen = 0.0.0.0\n"
                                                "port=9000\r\n"
                                                "  threads =  3  \n"
                                                "\n"
                                                "secret = a = b # c\n"
                                                "role = viewer\n"
                                                "proxies = 10.0.0.5, fd00::/8 ,\n"
                                                "tls-certificate = /etc/ssl/pin thread.pem\n"
                                                "data = /srv/pin thread\n"
                                                "upload-bytes = 1099511627776\n"
                                                "operations-per-second = 7\n"
                                                "stop-timeout = 1500"));
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
        QCOMPARE(read->listenAddress, QStringLiteral("0.0.0.0"));
        QCOMPARE(read->port, quint16(9000));
        QCOMPARE(read->threads, 3);
        QCOMPARE(read->secret, QStringLiteral("a = b # c")); // A secret may hold anything.
        QCOMPARE(read->sessionRole, Role::Viewer);
        QCOMPARE(read->proxies, (QStringList{QStringLiteral("10.0.0.5"), QStringLiteral("fd00::/8")}));
        QCOMPARE(read->tlsCertificate, QStringLiteral("/etc/ssl/pin thread.pem"));
        QCOMPARE(read->dataDirectory, QStringLiteral("/srv/pin thread"));
        QCOMPARE(read->uploadBytes, qint64(1) << 40);
        QCOMPARE(read->connection.operationsPerSecond, 7);
        QCOMPARE(read->timeouts.stop, Timeouts::Duration(1500));
    }

    void whatIsNotWrittenStaysAsItWas()
    {
        ServerConfig config;
        config.port = 8117;
        config.threads = 2;
        const auto read = ConfigFile::read(file("threads = 4\n"), config);
        QVERIFY(read);
        QCOMPARE(read->port, quint16(8117));
        QCOMPARE(read->threads, 4);
        QCOMPARE(ConfigFile::read(file(""), config)->threads, 2);
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *name, const char *line, const QStringList &names) {
            QTest::newRow(name) << QByteArray(line) << names;
        };
        row("unknown key", "colour = blue", {QStringLiteral("colour")});
        row("key in capitals", "Port = 1", {QStringLiteral("Port")});
        row("no number", "port = http", {QStringLiteral("port"), QStringLiteral("http"), QStringLiteral("65535")});
        row("too large", "port = 65536", {QStringLiteral("port"), QStringLiteral("65536")});
        row("negative", "threads = -1", {QStringLiteral("threads"), QStringLiteral("-1")});
        row("beyond 64 bits", "connections = 99999999999999999999",
            {QStringLiteral("connections"), QStringLiteral("99999999999999999999")});
        row("number with a unit", "hello-timeout = 10s", {QStringLiteral("hello-timeout"), QStringLiteral("10s")});
        row("no time at all", "stop-timeout = 0", {QStringLiteral("stop-timeout"), QStringLiteral("\"0\"")});
        row("no wait at all", "sign-in-wait-per-login = 0",
            {QStringLiteral("sign-in-wait-per-login"), QStringLiteral("seconds")});
        row("too many days", "session-days = 3651", {QStringLiteral("session-days"), QStringLiteral("3650")});
        row("unknown role", "role = king",
            {QStringLiteral("role"), QStringLiteral("king"), QStringLiteral("commenter")});
        row("no value", "listen =", {QStringLiteral("listen")});
        row("no equals sign", "listen 127.0.0.1", {QStringLiteral("listen 127.0.0.1")});
        row("no key", "= 5", {QStringLiteral("= 5")});
        row("a key twice", "threads = 1\nthreads = 2", {QStringLiteral("threads")});
    }

    void mistakesAreNamed()
    {
        QFETCH(QByteArray, line);
        QFETCH(QStringList, names);
        const QString path = file("# comment\n\n" + line + "\n");
        const auto read = ConfigFile::read(path);
        QVERIFY(!read);
        const QString &message = read.error().message;
        names << path << QStringLiteral("line %1").arg(3 + line.count('\n'));
        for (const QString &name : std::as_const(names))
            QVERIFY2(message.contains(name), qPrintable(QStringLiteral("%1 is not in: %2").arg(name, message)));
    }

    void aFileThatIsNotThereIsNamed()
    {
        for (const QString &path : {m_directory.filePath(QStringLiteral("nothing.conf")), m_directory.path()}) {
            const auto read = ConfigFile::read(path);
            QVERIFY(!read);
            QVERIFY2(read.error().message.contains(path), qPrintable(read.error().message));
        }
    }

    void everyKeyCanBeSet()
    {
        // Each key takes a value of its kind, and none that is of no kind.
        const QString aFile = file("a word\n");
        for (const QString &key : ConfigFile::keys()) {
            ServerConfig config;
            const auto good = [&](const QString &value) { return ConfigFile::set(config, key, value).has_value(); };
            QVERIFY2(good(QStringLiteral("5000")) || good(QStringLiteral("100")) || good(QStringLiteral("moderator"))
                         || good(aFile),
                     qPrintable(key));
            const auto bad = ConfigFile::set(config, key, {});
            QVERIFY2(!bad, qPrintable(key));
            QVERIFY2(bad.error().message.contains(key), qPrintable(bad.error().message));
        }
    }

    void theExampleIsWhatHoldsWithoutIt()
    {
        QVERIFY2(!example().isEmpty(), "packaging/pinthread-server.conf.example is not there.");
        ServerConfig defaults; // As pinthread-server begins.
        defaults.port = 8117;
        defaults.dataDirectory = QStringLiteral("/var/lib/pinthread");
        const auto asItIs = ConfigFile::read(example(), defaults);
        QVERIFY2(asItIs, qPrintable(asItIs ? QString() : asItIs.error().message));
        QCOMPARE(problemWith(*asItIs), QString());

        // Settings that stand there as comments (# key = value) count as well: they show the defaults.
        QFile text(example());
        QVERIFY(text.open(QIODevice::ReadOnly));
        const QStringList keys = ConfigFile::keys();
        const QStringList notSetAsARule{QStringLiteral("secret"),  QStringLiteral("tls-certificate"),
                                        QStringLiteral("tls-key"), QStringLiteral("proxies"),
                                        QStringLiteral("journal"), QStringLiteral("journal-password-file"),
                                        QStringLiteral("nats"),    QStringLiteral("content")};
        QSet<QString> shown;
        ServerConfig config;
        config.port = 1;
        for (QString line : QString::fromUtf8(text.readAll()).split(u'\n')) {
            while (line.startsWith(u'#') || line.startsWith(u' '))
                line.remove(0, 1);
            const QString key = line.section(u'=', 0, 0).trimmed();
            if (!line.contains(u'=') || !keys.contains(key))
                continue; // Prose.
            shown.insert(key);
            if (notSetAsARule.contains(key))
                continue;
            const auto set = ConfigFile::set(config, key, line.section(u'=', 1).trimmed());
            QVERIFY2(set, qPrintable(set ? QString() : set.error().message));
        }
        QCOMPARE(shown, QSet<QString>(keys.begin(), keys.end()));
        compare(config, defaults);
    }

private:
    static void compare(const ServerConfig &given, const ServerConfig &expected)
    {
        QCOMPARE(given.listenAddress, expected.listenAddress);
        QCOMPARE(given.port, expected.port);
        QCOMPARE(given.dataDirectory, expected.dataDirectory);
        QCOMPARE(given.threads, expected.threads);
        QCOMPARE(given.sessionRole, expected.sessionRole);
        QCOMPARE(given.sessions.longest, expected.sessions.longest);
        QCOMPARE(given.sessions.idle, expected.sessions.idle);
        QVERIFY(given.signIn == expected.signIn);
        QVERIFY(given.limits == expected.limits);
        QVERIFY(given.connection == expected.connection);
        QCOMPARE(given.uploadBytes, expected.uploadBytes);
        QCOMPARE(given.connections, expected.connections);
        QCOMPARE(given.connectionsPerAddress, expected.connectionsPerAddress);
        QCOMPARE(given.connectionsPerUser, expected.connectionsPerUser);
        QCOMPARE(given.connectionsPerTenant, expected.connectionsPerTenant);
        QCOMPARE(given.operationsPerSecondPerUser, expected.operationsPerSecondPerUser);
        QCOMPARE(given.operationsPerSecondPerTenant, expected.operationsPerSecondPerTenant);
        QCOMPARE(given.historyEvents, expected.historyEvents);
        QCOMPARE(given.historyDays, expected.historyDays);
        QCOMPARE(given.imagePixels, expected.imagePixels);
        QCOMPARE(given.tenantBytes, expected.tenantBytes);
        QCOMPARE(given.outboxBytes, expected.outboxBytes);
        QCOMPARE(given.sendBufferBytes, expected.sendBufferBytes);
        const Timeouts &t = given.timeouts;
        const Timeouts &e = expected.timeouts;
        for (const auto member :
             {&Timeouts::httpHeader, &Timeouts::httpBody, &Timeouts::hello, &Timeouts::silence, &Timeouts::pong,
              &Timeouts::noProgress, &Timeouts::closing, &Timeouts::tlsHandshake, &Timeouts::stop, &Timeouts::roomIdle,
              &Timeouts::database, &Timeouts::journalWatch, &Timeouts::presenceLife})
            QCOMPARE(t.*member, e.*member);
    }
};

QTEST_GUILESS_MAIN(TestConfigFile)
#include "tst_configfile.moc"
