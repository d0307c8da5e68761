// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/modelcodec_p.h"

#include <QJsonDocument>

#include <array>
#include <utility>

namespace Pinthread::Protocol {

namespace {

using Field = QLatin1String;

constexpr int mostComments = 100'000; ///< Of one conversation in a snapshot; a guard, not a limit to rely on.

/// The values of an enumeration with their words on the wire.
template <class Enum, size_t size>
using Words = std::array<std::pair<Enum, QLatin1String>, size>;

template <class Enum, size_t size>
QLatin1String wordOf(const Words<Enum, size> &words, Enum value)
{
    for (const auto &[candidate, word] : words) {
        if (candidate == value)
            return word;
    }
    Q_UNREACHABLE();
}

template <class Enum, size_t size>
Enum readWord(const Words<Enum, size> &words, FieldReader &from, Field field)
{
    const QString text = from.text(field, longestName);
    QStringList allowed;
    for (const auto &[value, word] : words) {
        if (word == text)
            return value;
        allowed.append(word);
    }
    from.refuse(field, QStringLiteral("must be one of: %1.").arg(allowed.join(QStringLiteral(", "))));
    return words.front().first;
}

constexpr Words<AssetKind, 2> kindWords{
    {{AssetKind::Image, QLatin1String("image")}, {AssetKind::Text, QLatin1String("text")}}};
constexpr Words<Role, 4> roleWords{{{Role::Viewer, QLatin1String("viewer")},
                                    {Role::Commenter, QLatin1String("commenter")},
                                    {Role::Moderator, QLatin1String("moderator")},
                                    {Role::Administrator, QLatin1String("administrator")}}};

enum class Change { CommentAdded, CommentEdited, CommentDeleted, AnchorMoved, Resolved, Reopened };
constexpr Words<Change, 6> changeWords{{{Change::CommentAdded, QLatin1String("comment-added")},
                                        {Change::CommentEdited, QLatin1String("comment-edited")},
                                        {Change::CommentDeleted, QLatin1String("comment-deleted")},
                                        {Change::AnchorMoved, QLatin1String("anchor-moved")},
                                        {Change::Resolved, QLatin1String("resolved")},
                                        {Change::Reopened, QLatin1String("reopened")}}};

enum class Kind { Create, AddComment, EditComment, DeleteComment, MoveAnchor, SetResolved, Delete };
constexpr Words<Kind, 7> operationWords{{{Kind::Create, QLatin1String("create-conversation")},
                                         {Kind::AddComment, QLatin1String("add-comment")},
                                         {Kind::EditComment, QLatin1String("edit-comment")},
                                         {Kind::DeleteComment, QLatin1String("delete-comment")},
                                         {Kind::MoveAnchor, QLatin1String("move-anchor")},
                                         {Kind::SetResolved, QLatin1String("set-resolved")},
                                         {Kind::Delete, QLatin1String("delete-conversation")}}};

QJsonObject anchorJson(const Anchor &anchor)
{
    return std::visit(Overloaded{[](const Marker &marker) {
                                     QJsonObject json{{Field("x"), marker.x}, {Field("y"), marker.y}};
                                     if (marker.region) {
                                         json.insert(Field("width"), marker.region->width);
                                         json.insert(Field("height"), marker.region->height);
                                     }
                                     return json;
                                 },
                                 [](const TextRange &range) {
                                     return QJsonObject{{Field("start"), range.start},
                                                        {Field("end"), range.end},
                                                        {Field("exact"), range.exact},
                                                        {Field("prefix"), range.prefix},
                                                        {Field("suffix"), range.suffix}};
                                 }},
                      anchor);
}

double readPercent(FieldReader &from, Field field)
{
    return roundedPercent(from.number(field, 0, 100));
}

Anchor readAnchor(FieldReader from)
{
    if (from.has(Field("exact"))) {
        return TextRange{.start = from.integer(Field("start"), 0, largestInteger),
                         .end = from.integer(Field("end"), 0, largestInteger),
                         .exact = from.text(Field("exact"), longestText),
                         .prefix = from.optionalText(Field("prefix"), longestText),
                         .suffix = from.optionalText(Field("suffix"), longestText)};
    }
    Marker marker{.x = readPercent(from, Field("x")), .y = readPercent(from, Field("y")), .region = {}};
    if (from.has(Field("width")) || from.has(Field("height")))
        marker.region = RegionSize{readPercent(from, Field("width")), readPercent(from, Field("height"))};
    return marker;
}

/// The comment as operations and events carry it: what its author wrote, not what the server knows of it.
QJsonObject newComment(CommentId id, const QString &text, CommentId parentId = {})
{
    QJsonObject json{{Field("id"), id.toText()}, {Field("text"), text}};
    if (!parentId.isNull())
        json.insert(Field("parentId"), parentId.toText());
    return json;
}

CreateConversation readCreation(FieldReader &from)
{
    const Anchor anchor = readAnchor(from.object(Field("anchor")));
    FieldReader comment = from.object(Field("comment"));
    return {anchor, comment.id<CommentId>(Field("id")), comment.text(Field("text"), longestText)};
}

AddComment readAddition(FieldReader comment)
{
    return {comment.id<CommentId>(Field("id")), comment.optionalId<CommentId>(Field("parentId")),
            comment.text(Field("text"), longestText)};
}

EditComment readEdit(FieldReader comment)
{
    return {comment.id<CommentId>(Field("id")), comment.text(Field("text"), longestText)};
}

/// What the bodies that stand alike in an operation and in an event's change have to say.
void insertBody(QJsonObject &json, const OperationBody &body)
{
    std::visit(
        Overloaded{
            [&](const CreateConversation &create) {
                json.insert(Field("anchor"), anchorJson(create.anchor));
                json.insert(Field("comment"), newComment(create.commentId, create.text));
            },
            [&](const AddComment &add) {
                json.insert(Field("comment"), newComment(add.commentId, add.text, add.parentId));
            },
            [&](const EditComment &edit) { json.insert(Field("comment"), newComment(edit.commentId, edit.text)); },
            [&](const DeleteComment &remove) { json.insert(Field("commentId"), remove.commentId.toText()); },
            [&](const MoveAnchor &move) { json.insert(Field("anchor"), anchorJson(move.anchor)); },
            [](const SetResolved &) {}, [](const DeleteConversation &) {}},
        body);
}

Kind kindOf(const OperationBody &body)
{
    return std::visit(Overloaded{[](const CreateConversation &) { return Kind::Create; },
                                 [](const AddComment &) { return Kind::AddComment; },
                                 [](const EditComment &) { return Kind::EditComment; },
                                 [](const DeleteComment &) { return Kind::DeleteComment; },
                                 [](const MoveAnchor &) { return Kind::MoveAnchor; },
                                 [](const SetResolved &) { return Kind::SetResolved; },
                                 [](const DeleteConversation &) { return Kind::Delete; }},
                      body);
}

/// Nothing for creation and deletion, which are events of their own.
std::optional<Change> changeOf(const OperationBody &body)
{
    switch (kindOf(body)) {
    case Kind::AddComment:
        return Change::CommentAdded;
    case Kind::EditComment:
        return Change::CommentEdited;
    case Kind::DeleteComment:
        return Change::CommentDeleted;
    case Kind::MoveAnchor:
        return Change::AnchorMoved;
    case Kind::SetResolved:
        return std::get<SetResolved>(body).resolved ? Change::Resolved : Change::Reopened;
    case Kind::Create:
    case Kind::Delete:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

OperationBody readChange(FieldReader from)
{
    switch (readWord(changeWords, from, Field("kind"))) {
    case Change::CommentAdded:
        return readAddition(from.object(Field("comment")));
    case Change::CommentEdited:
        return readEdit(from.object(Field("comment")));
    case Change::CommentDeleted:
        return DeleteComment{from.id<CommentId>(Field("commentId"))};
    case Change::AnchorMoved:
        return MoveAnchor{readAnchor(from.object(Field("anchor")))};
    case Change::Resolved:
        return SetResolved{true};
    case Change::Reopened:
        return SetResolved{false};
    }
    Q_UNREACHABLE();
}

QJsonObject commentJson(const Comment &comment)
{
    QJsonObject json = newComment(comment.id, comment.text, comment.parentId);
    json.insert(Field("author"), toJson(comment.author));
    json.insert(Field("createdAt"), comment.createdAt);
    if (comment.editedAt != 0)
        json.insert(Field("editedAt"), comment.editedAt);
    if (comment.deleted)
        json.insert(Field("deleted"), true);
    return json;
}

qint64 readTime(FieldReader &from, Field field)
{
    return from.integer(field, 0, largestInteger);
}

Comment readComment(FieldReader from)
{
    return {.id = from.id<CommentId>(Field("id")),
            .author = readUser(from.object(Field("author"))),
            .text = from.text(Field("text"), longestText),
            .parentId = from.optionalId<CommentId>(Field("parentId")),
            .createdAt = readTime(from, Field("createdAt")),
            .editedAt = from.has(Field("editedAt")) ? readTime(from, Field("editedAt")) : 0,
            .deleted = from.optionalBoolean(Field("deleted"))};
}

} // namespace

QByteArray toBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QLatin1String kindText(AssetKind kind)
{
    return wordOf(kindWords, kind);
}

AssetKind readKind(FieldReader &from, QLatin1String field)
{
    return readWord(kindWords, from, field);
}

QLatin1String roleText(Role role)
{
    return wordOf(roleWords, role);
}

Role readRole(FieldReader &from, QLatin1String field)
{
    return readWord(roleWords, from, field);
}

QJsonObject toJson(const User &user)
{
    return {{Field("id"), user.id.toText()}, {Field("name"), user.name}};
}

User readUser(FieldReader from)
{
    return {from.id<UserId>(Field("id")), from.text(Field("name"), longestName)};
}

void insertActor(QJsonObject &json, const Actor &actor)
{
    json.insert(Field("user"), toJson(actor.user));
    json.insert(Field("role"), roleText(actor.role));
    if (actor.guest)
        json.insert(Field("guest"), true);
}

Actor readActor(FieldReader &from)
{
    return {.user = readUser(from.object(Field("user"))),
            .role = readRole(from, Field("role")),
            .guest = from.optionalBoolean(Field("guest"))};
}

QJsonObject toJson(const Conversation &conversation)
{
    QJsonArray comments;
    for (const Comment &comment : conversation.comments)
        comments.append(commentJson(comment));
    QJsonObject json{{Field("id"), conversation.id.toText()},
                     {Field("number"), conversation.number},
                     {Field("anchor"), anchorJson(conversation.anchor)},
                     {Field("comments"), comments}};
    if (conversation.resolution) {
        json.insert(Field("resolution"), QJsonObject{{Field("by"), toJson(conversation.resolution->by)},
                                                     {Field("at"), conversation.resolution->at}});
    }
    return json;
}

Conversation readConversation(FieldReader from)
{
    Conversation conversation{.id = from.id<ConversationId>(Field("id")),
                              .number = static_cast<int>(from.integer(Field("number"), 1, INT_MAX)),
                              .anchor = readAnchor(from.object(Field("anchor"))),
                              .resolution = {},
                              .comments = {}};
    if (from.has(Field("resolution"))) {
        FieldReader resolution = from.object(Field("resolution"));
        conversation.resolution =
            Resolution{readUser(resolution.object(Field("by"))), readTime(resolution, Field("at"))};
    }
    for (const FieldReader &comment : from.objects(Field("comments"), mostComments))
        conversation.comments.append(readComment(comment));
    if (conversation.comments.isEmpty())
        from.refuse(Field("comments"), QStringLiteral("must not be empty."));
    return conversation;
}

QJsonObject toJson(const Operation &operation)
{
    QJsonObject json{{Field("kind"), wordOf(operationWords, kindOf(operation.body))},
                     {Field("conversationId"), operation.conversationId.toText()}};
    if (const auto *set = std::get_if<SetResolved>(&operation.body))
        json.insert(Field("resolved"), set->resolved);
    insertBody(json, operation.body);
    return json;
}

Operation readOperation(FieldReader from, BroadcastId broadcastId)
{
    Operation operation{.broadcastId = broadcastId,
                        .conversationId = from.id<ConversationId>(Field("conversationId")),
                        .body = DeleteConversation{}};
    switch (readWord(operationWords, from, Field("kind"))) {
    case Kind::Create:
        operation.body = readCreation(from);
        break;
    case Kind::AddComment:
        operation.body = readAddition(from.object(Field("comment")));
        break;
    case Kind::EditComment:
        operation.body = readEdit(from.object(Field("comment")));
        break;
    case Kind::DeleteComment:
        operation.body = DeleteComment{from.id<CommentId>(Field("commentId"))};
        break;
    case Kind::MoveAnchor:
        operation.body = MoveAnchor{readAnchor(from.object(Field("anchor")))};
        break;
    case Kind::SetResolved:
        operation.body = SetResolved{from.boolean(Field("resolved"))};
        break;
    case Kind::Delete:
        break;
    }
    return operation;
}

QJsonObject toJson(AssetKind kind, const Event &event)
{
    const OperationBody &body = event.operation.body;
    QJsonObject json{{Field("type"), eventType(kind, body)},
                     {Field("revision"), event.revision},
                     {Field("broadcastId"), event.operation.broadcastId.toText()},
                     {Field("at"), event.at},
                     {Field("by"), toJson(event.by)},
                     {Field("conversationId"), event.operation.conversationId.toText()}};
    if (const auto change = changeOf(body)) {
        QJsonObject changeJson{{Field("kind"), wordOf(changeWords, *change)}};
        insertBody(changeJson, body);
        json.insert(Field("change"), changeJson);
    } else {
        insertBody(json, body);
    }
    if (event.number != 0)
        json.insert(Field("number"), event.number);
    return json;
}

KindedEvent readEvent(FieldReader from)
{
    KindedEvent read;
    Event &event = read.event;
    event.operation.broadcastId = from.id<BroadcastId>(Field("broadcastId"));
    event.operation.conversationId = from.id<ConversationId>(Field("conversationId"));
    event.revision = from.integer(Field("revision"), 1, largestInteger);
    event.at = readTime(from, Field("at"));
    event.by = readUser(from.object(Field("by")));

    const QString type = from.text(Field("type"), longestName);
    const auto isType = [&](const OperationBody &body) {
        for (const AssetKind kind : {AssetKind::Image, AssetKind::Text}) {
            if (type == eventType(kind, body)) {
                read.kind = kind;
                return true;
            }
        }
        return false;
    };
    if (isType(CreateConversation{})) {
        const CreateConversation creation = readCreation(from);
        if (std::holds_alternative<Marker>(creation.anchor) != (read.kind == AssetKind::Image))
            from.refuse(Field("anchor"), QStringLiteral("does not fit the event's type."));
        event.operation.body = creation;
        event.number = static_cast<int>(from.integer(Field("number"), 1, INT_MAX));
    } else if (isType(DeleteConversation{})) {
        event.operation.body = DeleteConversation{};
    } else if (isType(SetResolved{})) {
        event.operation.body = readChange(from.object(Field("change")));
    } else {
        from.refuse(Field("type"), QStringLiteral("is not the name of an event."), ProtocolError::Reason::UnknownType);
    }
    return read;
}

} // namespace Pinthread::Protocol
