// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/outboxandreader.h"

#include <boost/asio/post.hpp>
#include <boost/asio/strand.hpp>

#include <future>

#include <sys/socket.h>
#include <unistd.h>

namespace Pinthread::Server {

namespace net = boost::asio;
using Tcp = net::ip::tcp;

namespace {

constexpr int patienceSeconds = 10;
constexpr int kernelBytes = 4096;

} // namespace

OutboxAndReader::OutboxAndReader(std::size_t limit)
{
    Tcp::acceptor acceptor(m_context, Tcp::endpoint(net::ip::address_v4::loopback(), 0));
    m_reader = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    ::setsockopt(m_reader, SOL_SOCKET, SO_RCVBUF, &kernelBytes, sizeof kernelBytes);
    const timeval patience{patienceSeconds, 0};
    ::setsockopt(m_reader, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    const Tcp::endpoint address = acceptor.local_endpoint();
    if (::connect(m_reader, address.data(), static_cast<socklen_t>(address.size())) != 0)
        qFatal("The reader does not reach its own port.");
    Tcp::socket socket(net::make_strand(m_context));
    acceptor.accept(socket);
    socket.set_option(net::socket_base::send_buffer_size(kernelBytes));
    socket.set_option(Tcp::no_delay(true));
    m_outbox = std::make_shared<Outbox>(std::move(socket), limit, m_metrics);
    m_thread = std::thread([this] { m_context.run(); });
}

OutboxAndReader::~OutboxAndReader()
{
    onStrand([this] { m_outbox->close(); });
    m_work.reset();
    m_thread.join();
    if (m_reader >= 0)
        ::close(m_reader);
}

void OutboxAndReader::onStrand(const std::function<void()> &work)
{
    std::promise<void> done;
    net::post(m_outbox->socket().get_executor(), [&] {
        work();
        done.set_value();
    });
    done.get_future().wait();
}

QByteArray OutboxAndReader::read(qsizetype bytes)
{
    QByteArray got;
    while (got.size() < bytes) {
        char piece[65536];
        const auto wanted = std::min<qsizetype>(sizeof piece, bytes - got.size());
        const ssize_t count = ::recv(m_reader, piece, static_cast<size_t>(wanted), 0);
        if (count <= 0)
            break;
        got.append(piece, count);
    }
    return got;
}

bool OutboxAndReader::atEnd()
{
    char byte = 0;
    return ::recv(m_reader, &byte, 1, 0) == 0;
}

void OutboxAndReader::reset()
{
    const linger atOnce{1, 0};
    ::setsockopt(m_reader, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    ::close(std::exchange(m_reader, -1));
}

} // namespace Pinthread::Server
