// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/ids.h"

#include <QPoint>
#include <QPointF>

class QMouseEvent;

namespace Pinthread {

class ImageCanvas;
class MarkerLayer;

/// What the mouse is doing on an ImageCanvas: nothing, panning, about to click, or dragging a pin. Emits the canvas's
/// signals for what comes of it, and keeps the cursor and the pin that is pointed at.
class PointerGesture
{
public:
    PointerGesture(ImageCanvas &canvas, MarkerLayer &layer);

    void press(const QMouseEvent &event);
    void move(const QMouseEvent &event);
    void release(const QMouseEvent &event);
    /// The pointer has left the viewport.
    void leave();

    /// Space makes the left button pan.
    void setSpaceHeld(bool held);
    /// A button is down that means something.
    [[nodiscard]] bool isBusy() const { return m_kind != Kind::None; }
    /// \returns whether there was something to give up.
    bool giveUp();
    /// The pins are others now: what concerns one that is gone is given up.
    void markersChanged();

private:
    enum class Kind {
        None,
        Pan,
        Spot, ///< Pressed on the picture, beside the pins.
        Pin,  ///< Pressed on a pin.
        Drag, ///< A pin follows the pointer.
    };

    void end();
    void drag(QPointF position);
    [[nodiscard]] bool isFarFromPress(QPoint position) const;
    [[nodiscard]] ConversationId pinToPick(QPointF position) const;
    void point(QPointF position);
    void updateCursor();

    ImageCanvas &m_canvas;
    MarkerLayer &m_layer;
    Kind m_kind = Kind::None;
    Qt::MouseButton m_button = Qt::NoButton;
    bool m_spaceHeld = false;
    bool m_overPicture = false;
    QPoint m_pressedAt;
    QPoint m_lastAt;
    /// Of Pin and Drag.
    ConversationId m_pin;
    /// From the pointer to the pin's place, in percent, so that a pin does not jump when it is taken.
    QPointF m_grip;
    ConversationId m_hovered;
};

} // namespace Pinthread
