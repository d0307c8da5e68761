// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/backup/archivereader.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace Pinthread::Server {

namespace {

constexpr std::size_t blockBytes = std::size_t(1) << 20;
constexpr qint64 largestManifest = qint64(256) << 20;

using Handle = std::unique_ptr<archive, decltype(&archive_read_free)>;

QString damaged(archive *handle)
{
    return QStringLiteral("is damaged or was cut off (%1). Use another one.")
        .arg(QString::fromLocal8Bit(archive_error_string(handle)));
}

/// Hands every piece of the entry that is being read to \a take, as long as that says nothing.
template <class Take>
Expected<void, QString> readData(archive *handle, Take take)
{
    QByteArray piece(static_cast<qsizetype>(blockBytes), Qt::Uninitialized);
    for (;;) {
        const la_ssize_t count = archive_read_data(handle, piece.data(), static_cast<std::size_t>(piece.size()));
        if (count < 0)
            return failure(damaged(handle));
        if (count == 0)
            return {};
        if (const QString problem = take(QByteArrayView(piece).first(count)); !problem.isEmpty())
            return failure(problem);
    }
}

Expected<Manifest::Part, QString> readPart(archive *handle, const QString &name, const QString &path)
{
    QFile file(path);
    if (!path.isEmpty()) {
        QDir().mkpath(QFileInfo(path).path());
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return failure(QStringLiteral("cannot be unpacked: %1: %2").arg(path, file.errorString()));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    Manifest::Part part{name, 0, {}};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto unwritable = [&] { return QStringLiteral("cannot be unpacked: %1: %2").arg(path, file.errorString()); };
    const auto take = [&](QByteArrayView bytes) -> QString {
        hash.addData(bytes);
        part.bytes += bytes.size();
        const bool written = path.isEmpty() || file.write(bytes.data(), bytes.size()) == bytes.size();
        return written ? QString() : unwritable();
    };
    if (const auto read = readData(handle, take); !read)
        return failure(read.error());
    if (!path.isEmpty() && !file.flush())
        return failure(unwritable());
    part.sha256 = hash.result();
    return part;
}

Expected<QByteArray, QString> readManifest(archive *handle)
{
    QByteArray json;
    const auto take = [&json](QByteArrayView bytes) -> QString {
        json.append(bytes.data(), bytes.size());
        return json.size() > largestManifest ? QStringLiteral("is no backup of Pinthread.") : QString();
    };
    return readData(handle, take).map([&json] { return json; });
}

/// The parts that were read must be those that the manifest names, byte for byte.
Expected<Manifest, QString> compared(const Manifest &manifest, const QList<Manifest::Part> &read)
{
    if (manifest.parts.size() != read.size())
        return failure(QStringLiteral("does not hold what it says. Use another one."));
    for (qsizetype i = 0; i < read.size(); ++i) {
        if (!(manifest.parts.at(i) == read.at(i))) {
            return failure(
                QStringLiteral("is damaged: %1 is not what it was. Use another one.").arg(manifest.parts.at(i).name));
        }
    }
    return manifest;
}

Expected<Manifest, QString> readAll(archive *handle, const ArchiveReader::Destination &destination)
{
    QList<Manifest::Part> read;
    QByteArray json;
    archive_entry *entry = nullptr;
    for (;;) {
        const int found = archive_read_next_header(handle, &entry);
        if (found == ARCHIVE_EOF)
            break;
        if (found != ARCHIVE_OK && read.isEmpty())
            return failure(QStringLiteral("is no backup of Pinthread."));
        if (found != ARCHIVE_OK)
            return failure(damaged(handle));
        const QString name = QString::fromUtf8(archive_entry_pathname(entry));
        if (name == Manifest::fileName()) {
            auto bytes = readManifest(handle);
            if (!bytes)
                return failure(bytes.error());
            json = *bytes;
            continue;
        }
        auto part = readPart(handle, name, destination(name));
        if (!part)
            return failure(part.error());
        read.append(*part);
    }
    if (json.isEmpty())
        return failure(QStringLiteral("was cut off: its end is missing. Use another one."));
    const auto manifest = Manifest::fromJson(json);
    if (!manifest)
        return failure(manifest.error());
    return compared(*manifest, read);
}

} // namespace

Expected<Manifest, QString> ArchiveReader::read(const QString &file, const Destination &destination)
{
    const auto named = [&file](const QString &clause) { return QStringLiteral("The backup %1 %2").arg(file, clause); };
    const Handle handle(archive_read_new(), archive_read_free);
    if (!QFileInfo::exists(file))
        return failure(QStringLiteral("There is no file %1.").arg(file));
    if (archive_read_support_format_tar(handle.get()) != ARCHIVE_OK
        || archive_read_open_filename(handle.get(), QFile::encodeName(file).constData(), blockBytes) != ARCHIVE_OK) {
        QFile probe(file);
        if (probe.open(QIODevice::ReadOnly))
            return failure(named(QStringLiteral("is no backup of Pinthread.")));
        return failure(named(QStringLiteral("cannot be read: %1.").arg(probe.errorString())));
    }
    return readAll(handle.get(), destination).map_error(named);
}

} // namespace Pinthread::Server
