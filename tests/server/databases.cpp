// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/databases.h"

#include <QTest>

namespace Pinthread::Server {

void Databases::addRows()
{
    QTest::addColumn<bool>("inPostgres");
    QTest::newRow("sqlite") << false;
    QTest::newRow("postgres") << true;
}

void Databases::choose(bool inPostgres, ServerConfig &config)
{
    if (!inPostgres)
        return;
    if (!m_postgres)
        m_postgres = std::make_unique<Testkit::PostgresServer>();
    config.journal = m_postgres->newDatabase();
    config.contentDirectory = config.dataDirectory + QStringLiteral("/contents");
}

} // namespace Pinthread::Server
