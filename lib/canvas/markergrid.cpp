// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/markergrid.h"

#include <algorithm>
#include <cmath>

namespace Pinthread {

namespace {

/// Rows and columns at most: 16,384 cells are enough for as many pins as an asset may have.
constexpr int maximumSide = 128;
/// Points in a cell, on average, from which more cells would help.
constexpr int crowd = 4;

int sideFor(int count)
{
    return std::clamp(int(std::sqrt(double(count))), 1, maximumSide);
}

} // namespace

int MarkerGrid::column(double percent) const
{
    // Clamped before it is made an integer: a rectangle far outside must not overflow one.
    return int(std::lround(std::clamp(percent / 100, 0.0, 1.0) * (m_side - 1)));
}

std::vector<std::pair<int, QPointF>> &MarkerGrid::cellAt(QPointF point)
{
    return m_cells[size_t(column(point.y())) * size_t(m_side) + size_t(column(point.x()))];
}

void MarkerGrid::resizeFor(int count)
{
    m_side = sideFor(count);
    m_cells.assign(size_t(m_side) * size_t(m_side), {});
}

void MarkerGrid::rebuild(const std::vector<std::pair<int, QPointF>> &points)
{
    m_size = int(points.size());
    resizeFor(m_size);
    for (const auto &[name, point] : points)
        cellAt(point).push_back({name, point});
}

void MarkerGrid::insert(int name, QPointF point)
{
    if (m_side < maximumSide && m_size >= crowd * m_side * m_side) {
        std::vector<std::pair<int, QPointF>> points;
        points.reserve(size_t(m_size) + 1);
        for (const auto &cell : m_cells)
            points.insert(points.end(), cell.begin(), cell.end());
        points.emplace_back(name, point);
        rebuild(points);
        return;
    }
    cellAt(point).push_back({name, point});
    ++m_size;
}

} // namespace Pinthread
