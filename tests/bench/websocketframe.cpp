// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/websocketframe.h"

#include <array>

namespace Pinthread::Bench {

std::optional<FrameHead> readFrameHead(const char *bytes, size_t size)
{
    const auto byte = [&](size_t at) { return static_cast<quint8>(bytes[at]); };
    if (size < 2)
        return {};
    FrameHead head{.opcode = static_cast<Opcode>(byte(0) & 0x0f),
                   .last = (byte(0) & 0x80) != 0,
                   .headBytes = 2,
                   .payloadBytes = byte(1) & 0x7fU};
    const size_t lengthBytes = head.payloadBytes == 127 ? 8 : head.payloadBytes == 126 ? 2 : 0;
    if (lengthBytes > 0) {
        if (size < 2 + lengthBytes)
            return {};
        head.headBytes += lengthBytes;
        head.payloadBytes = 0;
        for (size_t i = 0; i < lengthBytes; ++i)
            head.payloadBytes = head.payloadBytes << 8 | byte(2 + i);
    }
    return head;
}

QByteArray clientFrame(Opcode opcode, QByteArrayView payload)
{
    constexpr std::array<char, 4> mask{'\x5a', '\x13', '\x77', '\x2e'};
    const auto size = static_cast<quint64>(payload.size());
    QByteArray frame;
    frame.reserve(payload.size() + 14);
    frame.append(static_cast<char>(0x80 | static_cast<int>(opcode)));
    const int lengthBytes = size > 0xffff ? 8 : size > 125 ? 2 : 0;
    frame.append(static_cast<char>(0x80 | (lengthBytes == 8 ? 127 : lengthBytes == 2 ? 126 : static_cast<int>(size))));
    for (int i = lengthBytes - 1; i >= 0; --i)
        frame.append(static_cast<char>(size >> (8 * i) & 0xff));
    frame.append(mask.data(), mask.size());
    for (qsizetype i = 0; i < payload.size(); ++i)
        frame.append(static_cast<char>(payload[i] ^ mask[static_cast<size_t>(i) % mask.size()]));
    return frame;
}

QByteArray upgradeRequest(const QByteArray &target)
{
    return "GET " + target
           + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
             "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
}

} // namespace Pinthread::Bench
