// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/expected.h"
#include "server/storage/sqlfiles.h"

#include <QSqlDatabase>

namespace Pinthread::Server {

/// Brings a database to the schema version that this program works with.
///
/// Each step is one transaction together with the new version number, so that an interrupted one has not happened. A
/// database of a later version is refused and not touched.
class Migrator
{
public:
    struct Problem
    {
        enum class Kind {
            Newer,    ///< A later version of the program made it.
            Unusable, ///< It cannot be read, is not ours, or a step failed.
        };
        Kind kind = Kind::Unusable;
        QString message; ///< English.
    };

    /// \a database is open on this thread and outlives this.
    Migrator(QSqlDatabase &database, QList<Migration> steps);

    /// 0 for an empty database. Changes nothing.
    [[nodiscard]] Expected<int, Problem> version() const;
    [[nodiscard]] Expected<void, Problem> migrate();

private:
    [[nodiscard]] Expected<void, Problem> apply(const Migration &step);

    QSqlDatabase &m_database;
    QHash<QString, QString> m_texts;
    QList<Migration> m_steps;
};

} // namespace Pinthread::Server
