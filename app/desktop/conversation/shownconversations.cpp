// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/shownconversations.h"

#include <QElapsedTimer>
#include <QTimerEvent>

#include <algorithm>

namespace Pinthread {

namespace {

/// What lies within this many percent of the picture's height is read as one line, from left to right.
constexpr double bandHeight = 5;
/// Milliseconds of making ready at a time: a quarter of a frame.
constexpr qint64 preparingTime = 4;

} // namespace

ShownConversations::ShownConversations(QObject *parent) : QAbstractListModel(parent) {}

void ShownConversations::setConversations(ConversationListModel *conversations)
{
    if (m_conversations == conversations)
        return;
    if (m_conversations)
        m_conversations->disconnect(this);
    beginResetModel();
    m_conversations = conversations;
    readAll();
    endResetModel();
    if (m_conversations)
        connectConversations();
}

void ShownConversations::connectConversations()
{
    using Model = QAbstractItemModel;
    connect(m_conversations, &Model::modelReset, this, [this] {
        beginResetModel();
        readAll();
        endResetModel();
    });
    connect(m_conversations, &Model::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { onInserted(first, last); });
    connect(m_conversations, &Model::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { onAboutToBeRemoved(first, last); });
    connect(m_conversations, &Model::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { onRemoved(first, last); });
    connect(m_conversations, &Model::rowsMoved, this,
            [this](const QModelIndex &, int from, int, const QModelIndex &, int target) {
                onMoved(from, target > from ? target - 1 : target);
            });
    connect(m_conversations, &Model::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) { onChanged(first.row(), last.row()); });
    connect(m_conversations, &QObject::destroyed, this, [this] {
        beginResetModel();
        m_conversations = nullptr;
        m_facts.clear();
        m_rows.clear();
        endResetModel();
    });
}

ShownConversations::Facts ShownConversations::factsOf(const ConversationItem &item)
{
    Facts facts;
    facts.lastActivity = item.lastActivity();
    if (const auto place = item.place()) {
        facts.band = static_cast<int>(place->y / bandHeight);
        facts.across = place->x;
    } else if (const auto *range = std::get_if<TextRange>(&item.conversation.anchor)) {
        facts.across = static_cast<double>(range->start);
    }
    return facts;
}

void ShownConversations::readAll()
{
    m_facts.clear();
    const int count = m_conversations ? m_conversations->rowCount() : 0;
    m_facts.reserve(count);
    for (int source = 0; source < count; ++source)
        m_facts.append(factsOf(item(source)));
    m_rows = wanted();
}

bool ShownConversations::accepts(int source) const
{
    const ConversationItem &conversation = item(source);
    if (!m_choice.accepts(conversation, m_conversations->reader()))
        return false;
    return m_search.isEmpty() || m_search.matches(conversation.conversation.number, searchable(source));
}

const QString &ShownConversations::searchable(int source) const
{
    const Facts &facts = m_facts.at(source);
    if (facts.searchable.isNull())
        facts.searchable = ConversationSearch::searchable(item(source));
    return facts.searchable;
}

void ShownConversations::prepareSearch()
{
    m_nextToPrepare = 0;
    m_preparing.start(0, this);
}

void ShownConversations::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_preparing.timerId()) {
        QAbstractListModel::timerEvent(event);
        return;
    }
    QElapsedTimer spent;
    spent.start();
    while (m_nextToPrepare < m_facts.size() && !spent.hasExpired(preparingTime))
        static_cast<void>(searchable(m_nextToPrepare++));
    if (m_nextToPrepare >= m_facts.size())
        m_preparing.stop();
}

bool ShownConversations::isBefore(int one, int other) const
{
    // The source is in the order of numbers, which decides where nothing else does.
    const Facts &left = m_facts.at(one);
    const Facts &right = m_facts.at(other);
    switch (m_choice.order) {
    case ConversationChoice::Order::Number:
        break;
    case ConversationChoice::Order::LastChange:
        // What was never sent has no time, and waits for its user: first.
        if ((left.lastActivity == 0) != (right.lastActivity == 0))
            return left.lastActivity == 0;
        if (left.lastActivity != right.lastActivity)
            return left.lastActivity > right.lastActivity;
        break;
    case ConversationChoice::Order::Place:
        if (left.band != right.band)
            return left.band < right.band;
        if (left.across != right.across)
            return left.across < right.across;
        break;
    }
    return one < other;
}

