// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListView>

namespace Pinthread {

/// The list view of the conversation panel: says what somebody does with it, and leaves letters to the window.
class ConversationListView : public QListView
{
    Q_OBJECT

public:
    explicit ConversationListView(QWidget *parent = nullptr);

Q_SIGNALS:
    /// The current row is another one, by a key.
    void walkedTo(const QModelIndex &index);
    /// Enter was pressed on a row, or it was double-clicked.
    void opened(const QModelIndex &index);
    /// The pointer chose a row.
    void chosen(const QModelIndex &index);
    /// Up was pressed on the first row.
    void leftUpwards();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace Pinthread
