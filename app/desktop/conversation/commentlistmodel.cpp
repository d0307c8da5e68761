// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/commentlistmodel.h"

#include "conversation/relativetime.h"
#include "model/rules.h"

#include <algorithm>
#include <utility>

namespace Pinthread {

CommentListModel::CommentListModel(const Clock &clock, QObject *parent) : QAbstractListModel(parent), m_clock(clock) {}

void CommentListModel::setActor(const Actor &actor)
{
    m_actor = actor;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {MayEditRole, MayDeleteRole, MayReplyRole});
}

void CommentListModel::setLimits(const Limits &limits)
{
    if (m_limits == limits)
        return;
    m_limits = limits;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {MayReplyRole});
}

void CommentListModel::setItem(const ConversationItem &item)
{
    const QList<Row> wanted = threaded(item.conversation.comments);
    if (item.conversation.id != m_conversation.id) {
        beginResetModel();
        m_conversation = item.conversation;
        m_rows = wanted;
        m_unsent = item.unsettledComments;
        m_firstNew = {};
        endResetModel();
        return;
    }
    m_conversation = item.conversation;
    changeTo(wanted, item.unsettledComments);
}

void CommentListModel::setNewSince(std::optional<qint64> time)
{
    const auto isNew = [&](const Row &row) {
        return row.comment.createdAt > *time && row.comment.author.id != m_actor.user.id && !row.comment.deleted;
    };
    const auto first = time ? std::ranges::find_if(std::as_const(m_rows), isNew) : m_rows.cend();
    const CommentId found = first == m_rows.cend() ? CommentId() : first->comment.id;
    const CommentId before = std::exchange(m_firstNew, found);
    if (before == found)
        return;
    for (const CommentId changed : {before, found}) {
        if (const int row = rowOf(changed); row >= 0)
            Q_EMIT dataChanged(index(row), index(row), {NewRole});
    }
}

QList<CommentListModel::Row> CommentListModel::threaded(const QList<Comment> &comments)
{
    QList<Row> rows;
    rows.reserve(comments.size());
    const bool flat = std::ranges::all_of(comments, [](const Comment &one) { return one.parentId.isNull(); });
    if (flat) {
        for (const Comment &comment : comments)
            rows.append({comment, 0});
        return rows;
    }

    QSet<CommentId> present;
    QHash<CommentId, QList<const Comment *>> answers; // To a null id: to the conversation as a whole.
    for (const Comment &comment : comments) {
        // A parent stands before its answers; one that is not there is none.
        answers[present.contains(comment.parentId) ? comment.parentId : CommentId()].append(&comment);
        present.insert(comment.id);
    }
    QList<Row> stack;
    const auto push = [&](CommentId parent, int depth) {
        const auto below = answers.value(parent);
        for (auto answer = below.crbegin(); answer != below.crend(); ++answer)
            stack.append({**answer, depth});
    };
    push({}, 0);
    while (!stack.isEmpty()) {
        rows.append(stack.takeLast());
        push(rows.constLast().comment.id, rows.constLast().depth + 1);
    }
    return rows;
}

void CommentListModel::changeTo(const QList<Row> &wanted, const QSet<CommentId> &unsent)
{
    QSet<CommentId> staying;
    for (const Row &row : wanted)
        staying.insert(row.comment.id);
    for (int row = static_cast<int>(m_rows.size()) - 1; row >= 0; --row) {
        if (staying.contains(m_rows.at(row).comment.id))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }

    const QSet<CommentId> unsentBefore = std::exchange(m_unsent, unsent);
    for (int row = 0; row < wanted.size(); ++row) {
        const CommentId id = wanted.at(row).comment.id;
        const int from = row < m_rows.size() && m_rows.at(row).comment.id == id ? row : rowOf(id);
        if (from < 0) {
            beginInsertRows({}, row, row);
            m_rows.insert(row, wanted.at(row));
            endInsertRows();
            continue;
        }
        // The rows above are in place already, so that it can only come from below.
        if (from != row) {
            beginMoveRows({}, from, from, {}, row);
            m_rows.move(from, row);
            endMoveRows();
        }
        const bool marked = unsent.contains(id) != unsentBefore.contains(id);
        if (m_rows.at(row) != wanted.at(row) || marked) {
            m_rows[row] = wanted.at(row);
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
}

int CommentListModel::rowOf(CommentId id) const
{
    const auto found = std::ranges::find(m_rows, id, [](const Row &row) { return row.comment.id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

CommentRow::Form CommentListModel::formAt(int row) const
{
    const Row &shown = m_rows.at(row);
    return {.depth = shown.depth, .isNew = shown.comment.id == m_firstNew};
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
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CommentListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Comment &comment = m_rows.at(index.row()).comment;
    switch (role) {
    case Qt::DisplayRole:
        return shownText(comment);
    case Qt::AccessibleTextRole:
        return inWords(comment);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
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
    case MayReplyRole:
        return mayReply(m_rows.at(index.row()));
    case DepthRole:
        return m_rows.at(index.row()).depth;
    case NewRole:
        return comment.id == m_firstNew;
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
    const QString who = authorInWords(comment);
    const QString said = comment.editedAt != 0 && !comment.deleted
                             ? tr("%1, %2, edited: %3", "author, time, text").arg(who, when, shownText(comment))
                             : tr("%1, %2: %3", "author, time, text").arg(who, when, shownText(comment));
    return comment.id == m_firstNew ? tr("New from here. %1", "a comment").arg(said) : said;
}

QString CommentListModel::authorInWords(const Comment &comment) const
{
    const Comment *parent = m_conversation.comment(comment.parentId);
    return parent ? tr("%1 to %2", "who writes a comment, whose comment it answers")
                        .arg(comment.author.name, parent->author.name)
                  : comment.author.name;
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

bool CommentListModel::mayReply(const Row &row) const
{
    const Comment &comment = row.comment;
    return row.depth < m_limits.replyDepth && !comment.deleted && !m_unsent.contains(comment.id)
           && may(AddComment{.commentId = {}, .parentId = comment.id, .text = {}});
}

} // namespace Pinthread
