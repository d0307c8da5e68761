// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/metrics.h"
#include "server/rooms/frame.h"

#include <boost/asio/ip/tcp.hpp>

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace Pinthread::Server {

/// Everything that goes to one client goes through here, in the order of the calls: what rooms send and what Beast
/// answers by itself (handshake, pong, close). So frames never interleave, from whatever thread they come.
///
/// A frame is sent directly, without a detour through the event loop, when nothing waits; what the kernel does not take
/// waits here, shared with all others who wait for the same frame, and goes out as soon as the client reads on. What
/// may wait is bounded in bytes. Owns the socket.
class Outbox : public std::enable_shared_from_this<Outbox>
{
public:
    using Socket = boost::asio::ip::tcp::socket;
    using Instant = std::chrono::steady_clock::time_point;

    enum class Push {
        Taken, ///< Sent or waiting; or the connection is gone, which the reader will notice.
        Full,  ///< Not taken: too much waits. The drained callback comes when there is room again.
    };

    /// \a socket's executor is a strand; \a metrics outlives this.
    Outbox(Socket socket, std::size_t limit, Metrics &metrics);
    ~Outbox();
    Q_DISABLE_COPY_MOVE(Outbox)

    /// Called on the strand after a push was Full, when half of the room is free again. Set before the first push.
    void onDrained(std::function<void()> callback) { m_drained = std::move(callback); }

    // From any thread:

    /// A frame that is too large by itself is taken when nothing waits.
    [[nodiscard]] Push push(const FramePtr &frame);
    /// For what is said only once: may use twice the room. False: not even that was enough, the client must go.
    [[nodiscard]] bool pushUrgent(const FramePtr &frame);
    /// Sends what waits, then says that no more will come (shutdown of the sending side). Takes nothing more.
    void finish();
    [[nodiscard]] std::size_t waitingBytes() const;
    /// Since when something waits and nothing goes out; nothing while all is well.
    [[nodiscard]] std::optional<Instant> stalledSince() const;

    // On the strand only:

    [[nodiscard]] Socket &socket() { return m_socket; }
    /// Calls \a work on the strand as soon as no more than the limit waits: at once, if that is so or
    /// the connection has gone.
    void whenRoom(std::function<void()> work);
    /// Gives everything up at once.
    void close();

private:
    struct Waiting
    {
        FramePtr frame;
        std::size_t sent = 0;
    };

    [[nodiscard]] Push pushWithin(const FramePtr &frame, std::size_t limit);
    [[nodiscard]] std::size_t sendNow(const Frame &frame);
    void enqueue(const FramePtr &frame, std::size_t sent);
    void waitWritable();
    void flush();
    [[nodiscard]] bool writeSome();
    void consumed(std::size_t bytes);
    void shutDownIfFinished();
    [[nodiscard]] bool isEmpty() const { return m_head == m_queue.size(); }
    /// When nothing goes out any more, what waits is in nobody's way.
    [[nodiscard]] bool hasRoom() const { return m_closed || m_bytes <= m_limit; }

    Socket m_socket;
    const int m_fd;
    const std::size_t m_limit;
    Metrics &m_metrics;
    std::function<void()> m_drained;
    std::vector<std::function<void()>> m_whenRoom; ///< On the strand.

    mutable std::mutex m_mutex; ///< Guards the rest, and the socket against being closed while another thread sends.
    std::vector<Waiting> m_queue;
    std::size_t m_head = 0; ///< Of m_queue: what is before it has gone out.
    std::size_t m_bytes = 0;
    std::optional<Instant> m_stalledSince;
    bool m_wantsDrained = false;
    bool m_finishing = false;
    bool m_closed = false; ///< Closed, or broken: nothing goes out any more.
};

} // namespace Pinthread::Server
