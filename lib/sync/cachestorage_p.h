// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/seams.h"
#include "sync/cachedatabase_p.h"

#include <vector>

namespace Pinthread {

/// The folder of one server and user in which an offline cache lies, `cache.sqlite`, whatever state it is in: what
/// cannot be used is put aside, what cannot be written is looked at, and changes that do not get onto the disk wait for
/// a better day of it. Several processes may share the folder. Everything blocks; one thread.
class CacheStorage
{
public:
    /// Told what people should know.
    using Tell = std::function<void(const QString &message)>;

    /// \a clock must outlive the storage.
    CacheStorage(QString folder, OperationScope scope, const Clock &clock, Tell tell);
    /// Writes what waits.
    ~CacheStorage();
    Q_DISABLE_COPY_MOVE(CacheStorage)

    /// Takes \a change, to be written with commit().
    void stage(CacheDatabase::Change change);
    void commit();

    // These see what was staged before, unless it cannot be written. What is not there is empty.
    [[nodiscard]] OfflineCache::Index index();
    [[nodiscard]] OfflineCache::Entry entry(AssetId assetId);
    [[nodiscard]] QByteArray thumbnail(const QByteArray &contentHash);

private:
    using Problem = CacheDatabase::Problem;

    bool acquire();
    [[nodiscard]] bool openForReading(const QString &detail);
    bool putAside(const Problem &why);
    /// Gives what \a read, a function of the database, reads; a damaged file is put aside.
    template <class Result, class Read>
    Result readWith(Read read);
    /// Says it once, and \a detail in the log.
    void tell(const QString &message, const QString &detail);

    QString m_folder;
    QString m_file;
    OperationScope m_scope;
    const Clock *m_clock;
    Tell m_tell;
    QString m_lastTold;
    std::unique_ptr<CacheDatabase> m_database;
    bool m_readOnly = false;
    std::vector<CacheDatabase::Change> m_staged;
};

} // namespace Pinthread
