// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/ids.h"

#include <QPointF>
#include <QString>

#include <memory>

class QKeyEvent;

namespace Pinthread {

class ImageCanvas;
class MarkerLayer;
class PlacingCross;

/// Doing with the keyboard what the mouse does by pointing: naming a spot, or moving a pin. A screen reader is told
/// where the cross is through the canvas's accessible description.
class KeyboardPlacing
{
public:
    KeyboardPlacing(ImageCanvas &canvas, MarkerLayer &layer);
    ~KeyboardPlacing();
    Q_DISABLE_COPY_MOVE(KeyboardPlacing)

    /// Begins at \a percent; for a new place, or for the pin \a moving. Ends what was being done before.
    void start(QPointF percent, ConversationId moving = {});
    void end();
    [[nodiscard]] bool isActive() const { return m_cross != nullptr; }
    /// Whether the key means something while this is active.
    [[nodiscard]] static bool isOurs(const QKeyEvent &event);
    void keyPress(const QKeyEvent &event);
    /// The pins are others now: moving one that is gone ends.
    void markersChanged();
    /// In percent.
    [[nodiscard]] QPointF place() const { return m_place; }

private:
    void moveTo(QPointF percent);
    void finish();

    ImageCanvas &m_canvas;
    MarkerLayer &m_layer;
    std::unique_ptr<PlacingCross> m_cross; ///< In the canvas's scene while there is one.
    QPointF m_place;
    ConversationId m_moving;
    QString m_descriptionBefore;
};

} // namespace Pinthread
