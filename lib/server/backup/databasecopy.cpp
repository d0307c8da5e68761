// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/backup/databasecopy.h"

#include "server/storage/migrator.h"
#include "server/storage/sqlconnection.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace Pinthread::Server {

namespace {

/// Runs \a statement, then hands its rows to \a read.
template <class Read>
Expected<void, QString> query(const QSqlDatabase &database, const QString &statement, Read read)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(statement))
        return failure(query.lastError().text());
    while (query.next())
        read(query);
    if (query.lastError().isValid())
        return failure(query.lastError().text());
    return {};
}

} // namespace

DatabaseCopy::DatabaseCopy(const QString &path)
    : m_connection(newConnectionName()), m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection))
{
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    m_database.open(); // Whatever is asked of it says why it cannot.
}

DatabaseCopy::~DatabaseCopy()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Expected<void, QString> DatabaseCopy::check() const
{
    QString answer;
    const auto asked = query(m_database, QStringLiteral("PRAGMA integrity_check(1)"),
                             [&answer](const QSqlQuery &row) { answer = row.value(0).toString(); });
    if (!asked)
        return failure(asked.error());
    if (answer != QLatin1String("ok"))
        return failure(answer);
    const auto steps = migrations(QStringLiteral("sqlite"));
    QSqlDatabase database = m_database;
    const auto version = Migrator(database, steps).version();
    if (!version)
        return failure(version.error().message);
    if (*version > steps.size()) {
        return failure(QStringLiteral("it has schema version %1, and this program knows versions up to %2. Use the "
                                      "newer version of Pinthread")
                           .arg(*version)
                           .arg(steps.size()));
    }
    if (*version == 0)
        return failure(QStringLiteral("it is empty"));
    return {};
}

Expected<void, QString> DatabaseCopy::copyTo(const QString &path) const
{
    QString quoted = path;
    quoted.replace(u'\'', QLatin1String("''"));
    return query(m_database, QStringLiteral("VACUUM INTO '%1'").arg(quoted), [](const QSqlQuery &) {});
}

Expected<int, QString> DatabaseCopy::assetCount() const
{
    int count = 0;
    return query(m_database, QStringLiteral("SELECT count(*) FROM asset"),
                 [&count](const QSqlQuery &row) { count = row.value(0).toInt(); })
        .map([&count] { return count; });
}

Expected<QList<DatabaseCopy::Content>, QString> DatabaseCopy::contents() const
{
    QList<Content> found;
    return query(
               m_database,
               QStringLiteral("SELECT content_hash, min(name) FROM asset GROUP BY content_hash ORDER BY content_hash"),
               [&found](const QSqlQuery &row) {
                   found.append({row.value(0).toByteArray(), row.value(1).toString()});
               })
        .map([&found] { return found; });
}

Expected<void, QString> DatabaseCopy::setEpoch(const QString &epoch)
{
    QSqlQuery update(m_database);
    update.prepare(QStringLiteral("UPDATE meta SET value = ? WHERE key = 'epoch'"));
    update.addBindValue(epoch);
    if (!update.exec())
        return failure(update.lastError().text());
    return {};
}

} // namespace Pinthread::Server
