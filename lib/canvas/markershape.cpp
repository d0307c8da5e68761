// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/markershape.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace Pinthread {

namespace {

/// What each digit after the second adds to the head's width, in diameters.
constexpr double digitWidth = 0.3;

int digitCount(int number)
{
    int digits = 1;
    for (; number >= 10; number /= 10)
        ++digits;
    return digits;
}

double degrees(double radians)
{
    return radians * 180 / std::numbers::pi;
}

} // namespace

double MarkerShape::diameterFor(double percent, double pictureWidth)
{
    return std::clamp(std::round(pictureWidth * percent / 100), minimumDiameter, maximumDiameter);
}

MarkerShape::MarkerShape(double diameter, int number)
    : m_radius(diameter / 2), m_extension(std::max(0, digitCount(number) - 2) * digitWidth * diameter / 2)
{}

double MarkerShape::tipDistance(double radius)
{
    return std::numbers::sqrt2 * radius;
}

QRectF MarkerShape::headRect() const
{
    const QPointF centre = headCentre();
    const QPointF half(m_radius + m_extension, m_radius);
    return {centre - half, centre + half};
}

QRectF MarkerShape::bounds() const
{
    const QRectF head = headRect();
    return {head.topLeft(), QPointF(head.right(), 0)};
}

bool MarkerShape::contains(QPointF point, double slop) const
{
    const QPointF fromCentre = point - headCentre();
    const double x = std::max(0.0, std::abs(fromCentre.x()) - m_extension);
    if (std::hypot(x, fromCentre.y()) <= m_radius + slop)
        return true;
    // The tail: between the head's centre and the tip, closing in at 45° (a little wider under a wide head).
    const double halfWidth = -point.y() * (m_radius + m_extension) / m_radius;
    return fromCentre.y() >= 0 && point.y() <= slop && std::abs(point.x()) <= std::max(0.0, halfWidth) + slop
           && std::abs(point.x()) <= m_radius + m_extension + slop;
}

QPainterPath MarkerShape::drop(double inset) const
{
    const double radius = m_radius - inset;
    const QPointF centre = headCentre();
    const double tip = tipDistance(radius);
    // Where the line from the tip touches the arc at the head's right end, as an angle below the horizontal.
    const double touch = std::atan2(tip, -m_extension) - std::acos(radius / std::hypot(tip, m_extension));

    const QRectF right(centre.x() + m_extension - radius, centre.y() - radius, 2 * radius, 2 * radius);
    const QRectF left = right.translated(-2 * m_extension, 0);
    QPainterPath path;
    path.moveTo(centre + QPointF(0, tip));
    path.arcTo(right, -degrees(touch), 90 + degrees(touch));
    path.arcTo(left, 90, 90 + degrees(touch));
    path.closeSubpath();
    return path;
}

QPainterPath MarkerShape::octagon(double inset) const
{
    const double radius = m_radius - inset;
    const QPointF centre = headCentre();
    const double corner = radius * std::tan(std::numbers::pi / 8);
    const double side = radius + m_extension;
    QPainterPath path;
    path.moveTo(centre + QPointF(0, tipDistance(radius)));
    path.lineTo(centre + QPointF(side, corner));
    path.lineTo(centre + QPointF(side, -corner));
    path.lineTo(centre + QPointF(m_extension + corner, -radius));
    path.lineTo(centre + QPointF(-m_extension - corner, -radius));
    path.lineTo(centre + QPointF(-side, -corner));
    path.lineTo(centre + QPointF(-side, corner));
    path.closeSubpath();
    return path;
}

} // namespace Pinthread
