// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>

#include <vector>

namespace Pinthread {

/// Places for round things around a spot, far enough from each other and from the spot: in rings, each of them evenly
/// filled, clockwise from the upper left. Arithmetic in whatever unit the spacing has.
class FanLayout
{
public:
    /// More than this nobody would look through.
    static constexpr int most = 60;

    /// \a spacing: from the middle of one thing to the next.
    explicit FanLayout(double spacing) : m_spacing(spacing) {}

    /// As many as fit when no middle is further than \a radius from the spot: at least a few, at most `most`.
    [[nodiscard]] int capacity(double radius) const;
    /// Of the outermost ring for \a count things, from 1 to most.
    [[nodiscard]] double radius(int count) const;
    /// The middles of \a count things, from 1 to most, relative to the spot.
    [[nodiscard]] std::vector<QPointF> places(int count) const;

private:
    /// Radii for \a count things, from within, in spacings.
    [[nodiscard]] static std::vector<double> rings(int count);

    double m_spacing;
};

} // namespace Pinthread
