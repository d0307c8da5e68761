// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/markerlayer_p.h"
#include "canvas/regionstretch_p.h"
#include "model/ids.h"

#include <QPoint>
#include <QPointF>

class QMouseEvent;

namespace Pinthread {

class ImageCanvas;
class RegionHandles;

/// What the mouse is doing on an ImageCanvas: nothing, panning, about to click, dragging a pin, drawing or resizing a
/// region. Emits the canvas's signals for what comes of it, and keeps the cursor and the pin that is pointed at.
class PointerGesture
{
public:
    PointerGesture(ImageCanvas &canvas, MarkerLayer &layer, RegionHandles &handles);

    void press(const QMouseEvent &event);
    void move(const QMouseEvent &event);
    void release(const QMouseEvent &event);
    /// The pointer has left the viewport.
    void leave();

    /// Space makes the left button pan.
    void setSpaceHeld(bool held);
    /// Shift makes a region a square.
    void setShiftHeld(bool held);
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
        Spot,   ///< Pressed on the picture, beside the pins.
        Region, ///< From there a region is being drawn.
        Pin,    ///< Pressed on a pin.
        Drag,   ///< A pin follows the pointer.
        Heap,   ///< Pressed on a heap of pins.
        Beside, ///< Pressed beside the pins of a heap that is spread out.
        Resize, ///< A handle of a region follows the pointer.
    };

    void pressLeft(QPointF position);
    void end();
    void drag(QPointF position);
    void stretch(QPointF position);
    /// Scrolls when something is drawn or dragged out of the window.
    void follow(QPointF position);
    void click(Kind kind, ConversationId pin);
    void clickPin();
    void clickHeap(ConversationId pin);
    [[nodiscard]] bool isFarFromPress(QPoint position) const;
    void point(QPointF position);
    void updateCursor();
    [[nodiscard]] Qt::CursorShape cursor() const;

    ImageCanvas &m_canvas;
    MarkerLayer &m_layer;
    RegionHandles &m_handles;
    Kind m_kind = Kind::None;
    Qt::MouseButton m_button = Qt::NoButton;
    bool m_spaceHeld = false;
    bool m_shiftHeld = false;
    QPoint m_pressedAt;
    QPoint m_lastAt;
    /// The same in percent, which stays true while the picture is scrolled.
    QPointF m_pressedPercent;
    /// Of Pin, Drag, Heap and Resize.
    ConversationId m_pin;
    /// From the pointer to the pin's place or the edge that is pulled, in percent, so that nothing jumps when it is
    /// taken.
    QPointF m_grip;
    /// Of Region and Resize.
    RegionStretch m_stretch;
    QRectF m_rect;
    Qt::Edges m_edges;

    // Where the pointer is, while nothing is being done.
    ConversationId m_hovered;
    bool m_overPicture = false;
    bool m_overHeap = false;
    Qt::Edges m_overEdges;
};

} // namespace Pinthread
