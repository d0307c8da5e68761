// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/asset.h"
#include "sync/apierror.h"

#include <QCryptographicHash>
#include <QSaveFile>

#include <optional>

class QNetworkReply;

namespace Pinthread {

/// Receives an asset's content into a file that appears only when all of it is there and is what it should be.
class ContentDownload : public QObject
{
    Q_OBJECT

public:
    /// Belongs to \a reply.
    ContentDownload(QNetworkReply *reply, const Asset &asset, const QString &targetPath, qint64 mostBytes);

    /// After the reply's end: what went wrong here, or nothing, and then the file is there. With a reply that failed
    /// for its own reasons, this is not asked.
    [[nodiscard]] std::optional<ApiError> finish();
    /// What made this give the reply up before its end.
    [[nodiscard]] const std::optional<ApiError> &failure() const { return m_failure; }

private:
    void onReadyRead();
    void giveUp(const ApiError &error);

    QNetworkReply *m_reply;
    QByteArray m_expectedHash;
    qint64 m_mostBytes;
    qint64 m_bytes = 0;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    QSaveFile m_file;
    std::optional<ApiError> m_failure;
};

} // namespace Pinthread
