// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>

#include <QByteArray>

namespace Pinthread::Server {

using UpgradeRequest = boost::beast::http::request<boost::beast::http::empty_body>;

/// A connection on its way from HTTP to WebSocket.
struct UpgradedSocket
{
    boost::asio::ip::tcp::socket socket;
    UpgradeRequest request; ///< Not answered yet.
    QByteArray unread;      ///< Bytes that came behind the request.
};

} // namespace Pinthread::Server
