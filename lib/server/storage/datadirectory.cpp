// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/datadirectory.h"

#include <QDir>
#include <QFile>

namespace Pinthread::Server {

DataDirectory::DataDirectory(const QString &path)
    : m_path(QDir(path).absolutePath()), m_lock(m_path + QStringLiteral("/server.lock"))
{
    m_lock.setStaleLockTime(0); // A lock is stale when its process is gone, not because it is old.
}

Expected<void, StartError> DataDirectory::take()
{
    const bool existed = QDir(m_path).exists();
    if (!QDir().mkpath(m_path)) {
        return failure(
            StartError{StartError::Reason::DirectoryUnusable,
                       QStringLiteral("The data directory %1 cannot be made. Choose another one, or let this "
                                      "user write to the directory above it.")
                           .arg(m_path)});
    }
    if (!existed)
        QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (m_lock.tryLock(0))
        return {};
    if (m_lock.error() == QLockFile::LockFailedError) {
        return failure(StartError{StartError::Reason::DirectoryInUse,
                                  QStringLiteral("The data directory %1 is in use by another server (process %2). Stop "
                                                 "that one, or choose another directory.")
                                      .arg(m_path, QString::number(owner()))});
    }
    return failure(StartError{
        StartError::Reason::DirectoryUnusable,
        QStringLiteral("Nothing can be written in the data directory %1. Let this user write there, or choose another "
                       "one.")
            .arg(m_path)});
}

void DataDirectory::release()
{
    m_lock.unlock();
}

qint64 DataDirectory::owner() const
{
    qint64 pid = 0;
    QString host;
    QString program;
    return m_lock.getLockInfo(&pid, &host, &program) ? pid : 0;
}

} // namespace Pinthread::Server
