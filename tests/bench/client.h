// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/event.h"

#include <QByteArray>

#include <string>
#include <vector>

namespace Pinthread::Bench {

/// One subscriber of the swarm. Plain data; Swarm does everything with it.
struct Client
{
    enum class Stage : quint8 {
        Away,       ///< No connection.
        Upgrading,  ///< Connects and asks for the WebSocket.
        Greeting,   ///< Has sent `hello`.
        CatchingUp, ///< Has sent `open`.
        Joined,     ///< Has everything and follows.
    };

    QByteArray token;
    int fd = -1;
    Stage stage = Stage::Away;
    bool reads = true;
    bool wantsToWrite = false; ///< unsent waits for room in the socket.
    std::vector<char> unread;  ///< The beginning of a message whose rest has not come.
    std::string unsent;

    QString epoch;         ///< Empty: has never been caught up.
    Revision revision = 0; ///< The last one that it has; of a server that numbers nothing, how many it was given.
};

} // namespace Pinthread::Bench
