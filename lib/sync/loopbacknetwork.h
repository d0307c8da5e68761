// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/seams.h"
#include "sync/loopbackpeer.h"
#include "sync/loopbacktransport.h"

#include <map>
#include <optional>
#include <vector>

namespace Pinthread {

/// A network in memory between the LoopbackTransports that its factory makes and the LoopbackPeers it hands out with
/// connected(): in order, without loss until it is told to break, and as slow as it is told to be. On a virtual
/// scheduler everything happens exactly alike each time. Must outlive its transports' use; one thread.
class LoopbackNetwork final : public QObject
{
    Q_OBJECT

public:
    explicit LoopbackNetwork(Scheduler &scheduler, QObject *parent = nullptr);
    ~LoopbackNetwork() override;

    /// What a Connection makes its transports with.
    [[nodiscard]] TransportFactory factory();

    /// How long everything takes, one way.
    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }
    /// Whether new connections come about; those that exist stay.
    void setReachable(bool reachable) { m_reachable = reachable; }
    /// While stalled nothing arrives, and nobody is told (a cable that was pulled); afterwards it all arrives.
    void setStalled(bool stalled);
    /// Breaks every connection. What is under way is lost.
    void cut();
    /// Breaks every connection when so many further messages, of either direction, have arrived.
    void cutAfter(int messages) { m_cutAfter = messages; }

    /// Attempts to connect so far, successful or not.
    [[nodiscard]] int attempts() const { return m_attempts; }

Q_SIGNALS:
    void connected(Pinthread::LoopbackPeer *peer);

private:
    friend class LoopbackTransport;
    friend class LoopbackPeer;
    friend struct LoopbackPipe;
    struct Packet;
    using Pipe = std::shared_ptr<LoopbackPipe>;

    void dial(LoopbackTransport *dialling);
    void post(const Pipe &pipe, Packet packet);
    void deliver(const Pipe &pipe, bool toServer);
    void handle(const Pipe &pipe, const Packet &packet);
    void end(const Pipe &pipe, int code, const QString &reason);
    void countMessage();
    void later(std::function<void()> work);

    Scheduler *m_scheduler;
    std::chrono::milliseconds m_delay{0};
    bool m_reachable = true;
    bool m_stalled = false;
    int m_attempts = 0;
    std::optional<int> m_cutAfter;
    std::vector<Pipe> m_pipes;
    quint64 m_scheduled = 0;
    std::map<quint64, std::unique_ptr<Timer>> m_timers;
};

} // namespace Pinthread
