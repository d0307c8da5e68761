// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

/// What an administrator does from the command line, beside the server that may be running: `tenant …`, `user …` and
/// `token …`.
namespace AdministrationCommand {

enum ExitCode : int {
    Done = 0,
    NotDone = 1,     ///< What was asked for makes no sense as things are: there is no such user, the name is taken.
    Usage = 2,       ///< It was not asked for in a way that can be understood.
    Unavailable = 3, ///< The database cannot be used.
};

/// Whether \a arguments, with the program's name first, are such a command.
[[nodiscard]] bool isOne(const QStringList &arguments);
/// Does it. What was asked for goes to standard output, what is wrong to standard error. The answer is an ExitCode.
[[nodiscard]] int run(const QStringList &arguments);
/// One line for each command.
[[nodiscard]] QString overview();

} // namespace AdministrationCommand
