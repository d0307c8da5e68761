// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/backup/archivewriter.h"

#include <QCryptographicHash>

#include <archive.h>
#include <archive_entry.h>
#include <unistd.h>

namespace Pinthread::Server {

namespace {

constexpr qint64 pieceBytes = qint64(1) << 20;

} // namespace

void ArchiveWriter::Free::operator()(archive *handle) const
{
    archive_write_free(handle);
}

ArchiveWriter::ArchiveWriter(const QString &path) : m_file(path), m_archive(archive_write_new()) {}

ArchiveWriter::~ArchiveWriter() = default;

QString ArchiveWriter::problem() const
{
    const int code = archive_errno(m_archive.get());
    const char *words = archive_error_string(m_archive.get());
    return QStringLiteral("%1 cannot be written: %2")
        .arg(m_file.fileName(), code > 0 ? qt_error_string(code) : QString::fromLocal8Bit(words));
}

Expected<std::unique_ptr<ArchiveWriter>, QString> ArchiveWriter::create(const QString &path)
{
    std::unique_ptr<ArchiveWriter> writer(new ArchiveWriter(path));
    QFile &file = writer->m_file;
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return failure(QStringLiteral("%1 cannot be made: %2").arg(path, file.errorString()));
    archive *handle = writer->m_archive.get();
    if (archive_write_set_format_pax_restricted(handle) != ARCHIVE_OK
        || archive_write_open_fd(handle, file.handle()) != ARCHIVE_OK)
        return failure(writer->problem());
    return writer;
}

Expected<void, QString> ArchiveWriter::begin(const QString &name, qint64 bytes)
{
    constexpr int permissions = 0600;
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(), archive_entry_free);
    archive_entry_set_pathname(entry.get(), name.toUtf8().constData());
    archive_entry_set_size(entry.get(), bytes);
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), permissions);
    if (archive_write_header(m_archive.get(), entry.get()) != ARCHIVE_OK)
        return failure(problem());
    return {};
}

Expected<void, QString> ArchiveWriter::write(const QByteArray &bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    if (archive_write_data(m_archive.get(), bytes.constData(), size) != static_cast<la_ssize_t>(size))
        return failure(problem());
    return {};
}

Expected<void, QString> ArchiveWriter::add(const QString &name, const QByteArray &bytes)
{
    return begin(name, bytes.size()).and_then([&] { return write(bytes); });
}

Expected<Manifest::Part, QString> ArchiveWriter::addFile(const QString &name, const QString &path)
{
    QFile file(path);
    const auto unreadable = [&] {
        return failure(QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
    };
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable();
    Manifest::Part part{name, file.size(), {}};
    if (const auto begun = begin(name, part.bytes); !begun)
        return failure(begun.error());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qint64 left = part.bytes; left > 0;) {
        const QByteArray piece = file.read(std::min(left, pieceBytes));
        if (piece.isEmpty())
            return unreadable();
        hash.addData(piece);
        if (const auto written = write(piece); !written)
            return failure(written.error());
        left -= piece.size();
    }
    part.sha256 = hash.result();
    return part;
}

Expected<void, QString> ArchiveWriter::finish()
{
    if (archive_write_close(m_archive.get()) != ARCHIVE_OK)
        return failure(problem());
    if (::fsync(m_file.handle()) != 0)
        return failure(QStringLiteral("%1 cannot be written: %2").arg(m_file.fileName(), qt_error_string()));
    m_file.close();
    return {};
}

} // namespace Pinthread::Server
