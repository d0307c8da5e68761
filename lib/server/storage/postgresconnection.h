// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/serverconfig.h"
#include "server/storage/journal.h"

#include <QSqlDatabase>

/// \file
/// How a connection to PostgreSQL is made.

namespace Pinthread::Server::PostgresConnection {

/// Points \a database, which is not open, to where \a config says that the journal is.
void address(QSqlDatabase &database, const ServerConfig &config);

/// Sets what every connection has in common: commits are durable, and nothing is waited for without end.
[[nodiscard]] Stored<void> setUp(const QSqlDatabase &database, const Timeouts &timeouts);

/// Whether nobody answers there, or only that nobody is let in yet: that may change by itself. Blocks for two seconds
/// at most, and as long as a name takes to be looked up.
[[nodiscard]] bool mayCome(const ServerConfig &config);

/// The socket of an open connection; -1 when there is none.
[[nodiscard]] int socket(const QSqlDatabase &database);

/// Whether the server has ended the connection while nothing was asked of it. Does not block.
[[nodiscard]] bool hasEnded(const QSqlDatabase &database);

/// The server's end of a connection. When the connection is lost, it may still be about to do what it was asked to, or
/// even to hear of it.
struct Backend
{
    int process = 0; ///< 0: none.
    QString started; ///< A process may get the number of another one that has ended.
};

[[nodiscard]] Stored<Backend> backend(const QSqlDatabase &database);
/// Ends \a other: when this returns without an error, it does nothing any more, and what it has done is visible.
[[nodiscard]] Stored<void> end(const QSqlDatabase &database, const Backend &other, std::chrono::milliseconds patience);

/// Where \a url leads, without what nobody should read in a log.
[[nodiscard]] QString shown(const QString &url);

} // namespace Pinthread::Server::PostgresConnection
