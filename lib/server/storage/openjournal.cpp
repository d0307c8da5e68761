// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/openjournal.h"

#include "server/storage/datadirectory.h"
#include "server/storage/postgresjournal.h"
#include "server/storage/sqlitejournal.h"

namespace Pinthread::Server {

Expected<std::unique_ptr<Journal>, StartError> openJournal(const ServerConfig &config, const Clock &clock,
                                                           Random &random)
{
    const auto asJournal = [](auto journal) { return std::unique_ptr<Journal>(std::move(journal)); };
    if (config.sharesJournal())
        return PostgresJournal::open(config, clock, random).map(asJournal);
    const DataDirectory directory(config.dataDirectory);
    return SqliteJournal::open(directory.file(SqliteJournal::fileName()), clock, random).map(asJournal);
}

} // namespace Pinthread::Server
