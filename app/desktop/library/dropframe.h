// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Pinthread {

/// Draws the dashed line within which something may be dropped. \a inviting: it is held over it right now.
void paintDropFrame(QPainter &painter, const QRectF &frame, const QPalette &palette, bool inviting);

/// One quiet line that says that something may be dropped.
class DropHint : public QWidget
{
    Q_OBJECT

public:
    explicit DropHint(QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// Lies over a widget while something that could be dropped on it is held there, and says what letting go does. Takes
/// no part in anything else.
class DropFrame : public QWidget
{
    Q_OBJECT

public:
    /// Covers \a parent, and is hidden.
    explicit DropFrame(QWidget *parent);

    /// Shows or hides it.
    void setInviting(bool inviting);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Pinthread
