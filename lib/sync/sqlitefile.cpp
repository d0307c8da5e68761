// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/sqlitefile_p.h"

#include <QDateTime>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>

#include <atomic>

namespace Pinthread {

namespace {

using Problem = SqliteFile::Problem;
using Done = SqliteFile::Done;

const QString besides[] = {QStringLiteral("-wal"), QStringLiteral("-shm")};

Problem damaged(const QString &detail)
{
    return {Problem::Kind::Damaged, detail};
}

/// What opens the file although nothing may be written beside it. With a write-ahead log SQLite needs its index, which
/// is there after a crash; without one the file is complete, and nobody can change it.
QString readOnlyName(const QString &path)
{
    QUrl name = QUrl::fromLocalFile(path);
    name.setQuery(QFile::exists(path + besides[0]) ? QStringLiteral("mode=ro") : QStringLiteral("immutable=1"));
    return name.toString(QUrl::FullyEncoded);
}

} // namespace

Expected<std::unique_ptr<SqliteFile>, Problem> SqliteFile::open(const QString &path, const OperationScope &scope,
                                                                const Layout &layout, Access access)
{
    static std::atomic<int> connections{0};
    const QString connection = QStringLiteral("pinthread-%1").arg(++connections);
    std::unique_ptr<SqliteFile> file(new SqliteFile(connection));
    if (auto prepared = file->prepare(path, scope, layout, access); !prepared)
        return failure(prepared.error());
    return file;
}

SqliteFile::~SqliteFile()
{
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlDatabase SqliteFile::database() const
{
    return QSqlDatabase::database(m_connection, false);
}

Done SqliteFile::prepare(const QString &path, const OperationScope &scope, const Layout &layout, Access access)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    const bool writes = access == Access::ReadWrite;
    database.setDatabaseName(writes ? path : readOnlyName(path));
    if (!writes)
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"));
    if (!database.open())
        return failure(problemOf(database.lastError()));

    if (writes) {
        for (const QString &pragma : {QStringLiteral("PRAGMA journal_mode = WAL"),
                                      QStringLiteral("PRAGMA synchronous = ") + QLatin1String(layout.synchronous)}) {
            if (auto done = run(pragma); !done)
                return done;
        }
    }
    if (QFile(path).size() <= layout.mostChecked) {
        auto check = query(QStringLiteral("PRAGMA quick_check(1)"));
        if (!check)
            return failure(check.error());
        if (!check->next() || check->value(0).toString() != QLatin1String("ok"))
            return failure(damaged(check->value(0).toString()));
    }

    auto version = query(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return failure(version.error());
    const int found = version->next() ? version->value(0).toInt() : 0;
    version->finish();
    if (found > layout.version)
        return failure(Problem{Problem::Kind::Newer, QStringLiteral("version %1").arg(found)});
    if (found > 0)
        return checkOwner(scope);
    return writes ? create(scope, layout) : failure(damaged(QStringLiteral("It is empty.")));
}

Done SqliteFile::create(const OperationScope &scope, const Layout &layout) const
{
    return inTransaction([&]() -> Done {
        if (auto done = run(QStringLiteral("CREATE TABLE scope (server TEXT NOT NULL, user BLOB NOT NULL)")); !done)
            return done;
        for (const char *statement : layout.schema) {
            if (auto done = run(QLatin1String(statement)); !done)
                return done;
        }
        if (auto done = run(QStringLiteral("PRAGMA user_version = %1").arg(layout.version)); !done)
            return done;
        return run(QStringLiteral("INSERT INTO scope (server, user) VALUES (?, ?)"),
                   {scope.server, scope.user.toBytes()});
    });
}

Done SqliteFile::checkOwner(const OperationScope &scope) const
{
    auto owner = query(QStringLiteral("SELECT server, user FROM scope"));
    if (!owner)
        return failure(owner.error());
    if (!owner->next())
        return failure(damaged(QStringLiteral("It does not say whose it is.")));
    if (owner->value(0).toString() != scope.server || owner->value(1).toByteArray() != scope.user.toBytes())
        return failure(Problem{Problem::Kind::Foreign, owner->value(0).toString()});
    return {};
}

Done SqliteFile::run(const QString &sql, const QVariantList &values) const
{
    return query(sql, values).map([](const QSqlQuery &) {});
}

Expected<QSqlQuery, Problem> SqliteFile::query(const QString &sql, const QVariantList &values) const
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.prepare(sql)) // Asked for itself: exec() would forget what was wrong.
        return failure(problemOf(query.lastError()));
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return failure(problemOf(query.lastError()));
    return query;
}

Done SqliteFile::begin() const
{
    QSqlDatabase database = this->database();
    return database.transaction() ? Done() : failure(problemOf(database.lastError()));
}

Done SqliteFile::commit() const
{
    QSqlDatabase database = this->database();
    return database.commit() ? Done() : failure(problemOf(database.lastError()));
}

void SqliteFile::rollBack() const
{
    database().rollback();
}

Problem SqliteFile::problemOf(const QSqlError &error)
{
    // SQLITE_ERROR 1 (a table is not there), SQLITE_CORRUPT 11 and SQLITE_NOTADB 26, and their extended codes.
    const int code = error.nativeErrorCode().toInt() & 0xff;
    const bool isDamage = code == 1 || code == 11 || code == 26;
    return {isDamage ? Problem::Kind::Damaged : Problem::Kind::Unavailable, error.text()};
}

QString SqliteFile::putAside(const QString &path, Problem::Kind why, qint64 now)
{
    const auto date = QDateTime::fromMSecsSinceEpoch(now).toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    const QString word = why == Problem::Kind::Newer     ? QStringLiteral("newer")
                         : why == Problem::Kind::Foreign ? QStringLiteral("foreign")
                                                         : QStringLiteral("damaged");
    const QString aside = QStringLiteral("%1.%2-%3").arg(path, word, date);
    if (!QFile::rename(path, aside))
        return {};
    for (const QString &part : besides)
        QFile::rename(path + part, aside + part);
    return aside;
}

void SqliteFile::remove(const QString &path)
{
    QFile::remove(path);
    for (const QString &part : besides)
        QFile::remove(path + part);
}

} // namespace Pinthread
