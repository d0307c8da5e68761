// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/ids.h"

#include <QPointF>
#include <QRectF>

#include <vector>

namespace Pinthread {

/// A heap of pins that is spread out around its spot, so that each of them can be reached; more than fit, page by page.
/// Lengths are device-independent pixels, from the picture's upper left corner.
class MarkerFan
{
public:
    /// A pin, and where the middle of its head is.
    struct Pin
    {
        ConversationId id;
        QPointF head;
    };

    MarkerFan() = default;

    /// Spreads out \a heap (two or more) around \a spot, their heads \a spacing apart. Moves aside as far as it must to
    /// lie within \a room, and shows no more at once than fit there.
    void open(std::vector<ConversationId> heap, QPointF spot, double spacing, const QRectF &room);
    void close();
    [[nodiscard]] bool isOpen() const { return !m_heap.empty(); }
    /// The next pins; after the last the first again.
    void turnPage();
    /// The heap is \a heap now: the same place, room and page, as far as there is one.
    void renew(std::vector<ConversationId> heap);

    /// All of the heap, shown or not.
    [[nodiscard]] const std::vector<ConversationId> &heap() const { return m_heap; }
    [[nodiscard]] bool holds(ConversationId id) const;
    /// Those that are shown now.
    [[nodiscard]] const std::vector<Pin> &pins() const { return m_pins; }
    /// Null when it is not shown.
    [[nodiscard]] const Pin *find(ConversationId id) const;
    /// Whether there are more than are shown.
    [[nodiscard]] bool hasPages() const { return m_pins.size() < m_heap.size(); }

    [[nodiscard]] QPointF centre() const { return m_centre; }
    /// Of the round sheet that it lies on.
    [[nodiscard]] double radius() const { return m_radius; }
    /// Whether \a place is on that sheet.
    [[nodiscard]] bool covers(QPointF place) const;
    /// What the sheet and everything on it lies in; empty when it is closed.
    [[nodiscard]] QRectF bounds() const;

private:
    void layOut();

    std::vector<ConversationId> m_heap;
    QPointF m_spot;
    double m_spacing = 1;
    QRectF m_room;
    size_t m_first = 0; ///< Of the page, in the heap.

    std::vector<Pin> m_pins;
    QPointF m_centre;
    double m_radius = 0;
};

} // namespace Pinthread
