// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/net/outbox.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>

#include <thread>

namespace Pinthread::Server {

/// An Outbox with its socket on a running io_context, and the far end of that socket as a plain descriptor: whoever
/// holds it decides when something is read. The buffers of the kernel in between are small.
class OutboxAndReader
{
public:
    explicit OutboxAndReader(std::size_t limit = 64 * 1024);
    ~OutboxAndReader();
    Q_DISABLE_COPY_MOVE(OutboxAndReader)

    [[nodiscard]] Outbox &outbox() { return *m_outbox; }
    [[nodiscard]] const Metrics &metrics() const { return m_metrics; }

    /// Runs \a work on the strand and waits until it has run.
    void onStrand(const std::function<void()> &work);
    /// True on the threads of the io_context.
    [[nodiscard]] bool isOnStrand() const { return std::this_thread::get_id() == m_thread.get_id(); }

    /// Reads \a bytes; fewer when the connection ends or nothing comes for some seconds.
    [[nodiscard]] QByteArray read(qsizetype bytes);
    /// True when the connection has ended and nothing else came before that.
    [[nodiscard]] bool atEnd();
    /// The reader goes away without a word (RST).
    void reset();

private:
    boost::asio::io_context m_context;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_work{m_context.get_executor()};
    Metrics m_metrics;
    std::shared_ptr<Outbox> m_outbox;
    int m_reader = -1;
    std::thread m_thread;
};

} // namespace Pinthread::Server
