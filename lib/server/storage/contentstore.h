// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/storage/journal.h"

#include <QCryptographicHash>
#include <QFile>

#include <memory>

namespace Pinthread::Server {

/// The contents of assets, as files named by their SHA-256: content/ab/abcdef…. A file is there whole or not at all,
/// also after a power failure. Blocks on the disk; any thread, one for each upload.
class ContentStore
{
public:
    /// One content on its way in. Destroyed before it was finished, it leaves nothing.
    class Upload
    {
    public:
        enum class Outcome {
            Stored,   ///< On disk under its hash, whether it was there before or not.
            Mismatch, ///< The bytes have another hash or length.
            Failed,   ///< The disk would not take it; see error().
        };

        Upload(const ContentStore &store, QByteArray hash, qint64 bytes);
        ~Upload();
        Q_DISABLE_COPY_MOVE(Upload)

        /// False: no use to go on (more bytes than announced, or the disk is full); finish() tells which.
        [[nodiscard]] bool write(QByteArrayView bytes);
        [[nodiscard]] Outcome finish();
        [[nodiscard]] QString error() const { return m_error; }

    private:
        [[nodiscard]] Outcome fail(const QString &what);

        const ContentStore &m_store;
        const QByteArray m_hash;
        const qint64 m_expected;
        qint64 m_written = 0;
        QFile m_file;
        QCryptographicHash m_hasher{QCryptographicHash::Sha256};
        QString m_error;
    };

    enum class Users {
        One,     ///< This process alone.
        Several, ///< Nodes on other machines see the same directory.
    };

    /// Below \a directory.
    explicit ContentStore(const QString &directory, Users users = Users::One);

    /// Makes the directories and removes what interrupted uploads have left: where there are several users, only what
    /// none of them can be working on any more.
    [[nodiscard]] Stored<void> prepare() const;
    /// Where the content with this SHA-256 (32 bytes) is or would be.
    [[nodiscard]] QString path(const QByteArray &hash) const;
    [[nodiscard]] bool contains(const QByteArray &hash) const;

private:
    [[nodiscard]] QString incoming() const { return m_directory + QStringLiteral("/incoming"); }

    const QString m_directory;
    const Users m_users;
};

} // namespace Pinthread::Server
