// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QRectF>

#include <array>

namespace Pinthread {

/// The geometry of a pin: a head with its number, drawn out to a tip that stands on the spot that is meant. Lengths
/// are device-independent pixels; coordinates are relative to the tip, y downwards, so the head lies above, at
/// negative y. Numbers of more than two digits make the head wider, not their digits smaller.
class MarkerShape
{
public:
    /// What a pin's diameter is held between: smaller could not be read or hit, larger would hide the picture.
    static constexpr double minimumDiameter = 22;
    static constexpr double maximumDiameter = 72;
    /// What a pin's diameter is in percent of the picture's width, unless somebody chose another.
    static constexpr double usualPercent = 5;

    /// The diameter that a pin has when it should cover \a percent of a picture that is \a pictureWidth wide. On a
    /// picture that fills the window, 5 % would be too large by far, and every choice would end at the same bound: so
    /// the bound grows with the percentage, and is 36 pixels for the usual one.
    [[nodiscard]] static double diameterFor(double percent, double pictureWidth);

    enum class Tail {
        Pointed, ///< Stands on its spot.
        None,    ///< A head alone, above the place where its tip would be.
    };

    /// A pin whose head is \a diameter high; \a number from 0.
    MarkerShape(double diameter, int number, Tail tail = Tail::Pointed);

    [[nodiscard]] double diameter() const { return 2 * m_radius; }
    [[nodiscard]] QPointF headCentre() const { return {0, -tipDistance(m_radius)}; }
    [[nodiscard]] QRectF headRect() const;
    /// Head and tail.
    [[nodiscard]] QRectF bounds() const;

    /// Whether \a point is within the pin or no further than \a slop away from it.
    [[nodiscard]] bool contains(QPointF point, double slop = 0) const;

    /// Rectangles that lie within the pin, \a inset inside of its edge, and fill most of its head.
    [[nodiscard]] std::array<QRectF, 3> innerRects(double inset) const;
    /// Rectangles that hold all of the pin and \a margin around it.
    [[nodiscard]] std::array<QRectF, 2> outerRects(double margin) const;

    /// The outline, \a inset inside of the pin's edge (negative: outside): a drop; round without a tail.
    [[nodiscard]] QPainterPath drop(double inset = 0) const;
    /// The same with corners, like a stop sign.
    [[nodiscard]] QPainterPath octagon(double inset = 0) const;

private:
    /// From the head's centre to the tip; makes the tip a right angle.
    [[nodiscard]] static double tipDistance(double radius);

    double m_radius;
    /// Half of what the head is wider than high.
    double m_extension;
    Tail m_tail;
};

} // namespace Pinthread
