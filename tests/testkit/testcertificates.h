// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

/// \file
/// The certificates of tests/sync/data, which make.sh there describes.

namespace Pinthread::Testkit {

[[nodiscard]] inline QByteArray tlsFile(const QString &name)
{
    QFile file(QStringLiteral(PINTHREAD_TEST_CERTIFICATES "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("There is no %s", qPrintable(file.fileName()));
    return file.readAll();
}

[[nodiscard]] inline QSslCertificate certificate(const QString &name)
{
    return QSslCertificate(tlsFile(name + QStringLiteral(".pem")));
}

/// What ServerAccount and invitation links have.
[[nodiscard]] inline QByteArray fingerprint(const QString &name)
{
    return certificate(name).digest(QCryptographicHash::Sha256);
}

/// For a server that shows the certificate \a name.
[[nodiscard]] inline QSslConfiguration serverTls(const QString &name)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(certificate(name));
    tls.setPrivateKey(
        QSslKey(tlsFile(name == QLatin1String("other") ? QStringLiteral("other.key") : QStringLiteral("server.key")),
                QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

/// While it lives, this process trusts the authority of the test certificates.
class TrustedAuthority
{
public:
    TrustedAuthority() : m_before(QSslConfiguration::defaultConfiguration())
    {
        QSslConfiguration trusting = m_before;
        trusting.addCaCertificate(certificate(QStringLiteral("ca")));
        QSslConfiguration::setDefaultConfiguration(trusting);
    }
    ~TrustedAuthority() { QSslConfiguration::setDefaultConfiguration(m_before); }
    Q_DISABLE_COPY_MOVE(TrustedAuthority)

private:
    QSslConfiguration m_before;
};

} // namespace Pinthread::Testkit
