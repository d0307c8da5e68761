// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/markerheaps_p.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace Pinthread {

namespace {

constexpr size_t fewestBuckets = 16;

double squaredDistance(QPointF left, QPointF right)
{
    const QPointF way = left - right;
    return QPointF::dotProduct(way, way);
}

} // namespace

MarkerHeaps::Cell MarkerHeaps::cellOf(QPointF place) const
{
    return {std::int64_t(std::floor(place.x() / m_reach)), std::int64_t(std::floor(place.y() / m_reach))};
}

size_t MarkerHeaps::bucketOf(Cell cell) const
{
    // Two odd numbers of no meaning; the high bits of the product are the well mixed ones.
    const auto mixed =
        std::uint64_t(cell.first) * 0x9e3779b97f4a7c15U ^ std::uint64_t(cell.second) * 0xc2b2ae3d27d4eb4fU;
    return size_t(mixed >> 32U) & (m_buckets.size() - 1);
}

void MarkerHeaps::rebuild(const std::vector<QPointF> &places, double reach)
{
    m_reach = reach;
    m_buckets.assign(std::bit_ceil(std::max(fewestBuckets, places.size())), -1);
    for (auto *list : {&m_leader, &m_next, &m_last, &m_chain}) {
        list->clear();
        list->reserve(places.size());
    }
    m_places.clear();
    m_places.reserve(places.size());
    for (const QPointF &place : places)
        append(place);
}

int MarkerHeaps::append(QPointF place)
{
    if (m_buckets.size() < m_places.size() / 4 || m_buckets.empty()) {
        // Grown far beyond what it was made for: longer chains would make every further pin dearer.
        std::vector<QPointF> places = m_places;
        places.push_back(place);
        rebuild(places, m_reach);
        return m_leader.back();
    }
    const int index = size();
    m_places.push_back(place);
    m_next.push_back(-1);
    m_last.push_back(index);
    m_chain.push_back(-1);

    int nearest = -1;
    double nearestDistance = m_reach * m_reach;
    const Cell cell = cellOf(place);
    for (std::int64_t y = cell.second - 1; y <= cell.second + 1; ++y) {
        for (std::int64_t x = cell.first - 1; x <= cell.first + 1; ++x) {
            // Others may be in the bucket, too: it is the distance that counts.
            for (int other = m_buckets[bucketOf({x, y})]; other >= 0; other = m_chain[size_t(other)]) {
                const double distance = squaredDistance(place, m_places[size_t(other)]);
                if (distance < nearestDistance || (distance == nearestDistance && nearest >= 0 && other < nearest)) {
                    nearest = other;
                    nearestDistance = distance;
                }
            }
        }
    }
    if (nearest < 0) {
        m_leader.push_back(index);
        lead(index);
    } else {
        m_leader.push_back(nearest);
        int &last = m_last[size_t(nearest)];
        m_next[size_t(last)] = index;
        last = index;
    }
    return m_leader.back();
}

void MarkerHeaps::lead(int index)
{
    int &first = m_buckets[bucketOf(cellOf(m_places[size_t(index)]))];
    m_chain[size_t(index)] = first;
    first = index;
}

} // namespace Pinthread
