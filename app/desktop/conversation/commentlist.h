// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/ids.h"
#include "model/seams.h"

#include <QListView>

namespace Pinthread {

class CommentDelegate;

/// The thread: a list of comments of different heights that keeps its place while comments come and change, and stays
/// at the end if it was there.
///
/// What can be done with a comment is in its menu (right click, the menu key, the sign on the row) and on keys: Copy,
/// Enter or F2 to edit, Delete.
class CommentList : public QListView
{
    Q_OBJECT

public:
    /// \a clock must outlive the list.
    explicit CommentList(const Clock &clock, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

    /// How high it is with everything in sight when it is \a width wide; counted up to \a most.
    [[nodiscard]] int contentHeight(int width, int most) const;
    [[nodiscard]] bool isAtEnd() const;
    void scrollToEnd();

    [[nodiscard]] QSize sizeHint() const override { return {200, 60}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, 0}; }

Q_SIGNALS:
    void editRequested(Pinthread::CommentId comment);
    void deleteRequested(Pinthread::CommentId comment);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void openMenu(const QModelIndex &index, QPoint globalPosition);
    void copy(const QModelIndex &index) const;
    void requestEdit(const QModelIndex &index);
    void remove(const QModelIndex &index);

    CommentDelegate *m_delegate = nullptr;
    /// Whether it is to stay at the end when it grows or is resized.
    bool m_staysAtEnd = true;
};

} // namespace Pinthread
