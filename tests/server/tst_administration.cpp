// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/closecodes.h"
#include "server/testserver.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;

namespace {

struct Ran
{
    int exitCode = -1;
    QString output;
    QString errors;
};

/// Arguments in one text, for example "user add alice".
QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ');
}

} // namespace

/// `pinthread-server tenant|user|token`, the program itself, beside a server that runs.
class TestAdministration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_server = std::make_unique<TestServer>(); }
    void cleanup() { m_server.reset(); }

    void aTeamIsSetUpWhileTheServerRuns()
    {
        QCOMPARE(run(words("tenant add office")).exitCode, 0);
        QStringList add = words("user add alice --tenant office --role administrator --password-stdin --name");
        add.append(QStringLiteral("Alice A."));
        const Ran added = run(add, "correct horse\n");
        QVERIFY2(added.exitCode == 0, qPrintable(added.errors));
        QCOMPARE(added.output, QString());
        QVERIFY(!m_server->signIn(QStringLiteral("office"), QStringLiteral("alice"), QStringLiteral("correct horse"))
                     .isEmpty());
        const Ran people = run(words("user list --tenant office"));
        QVERIFY2(people.output.contains(
                     QRegularExpression(QStringLiteral("^alice +Alice A\\. +administrator +yes +- +enabled +\\S{22}$"),
                                        QRegularExpression::MultilineOption)),
                 qPrintable(people.output));
        const Ran tenants = run(words("tenant list"));
        const QRegularExpression office(QStringLiteral("^office +1 +no +enabled$"),
                                        QRegularExpression::MultilineOption);
        QVERIFY2(tenants.output.contains(office), qPrintable(tenants.output));

        QCOMPARE(run(words("user passwd alice --tenant office --password-stdin"), "battery staple\r\n").exitCode, 0);
        QVERIFY(!m_server->signIn(QStringLiteral("office"), QStringLiteral("alice"), QStringLiteral("battery staple"))
                     .isEmpty());
        QCOMPARE(run(words("user role alice viewer --tenant office")).exitCode, 0);
        QVERIFY(run(words("user list --tenant office")).output.contains(QStringLiteral("viewer")));
    }

    void whoIsDisabledIsSentAwayByTheServerThatRuns()
    {
        QCOMPARE(run(words("user add alice --password-stdin"), "correct horse").exitCode, 0);
        const QString token = m_server->signIn({}, QStringLiteral("alice"), QStringLiteral("correct horse"));
        WireClient socket(m_server->port());
        QVERIFY(socket.greet(token));
        QCOMPARE(run(words("user disable alice")).exitCode, 0);
        QCOMPARE(socket.closeCode(), int(Protocol::CloseNotAllowed));
        QVERIFY(run(words("user list")).output.contains(QStringLiteral("disabled")));
        QCOMPARE(run(words("user enable alice")).exitCode, 0);
        QVERIFY(!m_server->signIn({}, QStringLiteral("alice"), QStringLiteral("correct horse")).isEmpty());
    }

    void aTokenIsSaidOnceAndWorksUntilItIsRevoked()
    {
        QCOMPARE(run(words("user add robot --no-password")).exitCode, 0);
        const Ran made = run(words("token create robot --label nightly --days 30"));
        QVERIFY2(made.exitCode == 0, qPrintable(made.errors));
        const QByteArray token = made.output.trimmed().toLatin1();
        QCOMPARE(token.size(), 43);
        QCOMPARE(statusWith(token), 200);
        const Ran list = run(words("token list"));
        const QRegularExpression row(QStringLiteral("^(\\S{22}) +robot +nightly +20\\S+Z +20\\S+Z +20\\S+Z$"),
                                     QRegularExpression::MultilineOption);
        QVERIFY2(list.output.contains(row), qPrintable(list.output));
        QVERIFY(!list.output.contains(QString::fromLatin1(token)));
        const QString id = row.match(list.output).captured(1);
        QCOMPARE(run({QStringLiteral("token"), QStringLiteral("revoke"), id}).exitCode, 0);
        QTRY_COMPARE_WITH_TIMEOUT(statusWith(token), 401, 20'000);
    }

    void aKeyIsSaidOnceAndReplacedOnlyOnRequest()
    {
        const Ran first = run(words("tenant key default"));
        QCOMPARE(first.output.trimmed().size(), 43);
        const Ran second = run(words("tenant key default"));
        QCOMPARE(second.exitCode, 1);
        QVERIFY(second.errors.contains(QStringLiteral("--rotate")));
        const Ran rotated = run(words("tenant key default --rotate"));
        QCOMPARE(rotated.output.trimmed().size(), 43);
        QVERIFY(rotated.output != first.output);
        QVERIFY(run(words("tenant list")).output.contains(QStringLiteral("yes")));
        QCOMPARE(run(words("tenant key default --remove")).exitCode, 0);
        QVERIFY(!run(words("tenant list")).output.contains(QStringLiteral("yes")));
    }

    void itWorksBeforeTheServerEverRan()
    {
        QTemporaryDir directory;
        const QString data = directory.filePath(QStringLiteral("new/data"));
        QCOMPARE(runIn(data, words("user add alice --password-stdin"), "correct horse").exitCode, 0);
        ServerConfig config;
        config.dataDirectory = data;
        Pinthread::Server::Server server(config);
        QVERIFY(server.start());
        WireClient client(server.port());
        const auto answer = client.request("POST", "/v1/sessions", R"({"login":"alice","password":"correct horse"})");
        QCOMPARE(answer.status, 201);
    }

    void mistakesAreExplained_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("names");
        const auto row = [](const char *arguments, const QByteArray &input, int exitCode, const char *names) {
            QTest::newRow(arguments) << words(arguments) << input << exitCode << QString::fromUtf8(names);
        };
        row("tenant add Office", {}, 1, "a-z");
        row("tenant add default", {}, 1, "already");
        row("tenant disable attic", {}, 1, "attic");
        row("tenant add", {}, 2, "<name>");
        row("tenant remove default", {}, 2, "tenant add");
        row("tenant", {}, 2, "tenant add");
        row("user list --tenant attic", {}, 1, "attic");
        row("user passwd nobody --password-stdin", "correct horse", 1, "nobody");
        row("user add bob --password-stdin", "short", 1, "8 to 1024");
        row("user add bob", {}, 1, "--password-stdin"); // There is no terminal.
        row("user add bob --role king --no-password", {}, 1, "king");
        row("user add bob --password secret", {}, 2, "password");
        row("user role bob viewer", {}, 1, "bob");
        row("token create bob --label x", {}, 1, "bob");
        row("token revoke AAAA", {}, 1, "token list");
        row("token list --colour", {}, 2, "colour");
        row("user list --config /nowhere.conf", {}, 2, "/nowhere.conf");
    }

    void mistakesAreExplained()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, input);
        QFETCH(int, exitCode);
        QFETCH(QString, names);
        const Ran ran = run(arguments, input);
        QVERIFY2(ran.exitCode == exitCode, qPrintable(ran.errors));
        QVERIFY2(ran.errors.contains(names), qPrintable(ran.errors));
        QCOMPARE(ran.output, QString());
    }

    void aDatabaseThatCannotBeUsedIsNamed()
    {
        const Ran ran = runIn(QStringLiteral("/proc/never"), words("user list"));
        QCOMPARE(ran.exitCode, 3);
        QVERIFY2(ran.errors.contains(QStringLiteral("/proc/never")), qPrintable(ran.errors));
    }

    void eachCommandHasItsHelp()
    {
        const Ran all = run({QStringLiteral("--help")});
        const QRegularExpression command(QStringLiteral("^  ((?:tenant|user|token) [a-z]+)"),
                                         QRegularExpression::MultilineOption);
        int commands = 0;
        for (auto match = command.globalMatch(all.output); match.hasNext(); ++commands) {
            const QString named = match.next().captured(1);
            const Ran ran = run(named.split(u' ') + QStringList{QStringLiteral("--help")});
            QCOMPARE(ran.exitCode, 0);
            QVERIFY2(ran.output.startsWith(QStringLiteral("Usage: pinthread-server ") + named), qPrintable(ran.output));
            QVERIFY(ran.output.contains(QStringLiteral("--data")));
        }
        QCOMPARE(commands, 14);
    }

private:
    [[nodiscard]] Ran run(const QStringList &arguments, const QByteArray &input = {})
    {
        return runIn(m_server->directory(), arguments, input);
    }

    [[nodiscard]] static Ran runIn(const QString &data, QStringList arguments, const QByteArray &input = {})
    {
        if (arguments.size() > 1)
            arguments += {QStringLiteral("--data"), data};
        QProcess process;
        process.start(QStringLiteral(PINTHREAD_SERVER), arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000))
            process.kill();
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    [[nodiscard]] int statusWith(const QByteArray &token)
    {
        WireClient client(m_server->port());
        return client.request("GET", "/v1/assets", {}, token).status;
    }

    std::unique_ptr<TestServer> m_server;
};

QTEST_GUILESS_MAIN(TestAdministration)
#include "tst_administration.moc"
