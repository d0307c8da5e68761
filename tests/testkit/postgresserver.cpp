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

/// Of the database.
QString nameIn(const QString &url)
{
    return QUrl(url).path().mid(1);
}

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
    run(QStringLiteral("createdb"), {name});
    return QStringLiteral("postgresql://%1@127.0.0.1:%2/%3")
        .arg(superuser, QString::number(otherPort == 0 ? port() : otherPort), name);
}

QString PostgresServer::through(const QString &url, quint16 port)
{
    QUrl changed(url);
    changed.setPort(port);
    return changed.toString();
}

void PostgresServer::backUp(const QString &url) const
{
    const QString database = nameIn(url);
    run(QStringLiteral("pg_dump"),
        {QStringLiteral("--format=custom"), QStringLiteral("--file=") + backupFile(database), database});
}

void PostgresServer::restore(const QString &url) const
{
    const QString database = nameIn(url);
    run(QStringLiteral("dropdb"), {database});
    run(QStringLiteral("createdb"), {database});
    run(QStringLiteral("pg_restore"), {QStringLiteral("--dbname=") + database, backupFile(database)});
    runSql(database, QStringLiteral("UPDATE meta SET value = gen_random_uuid()::text WHERE key = 'epoch'"));
}

void PostgresServer::addRole(const QString &role, const QString &password) const
{
    const QString database = QStringLiteral("postgres");
    runSql(database, QStringLiteral("CREATE ROLE %1 LOGIN PASSWORD '%2'").arg(role, password));
    QFile rules(m_directory.filePath(QStringLiteral("data/pg_hba.conf")));
    const bool opened = rules.open(QIODevice::ReadWrite);
    Q_ASSERT(opened);
    const QByteArray before = rules.readAll();
    rules.seek(0);
    rules.write("host all " + role.toUtf8() + " 127.0.0.1/32 scram-sha-256\n" + before);
    rules.close();
    runSql(database, QStringLiteral("SELECT pg_reload_conf()"));
}

QString PostgresServer::backupFile(const QString &database) const
{
    return m_directory.filePath(database + QStringLiteral(".dump"));
}

void PostgresServer::endConnections()
{
    runSql(QStringLiteral("postgres"),
           QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                          "WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"));
}

void PostgresServer::run(const QString &program, const QStringList &arguments) const
{
    m_process.run(program, QStringList{QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"),
                                       QString::number(port()), QStringLiteral("-U"), superuser}
                               + arguments);
}

void PostgresServer::runSql(const QString &database, const QString &statement) const
{
    run(QStringLiteral("psql"), {QStringLiteral("-d"), database, QStringLiteral("-v"),
                                 QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-c"), statement});
}

} // namespace Pinthread::Testkit
