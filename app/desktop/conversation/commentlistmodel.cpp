// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/commentlistmodel.h"

#include "conversation/relativetime.h"
#include "model/rules.h"

#include <algorithm>

namespace Pinthread {

CommentListModel::CommentListModel(const Clock &clock, QObject *parent) : QAbstractListModel(parent), m_clock(clock) {}

void CommentListModel::setActor(const Actor &actor)
{
    m_actor = actor;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {MayEditRole, MayDeleteRole});
}

void CommentListModel::setItem(const ConversationItem &item)
{
    if (item.conversation.id != m_conversation.id) {
        beginResetModel();
        m_conversation = item.conversation;
        m_unsent = item.unsettledComments;
        endResetModel();
        return;
    }
    changeTo(item.conversation.comments, item.unsettledComments);
    m_conversation = item.conversation;
}

void CommentListModel::changeTo(const QList<Comment> &comments, const QSet<CommentId> &unsent)
{
    QList<Comment> &rows = m_conversation.comments;
    QSet<CommentId> wanted;
    for (const Comment &comment : comments)
        wanted.insert(comment.id);
    for (int row = static_cast<int>(rows.size()) - 1; row >= 0; --row) {
        if (wanted.contains(rows.at(row).id))
            continue;
        beginRemoveRows({}, row, row);
        rows.removeAt(row);
        endRemoveRows();
    }

    const QSet<CommentId> unsentBefore = std::exchange(m_unsent, unsent);
    for (int row = 0; row < comments.size(); ++row) {
        const Comment &comment = comments.at(row);
        const int from = row < rows.size() && rows.at(row).id == comment.id ? row : rowOf(comment.id);
        if (from < 0) {
            beginInsertRows({}, row, row);
            rows.insert(row, comment);
            endInsertRows();
            continue;
        }
        // The rows above are in place already, so that it can only come from below.
        if (from != row) {
            beginMoveRows({}, from, from, {}, row);
            rows.move(from, row);
            endMoveRows();
        }
        const bool marked = unsent.contains(comment.id) != unsentBefore.contains(comment.id);
        if (rows.at(row) != comment || marked) {
            rows[row] = comment;
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
}

int CommentListModel::rowOf(CommentId id) const
{
    const auto found = std::ranges::find(m_conversation.comments, id, &Comment::id);
    return found == m_conversation.comments.end() ? -1 : static_cast<int>(found - m_conversation.comments.begin());
}

CommentId CommentListModel::lastEditable() const
{
    for (auto comment = m_conversation.comments.crbegin(); comment != m_conversation.comments.crend(); ++comment) {
        if (!comment->deleted && may(EditComment{comment->id, {}}))
            return comment->id;
    }
    return {};
}

int CommentListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_conversation.comments.size());
}

QVariant CommentListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Comment &comment = m_conversation.comments.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shownText(comment);
    case Qt::AccessibleTextRole:
        return inWords(comment);
    case Qt::ToolTipRole:
        return times(comment);
    case IdRole:
        return QVariant::fromValue(comment.id);
    case AuthorRole:
        return QVariant::fromValue(comment.author);
    case CreatedAtRole:
        return comment.createdAt;
    case EditedRole:
        return comment.editedAt != 0 && !comment.deleted;
    case DeletedRole:
        return comment.deleted;
    case UnsentRole:
        return m_unsent.contains(comment.id);
    case MayEditRole:
        return !comment.deleted && may(EditComment{comment.id, {}});
    case MayDeleteRole:
        return !comment.deleted && may(DeleteComment{comment.id});
    default:
        return {};
    }
}

QString CommentListModel::shownText(const Comment &comment) const
{
    return comment.deleted ? tr("This comment was deleted.") : comment.text;
}

QString CommentListModel::inWords(const Comment &comment) const
{
    const QString when =
        m_unsent.contains(comment.id) ? tr("being sent") : relativeTime(comment.createdAt, m_clock.now());
    if (comment.editedAt != 0 && !comment.deleted) {
        return tr("%1, %2, edited: %3", "author, time, text").arg(comment.author.name, when, shownText(comment));
    }
    return tr("%1, %2: %3", "author, time, text").arg(comment.author.name, when, shownText(comment));
}

QString CommentListModel::times(const Comment &comment) const
{
    const QString written = exactTime(comment.createdAt);
    if (comment.editedAt == 0 || comment.deleted)
        return written;
    return tr("%1\nEdited: %2", "two times").arg(written, exactTime(comment.editedAt));
}

bool CommentListModel::may(const OperationBody &body) const
{
    // The rules judge an operation on a state; this conversation alone is one.
    const bool onImage = std::holds_alternative<Marker>(m_conversation.anchor);
    const AssetState state(onImage ? AssetKind::Image : AssetKind::Text, 0, 0, {{m_conversation.id, m_conversation}});
    return isPermitted(state, m_actor, {.broadcastId = {}, .conversationId = m_conversation.id, .body = body});
}

} // namespace Pinthread
