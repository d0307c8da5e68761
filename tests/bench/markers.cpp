// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/markers.h"

#include "bench/websocketframe.h"
#include "protocol/codec.h"

namespace Pinthread::Bench {

namespace {

enum class Part : quint64 { Broadcast = 1, Conversation = 2, Comment = 3 };

/// A UUID version 7 of a day in 2026, with what it stands for where there should be chance.
UuidBits bitsFor(Part part, quint32 number)
{
    constexpr quint64 milliseconds = 1'790'000'000'000;
    constexpr quint64 version = quint64(7) << 12;
    constexpr quint64 variant = quint64(2) << 62;
    return {.high = (milliseconds + number) << 16 | version,
            .low = variant | static_cast<quint64>(part) << 32 | number};
}

} // namespace

QList<QByteArray> markerFrames(AssetId asset, quint32 first, int count, int messageBytes)
{
    QList<QByteArray> frames;
    frames.reserve(count);
    for (quint32 number = first; number < first + static_cast<quint32>(count); ++number) {
        CreateConversation create{.anchor = Marker{.x = roundedPercent(number % 9'973 / 100.0 + 0.0001),
                                                   .y = roundedPercent(number % 9'949 / 100.0 + 0.0002)},
                                  .commentId = CommentId(bitsFor(Part::Comment, number))};
        Protocol::SubmitOperation message{
            .assetId = asset,
            .operation = {.broadcastId = BroadcastId(bitsFor(Part::Broadcast, number)),
                          .conversationId = ConversationId(bitsFor(Part::Conversation, number)),
                          .body = create}};
        const qsizetype bare = Protocol::encode(message).size();
        create.text = QString(std::max<qsizetype>(messageBytes - bare, 1), u'x');
        message.operation.body = create;
        frames.append(clientFrame(Opcode::Text, Protocol::encode(message)));
    }
    return frames;
}

quint32 numberOf(BroadcastId id)
{
    return static_cast<quint32>(id.bits().low);
}

} // namespace Pinthread::Bench
