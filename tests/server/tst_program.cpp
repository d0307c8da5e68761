// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/httpbodies.h"
#include "server/net/servercertificate.h"
#include "server/tlswireclient.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Pinthread;
using namespace Pinthread::Server;

namespace {

struct Ran
{
    int exitCode = -1;
    QString output;
    QString errors;
};

Ran run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(PINTHREAD_SERVER), arguments);
    if (!process.waitForFinished(20'000))
        process.kill();
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

/// How often the threads of a process have gone to sleep by themselves, which is how often something has woken them.
qint64 wakeUps(qint64 pid)
{
    qint64 count = 0;
    const QDir tasks(QStringLiteral("/proc/%1/task").arg(pid));
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile status(tasks.filePath(task + QStringLiteral("/status")));
        if (!status.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("voluntary_ctxt_switches:"))
                count += line.mid(line.indexOf(':') + 1).trimmed().toLongLong();
        }
    }
    return count;
}

} // namespace

/// The program itself, as an administrator meets it.
class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpAndVersion()
    {
        const Ran help = run({QStringLiteral("--help")});
        QCOMPARE(help.exitCode, 0);
        for (const char *option :
             {"--config", "--listen", "--port", "--data", "--threads", "--log-level", "--log-format"})
            QVERIFY2(help.output.contains(QLatin1String(option)), option);
        const Ran version = run({QStringLiteral("--version")});
        QCOMPARE(version.exitCode, 0);
        QVERIFY(version.output.contains(QRegularExpression(QStringLiteral("^pinthread-server \\d+\\.\\d+\\.\\d+\n$"))));
    }

    void mistakesAreExplainedAndEndIt_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("names");
        QTest::newRow("unknown option") << QStringList{QStringLiteral("--colour")} << QStringLiteral("colour");
        QTest::newRow("no number") << QStringList{QStringLiteral("--port"), QStringLiteral("x")}
                                   << QStringLiteral("port must be a whole number from 0 to 65535, not \"x\"");
        QTest::newRow("no option") << QStringList{QStringLiteral("start")} << QStringLiteral("start");
        QTest::newRow("no level") << QStringList{QStringLiteral("--log-level"), QStringLiteral("loud")}
                                  << QStringLiteral("loud");
        QTest::newRow("no format") << QStringList{QStringLiteral("--log-format"), QStringLiteral("xml")}
                                   << QStringLiteral("xml");
        QTest::newRow("no file") << QStringList{QStringLiteral("--config"), QStringLiteral("/nowhere.conf")}
                                 << QStringLiteral("/nowhere.conf");
        QTest::newRow("no secret") << QStringList{QStringLiteral("--listen"), QStringLiteral("0.0.0.0"),
                                                  QStringLiteral("--data"), QStringLiteral("/tmp/never")}
                                   << QStringLiteral("secret");
        QTest::newRow("no directory") << QStringList{QStringLiteral("--data"), QStringLiteral("/proc/never")}
                                      << QStringLiteral("/proc/never");
    }

    void mistakesAreExplainedAndEndIt()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, names);
        const Ran ran = run(arguments);
        QVERIFY(ran.exitCode != 0);
        QVERIFY2(ran.errors.contains(names), qPrintable(ran.errors));
    }

    void runsUntilItIsToldToStop_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }

    void runsUntilItIsToldToStop()
    {
        QFETCH(int, number);
        QTemporaryDir directory;
        QFile config(directory.filePath(QStringLiteral("server.conf")));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("port = 1\ndata = " + directory.path().toUtf8() + "/data\nsecret = do not tell\n");
        config.close();
        QProcess process;
        process.start(QStringLiteral(PINTHREAD_SERVER),
                      {QStringLiteral("--config"), config.fileName(), QStringLiteral("--port"), QStringLiteral("0"),
                       QStringLiteral("--log-level"), QStringLiteral("debug")});
        QVERIFY(process.waitForStarted());
        QString log;
        const QRegularExpression listening(QStringLiteral("Listening on 127.0.0.1 port (\\d+)"));
        QTRY_VERIFY_WITH_TIMEOUT((log += QString::fromUtf8(process.readAllStandardError())).contains(listening),
                                 20'000);
        const auto port = quint16(listening.match(log).captured(1).toInt()); // The command line wins over the file.
        {
            WireClient client(port);
            const auto answer = client.request("POST", "/v1/sessions", R"({"name":"Ann","secret":"do not tell"})");
            QCOMPARE(answer.status, 201);
            const auto grant = Protocol::decodeSessionGrant(answer.body);
            WireClient socket(port);
            QVERIFY(socket.greet(grant->token));
            ::kill(pid_t(process.processId()), number);
            QVERIFY(process.waitForFinished(20'000));
            QCOMPARE(process.exitStatus(), QProcess::NormalExit);
            QCOMPARE(process.exitCode(), 0);
            log += QString::fromUtf8(process.readAllStandardError());
            QVERIFY(log.contains(QStringLiteral("Stopped after")));
            QVERIFY2(!log.contains(QStringLiteral("do not tell")) && !log.contains(grant->token), qPrintable(log));
        }
        const QRegularExpression line(QStringLiteral(
            "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z (debug|info|warning|error) +\\w+ +.+$"));
        for (const QString &entry : log.split(u'\n', Qt::SkipEmptyParts))
            QVERIFY2(entry.contains(line), qPrintable(entry));
    }

    void itsLogCanBeReadByPrograms()
    {
        QTemporaryDir directory;
        QProcess process;
        process.start(QStringLiteral(PINTHREAD_SERVER),
                      {QStringLiteral("--data"), directory.path(), QStringLiteral("--port"), QStringLiteral("0"),
                       QStringLiteral("--log-format"), QStringLiteral("json")});
        QByteArray log;
        QTRY_VERIFY_WITH_TIMEOUT((log += process.readAllStandardError()).contains("Listening"), 20'000);
        ::kill(pid_t(process.processId()), SIGTERM);
        QVERIFY(process.waitForFinished(20'000));
        log += process.readAllStandardError();
        const QList<QByteArray> lines = log.trimmed().split('\n');
        QVERIFY(lines.size() >= 2);
        for (const QByteArray &line : lines) {
            const QJsonObject entry = QJsonDocument::fromJson(line).object();
            QVERIFY2(QDateTime::fromString(entry.value(QLatin1String("time")).toString(), Qt::ISODateWithMs).isValid(),
                     line.constData());
            QCOMPARE(entry.value(QLatin1String("level")).toString(), QStringLiteral("info"));
            QCOMPARE(entry.value(QLatin1String("category")).toString(), QStringLiteral("server"));
            QVERIFY(!entry.value(QLatin1String("message")).toString().isEmpty());
        }
    }

    void aNewCertificateIsReadOnSighup()
    {
        QTemporaryDir directory;
        const auto make = [&](const QString &version) {
            QDir().mkpath(directory.filePath(version));
            return ServerCertificate::readOrMake(directory.filePath(version + QStringLiteral("/tls.pem")),
                                                 QStringLiteral("pinthread.example.org"))
                ->fingerprint();
        };
        const QString first = make(QStringLiteral("1"));
        const QString second = make(QStringLiteral("2"));
        const QString current = directory.filePath(QStringLiteral("current"));
        QVERIFY(QFile::link(directory.filePath(QStringLiteral("1")), current));
        QFile config(directory.filePath(QStringLiteral("server.conf")));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("port = 0\ndata = " + directory.path().toUtf8() + "/data\ntls-certificate = " + current.toUtf8()
                     + "/tls.pem\n");
        config.close();
        QProcess process;
        process.start(QStringLiteral(PINTHREAD_SERVER), {QStringLiteral("--config"), config.fileName()});
        QString log;
        const QRegularExpression listening(QStringLiteral("Listening on 127.0.0.1 port (\\d+)"));
        QTRY_VERIFY_WITH_TIMEOUT((log += QString::fromUtf8(process.readAllStandardError())).contains(listening),
                                 20'000);
        const auto port = quint16(listening.match(log).captured(1).toInt());
        TlsWireClient before(port);
        QCOMPARE(before.fingerprint(), first);
        // A directory that is another one from now on: nothing changes in the one that the server watches.
        QVERIFY(QFile::remove(current));
        QVERIFY(QFile::link(directory.filePath(QStringLiteral("2")), current));
        QCOMPARE(TlsWireClient(port).fingerprint(), first);
        ::kill(pid_t(process.processId()), SIGHUP);
        QTRY_COMPARE_WITH_TIMEOUT(TlsWireClient(port).fingerprint(), second, 20'000);
        QCOMPARE(before.request("GET", "/healthz").status, 200); // Who was there before stays.
        ::kill(pid_t(process.processId()), SIGTERM);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), 0);
    }

    void nothingWakesItWhileNothingHappens()
    {
#ifdef __SANITIZE_THREAD__
        QSKIP("The thread sanitizer has a thread of its own in every program, which wakes up.");
#endif
        QTemporaryDir directory;
        QProcess process;
        process.start(QStringLiteral(PINTHREAD_SERVER),
                      {QStringLiteral("--data"), directory.path(), QStringLiteral("--port"), QStringLiteral("0")});
        QString log;
        const QRegularExpression listening(QStringLiteral("Listening on 127.0.0.1 port (\\d+)"));
        QTRY_VERIFY_WITH_TIMEOUT((log += QString::fromUtf8(process.readAllStandardError())).contains(listening),
                                 20'000);
        const auto port = quint16(listening.match(log).captured(1).toInt());
        QByteArray token;
        {
            WireClient client(port);
            const auto session = client.request("POST", "/v1/sessions", R"({"name":"Ann"})");
            token = Protocol::decodeSessionGrant(session.body)->token.toLatin1();
        }
        WireClient socket(port); // Somebody is there, and quiet.
        QVERIFY(socket.greet(QString::fromLatin1(token)));
        // What is to be done after a write (a checkpoint), or once in 25 s (a ping), may come in between, but not
        // always.
        const QDeadlineTimer deadline(60'000);
        qint64 woken = -1;
        while (woken != 0 && !deadline.hasExpired()) {
            const qint64 before = wakeUps(process.processId());
            QTest::qWait(3'000);
            woken = wakeUps(process.processId()) - before;
        }
        QCOMPARE(woken, 0);
        process.kill();
        QVERIFY(process.waitForFinished());
    }

    void isReplacedAfterBeingKilled()
    {
        QTemporaryDir directory;
        for (int i = 0; i < 3; ++i) {
            QProcess process;
            process.start(QStringLiteral(PINTHREAD_SERVER),
                          {QStringLiteral("--data"), directory.path(), QStringLiteral("--port"), QStringLiteral("0")});
            QString log;
            QTRY_VERIFY_WITH_TIMEOUT(
                (log += QString::fromUtf8(process.readAllStandardError())).contains(QStringLiteral("Listening")),
                20'000);
            process.kill();
            QVERIFY(process.waitForFinished());
        }
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
