// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/conversationlistmodel.h"
#include "model/seams.h"

#include <QWidget>

class QLabel;
class QListView;
class QStackedLayout;

namespace Pinthread {

/// The list of an asset's conversations beside the canvas: number and state, first words, author, time and count.
///
/// Reads and never changes the model. Everything is reachable by keyboard: arrow keys walk, Enter activates.
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

    /// Marks a conversation as the one that is open and scrolls it into view, without any signal. A null id: none.
    void setCurrent(ConversationId id);
    /// Null when none is.
    [[nodiscard]] ConversationId current() const;

    [[nodiscard]] QSize sizeHint() const override;

public Q_SLOTS:
    /// Goes to the conversation after (before) the current one, around the end, and activates it.
    void activateNext();
    void activatePrevious();

Q_SIGNALS:
    /// The user wants to see this conversation.
    void conversationActivated(Pinthread::ConversationId id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void activateRow(int row);
    void showContent();
    void followPalette();
    void step(int by);

    const Clock &m_clock;
    ConversationListModel *m_model = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_empty = nullptr;
    QListView *m_list = nullptr;
    QStackedLayout *m_stack = nullptr;
};

} // namespace Pinthread
