// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/certificatecheck_p.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslError>

#include <algorithm>

namespace Pinthread {

namespace {

TlsProblem problemOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateNotYetValid:
    case QSslError::CertificateExpired:
        return TlsProblem::NotValidNow;
    case QSslError::HostNameMismatch:
        return TlsProblem::OtherAddress;
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::NoPeerCertificate:
        return TlsProblem::UnknownAuthority;
    default:
        return TlsProblem::BadCertificate;
    }
}

} // namespace

std::optional<TlsProblem> CertificateCheck::problem(const QSslCertificate &certificate,
                                                    const QList<QSslError> &errors) const
{
    if (!m_fingerprint.isEmpty()) {
        const bool same = !certificate.isNull() && certificate.digest(QCryptographicHash::Sha256) == m_fingerprint;
        return same ? std::nullopt : std::optional(TlsProblem::WrongCertificate);
    }
    // Of several, the one that people can do least about: an unknown authority outweighs a wrong date.
    std::optional<TlsProblem> worst;
    for (const QSslError &error : errors) {
        const TlsProblem problem = problemOf(error.error());
        const auto weight = [](TlsProblem one) {
            return one == TlsProblem::UnknownAuthority ? 3 : one == TlsProblem::BadCertificate ? 2 : 1;
        };
        if (!worst || weight(problem) > weight(*worst))
            worst = problem;
    }
    return worst;
}

} // namespace Pinthread
