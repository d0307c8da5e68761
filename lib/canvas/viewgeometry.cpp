// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/viewgeometry_p.h"

#include <algorithm>

namespace Pinthread {

namespace {

/// Around a picture that is fitted to its window.
constexpr double fitMargin = 28;
/// Around a picture that fits, at least: with less it is scrolled.
constexpr double leastMargin = 12;
/// Around a picture that is scrolled, in diameters of a pin: room for one at the upper edge, selected.
constexpr double scrollMargin = 2;
/// Keeps rounding from making a scroll bar appear for nothing.
constexpr double slack = 0.5;

/// Image pixels to a device pixel at most and device pixels to an image pixel at most.
constexpr double smallestZoom = 0.05;
constexpr double largestZoom = 32;

} // namespace

ViewGeometry::ViewGeometry(QSize picture, QSize window, int scrollBar, double devicePixelRatio, double pinDiameter)
    : m_picture(picture), m_window(window), m_scrollBar(scrollBar), m_devicePixelRatio(devicePixelRatio),
      m_pinDiameter(pinDiameter)
{}

double ViewGeometry::fitScale() const
{
    if (m_picture.isEmpty())
        return 1 / m_devicePixelRatio;
    const double width = std::max(1.0, m_window.width() - 2 * fitMargin);
    const double height = std::max(1.0, m_window.height() - 2 * fitMargin);
    return std::min({width / m_picture.width(), height / m_picture.height(), 1 / m_devicePixelRatio});
}

double ViewGeometry::bounded(double scale) const
{
    const double smallest = std::min(smallestZoom / m_devicePixelRatio, fitScale());
    return std::clamp(scale, smallest, largestZoom / m_devicePixelRatio);
}

QRectF ViewGeometry::sceneRect(double scale) const
{
    if (m_picture.isEmpty())
        return {};
    const double width = m_picture.width() * scale + 2 * leastMargin;
    const double height = m_picture.height() * scale + 2 * leastMargin;
    // A scroll bar on one side takes room from the other, which may then need one too.
    bool acrossScrolls = width > m_window.width();
    const bool downScrolls = height > m_window.height() - (acrossScrolls ? m_scrollBar : 0);
    acrossScrolls = width > m_window.width() - (downScrolls ? m_scrollBar : 0);

    const double availableWidth = m_window.width() - (downScrolls ? m_scrollBar : 0);
    const double availableHeight = m_window.height() - (acrossScrolls ? m_scrollBar : 0);
    const double aroundScrolled = scrollMargin * m_pinDiameter;
    const double across = acrossScrolls ? aroundScrolled : (availableWidth - m_picture.width() * scale) / 2 - slack;
    const double down = downScrolls ? aroundScrolled : (availableHeight - m_picture.height() * scale) / 2 - slack;
    return QRectF(QPointF(), QSizeF(m_picture)).adjusted(-across / scale, -down / scale, across / scale, down / scale);
}

QPointF ViewGeometry::toImage(QPointF percent) const
{
    return {percent.x() / 100 * m_picture.width(), percent.y() / 100 * m_picture.height()};
}

QPointF ViewGeometry::toPercent(QPointF imagePoint) const
{
    if (m_picture.isEmpty())
        return {};
    return {imagePoint.x() / m_picture.width() * 100, imagePoint.y() / m_picture.height() * 100};
}

} // namespace Pinthread
