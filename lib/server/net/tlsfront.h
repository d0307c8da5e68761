// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/net/connections.h"
#include "server/net/netservices.h"
#include "server/net/peer.h"
#include "server/net/tlschannel.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <QString>

namespace Pinthread::Server {

/// One connection by TLS: does the handshake, and from then on carries bytes between the peer and an HttpSession (or
/// the WebSocket that this becomes), which stands on the other end of a pair of sockets and knows nothing of TLS. So
/// what rooms send goes out as directly as without TLS, and one who does not read is found out in the same way: neither
/// direction holds more than one piece, and while that is not taken nothing more is read.
///
/// Ends: what the session says until it closes is delivered as long as the peer takes it; when the peer closes, the
/// session reads an end. Its coroutines hold it; everything happens on its strand.
class TlsFront final : public Connection, public std::enable_shared_from_this<TlsFront>
{
public:
    using Socket = boost::asio::ip::tcp::socket;

    /// \a socket's executor is a strand.
    TlsFront(boost::asio::io_context &context, NetServices &services, std::shared_ptr<TlsContext> tls, Socket socket,
             std::shared_ptr<Connections::Place> place, Peer peer);
    ~TlsFront() override;

    /// Begins; the coroutines keep this alive until the end.
    void start();

    [[nodiscard]] Instant check(Instant now) override;
    void goDown() override;
    void cutOff() override;

private:
    enum class Direction { Read, Write };
    enum class Carried { All, End, Failed };

    boost::asio::awaitable<void> run();
    boost::asio::awaitable<bool> handshake();
    void acknowledgeNow();
    boost::asio::awaitable<void> answerHttp();
    [[nodiscard]] bool beginSession();
    boost::asio::awaitable<void> carryIn();
    boost::asio::awaitable<Carried> carryInWhatIsThere();
    boost::asio::awaitable<bool> toSession(std::size_t bytes);
    boost::asio::awaitable<void> carryOut();
    boost::asio::awaitable<Carried> carryOutWhatIsThere();
    boost::asio::awaitable<bool> toPeer(std::size_t bytes);
    boost::asio::awaitable<void> noticeSessionGone();
    /// Waits until the channel can go on after \a status; false when it never can.
    boost::asio::awaitable<bool> waitFor(TlsChannel::Status status);
    boost::asio::awaitable<bool> wait(Socket &socket, Direction direction);
    void endBy(Timeouts::Duration duration);
    void oneDirectionLess();
    void close();

    boost::asio::io_context &m_context;
    NetServices &m_services;
    const std::shared_ptr<Connections::Place> m_place;
    const Peer m_peer;
    Socket m_socket;
    TlsChannel m_channel;
    Socket m_session;              ///< This side's end of the pair.
    std::unique_ptr<char[]> m_in;  ///< The piece on its way to the session; nothing while it is quiet.
    std::unique_ptr<char[]> m_out; ///< And that to the peer.
    int m_directions = 0;          ///< That still carry something.
    bool m_greeted = false;        ///< The handshake is done.
    bool m_sessionGone = false;
    std::atomic<Instant> m_end; ///< What is not done by then is given up.
};

} // namespace Pinthread::Server
