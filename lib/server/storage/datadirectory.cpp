// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/datadirectory.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace Pinthread::Server {

DataDirectory::DataDirectory(const QString &path) : m_path(QDir(path).absolutePath()) {}

DataDirectory::~DataDirectory()
{
    release();
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
    const int lock = ::open(QFile::encodeName(lockFile()).constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    const bool isOpen = lock >= 0;
    if (isOpen && ::flock(lock, LOCK_EX | LOCK_NB) == 0) {
        m_lock = lock;
        // Only for whoever wants to know who it is; the lock holds without it.
        QFile note(lockFile());
        if (note.open(QIODevice::WriteOnly | QIODevice::Truncate))
            note.write(QByteArray::number(static_cast<qint64>(::getpid())));
        return {};
    }
    const bool isTaken = isOpen && errno == EWOULDBLOCK;
    if (isOpen)
        ::close(lock);
    if (isTaken) {
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
    if (m_lock >= 0)
        ::close(std::exchange(m_lock, -1));
}

qint64 DataDirectory::owner() const
{
    QFile note(lockFile());
    return note.open(QIODevice::ReadOnly) ? note.readAll().toLongLong() : 0;
}

} // namespace Pinthread::Server
