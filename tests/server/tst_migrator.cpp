// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/migrator.h"

#include <QSqlQuery>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;

namespace {

const Migration first{1, QStringLiteral("0001.sql"), {QStringLiteral("CREATE TABLE a (x INTEGER)")}};
const Migration second{
    2,
    QStringLiteral("0002.sql"),
    {QStringLiteral("ALTER TABLE a ADD COLUMN y INTEGER"), QStringLiteral("UPDATE a SET y = x + 1")}};
const Migration broken{
    2,
    QStringLiteral("0002.sql"),
    {QStringLiteral("ALTER TABLE a ADD COLUMN y INTEGER"), QStringLiteral("UPDATE nothing SET y = 1")}};

} // namespace

class TestMigrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("migrator"));
        m_database.setDatabaseName(QStringLiteral(":memory:"));
        QVERIFY(m_database.open());
    }
    void cleanup()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(QStringLiteral("migrator"));
    }

    void takesEveryStepOnce()
    {
        QCOMPARE(*Migrator(m_database, {first}).version(), 0);
        QVERIFY(Migrator(m_database, {first}).migrate());
        QCOMPARE(*Migrator(m_database, {first}).version(), 1);
        QVERIFY(QSqlQuery(m_database).exec(QStringLiteral("INSERT INTO a VALUES (1)")));
        QVERIFY(Migrator(m_database, {first, second}).migrate());
        QVERIFY(Migrator(m_database, {first, second}).migrate());
        QCOMPARE(*Migrator(m_database, {first, second}).version(), 2);
        QSqlQuery query(QStringLiteral("SELECT y FROM a"), m_database);
        QVERIFY(query.next());
        QCOMPARE(query.value(0).toInt(), 2);
    }

    void aStepThatFailsHasNotHappened()
    {
        QVERIFY(Migrator(m_database, {first}).migrate());
        const auto failed = Migrator(m_database, {first, broken}).migrate();
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, Migrator::Problem::Kind::Unusable);
        QVERIFY2(failed.error().message.contains(QStringLiteral("0002.sql")), qPrintable(failed.error().message));
        QCOMPARE(*Migrator(m_database, {first}).version(), 1);
        QVERIFY(Migrator(m_database, {first, second}).migrate()); // The column is not there yet.
    }

    void aLaterVersionIsRefused()
    {
        QVERIFY(Migrator(m_database, {first, second}).migrate());
        const auto refused = Migrator(m_database, {first}).migrate();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Migrator::Problem::Kind::Newer);
    }

    void theProgramsOwnStepsAreThere()
    {
        const auto steps = migrations(QStringLiteral("sqlite"));
        QVERIFY(!steps.isEmpty());
        QVERIFY(Migrator(m_database, steps).migrate());
        QCOMPARE(*Migrator(m_database, steps).version(), int(steps.size()));
        const auto statements = namedStatements(QStringLiteral("sqlite"));
        QVERIFY(statements.size() > 10);
        for (auto statement = statements.cbegin(); statement != statements.cend(); ++statement) {
            QSqlQuery query(m_database);
            QVERIFY2(query.prepare(*statement), qPrintable(statement.key()));
        }
    }

private:
    QSqlDatabase m_database;
};

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
