// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/tlswireclient.h"

#include <array>
#include <csignal>

#include <openssl/ssl.h>
#include <sys/socket.h>

namespace Pinthread::Server {

TlsWireClient::TlsWireClient(quint16 port, Version version, int receiveBufferBytes)
    : WireClient(port, receiveBufferBytes), m_context(SSL_CTX_new(TLS_client_method())), m_ssl(nullptr)
{
    std::signal(SIGPIPE, SIG_IGN);            // OpenSSL's own sockets raise it.
    SSL_CTX_set_security_level(m_context, 0); // Old versions are offered, so that they can be refused.
    SSL_CTX_set_mode(m_context, SSL_MODE_AUTO_RETRY);
    static constexpr std::array versions{0, TLS1_1_VERSION, TLS1_2_VERSION, TLS1_3_VERSION};
    const int number = versions.at(std::size_t(version));
    SSL_CTX_set_min_proto_version(m_context, number);
    SSL_CTX_set_max_proto_version(m_context, number);
    static constexpr unsigned char offered[] = "\x02h2\x08http/1.1";
    SSL_CTX_set_alpn_protos(m_context, offered, sizeof offered - 1);
    m_ssl = SSL_new(m_context);
    SSL_set_fd(m_ssl, descriptor());
    m_encrypted = SSL_connect(m_ssl) == 1;
}

TlsWireClient::~TlsWireClient()
{
    SSL_free(m_ssl);
    SSL_CTX_free(m_context);
}

QString TlsWireClient::fingerprint() const
{
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(SSL_get1_peer_certificate(m_ssl), X509_free);
    if (!certificate)
        return {};
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    X509_digest(certificate.get(), EVP_sha256(), digest.data(), &size);
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(digest.data()), int(size)).toHex());
}

QString TlsWireClient::protocol() const
{
    return QString::fromLatin1(SSL_get_version(m_ssl));
}

QByteArray TlsWireClient::application() const
{
    const unsigned char *name = nullptr;
    unsigned int length = 0;
    SSL_get0_alpn_selected(m_ssl, &name, &length);
    return {reinterpret_cast<const char *>(name), qsizetype(length)};
}

void TlsWireClient::finishSending()
{
    SSL_shutdown(m_ssl);
    WireClient::finishSending();
}

qsizetype TlsWireClient::sendSome(const char *bytes, qsizetype count)
{
    return m_encrypted ? SSL_write(m_ssl, bytes, int(std::min<qsizetype>(count, 1 << 20))) : -1;
}

qsizetype TlsWireClient::receiveSome(char *into, qsizetype most)
{
    if (!m_encrypted)
        return -1;
    const int count = SSL_read(m_ssl, into, int(most));
    if (count > 0)
        return count;
    // The other side said that it is done; or it broke off, or nothing came in time.
    return SSL_get_error(m_ssl, count) == SSL_ERROR_ZERO_RETURN ? 0 : -1;
}

} // namespace Pinthread::Server
