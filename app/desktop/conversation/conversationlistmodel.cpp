// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/conversationlistmodel.h"

#include <algorithm>
#include <limits>

namespace Pinthread {

namespace {

struct SortKey
{
    int number;
    ConversationId id;
    friend auto operator<=>(const SortKey &, const SortKey &) = default;
};

SortKey sortKey(int number, ConversationId id)
{
    return {number > 0 ? number : std::numeric_limits<int>::max(), id};
}

SortKey sortKeyOf(const ConversationItem &item)
{
    return sortKey(item.conversation.number, item.id());
}

QString stateWord(const ConversationItem &item)
{
    switch (item.state()) {
    case ConversationItem::State::Open:
        return ConversationListModel::tr("open");
    case ConversationItem::State::Resolved:
        return ConversationListModel::tr("resolved");
    case ConversationItem::State::Unsent:
        return ConversationListModel::tr("being sent");
    case ConversationItem::State::Failed:
        return ConversationListModel::tr("not sent");
    }
    Q_UNREACHABLE();
}

QString inWords(const ConversationItem &item)
{
    const int number = item.conversation.number;
    const QString name = number > 0 ? ConversationListModel::tr("Conversation %1").arg(number)
                                    : ConversationListModel::tr("New conversation");
    if (item.isDraft()) {
        return ConversationListModel::tr("Draft about words that are not in this text any more, “%1”: %2",
                                         "the words, what was written about them")
            .arg(item.quote(), item.title());
    }
    if (item.isOnlyHere()) {
        return ConversationListModel::tr("%1, %2: %3", "name of a conversation, its state, its first words")
            .arg(name, stateWord(item), item.title());
    }
    if (item.detached) {
        return ConversationListModel::tr("%1, %2, about words that are not in this text any more, “%3”: %4, %5",
                                         "name of a conversation, its state, the words, its first words, how many "
                                         "comments")
            .arg(name, stateWord(item), item.quote(), item.title(),
                 ConversationListModel::tr("%Ln comment(s)", nullptr, item.commentCount()));
    }
    const QString state =
        item.unread ? ConversationListModel::tr("%1, unread", "how a conversation stands").arg(stateWord(item))
                    : stateWord(item);
    return ConversationListModel::tr(
               "%1, %2, %3: %4, %5",
               "name of a conversation, its state, its author, its first words, how many comments")
        .arg(name, state, item.authorName(), item.title(),
             ConversationListModel::tr("%Ln comment(s)", nullptr, item.commentCount()));
}

} // namespace

ConversationListModel::ConversationListModel(QObject *parent) : QAbstractListModel(parent) {}

void ConversationListModel::setReader(UserId reader)
{
    if (m_reader == reader)
        return;
    m_reader = reader;
    const Counts before = m_counts;
    m_counts = {};
    for (const ConversationItem &item : std::as_const(m_items))
        count(item, 1);
    if (!m_items.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    tellCounts(before);
}

void ConversationListModel::setItems(QList<ConversationItem> items)
{
    beginResetModel();
    const Counts before = m_counts;
    m_counts = {};
    m_numbers.clear();
    std::ranges::sort(items, {}, sortKeyOf);
    m_items = std::move(items);
    for (const ConversationItem &item : std::as_const(m_items)) {
        m_numbers.insert(item.id(), item.conversation.number);
        count(item, 1);
    }
    endResetModel();
    tellCounts(before);
}

void ConversationListModel::updateItem(const ConversationItem &item)
{
    const Counts before = m_counts;
    if (const int row = rowOf(item.id()); row >= 0) {
        changeRow(row, item);
    } else {
        const int at = insertionRow(item);
        beginInsertRows({}, at, at);
        m_items.insert(at, item);
        m_numbers.insert(item.id(), item.conversation.number);
        endInsertRows();
    }
    count(item, 1);
    tellCounts(before);
}

void ConversationListModel::changeRow(int row, const ConversationItem &item)
{
    count(m_items.at(row), -1);
    const int target = insertionRow(item);
    // The row that an insertion would go to; the item itself is still among the rows.
    const int to = target > row ? target - 1 : target;
    if (to != row) {
        beginMoveRows({}, row, row, {}, target);
        m_items.move(row, to);
        m_items[to] = item;
        m_numbers.insert(item.id(), item.conversation.number);
        endMoveRows();
    } else {
        m_items[row] = item;
        m_numbers.insert(item.id(), item.conversation.number);
    }
    Q_EMIT dataChanged(index(to), index(to));
}

void ConversationListModel::removeItem(ConversationId id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    const Counts before = m_counts;
    beginRemoveRows({}, row, row);
    count(m_items.at(row), -1);
    m_items.removeAt(row);
    m_numbers.remove(id);
    endRemoveRows();
    tellCounts(before);
}

const ConversationItem *ConversationListModel::item(ConversationId id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_items.at(row);
}

int ConversationListModel::rowOf(ConversationId id) const
{
    const auto number = m_numbers.constFind(id);
    if (number == m_numbers.cend())
        return -1;
    const auto found = std::ranges::lower_bound(m_items, sortKey(*number, id), {}, sortKeyOf);
    return static_cast<int>(found - m_items.begin());
}

int ConversationListModel::insertionRow(const ConversationItem &item) const
{
    const auto found = std::ranges::lower_bound(m_items, sortKeyOf(item), {}, sortKeyOf);
    return static_cast<int>(found - m_items.begin());
}

void ConversationListModel::tellCounts(const Counts &before)
{
    if (m_counts != before)
        Q_EMIT countsChanged(m_counts);
}

void ConversationListModel::count(const ConversationItem &item, int by)
{
    if (!item.failed.isEmpty())
        m_counts.failed += by;
    if (item.isBy(m_reader))
        m_counts.mine += by;
    if (item.unread)
        m_counts.unread += by;
    if (item.isDraft())
        m_counts.drafts += by;
    if (item.conversation.isResolved())
        m_counts.resolved += by;
    else if (!item.isOnlyHere())
        m_counts.open += by;
}

int ConversationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant ConversationListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ConversationItem &item = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return item.isDraft() ? tr("Draft: %1").arg(item.title()) : item.title();
    case Qt::AccessibleTextRole:
        return inWords(item);
    case IdRole:
        return QVariant::fromValue(item.id());
    case NumberRole:
        return item.conversation.number;
    case StateRole:
        return static_cast<int>(item.state());
    case AuthorRole:
        return item.authorName();
    case LastActivityRole:
        return item.lastActivity();
    case CommentCountRole:
        return item.commentCount();
    case UnreadRole:
        return item.unread;
    case DetachedRole:
        return item.detached ? item.quote() : QString();
    default:
        return {};
    }
}

} // namespace Pinthread
