// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/postgresconnection.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUrlQuery>
#include <QVariant>

#include <libpq-fe.h>

#include <vector>

#include <poll.h>

namespace Pinthread::Server::PostgresConnection {

namespace {

/// A value of a libpq connection string.
QString quoted(QString value)
{
    return u'\'' + value.replace(u'\\', QLatin1String("\\\\")).replace(u'\'', QLatin1String("\\'")) + u'\'';
}

/// libpq's side of an open connection; null when there is none.
PGconn *connectionOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    // Qt documents the one name, which is an alias of the other; Qt 6.4 says the other.
    const QByteArrayView type(handle.typeName());
    if (!database.isOpen() || (type != "PGconn*" && type != "pg_conn*"))
        return nullptr;
    return *static_cast<PGconn *const *>(handle.constData());
}

Stored<QSqlQuery> asked(const QSqlDatabase &database, const QString &statement)
{
    QSqlQuery query(database);
    if (!query.exec(statement))
        return failure(StorageError{query.lastError().text().simplified()});
    return query;
}

/// What the URL asks of libpq besides the address.
QList<std::pair<QString, QString>> wishes(const QUrl &url)
{
    return QUrlQuery(url).queryItems(QUrl::FullyDecoded);
}

} // namespace

void address(QSqlDatabase &database, const ServerConfig &config)
{
    const QUrl url(config.journal);
    database.setHostName(url.host());
    database.setPort(url.port());
    database.setDatabaseName(url.path().mid(1));
    database.setUserName(url.userName(QUrl::FullyDecoded));
    database.setPassword(config.journalPassword.isEmpty() ? url.password(QUrl::FullyDecoded) : config.journalPassword);

    // A peer that is gone without a word is noticed by the kernel; a standby is not what to record on.
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(config.timeouts.database).count();
    QStringList options{QStringLiteral("connect_timeout=%1").arg(std::max<qint64>(2, seconds)),
                        QStringLiteral("tcp_user_timeout=%1").arg(config.timeouts.database.count()),
                        QStringLiteral("keepalives_idle=5"),
                        QStringLiteral("keepalives_interval=2"),
                        QStringLiteral("keepalives_count=3"),
                        QStringLiteral("target_session_attrs=read-write"),
                        QStringLiteral("application_name=pinthread-server")};
    for (const auto &[key, value] : wishes(url))
        options.append(key + u'=' + quoted(value));
    database.setConnectOptions(options.join(u';'));
}

Stored<void> setUp(const QSqlDatabase &database, const Timeouts &timeouts)
{
    const QString milliseconds = QString::number(timeouts.database.count());
    const QStringList settings{
        QStringLiteral("SET synchronous_commit = on"),
        QStringLiteral("SET default_transaction_isolation = 'read committed'"),
        QStringLiteral("SET statement_timeout = ") + milliseconds,
        // A node that was cut off in the middle of recording must not hold up the others.
        QStringLiteral("SET idle_in_transaction_session_timeout = ") + milliseconds,
    };
    for (const QString &setting : settings) {
        if (const auto set = asked(database, setting); !set)
            return failure(set.error());
    }
    return {};
}

bool mayCome(const ServerConfig &config)
{
    const QUrl url(config.journal);
    QList<std::pair<QString, QString>> all = wishes(url);
    all.append({QStringLiteral("host"), url.host()});
    if (url.port() > 0)
        all.append({QStringLiteral("port"), QString::number(url.port())});
    all.append({QStringLiteral("dbname"), url.path().mid(1)});
    all.append({QStringLiteral("user"), url.userName(QUrl::FullyDecoded)});
    all.append({QStringLiteral("connect_timeout"), QStringLiteral("2")});
    QByteArrayList texts;
    for (const auto &[key, value] : std::as_const(all))
        texts << key.toUtf8() << value.toUtf8();
    std::vector<const char *> keys;
    std::vector<const char *> values;
    for (qsizetype i = 0; i < texts.size(); i += 2) {
        keys.push_back(texts.at(i).constData());
        values.push_back(texts.at(i + 1).constData());
    }
    keys.push_back(nullptr);
    values.push_back(nullptr);
    const PGPing answer = PQpingParams(keys.data(), values.data(), 0);
    return answer == PQPING_NO_RESPONSE || answer == PQPING_REJECT;
}

int socket(const QSqlDatabase &database)
{
    PGconn *connection = connectionOf(database);
    return connection ? PQsocket(connection) : -1;
}

bool hasEnded(const QSqlDatabase &database)
{
    PGconn *connection = connectionOf(database);
    if (!connection)
        return true;
    pollfd arrived{PQsocket(connection), POLLIN, 0};
    while (::poll(&arrived, 1, 0) > 0) {
        if (PQconsumeInput(connection) == 0)
            return true;
    }
    return false;
}

Stored<Backend> backend(const QSqlDatabase &database)
{
    auto own = asked(database, QStringLiteral("SELECT pid, CAST(backend_start AS TEXT) FROM pg_stat_activity "
                                              "WHERE pid = pg_backend_pid()"));
    if (!own)
        return failure(own.error());
    if (!own->next())
        return failure(StorageError{QStringLiteral("it does not show the connection's process in pg_stat_activity")});
    return Backend{own->value(0).toInt(), own->value(1).toString()};
}

Stored<void> end(const QSqlDatabase &database, const Backend &other, std::chrono::milliseconds patience)
{
    if (other.process == 0)
        return {};
    const QString fromIt =
        QStringLiteral(" FROM pg_stat_activity WHERE pid = %1 AND CAST(backend_start AS TEXT) = '%2'")
            .arg(QString::number(other.process), other.started);
    auto ended = asked(database, QStringLiteral("SELECT pg_terminate_backend(pid, %1)").arg(patience.count()) + fromIt);
    if (ended)
        ended = asked(database, QStringLiteral("SELECT pid") + fromIt);
    if (!ended)
        return failure(ended.error());
    if (ended->next())
        return failure(StorageError{
            QStringLiteral("its process %1, which the lost connection was to, does not end").arg(other.process)});
    return {};
}

QString shown(const QString &url)
{
    return QUrl(url).toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
}

} // namespace Pinthread::Server::PostgresConnection
