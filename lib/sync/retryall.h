// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/expected.h"
#include "model/seams.h"
#include "sync/failedoperation.h"

#include <QList>
#include <QSet>

namespace Pinthread {

/// Sends many failed operations again: in the order in which they were made, a few at a time and no faster than a
/// server takes them, and keeps count of how each ends.
class RetryAll
{
public:
    /// An operation that is still not recorded, and is among the failed ones.
    struct StillFailed
    {
        FailedOperation operation;
        QString reason; ///< A sentence for its user, in their language.
    };
    struct Result
    {
        QList<BroadcastId> confirmed;
        QList<StillFailed> failed;
    };
    struct Actions
    {
        /// See SyncController::retry().
        std::function<Expected<void, Refusal>(BroadcastId)> retry;
        /// Called once, later; may destroy this.
        std::function<void(const Result &)> finished;
    };

    /// So many wait for the server at a time: few enough to be opened beside what its user has open.
    static constexpr qsizetype mostUnderWay = 16;

    /// Begins later; \a interval lies between two operations.
    RetryAll(QList<FailedOperation> operations, Scheduler &scheduler, std::chrono::nanoseconds interval,
             Actions actions);

    // What happens to operations, whether they are among these or not.
    void confirmed(BroadcastId id);
    void failed(const FailedOperation &operation);

private:
    void goOn(std::chrono::nanoseconds wait);
    void next();

    QList<FailedOperation> m_waiting;
    QSet<BroadcastId> m_underWay;
    Scheduler *m_scheduler;
    std::chrono::nanoseconds m_interval;
    Actions m_actions;
    Result m_result;
    std::unique_ptr<Timer> m_timer;
};

} // namespace Pinthread

Q_DECLARE_METATYPE(Pinthread::RetryAll::Result)
