// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/servercertificate.h"

#include "server/logging.h"
#include "server/net/opensslhandles_p.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSaveFile>

#include <optional>

namespace Pinthread::Server {

namespace {

using namespace OpenSsl;

constexpr long day = 24L * 3600;
constexpr long lifetime = 3653 * day;

bool addName(X509 *certificate, const QByteArray &hostName)
{
    X509_NAME *name = X509_get_subject_name(certificate);
    const auto *text = reinterpret_cast<const unsigned char *>(hostName.constData());
    return X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, text, static_cast<int>(hostName.size()), -1, 0) == 1
           && X509_set_issuer_name(certificate, name) == 1;
}

bool addExtension(X509 *certificate, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setSerial(X509 *certificate)
{
    constexpr int bits = 127; // Positive, and never twice.
    const std::unique_ptr<BIGNUM, Free<BN_free>> number(BN_new());
    return number && BN_rand(number.get(), bits, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) == 1
           && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
}

bool setValidity(X509 *certificate)
{
    // From yesterday on: clocks differ.
    return X509_gmtime_adj(X509_getm_notBefore(certificate), -day)
           && X509_gmtime_adj(X509_getm_notAfter(certificate), lifetime);
}

/// Only what a name in a certificate may consist of; a machine may be called anything.
QByteArray nameFor(const QString &hostName)
{
    constexpr qsizetype longest = 63;
    QByteArray name;
    for (const QChar c : hostName.left(longest)) {
        const char latin = c.toLatin1();
        if ((latin >= 'a' && latin <= 'z') || (latin >= 'A' && latin <= 'Z') || (latin >= '0' && latin <= '9')
            || latin == '-' || latin == '.')
            name += latin;
    }
    return name.isEmpty() ? QByteArrayLiteral("pinthread") : name;
}

QByteArray written(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<qsizetype>(size)};
}

/// Certificate and key as PEM; nothing when OpenSSL cannot.
std::optional<QByteArray> makePem(const QString &hostName)
{
    const Key key(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
    const Certificate certificate(X509_new());
    const QByteArray name = nameFor(hostName);
    const bool made = key && certificate && X509_set_version(certificate.get(), X509_VERSION_3) == 1
                      && setSerial(certificate.get()) && setValidity(certificate.get())
                      && addName(certificate.get(), name) && X509_set_pubkey(certificate.get(), key.get()) == 1
                      && addExtension(certificate.get(), NID_basic_constraints, "critical,CA:FALSE")
                      && addExtension(certificate.get(), NID_ext_key_usage, "serverAuth")
                      && addExtension(certificate.get(), NID_subject_alt_name, "DNS:" + name)
                      && X509_sign(certificate.get(), key.get(), EVP_sha256()) > 0;
    const Bio pem(BIO_new(BIO_s_mem()));
    if (!made || !pem || PEM_write_bio_X509(pem.get(), certificate.get()) != 1
        || PEM_write_bio_PrivateKey(pem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return std::nullopt;
    return written(pem.get());
}

bool keep(const QString &path, const QByteArray &pem)
{
    QSaveFile file(path);
    // The permissions come before the key.
    return file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
           && file.write(pem) == pem.size() && file.commit();
}

} // namespace

Expected<ServerCertificate, QString> ServerCertificate::fromPem(const QByteArray &certificates, const QByteArray &key)
{
    const Bio certificateBio = reading(certificates);
    const Bio keyBio = reading(key);
    const Certificate certificate(PEM_read_bio_X509(certificateBio.get(), nullptr, nullptr, nullptr));
    if (!certificate)
        return failure(QStringLiteral("it holds no certificate (%1)").arg(lastError()));
    // A key with a passphrase is refused: there is nobody who could be asked for it.
    const auto noPassphrase = [](char *, int, int, void *) { return 0; };
    const Key privateKey(PEM_read_bio_PrivateKey(keyBio.get(), nullptr, noPassphrase, nullptr));
    if (!privateKey)
        return failure(QStringLiteral("it holds no private key that can be read (%1)").arg(lastError()));
    if (X509_check_private_key(certificate.get(), privateKey.get()) != 1)
        return failure(QStringLiteral("its private key belongs to another certificate (%1)").arg(lastError()));
    const int size = i2d_X509(certificate.get(), nullptr);
    QByteArray der(size, '\0');
    auto *into = reinterpret_cast<unsigned char *>(der.data());
    i2d_X509(certificate.get(), &into);
    ServerCertificate result;
    result.m_certificates = certificates;
    result.m_key = key;
    result.m_fingerprint = QString::fromLatin1(QCryptographicHash::hash(der, QCryptographicHash::Sha256).toHex());
    return result;
}

Expected<ServerCertificate, QString> ServerCertificate::readOrMake(const QString &file, const QString &hostName)
{
    if (QFile kept(file); kept.exists()) {
        if (!kept.open(QIODevice::ReadOnly)) {
            return failure(
                QStringLiteral("The server's certificate %1 cannot be read: %2.").arg(file, kept.errorString()));
        }
        const QByteArray pem = kept.readAll();
        auto certificate = fromPem(pem, pem);
        if (certificate)
            return certificate;
        const QString aside = file + QStringLiteral(".damaged");
        qCWarning(netLog).noquote() << "The server's certificate" << file << "is put aside as" << aside << "because"
                                    << certificate.error() << "- Those who were invited with it cannot come in.";
        QFile::remove(aside);
        if (!QFile::rename(file, aside))
            return failure(QStringLiteral("The server's certificate %1 is damaged and in the way.").arg(file));
    }
    const auto pem = makePem(hostName);
    if (!pem)
        return failure(QStringLiteral("A certificate cannot be made: %1.").arg(lastError()));
    if (!keep(file, *pem))
        return failure(QStringLiteral("The server's certificate cannot be kept in %1.").arg(file));
    return fromPem(*pem, *pem);
}

} // namespace Pinthread::Server
