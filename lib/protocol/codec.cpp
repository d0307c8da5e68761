// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/codec.h"

#include "protocol/assetcodec_p.h"

#include <QJsonDocument>

namespace Pinthread::Protocol {

namespace {

using Field = QLatin1String;

constexpr qsizetype longestToken = 512;
constexpr qsizetype longestEpoch = 64;
constexpr qsizetype longestSentence = 2'000;
constexpr int mostInFrame = 100'000; ///< Events or conversations in one message from a server; a guard.

QJsonObject positionJson(const Position &position)
{
    return {{Field("epoch"), position.epoch}, {Field("revision"), position.revision}};
}

Position readPosition(FieldReader from)
{
    return {from.text(Field("epoch"), longestEpoch, 1), from.integer(Field("revision"), 0, largestInteger)};
}

template <class SomeId>
QJsonArray idsJson(const QList<SomeId> &ids)
{
    QJsonArray json;
    for (const SomeId &id : ids)
        json.append(id.toText());
    return json;
}

constexpr std::pair<RefusalCode, QLatin1String> refusalWords[] = {
    {RefusalCode::Invalid, QLatin1String("invalid")},
    {RefusalCode::TooLong, QLatin1String("too-long")},
    {RefusalCode::LimitReached, QLatin1String("limit-reached")},
    {RefusalCode::NotAllowed, QLatin1String("not-allowed")},
    {RefusalCode::NotFound, QLatin1String("not-found")},
    {RefusalCode::AlreadyExists, QLatin1String("already-exists")},
    {RefusalCode::BroadcastIdConflict, QLatin1String("broadcast-id-conflict")},
    {RefusalCode::TooMany, QLatin1String("too-many")},
    {RefusalCode::Unavailable, QLatin1String("unavailable")},
};

QLatin1String codeText(RefusalCode code)
{
    for (const auto &[value, word] : refusalWords) {
        if (value == code)
            return word;
    }
    Q_UNREACHABLE();
}

RefusalCode readCode(FieldReader &from)
{
    const QString text = from.text(Field("code"), longestName);
    for (const auto &[value, word] : refusalWords) {
        if (word == text)
            return value;
    }
    return RefusalCode::Invalid; // A code of a later version: the message still tells.
}

// Messages to JSON. The type goes in last, where encode() knows it.

QJsonObject body(const Hello &hello)
{
    return {{Field("protocol"), hello.protocol}, {Field("token"), hello.token}, {Field("client"), hello.client}};
}

QJsonObject body(const Open &open)
{
    QJsonObject json{{Field("assetId"), open.assetId.toText()}};
    if (open.since)
        json.insert(Field("since"), positionJson(*open.since));
    if (!open.unsettled.isEmpty())
        json.insert(Field("unsettled"), idsJson(open.unsettled));
    return json;
}

QJsonObject body(const Close &close)
{
    return {{Field("assetId"), close.assetId.toText()}};
}

QJsonObject body(const SubmitOperation &submit)
{
    return {{Field("assetId"), submit.assetId.toText()},
            {Field("broadcastId"), submit.operation.broadcastId.toText()},
            {Field("operation"), toJson(submit.operation)}};
}

QJsonObject body(const Welcome &welcome)
{
    const QJsonObject limits{{Field("commentCharacters"), welcome.limits.commentCharacters},
                             {Field("quoteCharacters"), welcome.limits.quoteCharacters},
                             {Field("quoteContext"), welcome.limits.quoteContext},
                             {Field("conversationsPerAsset"), welcome.limits.conversationsPerAsset},
                             {Field("commentsPerConversation"), welcome.limits.commentsPerConversation},
                             {Field("commentsPerAsset"), welcome.limits.commentsPerAsset},
                             {Field("replyDepth"), welcome.limits.replyDepth},
                             {Field("frameBytes"), welcome.connection.frameBytes},
                             {Field("openAssets"), welcome.connection.openAssets},
                             {Field("operationsInFlight"), welcome.connection.operationsInFlight},
                             {Field("operationsPerSecond"), welcome.connection.operationsPerSecond}};
    QJsonObject json{{Field("limits"), limits}};
    insertActor(json, welcome.actor);
    return json;
}

QJsonObject body(const Snapshot &snapshot)
{
    QJsonArray conversations;
    for (const Conversation &conversation : snapshot.conversations)
        conversations.append(toJson(conversation));
    return {{Field("assetId"), snapshot.assetId.toText()},
            {Field("kind"), kindText(snapshot.kind)},
            {Field("epoch"), snapshot.position.epoch},
            {Field("revision"), snapshot.position.revision},
            {Field("lastNumber"), snapshot.lastNumber},
            {Field("part"), snapshot.part},
            {Field("parts"), snapshot.parts},
            {Field("conversations"), conversations}};
}

QJsonObject caughtUpJson(const CaughtUp &caughtUp)
{
    QJsonObject json = positionJson(caughtUp.position);
    if (!caughtUp.recorded.isEmpty())
        json.insert(Field("recorded"), idsJson(caughtUp.recorded));
    return json;
}

QJsonObject body(const Events &events)
{
    QJsonArray array;
    for (const Event &event : events.events)
        array.append(toJson(events.kind, event));
    QJsonObject json{{Field("assetId"), events.assetId.toText()}, {Field("events"), array}};
    if (events.caughtUp)
        json.insert(Field("caughtUp"), caughtUpJson(*events.caughtUp));
    return json;
}

QJsonObject body(const Refused &refused)
{
    QJsonObject json{{Field("assetId"), refused.assetId.toText()},
                     {Field("code"), codeText(refused.refusal.code)},
                     {Field("message"), refused.refusal.message}};
    if (!refused.broadcastId.isNull())
        json.insert(Field("broadcastId"), refused.broadcastId.toText());
    return json;
}

QJsonObject body(const Presence &presence)
{
    QJsonArray users;
    for (const User &user : presence.users)
        users.append(toJson(user));
    return {{Field("assetId"), presence.assetId.toText()}, {Field("count"), presence.count}, {Field("users"), users}};
}

QJsonObject body(const AssetChanged &changed)
{
    return {{Field("asset"), toJson(changed.asset)}};
}

QJsonObject body(const Error &error)
{
    QJsonObject json{{Field("code"), error.code}, {Field("message"), error.message}};
    if (error.retryAfter)
        json.insert(Field("retryAfter"), *error.retryAfter);
    return json;
}

Field typeOf(const ClientMessage &message)
{
    return std::visit(Overloaded{[](const Hello &) { return Field("hello"); },
                                 [](const Open &) { return Field("open"); },
                                 [](const Close &) { return Field("close"); },
                                 [](const SubmitOperation &) { return Field("operation"); }},
                      message);
}

Field typeOf(const ServerMessage &message)
{
    return std::visit(
        Overloaded{[](const Welcome &) { return Field("welcome"); }, [](const Snapshot &) { return Field("snapshot"); },
                   [](const Events &) { return Field("events"); }, [](const Refused &) { return Field("refused"); },
                   [](const Presence &) { return Field("presence"); },
                   [](const AssetChanged &) { return Field("asset"); }, [](const Error &) { return Field("error"); }},
        message);
}

template <class Message>
QByteArray encodeMessage(const Message &message)
{
    QJsonObject json = std::visit([](const auto &alternative) { return body(alternative); }, message);
    json.insert(Field("type"), typeOf(message));
    return toBytes(json);
}

// JSON to messages.

int readCount(FieldReader &from, Field field, qint64 least)
{
    return static_cast<int>(from.integer(field, least, INT_MAX));
}

Open readOpen(FieldReader &from)
{
    Open open{.assetId = from.id<AssetId>(Field("assetId")), .since = {}, .unsettled = {}};
    if (from.has(Field("since")))
        open.since = readPosition(from.object(Field("since")));
    if (from.has(Field("unsettled")))
        open.unsettled = from.idList<BroadcastId>(Field("unsettled"), mostUnsettled);
    return open;
}

SubmitOperation readSubmission(FieldReader &from)
{
    const auto assetId = from.id<AssetId>(Field("assetId"));
    const auto broadcastId = from.id<BroadcastId>(Field("broadcastId"));
    return {assetId, readOperation(from.object(Field("operation")), broadcastId)};
}

Welcome readWelcome(FieldReader &from)
{
    Welcome welcome;
    welcome.actor = readActor(from);
    FieldReader limits = from.object(Field("limits"));
    welcome.limits = {.commentCharacters = readCount(limits, Field("commentCharacters"), 1),
                      .quoteCharacters = readCount(limits, Field("quoteCharacters"), 1),
                      .quoteContext = readCount(limits, Field("quoteContext"), 0),
                      .conversationsPerAsset = readCount(limits, Field("conversationsPerAsset"), 1),
                      .commentsPerConversation = readCount(limits, Field("commentsPerConversation"), 1),
                      .commentsPerAsset = Limits().commentsPerAsset,
                      .replyDepth = readCount(limits, Field("replyDepth"), 0)};
    if (limits.has(Field("commentsPerAsset"))) // Servers of 0.1 do not say it.
        welcome.limits.commentsPerAsset = readCount(limits, Field("commentsPerAsset"), 1);
    welcome.connection = {.frameBytes = readCount(limits, Field("frameBytes"), 1),
                          .openAssets = readCount(limits, Field("openAssets"), 1),
                          .operationsInFlight = readCount(limits, Field("operationsInFlight"), 1),
                          .operationsPerSecond = readCount(limits, Field("operationsPerSecond"), 1)};
    return welcome;
}

Snapshot readSnapshot(FieldReader &from)
{
    Snapshot snapshot{
        .assetId = from.id<AssetId>(Field("assetId")),
        .kind = readKind(from, Field("kind")),
        .position = {from.text(Field("epoch"), longestEpoch, 1), from.integer(Field("revision"), 0, largestInteger)},
        .lastNumber = readCount(from, Field("lastNumber"), 0),
        .part = readCount(from, Field("part"), 1),
        .parts = readCount(from, Field("parts"), 1),
        .conversations = {}};
    if (snapshot.part > snapshot.parts)
        from.refuse(Field("part"), QStringLiteral("must not be above parts."));
    for (const FieldReader &conversation : from.objects(Field("conversations"), mostInFrame))
        snapshot.conversations.append(readConversation(conversation));
    return snapshot;
}

Events readEvents(FieldReader &from)
{
    Events events{
        .assetId = from.id<AssetId>(Field("assetId")), .kind = AssetKind::Image, .events = {}, .caughtUp = {}};
    for (const FieldReader &item : from.objects(Field("events"), mostInFrame)) {
        auto [kind, event] = readEvent(item);
        events.kind = kind;
        events.events.append(std::move(event));
    }
    if (from.has(Field("caughtUp"))) {
        FieldReader caughtUp = from.object(Field("caughtUp"));
        events.caughtUp =
            CaughtUp{readPosition(caughtUp), caughtUp.has(Field("recorded"))
                                                 ? caughtUp.idList<BroadcastId>(Field("recorded"), mostUnsettled)
                                                 : QList<BroadcastId>()};
    }
    return events;
}

Presence readPresence(FieldReader &from)
{
    Presence presence{
        .assetId = from.id<AssetId>(Field("assetId")), .count = readCount(from, Field("count"), 0), .users = {}};
    for (const FieldReader &user : from.objects(Field("users"), mostPresenceNames))
        presence.users.append(readUser(user));
    return presence;
}

Error readServerError(FieldReader &from)
{
    Error error{.code = from.text(Field("code"), longestName),
                .message = from.text(Field("message"), longestSentence),
                .retryAfter = {}};
    if (from.has(Field("retryAfter")))
        error.retryAfter = readCount(from, Field("retryAfter"), 0);
    return error;
}

template <class Message>
Expected<Message, ProtocolError> finished(const FieldReader &from, Message message)
{
    if (from.error())
        return failure(*from.error());
    return message;
}

void refuseType(FieldReader &from)
{
    from.refuse(Field("type"), QStringLiteral("is not known in this version."), ProtocolError::Reason::UnknownType);
}

} // namespace

QByteArray encode(const ClientMessage &message)
{
    return encodeMessage(message);
}

QByteArray encode(const ServerMessage &message)
{
    return encodeMessage(message);
}

Expected<ClientMessage, ProtocolError> decodeClientMessage(QByteArrayView bytes)
{
    FieldReader from(bytes);
    ClientMessage message;
    const QString type = from.text(Field("type"), longestName);
    if (type == Field("operation")) {
        message = readSubmission(from);
    } else if (type == Field("open")) {
        message = readOpen(from);
    } else if (type == Field("close")) {
        message = Close{from.id<AssetId>(Field("assetId"))};
    } else if (type == Field("hello")) {
        message = Hello{.protocol = readCount(from, Field("protocol"), 0),
                        .token = from.text(Field("token"), longestToken),
                        .client = from.optionalText(Field("client"), longestName)};
    } else {
        refuseType(from);
    }
    return finished(from, std::move(message));
}

Expected<ServerMessage, ProtocolError> decodeServerMessage(QByteArrayView bytes)
{
    FieldReader from(bytes);
    ServerMessage message;
    const QString type = from.text(Field("type"), longestName);
    if (type == Field("events")) {
        message = readEvents(from);
    } else if (type == Field("presence")) {
        message = readPresence(from);
    } else if (type == Field("snapshot")) {
        message = readSnapshot(from);
    } else if (type == Field("refused")) {
        message = Refused{.assetId = from.id<AssetId>(Field("assetId")),
                          .broadcastId = from.optionalId<BroadcastId>(Field("broadcastId")),
                          .refusal = {readCode(from), from.text(Field("message"), longestSentence)}};
    } else if (type == Field("welcome")) {
        message = readWelcome(from);
    } else if (type == Field("asset")) {
        message = AssetChanged{readAsset(from.object(Field("asset")))};
    } else if (type == Field("error")) {
        message = readServerError(from);
    } else {
        refuseType(from);
    }
    return finished(from, std::move(message));
}

QByteArray encodeEvent(AssetKind kind, const Event &event)
{
    return toBytes(toJson(kind, event));
}

Expected<Event, ProtocolError> decodeEvent(QByteArrayView bytes)
{
    FieldReader from(bytes);
    Event event = readEvent(from).event;
    return finished(from, std::move(event));
}

QByteArray encodeConversation(const Conversation &conversation)
{
    return toBytes(toJson(conversation));
}

Expected<Conversation, ProtocolError> decodeConversation(QByteArrayView bytes)
{
    FieldReader from(bytes);
    Conversation conversation = readConversation(from);
    return finished(from, std::move(conversation));
}

QByteArray encodeEventsMessage(AssetId assetId, const QList<QByteArray> &encodedEvents,
                               const std::optional<CaughtUp> &caughtUp)
{
    // The order of QJsonObject, which is alphabetical: assetId, caughtUp, events, type.
    QByteArray message = "{\"assetId\":\"" + assetId.toText().toLatin1() + '"';
    if (caughtUp)
        message += ",\"caughtUp\":" + toBytes(caughtUpJson(*caughtUp));
    message += ",\"events\":[" + encodedEvents.join(',') + "],\"type\":\"events\"}";
    return message;
}

QList<QByteArray> encodeSnapshot(AssetId assetId, const QString &epoch, const AssetState &state, qsizetype partBytes)
{
    QList<QList<QByteArray>> parts(1);
    qsizetype partSize = 0;
    for (const Conversation &conversation : state.conversations()) {
        const QByteArray encoded = toBytes(toJson(conversation));
        if (!parts.constLast().isEmpty() && partSize + encoded.size() > partBytes) {
            parts.append(QList<QByteArray>());
            partSize = 0;
        }
        partSize += encoded.size() + 1;
        parts.last().append(encoded);
    }

    Snapshot head{.assetId = assetId,
                  .kind = state.kind(),
                  .position = {epoch, state.revision()},
                  .lastNumber = state.lastNumber(),
                  .part = 1,
                  .parts = static_cast<int>(parts.size()),
                  .conversations = {}};
    QList<QByteArray> messages;
    for (const QList<QByteArray> &conversations : parts) {
        QByteArray message = encode(ServerMessage(head));
        const QByteArray emptyArray = "\"conversations\":[]";
        const qsizetype at = message.indexOf(emptyArray) + emptyArray.size() - 1;
        messages.append(message.insert(at, conversations.join(',')));
        ++head.part;
    }
    return messages;
}

} // namespace Pinthread::Protocol
