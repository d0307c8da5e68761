// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/markerview.h"

#include <QHash>
#include <QList>

#include <vector>

namespace Pinthread {

/// The pins of one image: in order, and by id. An index (a place in all()) stays valid until setAll() or remove().
class MarkerSet
{
public:
    MarkerSet() = default;

    void setAll(const QList<MarkerView> &markers);
    /// Adds \a marker at the end, or puts it in the place of the one with its id. \returns its index.
    int put(const MarkerView &marker);
    /// \returns false when there is none.
    bool remove(ConversationId id);

    [[nodiscard]] const QList<MarkerView> &all() const { return m_markers; }
    [[nodiscard]] const MarkerView &at(int index) const { return m_markers.at(index); }
    /// -1 when there is none.
    [[nodiscard]] int indexOf(ConversationId id) const { return m_indexes.value(id, -1); }
    [[nodiscard]] const MarkerView *find(ConversationId id) const;

    /// Indexes of those with a region, ascending.
    [[nodiscard]] const std::vector<int> &withRegion() const { return m_withRegion; }

private:
    void reindex();

    QList<MarkerView> m_markers;
    QHash<ConversationId, int> m_indexes;
    std::vector<int> m_withRegion;
};

} // namespace Pinthread
