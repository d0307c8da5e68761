// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "program.h"

namespace Pinthread {

/// The whole program but main, on the profile in \a profileDirectory, started by somebody called \a name (empty: who
/// has not said so) with \a files. Fails the program when there can be no such profile.
[[nodiscard]] std::unique_ptr<Program> startProgram(const QString &profileDirectory, const QString &name,
                                                    const QStringList &files = {});
/// Whether what it shows can be discussed.
[[nodiscard]] bool isReady(Program &program);

} // namespace Pinthread
