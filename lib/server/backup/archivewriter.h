// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/backup/manifest.h"

#include <QFile>

#include <memory>

struct archive;

namespace Pinthread::Server {

/// Writes a tar archive (pax), part by part. Errors are clauses: what went wrong with which file.
class ArchiveWriter
{
public:
    /// Readable by this user only: there are secrets in it.
    [[nodiscard]] static Expected<std::unique_ptr<ArchiveWriter>, QString> create(const QString &path);
    ~ArchiveWriter();
    Q_DISABLE_COPY_MOVE(ArchiveWriter)

    /// The file \a path as the part \a name. The answer describes what was written.
    [[nodiscard]] Expected<Manifest::Part, QString> addFile(const QString &name, const QString &path);
    [[nodiscard]] Expected<void, QString> add(const QString &name, const QByteArray &bytes);
    /// When this has succeeded, all of it is on the disk.
    [[nodiscard]] Expected<void, QString> finish();

private:
    explicit ArchiveWriter(const QString &path);

    [[nodiscard]] Expected<void, QString> begin(const QString &name, qint64 bytes);
    [[nodiscard]] Expected<void, QString> write(const QByteArray &bytes);
    [[nodiscard]] QString problem() const;

    struct Free
    {
        void operator()(archive *handle) const;
    };

    QFile m_file;
    std::unique_ptr<archive, Free> m_archive;
};

} // namespace Pinthread::Server
