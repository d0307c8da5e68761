// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/server.h"

namespace Pinthread::Server {

/// The directory that everything of a server is in; one process owns it at a time. The lock is the kernel's (flock(2)
/// on server.lock): it ends with the process that holds it, however that ends. (A lock that goes by a process's number
/// was tried: about one of 700 restarts after kill -9 took the dead server for a living one.)
class DataDirectory
{
public:
    explicit DataDirectory(const QString &path);
    ~DataDirectory();
    Q_DISABLE_COPY_MOVE(DataDirectory)

    /// Makes the directory (readable by this user only) when it is not there, and takes it.
    [[nodiscard]] Expected<void, StartError> take();
    void release();

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString file(const QString &name) const { return m_path + u'/' + name; }
    /// The process that holds the lock; 0 when it is not known.
    [[nodiscard]] qint64 owner() const;

private:
    [[nodiscard]] QString lockFile() const { return file(QStringLiteral("server.lock")); }

    const QString m_path;
    int m_lock = -1; ///< The descriptor that holds the lock.
};

} // namespace Pinthread::Server
