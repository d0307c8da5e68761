// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/outbox.h"

#include <boost/asio/post.hpp>

#include <sys/socket.h>
#include <sys/uio.h>

namespace Pinthread::Server {

namespace net = boost::asio;

namespace {

constexpr int sendFlags = MSG_DONTWAIT | MSG_NOSIGNAL;
constexpr std::size_t mostInWrite = 64; ///< Frames in one system call.
constexpr int writesInTurn = 8;         ///< Then other connections have theirs.
constexpr std::size_t keptCapacity = 64;

} // namespace

Outbox::Outbox(Socket socket, std::size_t limit, Metrics &metrics)
    : m_socket(std::move(socket)), m_fd(m_socket.native_handle()), m_limit(limit), m_metrics(metrics)
{}

Outbox::~Outbox()
{
    m_metrics.outboxBytes -= static_cast<qint64>(m_bytes);
}

Outbox::Push Outbox::push(const FramePtr &frame)
{
    return pushWithin(frame, m_limit);
}

bool Outbox::pushUrgent(const FramePtr &frame)
{
    return pushWithin(frame, 2 * m_limit) == Push::Taken;
}

Outbox::Push Outbox::pushWithin(const FramePtr &frame, std::size_t limit)
{
    const std::lock_guard lock(m_mutex);
    if (m_closed || m_finishing)
        return Push::Taken;
    if (isEmpty()) {
        const std::size_t sent = sendNow(*frame);
        if (sent < frame->size() && !m_closed) {
            enqueue(frame, sent);
            net::post(m_socket.get_executor(), [self = shared_from_this()] { self->waitWritable(); });
        }
        return Push::Taken;
    }
    if (m_bytes + frame->size() > limit) {
        m_wantsDrained = true;
        return Push::Full;
    }
    enqueue(frame, 0);
    return Push::Taken;
}

std::size_t Outbox::sendNow(const Frame &frame)
{
    ssize_t sent = 0;
    do {
        sent = ::send(m_fd, frame.data(), frame.size(), sendFlags);
    } while (sent < 0 && errno == EINTR);
    if (sent >= 0) {
        m_metrics.bytesSent += sent;
        return static_cast<std::size_t>(sent);
    }
    if (errno != EAGAIN && errno != EWOULDBLOCK && errno != ENOBUFS) {
        m_closed = true;
        ::shutdown(m_fd, SHUT_RDWR); // The reader notices, and ends the connection.
    }
    return 0;
}

void Outbox::enqueue(const FramePtr &frame, std::size_t sent)
{
    if (isEmpty())
        m_stalledSince = std::chrono::steady_clock::now();
    m_queue.push_back({frame, sent});
    m_bytes += frame->size() - sent;
    m_metrics.outboxBytes += static_cast<qint64>(frame->size() - sent);
}

void Outbox::finish()
{
    const std::lock_guard lock(m_mutex);
    m_finishing = true;
    shutDownIfFinished();
}

void Outbox::shutDownIfFinished()
{
    if (m_finishing && !m_closed && isEmpty())
        ::shutdown(m_fd, SHUT_WR);
}

std::size_t Outbox::waitingBytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

std::optional<Outbox::Instant> Outbox::stalledSince() const
{
    const std::lock_guard lock(m_mutex);
    return m_stalledSince;
}

void Outbox::whenRoom(std::function<void()> work)
{
    bool room = false;
    {
        const std::lock_guard lock(m_mutex);
        room = hasRoom();
    }
    if (room)
        net::post(m_socket.get_executor(), std::move(work));
    else
        m_whenRoom.push_back(std::move(work));
}

void Outbox::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_stalledSince.reset();
        boost::system::error_code ignored;
        m_socket.close(ignored);
    }
    // Whoever waits to write will find out with the next read.
    for (auto &work : std::exchange(m_whenRoom, {}))
        net::post(m_socket.get_executor(), std::move(work));
}

void Outbox::waitWritable()
{
    if (!m_socket.is_open())
        return;
    m_socket.async_wait(Socket::wait_write, [self = shared_from_this()](const boost::system::error_code &error) {
        if (!error)
            self->flush();
        else if (error == net::error::operation_aborted)
            self->waitWritable(); // Only the reader was to be interrupted; or it is closed, which this notices.
    });
}

void Outbox::flush()
{
    bool drained = false;
    bool room = false;
    {
        const std::lock_guard lock(m_mutex);
        for (int i = 0; i < writesInTurn && !isEmpty() && !m_closed; ++i) {
            if (!writeSome())
                break;
        }
        drained = m_wantsDrained && m_bytes <= m_limit / 2;
        if (drained)
            m_wantsDrained = false;
        room = hasRoom();
        shutDownIfFinished();
        if (!isEmpty() && !m_closed)
            net::post(m_socket.get_executor(), [self = shared_from_this()] { self->waitWritable(); });
    }
    if (room) {
        for (const auto &work : std::exchange(m_whenRoom, {}))
            work();
    }
    if (drained && m_drained)
        m_drained();
}

bool Outbox::writeSome()
{
    std::array<iovec, mostInWrite> parts;
    std::size_t count = 0;
    for (std::size_t i = m_head; i < m_queue.size() && count < mostInWrite; ++i, ++count) {
        const Waiting &waiting = m_queue[i];
        parts[count].iov_base = const_cast<char *>(waiting.frame->data() + waiting.sent);
        parts[count].iov_len = waiting.frame->size() - waiting.sent;
    }
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = count;
    const ssize_t sent = ::sendmsg(m_fd, &message, sendFlags);
    if (sent > 0) {
        consumed(static_cast<std::size_t>(sent));
        return true;
    }
    if (sent < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != ENOBUFS && errno != EINTR) {
        m_closed = true;
        ::shutdown(m_fd, SHUT_RDWR);
    }
    return false;
}

void Outbox::consumed(std::size_t bytes)
{
    m_metrics.bytesSent += static_cast<qint64>(bytes);
    m_metrics.outboxBytes -= static_cast<qint64>(bytes);
    m_bytes -= bytes;
    while (bytes > 0) {
        Waiting &first = m_queue[m_head];
        const std::size_t left = first.frame->size() - first.sent;
        if (bytes < left) {
            first.sent += bytes;
            break;
        }
        bytes -= left;
        first.frame.reset();
        ++m_head;
    }
    if (isEmpty()) {
        m_stalledSince.reset();
        m_queue.clear();
        m_head = 0;
        if (m_queue.capacity() > keptCapacity)
            m_queue.shrink_to_fit();
    } else {
        m_stalledSince = std::chrono::steady_clock::now();
        if (m_head > keptCapacity && m_head > m_queue.size() / 2) {
            m_queue.erase(m_queue.begin(), m_queue.begin() + static_cast<std::ptrdiff_t>(m_head));
            m_head = 0;
        }
    }
}

} // namespace Pinthread::Server
