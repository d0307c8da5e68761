// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/commentdelegate.h"
#include "conversation/commentselection.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>

class QKeyEvent;
class QListView;
class QMouseEvent;

namespace Pinthread {

class CommentListModel;

/// Reads in a thread: selects words with mouse and keyboard, within a comment and across several, and follows links.
///
/// Mouse: a drag selects; a double click a word, a triple click the comment; Shift extends; a click on a link opens it.
/// Keyboard, in the list's current comment: the keys that move and select in any text field, along the line; Ctrl+A the
/// comment, again the thread. focusNextLink() walks the links, activateFocusedLink() opens one.
class CommentReader : public QObject
{
    Q_OBJECT

public:
    /// \a list shows a CommentListModel through \a delegate and owns the reader. Its events are handed over by it.
    CommentReader(QListView &list, CommentDelegate &delegate);

    [[nodiscard]] bool hasSelection() const { return !m_selection.isEmpty(); }
    [[nodiscard]] QString selectedText() const;
    /// Nothing is selected, and no caret shown. False when there was neither.
    bool clear();

    // Positions in the viewport. The left button alone.
    void press(const QMouseEvent &event);
    void doubleClick(const QMouseEvent &event);
    void drag(const QMouseEvent &event);
    void release(const QMouseEvent &event);
    /// The pointer's shape for what is below it.
    [[nodiscard]] Qt::CursorShape shapeAt(QPoint position) const;
    /// The link below it; empty when there is none.
    [[nodiscard]] QUrl linkAt(QPoint position) const;

    /// False when the key means nothing here.
    bool keyPress(const QKeyEvent &event);
    /// Whether keyPress() would do something with it.
    [[nodiscard]] static bool means(const QKeyEvent &event);
    /// To the current comment's next link, or the one before; false when there is none.
    bool focusNextLink(bool forward);
    /// False when none has the focus.
    bool activateFocusedLink();
    /// The links of a comment.
    [[nodiscard]] QList<Link> linksOf(const QModelIndex &index) const;
    /// The current comment is another one: what was looked at in it is left.
    void leaveCurrent();

Q_SIGNALS:
    void linkActivated(const QUrl &url);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    [[nodiscard]] const CommentListModel *model() const;
    [[nodiscard]] CommentDelegate::Marks marksOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex rowAt(QPoint position) const;
    [[nodiscard]] CommentSelection::Place placeAt(QPoint position) const;
    [[nodiscard]] const CommentLayout &wordsOf(const QModelIndex &index) const;
    [[nodiscard]] QPointF inWords(const QModelIndex &index, QPoint position) const;
    void selectAll();
    void show();
    void offerToPaste() const;

    QListView &m_list;
    CommentDelegate &m_delegate;
    CommentSelection m_selection;
    bool m_caretShown = false; ///< The keyboard is being used.
    bool m_dragging = false;
    QPoint m_dragPosition;
    QBasicTimer m_scrolling; ///< While a drag is beyond the list's edge.
    QUrl m_pressedLink;
    QElapsedTimer m_sinceDoubleClick; ///< A click soon after is the third.
    QPoint m_doubleClickPosition;
    int m_focusedLink = -1; ///< Of the current comment.
};

} // namespace Pinthread
