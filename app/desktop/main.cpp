// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"
#include "program.h"
#include "translations.h"

#include <QApplication>
#include <QIcon>

#include <cstdio>

using namespace Pinthread;

namespace {

int answer(const CommandLineAnswer &words)
{
    std::fputs(words.text.toLocal8Bit().constData(), words.exitCode == 0 ? stdout : stderr);
    return words.exitCode;
}

void introduce()
{
    QCoreApplication::setApplicationName(QStringLiteral("pinthread"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PINTHREAD_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("pinthread"));
}

} // namespace

int main(int argc, char *argv[])
{
    introduce();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    const auto environment = QProcessEnvironment::systemEnvironment();
    // Before there is an application object that would need a display: help must work without one.
    const auto commandLine = readCommandLine(arguments, environment);
    if (!commandLine) {
        const QCoreApplication application(argc, argv);
        installTranslations(*QCoreApplication::instance());
        return answer(readCommandLine(arguments, environment).error());
    }

    QApplication application(argc, argv);
    installTranslations(application);
    QIcon icon;
    for (const int size : {32, 64, 128, 256})
        icon.addFile(QStringLiteral(":/icons/pinthread-%1.png").arg(size), {size, size});
    QApplication::setWindowIcon(icon);
    auto profile = Profile::open(commandLine->profileDirectory);
    if (!profile)
        return answer({1, QStringLiteral("pinthread: %1\n").arg(profile.error())});
    Program program(*commandLine, std::move(*profile));
    program.start();
    return QApplication::exec();
}
