// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/asset.h"
#include "sync/apierror.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QNetworkReply;

namespace Pinthread {

class TaskThread;

/// Receives an asset's content into a file that appears only when all of it is there and is what it should be. Hashes
/// and writes on a thread of its own, and takes from the network only what that keeps up with.
class ContentDownload final : public QObject
{
    Q_OBJECT

public:
    using Finished = std::function<void(const std::optional<ApiError> &error)>;

    /// Deletes itself after finish() has told; \a parent's end ends it silently.
    ContentDownload(QNetworkReply *reply, const Asset &asset, const QString &targetPath, qint64 mostBytes,
                    QObject *parent);
    ~ContentDownload() override;

    /// The reply has ended, for the reason \a error or as it should. \a finished comes later and tells what went wrong
    /// there or here; nothing: the file is there.
    void finish(const std::optional<ApiError> &error, Finished finished);

private:
    struct Target;

    void take();
    void giveUp(const ApiError &error);
    void callBack(std::function<void()> call);

    QNetworkReply *m_reply; ///< Until finish().
    qint64 m_mostBytes;
    qint64 m_bytes = 0;
    qint64 m_unwritten = 0; ///< Taken, and not on the disk yet.
    std::optional<ApiError> m_failure;
    std::shared_ptr<Target> m_target; ///< Of the thread.
    std::unique_ptr<TaskThread> m_thread;
};

} // namespace Pinthread
