// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/operationfolder_p.h"

#include <QThread>

#include <condition_variable>
#include <mutex>
#include <vector>

namespace Pinthread {

/// The thread of an SqliteOperationStore: takes everything that waits and commits it together. The calls below are for
/// the store's thread, and so are the callbacks.
class OperationStoreWorker final : public QThread
{
    Q_OBJECT

public:
    /// \a store is where callbacks and problems go.
    OperationStoreWorker(const QString &folder, const OperationScope &scope, const Clock &clock, OperationStore *store);
    /// Writes what waits, then ends.
    ~OperationStoreWorker() override;

    void load(OperationStore::Loaded loaded);
    void change(OperationDatabase::Change change, OperationStore::Saved saved = {});

protected:
    void run() override;

private:
    struct Request
    {
        OperationStore::Loaded loaded;                   ///< Either this…
        std::optional<OperationDatabase::Change> change; ///< …or this,
        OperationStore::Saved saved;                     ///< perhaps with this.
    };

    void enqueue(Request request);
    void process(std::vector<Request> requests, OperationFolder &folder);
    [[nodiscard]] bool write(OperationFolder &folder);
    void tell(const QString &message);
    void callBack(std::function<void()> call);

    QString m_folder;
    OperationScope m_scope;
    const Clock *m_clock;
    OperationStore *m_store;

    std::mutex m_mutex; ///< Guards the two below.
    std::vector<Request> m_requests;
    bool m_ending = false;
    std::condition_variable m_wakeUp;

    std::vector<OperationDatabase::Change> m_unwritten; ///< Of this thread; more than nothing after a failure.
    bool m_writeFailureTold = false;
};

} // namespace Pinthread
