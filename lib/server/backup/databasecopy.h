// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/expected.h"

#include <QList>
#include <QSqlDatabase>

namespace Pinthread::Server {

/// The journal's SQLite file, apart from the server that may be using it. Used on one thread. Errors are clauses.
class DatabaseCopy
{
public:
    /// An asset's content, as the database names it.
    struct Content
    {
        QByteArray hash; ///< 32 bytes.
        QString asset;   ///< The name of one asset that has it.
    };

    /// Opens the file \a path, which is there.
    explicit DatabaseCopy(const QString &path);
    ~DatabaseCopy();
    Q_DISABLE_COPY_MOVE(DatabaseCopy)

    /// Whether it can be used by this program: it can be read, is whole, ours, and of no later version.
    [[nodiscard]] Expected<void, QString> check() const;
    /// As it is at this moment, as the file \a path, which must not be there. Nobody is held up.
    [[nodiscard]] Expected<void, QString> copyTo(const QString &path) const;
    [[nodiscard]] Expected<int, QString> assetCount() const;
    /// Each once, in the order of their hashes.
    [[nodiscard]] Expected<QList<Content>, QString> contents() const;
    [[nodiscard]] Expected<void, QString> setEpoch(const QString &epoch);

private:
    const QString m_connection;
    QSqlDatabase m_database;
};

} // namespace Pinthread::Server
