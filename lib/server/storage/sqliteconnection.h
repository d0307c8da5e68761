// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/storage/journal.h"

#include <QSqlDatabase>

/// \file
/// What every connection to the SQLite file has in common.

namespace Pinthread::Server::SqliteConnection {

/// Whether the file is a sound SQLite database. Reads all of it when it is not too large for that.
[[nodiscard]] Stored<void> check(QSqlDatabase &database);

/// WAL, synchronous=FULL, and no checkpoints out of a commit.
[[nodiscard]] Stored<void> configure(QSqlDatabase &database);

} // namespace Pinthread::Server::SqliteConnection
