// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/markerset.h"

#include <algorithm>
#include <numeric>

namespace Pinthread {

namespace {

QPointF placeOf(const MarkerView &marker)
{
    return {marker.marker.x, marker.marker.y};
}

} // namespace

void MarkerSet::setAll(const QList<MarkerView> &markers)
{
    m_markers = markers;
    reindex();
}

void MarkerSet::reindex()
{
    m_indexes.clear();
    m_indexes.reserve(m_markers.size());
    m_withRegion.clear();
    std::vector<QPointF> places;
    places.reserve(size_t(m_markers.size()));
    for (int index = 0; index < m_markers.size(); ++index) {
        const MarkerView &marker = m_markers.at(index);
        m_indexes.insert(marker.id, index);
        places.push_back(placeOf(marker));
        if (marker.marker.region)
            m_withRegion.push_back(index);
    }
    m_grid.rebuild(places);
}

int MarkerSet::put(const MarkerView &marker)
{
    int index = indexOf(marker.id);
    if (index < 0) {
        index = int(m_markers.size());
        m_markers.append(marker);
        if (m_grid.isCrowdedBy(index + 1)) {
            reindex();
            return index;
        }
        m_indexes.insert(marker.id, index);
        m_grid.insert(index, placeOf(marker));
    } else {
        m_grid.move(index, placeOf(m_markers.at(index)), placeOf(marker));
        m_markers[index] = marker;
    }
    const auto region = std::lower_bound(m_withRegion.begin(), m_withRegion.end(), index);
    const bool known = region != m_withRegion.end() && *region == index;
    if (marker.marker.region && !known)
        m_withRegion.insert(region, index);
    else if (!marker.marker.region && known)
        m_withRegion.erase(region);
    return index;
}

bool MarkerSet::remove(ConversationId id)
{
    const int index = indexOf(id);
    if (index < 0)
        return false;
    m_markers.removeAt(index);
    reindex();
    return true;
}

const MarkerView *MarkerSet::find(ConversationId id) const
{
    const int index = indexOf(id);
    return index < 0 ? nullptr : &m_markers.at(index);
}

void MarkerSet::collectNear(const QRectF &percentRect, std::vector<int> &out) const
{
    if (percentRect.contains(QRectF(0, 0, 100, 100))) {
        out.resize(size_t(m_markers.size()));
        std::iota(out.begin(), out.end(), 0);
        return;
    }
    out.clear();
    m_grid.visitNear(percentRect, [&out](int index) { out.push_back(index); });
    std::sort(out.begin(), out.end());
}

} // namespace Pinthread
