// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/expected.h"
#include "model/seams.h"

#include <QString>
#include <QStringList>

namespace Pinthread::Server {

/// What is in a backup.
struct BackupReport
{
    qint64 createdAt = 0; ///< Milliseconds since 1970, UTC.
    QString program;      ///< The version that made it.
    int assets = 0;       ///< Removed ones included.
    int contents = 0;     ///< That are in it and sound.
    qint64 bytes = 0;     ///< Of the file.
    /// Assets whose content nobody had uploaded when it was made; they are as they were.
    int withoutContent = 0;
    /// A sentence for each content that was damaged on the disk already when it was made.
    QStringList damage;
};

/// A whole server in one file: the database, every content that an asset names, and what others on the network know the
/// server by. The file is a tar archive that ends with `manifest.json`: the SHA-256 of each part, and which program
/// made it.
///
/// Everything here blocks on the disk and may take minutes; any thread. Errors are English sentences that say what is
/// wrong and what to do; what was begun is then removed.
class Backup
{
public:
    /// Of the data directory \a directory into \a file, which must not be there. The server may run and be used: the
    /// backup is as it was at one moment. It needs room for the database twice. \a contentDirectory is that of the
    /// configuration; empty: contents are in \a directory as well.
    [[nodiscard]] static Expected<BackupReport, QString> make(const QString &directory, const QString &file,
                                                              const QString &program, const Clock &clock,
                                                              const QString &contentDirectory = {});
    /// Reads \a file whole, as if it were restored.
    [[nodiscard]] static Expected<BackupReport, QString> check(const QString &file);
    /// Into the data directory \a directory, which is made if need be and must be empty. The history there is a new one
    /// (Journal::epoch()): what clients know of the one that goes on after the backup is not mistaken for it.
    [[nodiscard]] static Expected<BackupReport, QString> restore(const QString &file, const QString &directory,
                                                                 const Clock &clock, Random &random);
};

} // namespace Pinthread::Server
