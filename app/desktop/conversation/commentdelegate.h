// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/commentlayout.h"
#include "conversation/commentrow.h"
#include "model/ids.h"
#include "model/seams.h"

#include <QCache>
#include <QHash>
#include <QStyledItemDelegate>

#include <functional>

namespace Pinthread {

class RepaintLater;

/// Draws a comment of a CommentListModel: avatar, name, time, and the words exactly as they were written, never as rich
/// text. Knows where each of these is, and how high a comment is.
///
/// A thread of thousands of comments is not measured at once: a row's height is an estimate until measure().
class CommentDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// What its reader is doing with a comment.
    struct Marks
    {
        CommentLayout::Range selected;
        int caret = -1;       ///< An offset in the words; -1: none.
        int focusedLink = -1; ///< One of CommentLayout::links(); -1: none.
    };
    using MarksOf = std::function<Marks(const QModelIndex &index)>;

    /// \a repaint belongs to what the rows are painted on; both it and \a clock must outlive the delegate.
    CommentDelegate(const Clock &clock, RepaintLater &repaint, QObject *parent = nullptr);

    /// Asked for every row that is drawn.
    void setMarks(const MarksOf &marks) { m_marks = marks; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The estimate, or the height once it is known.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Over a link where it leads, over the name when it was written.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// How high a row is that is \a width wide. Remembered, so that a thread is measured once.
    int measure(const QModelIndex &index, int width, const QFont &font) const;
    [[nodiscard]] bool isMeasured(const QModelIndex &index, int width, const QFont &font) const;
    /// Forgets everything about the comments, when others are shown or the palette is another one.
    void forget();

    /// Where the parts of a row of \a view are that takes \a rect.
    [[nodiscard]] static CommentRow rowIn(const QRect &rect, const QModelIndex &index, const QWidget &view);
    /// The words of a row of \a view that takes \a rect. Valid until another's are asked for.
    [[nodiscard]] const CommentLayout &wordsIn(const QRect &rect, const QModelIndex &index, const QWidget &view) const;

private:
    struct Measured
    {
        int width = 0;
        CommentRow::Form form;
        bool deleted = false;
        QString text;
        int height = 0;
    };

    [[nodiscard]] const Measured *known(const QModelIndex &index, int width, const QFont &font) const;
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const CommentRow &row) const;

    const Clock &m_clock;
    RepaintLater &m_repaint;
    MarksOf m_marks;
    mutable QFont m_measuredFont;
    mutable QHash<CommentId, Measured> m_measured;
    mutable QCache<CommentId, CommentLayout> m_layouts;
};

} // namespace Pinthread
