// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/migrator.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace Pinthread::Server {

namespace {

auto unusable(const QString &message)
{
    return failure(Migrator::Problem{Migrator::Problem::Kind::Unusable, message});
}

} // namespace

Migrator::Migrator(QSqlDatabase &database, QList<Migration> steps)
    : m_database(database), m_texts(namedStatements(sqlEngine(database.driverName()))), m_steps(std::move(steps))
{}

Expected<int, Migrator::Problem> Migrator::version() const
{
    QSqlQuery query(m_database);
    if (!query.exec(m_texts.value(QStringLiteral("tables"))))
        return unusable(query.lastError().text());
    bool empty = true;
    bool ours = false;
    while (query.next()) {
        empty = false;
        ours = ours || query.value(0).toString() == QLatin1String("meta");
    }
    if (empty)
        return 0;
    if (!ours)
        return unusable(QStringLiteral("it is a database of some other program"));
    if (!query.exec(QStringLiteral("SELECT value FROM meta WHERE key = 'schema'")) || !query.next())
        return unusable(QStringLiteral("it does not say which version it has"));
    bool ok = false;
    const int version = query.value(0).toString().toInt(&ok);
    if (!ok || version < 1)
        return unusable(QStringLiteral("its version number makes no sense"));
    return version;
}

Expected<void, Migrator::Problem> Migrator::migrate()
{
    const auto found = version();
    if (!found)
        return failure(found.error());
    if (*found > m_steps.size()) {
        return failure(Problem{Problem::Kind::Newer,
                               QStringLiteral("it has schema version %1, and this program knows versions up to %2")
                                   .arg(*found)
                                   .arg(m_steps.size())});
    }
    for (const Migration &step : std::as_const(m_steps)) {
        if (step.version <= *found)
            continue;
        if (auto applied = apply(step); !applied)
            return applied;
    }
    return {};
}

Expected<void, Migrator::Problem> Migrator::apply(const Migration &step)
{
    QSqlQuery query(m_database);
    const auto failedAt = [&](const QString &statement) {
        const QString reason = query.lastError().text();
        QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK"));
        return unusable(QStringLiteral("step %1 failed at \"%2\": %3").arg(step.name, statement.simplified(), reason));
    };
    QStringList statements{m_texts.value(QStringLiteral("begin"))};
    if (const QString bePatient = m_texts.value(QStringLiteral("be-patient")); !bePatient.isEmpty())
        statements += bePatient;
    if (step.version == 1)
        statements += QStringLiteral("CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)");
    statements += step.statements;
    statements += QStringLiteral("INSERT INTO meta (key, value) VALUES ('schema', '%1') "
                                 "ON CONFLICT (key) DO UPDATE SET value = excluded.value")
                      .arg(step.version);
    statements += QStringLiteral("COMMIT");
    for (const QString &statement : std::as_const(statements)) {
        if (!query.exec(statement))
            return failedAt(statement);
    }
    return {};
}

} // namespace Pinthread::Server
