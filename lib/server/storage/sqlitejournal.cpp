// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/sqlitejournal.h"

#include "server/storage/migrator.h"
#include "server/storage/sqliteconnection.h"

namespace Pinthread::Server {

namespace {

const QString engine = QStringLiteral("sqlite");

} // namespace

SqliteJournal::SqliteJournal() : SqlJournal(engine) {}

Expected<std::unique_ptr<SqliteJournal>, StartError> SqliteJournal::open(const QString &path, const Clock &clock,
                                                                         Random &random)
{
    std::unique_ptr<SqliteJournal> journal(new SqliteJournal);
    if (const auto prepared = journal->prepare(path, clock, random); !prepared)
        return failure(prepared.error());
    return journal;
}

Expected<void, StartError> SqliteJournal::prepare(const QString &path, const Clock &clock, Random &random)
{
    const auto unusable = [&](const QString &reason) {
        return failure(StartError{
            StartError::Reason::DatabaseUnusable,
            QStringLiteral("The database %1 cannot be used: %2. Nothing was changed. Restore it from a backup, or move "
                           "it away to begin with an empty one.")
                .arg(path, reason)});
    };
    connectBy(QStringLiteral("QSQLITE"));
    database().setDatabaseName(path);
    if (!database().open())
        return unusable(database().lastError().text());
    if (const auto healthy = SqliteConnection::check(database()); !healthy)
        return unusable(healthy.error().message);

    // The version comes first: a database that is too new is left as it is, down to its journal mode.
    Migrator migrator(database(), migrations(engine));
    const auto explain = [&](const Migrator::Problem &problem) -> tl::unexpected<StartError> {
        if (problem.kind != Migrator::Problem::Kind::Newer)
            return unusable(problem.message);
        return failure(StartError{StartError::Reason::DatabaseNewer,
                                  QStringLiteral("The database %1 is newer than this program: %2. It was not touched. "
                                                 "Use the newer version of Pinthread.")
                                      .arg(path, problem.message)});
    };
    if (const auto version = migrator.version(); !version)
        return explain(version.error());
    else if (*version > migrations(engine).size())
        return explain(migrator.migrate().error());
    if (const auto set = SqliteConnection::configure(database()); !set)
        return unusable(set.error().message);
    if (const auto migrated = migrator.migrate(); !migrated)
        return explain(migrated.error());
    if (const auto history = readOrMakeHistory(clock, random); !history)
        return unusable(history.error().message);
    return {};
}

bool SqliteJournal::isConstraint(const QSqlError &error) const
{
    constexpr int primaryCode = 0xff; // The rest of SQLite's code says more than is needed here.
    constexpr int constraint = 19;    // SQLITE_CONSTRAINT
    return (error.nativeErrorCode().toInt() & primaryCode) == constraint;
}

} // namespace Pinthread::Server
