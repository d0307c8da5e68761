// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/storage/journal.h"

#include <QSqlQuery>
#include <QVariantList>

/// \file
/// Rows of the SQLite tables and the records they stand for. The columns are those of statements.sql, in their order.

namespace Pinthread::Server::SqliteRows {

[[nodiscard]] QString word(Role role);

[[nodiscard]] AssetRecord asset(const QSqlQuery &row);
[[nodiscard]] QVariantList values(const AssetRecord &record);

[[nodiscard]] SessionRecord session(const QSqlQuery &row, const QByteArray &tokenHash);

} // namespace Pinthread::Server::SqliteRows
