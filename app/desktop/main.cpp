// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"
#include "program.h"
#include "singleinstance.h"
#include "startquestion.h"

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

/// Whether this process shall go on, and whether it is the one that remembers; nothing: it shall not.
std::optional<Windows::Memory> beginOnProfile(SingleInstance &instance, const StartRequest &request)
{
    for (;;) {
        switch (instance.start(request)) {
        case SingleInstance::Outcome::First:
            return Windows::Memory::Kept;
        case SingleInstance::Outcome::HandedOver:
            return {};
        case SingleInstance::Outcome::NoAnswer:
            break;
        }
        switch (askAboutNoAnswer()) {
        case StartChoice::Wait:
            continue;
        case StartChoice::GiveUp:
            return {};
        case StartChoice::StartAnyway:
            instance.startAnyway();
            return Windows::Memory::None;
        }
    }
}

int run(const CommandLine &commandLine, const QProcessEnvironment &environment)
{
    auto translations = std::make_unique<Translations>(); // The program will have its own.
    auto profile = Profile::open(commandLine.profileDirectory);
    if (!profile)
        return answer({1, QStringLiteral("pinthread: %1\n").arg(profile.error())});
    translations->use(Settings(**profile).language());
    SingleInstance instance((*profile)->directory());
    const auto memory = beginOnProfile(instance, StartRequest::of(commandLine, environment));
    if (!memory)
        return 0;
    translations.reset();
    Program program(commandLine, std::move(*profile), *memory);
    QObject::connect(&instance, &SingleInstance::requested, &program, &Program::take);
    program.start();
    const int exitCode = QApplication::exec();
    // Before the server writes its last lines: who starts now is the next, and waits for nobody.
    instance.stop();
    return exitCode;
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
        const Translations translations;
        return answer(readCommandLine(arguments, environment).error());
    }

    QApplication application(argc, argv);
    QIcon icon;
    for (const int size : {32, 64, 128, 256})
        icon.addFile(QStringLiteral(":/icons/pinthread-%1.png").arg(size), {size, size});
    QApplication::setWindowIcon(icon);
    return run(*commandLine, environment);
}
