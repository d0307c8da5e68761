// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/conversationchoice.h"
#include "conversation/conversationlistmodel.h"
#include "conversation/conversationsearch.h"

#include <QAbstractListModel>
#include <QBasicTimer>

namespace Pinthread {

/// Those of an asset's conversations that were chosen and searched for, in the order that was chosen: what the list
/// shows. Has the roles of the ConversationListModel, and its own.
///
/// A change of one conversation is told for its row alone, so that a view keeps its place; another choice or search
/// resets the model. (QSortFilterProxyModel tells of every gap by itself, which with ten thousand rows takes seconds.)
class ShownConversations : public QAbstractListModel
{
    Q_OBJECT

public:
    enum ShownRole {
        FoundLineRole = Qt::UserRole + 100, ///< QString, see ConversationSearch::foundLine()
        SearchWordsRole,                    ///< QStringList: what to point out
    };

    explicit ShownConversations(QObject *parent = nullptr);

    /// Null: none. \a conversations must outlive this or be replaced.
    void setConversations(ConversationListModel *conversations);

    void setChoice(const ConversationChoice &choice);
    [[nodiscard]] const ConversationChoice &choice() const { return m_choice; }
    void setSearch(const QString &words);
    [[nodiscard]] const ConversationSearch &search() const { return m_search; }
    /// A search is to be expected: makes ready for it, bit by bit, so that the first key costs no more than the others.
    void prepareSearch();
    /// While it is kept, a conversation that is shown stays when it changes into one that was not chosen: somebody is
    /// reading it. Another choice or search does not spare it.
    void setKept(ConversationId id);

    [[nodiscard]] ConversationId idAt(int row) const;
    /// -1 when it is not shown.
    [[nodiscard]] int rowOf(ConversationId id) const;
    /// How many of those that are shown are drafts.
    [[nodiscard]] int draftCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    /// What one conversation is sorted and found by.
    struct Facts
    {
        qint64 lastActivity = 0;
        int band = 0; ///< How far down on the picture, in steps.
        double across = 0;
        mutable QString searchable; ///< Null before it was asked for.
    };

    void connectConversations();
    [[nodiscard]] static Facts factsOf(const ConversationItem &item);
    [[nodiscard]] const ConversationItem &item(int source) const { return m_conversations->itemAt(source); }
    [[nodiscard]] const QString &searchable(int source) const;
    [[nodiscard]] bool accepts(int source) const;
    [[nodiscard]] bool isBefore(int one, int other) const;
    [[nodiscard]] int insertionRow(int source) const;
    [[nodiscard]] QList<int> wanted() const;
    void readAll();
    void rebuild();
    void onInserted(int first, int last);
    void onAboutToBeRemoved(int first, int last);
    void onRemoved(int first, int last);
    void onMoved(int from, int to);
    void onChanged(int first, int last);
    void update(int source);

    ConversationListModel *m_conversations = nullptr;
    ConversationChoice m_choice;
    ConversationSearch m_search;
    ConversationId m_kept;
    QList<Facts> m_facts; ///< For each row of the source.
    QList<int> m_rows;    ///< Rows of the source, in the order that is shown.
    QBasicTimer m_preparing;
    int m_nextToPrepare = 0;
};

} // namespace Pinthread
