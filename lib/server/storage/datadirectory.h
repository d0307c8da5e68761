// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/server.h"

#include <QLockFile>

namespace Pinthread::Server {

/// The directory that everything of a server is in; one process owns it at a time.
class DataDirectory
{
public:
    explicit DataDirectory(const QString &path);

    /// Makes the directory (readable by this user only) when it is not there, and takes it. A lock that a killed
    /// process has left is taken over.
    [[nodiscard]] Expected<void, StartError> take();
    void release();

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString file(const QString &name) const { return m_path + u'/' + name; }
    /// The process that holds the lock; 0 when it is not known.
    [[nodiscard]] qint64 owner() const;

private:
    const QString m_path;
    QLockFile m_lock;
};

} // namespace Pinthread::Server
