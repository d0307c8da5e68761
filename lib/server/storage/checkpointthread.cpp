// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/checkpointthread.h"

#include "server/logging.h"
#include "server/storage/sqlconnection.h"
#include "server/storage/sqliteconnection.h"

#include <QSqlError>
#include <QSqlQuery>

namespace Pinthread::Server {

namespace {

constexpr qint64 enough = qint64(4) << 20;
constexpr qint64 bytesOfCommit = 4 * 4096; // The pages that even the smallest transaction writes.

} // namespace

CheckpointThread::CheckpointThread(QString databasePath, std::chrono::milliseconds delay)
    : m_path(std::move(databasePath)), m_delay(delay)
{}

CheckpointThread::~CheckpointThread()
{
    stop();
}

void CheckpointThread::start()
{
    m_stopping = false;
    m_thread = std::thread([this] { work(); });
}

void CheckpointThread::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void CheckpointThread::written(qint64 bytes)
{
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        const qint64 before = m_waiting;
        m_waiting += bytesOfCommit + bytes;
        // Only at the edges: a commit should not cost a wake-up.
        wake = before == 0 || (before < enough && m_waiting >= enough);
    }
    if (wake)
        m_wake.notify_one();
}

void CheckpointThread::work()
{
    const QString name = newConnectionName();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(m_path);
        if (!database.open() || !SqliteConnection::configure(database))
            qCWarning(storageLog).noquote() << "No checkpoints of" << m_path << ":" << database.lastError().text();
        QSqlQuery checkpoint(database);

        std::unique_lock lock(m_mutex);
        while (!m_stopping) {
            m_wake.wait(lock, [this] { return m_stopping || m_waiting > 0; });
            m_wake.wait_for(lock, m_delay, [this] { return m_stopping || m_waiting >= enough; });
            m_waiting = 0;
            lock.unlock();
            if (!checkpoint.exec(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)")))
                qCWarning(storageLog).noquote() << "A checkpoint failed:" << checkpoint.lastError().text();
            checkpoint.finish();
            lock.lock();
        }
    }
    QSqlDatabase::removeDatabase(name);
}

} // namespace Pinthread::Server
