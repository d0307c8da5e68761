// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/contentdownload_p.h"

#include <QNetworkReply>

namespace Pinthread {

namespace {
constexpr qint64 bufferBytes = 1024 * 1024; ///< What waits in memory while the disk is slow.
}

ContentDownload::ContentDownload(QNetworkReply *reply, const Asset &asset, const QString &targetPath, qint64 mostBytes)
    : QObject(reply), m_reply(reply), m_expectedHash(asset.contentHash), m_mostBytes(mostBytes), m_file(targetPath)
{
    reply->setReadBufferSize(bufferBytes);
    connect(reply, &QNetworkReply::readyRead, this, &ContentDownload::onReadyRead);
}

std::optional<ApiError> ContentDownload::finish()
{
    onReadyRead();
    if (m_failure)
        return m_failure;
    if (m_hash.result() != m_expectedHash)
        return ApiError::of(ApiError::Kind::Mismatch, QString::fromLatin1(m_hash.result().toHex()));
    const bool opened = m_file.isOpen() || m_file.open(QIODevice::WriteOnly);
    if (!opened || !m_file.commit())
        return ApiError::of(ApiError::Kind::LocalFile, m_file.errorString());
    return std::nullopt;
}

void ContentDownload::onReadyRead()
{
    constexpr int ok = 200;
    if (m_failure || m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != ok)
        return; // The body of an error is left for whoever reports it.
    if (!m_file.isOpen() && !m_file.open(QIODevice::WriteOnly)) {
        giveUp(ApiError::of(ApiError::Kind::LocalFile, m_file.errorString()));
        return;
    }
    while (m_reply->bytesAvailable() > 0) {
        const QByteArray bytes = m_reply->read(bufferBytes);
        m_bytes += bytes.size();
        if (m_bytes > m_mostBytes) {
            giveUp(ApiError::of(ApiError::Kind::TooLarge, QStringLiteral("more than %1 bytes").arg(m_mostBytes)));
            return;
        }
        m_hash.addData(bytes);
        if (m_file.write(bytes) != bytes.size()) {
            giveUp(ApiError::of(ApiError::Kind::LocalFile, m_file.errorString()));
            return;
        }
    }
}

void ContentDownload::giveUp(const ApiError &error)
{
    m_failure = error;
    m_file.cancelWriting();
    if (m_reply->isRunning())
        m_reply->abort();
}

} // namespace Pinthread
