// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

/// `pinthread-server backup` and `pinthread-server restore`: what they are told, what they do, and what they say.
namespace BackupCommands {

/// Whether \a arguments, with the program's name first, are for one of them.
[[nodiscard]] bool areMeant(const QStringList &arguments);

/// Does it. The answer is the exit code: 0, 1 (it did not succeed) or 2 (it was not understood).
[[nodiscard]] int run(const QStringList &arguments);

} // namespace BackupCommands
