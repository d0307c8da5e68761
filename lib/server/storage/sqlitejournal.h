// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/server.h"
#include "server/storage/sqljournal.h"

namespace Pinthread::Server {

/// The journal in one SQLite file, in WAL mode with synchronous=FULL: what append() has recorded survives kill -9 and
/// power failure. The write-ahead log is not moved into the database from here (that would hold up a commit for tens of
/// milliseconds) but by CheckpointThread.
class SqliteJournal final : public SqlJournal
{
public:
    /// The file's name within the data directory.
    static QString fileName() { return QStringLiteral("pinthread.sqlite"); }

    /// Opens or makes the database \a path. One of a later version, or a damaged one, is refused and not touched.
    [[nodiscard]] static Expected<std::unique_ptr<SqliteJournal>, StartError> open(const QString &path,
                                                                                   const Clock &clock, Random &random);

protected:
    [[nodiscard]] bool isConstraint(const QSqlError &error) const override;

private:
    SqliteJournal();

    [[nodiscard]] Expected<void, StartError> prepare(const QString &path, const Clock &clock, Random &random);
};

} // namespace Pinthread::Server
