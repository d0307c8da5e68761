// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/tlsfront.h"

#include "server/logging.h"
#include "server/net/httpsession.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Pinthread::Server {

namespace net = boost::asio;
using boost::system::error_code;
using Status = TlsChannel::Status;

namespace {

constexpr std::size_t pieceBytes = 16 * 1024; ///< What one record of TLS holds.
constexpr int piecesInTurn = 8;               ///< Then other connections have theirs.
constexpr int sessionBufferBytes = 64 * 1024; ///< What waits in the kernel for a session that does not read.

constexpr std::string_view useHttps = "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\nContent-Length: 36\r\n"
                                      "Connection: close\r\n\r\nThis port speaks TLS: use https://.\n";

bool isForLater(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR || error == ENOBUFS;
}

} // namespace

TlsFront::TlsFront(net::io_context &context, NetServices &services, std::shared_ptr<TlsContext> tls, Socket socket,
                   std::shared_ptr<Connections::Place> place, Peer peer)
    : m_context(context), m_services(services), m_place(std::move(place)), m_peer(std::move(peer)),
      m_socket(std::move(socket)), m_channel(std::move(tls), m_socket.native_handle()),
      m_session(m_socket.get_executor()),
      m_end(std::chrono::steady_clock::now() + services.config.timeouts.tlsHandshake)
{
    ++m_services.metrics.tlsConnections;
}

TlsFront::~TlsFront()
{
    --m_services.metrics.tlsConnections;
}

void TlsFront::start()
{
    m_services.connections.add(shared_from_this());
    m_services.connections.lookBy(m_end);
    net::co_spawn(
        m_socket.get_executor(), [self = shared_from_this()] { return self->run(); }, net::detached);
}

net::awaitable<void> TlsFront::run()
{
    error_code ignored;
    m_socket.non_blocking(true, ignored);
    const bool greeted = co_await handshake();
    if (!greeted || !beginSession()) {
        ++m_services.metrics.tlsFailures;
        close();
        co_return;
    }
    m_end = Instant::max();
    m_directions = 2;
    const auto executor = m_socket.get_executor();
    net::co_spawn(
        executor, [self = shared_from_this()] { return self->noticeSessionGone(); }, net::detached);
    net::co_spawn(
        executor, [self = shared_from_this()] { return self->carryOut(); }, net::detached);
    co_await carryIn();
}

net::awaitable<bool> TlsFront::handshake()
{
    while (true) {
        const Status status = m_channel.handshake().status;
        if (status == Status::Done) {
            m_greeted = true;
            acknowledgeNow();
            co_return true;
        }
        if (status == Status::SpeaksHttp)
            co_await answerHttp();
        const bool goesOn = co_await waitFor(status);
        if (!goesOn) {
            qCDebug(netLog).noquote() << m_peer.name() << "did not manage to speak TLS.";
            co_return false;
        }
    }
}

/// With its last word of the handshake a client waits for nothing. Were the kernel to wait for something to answer, a
/// client that sends its first request apart would wait, too: 40 ms.
void TlsFront::acknowledgeNow()
{
    const int on = 1;
    ::setsockopt(m_socket.native_handle(), IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
}

/// For a person who has typed the address into a browser.
net::awaitable<void> TlsFront::answerHttp()
{
    error_code failed;
    std::ignore = m_socket.write_some(net::buffer(useHttps), failed);
    m_socket.shutdown(Socket::shutdown_send, failed);
    endBy(m_services.config.timeouts.closing);
    std::vector<char> unread(pieceBytes);
    while (!failed) // What was not read would take the answer away from them.
        co_await m_socket.async_read_some(net::buffer(unread), net::redirect_error(net::use_awaitable, failed));
}

bool TlsFront::beginSession()
{
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends) != 0) {
        qCWarning(netLog).noquote() << m_peer.name() << "cannot be served: no more file descriptors.";
        return false;
    }
    // Asio has no need to know that they are no sockets of the Internet.
    const auto kind = net::ip::tcp::v4();
    Socket other(net::make_strand(m_context));
    error_code failed;
    error_code otherFailed;
    m_session.assign(kind, ends[0], failed);
    other.assign(kind, ends[1], otherFailed);
    if (failed)
        ::close(ends[0]);
    if (otherFailed)
        ::close(ends[1]);
    if (failed || otherFailed)
        return false;
    m_session.set_option(net::socket_base::send_buffer_size(sessionBufferBytes), failed);
    other.set_option(net::socket_base::send_buffer_size(m_services.config.sendBufferBytes), failed);
    std::make_shared<HttpSession>(m_services, std::move(other), m_place, m_peer)->start();
    return true;
}

// From the peer to the session

net::awaitable<void> TlsFront::carryIn()
{
    Carried carried = Carried::All;
    while (carried == Carried::All) {
        bool ready = m_channel.hasPending();
        if (!ready)
            ready = co_await wait(m_socket, Direction::Read);
        carried = Carried::Failed;
        if (ready)
            carried = co_await carryInWhatIsThere();
    }
    if (carried == Carried::Failed)
        close();
    error_code ignored;
    m_session.shutdown(Socket::shutdown_send, ignored);
    oneDirectionLess();
}

