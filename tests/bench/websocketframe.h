// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <cstddef>
#include <optional>

/// \file
/// As much of RFC 6455 as a load generator needs: whole frames, made ahead of time.

namespace Pinthread::Bench {

enum class Opcode : quint8 { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

/// What stands before the payload of a server's frame.
struct FrameHead
{
    Opcode opcode = Opcode::Text;
    bool last = true; ///< Not a fragment that others follow.
    size_t headBytes = 0;
    size_t payloadBytes = 0;
};

/// Nothing while \a bytes, of which there are \a size, do not hold the whole head.
[[nodiscard]] std::optional<FrameHead> readFrameHead(const char *bytes, size_t size);

/// A client's frame, masked as clients must.
[[nodiscard]] QByteArray clientFrame(Opcode opcode, QByteArrayView payload);

/// The request that turns a connection into a WebSocket.
[[nodiscard]] QByteArray upgradeRequest(const QByteArray &target);

} // namespace Pinthread::Bench
