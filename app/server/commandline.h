// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/expected.h"
#include "server/serverconfig.h"

#include <QStringList>

/// What the command line asks for.
struct CommandLine
{
    /// Instead of running, say this: help, the version, or what is wrong.
    struct Exit
    {
        int exitCode = 0; ///< 0 or 2.
        QString text;
    };

    Pinthread::Server::ServerConfig config;
    QString logLevel = QStringLiteral("info");
    QString logFormat = QStringLiteral("text"); ///< Or json.

    /// \a arguments with the program's name first. What stands on the command line wins over the file.
    [[nodiscard]] static Pinthread::Expected<CommandLine, Exit> read(const QStringList &arguments);
};
