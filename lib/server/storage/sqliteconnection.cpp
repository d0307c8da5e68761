// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/sqliteconnection.h"

#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace Pinthread::Server::SqliteConnection {

Stored<void> check(QSqlDatabase &database)
{
    // A larger file would hold up the start; its damage shows when the damaged part is read.
    constexpr qint64 readWhole = qint64(64) << 20;
    const bool whole = QFileInfo(database.databaseName()).size() <= readWhole;
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(whole ? QStringLiteral("PRAGMA quick_check(1)") : QStringLiteral("PRAGMA schema_version"))
        || !query.next())
        return failure(StorageError{query.lastError().text()});
    if (const QString answer = query.value(0).toString(); whole && answer != QLatin1String("ok"))
        return failure(StorageError{answer});
    return {};
}

Stored<void> configure(QSqlDatabase &database)
{
    for (const QLatin1String pragma :
         {QLatin1String("PRAGMA busy_timeout = 5000"), QLatin1String("PRAGMA journal_mode = WAL"),
          QLatin1String("PRAGMA synchronous = FULL"), QLatin1String("PRAGMA wal_autocheckpoint = 0"),
          QLatin1String("PRAGMA journal_size_limit = 67108864"), QLatin1String("PRAGMA foreign_keys = ON")}) {
        QSqlQuery query(database);
        if (!query.exec(pragma))
            return failure(StorageError{query.lastError().text()});
    }
    return {};
}

} // namespace Pinthread::Server::SqliteConnection
