// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/fanout/fanout.h"
#include "server/serverconfig.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

namespace Pinthread::Server {

/// Tells the other nodes through NATS, and hears what they tell. Connects again for ever; what happens meanwhile is
/// lost, as hints may be. Sends on a thread of its own, so that nobody waits for a network that stalls.
class NatsFanout final : public Fanout
{
public:
    /// Called on a thread of NATS, one message after the other, with what other nodes say.
    using Heard = std::function<void(const FromNode &)>;

    NatsFanout(NodeId node, Heard heard);
    /// Hears and says nothing more.
    ~NatsFanout() override;

    /// Those that share the journal \a epoch hear each other. \a servers as ServerConfig::nats; empty: nobody is told,
    /// and nobody heard.
    void start(const QString &servers, const QString &epoch);
    /// Hears and says nothing more.
    void stop();

    void announce(const FanoutMessage &message) override;
    [[nodiscard]] QString problem() const override;

private:
    class Link;
    struct Waiting
    {
        QByteArray subject;
        QByteArray bytes;
    };
    static constexpr std::size_t mostWaiting = 4096; ///< Messages; more are lost.

    void send();

    const NodeId m_node;
    const Heard m_heard;
    QByteArray m_prefix; ///< Of subjects.
    std::unique_ptr<Link> m_link;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Waiting> m_waiting; ///< Guarded by m_mutex, as is the next.
    bool m_stopping = true;
    std::thread m_thread;
};

} // namespace Pinthread::Server
