// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRectF>
#include <QSize>

namespace Pinthread {

/// A rectangle on a picture of which some edges follow a pointer and the others stay: a region that is being drawn or
/// resized. In percent of the picture's width and height; arithmetic without a widget.
class RegionStretch
{
public:
    RegionStretch() = default;
    /// \a percent, with those of its edges that follow. \a picture in pixels.
    RegionStretch(const QRectF &percent, Qt::Edges edges, QSize picture);

    /// The rectangle with its edges pulled to \a percent: upright however far the pointer went, on the picture, and at
    /// least one pixel wide and high. With \a square as many pixels wide as high, if it is held at a corner. Its
    /// numbers are as the model keeps them (roundedPercent()).
    [[nodiscard]] QRectF to(QPointF percent, bool square) const;

private:
    /// From the edge that stays to the one that follows, in pixels.
    [[nodiscard]] QPointF way(QPointF percent, bool square) const;

    QPointF m_fixed; ///< Where the edges meet that stay.
    QPointF m_loose; ///< Where the others meet that have not been pulled.
    Qt::Edges m_edges;
    QSize m_picture = {1, 1};
};

} // namespace Pinthread
