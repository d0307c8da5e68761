// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/loopbackpeer.h"

#include "sync/loopbackpipe_p.h"

namespace Pinthread {

LoopbackPeer::LoopbackPeer(LoopbackNetwork *network, std::shared_ptr<LoopbackPipe> pipe)
    : m_network(network), m_pipe(std::move(pipe))
{}

LoopbackPeer::~LoopbackPeer() = default;

void LoopbackPeer::send(const QByteArray &message)
{
    m_network->post(
        m_pipe,
        {.kind = LoopbackNetwork::Packet::Kind::Message, .toServer = false, .bytes = message, .code = 0, .reason = {}});
}

void LoopbackPeer::close(int code, const QString &reason)
{
    m_network->post(
        m_pipe,
        {.kind = LoopbackNetwork::Packet::Kind::Close, .toServer = false, .bytes = {}, .code = code, .reason = reason});
}

} // namespace Pinthread
