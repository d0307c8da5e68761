// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/loopbacknetwork.h"

#include <QPointer>

#include <deque>

namespace Pinthread {

struct LoopbackNetwork::Packet
{
    enum class Kind { Message, Ping, Pong, Close, Gone };
    Kind kind = Kind::Message;
    bool toServer = true;
    QByteArray bytes;
    int code = 0;
    QString reason;
};

/// One connection: what both ends and the network know of it.
struct LoopbackPipe
{
    QPointer<LoopbackTransport> client;
    QPointer<LoopbackPeer> server;
    bool ended = false;
    std::deque<LoopbackNetwork::Packet> toServer; ///< Sent and not arrived.
    std::deque<LoopbackNetwork::Packet> toClient;
    int dueToServer = 0; ///< How many of them would have arrived but for a stall.
    int dueToClient = 0;
};

} // namespace Pinthread