QList<int> ShownConversations::wanted() const
{
    QList<int> rows;
    rows.reserve(m_facts.size());
    for (int source = 0; source < m_facts.size(); ++source) {
        if (accepts(source))
            rows.append(source);
    }
    if (m_choice.order != ConversationChoice::Order::Number)
        std::ranges::sort(rows, [this](int one, int other) { return isBefore(one, other); });
    return rows;
}

void ShownConversations::rebuild()
{
    QList<int> rows = wanted();
    if (rows == m_rows) {
        // The same ones, but perhaps found by other words.
        if (!rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void ShownConversations::setChoice(const ConversationChoice &choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    rebuild();
}

void ShownConversations::setSearch(const QString &words)
{
    ConversationSearch search(words);
    if (search.words() == m_search.words())
        return;
    m_search = std::move(search);
    rebuild();
}

void ShownConversations::setKept(ConversationId id)
{
    const ConversationId before = std::exchange(m_kept, id);
    const int source = m_conversations && before != id ? m_conversations->rowOf(before) : -1;
    if (source >= 0)
        update(source);
}

ConversationId ShownConversations::idAt(int row) const
{
    return item(m_rows.at(row)).id();
}

int ShownConversations::rowOf(ConversationId id) const
{
    const int source = m_conversations ? m_conversations->rowOf(id) : -1;
    return source < 0 ? -1 : static_cast<int>(m_rows.indexOf(source));
}

int ShownConversations::draftCount() const
{
    if (!m_conversations || m_conversations->counts().drafts == 0)
        return 0;
    return static_cast<int>(std::ranges::count_if(m_rows, [this](int source) { return item(source).isDraft(); }));
}

int ShownConversations::insertionRow(int source) const
{
    const auto found =
        std::ranges::lower_bound(m_rows, source, [this](int one, int other) { return isBefore(one, other); });
    return static_cast<int>(found - m_rows.begin());
}

void ShownConversations::onInserted(int first, int last)
{
    const int count = last - first + 1;
    for (int &row : m_rows) {
        if (row >= first)
            row += count;
    }
    for (int source = first; source <= last; ++source)
        m_facts.insert(source, factsOf(item(source)));
    for (int source = first; source <= last; ++source)
        update(source);
}

void ShownConversations::onAboutToBeRemoved(int first, int last)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (m_rows.at(row) < first || m_rows.at(row) > last)
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
}

void ShownConversations::onRemoved(int first, int last)
{
    const int count = last - first + 1;
    m_facts.remove(first, count);
    for (int &row : m_rows) {
        if (row > last)
            row -= count;
    }
}

void ShownConversations::onMoved(int from, int to)
{
    m_facts.move(from, to);
    // Only the names of the rows are others; what has really changed is told next, by dataChanged().
    for (int &row : m_rows) {
        if (row == from)
            row = to;
        else if (from < row && row <= to)
            --row;
        else if (to <= row && row < from)
            ++row;
    }
}

void ShownConversations::onChanged(int first, int last)
{
    for (int source = first; source <= last; ++source)
        m_facts[source] = factsOf(item(source));
    if (first == last)
        update(first);
    else
        rebuild();
}

/// Shows, hides, moves or repaints the row of a conversation that has changed.
void ShownConversations::update(int source)
{
    const auto row = static_cast<int>(m_rows.indexOf(source));
    const bool kept = row >= 0 && item(source).id() == m_kept;
    if (!kept && !accepts(source)) {
        if (row < 0)
            return;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
        return;
    }
    if (row < 0) {
        const int at = insertionRow(source);
        beginInsertRows({}, at, at);
        m_rows.insert(at, source);
        endInsertRows();
        return;
    }
    // Where it would be if it were not there yet.
    QList<int> others = m_rows;
    others.removeAt(row);
    const auto found =
        std::ranges::lower_bound(others, source, [this](int one, int other) { return isBefore(one, other); });
    const auto to = static_cast<int>(found - others.begin());
    if (to != row) {
        beginMoveRows({}, row, row, {}, to > row ? to + 1 : to);
        m_rows.move(row, to);
        endMoveRows();
    }
    Q_EMIT dataChanged(index(to), index(to));
}

int ShownConversations::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ShownConversations::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int source = m_rows.at(index.row());
    switch (role) {
    case FoundLineRole:
        return m_search.isEmpty() ? QString() : m_search.foundLine(item(source));
    case SearchWordsRole:
        return m_search.words();
    default:
        return m_conversations->index(source).data(role);
    }
}

} // namespace Pinthread
