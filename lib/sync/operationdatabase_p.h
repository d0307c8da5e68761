// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/sqlitefile_p.h"

#include <variant>

namespace Pinthread {

/// One SQLite file of operations. Everything blocks; made, used and destroyed on one thread.
class OperationDatabase
{
public:
    using Problem = SqliteFile::Problem;

    struct Removal
    {
        BroadcastId id;
    };
    using Change = std::variant<UnsettledOperation, FailedOperation, Removal>;

    /// Opens the file \a path, which is made if need be.
    [[nodiscard]] static Expected<std::unique_ptr<OperationDatabase>, Problem> open(const QString &path,
                                                                                    const OperationScope &scope);

    struct Read
    {
        OperationStore::Contents contents;
        int unreadable = 0; ///< Entries that are not operations.
    };
    [[nodiscard]] Expected<Read, Problem> read() const;

    /// Makes all \a changes durable, or none.
    [[nodiscard]] Expected<void, Problem> write(std::span<const Change> changes);

private:
    explicit OperationDatabase(std::unique_ptr<SqliteFile> file) : m_file(std::move(file)) {}

    [[nodiscard]] Expected<void, Problem> apply(const Change &change) const;

    std::unique_ptr<SqliteFile> m_file;
};

} // namespace Pinthread
