// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/wirelog.h"

#include <QtEndian>

namespace Pinthread::Testkit {

QByteArrayList textMessages(const QByteArray &stream)
{
    constexpr int text = 1;
    QByteArrayList messages;
    qsizetype at = stream.indexOf("\r\n\r\n");
    if (at < 0)
        return messages;
    at += 4;
    const auto byte = [&](qsizetype index) { return static_cast<quint8>(stream.at(index)); };
    while (at + 2 <= stream.size()) {
        const int opcode = byte(at) & 0x0f;
        const bool masked = (byte(at + 1) & 0x80) != 0;
        quint64 length = byte(at + 1) & 0x7f;
        qsizetype head = 2;
        if (length == 126) {
            if (at + 4 > stream.size())
                break;
            length = qFromBigEndian<quint16>(stream.constData() + at + 2);
            head = 4;
        } else if (length == 127) {
            if (at + 10 > stream.size())
                break;
            length = qFromBigEndian<quint64>(stream.constData() + at + 2);
            head = 10;
        }
        const qsizetype mask = at + head;
        head += masked ? 4 : 0;
        const auto size = static_cast<qsizetype>(length);
        if (at + head + size > stream.size())
            break;
        QByteArray payload = stream.mid(at + head, size);
        for (qsizetype i = 0; masked && i < size; ++i)
            payload[i] = static_cast<char>(payload.at(i) ^ stream.at(mask + i % 4));
        if (opcode == text)
            messages.append(payload);
        at += head + size;
    }
    return messages;
}

} // namespace Pinthread::Testkit
