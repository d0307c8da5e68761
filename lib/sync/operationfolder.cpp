// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/operationfolder_p.h"

#include <QCoreApplication>
#include <QDir>
#include <QLoggingCategory>

namespace Pinthread {

Q_LOGGING_CATEGORY(storeLog, "pinthread.sync.store", QtInfoMsg)

namespace {

constexpr int mostSlots = 64; ///< Processes of one user at one server.

QString translated(const char *sentence)
{
    return QCoreApplication::translate("Pinthread::OperationStore", sentence);
}

QList<OperationDatabase::Change> changesFrom(const OperationStore::Contents &contents)
{
    QList<OperationDatabase::Change> changes;
    for (const UnsettledOperation &one : contents.unsettled)
        changes.append(one);
    for (const FailedOperation &one : contents.failed)
        changes.append(one);
    return changes;
}

} // namespace

OperationFolder::OperationFolder(QString path, OperationScope scope, const Clock &clock, Tell tell)
    : m_path(std::move(path)), m_scope(std::move(scope)), m_clock(&clock), m_tell(std::move(tell))
{}

OperationFolder::~OperationFolder() = default;

bool OperationFolder::acquire()
{
    if (m_database)
        return true;
    if (!QDir().mkpath(m_path)) {
        tell(translated(QT_TRANSLATE_NOOP("Pinthread::OperationStore",
                                          "Unsent changes cannot be kept: the folder %1 cannot be made. Check its "
                                          "permissions and the free space."))
                 .arg(QDir::toNativeSeparators(m_path)));
        return false;
    }
    for (int slot = 1; slot <= mostSlots && !m_lock; ++slot) {
        m_file = fileName(slot);
        m_lock = lock(m_file);
    }
    if (m_lock)
        m_database = openOrPutAside(m_file);
    if (!m_database) {
        m_lock.reset();
        tell(translated(QT_TRANSLATE_NOOP("Pinthread::OperationStore",
                                          "Unsent changes cannot be kept in %1. Check its permissions and the free "
                                          "space."))
                 .arg(QDir::toNativeSeparators(m_path)));
        return false;
    }
    m_lastTold.clear();
    adoptOthers();
    return true;
}

QString OperationFolder::fileName(int slot) const
{
    return QStringLiteral("%1/operations-%2.sqlite").arg(m_path).arg(slot);
}

std::unique_ptr<QLockFile> OperationFolder::lock(const QString &file) const
{
    auto lock = std::make_unique<QLockFile>(file + QStringLiteral(".lock"));
    lock->setStaleLockTime(0); // Only the end of the process that holds it sets it free, never its age.
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

std::unique_ptr<OperationDatabase> OperationFolder::openOrPutAside(const QString &file)
{
    for (int attempt = 0; attempt < 2; ++attempt) {
        auto database = OperationDatabase::open(file, m_scope);
        if (database) {
            const auto read = (*database)->read();
            if (read && read->unreadable == 0)
                return std::move(*database);
            if (read) {
                // What can be read goes into a new file, the whole old one is kept beside it.
                database->reset();
                if (!putAside(file, Problem::Kind::Damaged))
                    return nullptr;
                auto fresh = OperationDatabase::open(file, m_scope);
                if (fresh && (*fresh)->write(changesFrom(read->contents)))
                    return std::move(*fresh);
                return nullptr;
            }
            database = failure(read.error());
        }
        qCWarning(storeLog) << "Cannot use" << file << database.error().detail;
        if (database.error().kind == Problem::Kind::Unavailable || !putAside(file, database.error().kind))
            return nullptr;
    }
    return nullptr;
}

void OperationFolder::adoptOthers()
{
    const QDir folder(m_path);
    const auto names = folder.entryList({QStringLiteral("operations-*.sqlite")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QString file = folder.filePath(name);
        if (file != m_file)
            adopt(file);
    }
}

void OperationFolder::adopt(const QString &file)
{
    const auto theirLock = lock(file);
    if (!theirLock)
        return; // Somebody writes it.
    auto theirs = openOrPutAside(file);
    if (!theirs)
        return;
    const auto read = theirs->read();
    if (!read || !m_database->write(changesFrom(read->contents)))
        return; // Next time.
    theirs.reset();
    SqliteFile::remove(file);
}

bool OperationFolder::putAside(const QString &file, Problem::Kind kind)
{
    const QString aside = SqliteFile::putAside(file, kind, m_clock->now());
    if (aside.isEmpty())
        return false;
    const auto *sentence =
        kind == Problem::Kind::Newer
            ? QT_TRANSLATE_NOOP("Pinthread::OperationStore",
                                "Unsent changes were written by a newer version of Pinthread. They are kept in %1; "
                                "open them with that version.")
            : QT_TRANSLATE_NOOP("Pinthread::OperationStore",
                                "The file of unsent changes could not be read. It is kept as %1.");
    tell(translated(sentence).arg(QDir::toNativeSeparators(aside)));
    return true;
}

void OperationFolder::tell(const QString &message)
{
    if (message == m_lastTold)
        return;
    m_lastTold = message;
    m_tell(message);
}

} // namespace Pinthread
