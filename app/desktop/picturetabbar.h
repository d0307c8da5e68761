// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTabBar>

namespace Pinthread {

/// The tabs of a pane: they can be moved along the bar, closed with the middle button, and dragged out of it.
class PictureTabBar : public QTabBar
{
    Q_OBJECT

public:
    explicit PictureTabBar(QWidget *parent = nullptr);

    /// Says what one tab is called, in full in its tool tip.
    void setName(int index, const QString &name, const QString &toolTip);

    /// Whether this is the pane that is worked in, where there are several.
    void setMarked(bool marked);

Q_SIGNALS:
    /// The user pulls a tab out of the bar.
    void draggedOut(int index);
    void menuRequested(int index, QPoint globalPosition);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void tabInserted(int index) override;

private:
    int m_pressed = -1;
    bool m_marked = false;
};

} // namespace Pinthread
