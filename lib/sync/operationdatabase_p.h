// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/expected.h"
#include "sync/operationstore.h"

#include <QSqlDatabase>
#include <QVariant>

#include <memory>
#include <span>
#include <variant>

namespace Pinthread {

/// One SQLite file of operations. Everything blocks; made, used and destroyed on one thread.
class OperationDatabase
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
    struct Removal
    {
        BroadcastId id;
    };
    using Change = std::variant<UnsettledOperation, FailedOperation, Removal>;

    /// Opens the file \a path, which is made if need be.
    [[nodiscard]] static Expected<std::unique_ptr<OperationDatabase>, Problem> open(const QString &path,
                                                                                    const OperationScope &scope);
    ~OperationDatabase();
    Q_DISABLE_COPY_MOVE(OperationDatabase)

    struct Read
    {
        OperationStore::Contents contents;
        int unreadable = 0; ///< Entries that are not operations.
    };
    [[nodiscard]] Expected<Read, Problem> read() const;

    /// Makes all \a changes durable, or none.
    [[nodiscard]] Expected<void, Problem> write(std::span<const Change> changes);

private:
    explicit OperationDatabase(QString connection) : m_connection(std::move(connection)) {}

    [[nodiscard]] QSqlDatabase database() const;
    [[nodiscard]] Expected<void, Problem> prepare(const QString &path, const OperationScope &scope);
    [[nodiscard]] Expected<void, Problem> run(const QString &sql, const QVariantList &values = {}) const;
    [[nodiscard]] Expected<void, Problem> apply(const Change &change) const;

    QString m_connection;
};

} // namespace Pinthread
