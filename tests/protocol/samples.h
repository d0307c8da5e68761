// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/rules.h"
#include "protocol/httpbodies.h"
#include "protocol/messages.h"

/// \file
/// One of everything that can travel, with every optional field filled in.

namespace Pinthread::Protocol::Samples {

/// The same id for the same number, a different one for every other.
template <class SomeId>
SomeId id(quint64 number)
{
    return SomeId(UuidBits{0x0190'0000'0000'7000ULL + number, 0x8000'0000'0000'0000ULL + number * 7919});
}

inline const auto assetId = id<AssetId>(1);
inline const User alice{id<UserId>(2), QStringLiteral("Alice")};
inline const User bob{id<UserId>(3), QStringLiteral("Bób 😀")};
inline const Asset image{.id = assetId,
                         .urlId = QStringLiteral("landing-page"),
                         .kind = AssetKind::Image,
                         .name = QStringLiteral("Żółw.png"),
                         .mediaType = QStringLiteral("image/png"),
                         .contentHash = QByteArray(32, 'h'),
                         .contentBytes = 12'345,
                         .pixelSize = {1600, 1000},
                         .createdAt = 1'795'000'000'000,
                         .createdBy = alice,
                         .removedAt = 1'795'000'000'001};
inline const Marker region{12.5, 99.0001, RegionSize{0.25, 0.5}};
inline const TextRange words{3, 9, QStringLiteral("„wörds“"), QStringLiteral("some "), QStringLiteral(" here")};

inline QList<OperationBody> operationBodies()
{
    const auto comment = id<CommentId>(10);
    return {CreateConversation{Marker{25, 30.5, {}}, comment, QStringLiteral("Too dark")},
            CreateConversation{region, comment, QStringLiteral("a \"quoted\"\nline\twith \\ and </script>")},
            CreateConversation{words, comment, QStringLiteral("unclear")},
            AddComment{comment, {}, QStringLiteral("Agreed")},
            AddComment{comment, id<CommentId>(11), QStringLiteral("Agreed, too")},
            EditComment{comment, QStringLiteral("Much too dark")},
            DeleteComment{comment},
            MoveAnchor{Marker{0, 100, {}}},
            MoveAnchor{words},
            SetResolved{true},
            SetResolved{false},
            DeleteConversation{}};
}

inline Operation operation(const OperationBody &body)
{
    return {id<BroadcastId>(20), id<ConversationId>(21), body};
}

inline bool isForText(const OperationBody &body)
{
    if (const auto *create = std::get_if<CreateConversation>(&body))
        return std::holds_alternative<TextRange>(create->anchor);
    const auto *move = std::get_if<MoveAnchor>(&body);
    return move && std::holds_alternative<TextRange>(move->anchor);
}

inline Event event(const OperationBody &body, Revision revision = 42)
{
    const bool creates = std::holds_alternative<CreateConversation>(body);
    return {operation(body), revision, 1'795'000'000'123, alice, creates ? 7 : 0};
}

inline Conversation conversation(quint64 number = 1)
{
    Comment first{.id = id<CommentId>(30), .author = alice, .text = QStringLiteral("Too dark"), .createdAt = 1'000};
    Comment second{.id = id<CommentId>(31),
                   .author = bob,
                   .text = QStringLiteral("Agreed"),
                   .parentId = first.id,
                   .createdAt = 2'000,
                   .editedAt = 3'000};
    Comment third{.id = id<CommentId>(32), .author = bob, .createdAt = 4'000, .deleted = true};
    return {id<ConversationId>(100 + number),
            static_cast<int>(number),
            region,
            Resolution{bob, 5'000},
            {first, second, third}};
}

inline QList<ClientMessage> clientMessages()
{
    QList<ClientMessage> messages{
        Hello{1, QStringLiteral("a-token"), QStringLiteral("test/1")},
        Open{assetId, Position{QStringLiteral("epoch"), 17}, {id<BroadcastId>(40), id<BroadcastId>(41)}},
        Open{assetId, {}, {}}, Close{assetId}};
    for (const OperationBody &body : operationBodies())
        messages.append(SubmitOperation{assetId, operation(body)});
    return messages;
}

inline QList<ServerMessage> serverMessages()
{
    const Position position{QStringLiteral("epoch"), 43};
    QList<ServerMessage> messages{
        Welcome{{alice, Role::Commenter, true}, Limits{.replyDepth = 3}, ConnectionLimits{.openAssets = 5}},
        Snapshot{assetId, AssetKind::Image, position, 9, 1, 2, {conversation(1), conversation(2)}},
        Events{assetId, AssetKind::Image, {}, CaughtUp{position, {id<BroadcastId>(40)}}},
        Refused{assetId, id<BroadcastId>(20), {RefusalCode::TooLong, QStringLiteral("text is too long")}},
        Refused{assetId, {}, {RefusalCode::NotFound, QStringLiteral("no such asset")}},
        Presence{assetId, 2, {alice, bob}},
        AssetChanged{image},
        Error{QStringLiteral("malformed"), QStringLiteral("operation.kind is missing."), 5'000}};
    for (const OperationBody &body : operationBodies()) {
        const AssetKind kind = isForText(body) ? AssetKind::Text : AssetKind::Image;
        messages.append(Events{assetId, kind, {event(body)}, {}});
    }
    return messages;
}

} // namespace Pinthread::Protocol::Samples
