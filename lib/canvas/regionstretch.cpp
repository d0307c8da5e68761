// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/regionstretch_p.h"

#include "model/anchor.h"

#include <algorithm>
#include <cmath>

namespace Pinthread {

namespace {

/// \a length, made 1 or -1 at least, towards where there is room: \a fixed pixels before it, of \a size.
double atLeastAPixel(double length, double fixed, int size)
{
    if (std::abs(length) >= 1)
        return length;
    if (length < 0)
        return fixed >= 1 ? -1 : 1;
    return size - fixed >= 1 ? 1 : -1;
}

} // namespace

RegionStretch::RegionStretch(const QRectF &percent, Qt::Edges edges, QSize picture)
    : m_fixed(edges.testFlag(Qt::LeftEdge) ? percent.right() : percent.left(),
              edges.testFlag(Qt::TopEdge) ? percent.bottom() : percent.top()),
      m_loose(edges.testFlag(Qt::LeftEdge) ? percent.left() : percent.right(),
              edges.testFlag(Qt::TopEdge) ? percent.top() : percent.bottom()),
      m_edges(edges), m_picture(picture)
{}

QPointF RegionStretch::way(QPointF percent, bool square) const
{
    const bool across = (m_edges & (Qt::LeftEdge | Qt::RightEdge)) != Qt::Edges();
    const bool down = (m_edges & (Qt::TopEdge | Qt::BottomEdge)) != Qt::Edges();
    const QPointF end(across ? std::clamp(percent.x(), 0.0, 100.0) : m_loose.x(),
                      down ? std::clamp(percent.y(), 0.0, 100.0) : m_loose.y());
    QPointF length((end.x() - m_fixed.x()) / 100 * m_picture.width(),
                   (end.y() - m_fixed.y()) / 100 * m_picture.height());
    if (square && across && down) {
        // As large as the longer side asks for, and the picture's edges allow on both.
        const auto room = [](double along, double fixed, int size) {
            return (along < 0 ? fixed : 100 - fixed) / 100 * size;
        };
        const double side = std::min({std::max(std::abs(length.x()), std::abs(length.y())),
                                      room(length.x(), m_fixed.x(), m_picture.width()),
                                      room(length.y(), m_fixed.y(), m_picture.height())});
        length = {std::copysign(side, length.x()), std::copysign(side, length.y())};
    }
    return {atLeastAPixel(length.x(), m_fixed.x() / 100 * m_picture.width(), m_picture.width()),
            atLeastAPixel(length.y(), m_fixed.y() / 100 * m_picture.height(), m_picture.height())};
}

QRectF RegionStretch::to(QPointF percent, bool square) const
{
    const QPointF pixels = way(percent, square);
    const QRectF rect =
        QRectF(m_fixed, m_fixed + QPointF(pixels.x() / m_picture.width() * 100, pixels.y() / m_picture.height() * 100))
            .normalized();
    const double x = roundedPercent(std::max(0.0, rect.x()));
    const double y = roundedPercent(std::max(0.0, rect.y()));
    return {x, y, roundedPercent(std::min(rect.width(), 100 - x)), roundedPercent(std::min(rect.height(), 100 - y))};
}

} // namespace Pinthread
