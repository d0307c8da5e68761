// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/sqliteoperationstore.h"

#include "sync/operationstoreworker_p.h"
#include "sync/scopefolder_p.h"

namespace Pinthread {

SqliteOperationStore::SqliteOperationStore(const QString &directory, const OperationScope &scope, const Clock &clock,
                                           QObject *parent)
    : OperationStore(parent),
      m_worker(std::make_unique<OperationStoreWorker>(scopeFolder(directory, scope), scope, clock, this))
{}

SqliteOperationStore::~SqliteOperationStore()
{
    m_worker.reset(); // Before the QObject below it, to which the worker's callbacks go.
}

void SqliteOperationStore::load(Loaded loaded)
{
    m_worker->load(std::move(loaded));
}

void SqliteOperationStore::saveUnsettled(const UnsettledOperation &operation, Saved saved)
{
    m_worker->change(operation, std::move(saved));
}

void SqliteOperationStore::saveFailed(const FailedOperation &operation)
{
    m_worker->change(operation);
}

void SqliteOperationStore::remove(BroadcastId id)
{
    m_worker->change(OperationDatabase::Removal{id});
}

} // namespace Pinthread
