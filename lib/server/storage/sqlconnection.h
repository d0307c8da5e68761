// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// \file
/// What every connection to a database has in common, whatever the engine.

namespace Pinthread::Server {

/// A connection name, as QSqlDatabase::addDatabase() wants one, that nobody in this process has used. Thread-safe.
[[nodiscard]] QString newConnectionName();

} // namespace Pinthread::Server
