// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/net/outbox.h"

#include <boost/asio/async_result.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core/bind_handler.hpp>
#include <boost/beast/core/role.hpp>

#include <QByteArray>

namespace Pinthread::Server {

/// The stream that Beast's WebSocket stands on: reads from the socket, and hands what Beast wants to write to the
/// Outbox, where everything else goes through as well. A write is complete at once, except while more waits than the
/// outbox may hold: then it is not, and so Beast reads no further from a client that asks and does not listen.
class WireStream
{
public:
    using executor_type = Outbox::Socket::executor_type;
    using ErrorCode = boost::system::error_code;

    /// \a unread are bytes that came behind the upgrade request.
    WireStream(std::shared_ptr<Outbox> outbox, QByteArray unread)
        : m_outbox(std::move(outbox)), m_unread(std::move(unread))
    {}

    [[nodiscard]] executor_type get_executor() { return m_outbox->socket().get_executor(); }
    [[nodiscard]] Outbox &outbox() { return *m_outbox; }

    template <class MutableBufferSequence, class Token>
    auto async_read_some(const MutableBufferSequence &buffers, Token &&token)
    {
        return boost::asio::async_initiate<Token, void(ErrorCode, std::size_t)>(
            [this](auto handler, const auto &into) {
                if (m_unread.isEmpty())
                    return m_outbox->socket().async_read_some(into, std::move(handler));
                const std::size_t size = boost::asio::buffer_copy(
                    into, boost::asio::buffer(m_unread.constData(), static_cast<std::size_t>(m_unread.size())));
                m_unread.remove(0, static_cast<qsizetype>(size));
                boost::asio::post(get_executor(),
                                  boost::beast::bind_front_handler(std::move(handler), ErrorCode(), size));
            },
            token, buffers);
    }

    template <class ConstBufferSequence, class Token>
    auto async_write_some(const ConstBufferSequence &buffers, Token &&token)
    {
        return boost::asio::async_initiate<Token, void(ErrorCode, std::size_t)>(
            [this](auto handler, const auto &from) {
                const std::size_t size = boost::asio::buffer_size(from);
                QByteArray bytes(static_cast<qsizetype>(size), Qt::Uninitialized);
                boost::asio::buffer_copy(boost::asio::buffer(bytes.data(), size), from);
                ErrorCode error;
                if (!m_outbox->pushUrgent(Frame::raw(std::move(bytes))))
                    error = boost::asio::error::no_buffer_space;
                // Handlers can only be moved, and the outbox keeps copies.
                auto shared = std::make_shared<decltype(handler)>(std::move(handler));
                m_outbox->whenRoom(
                    [shared, error, size] { std::move (*shared)(error, error.failed() ? std::size_t(0) : size); });
            },
            token, buffers);
    }

private:
    std::shared_ptr<Outbox> m_outbox;
    QByteArray m_unread;
};

// What Beast asks of a stream when a connection ends. The session does it all by itself, in its own order.

inline void beast_close_socket(WireStream &stream)
{
    stream.outbox().close();
}

inline void teardown(boost::beast::role_type, WireStream &, boost::system::error_code &error)
{
    error = {};
}

template <class Handler>
void async_teardown(boost::beast::role_type, WireStream &stream, Handler &&handler)
{
    boost::asio::post(stream.get_executor(),
                      boost::beast::bind_front_handler(std::forward<Handler>(handler), boost::system::error_code()));
}

} // namespace Pinthread::Server
