// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/contentdownload_p.h"

#include "sync/taskthread_p.h"

#include <QCryptographicHash>
#include <QNetworkReply>
#include <QSaveFile>

namespace Pinthread {

namespace {
constexpr qint64 bufferBytes = 1024 * 1024;       ///< What waits in memory while this is busy.
constexpr qint64 mostUnwritten = 4 * bufferBytes; ///< What waits for the disk.
} // namespace

/// The file that is being written.
struct ContentDownload::Target
{
    Target(const QString &path, QByteArray expected) : file(path), expectedHash(std::move(expected)) {}

    /// False when the disk does not take it.
    bool write(const QByteArray &bytes)
    {
        hash.addData(bytes);
        return open() && file.write(bytes) == bytes.size();
    }
    /// What stands against it; nothing, and then the file is there.
    std::optional<ApiError> commit()
    {
        if (hash.result() != expectedHash)
            return ApiError::of(ApiError::Kind::Mismatch, QString::fromLatin1(hash.result().toHex()));
        // QSaveFile::commit() does not look at what becomes of the bytes that are still in its buffer.
        if (!open() || !file.flush() || !file.commit())
            return ApiError::of(ApiError::Kind::LocalFile, file.errorString());
        return std::nullopt;
    }
    bool open() { return file.isOpen() || file.open(QIODevice::WriteOnly); }

    QSaveFile file;
    QByteArray expectedHash;
    QCryptographicHash hash{QCryptographicHash::Sha256};
};

ContentDownload::ContentDownload(QNetworkReply *reply, const Asset &asset, const QString &targetPath, qint64 mostBytes,
                                 QObject *parent)
    : QObject(parent), m_reply(reply), m_mostBytes(mostBytes),
      m_target(std::make_shared<Target>(targetPath, asset.contentHash)),
      m_thread(std::make_unique<TaskThread>(QStringLiteral("download")))
{
    reply->setReadBufferSize(bufferBytes);
    connect(reply, &QNetworkReply::readyRead, this, &ContentDownload::take);
}

ContentDownload::~ContentDownload()
{
    m_thread.reset();
}

void ContentDownload::take()
{
    constexpr int ok = 200;
    if (m_failure || m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != ok)
        return; // The body of an error is left for whoever reports it.
    while (m_reply->bytesAvailable() > 0 && m_unwritten < mostUnwritten) {
        const QByteArray bytes = m_reply->read(bufferBytes);
        m_bytes += bytes.size();
        if (m_bytes > m_mostBytes)
            return giveUp(
                ApiError::of(ApiError::Kind::TooLarge, QStringLiteral("more than %1 bytes").arg(m_mostBytes)));
        m_unwritten += bytes.size();
        m_thread->post([this, target = m_target, bytes] {
            const bool written = target->write(bytes);
            callBack([this, size = bytes.size(), written, problem = target->file.errorString()] {
                m_unwritten -= size;
                if (!written)
                    giveUp(ApiError::of(ApiError::Kind::LocalFile, problem));
                else if (m_reply)
                    take(); // There may be something that was left there.
            });
        });
    }
}

void ContentDownload::giveUp(const ApiError &error)
{
    if (m_failure)
        return;
    m_failure = error;
    if (m_reply && m_reply->isRunning())
        m_reply->abort();
}

void ContentDownload::finish(const std::optional<ApiError> &error, Finished finished)
{
    if (!error) {
        // The rest is in memory already, whatever the disk has done by now.
        m_unwritten = 0;
        while (!m_failure && m_reply->bytesAvailable() > 0) {
            m_unwritten = 0;
            take();
        }
    }
    m_reply = nullptr; // Its owner deletes it.
    const auto tell = [this, error, finished = std::move(finished)](const std::optional<ApiError> &own) {
        deleteLater();
        finished(own ? own : error);
    };
    m_thread->post([this, target = m_target, isWhole = !error && !m_failure, tell] {
        const std::optional<ApiError> problem = isWhole ? target->commit() : std::nullopt;
        if (!isWhole)
            target->file.cancelWriting();
        callBack([this, problem, tell] { tell(m_failure ? m_failure : problem); });
    });
}

void ContentDownload::callBack(std::function<void()> call)
{
    // Dropped by Qt when this is gone.
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

} // namespace Pinthread
