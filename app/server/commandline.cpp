// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include "administrationcommand.h"

#include "server/configfile.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using Pinthread::failure;
using Pinthread::Server::ConfigFile;

namespace {

constexpr int usageError = 2;

/// An option of the command line that is a setting of the configuration file as well.
struct SharedOption
{
    QString name;
    QString value;
    QString description;
};

QList<SharedOption> sharedOptions()
{
    return {
        {QStringLiteral("listen"), QStringLiteral("address"),
         QStringLiteral("Listen on this IP address (127.0.0.1). Others than 127.0.0.1 need a "
                        "secret, and TLS or a proxy: see the configuration.")},
        {QStringLiteral("port"), QStringLiteral("number"),
         QStringLiteral("Listen on this port (8117); 0: a free one.")},
        {QStringLiteral("data"), QStringLiteral("directory"),
         QStringLiteral("Keep everything in this directory (/var/lib/pinthread).")},
        {QStringLiteral("threads"), QStringLiteral("number"),
         QStringLiteral("Use this many threads for the network (as many as cores, at most 4).")},
    };
}

} // namespace

Pinthread::Expected<CommandLine, CommandLine::Exit> CommandLine::read(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("The Pinthread server: conversations at the exact spot, for a team.\n"
                       "Every setting is described in pinthread-server.conf.example.\n"
                       "Also: pinthread-server backup, pinthread-server restore (each with --help)."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption config(QStringLiteral("config"), QStringLiteral("Read the settings from this file."),
                                    QStringLiteral("file"));
    const QCommandLineOption logLevel(QStringLiteral("log-level"),
                                      QStringLiteral("Log debug, info (as a rule), warning or error."),
                                      QStringLiteral("level"), QStringLiteral("info"));
    const QCommandLineOption logFormat(QStringLiteral("log-format"),
                                       QStringLiteral("Log as text (as a rule), or as json: an object a line."),
                                       QStringLiteral("format"), QStringLiteral("text"));
    parser.addOptions({config, logLevel, logFormat});
    for (const SharedOption &option : sharedOptions())
        parser.addOption({option.name, option.description, option.value});

    const auto wrong = [](const QString &message) {
        return failure(Exit{usageError, message + QStringLiteral("\nSee pinthread-server --help.")});
    };
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    if (parser.isSet(help))
        return failure(Exit{0, parser.helpText() + QStringLiteral("\nTenants and people, also while it runs:\n")
                                   + AdministrationCommand::overview()});
    if (parser.isSet(version)) {
        return failure(Exit{0, QStringLiteral("pinthread-server %1").arg(QCoreApplication::applicationVersion())});
    }
    if (!parser.positionalArguments().isEmpty())
        return wrong(QStringLiteral("\"%1\" is not an option.").arg(parser.positionalArguments().constFirst()));

    CommandLine result;
    result.config.port = 8117;
    result.config.dataDirectory = QStringLiteral("/var/lib/pinthread");
    if (parser.isSet(config)) {
        auto read = ConfigFile::read(parser.value(config), result.config);
        if (!read)
            return wrong(read.error().message);
        result.config = *read;
    }
    for (const SharedOption &option : sharedOptions()) {
        if (!parser.isSet(option.name))
            continue;
        if (const auto set = ConfigFile::set(result.config, option.name, parser.value(option.name)); !set)
            return wrong(QStringLiteral("--") + set.error().message);
    }
    result.logLevel = parser.value(logLevel);
    if (!QStringList{QStringLiteral("debug"), QStringLiteral("info"), QStringLiteral("warning"),
                     QStringLiteral("error")}
             .contains(result.logLevel))
        return wrong(
            QStringLiteral("--log-level must be debug, info, warning or error, not \"%1\".").arg(result.logLevel));
    result.logFormat = parser.value(logFormat);
    if (!QStringList{QStringLiteral("text"), QStringLiteral("json")}.contains(result.logFormat))
        return wrong(QStringLiteral("--log-format must be text or json, not \"%1\".").arg(result.logFormat));
    return result;
}
