// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/net/netservices.h"
#include "server/net/tlscontext.h"
#include "server/server.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

namespace Pinthread::Server {

/// Accepts connections, as many as are allowed. When the process has no file descriptor left it waits a moment and goes
/// on.
class Listener : public std::enable_shared_from_this<Listener>
{
public:
    /// With \a tls, what comes in must speak that; without, it is plain HTTP.
    Listener(boost::asio::io_context &context, NetServices &services, TlsSource tls = {});
    ~Listener();
    Q_DISABLE_COPY_MOVE(Listener)

    /// Binds and listens; accepts from start() on. \a address is an IP address in numbers; "::" is every address of the
    /// machine, those of IPv4 included. Port 0: a free one.
    [[nodiscard]] Expected<void, StartError> listen(const QString &address, quint16 port);
    void start();
    /// Accepts nothing more. Any thread.
    void stop();
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    void accept();
    void accepted(const boost::system::error_code &error, boost::asio::ip::tcp::socket socket);
    void welcome(boost::asio::ip::tcp::socket socket);
    void turnAway(boost::asio::ip::tcp::socket socket, const HttpAnswer &answer) const;

    boost::asio::io_context &m_context;
    NetServices &m_services;
    const TlsSource m_tls;
    boost::asio::ip::tcp::acceptor m_acceptor;
    boost::asio::steady_timer m_pause;
    quint16 m_port = 0;
};

} // namespace Pinthread::Server
