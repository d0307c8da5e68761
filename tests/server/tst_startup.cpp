// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/patience.h"
#include "testkit/postgresserver.h"
#include "testkit/serverprocess.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread::Testkit;
using namespace std::chrono_literals;

namespace {

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

/// A node and the database that it cannot be without, as an administrator starts the two.
class TestStartup : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory;
    PostgresServer m_postgres;
    int m_nodes = 0;

    [[nodiscard]] std::unique_ptr<ServerProcess> node(const QString &journal, const QStringList &settings = {})
    {
        const QString directory = m_directory.filePath(s("node-%1").arg(++m_nodes));
        return std::make_unique<ServerProcess>(
            directory, settings + QStringList{s("journal = ") + journal, s("content = ") + directory + s("/contents")});
    }

private Q_SLOTS:
    void itWaitsForItsDatabase()
    {
        const QString database = m_postgres.newDatabase();
        m_postgres.kill9();
        const auto first = node(database);
        const auto second = node(database);
        first->start();
        second->start();
        const QString waits = s("waits for it and tries again every 1 s");
        for (ServerProcess *each : {first.get(), second.get()})
            QVERIFY2(eventually([&] { return each->log().contains(waits); }), qPrintable(each->log()));
        QVERIFY2(first->log().contains(s("127.0.0.1:%1/").arg(m_postgres.port())), qPrintable(first->log()));
        meanwhile(2500ms); // Some more tries.
        QVERIFY(first->isRunning() && second->isRunning());
        m_postgres.start();
        for (ServerProcess *each : {first.get(), second.get()}) {
            QVERIFY2(each->isReady(), qPrintable(each->log()));
            QCOMPARE(each->log().count(waits), 1); // Said once, however often it is tried.
            QVERIFY(each->terminate());
        }
    }

    void whileItWaitsItStopsAtOnce_data()
    {
        QTest::addColumn<bool>("somebodyListens");
        QTest::newRow("between two tries") << false;
        QTest::newRow("within a try that nobody answers") << true;
    }

    void whileItWaitsItStopsAtOnce()
    {
        QFETCH(bool, somebodyListens);
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const quint16 port = somebodyListens ? silent.serverPort() : quint16(9);
        const auto process =
            node(s("postgresql://pinthread@127.0.0.1:%1/pinthread").arg(port), {s("database-timeout = 3600000")});
        process->start();
        QVERIFY2(eventually([&] {
                     return somebodyListens ? silent.hasPendingConnections()
                                            : process->log().contains(s("waits for it"));
                 }),
                 qPrintable(process->log()));
        QElapsedTimer time;
        time.start();
        QVERIFY2(process->terminate(), qPrintable(process->fate()));
        qInfo("stopped after %lld ms", static_cast<long long>(time.elapsed()));
        QVERIFY(time.elapsed() < patience(2s).count());
    }

    void whatNobodyButAPersonCanMendEndsIt_data()
    {
        m_postgres.addRole(s("anna"), s("geheim"));
        m_postgres.runSql(s("postgres"), s("CREATE DATABASE others"));
        m_postgres.runSql(s("others"), s("CREATE TABLE bills (amount INTEGER)"));
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("database");
        QTest::addColumn<QString>("word");
        QTest::newRow("wrong password") << s("anna:falsch") << s("postgres") << s("password");
        QTest::newRow("no such database") << s("pinthread") << s("nothing") << s("nothing");
        QTest::newRow("somebody else's tables") << s("pinthread") << s("others") << s("some other program");
    }

    void whatNobodyButAPersonCanMendEndsIt()
    {
        QFETCH(QString, user);
        QFETCH(QString, database);
        QFETCH(QString, word);
        const auto process = node(s("postgresql://%1@127.0.0.1:%2/%3").arg(user).arg(m_postgres.port()).arg(database));
        process->start();
        QVERIFY2(eventually([&] { return !process->isRunning(); }), qPrintable(process->log()));
        QVERIFY2(process->fate().contains(s("by itself with code 1")), qPrintable(process->fate()));
        QVERIFY2(process->log().contains(word), qPrintable(process->log()));
        QVERIFY2(!process->log().contains(s("falsch")), qPrintable(process->log()));
    }
};

QTEST_GUILESS_MAIN(TestStartup)
#include "tst_startup.moc"
