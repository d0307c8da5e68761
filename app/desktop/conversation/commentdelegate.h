// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/ids.h"
#include "model/seams.h"

#include <QHash>
#include <QStyledItemDelegate>

namespace Pinthread {

class RepaintLater;

/// Draws a comment: avatar, name, time, and the words exactly as they were written, never as rich text.
class CommentDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// \a repaint belongs to what the rows are painted on; both it and \a clock must outlive the delegate.
    CommentDelegate(const Clock &clock, RepaintLater &repaint, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// How high a row is that is \a width wide. Remembered, so that a long thread is measured once.
    [[nodiscard]] int heightFor(const QModelIndex &index, int width, const QFont &font) const;
    /// Forgets every height, when other comments are shown.
    void forgetHeights() { m_measured.clear(); }
    /// Where in \a row the sign is that opens the comment's menu.
    [[nodiscard]] static QRect menuRect(const QRect &row, Qt::LayoutDirection direction);

private:
    struct Measured
    {
        int width = 0;
        QString text;
        int height = 0;
    };

    const Clock &m_clock;
    RepaintLater &m_repaint;
    mutable QFont m_measuredFont;
    mutable QHash<CommentId, Measured> m_measured;
};

} // namespace Pinthread
