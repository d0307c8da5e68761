// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/tlscontext.h"

#include "server/net/opensslhandles_p.h"

namespace Pinthread::Server {

namespace {

using namespace OpenSsl;

bool use(SSL_CTX *context, const ServerCertificate &certificate)
{
    const QByteArray chain = certificate.certificates();
    const Bio chainBio = reading(chain);
    const Certificate own(PEM_read_bio_X509(chainBio.get(), nullptr, nullptr, nullptr));
    const QByteArray keyPem = certificate.key();
    const Bio keyBio = reading(keyPem);
    const Key key(PEM_read_bio_PrivateKey(keyBio.get(), nullptr, nullptr, nullptr));
    if (!own || !key || SSL_CTX_use_certificate(context, own.get()) != 1
        || SSL_CTX_use_PrivateKey(context, key.get()) != 1)
        return false;
    while (Certificate next{PEM_read_bio_X509(chainBio.get(), nullptr, nullptr, nullptr)}) {
        if (SSL_CTX_add1_chain_cert(context, next.get()) != 1)
            return false;
    }
    ERR_clear_error(); // The end of the file.
    return true;
}

/// Clients that offer several protocols are told which one this is.
int chooseProtocol(SSL *, const unsigned char **chosen, unsigned char *length, const unsigned char *offered,
                   unsigned int offeredLength, void *)
{
    static constexpr unsigned char http[] = "\x08http/1.1";
    auto *out = const_cast<unsigned char *>(*chosen);
    const int found = SSL_select_next_proto(&out, length, http, sizeof http - 1, offered, offeredLength);
    *chosen = out;
    return found == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
}

bool choose(SSL_CTX *context)
{
    SSL_CTX_set_options(context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_TICKET
                                     | SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA
                                     | SSL_OP_IGNORE_UNEXPECTED_EOF);
    // What is sent may lie elsewhere when it is tried again; a connection that is quiet keeps no buffers.
    SSL_CTX_set_mode(context,
                     SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER | SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(context, 0);
    SSL_CTX_set_alpn_select_cb(context, chooseProtocol, nullptr);
    return SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) == 1
           && SSL_CTX_set_cipher_list(context, "ECDHE+AESGCM:ECDHE+CHACHA20") == 1;
}

} // namespace

Expected<std::shared_ptr<TlsContext>, QString> TlsContext::make(const ServerCertificate &certificate)
{
    std::shared_ptr<TlsContext> context(new TlsContext(SSL_CTX_new(TLS_server_method())));
    if (!context->m_handle || !choose(context->m_handle) || !use(context->m_handle, certificate))
        return failure(QStringLiteral("TLS cannot be set up: %1.").arg(lastError()));
    return context;
}

TlsContext::~TlsContext()
{
    SSL_CTX_free(m_handle);
}

} // namespace Pinthread::Server
