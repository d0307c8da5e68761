// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/loopbacktransport.h"

#include "sync/loopbackpipe_p.h"

namespace Pinthread {

LoopbackTransport::LoopbackTransport(LoopbackNetwork *network) : m_network(network) {}

LoopbackTransport::~LoopbackTransport()
{
    if (m_pipe)
        m_pipe->client = nullptr;
}

void LoopbackTransport::open(const QUrl &, const QByteArray &)
{
    m_network->dial(this);
}

void LoopbackTransport::send(const QByteArray &message)
{
    m_network->post(
        m_pipe,
        {.kind = LoopbackNetwork::Packet::Kind::Message, .toServer = true, .bytes = message, .code = 0, .reason = {}});
}

void LoopbackTransport::ping()
{
    m_network->post(
        m_pipe, {.kind = LoopbackNetwork::Packet::Kind::Ping, .toServer = true, .bytes = {}, .code = 0, .reason = {}});
}

void LoopbackTransport::close()
{
    m_network->post(
        m_pipe,
        {.kind = LoopbackNetwork::Packet::Kind::Close, .toServer = true, .bytes = {}, .code = 1000, .reason = {}});
}

void LoopbackTransport::abort()
{
    if (!m_pipe)
        return;
    // As with TCP: what was sent before still arrives, maybe long after the client has forgotten it.
    m_network->post(
        m_pipe, {.kind = LoopbackNetwork::Packet::Kind::Gone, .toServer = true, .bytes = {}, .code = 0, .reason = {}});
    m_pipe->client = nullptr;
    m_pipe.reset();
}

} // namespace Pinthread
