// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/showncanvas.h"

#include <QMouseEvent>
#include <QSignalSpy>

namespace Pinthread::Test {

/// A canvas, a mouse, and what came of it.
struct Hand : Shown
{
    explicit Hand(QSize picture = {1'600, 1'000}) : Shown(picture) {}

    void press(QPoint at, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mousePress(canvas.viewport(), button, {}, at);
    }
    /// As a mouse does it: with the buttons that are down.
    void move(QPoint to, Qt::MouseButtons buttons = Qt::LeftButton, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QMouseEvent event(QEvent::MouseMove, to, canvas.viewport()->mapToGlobal(to), Qt::NoButton, buttons, modifiers);
        QCoreApplication::sendEvent(canvas.viewport(), &event);
    }
    void release(QPoint at, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mouseRelease(canvas.viewport(), button, {}, at);
    }
    void click(QPoint at, Qt::MouseButton button = Qt::LeftButton)
    {
        press(at, button);
        release(at, button);
    }
    void drag(QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton)
    {
        press(from, button);
        move((from + to) / 2, button);
        move(to, button);
        release(to, button);
    }
    [[nodiscard]] QPoint at(QPointF percent) const { return canvas.viewportPosition(percent); }

    QSignalSpy spots{&canvas, &ImageCanvas::spotClicked};
    QSignalSpy activated{&canvas, &ImageCanvas::markerActivated};
    QSignalSpy moved{&canvas, &ImageCanvas::markerMoved};
    QSignalSpy regions{&canvas, &ImageCanvas::regionDrawn};
    QSignalSpy resized{&canvas, &ImageCanvas::markerResized};
    QSignalSpy hovered{&canvas, &ImageCanvas::markerHovered};
};

inline bool isNear(QPointF one, QPointF other, double percent = 0.2)
{
    return qAbs(one.x() - other.x()) < percent && qAbs(one.y() - other.y()) < percent;
}

inline ConversationId idIn(const QSignalSpy &spy)
{
    return spy.last().first().value<ConversationId>();
}

} // namespace Pinthread::Test
