// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/cachestorage_p.h"

#include <QCoreApplication>
#include <QDir>
#include <QLockFile>
#include <QLoggingCategory>

namespace Pinthread {

Q_LOGGING_CATEGORY(cacheLog, "pinthread.sync.cache", QtInfoMsg)

namespace {

constexpr std::size_t mostStaged = 1'000; ///< Changes that wait for a disk; a cache may forget, memory may not grow.
constexpr int lockPatience = 5'000;       ///< Milliseconds for another process to look at its file.

QString translated(const char *sentence)
{
    return QCoreApplication::translate("Pinthread::OfflineCache", sentence);
}

} // namespace

CacheStorage::CacheStorage(QString folder, OperationScope scope, const Clock &clock, Tell tell)
    : m_folder(std::move(folder)), m_file(m_folder + QStringLiteral("/cache.sqlite")), m_scope(std::move(scope)),
      m_clock(&clock), m_tell(std::move(tell))
{}

CacheStorage::~CacheStorage()
{
    commit();
}

void CacheStorage::stage(CacheDatabase::Change change)
{
    if (m_staged.size() >= mostStaged)
        m_staged.erase(m_staged.begin());
    m_staged.push_back(std::move(change));
}

void CacheStorage::commit()
{
    if (m_staged.empty() || !acquire())
        return;
    if (m_readOnly) {
        m_staged.clear(); // It was told.
        return;
    }
    auto written = m_database->write(m_staged);
    if (!written && written.error().kind == Problem::Kind::Damaged && putAside(written.error()) && acquire())
        written = m_database->write(m_staged);
    if (written) {
        m_staged.clear();
        m_lastTold.clear();
        return;
    }
    tell(translated(QT_TRANSLATE_NOOP("Pinthread::OfflineCache",
                                      "What you see now cannot be kept for working offline: %1 cannot be written. "
                                      "Free some space."))
             .arg(QDir::toNativeSeparators(m_folder)),
         written.error().detail);
}

OfflineCache::Index CacheStorage::index()
{
    return readWith<OfflineCache::Index>([](CacheDatabase &database) { return database.index(); });
}

OfflineCache::Entry CacheStorage::entry(AssetId assetId)
{
    return readWith<OfflineCache::Entry>([assetId](CacheDatabase &database) { return database.entry(assetId); });
}

QByteArray CacheStorage::thumbnail(const QByteArray &contentHash)
{
    return readWith<QByteArray>([&](CacheDatabase &database) { return database.thumbnail(contentHash); });
}

template <class Result, class Read>
Result CacheStorage::readWith(Read read)
{
    commit();
    if (!acquire())
        return {};
    const auto result = read(*m_database);
    if (!result) {
        if (result.error().kind == Problem::Kind::Damaged)
            putAside(result.error());
        return {};
    }
    if (m_database->takeUnreadable() > 0)
        tell(translated(QT_TRANSLATE_NOOP("Pinthread::OfflineCache",
                                          "Part of what was kept for working offline could not be read. It comes again "
                                          "from the server.")),
             QStringLiteral("rows that are not what was written"));
    return *result;
}

bool CacheStorage::acquire()
{
    if (m_database)
        return true;
    const bool hasFolder = QDir().mkpath(m_folder);
    // One process at a time decides what becomes of a file that cannot be used. Where no lock can be had, nothing can
    // be put aside either.
    QLockFile lock(m_file + QStringLiteral(".lock"));
    if (hasFolder)
        lock.tryLock(lockPatience);
    QString detail;
    for (int attempt = 0; attempt < 2; ++attempt) {
        auto database = CacheDatabase::open(m_file, m_scope, SqliteFile::Access::ReadWrite);
        if (database) {
            m_database = std::move(*database);
            m_readOnly = false;
            if (const auto tidied = m_database->tidy(m_clock->now()); !tidied)
                qCInfo(cacheLog) << "Cannot tidy" << m_file << tidied.error().detail;
            return true;
        }
        detail = database.error().detail;
        if (database.error().kind == Problem::Kind::Unavailable || !putAside(database.error()))
            break;
    }
    return openForReading(detail);
}

bool CacheStorage::openForReading(const QString &detail)
{
    auto database = CacheDatabase::open(m_file, m_scope, SqliteFile::Access::ReadOnly);
    if (database) {
        m_database = std::move(*database);
        m_readOnly = true;
        tell(translated(QT_TRANSLATE_NOOP("Pinthread::OfflineCache",
                                          "What you see from now on is not kept for working offline: %1 cannot be "
                                          "written. Check its permissions."))
                 .arg(QDir::toNativeSeparators(m_folder)),
             detail);
        return true;
    }
    tell(translated(QT_TRANSLATE_NOOP("Pinthread::OfflineCache",
                                      "Nothing can be kept for working offline in %1. Check its permissions and the "
                                      "free space."))
             .arg(QDir::toNativeSeparators(m_folder)),
         detail);
    return false;
}

bool CacheStorage::putAside(const Problem &why)
{
    m_database.reset();
    const QString aside = SqliteFile::putAside(m_file, why.kind, m_clock->now());
    if (aside.isEmpty())
        return false;
    const auto *sentence =
        why.kind == Problem::Kind::Newer
            ? QT_TRANSLATE_NOOP("Pinthread::OfflineCache",
                                "What was kept for working offline is of a newer version of Pinthread. It is put aside "
                                "as %1 and comes again from the server.")
            : QT_TRANSLATE_NOOP("Pinthread::OfflineCache",
                                "What was kept for working offline could not be read. It is put aside as %1 and comes "
                                "again from the server.");
    tell(translated(sentence).arg(QDir::toNativeSeparators(aside)), why.detail);
    return true;
}

void CacheStorage::tell(const QString &message, const QString &detail)
{
    if (message == m_lastTold)
        return;
    qCWarning(cacheLog) << m_file << detail;
    m_lastTold = message;
    m_tell(message);
}

} // namespace Pinthread
