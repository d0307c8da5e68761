// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/storage/journal.h"

#include <QDate>
#include <QSqlQuery>
#include <QVariantList>

/// \file
/// Rows of the tables and the records they stand for. The columns are those of statements.sql, in their order.

namespace Pinthread::Server::SqlRows {

[[nodiscard]] QString word(Role role);
[[nodiscard]] Role role(const QString &word);

[[nodiscard]] AssetRecord asset(const QSqlQuery &row);
[[nodiscard]] AssetRevision assetRevision(const QSqlQuery &row);
[[nodiscard]] AssetSummary summary(const QSqlQuery &row);
[[nodiscard]] QVariantList values(const AssetRecord &record);

/// Without the assets that a guest is limited to.
[[nodiscard]] SessionRecord session(const QSqlQuery &row, const QByteArray &tokenHash);
[[nodiscard]] QVariantList values(const SessionRecord &record);

/// Without its assets.
[[nodiscard]] InvitationRecord invitation(const QSqlQuery &row);
[[nodiscard]] QVariantList values(const InvitationRecord &record);

/// A time, or NULL for the 0 that stands for none.
[[nodiscard]] QVariant timeOrNull(qint64 time);

/// Days since 1970, UTC: a number is the same in every engine.
[[nodiscard]] qint64 dayNumber(QDate day);
[[nodiscard]] QDate day(qint64 number);

} // namespace Pinthread::Server::SqlRows
