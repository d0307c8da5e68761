// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/fanlayout_p.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace Pinthread {

namespace {

/// Radii in spacings: of the first ring when there are others around it, and of the smallest there is.
constexpr double firstRing = 1.6;
constexpr double smallestRing = 1.1;
constexpr int fewest = 6;

int placesOn(double radius)
{
    return int(2 * std::numbers::pi * radius);
}

} // namespace

std::vector<double> FanLayout::rings(int count)
{
    if (count <= placesOn(firstRing))
        return {std::max(smallestRing, count / (2 * std::numbers::pi))};
    std::vector<double> radii;
    for (int room = 0; room < count; room += placesOn(radii.back()))
        radii.push_back(firstRing + double(radii.size()));
    return radii;
}

double FanLayout::radius(int count) const
{
    return rings(count).back() * m_spacing;
}

int FanLayout::capacity(double radius) const
{
    int count = fewest;
    while (count < most && this->radius(count + 1) <= radius)
        ++count;
    return count;
}

std::vector<QPointF> FanLayout::places(int count) const
{
    const std::vector<double> radii = rings(count);
    double left = 0;
    for (const double radius : radii)
        left += radius;
    std::vector<QPointF> places;
    for (const double radius : radii) {
        // What is still to be placed is shared out by the rings' lengths.
        const int remaining = count - int(places.size());
        const int here = int(std::lround(remaining * radius / left));
        left -= radius;
        const double step = 2 * std::numbers::pi / here;
        for (int place = 0; place < here; ++place) {
            const double angle = -std::numbers::pi / 2 + step * (place - 0.5);
            places.emplace_back(std::cos(angle) * radius * m_spacing, std::sin(angle) * radius * m_spacing);
        }
    }
    return places;
}

} // namespace Pinthread
