// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/sqlfiles.h"

#include <QDir>
#include <QFile>

namespace Pinthread::Server {

namespace {

const QString root = QStringLiteral(":/pinthread/sql/");

QStringList lines(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The program was built without %s.", qPrintable(path));
    return QString::fromUtf8(file.readAll()).split(u'\n');
}

/// The statements of a file; each one ends with a semicolon at the end of a line, and comments have lines of their own.
QStringList statementsIn(const QString &path)
{
    QStringList statements;
    QString statement;
    for (const QString &line : lines(path)) {
        if (line.startsWith(QLatin1String("--")) || line.trimmed().isEmpty())
            continue;
        statement += line + u'\n';
        if (line.endsWith(u';')) {
            statements.append(statement);
            statement.clear();
        }
    }
    return statements;
}

} // namespace

QString sqlEngine(const QString &driver)
{
    return driver == QLatin1String("QPSQL") ? QStringLiteral("postgres") : QStringLiteral("sqlite");
}

QList<Migration> migrations(const QString &engine)
{
    QList<Migration> found;
    const QDir folder(root + engine + QStringLiteral("/migrations"));
    for (const QString &file : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        const int version = QStringView(file).left(4).toInt();
        if (version != found.size() + 1)
            qFatal("The migration %s does not follow version %d.", qPrintable(file), int(found.size()));
        found.append({version, file, statementsIn(folder.filePath(file))});
    }
    return found;
}

QHash<QString, QString> namedStatements(const QString &engine)
{
    static const QLatin1String marker("-- name: ");
    QHash<QString, QString> statements;
    QString name;
    const QDir folder(root + engine);
    for (const QString &file : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        name.clear();
        for (const QString &line : lines(folder.filePath(file))) {
            if (line.startsWith(marker))
                name = line.sliced(marker.size());
            else if (!line.startsWith(QLatin1String("--")) && !name.isEmpty())
                statements[name] += line + u'\n';
        }
    }
    return statements;
}

} // namespace Pinthread::Server
