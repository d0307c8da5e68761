// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/swarm.h"

#include "bench/failure.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace Pinthread::Bench {

namespace {

constexpr size_t readBytes = 512 * 1024;
constexpr int eventsAtOnce = 1024;
constexpr int interludeEvery = 16; ///< Sockets.

QString reason(int error)
{
    return QString::fromLocal8Bit(strerror(error));
}

timespec toTimespec(std::chrono::nanoseconds duration)
{
    const auto nanoseconds = std::max<qint64>(duration.count(), 0);
    return {.tv_sec = nanoseconds / 1'000'000'000, .tv_nsec = nanoseconds % 1'000'000'000};
}

} // namespace

Swarm::Swarm(const QList<quint16> &ports, Dialect dialect, AssetId asset)
    : m_ports(ports), m_asset(asset), m_dialect(dialect), m_book(dialect), m_epoll(epoll_create1(EPOLL_CLOEXEC)),
      m_events(eventsAtOnce), m_buffer(readBytes)
{
    if (m_epoll < 0)
        throw Failure(QStringLiteral("epoll: %1").arg(reason(errno)));
}

Swarm::~Swarm()
{
    for (int number = 0; number < size(); ++number)
        leave(number);
    close(m_epoll);
}

int Swarm::add(const QByteArray &token)
{
    m_clients.push_back({.token = token});
    return size() - 1;
}

void Swarm::join(int number)
{
    Client &client = at(number);
    client.fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (client.fd < 0)
        throw Failure(QStringLiteral("No socket for client %1: %2").arg(number).arg(reason(errno)));
    const int on = 1;
    setsockopt(client.fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_ports.at(number % m_ports.size()));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(client.fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 && errno != EINPROGRESS)
        throw Failure(QStringLiteral("Client %1 cannot connect: %2").arg(number).arg(reason(errno)));
    client.stage = Client::Stage::Upgrading;
    client.unsent = upgradeRequest("/v1/socket").toStdString();
    client.reads = true;
    client.wantsToWrite = true;
    epoll_event event = {.events = EPOLLIN | EPOLLOUT, .data = {.u64 = static_cast<quint64>(number)}};
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, client.fd, &event);
}

void Swarm::leave(int number)
{
    Client &client = at(number);
    if (client.fd < 0)
        return;
    close(client.fd);
    client.fd = -1;
    m_joined -= client.stage == Client::Stage::Joined ? 1 : 0;
    client.stage = Client::Stage::Away;
    client.unread.clear();
    client.unsent.clear();
}

void Swarm::send(int number, const QByteArray &frame)
{
    ++m_traffic.framesUp;
    m_traffic.bytesUp += static_cast<quint64>(frame.size());
    at(number).unsent.append(frame.constData(), static_cast<size_t>(frame.size()));
    flush(number);
}

