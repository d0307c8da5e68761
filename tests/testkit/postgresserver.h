// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "testkit/serviceprocess.h"

#include <QTemporaryDir>

namespace Pinthread::Testkit {

/// A real PostgreSQL with data of its own. It refuses to run as root: then it is the user postgres who runs it.
class PostgresServer
{
public:
    /// Makes the data and starts.
    PostgresServer();

    [[nodiscard]] quint16 port() const { return m_process.port(); }
    /// A new, empty database, as ServerConfig::journal wants it, reached by \a port instead of its own if there is one.
    [[nodiscard]] QString newDatabase(quint16 port = 0);
    /// Where a database that newDatabase() has given is.
    [[nodiscard]] static QString through(const QString &url, quint16 port);

    /// Keeps what is in the database that \a url names, as docs/two-nodes.md says.
    void backUp(const QString &url) const;
    /// Has in it what was kept, as another history. Nobody uses it meanwhile.
    void restore(const QString &url) const;

    /// A new role that gets in by a password alone. (Others are taken at their word.)
    void addRole(const QString &role, const QString &password) const;
    /// As its superuser.
    void runSql(const QString &database, const QString &statement) const;

    void start();
    /// SIGKILL for the process that all others of it end with.
    void kill9() { m_process.kill9(); }
    /// Ends every connection, as an administrator does.
    void endConnections();

private:
    /// Runs one of its client programs, as its superuser.
    void run(const QString &program, const QStringList &arguments) const;
    [[nodiscard]] QString backupFile(const QString &database) const;

    QTemporaryDir m_directory;
    ServiceProcess m_process;
    int m_databases = 0;
};

} // namespace Pinthread::Testkit
