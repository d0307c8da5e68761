// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/seams.h"
#include "server/server.h"
#include "server/storage/journal.h"

/// \file
/// The one place that knows which journals there are.

namespace Pinthread::Server {

/// The journal that \a config names: PostgreSQL, or SQLite in the data directory, which is there already.
[[nodiscard]] Expected<std::unique_ptr<Journal>, StartError> openJournal(const ServerConfig &config, const Clock &clock,
                                                                         Random &random);

} // namespace Pinthread::Server
