// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QString>

/// \file
/// Reads the SQL text that is built into the program from lib/server/storage/sql, one folder for each engine.

namespace Pinthread::Server {

/// One step from a schema version to the next.
struct Migration
{
    int version = 0;        ///< That the schema has afterwards: 1, 2, 3…
    QString name;           ///< The file's.
    QStringList statements; ///< In order.
};

/// The engine, and so the folder, that a database of this QSqlDatabase driver uses.
[[nodiscard]] QString sqlEngine(const QString &driver);

/// The steps for \a engine ("sqlite", "postgres"), in order and without a gap.
[[nodiscard]] QList<Migration> migrations(const QString &engine);

/// The statements of \a engine by the names that `-- name:` gives them.
[[nodiscard]] QHash<QString, QString> namedStatements(const QString &engine);

} // namespace Pinthread::Server