net::awaitable<TlsFront::Carried> TlsFront::carryInWhatIsThere()
{
    m_in = std::make_unique_for_overwrite<char[]>(pieceBytes);
    Carried carried = Carried::All;
    for (int i = 0; i < piecesInTurn; ++i) {
        const TlsChannel::Step step = m_channel.read(m_in.get(), pieceBytes);
        if (step.status == Status::WantsRead)
            break;
        if (step.status == Status::Ended) {
            carried = Carried::End;
            break;
        }
        bool goesOn = false;
        if (step.status == Status::Done)
            goesOn = co_await toSession(step.bytes);
        else
            goesOn = co_await waitFor(step.status);
        if (!goesOn) {
            carried = Carried::Failed;
            break;
        }
    }
    m_in.reset();
    co_return carried;
}

net::awaitable<bool> TlsFront::toSession(std::size_t bytes)
{
    std::size_t sent = 0;
    while (sent < bytes && !m_sessionGone) {
        const ssize_t count =
            ::send(m_session.native_handle(), m_in.get() + sent, bytes - sent, MSG_DONTWAIT | MSG_NOSIGNAL);
        if (count >= 0) {
            sent += static_cast<std::size_t>(count);
            continue;
        }
        if (!isForLater(errno))
            break; // The session has gone, and nobody misses this.
        const bool writable = co_await wait(m_session, Direction::Write);
        if (!writable)
            co_return false;
    }
    co_return true;
}

// From the session to the peer

net::awaitable<void> TlsFront::carryOut()
{
    Carried carried = Carried::All;
    while (carried == Carried::All) {
        const bool ready = co_await wait(m_session, Direction::Read);
        carried = Carried::Failed;
        if (ready)
            carried = co_await carryOutWhatIsThere();
    }
    if (carried == Carried::End) {
        m_channel.sayEnd();
        error_code ignored;
        m_socket.shutdown(Socket::shutdown_send, ignored);
        endBy(m_services.config.timeouts.closing);
    } else {
        close();
    }
    oneDirectionLess();
}

net::awaitable<TlsFront::Carried> TlsFront::carryOutWhatIsThere()
{
    m_out = std::make_unique_for_overwrite<char[]>(pieceBytes);
    Carried carried = Carried::All;
    for (int i = 0; i < piecesInTurn; ++i) {
        const ssize_t count = ::recv(m_session.native_handle(), m_out.get(), pieceBytes, MSG_DONTWAIT);
        if (count < 0 && isForLater(errno))
            break;
        if (count == 0) {
            carried = Carried::End;
            break;
        }
        bool taken = false;
        if (count > 0)
            taken = co_await toPeer(static_cast<std::size_t>(count));
        if (!taken) {
            carried = Carried::Failed;
            break;
        }
    }
    m_out.reset();
    co_return carried;
}

net::awaitable<bool> TlsFront::toPeer(std::size_t bytes)
{
    std::size_t sent = 0;
    while (sent < bytes) {
        const TlsChannel::Step step = m_channel.write(m_out.get() + sent, bytes - sent);
        if (step.status == Status::Done) {
            sent += step.bytes;
            if (m_sessionGone) // Slow is not stuck, and what was said last counts.
                m_end = std::chrono::steady_clock::now() + m_services.config.timeouts.closing;
            continue;
        }
        const bool goesOn = co_await waitFor(step.status);
        if (!goesOn)
            co_return false;
    }
    co_return true;
}

/// A session that is cut off closes its end at once. While the peer takes nothing, nobody reads there and would see it.
net::awaitable<void> TlsFront::noticeSessionGone()
{
    error_code failed;
    co_await m_session.async_wait(Socket::wait_error, net::redirect_error(net::use_awaitable, failed));
    if (failed)
        co_return;
    m_sessionGone = true;
    endBy(m_services.config.timeouts.closing);
}

// Waiting and ending

net::awaitable<bool> TlsFront::waitFor(Status status)
{
    if (status == Status::WantsRead)
        co_return co_await wait(m_socket, Direction::Read);
    if (status == Status::WantsWrite)
        co_return co_await wait(m_socket, Direction::Write);
    co_return false;
}

net::awaitable<bool> TlsFront::wait(Socket &socket, Direction direction)
{
    if (!socket.is_open())
        co_return false;
    const auto readiness = direction == Direction::Read ? Socket::wait_read : Socket::wait_write;
    error_code failed;
    co_await socket.async_wait(readiness, net::redirect_error(net::use_awaitable, failed));
    co_return !failed && socket.is_open();
}

void TlsFront::endBy(Timeouts::Duration duration)
{
    const Instant end = std::min(m_end.load(), std::chrono::steady_clock::now() + duration);
    m_end = end;
    m_services.connections.lookBy(end);
}

void TlsFront::oneDirectionLess()
{
    if (--m_directions == 0)
        close();
}

void TlsFront::close()
{
    error_code ignored;
    m_socket.close(ignored);
    m_session.close(ignored);
}

Connection::Instant TlsFront::check(Instant now)
{
    const Instant end = m_end;
    if (now < end)
        return end;
    cutOff();
    return Instant::max();
}

void TlsFront::goDown()
{
    net::post(m_socket.get_executor(), [self = shared_from_this()] {
        if (!self->m_greeted)
            self->close(); // Otherwise the session knows how to end.
    });
}

void TlsFront::cutOff()
{
    net::post(m_socket.get_executor(), [self = shared_from_this()] { self->close(); });
}

} // namespace Pinthread::Server
