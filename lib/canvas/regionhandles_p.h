// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/ids.h"

#include <QPointF>
#include <QRectF>

#include <array>
#include <memory>

namespace Pinthread {

class ImageCanvas;
class MarkerLayer;
class RegionHandle;

/// The handles at the edges and corners of the selected pin's region, if it has one that may be changed: a few items of
/// the scene, above everything else.
class RegionHandles
{
public:
    RegionHandles(ImageCanvas &canvas, const MarkerLayer &layer);
    ~RegionHandles();
    Q_DISABLE_COPY_MOVE(RegionHandles)

    /// The selection, a pin, what may be changed, or the zoom is another: shows what there is to be shown.
    void update();
    /// Whose region has handles now; null when there are none.
    [[nodiscard]] ConversationId pin() const { return m_pin; }
    /// The edges that a handle at this place of the viewport pulls; none when there is no handle there.
    [[nodiscard]] Qt::Edges edgesAt(QPointF viewportPos) const;
    /// That region, in percent.
    [[nodiscard]] QRectF region() const { return m_region; }

private:
    void hide();
    [[nodiscard]] QPointF place(Qt::Edges edges) const;

    ImageCanvas &m_canvas;
    const MarkerLayer &m_layer;
    ConversationId m_pin;
    QRectF m_region;
    std::array<std::unique_ptr<RegionHandle>, 8> m_handles; ///< In the canvas's scene.
};

} // namespace Pinthread
