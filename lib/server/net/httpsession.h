// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/net/netservices.h"
#include "server/net/peer.h"
#include "server/net/upgraderequest.h"

#include <boost/asio/awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>

namespace Pinthread::Server {

/// One TCP connection as long as it speaks HTTP: reads requests, has them answered by their routes, and hands the
/// socket to a WebSocketSession when the client asks for that. A coroutine holds it.
class HttpSession final : public Connection, public std::enable_shared_from_this<HttpSession>
{
public:
    HttpSession(NetServices &services, boost::asio::ip::tcp::socket socket, std::shared_ptr<Connections::Place> place,
                Peer peer);

    /// Begins; the coroutine keeps this alive until the end.
    void start();

    [[nodiscard]] Instant check(Instant) override { return Instant::max(); } // Its deadlines are the stream's.
    void goDown() override;
    void cutOff() override;

private:
    using Parser = boost::beast::http::request_parser<boost::beast::http::buffer_body>;
    enum class Next { KeepAlive, Close };

    boost::asio::awaitable<void> run();
    boost::asio::awaitable<void> refuseHeader(boost::system::error_code error);
    boost::asio::awaitable<Next> answer(Parser &parser, const Peer &client);
    boost::asio::awaitable<HttpAnswer> answerSmall(Parser &parser, const Route &route, HttpRequest &request);
    boost::asio::awaitable<HttpAnswer> answerStreamed(Parser &parser, const Route &route, HttpRequest &request);
    /// The next piece of the body into m_piece; false when there is none or the connection is gone.
    boost::asio::awaitable<bool> readPiece(Parser &parser);
    boost::asio::awaitable<void> continueIfAsked(const Parser &parser);
    boost::asio::awaitable<bool> discardBody(Parser &parser);
    boost::asio::awaitable<bool> write(const HttpAnswer &answer, bool keepAlive);
    boost::asio::awaitable<bool> writeFile(const HttpAnswer &answer, bool keepAlive);
    boost::asio::awaitable<void> closeInOrder();
    [[nodiscard]] static HttpRequest toRequest(const Parser &parser, const Peer &client);
    /// Who asks, behind a proxy as well.
    [[nodiscard]] Peer client(const Parser &parser) const;
    void upgrade(Parser &parser, const Peer &client);

    NetServices &m_services;
    boost::beast::tcp_stream m_stream;
    std::shared_ptr<Connections::Place> m_place;
    const Peer m_peer;
    boost::beast::flat_buffer m_buffer;
    std::vector<char> m_piece; ///< Of a body; the first m_pieceSize bytes.
    std::size_t m_pieceSize = 0;
    bool m_busy = false; ///< A request is being answered.
    bool m_gone = false; ///< Reading has failed once. Asio never answers a read after the end was read.
    bool m_goingDown = false;
};

} // namespace Pinthread::Server
