// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>

#include <cstdint>
#include <vector>

namespace Pinthread {

/// Finds pins that lie so close together that they hide each other: heaps. The first pin of a heap is its leader, and
/// the others lie near it; a pin with nobody near leads a heap of one. Pins are named by their place in a list, and the
/// first come lead, so that a further pin never changes which heaps there are, other than by one more.
///
/// Takes a time that grows with the number of pins, whatever lies where.
class MarkerHeaps
{
public:
    MarkerHeaps() = default;

    /// Begins anew with \a places. A pin joins the nearest leader that is closer than \a reach.
    void rebuild(const std::vector<QPointF> &places, double reach);
    /// One more pin. \returns the leader of its heap.
    int append(QPointF place);

    [[nodiscard]] int size() const { return int(m_leader.size()); }
    /// Of the heap that the pin \a index is in: itself or an earlier one.
    [[nodiscard]] int leader(int index) const { return m_leader[size_t(index)]; }
    /// Calls \a visit with every pin of the heap that \a leader leads, in their order.
    template <class Visit>
    void visitMembers(int leader, Visit visit) const
    {
        for (int member = leader; member >= 0; member = m_next[size_t(member)])
            visit(member);
    }

private:
    using Cell = std::pair<std::int64_t, std::int64_t>;

    [[nodiscard]] Cell cellOf(QPointF place) const;
    [[nodiscard]] size_t bucketOf(Cell cell) const;
    void lead(int index);

    double m_reach = 1;
    std::vector<QPointF> m_places;
    std::vector<int> m_leader;
    std::vector<int> m_next; ///< In the same heap; -1: the last.
    std::vector<int> m_last; ///< Of a leader's heap.
    /// Leaders by the cell they are in: the first of each bucket, and for each leader the one after it.
    std::vector<int> m_buckets;
    std::vector<int> m_chain;
};

} // namespace Pinthread
