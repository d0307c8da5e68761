// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/listener.h"

#include "server/logging.h"
#include "server/net/httpsession.h"
#include "server/net/tlsfront.h"

#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/write.hpp>

namespace Pinthread::Server {

namespace net = boost::asio;
using boost::system::error_code;
using Tcp = net::ip::tcp;

namespace {

constexpr std::chrono::milliseconds pauseWithoutDescriptors{100};

} // namespace

Listener::Listener(net::io_context &context, NetServices &services, TlsSource tls)
    : m_context(context), m_services(services), m_tls(std::move(tls)), m_acceptor(net::make_strand(context)),
      m_pause(m_acceptor.get_executor())
{}

Listener::~Listener() = default;

Expected<void, StartError> Listener::listen(const QString &address, quint16 port)
{
    error_code error;
    const Tcp::endpoint endpoint(net::ip::make_address(address.toStdString(), error), port);
    const auto tried = [&](auto step) {
        if (!error)
            step();
    };
    tried([&] { m_acceptor.open(endpoint.protocol(), error); });
    tried([&] { m_acceptor.set_option(net::socket_base::reuse_address(true), error); });
    if (endpoint.address().is_v6() && endpoint.address().is_unspecified())
        tried([&] { m_acceptor.set_option(net::ip::v6_only(false), error); });
    tried([&] { m_acceptor.bind(endpoint, error); });
    tried([&] { m_acceptor.listen(net::socket_base::max_listen_connections, error); });
    if (error) {
        return failure(StartError{
            StartError::Reason::AddressUnavailable,
            QStringLiteral("The server cannot listen on %1, port %2: %3. Choose another address or port, or stop the "
                           "program that uses it.")
                .arg(address, QString::number(port), QString::fromStdString(error.message()))});
    }
    m_port = m_acceptor.local_endpoint().port();
    return {};
}

void Listener::start()
{
    net::post(m_acceptor.get_executor(), [self = shared_from_this()] { self->accept(); });
}

void Listener::stop()
{
    net::post(m_acceptor.get_executor(), [self = shared_from_this()] {
        error_code ignored;
        self->m_acceptor.close(ignored);
        self->m_pause.cancel();
    });
}

void Listener::accept()
{
    if (!m_acceptor.is_open())
        return;
    m_acceptor.async_accept(net::make_strand(m_context),
                            [self = shared_from_this()](const error_code &error, Tcp::socket socket) {
                                self->accepted(error, std::move(socket));
                            });
}

void Listener::accepted(const error_code &error, Tcp::socket socket)
{
    if (error == net::error::operation_aborted)
        return;
    if (!error) {
        welcome(std::move(socket));
        return accept();
    }
    const bool exhausted = error == net::error::no_descriptors || error == net::error::no_memory
                           || error == net::error::no_buffer_space
                           || error == boost::system::errc::too_many_files_open_in_system;
    if (!exhausted)
        return accept(); // The client went away before it was accepted.
    qCWarning(netLog) << "No more connections for the moment:" << QString::fromStdString(error.message());
    m_pause.expires_after(pauseWithoutDescriptors);
    m_pause.async_wait([self = shared_from_this()](const error_code &) { self->accept(); });
}

void Listener::welcome(Tcp::socket socket)
{
    error_code ignored;
    const auto remote = socket.remote_endpoint(ignored);
    const auto address = unmapped(remote.address());
    Peer peer{.address = QString::fromStdString(address.to_string()), .port = remote.port()};
    peer.isProxy = !m_services.isForOthers && m_services.proxies.contains(address);
    // At a door that is open to others, being on this machine gives nobody a right.
    peer.isLoopback = address.is_loopback() && !peer.isProxy && !m_services.isForOthers;
    if (!m_tls && !address.is_loopback() && !peer.isProxy) {
        return turnAway(std::move(socket),
                        HttpAnswer::notAllowed(QStringLiteral("Without TLS this server speaks only to the proxies that "
                                                              "its configuration names. Come through one of them.")));
    }
    // Whoever comes through a proxy is counted when it is known who that is.
    auto place = m_services.connections.take(peer.isLoopback || peer.isProxy ? QString() : peer.address);
    if (!place)
        return turnAway(std::move(socket), HttpAnswer::tooManyConnections());
    socket.set_option(Tcp::no_delay(true), ignored);
    socket.set_option(net::socket_base::send_buffer_size(m_services.config.sendBufferBytes), ignored);
    if (m_tls)
        std::make_shared<TlsFront>(m_context, m_services, m_tls(), std::move(socket), std::move(place), peer)->start();
    else
        std::make_shared<HttpSession>(m_services, std::move(socket), std::move(place), peer)->start();
}

/// As far as that goes without waiting for anybody. Who is expected to speak TLS would not understand it.
void Listener::turnAway(Tcp::socket socket, const HttpAnswer &answer) const
{
    if (m_tls)
        return;
    QByteArray head =
        "HTTP/1.1 " + QByteArray::number(answer.status) + " Refused\r\nContent-Type: application/json\r\n";
    if (answer.retryAfterSeconds > 0)
        head += "Retry-After: " + QByteArray::number(answer.retryAfterSeconds) + "\r\n";
    head += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\nConnection: close\r\n\r\n" + answer.body;
    error_code ignored;
    socket.non_blocking(true, ignored);
    socket.write_some(net::buffer(head.constData(), static_cast<std::size_t>(head.size())), ignored);
}

} // namespace Pinthread::Server
