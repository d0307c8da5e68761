// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "administrationcommand.h"
#include "backupcommands.h"
#include "commandline.h"
#include "logformat.h"
#include "processsignals.h"
#include "startup.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("pinthread-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PINTHREAD_VERSION));

    if (BackupCommands::areMeant(QCoreApplication::arguments()))
        return BackupCommands::run(QCoreApplication::arguments());
    if (AdministrationCommand::isOne(QCoreApplication::arguments()))
        return AdministrationCommand::run(QCoreApplication::arguments());
    const auto options = CommandLine::read(QCoreApplication::arguments());
    if (!options) {
        std::fputs(qPrintable(options.error().text + u'\n'), options.error().exitCode == 0 ? stdout : stderr);
        return options.error().exitCode;
    }
    LogFormat::install(options->logLevel, options->logFormat);

    ProcessSignals processSignals; // Before any thread is started, so that all of them leave signals to it.
    Pinthread::Server::Server server(options->config);
    Startup startup(server, options->config.timeouts.journalRetry);
    QObject::connect(&startup, &Startup::failed, &application, [](const QString &message) {
        std::fputs(qPrintable(message + u'\n'), stderr);
        QCoreApplication::exit(1);
    });
    QObject::connect(&startup, &Startup::started, &application, [&] {
        QObject::connect(&processSignals, &ProcessSignals::reloadAsked, &application,
                         [&server] { server.reloadCertificate(); });
    });
    QObject::connect(&processSignals, &ProcessSignals::stopAsked, &application, [&startup] {
        startup.giveUp();
        QCoreApplication::quit();
    });
    startup.begin();
    const int result = QCoreApplication::exec();
    server.stop();
    return result;
}
