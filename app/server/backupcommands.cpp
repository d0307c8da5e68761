// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "backupcommands.h"

#include "server/backup/backup.h"
#include "server/configfile.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cstdio>

using namespace Pinthread;
using Server::Backup;
using Server::BackupReport;

namespace {

constexpr int failed = 1;
constexpr int usageError = 2;

using Outcome = Expected<BackupReport, QString>;

void say(const QString &text)
{
    std::fputs(qPrintable(text + u'\n'), stdout);
}

int complain(const QString &text, int exitCode)
{
    std::fputs(qPrintable(text + u'\n'), stderr);
    return exitCode;
}

QString described(const BackupReport &report)
{
    return QStringLiteral("%1 assets and %2 contents, %3, made on %4 by version %5")
        .arg(report.assets)
        .arg(report.contents)
        .arg(QLocale::c().formattedDataSize(report.bytes),
             QDateTime::fromMSecsSinceEpoch(report.createdAt, Qt::UTC).toString(Qt::ISODate), report.program);
}

void sayRemarks(const BackupReport &report)
{
    if (report.withoutContent > 0) {
        say(QStringLiteral("For %1 contents nobody had uploaded anything when it was made; their assets wait for them "
                           "still.")
                .arg(report.withoutContent));
    }
    for (const QString &damage : report.damage)
        std::fputs(qPrintable(damage + u'\n'), stderr);
}

/// --data wins over the configuration; without either it is where pinthread-server keeps its data as a rule.
Expected<Server::ServerConfig, QString> settings(const QCommandLineParser &parser)
{
    Server::ServerConfig config;
    config.dataDirectory = QStringLiteral("/var/lib/pinthread");
    if (parser.isSet(QStringLiteral("config"))) {
        const auto read = Server::ConfigFile::read(parser.value(QStringLiteral("config")), config);
        if (!read)
            return failure(read.error().message);
        config = *read;
    }
    if (parser.isSet(QStringLiteral("data")))
        config.dataDirectory = parser.value(QStringLiteral("data"));
    if (!config.journal.isEmpty()) {
        return failure(QStringLiteral("This server's journal is in PostgreSQL. Back up and restore that database with "
                                      "its own tools (pg_dump, pg_restore)."));
    }
    return config;
}

int make(const QCommandLineParser &parser)
{
    const auto config = settings(parser);
    if (!config)
        return complain(config.error(), usageError);
    const QString file = parser.value(QStringLiteral("to"));
    const SystemClock clock;
    const Outcome made = Backup::make(config->dataDirectory, file, QCoreApplication::applicationVersion(), clock,
                                      config->contentDirectory);
    if (!made)
        return complain(made.error(), failed);
    say(QStringLiteral("%1 holds %2.").arg(file, described(*made)));
    sayRemarks(*made);
    return 0;
}

int check(const QString &file)
{
    const Outcome checked = Backup::check(file);
    if (!checked)
        return complain(checked.error(), failed);
    say(QStringLiteral("%1 can be restored: %2.").arg(file, described(*checked)));
    sayRemarks(*checked);
    return checked->damage.isEmpty() ? 0 : failed;
}

int backup(const QCommandLineParser &parser)
{
    const bool checks = parser.isSet(QStringLiteral("check"));
    if (checks == parser.isSet(QStringLiteral("to")))
        return complain(QStringLiteral("Either --to or --check.\nSee pinthread-server backup --help."), usageError);
    return checks ? check(parser.value(QStringLiteral("check"))) : make(parser);
}

int restore(const QCommandLineParser &parser)
{
    if (!parser.isSet(QStringLiteral("from")))
        return complain(QStringLiteral("--from is missing.\nSee pinthread-server restore --help."), usageError);
    const auto config = settings(parser);
    if (!config)
        return complain(config.error(), usageError);
    const SystemClock clock;
    SystemRandom random;
    const QString file = parser.value(QStringLiteral("from"));
    const Outcome restored = Backup::restore(file, config->dataDirectory, clock, random);
    if (!restored)
        return complain(restored.error(), failed);
    say(QStringLiteral("%1 is restored in %2: %3. Start pinthread-server on it.")
            .arg(file, config->dataDirectory, described(*restored)));
    sayRemarks(*restored);
    return 0;
}

} // namespace

bool BackupCommands::areMeant(const QStringList &arguments)
{
    const QString command = arguments.value(1);
    return command == QLatin1String("backup") || command == QLatin1String("restore");
}

int BackupCommands::run(const QStringList &arguments)
{
    const bool restores = arguments.at(1) == QLatin1String("restore");
    QCommandLineParser parser;
    const QCommandLineOption help = parser.addHelpOption();
    parser.addOption({QStringLiteral("data"), QStringLiteral("The server's data directory (/var/lib/pinthread)."),
                      QStringLiteral("directory")});
    parser.addOption({QStringLiteral("config"), QStringLiteral("The server's settings, which name its data directory."),
                      QStringLiteral("file")});
    if (restores) {
        parser.setApplicationDescription(
            QStringLiteral("restore: puts a backup into an empty data directory. Run it as the user who runs the "
                           "server."));
        parser.addOption({QStringLiteral("from"), QStringLiteral("The backup."), QStringLiteral("file")});
    } else {
        parser.setApplicationDescription(
            QStringLiteral("backup: puts a whole server, which may be running, into one file. Run it as the user who "
                           "runs the server."));
        parser.addOption(
            {QStringLiteral("to"), QStringLiteral("Make this file; it must not be there."), QStringLiteral("file")});
        parser.addOption({QStringLiteral("check"), QStringLiteral("Instead, read this one as if it were restored."),
                          QStringLiteral("file")});
    }
    const QStringList rest = arguments.mid(2);
    if (!parser.parse(arguments.first(1) + rest))
        return complain(parser.errorText(), usageError);
    if (parser.isSet(help)) {
        say(parser.helpText());
        return 0;
    }
    if (!parser.positionalArguments().isEmpty())
        return complain(QStringLiteral("\"%1\" is not an option.").arg(parser.positionalArguments().constFirst()),
                        usageError);
    return restores ? restore(parser) : backup(parser);
}
