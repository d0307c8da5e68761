// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/apierror.h"
#include "sync/certificatecheck_p.h"

#include <QObject>

#include <functional>
#include <optional>

class QNetworkReply;

namespace Pinthread {

class ApiCall;

/// One request of an ApiClient on its way: sees to it that it goes to the right server only, can be cancelled, and in
/// the end is told once, as success or as what went wrong.
class ApiExchange final : public QObject
{
    Q_OBJECT

public:
    using Finished = std::function<void(const std::optional<ApiError> &error)>;

    /// Deletes \a reply and \a call after \a finished, and itself. \a parent is the client, whose end ends this
    /// silently.
    ApiExchange(QNetworkReply *reply, ApiCall *call, const CertificateCheck &check, Finished finished, QObject *parent);

    [[nodiscard]] ApiCall *call() const { return m_call; }
    /// An answer that is longer comes from no server of ours.
    void limitBody(qint64 mostBytes);

private:
    void onSslErrors(const QList<QSslError> &errors);
    void onEncrypted();
    void onFinished();
    void giveUp(const ApiError &error);
    void refuse(TlsProblem problem);
    [[nodiscard]] ApiError insecure(TlsProblem problem) const;
    [[nodiscard]] bool isMisunderstanding() const;
    [[nodiscard]] std::optional<ApiError> result() const;
    void conclude(const std::optional<ApiError> &error);

    QNetworkReply *m_reply;
    ApiCall *m_call;
    CertificateCheck m_check;
    Finished m_finished;
    std::optional<ApiError> m_failure; ///< What ended it from this side.
};

} // namespace Pinthread
