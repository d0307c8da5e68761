// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/roomstage.h"

#include <QtEndian>

namespace Pinthread::Server {

namespace {

QByteArrayView payloadOf(const Frame &frame)
{
    const QByteArrayView bytes(frame.data(), static_cast<qsizetype>(frame.size()));
    const auto length = static_cast<quint8>(bytes.at(1));
    if (length == 127)
        return bytes.sliced(10);
    return bytes.sliced(length == 126 ? 4 : 2);
}

} // namespace

Subscriber::Delivery TestSubscriber::deliver(const FramePtr &frame)
{
    if (room <= 0)
        return Delivery::Full;
    --room;
    if (onDelivery)
        onDelivery();
    remember(frame);
    return Delivery::Taken;
}

void TestSubscriber::tell(const FramePtr &frame)
{
    remember(frame);
}

void TestSubscriber::remember(const FramePtr &frame)
{
    const auto message = Protocol::decodeServerMessage(payloadOf(*frame));
    if (!message)
        qFatal("The room sent something that is no message: %s", qPrintable(message.error().message));
    m_received.append(*message);
    frames.append(frame.get());
    m_kept.push_back(frame);
}

QList<Revision> revisionsIn(const QList<Protocol::Events> &messages)
{
    QList<Revision> found;
    for (const Protocol::Events &message : messages) {
        for (const Event &event : message.events)
            found.append(event.revision);
    }
    return found;
}

QList<Revision> revisionRange(Revision first, Revision last)
{
    QList<Revision> all;
    for (Revision revision = first; revision <= last; ++revision)
        all.append(revision);
    return all;
}

AssetState replayed(const QList<Protocol::ServerMessage> &messages)
{
    AssetState state;
    AssetState::Conversations parts;
    for (const Protocol::ServerMessage &message : messages) {
        if (const auto *snapshot = std::get_if<Protocol::Snapshot>(&message)) {
            if (snapshot->part == 1)
                parts.clear();
            for (const Conversation &conversation : snapshot->conversations)
                parts.insert(conversation.id, conversation);
            if (snapshot->part == snapshot->parts)
                state = AssetState(snapshot->kind, snapshot->position.revision, snapshot->lastNumber, parts);
        } else if (const auto *events = std::get_if<Protocol::Events>(&message)) {
            for (const Event &event : events->events) {
                if (!state.apply(event))
                    return state;
            }
        }
    }
    return state;
}

RoomStage::RoomStage()
{
    asset = {.id = AssetId::make(clock, random),
             .urlId = QStringLiteral("mockup"),
             .kind = AssetKind::Image,
             .name = QStringLiteral("mockup.png"),
             .mediaType = QStringLiteral("image/png"),
             .contentHash = QByteArray(32, 'h'),
             .contentBytes = 1,
             .pixelSize = {10, 10},
             .createdAt = clock.now()};
    std::ignore = journal.ensureAsset({journal.defaultTenant(), asset});
    restart();
}

RoomStage::~RoomStage()
{
    executor->forget();
    storage.die(false);
    room.reset();
    if (metrics.rooms != 0)
        qFatal("Somebody keeps a room that nobody uses.");
}

void RoomStage::restart()
{
    room.reset();
    executor->forget();
    executor = std::make_shared<ManualExecutor>();
    room = Room::make(asset.id, RoomContext{config, clock, storage, fanout, metrics, executor, scheduler},
                      [this](Room &, quint64) { ++idleCalls; });
}

std::shared_ptr<TestSubscriber> RoomStage::person(const QString &name, Role role)
{
    const Identity identity{.tenant = journal.defaultTenant(),
                            .actor = {.user = {UserId::make(clock, random), name}, .role = role},
                            .invitation = {},
                            .onlyAssets = {}};
    return std::make_shared<TestSubscriber>(identity, ++m_serials);
}

std::shared_ptr<TestSubscriber> RoomStage::again(const TestSubscriber &other)
{
    return std::make_shared<TestSubscriber>(other.identity(), ++m_serials);
}

void RoomStage::open(const std::shared_ptr<TestSubscriber> &who, std::optional<Protocol::Position> since,
                     const QList<BroadcastId> &unsettled)
{
    room->open(who, {.assetId = asset.id, .since = std::move(since), .unsettled = unsettled});
    run();
}

Operation RoomStage::pin(const QString &text)
{
    return {.broadcastId = BroadcastId::make(clock, random),
            .conversationId = ConversationId::make(clock, random),
            .body = CreateConversation{
                .anchor = Marker{25, 30.5, {}}, .commentId = CommentId::make(clock, random), .text = text}};
}

void RoomStage::submit(const std::shared_ptr<TestSubscriber> &who, const Operation &operation)
{
    room->submit(who, operation);
    run();
}

void RoomStage::fill(const std::shared_ptr<TestSubscriber> &who, int count)
{
    for (int i = 0; i < count; ++i)
        room->submit(who, pin());
    while (journal.last(asset.id) < count) {
        const Revision before = journal.last(asset.id);
        advance(std::chrono::milliseconds(20));
        if (journal.last(asset.id) == before)
            qFatal("The operations are not recorded.");
    }
    std::ignore = who->takeReceived();
}

void RoomStage::advance(std::chrono::nanoseconds duration)
{
    run();
    time.advance(duration);
    run();
}

} // namespace Pinthread::Server
