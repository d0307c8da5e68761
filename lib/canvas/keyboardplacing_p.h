// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/regionstretch_p.h"
#include "model/ids.h"

#include <QPointF>
#include <QString>

#include <memory>

class QKeyEvent;

namespace Pinthread {

class ImageCanvas;
class MarkerLayer;
class PlacingCross;
class RegionHandles;

/// Doing with the keyboard what the mouse does by pointing: naming a spot, drawing a region, moving a pin, or resizing
/// its region. A screen reader is told where the cross is through the canvas's accessible description.
class KeyboardPlacing
{
public:
    KeyboardPlacing(ImageCanvas &canvas, MarkerLayer &layer, RegionHandles &handles);
    ~KeyboardPlacing();
    Q_DISABLE_COPY_MOVE(KeyboardPlacing)

    // Each of these ends what was being done before.

    /// For a new place, beginning at \a percent. Space puts down a corner there, from which a region is drawn.
    void startPlacing(QPointF percent);
    /// The pin \a id, which is there, at \a percent.
    void startMoving(ConversationId id, QPointF percent);
    /// The lower right corner of the region of \a id, which has one: \a percent.
    void startResizing(ConversationId id, const QRectF &percent);

    void end();
    [[nodiscard]] bool isActive() const { return m_cross != nullptr; }
    /// Whether the key means something while this is active.
    [[nodiscard]] bool isOurs(const QKeyEvent &event) const;
    void keyPress(const QKeyEvent &event);
    /// The pins are others now: moving one that is gone ends.
    void markersChanged();
    /// In percent.
    [[nodiscard]] QPointF place() const { return m_place; }

private:
    enum class Task {
        Place,  ///< A spot.
        Draw,   ///< From a corner that was put down.
        Move,   ///< A pin.
        Resize, ///< A pin's region.
    };

    void start(Task task, QPointF percent, ConversationId pin);
    void putCornerDown();
    void moveTo(QPointF percent);
    void say();
    void finish();

    ImageCanvas &m_canvas;
    MarkerLayer &m_layer;
    RegionHandles &m_handles;
    std::unique_ptr<PlacingCross> m_cross; ///< In the canvas's scene while there is one.
    Task m_task = Task::Place;
    QPointF m_place;
    ConversationId m_pin; ///< Of Move and Resize.
    /// Of Draw and Resize.
    RegionStretch m_stretch;
    QRectF m_rect;
    QString m_descriptionBefore;
};

} // namespace Pinthread
