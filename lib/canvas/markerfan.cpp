// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/markerfan_p.h"

#include "canvas/fanlayout_p.h"

#include <algorithm>

namespace Pinthread {

namespace {

/// Of the sheet, around the outermost heads' middles, in spacings.
constexpr double edge = 0.8;

/// \a value, moved as little as possible to keep \a reach to either side within the bounds; in the middle where there
/// is no room for that.
double within(double value, double reach, double from, double to)
{
    return to - from < 2 * reach ? (from + to) / 2 : std::clamp(value, from + reach, to - reach);
}

} // namespace

void MarkerFan::open(std::vector<ConversationId> heap, QPointF spot, double spacing, const QRectF &room)
{
    m_spot = spot;
    m_spacing = spacing;
    m_room = room;
    m_first = 0;
    renew(std::move(heap));
}

void MarkerFan::close()
{
    m_heap.clear();
    m_pins.clear();
    m_radius = 0;
}

void MarkerFan::turnPage()
{
    m_first += m_pins.size();
    layOut();
}

void MarkerFan::renew(std::vector<ConversationId> heap)
{
    m_heap = std::move(heap);
    layOut();
}

void MarkerFan::layOut()
{
    m_pins.clear();
    if (m_heap.size() < 2) {
        close();
        return;
    }
    if (m_first >= m_heap.size())
        m_first = 0;
    const FanLayout layout(m_spacing);
    const double roomRadius = std::min(m_room.width(), m_room.height()) / 2 - edge * m_spacing;
    // Pages of about the same size: nobody turns one for the sake of a single pin.
    const auto capacity = size_t(layout.capacity(roomRadius));
    const size_t pages = (m_heap.size() + capacity - 1) / capacity;
    const size_t count = std::min(m_heap.size() - m_first, (m_heap.size() + pages - 1) / pages);
    m_radius = layout.radius(int(count)) + edge * m_spacing;
    m_centre = {within(m_spot.x(), m_radius, m_room.left(), m_room.right()),
                within(m_spot.y(), m_radius, m_room.top(), m_room.bottom())};
    for (const QPointF &place : layout.places(int(count)))
        m_pins.push_back({m_heap[m_first + m_pins.size()], m_centre + place});
}

bool MarkerFan::holds(ConversationId id) const
{
    return std::find(m_heap.begin(), m_heap.end(), id) != m_heap.end();
}

const MarkerFan::Pin *MarkerFan::find(ConversationId id) const
{
    const auto found = std::find_if(m_pins.begin(), m_pins.end(), [id](const Pin &pin) { return pin.id == id; });
    return found == m_pins.end() ? nullptr : &*found;
}

bool MarkerFan::covers(QPointF place) const
{
    const QPointF way = place - m_centre;
    return isOpen() && QPointF::dotProduct(way, way) <= m_radius * m_radius;
}

QRectF MarkerFan::bounds() const
{
    if (!isOpen())
        return {};
    // The lines lead to the spot, which may lie beside the sheet.
    constexpr double margin = 12;
    const QRectF sheet(m_centre - QPointF(m_radius, m_radius), QSizeF(2 * m_radius, 2 * m_radius));
    return (sheet | QRectF(m_spot - QPointF(m_spacing, m_spacing), QSizeF(2 * m_spacing, 2 * m_spacing)))
        .adjusted(-margin, -margin, margin, margin);
}

} // namespace Pinthread
