// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/failedoperation.h"

#include <QObject>

#include <functional>

namespace Pinthread {

/// Whose operations a store keeps, or what an OfflineCache keeps is for. What was written for one server or user never
/// reaches another.
struct OperationScope
{
    /// A name for the server that stays the same when its address changes, for example its first address, or
    /// `embedded` and its data directory.
    QString server;
    UserId user;

    friend bool operator==(const OperationScope &, const OperationScope &) = default;
};

/// Keeps unsettled and failed operations through the end of the program, however it comes. SqliteOperationStore keeps
/// them on disk, MemoryOperationStore as long as it lives.
///
/// All calls return at once, on the GUI thread, and take effect in order; callbacks and signals come on that thread
/// later (never from within the call). When the store is destroyed, everything that was asked for is written first and
/// no callback comes any more.
class OperationStore : public QObject
{
    Q_OBJECT

public:
    struct Contents
    {
        QList<UnsettledOperation> unsettled; ///< In the order in which they were saved first.
        QList<FailedOperation> failed;       ///< Likewise.
    };
    using Loaded = std::function<void(const Contents &contents)>;
    /// Called when the operation is safe; false when it could not be written (problem() tells why).
    using Saved = std::function<void(bool safe)>;

    using QObject::QObject;

    /// Everything that is kept. What cannot be read is put aside, problem() tells, and the callback comes all the same.
    virtual void load(Loaded loaded) = 0;
    /// Keeps \a operation as unsettled, or turns the failed one of the same broadcastId into it.
    virtual void saveUnsettled(const UnsettledOperation &operation, Saved saved) = 0;
    /// Keeps \a operation as failed, or turns the unsettled one of the same broadcastId into it.
    virtual void saveFailed(const FailedOperation &operation) = 0;
    virtual void remove(BroadcastId id) = 0;

Q_SIGNALS:
    /// A sentence for people: what is wrong with the disk or the file, and what happened to what was in it.
    void problem(const QString &message);
};

} // namespace Pinthread
