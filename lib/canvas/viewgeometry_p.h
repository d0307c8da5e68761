// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMarginsF>
#include <QPointF>
#include <QRectF>
#include <QSize>

namespace Pinthread {

/// How a picture lies in a window: arithmetic without a widget. A scale is device-independent pixels to an image
/// pixel; percentages are of the picture's width and height.
class ViewGeometry
{
public:
    ViewGeometry() = default;
    /// \a picture in image pixels. \a window is the visible part without scroll bars, and \a scrollBar how thick one
    /// is, in device-independent pixels, as \a pinDiameter: the pins that room is left for.
    ViewGeometry(QSize picture, QSize window, int scrollBar, double devicePixelRatio, double pinDiameter = 36);

    /// The scale at which the whole picture is seen with a margin around it; at most one image pixel to a device pixel.
    [[nodiscard]] double fitScale() const;
    /// \a scale, held to what makes sense for this picture.
    [[nodiscard]] double bounded(double scale) const;
    /// The picture and the space around it that can be scrolled to, in image pixels. A picture that fits is not
    /// scrolled at all; one that does not has room around it for the pins at its edges.
    [[nodiscard]] QRectF sceneRect(double scale) const;

    [[nodiscard]] QPointF toImage(QPointF percent) const;
    [[nodiscard]] QPointF toPercent(QPointF imagePoint) const;

private:
    QSize m_picture;
    QSize m_window;
    int m_scrollBar = 0;
    double m_devicePixelRatio = 1;
    double m_pinDiameter = 36;
};

} // namespace Pinthread
