// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/expected.h"

#include <QByteArray>
#include <QString>

namespace Pinthread::Server {

/// The certificate that the server shows to whoever comes by TLS, with its private key. Where nobody has given one, it
/// signs one itself; those who are invited know it by its fingerprint, so it is made once and kept.
class ServerCertificate
{
public:
    /// The one in \a file, which is made for \a hostName (EC P-256, ten years) when there is none. The file holds
    /// certificate and key in PEM and is readable by this user only. What is there and is no certificate with its key
    /// is put aside (`….damaged`), with a warning in the log. The error is a sentence.
    [[nodiscard]] static Expected<ServerCertificate, QString> readOrMake(const QString &file, const QString &hostName);
    /// From PEM texts, which may be one and the same: the certificate, with what leads to its root behind it, and its
    /// private key without a passphrase.
    [[nodiscard]] static Expected<ServerCertificate, QString> fromPem(const QByteArray &certificates,
                                                                      const QByteArray &key);

    [[nodiscard]] QByteArray certificates() const { return m_certificates; }
    [[nodiscard]] QByteArray key() const { return m_key; }
    /// SHA-256 of the certificate (DER): 64 lower-case hexadecimal digits.
    [[nodiscard]] QString fingerprint() const { return m_fingerprint; }

private:
    ServerCertificate() = default;

    QByteArray m_certificates;
    QByteArray m_key;
    QString m_fingerprint;
};

} // namespace Pinthread::Server
