// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/tlschannel.h"

#include "server/net/opensslhandles_p.h"

#include <cerrno>
#include <cstdint>
#include <new>

#include <sys/socket.h>

namespace Pinthread::Server {

namespace {

// OpenSSL's own sockets raise SIGPIPE, which would end the process of whoever embeds the server.

int descriptorOf(BIO *bio)
{
    return static_cast<int>(reinterpret_cast<std::intptr_t>(BIO_get_data(bio)));
}

bool mayTryAgain()
{
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR || errno == ENOBUFS;
}

int sendBytes(BIO *bio, const char *bytes, int count)
{
    BIO_clear_retry_flags(bio);
    const auto sent = ::send(descriptorOf(bio), bytes, static_cast<std::size_t>(count), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (sent < 0 && mayTryAgain())
        BIO_set_retry_write(bio);
    return static_cast<int>(sent);
}

int receiveBytes(BIO *bio, char *into, int most)
{
    BIO_clear_retry_flags(bio);
    const auto received = ::recv(descriptorOf(bio), into, static_cast<std::size_t>(most), MSG_DONTWAIT);
    if (received < 0 && mayTryAgain())
        BIO_set_retry_read(bio);
    else if (received == 0)
        BIO_set_flags(bio, BIO_FLAGS_IN_EOF);
    return static_cast<int>(received);
}

long control(BIO *bio, int command, long, void *)
{
    switch (command) {
    case BIO_CTRL_FLUSH:
        return 1;
    case BIO_CTRL_EOF:
        return BIO_test_flags(bio, BIO_FLAGS_IN_EOF) != 0 ? 1 : 0;
    default:
        return 0;
    }
}

const BIO_METHOD *socketMethod()
{
    static const BIO_METHOD *const method = [] {
        BIO_METHOD *made = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "socket without signals");
        BIO_meth_set_write(made, sendBytes);
        BIO_meth_set_read(made, receiveBytes);
        BIO_meth_set_ctrl(made, control);
        return made;
    }();
    return method;
}

} // namespace

TlsChannel::TlsChannel(std::shared_ptr<TlsContext> context, int descriptor)
    : m_context(std::move(context)), m_ssl(SSL_new(m_context->handle()))
{
    BIO *bio = m_ssl ? BIO_new(socketMethod()) : nullptr;
    if (!bio)
        throw std::bad_alloc();
    BIO_set_data(bio, reinterpret_cast<void *>(static_cast<std::intptr_t>(descriptor)));
    BIO_set_init(bio, 1);
    SSL_set_bio(m_ssl.get(), bio, bio);
    SSL_set_accept_state(m_ssl.get());
}

TlsChannel::~TlsChannel() = default;

void TlsChannel::Free::operator()(ssl_st *ssl) const
{
    SSL_free(ssl);
}

TlsChannel::Step TlsChannel::handshake()
{
    ERR_clear_error();
    return outcome(SSL_do_handshake(m_ssl.get()), 0);
}

TlsChannel::Step TlsChannel::read(char *into, std::size_t most)
{
    ERR_clear_error();
    std::size_t bytes = 0;
    const int result = SSL_read_ex(m_ssl.get(), into, most, &bytes);
    return outcome(result, bytes);
}

TlsChannel::Step TlsChannel::write(const char *bytes, std::size_t count)
{
    ERR_clear_error();
    std::size_t written = 0;
    const int result = SSL_write_ex(m_ssl.get(), bytes, count, &written);
    return outcome(result, written);
}

void TlsChannel::sayEnd()
{
    ERR_clear_error();
    SSL_shutdown(m_ssl.get());
    ERR_clear_error();
}

bool TlsChannel::hasPending() const
{
    return SSL_pending(m_ssl.get()) > 0;
}

TlsChannel::Step TlsChannel::outcome(int result, std::size_t bytes)
{
    if (result == 1)
        return {Status::Done, bytes};
    switch (SSL_get_error(m_ssl.get(), result)) {
    case SSL_ERROR_WANT_READ:
        return {Status::WantsRead, 0};
    case SSL_ERROR_WANT_WRITE:
        return {Status::WantsWrite, 0};
    case SSL_ERROR_ZERO_RETURN:
        return {Status::Ended, 0};
    default:
        break;
    }
    const bool isHttp = ERR_GET_REASON(ERR_peek_error()) == SSL_R_HTTP_REQUEST;
    ERR_clear_error();
    return {isHttp ? Status::SpeaksHttp : Status::Broken, 0};
}

} // namespace Pinthread::Server
