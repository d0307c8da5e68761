// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/conversationitem.h"

#include <QAbstractListModel>
#include <QHash>

namespace Pinthread {

/// The conversations of one asset, and the drafts of some that nothing else shows, ordered by number, those without a
/// number last in the order they were made.
///
/// Changes are told as narrowly as they happened, so that a view keeps its place and its selection.
/// Finding a row by id takes a binary search; a thousand conversations cost nothing.
class ConversationListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum ItemRole {
        IdRole = Qt::UserRole, ///< ConversationId
        NumberRole,            ///< int; 0: not numbered yet
        StateRole,             ///< int: ConversationItem::State
        AuthorRole,            ///< QString
        LastActivityRole,      ///< qint64: milliseconds since 1970, UTC
        CommentCountRole,      ///< int
        UnreadRole,            ///< bool
        DetachedRole,          ///< QString: the words that are not in the text any more; empty when they are
    };

    struct Counts
    {
        int open = 0;     ///< Neither resolved nor only failed.
        int resolved = 0; ///< Resolved.
        int failed = 0;   ///< With something in them that could not be sent, whether resolved or not.
        int mine = 0;     ///< Started by the reader, see setReader().
        int unread = 0;   ///< With something in them that the reader has not seen.
        int drafts = 0;   ///< No conversations yet.
        friend bool operator==(const Counts &, const Counts &) = default;
    };

    explicit ConversationListModel(QObject *parent = nullptr);

    /// Who reads: it decides which conversations are their own.
    void setReader(UserId reader);
    [[nodiscard]] UserId reader() const { return m_reader; }

    /// Replaces everything.
    void setItems(QList<ConversationItem> items);
    /// Inserts the conversation, or changes the one with this id; it moves when its number has changed.
    void updateItem(const ConversationItem &item);
    /// Does nothing when there is none.
    void removeItem(ConversationId id);

    /// Null when there is none. Valid until the model changes.
    [[nodiscard]] const ConversationItem *item(ConversationId id) const;
    [[nodiscard]] const ConversationItem &itemAt(int row) const { return m_items.at(row); }
    /// -1 when there is none.
    [[nodiscard]] int rowOf(ConversationId id) const;
    [[nodiscard]] Counts counts() const { return m_counts; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Qt::DisplayRole is the title, Qt::AccessibleTextRole everything a row shows in words: "Conversation 2, open,
    /// Alice: Too dark, 3 comments".
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void countsChanged(const Pinthread::ConversationListModel::Counts &counts);

private:
    [[nodiscard]] int insertionRow(const ConversationItem &item) const;
    void count(const ConversationItem &item, int by);
    void tellCounts(const Counts &before);
    void changeRow(int row, const ConversationItem &item);

    QList<ConversationItem> m_items;
    /// The number under which an id is filed: what its row is searched by.
    QHash<ConversationId, int> m_numbers;
    UserId m_reader;
    Counts m_counts;
};

} // namespace Pinthread
