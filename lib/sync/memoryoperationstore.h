// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/seams.h"
#include "sync/operationstore.h"

#include <map>

namespace Pinthread {

/// An OperationStore that keeps everything as long as it lives, for tests and for a program that may not write.
class MemoryOperationStore final : public OperationStore
{
    Q_OBJECT

public:
    /// Calls back through \a scheduler, which must outlive the store.
    explicit MemoryOperationStore(Scheduler &scheduler, QObject *parent = nullptr);
    ~MemoryOperationStore() override;

    void load(Loaded loaded) override;
    void saveUnsettled(const UnsettledOperation &operation, Saved saved) override;
    void saveFailed(const FailedOperation &operation) override;
    void remove(BroadcastId id) override;

    /// What is kept now.
    [[nodiscard]] const Contents &contents() const { return m_contents; }
    /// How long it pretends to write; at first no time at all.
    void setWriteTime(std::chrono::milliseconds time) { m_writeTime = time; }

private:
    void later(std::function<void()> call);

    Scheduler *m_scheduler;
    std::chrono::milliseconds m_writeTime{0};
    Contents m_contents;
    quint64 m_calls = 0;
    std::map<quint64, std::unique_ptr<Timer>> m_timers;
};

} // namespace Pinthread
