// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/tlsproblem.h"

#include <QByteArray>
#include <QList>

#include <optional>

class QSslCertificate;
class QSslError;

namespace Pinthread {

/// Decides whether the certificate that a server shows is that of the right server. With a fingerprint, the certificate
/// with that SHA-256 is the only one, and nothing else about it matters: neither who signed it nor its dates nor its
/// names. Without, the system's authorities decide as usual.
class CertificateCheck
{
public:
    explicit CertificateCheck(const QByteArray &fingerprint = {}) : m_fingerprint(fingerprint) {}

    /// Whether there is but one right certificate, so that nothing may be said before it was seen.
    [[nodiscard]] bool isPinned() const { return !m_fingerprint.isEmpty(); }
    /// What stands against \a certificate, against which Qt raised \a errors; nothing: go on, and ignore them.
    [[nodiscard]] std::optional<TlsProblem> problem(const QSslCertificate &certificate,
                                                    const QList<QSslError> &errors) const;

private:
    QByteArray m_fingerprint;
};

} // namespace Pinthread
