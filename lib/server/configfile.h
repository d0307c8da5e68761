// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/expected.h"
#include "server/serverconfig.h"

#include <QHash>

namespace Pinthread::Server {

/// Reads and changes a ServerConfig by name, as a configuration file and the command line do. The names, with what each
/// one means, are in packaging/pinthread-server.conf.example.
class ConfigFile
{
public:
    /// What is wrong, as a sentence that names the file, the line, the key and the value.
    struct Problem
    {
        QString message;
    };

    /// The settings in the file \a path over those in \a config. Lines are `key = value`, `# comment`, `[section]`
    /// (which only helps the reader) or empty. A key that is not known, a value that makes no sense or a key that
    /// stands there twice is a problem: nothing is guessed.
    [[nodiscard]] static Expected<ServerConfig, Problem> read(const QString &path, const ServerConfig &config = {});

    /// Sets the setting \a key of \a config. The problem names key and value.
    [[nodiscard]] static Expected<void, Problem> set(ServerConfig &config, const QString &key, const QString &value);

    /// Every key, sorted.
    [[nodiscard]] static QStringList keys();
};

} // namespace Pinthread::Server
