// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/commentrow.h"
#include "conversation/threadview.h"

#include <QUrl>

#include <optional>

namespace Pinthread {

class CommentReader;

/// The thread as it is read and used.
///
/// Words can be selected and links followed, see CommentReader. What can be done with a comment is in its menu (right
/// click, the menu key, Shift+F10, the signs on the row) and on keys: Copy, R to reply, Enter or F2 to edit, Delete.
/// Tab goes through the current comment's links before it goes on.
class CommentList : public ThreadView
{
    Q_OBJECT

public:
    /// \a clock must outlive the list.
    explicit CommentList(const Clock &clock, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

Q_SIGNALS:
    void replyRequested(Pinthread::CommentId comment);
    void editRequested(Pinthread::CommentId comment);
    void deleteRequested(Pinthread::CommentId comment);
    void linkActivated(const QUrl &url);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    [[nodiscard]] std::optional<CommentRow::Sign> signAt(const QModelIndex &index, QPoint position) const;
    void openMenu(const QModelIndex &index, QPoint globalPosition, const QUrl &pointedAt = {});
    void openMenuByKeyboard();
    void copy(const QModelIndex &index) const;
    void requestReply(const QModelIndex &index);
    void requestEdit(const QModelIndex &index);
    void remove(const QModelIndex &index);

    CommentReader *m_reader = nullptr;
    std::optional<CommentRow::Sign> m_pressedSign;
};

} // namespace Pinthread
