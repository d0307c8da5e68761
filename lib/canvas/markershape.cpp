// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/markershape.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace Pinthread {

namespace {

/// What each digit after the second adds to the head's width, in diameters.
constexpr double digitWidth = 0.34;
/// Where lines at 45° from the tip of a wide head meet the line below it, in radii from the middle: √2 - 1, which is
/// also half a side of an octagon.
constexpr double shoulder = std::numbers::sqrt2 - 1;
/// The largest diameter of a pin of the usual percentage.
constexpr double usualMaximum = 36;

/// Digits after the second. By comparing, as this is asked for every pin near the pointer.
int extraDigits(int number)
{
    int extra = 0;
    for (int limit = 100; limit <= 100'000'000 && number >= limit; limit *= 10)
        ++extra;
    return extra;
}

double squared(double value)
{
    return value * value;
}

double degrees(double radians)
{
    return radians * 180 / std::numbers::pi;
}

} // namespace

double MarkerShape::diameterFor(double percent, double pictureWidth)
{
    const double largest =
        std::clamp(std::round(usualMaximum * percent / usualPercent), minimumDiameter, maximumDiameter);
    return std::clamp(std::round(pictureWidth * percent / 100), minimumDiameter, largest);
}

MarkerShape::MarkerShape(double diameter, int number, Tail tail)
    : m_radius(diameter / 2), m_extension(extraDigits(number) * digitWidth * diameter / 2), m_tail(tail)
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
    return m_tail == Tail::None ? head : QRectF(head.topLeft(), QPointF(head.right(), 0));
}

bool MarkerShape::contains(QPointF point, double slop) const
{
    const QPointF fromCentre = point - headCentre();
    const double x = std::max(0.0, std::abs(fromCentre.x()) - m_extension);
    if (squared(x) + squared(fromCentre.y()) <= squared(m_radius + slop))
        return true;
    if (m_tail == Tail::None)
        return false;
    // The tail, which opens at 45° from the tip until it touches the head.
    return fromCentre.y() >= m_radius / std::numbers::sqrt2 && fromCentre.y() <= tipDistance(m_radius) + slop
           && std::abs(point.x()) <= std::max(0.0, -point.y()) + slop;
}

std::array<QRectF, 3> MarkerShape::innerRects(double inset) const
{
    const double radius = std::max(0.0, m_radius - inset);
    const auto within = [&](double degreesUp) {
        const double radians = degreesUp * std::numbers::pi / 180;
        const QPointF corner(m_extension + radius * std::cos(radians), radius * std::sin(radians));
        return QRectF(headCentre() - corner, headCentre() + corner);
    };
    return {within(22.5), within(45), within(67.5)};
}

std::array<QRectF, 2> MarkerShape::outerRects(double margin) const
{
    const QRectF head = headRect().adjusted(-margin, -margin, margin, margin);
    if (m_tail == Tail::None)
        return {head, head};
    // What is left of the tail below the head.
    const double tail = shoulder * m_radius + margin;
    return {head, QRectF(QPointF(-tail, head.bottom()), QPointF(tail, margin * std::numbers::sqrt2))};
}

QPainterPath MarkerShape::drop(double inset) const
{
    const double radius = m_radius - inset;
    const QPointF centre = headCentre();
    const double tip = tipDistance(radius);
    const QRectF right(centre.x() + m_extension - radius, centre.y() - radius, 2 * radius, 2 * radius);
    const QRectF left = right.translated(-2 * m_extension, 0);

    QPainterPath path;
    if (m_tail == Tail::None) {
        path.addRoundedRect(right | left, radius, radius);
        return path;
    }
    path.moveTo(centre + QPointF(0, tip));
    // How far along the arc at the right end, from its right, the outline goes on from the tail.
    double start = std::numbers::pi / 2;
    if (m_extension < shoulder * radius) {
        // The line from the tip meets the arc: of (x - e)² + (tip - x)² = r² the nearer x.
        const double x = (m_extension + tip - std::sqrt(std::max(0.0, m_extension * (2 * tip - m_extension)))) / 2;
        start = std::atan2(tip - x, x - m_extension);
    } else {
        path.lineTo(centre + QPointF(shoulder * radius, radius));
    }
    path.arcTo(right, -degrees(start), 90 + degrees(start));
    path.arcTo(left, 90, 90 + degrees(start));
    if (m_extension >= shoulder * radius)
        path.lineTo(centre + QPointF(-shoulder * radius, radius));
    path.closeSubpath();
    return path;
}

QPainterPath MarkerShape::octagon(double inset) const
{
    const double radius = m_radius - inset;
    const QPointF centre = headCentre();
    const double corner = shoulder * radius;
    const double side = radius + m_extension;
    QPainterPath path;
    path.moveTo(centre + QPointF(0, m_tail == Tail::None ? radius : tipDistance(radius)));
    path.lineTo(centre + QPointF(corner, radius));
    path.lineTo(centre + QPointF(m_extension + corner, radius));
    path.lineTo(centre + QPointF(side, corner));
    path.lineTo(centre + QPointF(side, -corner));
    path.lineTo(centre + QPointF(m_extension + corner, -radius));
    path.lineTo(centre + QPointF(-m_extension - corner, -radius));
    path.lineTo(centre + QPointF(-side, -corner));
    path.lineTo(centre + QPointF(-side, corner));
    path.lineTo(centre + QPointF(-m_extension - corner, radius));
    path.lineTo(centre + QPointF(-corner, radius));
    path.closeSubpath();
    return path;
}

} // namespace Pinthread