void Swarm::flush(int number)
{
    Client &client = at(number);
    if (client.unsent.empty()) {
        watch(number, client.reads, false);
        return;
    }
    const ssize_t taken = ::send(client.fd, client.unsent.data(), client.unsent.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (taken < 0 && errno != EAGAIN && errno != EINTR)
        throw Failure(QStringLiteral("Client %1 cannot send: %2").arg(number).arg(reason(errno)));
    client.unsent.erase(0, static_cast<size_t>(std::max<ssize_t>(taken, 0)));
    watch(number, client.reads, !client.unsent.empty());
}

void Swarm::setReading(int number, bool reads)
{
    // Who does not read must not have megabytes of the kernel's to put it into. (Much less than this, and the kernel
    // waits for seconds before it tells the server that there is room again.)
    constexpr int room = 262'144;
    if (!reads)
        setsockopt(at(number).fd, SOL_SOCKET, SO_RCVBUF, &room, sizeof room);
    watch(number, reads, at(number).wantsToWrite);
}

void Swarm::watch(int number, bool reading, bool writing)
{
    Client &client = at(number);
    if (client.reads == reading && client.wantsToWrite == writing)
        return;
    client.reads = reading;
    client.wantsToWrite = writing;
    epoll_event event = {.events = (reading ? EPOLLIN : 0U) | (writing ? EPOLLOUT : 0U),
                         .data = {.u64 = static_cast<quint64>(number)}};
    epoll_ctl(m_epoll, EPOLL_CTL_MOD, client.fd, &event);
}

void Swarm::work(std::chrono::nanoseconds longest, const Interlude &interlude)
{
    throwIfInterrupted();
    const timespec timeout = toTimespec(m_spins ? std::chrono::nanoseconds(0) : longest);
    const int ready = epoll_pwait2(m_epoll, m_events.data(), eventsAtOnce, &timeout, nullptr);
    if (ready < 0 && errno != EINTR)
        throw Failure(QStringLiteral("epoll: %1").arg(reason(errno)));
    for (int i = 0; i < ready; ++i) {
        const epoll_event &event = m_events[static_cast<size_t>(i)];
        if (const int number = static_cast<int>(event.data.u64); at(number).fd >= 0)
            serve(number, event.events);
        if (interlude && i % interludeEvery == interludeEvery - 1)
            interlude();
    }
    if (interlude)
        interlude();
}

void Swarm::workUntil(const std::function<bool()> &done, std::chrono::milliseconds limit, const QString &what)
{
    const auto deadline = std::chrono::steady_clock::now() + limit;
    while (!done()) {
        if (std::chrono::steady_clock::now() > deadline) {
            throw Failure(QStringLiteral("%1: not done after %2 s (%3 of %4 clients have joined)")
                              .arg(what)
                              .arg(static_cast<double>(limit.count()) / 1000)
                              .arg(m_joined)
                              .arg(size()));
        }
        work(std::chrono::milliseconds(10));
    }
}

void Swarm::serve(int number, quint32 events)
{
    Client &client = at(number);
    if ((events & EPOLLOUT) != 0)
        flush(number);
    if ((events & ~static_cast<quint32>(EPOLLOUT)) == 0)
        return;
    const ssize_t got = recv(client.fd, m_buffer.data(), m_buffer.size(), MSG_DONTWAIT);
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (got <= 0) {
        throw Failure(QStringLiteral("The connection of client %1 ended: %2")
                          .arg(number)
                          .arg(got == 0 ? QStringLiteral("closed by the server") : reason(errno)));
    }
    const Time now = std::chrono::steady_clock::now();
    const auto size = static_cast<size_t>(got);
    if (client.unread.empty()) {
        const size_t consumed = consume(number, m_buffer.data(), size, now);
        client.unread.assign(m_buffer.begin() + static_cast<qsizetype>(consumed),
                             m_buffer.begin() + static_cast<qsizetype>(size));
    } else {
        client.unread.insert(client.unread.end(), m_buffer.begin(), m_buffer.begin() + static_cast<qsizetype>(size));
        const size_t consumed = consume(number, client.unread.data(), client.unread.size(), now);
        client.unread.erase(client.unread.begin(), client.unread.begin() + static_cast<qsizetype>(consumed));
    }
}

size_t Swarm::consume(int number, const char *bytes, size_t size, Time when)
{
    size_t consumed = 0;
    if (at(number).stage == Client::Stage::Upgrading) {
        consumed = consumeUpgrade(number, bytes, size);
        if (consumed == 0)
            return 0;
    }
    while (const auto head = readFrameHead(bytes + consumed, size - consumed)) {
        const size_t whole = head->headBytes + head->payloadBytes;
        if (size - consumed < whole)
            break;
        ++m_traffic.framesDown;
        m_traffic.bytesDown += whole;
        receive(number, *head,
                QByteArrayView(bytes + consumed + head->headBytes, static_cast<qsizetype>(head->payloadBytes)), when);
        consumed += whole;
    }
    return consumed;
}

} // namespace Pinthread::Bench
