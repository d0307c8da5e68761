// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/contentstore.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QUuid>

#include <fcntl.h>
#include <unistd.h>

namespace Pinthread::Server {

namespace {

bool syncDirectory(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool synced = ::fsync(fd) == 0;
    ::close(fd);
    return synced;
}

} // namespace

ContentStore::ContentStore(const QString &directory, Users users)
    : m_directory(directory + QStringLiteral("/content")), m_users(users)
{}

Stored<void> ContentStore::prepare() const
{
    if (!QDir().mkpath(incoming()))
        return failure(StorageError{QStringLiteral("The directory %1 cannot be made.").arg(incoming())});
    const QDir leftovers(incoming());
    constexpr qint64 longAgo = 24 * 3600; // No upload goes on for so long without a byte.
    const QDateTime old = QDateTime::currentDateTimeUtc().addSecs(-longAgo);
    for (const QFileInfo &file : leftovers.entryInfoList(QDir::Files)) {
        if (m_users == Users::One || file.lastModified() < old)
            QFile::remove(file.filePath());
    }
    return {};
}

QString ContentStore::path(const QByteArray &hash) const
{
    const QString name = QString::fromLatin1(hash.toHex());
    return QStringLiteral("%1/%2/%3").arg(m_directory, name.left(2), name);
}

bool ContentStore::contains(const QByteArray &hash) const
{
    return QFileInfo::exists(path(hash));
}

ContentStore::Upload::Upload(const ContentStore &store, QByteArray hash, qint64 bytes)
    : m_store(store), m_hash(std::move(hash)), m_expected(bytes)
{
    const QString name =
        QString::fromLatin1(m_hash.toHex().first(16)) + u'-' + QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_file.setFileName(store.incoming() + u'/' + name);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        m_error = m_file.errorString();
}

ContentStore::Upload::~Upload()
{
    if (m_file.isOpen())
        m_file.remove();
}

bool ContentStore::Upload::write(QByteArrayView bytes)
{
    m_written += bytes.size();
    if (!m_error.isEmpty() || m_written > m_expected)
        return false;
    m_hasher.addData(bytes);
    if (m_file.write(bytes.data(), bytes.size()) == bytes.size())
        return true;
    m_error = m_file.errorString();
    return false;
}

ContentStore::Upload::Outcome ContentStore::Upload::fail(const QString &what)
{
    m_error = what;
    m_file.remove();
    return Outcome::Failed;
}

ContentStore::Upload::Outcome ContentStore::Upload::finish()
{
    if (!m_error.isEmpty())
        return fail(m_error);
    if (m_written != m_expected || m_hasher.result() != m_hash) {
        m_file.remove();
        return Outcome::Mismatch;
    }
    // The bytes first, then the name, then the directory that holds the name.
    if (::fsync(m_file.handle()) != 0)
        return fail(QStringLiteral("the file could not be written to the disk"));
    const QString target = m_store.path(m_hash);
    const QString folder = QFileInfo(target).path();
    const bool newFolder = !QFileInfo::exists(folder);
    if (!QDir().mkpath(folder))
        return fail(QStringLiteral("the directory %1 cannot be made").arg(folder));
    if (::rename(QFile::encodeName(m_file.fileName()).constData(), QFile::encodeName(target).constData()) != 0)
        return fail(QStringLiteral("the file %1 cannot be made").arg(target));
    m_file.close();
    if (!syncDirectory(folder) || (newFolder && !syncDirectory(QFileInfo(folder).path())))
        return fail(QStringLiteral("the directory %1 could not be written to the disk").arg(folder));
    return Outcome::Stored;
}

} // namespace Pinthread::Server
