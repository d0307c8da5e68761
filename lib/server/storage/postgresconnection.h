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

/// Opens it and sets what every connection has in common: commits are durable, and nothing is waited for without end.
[[nodiscard]] Stored<void> open(QSqlDatabase &database, const Timeouts &timeouts);

/// Whether nobody answers there, or only that nobody is let in yet: that may change by itself. Blocks for two seconds
/// at most, and as long as a name takes to be looked up.
[[nodiscard]] bool mayCome(const ServerConfig &config);

/// The socket of an open connection; -1 when there is none.
[[nodiscard]] int socket(const QSqlDatabase &database);

/// Where \a url leads, without what nobody should read in a log.
[[nodiscard]] QString shown(const QString &url);

} // namespace Pinthread::Server::PostgresConnection
