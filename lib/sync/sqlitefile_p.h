// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/expected.h"
#include "sync/operationstore.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <limits>
#include <memory>
#include <span>

class QSqlError;

namespace Pinthread {

/// One SQLite file that belongs to one server and user, with what its layout says in it. Everything blocks; made, used
/// and destroyed on one thread.
class SqliteFile
{
public:
    struct Problem
    {
        enum class Kind {
            Unavailable, ///< The disk does not let us: full, read-only, not permitted.
            Damaged,     ///< The file is not what was written.
            Newer,       ///< A later version of this program wrote it.
            Foreign,     ///< It belongs to another server or user.
        };
        Kind kind = Kind::Unavailable;
        QString detail; ///< What SQLite says, for logs.
    };
    using Done = Expected<void, Problem>;

    struct Layout
    {
        int version = 1; ///< Of the schema; 1, 2, 3…
        /// Makes the tables, besides `scope`.
        std::span<const char *const> schema;
        /// `FULL`: what was committed survives a loss of power. `NORMAL`: the last of it may be missing then.
        const char *synchronous = "FULL";
        /// A larger file is not read through before it is used; its damage is found when it is met.
        qint64 mostChecked = std::numeric_limits<qint64>::max();
    };
    enum class Access { ReadWrite, ReadOnly };

    /// Opens the file \a path; ReadWrite makes it if need be.
    [[nodiscard]] static Expected<std::unique_ptr<SqliteFile>, Problem> open(const QString &path,
                                                                             const OperationScope &scope,
                                                                             const Layout &layout,
                                                                             Access access = Access::ReadWrite);
    ~SqliteFile();
    Q_DISABLE_COPY_MOVE(SqliteFile)

    [[nodiscard]] QSqlDatabase database() const;
    [[nodiscard]] Done run(const QString &sql, const QVariantList &values = {}) const;
    /// The same for what gives rows; they are read forwards only.
    [[nodiscard]] Expected<QSqlQuery, Problem> query(const QString &sql, const QVariantList &values = {}) const;
    /// Does \a work, which gives a Done, as a whole or not at all.
    template <class Work>
    [[nodiscard]] Done inTransaction(Work work) const
    {
        if (auto begun = begin(); !begun)
            return begun;
        Done done = work();
        if (done)
            done = commit();
        if (!done)
            rollBack();
        return done;
    }

    [[nodiscard]] static Problem problemOf(const QSqlError &error);

    /// Renames the file, with what belongs to it, to a name that says why and when (\a now, milliseconds since 1970,
    /// UTC). \returns that name; empty when it cannot be done.
    [[nodiscard]] static QString putAside(const QString &path, Problem::Kind why, qint64 now);
    static void remove(const QString &path);

private:
    explicit SqliteFile(QString connection) : m_connection(std::move(connection)) {}

    [[nodiscard]] Done prepare(const QString &path, const OperationScope &scope, const Layout &layout, Access access);
    [[nodiscard]] Done create(const OperationScope &scope, const Layout &layout) const;
    [[nodiscard]] Done checkOwner(const OperationScope &scope) const;
    [[nodiscard]] Done begin() const;
    [[nodiscard]] Done commit() const;
    void rollBack() const;

    QString m_connection;
};

} // namespace Pinthread
