// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/apiexchange_p.h"

#include "protocol/httpbodies.h"
#include "sync/apicall.h"
#include "sync/tlsprobe_p.h"

#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

namespace Pinthread {

namespace {

using Kind = ApiError::Kind;

Kind kindOfStatus(int status, const QString &code)
{
    switch (status) {
    case 401:
        return code == QLatin1String("invitation-expired")   ? Kind::InvitationExpired
               : code == QLatin1String("invitation-revoked") ? Kind::InvitationRevoked
                                                             : Kind::NotSignedIn;
    case 403:
        return code == QLatin1String("account-disabled") ? Kind::AccountDisabled : Kind::NotAllowed;
    case 404:
        return code == QLatin1String("no-content") ? Kind::NoContent : Kind::NotFound;
    case 409:
        return Kind::Mismatch;
    case 413:
        return Kind::TooLarge;
    case 429:
        return Kind::TooMany;
    default:
        return status >= 500 ? Kind::ServerFault : status >= 400 ? Kind::Refused : Kind::BadAnswer;
    }
}

constexpr qint64 mostErrorBytes = 64 * 1024;

int statusOf(const QNetworkReply *reply)
{
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace

ApiExchange::ApiExchange(QNetworkReply *reply, ApiCall *call, const CertificateCheck &check, Finished finished,
                         QObject *parent)
    : QObject(parent), m_reply(reply), m_call(call), m_check(check), m_finished(std::move(finished))
{
    if (check.isPinned() && reply->url().scheme() != QLatin1String("https")) {
        reply->abort(); // Before it has begun.
        m_failure = insecure(TlsProblem::NotSecure);
        QMetaObject::invokeMethod(this, &ApiExchange::onFinished, Qt::QueuedConnection);
        return;
    }
    connect(call, &ApiCall::cancelled, this, [this] {
        if (!m_reply->isRunning())
            return;
        m_failure = ApiError::of(Kind::Cancelled);
        // Later: the callback must not come from within cancel().
        QMetaObject::invokeMethod(m_reply, &QNetworkReply::abort, Qt::QueuedConnection);
    });
    connect(reply, &QNetworkReply::sslErrors, this, &ApiExchange::onSslErrors);
    connect(reply, &QNetworkReply::encrypted, this, &ApiExchange::onEncrypted);
    connect(reply, &QNetworkReply::finished, this, &ApiExchange::onFinished);
}

void ApiExchange::limitBody(qint64 mostBytes)
{
    connect(m_reply, &QNetworkReply::downloadProgress, this, [this, mostBytes](qint64 done) {
        if (done > mostBytes)
            giveUp(ApiError::of(Kind::BadAnswer, QStringLiteral("endless")));
    });
}

void ApiExchange::giveUp(const ApiError &error)
{
    if (!m_reply->isRunning())
        return;
    m_failure = error;
    m_reply->abort();
}

void ApiExchange::onSslErrors(const QList<QSslError> &errors)
{
    if (const auto problem = m_check.problem(m_reply->sslConfiguration().peerCertificate(), errors))
        refuse(*problem);
    else
        m_reply->ignoreSslErrors();
}

void ApiExchange::onEncrypted()
{
    // Nothing of the request has been sent yet.
    if (const auto problem = m_check.problem(m_reply->sslConfiguration().peerCertificate(), {}))
        refuse(*problem);
}

ApiError ApiExchange::insecure(TlsProblem problem) const
{
    return {Kind::Insecure, explanation(problem, m_reply->url().host()), m_reply->errorString()};
}

void ApiExchange::refuse(TlsProblem problem)
{
    giveUp(insecure(problem));
}

bool ApiExchange::isMisunderstanding() const
{
    if (m_failure)
        return false;
    // Those who speak only TLS hang up on whoever does not, or answer so; the other way round it is the same.
    const bool plain = m_reply->url().scheme() == QLatin1String("http");
    const bool badRequest = statusOf(m_reply) == 400 && !Protocol::decodeHttpError(m_reply->peek(mostErrorBytes));
    return (plain && badRequest)
           || (statusOf(m_reply) == 0 && m_reply->error() == QNetworkReply::RemoteHostClosedError);
}

void ApiExchange::onFinished()
{
    if (!isMisunderstanding()) {
        conclude(result());
        return;
    }
    const auto answer = [this](bool isOther) {
        const bool secure = m_reply->url().scheme() == QLatin1String("https");
        conclude(isOther ? insecure(secure ? TlsProblem::NotSecure : TlsProblem::SecureOnly) : result());
    };
    new TlsProbe(m_reply->url(), answer, this);
}

std::optional<ApiError> ApiExchange::result() const
{
    if (m_failure)
        return m_failure;
    const int status = statusOf(m_reply);
    const QNetworkReply::NetworkError error = m_reply->error();
    const bool succeeded = status >= 200 && status < 300;
    if (succeeded && error == QNetworkReply::NoError)
        return std::nullopt;
    if (status != 0 && !succeeded) {
        const auto told = Protocol::decodeHttpError(m_reply->readAll());
        return ApiError::of(kindOfStatus(status, told ? told->code : QString()),
                            told ? told->message : QString::number(status));
    }
    if (error == QNetworkReply::SslHandshakeFailedError) // Without a certificate that could have been at fault.
        return insecure(TlsProblem::NotSecure);
    // Nobody cancelled it, so what Qt calls cancelled was the transfer's timeout.
    const bool timedOut = error == QNetworkReply::OperationCanceledError || error == QNetworkReply::TimeoutError;
    return ApiError::of(timedOut ? Kind::TimedOut : Kind::Unreachable, m_reply->errorString());
}

void ApiExchange::conclude(const std::optional<ApiError> &error)
{
    m_reply->deleteLater();
    m_call->deleteLater();
    deleteLater();
    m_finished(error);
}

} // namespace Pinthread
