// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/startedprogram.h"

namespace Pinthread {

std::unique_ptr<Program> startProgram(const QString &profileDirectory, const QString &name, const QStringList &files)
{
    CommandLine line;
    line.profileDirectory = profileDirectory;
    line.name = name;
    line.files = files;
    auto profile = Profile::open(line.profileDirectory);
    if (!profile)
        qFatal("%s", qPrintable(profile.error()));
    auto made = std::make_unique<Program>(line, std::move(*profile));
    made->start();
    return made;
}

bool isReady(Program &program)
{
    const AssetView *view = program.window().currentView();
    return view && view->opener().stage() == AssetOpener::Stage::Ready;
}

} // namespace Pinthread
