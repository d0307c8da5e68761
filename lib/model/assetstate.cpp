// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/assetstate.h"

#include <QCborStreamWriter>

#include <algorithm>

namespace Pinthread {

namespace {

using Applied = Expected<void, ApplyError>;

Applied failed(ApplyError::Reason reason, const QString &message)
{
    return failure(ApplyError{reason, message});
}

Applied changed(Conversation &conversation, const AddComment &body, const Event &event)
{
    if (conversation.comment(body.commentId)) {
        return failed(ApplyError::Reason::IdTaken,
                      QStringLiteral("Comment %1 is there already.").arg(body.commentId.toText()));
    }
    conversation.comments.append({.id = body.commentId,
                                  .author = event.by,
                                  .text = body.text,
                                  .parentId = body.parentId,
                                  .createdAt = event.at});
    return {};
}

template <class Change>
Applied changedComment(Conversation &conversation, CommentId id, Change change)
{
    const auto comment = std::ranges::find(conversation.comments, id, &Comment::id);
    if (comment == conversation.comments.end())
        return failed(ApplyError::Reason::UnknownComment, QStringLiteral("There is no comment %1.").arg(id.toText()));
    change(*comment);
    return {};
}

Applied changed(Conversation &conversation, const EditComment &body, const Event &event)
{
    return changedComment(conversation, body.commentId, [&](Comment &comment) {
        comment.text = body.text;
        comment.editedAt = event.at;
    });
}

Applied changed(Conversation &conversation, const DeleteComment &body, const Event &)
{
    return changedComment(conversation, body.commentId, [](Comment &comment) {
        comment.text.clear();
        comment.deleted = true;
    });
}

Applied changed(Conversation &conversation, const MoveAnchor &body, const Event &)
{
    conversation.anchor = body.anchor;
    return {};
}

Applied changed(Conversation &conversation, const SetResolved &body, const Event &event)
{
    if (!body.resolved)
        conversation.resolution.reset();
    else if (!conversation.resolution)
        conversation.resolution = Resolution{event.by, event.at};
    return {};
}

void write(QCborStreamWriter &cbor, const User &user)
{
    cbor.append(user.id.toBytes());
    cbor.append(QStringView(user.name));
}

/// -0 equals 0 but has other bytes: adding 0 makes one of both.
void writeNumber(QCborStreamWriter &cbor, double number)
{
    cbor.append(number + 0.0);
}

void write(QCborStreamWriter &cbor, const Anchor &anchor)
{
    std::visit(Overloaded{[&](const Marker &marker) {
                              cbor.startArray(marker.region ? 4 : 2);
                              writeNumber(cbor, marker.x);
                              writeNumber(cbor, marker.y);
                              if (marker.region) {
                                  writeNumber(cbor, marker.region->width);
                                  writeNumber(cbor, marker.region->height);
                              }
                              cbor.endArray();
                          },
                          [&](const TextRange &range) {
                              cbor.startArray(5);
                              cbor.append(range.start);
                              cbor.append(range.end);
                              cbor.append(QStringView(range.exact));
                              cbor.append(QStringView(range.prefix));
                              cbor.append(QStringView(range.suffix));
                              cbor.endArray();
                          }},
               anchor);
}

void write(QCborStreamWriter &cbor, const Comment &comment)
{
    cbor.startArray(8);
    cbor.append(comment.id.toBytes());
    write(cbor, comment.author);
    cbor.append(QStringView(comment.text));
    cbor.append(comment.parentId.toBytes());
    cbor.append(comment.createdAt);
    cbor.append(comment.editedAt);
    cbor.append(comment.deleted);
    cbor.endArray();
}

void write(QCborStreamWriter &cbor, const Conversation &conversation)
{
    cbor.startArray(5);
    cbor.append(conversation.id.toBytes());
    cbor.append(conversation.number);
    write(cbor, conversation.anchor);
    if (conversation.resolution) {
        cbor.startArray(3);
        write(cbor, conversation.resolution->by);
        cbor.append(conversation.resolution->at);
        cbor.endArray();
    } else {
        cbor.append(nullptr);
    }
    cbor.startArray(static_cast<quint64>(conversation.comments.size()));
    for (const Comment &comment : conversation.comments)
        write(cbor, comment);
    cbor.endArray();
    cbor.endArray();
}

} // namespace

AssetState::AssetState(AssetKind kind) : m_kind(kind) {}

AssetState::AssetState(AssetKind kind, Revision revision, int lastNumber, Conversations conversations)
    : m_kind(kind), m_revision(revision), m_lastNumber(lastNumber), m_conversations(std::move(conversations))
{
    for (const Conversation &conversation : std::as_const(m_conversations))
        m_comments += conversation.comments.size();
}

const Conversation *AssetState::conversation(ConversationId id) const
{
    const auto found = m_conversations.constFind(id);
    return found == m_conversations.cend() ? nullptr : &*found;
}

Expected<void, ApplyError> AssetState::apply(const Event &event)
{
    if (event.revision != m_revision + 1) {
        return failed(ApplyError::Reason::RevisionGap,
                      QStringLiteral("Revision %1 cannot follow revision %2.").arg(event.revision).arg(m_revision));
    }
    const ConversationId id = event.operation.conversationId;
    const bool known = m_conversations.contains(id);

    Applied result;
    if (const auto *create = std::get_if<CreateConversation>(&event.operation.body)) {
        if (known) {
            return failed(ApplyError::Reason::IdTaken,
                          QStringLiteral("Conversation %1 is there already.").arg(id.toText()));
        }
        m_conversations.insert(id, {.id = id,
                                    .number = event.number,
                                    .anchor = create->anchor,
                                    .resolution = {},
                                    .comments = {{.id = create->commentId,
                                                  .author = event.by,
                                                  .text = create->text,
                                                  .parentId = {},
                                                  .createdAt = event.at}}});
        m_lastNumber = std::max(m_lastNumber, event.number);
        ++m_comments;
    } else if (!known) {
        return failed(ApplyError::Reason::UnknownConversation,
                      QStringLiteral("There is no conversation %1.").arg(id.toText()));
    } else if (std::holds_alternative<DeleteConversation>(event.operation.body)) {
        m_comments -= m_conversations.take(id).comments.size();
    } else {
        result = std::visit(
            [&](const auto &body) -> Applied {
                if constexpr (requires(Conversation & conversation) { changed(conversation, body, event); })
                    return changed(m_conversations[id], body, event);
                else
                    Q_UNREACHABLE(); // Creation and deletion were handled above.
            },
            event.operation.body);
        m_comments += result && std::holds_alternative<AddComment>(event.operation.body) ? 1 : 0;
    }
    if (result)
        m_revision = event.revision;
    return result;
}

void AssetState::takeBack(Revision revision, int lastNumber, const Before &before)
{
    const auto commentsOf = [this](ConversationId id) {
        const Conversation *found = conversation(id);
        return found ? found->comments.size() : 0;
    };
    for (auto was = before.cbegin(); was != before.cend(); ++was) {
        m_comments -= commentsOf(was.key());
        if (*was)
            m_conversations.insert(was.key(), **was);
        else
            m_conversations.remove(was.key());
        m_comments += commentsOf(was.key());
    }
    m_revision = revision;
    m_lastNumber = lastNumber;
}

AssetState AssetState::only(ConversationId id) const
{
    Conversations one;
    if (const Conversation *found = conversation(id))
        one.insert(id, *found);
    return AssetState(m_kind, m_revision, m_lastNumber, std::move(one));
}

QByteArray AssetState::canonical() const
{
    QByteArray bytes;
    QCborStreamWriter cbor(&bytes);
    cbor.startArray(4);
    cbor.append(m_kind == AssetKind::Image ? QLatin1String("image") : QLatin1String("text"));
    cbor.append(m_revision);
    cbor.append(m_lastNumber);
    cbor.startArray(static_cast<quint64>(m_conversations.size()));
    for (const Conversation &conversation : m_conversations)
        write(cbor, conversation);
    cbor.endArray();
    cbor.endArray();
    return bytes;
}

} // namespace Pinthread
