// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rooms/frame.h"

#include <QtEndian>

namespace Pinthread::Server {

namespace {

enum Opcode : quint8 { TextOpcode = 0x1, CloseOpcode = 0x8, PingOpcode = 0x9 };
constexpr quint8 finalBit = 0x80;
constexpr qsizetype longestReason = 123;

FramePtr framed(Opcode opcode, QByteArrayView payload)
{
    QByteArray bytes;
    bytes.reserve(payload.size() + 10);
    bytes.append(static_cast<char>(finalBit | opcode));
    const auto appendBigEndian = [&](auto size) {
        size = qToBigEndian(size);
        bytes.append(reinterpret_cast<const char *>(&size), sizeof size);
    };
    if (payload.size() < 126) {
        bytes.append(static_cast<char>(payload.size()));
    } else if (payload.size() <= 0xffff) {
        bytes.append(char(126));
        appendBigEndian(static_cast<quint16>(payload.size()));
    } else {
        bytes.append(char(127));
        appendBigEndian(static_cast<quint64>(payload.size()));
    }
    bytes.append(payload);
    return std::make_shared<const Frame>(std::move(bytes));
}

QByteArray cutToFit(const QString &reason)
{
    QByteArray bytes = reason.toUtf8();
    if (bytes.size() <= longestReason)
        return bytes;
    qsizetype end = longestReason;
    while (end > 0 && (static_cast<quint8>(bytes.at(end)) & 0xc0) == 0x80)
        --end; // The first byte that goes must not continue a character.
    return bytes.first(end);
}

} // namespace

FramePtr Frame::text(QByteArrayView payload)
{
    return framed(TextOpcode, payload);
}

FramePtr Frame::ping()
{
    static const FramePtr frame = framed(PingOpcode, {});
    return frame;
}

FramePtr Frame::close(int code, const QString &reason)
{
    const quint16 bigEndian = qToBigEndian(static_cast<quint16>(code));
    return framed(CloseOpcode,
                  QByteArray(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian) + cutToFit(reason));
}

FramePtr Frame::raw(QByteArray bytes)
{
    return std::make_shared<const Frame>(std::move(bytes));
}

} // namespace Pinthread::Server
