// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/conversationlistmodel.h"
#include "conversation/shownconversations.h"
#include "model/asset.h"
#include "model/seams.h"

#include <QWidget>

class QLabel;
class QStackedLayout;

namespace Pinthread {

class Button;
class ChoiceBar;
class ConversationListView;
class SearchField;

/// The list of an asset's conversations beside the canvas: number and state, first words, author, time and count; with
/// a field to search in, filters, and the order they are in.
///
/// Reads and never changes the model. Everything is reachable by keyboard: arrow keys walk, Enter opens.
class ConversationPanel : public QWidget
{
    Q_OBJECT

public:
    /// \a clock must outlive the panel; it tells how long ago things happened.
    explicit ConversationPanel(const Clock &clock, QWidget *parent = nullptr);
    ~ConversationPanel() override;

    /// Shows \a model, which stays its owner's and must outlive the panel or be replaced; null shows the empty state.
    void setModel(ConversationListModel *model);
    [[nodiscard]] ConversationListModel *model() const { return m_model; }
    /// Those that are shown, in the order they are shown in.
    [[nodiscard]] const ShownConversations &shown() const { return m_shown; }
    /// Whether this user may start conversations; decides what an empty list says.
    void setReadOnly(bool readOnly);
    /// Nothing can be started yet: until then an empty list says nothing of how to.
    void setWaiting(bool waiting);
    /// What the conversations are about; decides how to start one, and what their places are called.
    void setKind(AssetKind kind);

    /// Which conversations are shown, and in which order.
    void setChoice(const ConversationChoice &choice);
    [[nodiscard]] const ConversationChoice &choice() const { return m_shown.choice(); }

    /// Marks a conversation as the one that is open and scrolls it into view, without any signal. A null id: none. One
    /// that is not shown now is marked when it is.
    void setCurrent(ConversationId id);
    /// Null when none is, or when it is not shown.
    [[nodiscard]] ConversationId current() const;

    [[nodiscard]] QSize sizeHint() const override;

public Q_SLOTS:
    /// Goes to the conversation after (before) the current one, in the order that is shown, around the end, and
    /// activates it. Without a current one: from where the last one was.
    void activateNext();
    void activatePrevious();
    /// Puts the cursor into the search, with its words selected.
    void focusSearch();
    /// Shows every conversation again.
    void clearFilters();

Q_SIGNALS:
    /// The user wants to see this conversation.
    void conversationActivated(Pinthread::ConversationId id);
    /// The user came to this conversation on the way through the list, and wants to see where it is.
    void conversationPointedAt(Pinthread::ConversationId id);
    /// The user wants to write in this conversation.
    void conversationOpened(Pinthread::ConversationId id);
    /// The user chose other filters or another order.
    /// The user wants the panel out of the way.
    void hideRequested();
    void choiceChanged(const Pinthread::ConversationChoice &choice);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeHeader();
    void makeList();
    void makeNoMatch();
    void layOut();
    void connectShown();

    void choose(const ConversationChoice &wanted);
    void openSortMenu();
    void activateRow(int row);
    void step(int by);
    void restoreCurrent(bool scroll);
    void showContent();
    [[nodiscard]] QString countWords() const;
    void followPalette();

    const Clock &m_clock;
    ConversationListModel *m_model = nullptr;
    ShownConversations m_shown;
    ConversationId m_current;
    ConversationId m_last; ///< Was current before; walking goes on from there.
    int m_lastRow = -1;    ///< Where it was.
    bool m_readOnly = false;
    bool m_waiting = false;
    AssetKind m_kind = AssetKind::Image;

    QLabel *m_title = nullptr;
    QLabel *m_counts = nullptr;
    Button *m_sort = nullptr;
    Button *m_hide = nullptr;
    SearchField *m_search = nullptr;
    ChoiceBar *m_filters = nullptr;
    QLabel *m_empty = nullptr;
    QWidget *m_noMatch = nullptr;
    QLabel *m_noMatchWords = nullptr;
    ConversationListView *m_list = nullptr;
    QStackedLayout *m_stack = nullptr;
};

} // namespace Pinthread
