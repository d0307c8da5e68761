// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/postgresserver.h"

#include "testkit/patience.h"

#include <QFile>
#include <QProcess>
#include <QUrl>

namespace Pinthread::Testkit {

namespace {

const QString superuser = QStringLiteral("pinthread");

} // namespace

PostgresServer::PostgresServer()
    : m_process(QStringLiteral("postgres"), {QStringLiteral("/usr/lib/postgresql/15/bin")}, QStringLiteral("postgres"))
{
    m_process.give(m_directory.path());
    m_process.run(QStringLiteral("initdb"),
                  {QStringLiteral("-D"), m_directory.filePath(QStringLiteral("data")), QStringLiteral("-U"), superuser,
                   QStringLiteral("-A"), QStringLiteral("trust"), QStringLiteral("-E"), QStringLiteral("UTF8"),
                   QStringLiteral("--no-locale"), QStringLiteral("--no-sync")});
    start();
}

void PostgresServer::start()
{
    const auto option = [](const char *text) { return QString::fromLatin1(text); };
    m_process.start({QStringLiteral("-D"), m_directory.filePath(QStringLiteral("data")), QStringLiteral("-p"),
                     QString::number(port()), QStringLiteral("-c"), option("listen_addresses=127.0.0.1"),
                     QStringLiteral("-c"), option("unix_socket_directories="), QStringLiteral("-c"),
                     option("shared_buffers=16MB"), QStringLiteral("-c"), option("max_connections=40"),
                     QStringLiteral("-c"), option("jit=off")});
    // It listens before it is ready to answer.
    const auto answers = [this] {
        QProcess probe;
        probe.start(m_process.program(QStringLiteral("pg_isready")),
                    {QStringLiteral("-q"), QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"),
                     QString::number(port())});
        return probe.waitForFinished() && probe.exitCode() == 0;
    };
    if (!eventually(answers, std::chrono::minutes(1)))
        qFatal("PostgreSQL does not answer.");
}

QString PostgresServer::newDatabase(quint16 otherPort)
{
    const QString name = QStringLiteral("pinthread%1").arg(++m_databases);
    m_process.run(QStringLiteral("createdb"), {QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"),
                                               QString::number(port()), QStringLiteral("-U"), superuser, name});
    return QStringLiteral("postgresql://%1@127.0.0.1:%2/%3")
        .arg(superuser, QString::number(otherPort == 0 ? port() : otherPort), name);
}

QString PostgresServer::through(const QString &url, quint16 port)
{
    QUrl changed(url);
    changed.setPort(port);
    return changed.toString();
}

void PostgresServer::endConnections()
{
    m_process.run(QStringLiteral("psql"),
                  {QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"), QString::number(port()),
                   QStringLiteral("-U"), superuser, QStringLiteral("-d"), QStringLiteral("postgres"),
                   QStringLiteral("-c"),
                   QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                                  "WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()")});
}

} // namespace Pinthread::Testkit
