// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/loopbacknetwork.h"

#include "sync/loopbackpipe_p.h"

namespace Pinthread {

LoopbackNetwork::LoopbackNetwork(Scheduler &scheduler, QObject *parent) : QObject(parent), m_scheduler(&scheduler) {}

LoopbackNetwork::~LoopbackNetwork() = default;

TransportFactory LoopbackNetwork::factory()
{
    return [this] { return std::unique_ptr<Transport>(new LoopbackTransport(this)); };
}

void LoopbackNetwork::setStalled(bool stalled)
{
    m_stalled = stalled;
    if (stalled)
        return;
    for (const Pipe &pipe : std::vector(m_pipes)) {
        for (int due = std::exchange(pipe->dueToServer, 0); due > 0; --due)
            deliver(pipe, true);
        for (int due = std::exchange(pipe->dueToClient, 0); due > 0; --due)
            deliver(pipe, false);
    }
}

void LoopbackNetwork::cut()
{
    for (const Pipe &pipe : std::vector(m_pipes))
        end(pipe, Transport::ClosedByNetwork, {});
}

void LoopbackNetwork::dial(LoopbackTransport *dialling)
{
    ++m_attempts;
    later([this, caller = QPointer(dialling)] {
        LoopbackTransport *const client = caller.data();
        if (!client)
            return;
        if (!m_reachable || m_stalled) {
            // A stalled network does not even say no.
            if (!m_stalled)
                Q_EMIT client->closed(Transport::ClosedByNetwork, QStringLiteral("unreachable"));
            return;
        }
        const auto pipe = std::make_shared<LoopbackPipe>();
        pipe->client = client;
        client->m_pipe = pipe;
        auto *server = new LoopbackPeer(this, pipe);
        server->setParent(this);
        pipe->server = server;
        m_pipes.push_back(pipe);
        Q_EMIT connected(server);
        if (caller)
            Q_EMIT client->opened();
    });
}

void LoopbackNetwork::post(const Pipe &pipe, Packet packet)
{
    if (!pipe || pipe->ended)
        return;
    const bool toServer = packet.toServer;
    (toServer ? pipe->toServer : pipe->toClient).push_back(std::move(packet));
    // The timer takes whatever is first by then, so that a change of the delay cannot turn the order round.
    later([this, pipe, toServer] { deliver(pipe, toServer); });
}

void LoopbackNetwork::deliver(const Pipe &pipe, bool toServer)
{
    if (pipe->ended)
        return;
    if (m_stalled) {
        ++(toServer ? pipe->dueToServer : pipe->dueToClient);
        return;
    }
    auto &queue = toServer ? pipe->toServer : pipe->toClient;
    const Packet packet = std::move(queue.front());
    queue.pop_front();
    handle(pipe, packet);
}

void LoopbackNetwork::handle(const Pipe &pipe, const Packet &packet)
{
    switch (packet.kind) {
    case Packet::Kind::Message:
        if (packet.toServer && pipe->server)
            Q_EMIT pipe->server->received(packet.bytes);
        else if (!packet.toServer && pipe->client)
            Q_EMIT pipe->client->received(packet.bytes);
        countMessage();
        return;
    case Packet::Kind::Ping:
        post(pipe, {.kind = Packet::Kind::Pong, .toServer = false, .bytes = {}, .code = 0, .reason = {}});
        return;
    case Packet::Kind::Pong:
        if (pipe->client)
            Q_EMIT pipe->client->alive();
        return;
    case Packet::Kind::Close:
    case Packet::Kind::Gone:
        end(pipe, packet.code, packet.reason);
        return;
    }
}

void LoopbackNetwork::end(const Pipe &pipe, int code, const QString &reason)
{
    if (std::exchange(pipe->ended, true))
        return;
    std::erase(m_pipes, pipe);
    if (const QPointer<LoopbackPeer> server = pipe->server) {
        Q_EMIT server->disconnected();
        if (server)
            server->deleteLater();
    }
    if (pipe->client)
        Q_EMIT pipe->client->closed(code, reason);
}

void LoopbackNetwork::countMessage()
{
    if (!m_cutAfter || --*m_cutAfter > 0)
        return;
    m_cutAfter.reset();
    cut();
}

void LoopbackNetwork::later(std::function<void()> work)
{
    const quint64 number = m_scheduled++;
    m_timers[number] = m_scheduler->after(m_delay, [this, number, work = std::move(work)] {
        m_timers.erase(number);
        work();
    });
}

} // namespace Pinthread
