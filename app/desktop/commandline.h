// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/expected.h"

#include <QProcessEnvironment>
#include <QStringList>
#include <QUrl>

namespace Pinthread {

/// What the program was asked for when it was started.
struct CommandLine
{
    QUrl server;              ///< The pinthread-server to join; empty: the team joined last, or the embedded server.
    QString name;             ///< Shown to others; empty: the one in the settings, or the system user's.
    QString secret;           ///< What joining that server takes; from --secret or PINTHREAD_SECRET.
    QString profileDirectory; ///< Empty: the user's own.
    bool sample = false;      ///< Open the sample picture.
    bool newWindow = false;   ///< Open all that in a window of its own.
    QString urlId;            ///< What the one picture is known by in the team; empty: by its content.
    QStringList files;        ///< Pictures to open, as they were written, or paths where these were file: URLs.
    QStringList links;        ///< Invitations, `pinthread://…`, as they were written.

    friend bool operator==(const CommandLine &, const CommandLine &) = default;
};

/// What is said on the terminal instead of starting: help, the version, or what is wrong with the options.
struct CommandLineAnswer
{
    int exitCode = 0; ///< 0, or 2 for options that make no sense.
    QString text;     ///< For standard output when the code is 0, otherwise for standard error; ends with a line feed.
};

/// Reads \a arguments, the program's own name first; options that Qt itself understands (-platform…) are passed over.
///
/// Needs no application object, so that it can run before there is a display. The help's text does need a
/// QCoreApplication; without one it is empty.
[[nodiscard]] Expected<CommandLine, CommandLineAnswer> readCommandLine(const QStringList &arguments,
                                                                       const QProcessEnvironment &environment);

/// A server's address as people write it: `https://` is put before one that names no scheme, except for this very
/// machine, which gets `http://`. Nothing when it cannot be an address.
[[nodiscard]] Expected<QUrl, QString> serverAddress(const QString &text);

} // namespace Pinthread
