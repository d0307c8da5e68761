// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/serverconfig.h"
#include "testkit/postgresserver.h"

#include <memory>

namespace Pinthread::Server {

/// Wherever a server can keep its journal: for what has to be the same there. PostgreSQL is started when it is first
/// asked for.
class Databases
{
public:
    /// A column `inPostgres`, and a row for each.
    static void addRows();
    /// Has a server of \a config, which knows its data directory, keep its journal in a new database.
    void choose(bool inPostgres, ServerConfig &config);

private:
    std::unique_ptr<Testkit::PostgresServer> m_postgres;
};

} // namespace Pinthread::Server
