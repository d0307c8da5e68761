// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What MarkerLayer shows; how it is drawn is in markerlayerpaint.cpp, what is hit in markerlayerhits.cpp.

#include "canvas/markerlayer_p.h"

#include "canvas/regionart_p.h"

#include <algorithm>

namespace Pinthread {

namespace {

/// From the middle of one pin that is spread out to the next, in widths of the widest.
constexpr double fanSpacing = 1.16;

/// 1, 10, 100…: a heap of so many has one more digit than any before it.
bool isRound(qsizetype count)
{
    while (count >= 10 && count % 10 == 0)
        count /= 10;
    return count == 1;
}

} // namespace

MarkerLayer::MarkerLayer()
{
    setFlag(ItemUsesExtendedStyleOption);
    setAcceptedMouseButtons(Qt::NoButton);
}

void MarkerLayer::setImageSize(QSize size)
{
    if (size == m_imageSize)
        return;
    prepareGeometryChange();
    m_imageSize = size;
    m_fan.close();
    applySize();
}

void MarkerLayer::setView(double scale, double devicePixelRatio, const QFont &font)
{
    if (scale == m_scale && devicePixelRatio == m_ratio && font == m_font)
        return;
    prepareGeometryChange();
    m_scale = scale;
    m_ratio = devicePixelRatio;
    m_font = font;
    // What was spread out at another zoom may be no heap at this one.
    m_fan.close();
    applySize();
}

void MarkerLayer::setDiameterPercent(double percentOfImageWidth)
{
    if (percentOfImageWidth == m_diameterPercent)
        return;
    prepareGeometryChange();
    m_diameterPercent = percentOfImageWidth;
    m_fan.close();
    applySize();
}

void MarkerLayer::applySize()
{
    m_sprites.setSize(MarkerShape::diameterFor(m_diameterPercent, m_imageSize.width() * m_scale), m_ratio, m_font);
    // Marked in every way: what is drawn for a pin never reaches further, whatever it was or will be.
    const MarkerLook pin = {MarkerView::State::Failed, std::max(1, m_largestNumber), true, true};
    MarkerLook heap = pin;
    heap.number = std::max(1, int(m_set.all().size()));
    heap.form = MarkerLook::Form::Heap;
    m_widestPaint = m_sprites.paintedRect(pin) | m_sprites.paintedRect(heap);
    m_widestShape = m_sprites.shape(pin).bounds() | m_sprites.shape(heap).bounds();
    rearrange();
    updateApart();
}

void MarkerLayer::rearrange()
{
    m_arranged = false;
    update();
}

const MarkerArrangement &MarkerLayer::arrangement() const
{
    if (!m_arranged) {
        m_arrangement.rebuild(QSizeF(m_imageSize) * m_scale, heapReach(), m_apart);
        m_arranged = true;
    }
    return m_arrangement;
}

double MarkerLayer::heapReach() const
{
    return m_sprites.diameter() * heapDistance;
}

// --- The pins

void MarkerLayer::setMarkers(const QList<MarkerView> &markers)
{
    if (markers == m_set.all())
        return;
    prepareGeometryChange();
    m_set.setAll(markers);
    m_largestNumber = 0;
    for (const MarkerView &marker : markers)
        m_largestNumber = std::max(m_largestNumber, marker.number);
    for (ConversationId *mark : {&m_hovered, &m_moving}) {
        if (m_set.find(*mark) == nullptr)
            *mark = {};
    }
    applySize();
    renewFan();
}

void MarkerLayer::putMarker(const MarkerView &marker)
{
    const MarkerView *known = m_set.find(marker.id);
    if (known != nullptr && *known == marker)
        return;
    const bool isNew = known == nullptr;
    const bool stays = !isNew && known->marker.x == marker.marker.x && known->marker.y == marker.marker.y;
    updateMarkerArea(marker.id);
    const int pin = m_set.put(marker);
    if (marker.number > m_largestNumber || (isNew && isRound(m_set.all().size()))) {
        prepareGeometryChange();
        m_largestNumber = std::max(m_largestNumber, marker.number);
        applySize();
    } else if (!isNew && !stays) {
        rearrange();
    } else if (m_arranged && isNew) {
        m_arrangement.append(m_apart);
    } else if (m_arranged) {
        m_arrangement.refresh(pin, m_apart);
    }
    renewFan();
    updateMarkerArea(marker.id);
}

void MarkerLayer::removeMarker(ConversationId id)
{
    updateMarkerArea(id);
    if (!m_set.remove(id))
        return;
    for (ConversationId *mark : {&m_hovered, &m_moving}) {
        if (*mark == id)
            *mark = {};
    }
    rearrange();
    renewFan();
}

// --- Those that are drawn on their own

void MarkerLayer::updateApart()
{
    MarkerArrangement::Apart now;
    for (const ConversationId id : {m_selected, m_hovered, m_moving}) {
        if (!id.isNull())
            now.insert(id);
    }
    for (const MarkerFan::Pin &pin : m_fan.pins())
        now.insert(pin.id);
    const MarkerArrangement::Apart changed = (now | m_apart) - (now & m_apart);
    for (const ConversationId id : changed)
        updateMarkerArea(id);
    m_apart = now;
    for (const ConversationId id : changed) {
        if (const int pin = m_set.indexOf(id); pin >= 0 && m_arranged)
            m_arrangement.refresh(pin, m_apart);
        updateMarkerArea(id);
    }
}

void MarkerLayer::changeMarked(ConversationId &mark, ConversationId id)
{
    if (mark == id)
        return;
    updateMarkerArea(mark);
    mark = id;
    updateApart();
    updateMarkerArea(mark);
}

void MarkerLayer::setSelected(ConversationId id)
{
    changeMarked(m_selected, id);
}

void MarkerLayer::setHovered(ConversationId id)
{
    changeMarked(m_hovered, id);
}

void MarkerLayer::setMoving(ConversationId id, QPointF percent, std::optional<RegionSize> region)
{
    updateMarkerArea(m_moving);
    updateMarkerArea(id);
    m_moving = id;
    m_movingPlace = percent;
    m_movingRegion = region;
    updateApart();
    updateMarkerArea(id);
}

void MarkerLayer::endMoving()
{
    const ConversationId id = m_moving;
    updateMarkerArea(id);
    m_moving = {};
    updateApart();
    updateMarkerArea(id);
}

void MarkerLayer::setProvisional(const std::optional<Marker> &marker)
{
    const auto updateArea = [this] {
        if (m_provisional)
            update(paintedRect(*m_provisional, {m_provisional->x, m_provisional->y}));
    };
    if (marker == m_provisional)
        return;
    updateArea();
    m_provisional = marker;
    updateArea();
}

void MarkerLayer::setBand(const std::optional<QRectF> &percent)
{
    const auto updateArea = [this] {
        const double edge = RegionArt::overhang / m_scale;
        if (m_band)
            update(
                QRectF(toImage(m_band->topLeft()), toImage(m_band->bottomRight())).adjusted(-edge, -edge, edge, edge));
    };
    updateArea();
    m_band = percent;
    updateArea();
}

bool MarkerLayer::isMarked(ConversationId id) const
{
    return id == m_selected || id == m_hovered || id == m_moving;
}

// --- Heaps

std::vector<ConversationId> MarkerLayer::heapOf(ConversationId id) const
{
    std::vector<ConversationId> ids;
    const int pin = m_set.indexOf(id);
    if (pin < 0 || m_imageSize.isEmpty())
        return ids;
    for (const int member : arrangement().heapOf(pin))
        ids.push_back(m_set.at(member).id);
    return ids;
}

bool MarkerLayer::fanOut(ConversationId id, const QRectF &visible)
{
    const std::vector<ConversationId> heap = heapOf(id);
    if (heap.size() < 2)
        return false;
    closeFan();
    double widest = 0;
    for (const ConversationId member : heap)
        widest = std::max(widest, m_sprites.shape(lookOf(*m_set.find(member))).bounds().width());
    prepareGeometryChange();
    m_fan.open(heap, onScreen(spot(*m_set.find(heap.front()))), widest * fanSpacing,
               QRectF(onScreen(visible.topLeft()), onScreen(visible.bottomRight())));
    updateApart();
    updateFanArea();
    return true;
}

void MarkerLayer::turnFanPage()
{
    updateFanArea();
    prepareGeometryChange();
    m_fan.turnPage();
    updateApart();
    updateFanArea();
}

bool MarkerLayer::closeFan()
{
    if (!m_fan.isOpen())
        return false;
    updateFanArea();
    prepareGeometryChange();
    m_fan.close();
    updateApart();
    return true;
}

void MarkerLayer::renewFan()
{
    if (!m_fan.isOpen())
        return;
    updateFanArea();
    prepareGeometryChange();
    // It is where most of its pins are now.
    QHash<int, int> pinsOf;
    ConversationId in;
    int most = 0;
    for (const ConversationId id : m_fan.heap()) {
        const int pin = m_set.indexOf(id);
        if (pin < 0)
            continue;
        if (const int count = ++pinsOf[arrangement().figureOf(pin).leader]; count > most) {
            most = count;
            in = id;
        }
    }
    m_fan.renew(heapOf(in));
    updateApart();
    updateFanArea();
}

} // namespace Pinthread
