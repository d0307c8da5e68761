// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/seams.h"
#include "sync/operationstore.h"

namespace Pinthread {

class OperationStoreWorker;

/// An OperationStore in an SQLite file, written by a thread of its own; everything that waits is committed together
/// (write-ahead log, synchronous=FULL).
///
/// Several processes may use one directory: each has a file of its own, locked as long as it lives, and takes over what
/// processes that have ended left behind. A file that is damaged or was written by a newer version is renamed with the
/// date and told about, never deleted.
class SqliteOperationStore final : public OperationStore
{
    Q_OBJECT

public:
    /// Keeps the operations of \a scope in a folder of its own below \a directory, which is made if need be. \a clock
    /// dates the files that are put aside and must outlive the store.
    SqliteOperationStore(const QString &directory, const OperationScope &scope, const Clock &clock,
                         QObject *parent = nullptr);
    ~SqliteOperationStore() override;

    void load(Loaded loaded) override;
    void saveUnsettled(const UnsettledOperation &operation, Saved saved) override;
    void saveFailed(const FailedOperation &operation) override;
    void remove(BroadcastId id) override;

private:
    std::unique_ptr<OperationStoreWorker> m_worker;
};

} // namespace Pinthread
