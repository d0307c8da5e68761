// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/markerset.h"

#include <algorithm>

namespace Pinthread {

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
    for (int index = 0; index < m_markers.size(); ++index) {
        const MarkerView &marker = m_markers.at(index);
        m_indexes.insert(marker.id, index);
        if (marker.marker.region)
            m_withRegion.push_back(index);
    }
}

int MarkerSet::put(const MarkerView &marker)
{
    int index = indexOf(marker.id);
    if (index < 0) {
        index = int(m_markers.size());
        m_markers.append(marker);
        m_indexes.insert(marker.id, index);
    } else {
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

} // namespace Pinthread
