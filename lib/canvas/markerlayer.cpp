// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/markerlayer_p.h"

#include "canvas/regionart_p.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <algorithm>
#include <tuple>

namespace Pinthread {

namespace {

/// What lies above what.
int rank(MarkerView::State state)
{
    switch (state) {
    case MarkerView::State::Resolved:
        return 0;
    case MarkerView::State::Open:
        return 1;
    case MarkerView::State::Unsent:
        return 2;
    case MarkerView::State::Failed:
        break;
    }
    return 3;
}

constexpr MarkerSprites::Key provisionalKey = {.state = MarkerView::State::Unsent};

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
    applySize();
}

void MarkerLayer::setDiameterPercent(double percentOfImageWidth)
{
    if (percentOfImageWidth == m_diameterPercent)
        return;
    prepareGeometryChange();
    m_diameterPercent = percentOfImageWidth;
    applySize();
}

void MarkerLayer::applySize()
{
    m_sprites.setSize(MarkerShape::diameterFor(m_diameterPercent, m_imageSize.width() * m_scale), m_ratio, m_font);
    update();
}

void MarkerLayer::setMarkers(const QList<MarkerView> &markers)
{
    if (markers == m_set.all())
        return;
    int largest = 0;
    for (const MarkerView &marker : markers)
        largest = std::max(largest, marker.number);
    if (largest != m_largestNumber) {
        prepareGeometryChange();
        m_largestNumber = largest;
    }
    m_set.setAll(markers);
    if (m_set.find(m_hovered) == nullptr)
        m_hovered = {};
    if (m_set.find(m_moving) == nullptr)
        m_moving = {};
    update();
}

void MarkerLayer::putMarker(const MarkerView &marker)
{
    if (const MarkerView *known = m_set.find(marker.id)) {
        if (*known == marker)
            return;
        update(paintedRect(*known));
    }
    if (marker.number > m_largestNumber) {
        prepareGeometryChange();
        m_largestNumber = marker.number;
    }
    m_set.put(marker);
    update(paintedRect(marker));
}

void MarkerLayer::removeMarker(ConversationId id)
{
    updateMarkerArea(id);
    m_set.remove(id);
    if (m_hovered == id)
        m_hovered = {};
    if (m_moving == id)
        m_moving = {};
}

void MarkerLayer::updateMarkerArea(ConversationId id)
{
    if (const MarkerView *marker = m_set.find(id))
        update(paintedRect(*marker));
}

void MarkerLayer::changeMarked(ConversationId &mark, ConversationId id)
{
    if (mark == id)
        return;
    updateMarkerArea(mark);
    mark = id;
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

void MarkerLayer::setProvisional(const std::optional<Marker> &marker)
{
    const auto updateArea = [this] {
        if (m_provisional)
            update(paintedRect(*m_provisional, {m_provisional->x, m_provisional->y}, 0));
    };
    if (marker == m_provisional)
        return;
    updateArea();
    m_provisional = marker;
    updateArea();
}

void MarkerLayer::setMoving(ConversationId id, QPointF percent)
{
    endMoving();
    updateMarkerArea(id);
    m_moving = id;
    m_movingPlace = percent;
    updateMarkerArea(id);
}

void MarkerLayer::endMoving()
{
    const ConversationId id = m_moving;
    updateMarkerArea(id);
    m_moving = {};
    updateMarkerArea(id);
}

QPointF MarkerLayer::place(const MarkerView &marker) const
{
    if (!m_moving.isNull() && marker.id == m_moving)
        return m_movingPlace;
    return {marker.marker.x, marker.marker.y};
}

QPointF MarkerLayer::toImage(QPointF percent) const
{
    return {percent.x() / 100 * m_imageSize.width(), percent.y() / 100 * m_imageSize.height()};
}

QRectF MarkerLayer::regionInImage(QPointF place, const RegionSize &region) const
{
    return {toImage(place), toImage(place + QPointF(region.width, region.height))};
}

MarkerSprites::Key MarkerLayer::keyOf(const MarkerView &marker) const
{
    return {marker.state, marker.number, !m_selected.isNull() && marker.id == m_selected};
}

QRectF MarkerLayer::pinRect(const MarkerView &marker) const
{
    return m_sprites.shape(keyOf(marker)).bounds();
}

QRectF MarkerLayer::provisionalPinRect() const
{
    return m_sprites.shape(provisionalKey).bounds();
}

QRectF MarkerLayer::paintedRect(const MarkerView &marker) const
{
    return paintedRect(marker.marker, place(marker), marker.number);
}

QRectF MarkerLayer::paintedRect(const Marker &marker, QPointF place, int number) const
{
    const QRectF pin = widestPin(number);
    const QPointF tip = toImage(place);
    QRectF rect(tip + pin.topLeft() / m_scale, pin.size() / m_scale);
    if (marker.region) {
        const double edge = RegionArt::overhang / m_scale;
        rect |= regionInImage(place, *marker.region).adjusted(-edge, -edge, edge, edge);
    }
    return rect;
}

QRectF MarkerLayer::widestPin(int number) const
{
    // Selected, and with a badge: what is drawn for a pin never reaches further, whatever it was or will be.
    return m_sprites.paintedRect({MarkerView::State::Failed, std::max(1, number), true});
}

QSizeF MarkerLayer::percentPerPixel() const
{
    return {100 / (m_imageSize.width() * m_scale), 100 / (m_imageSize.height() * m_scale)};
}

QRectF MarkerLayer::reach(const QRectF &percentRect) const
{
    const QRectF pin = widestPin(m_largestNumber);
    const QSizeF unit = percentPerPixel();
    // A pin reaches up from its tip, so the tips to look at lie further down.
    return percentRect.adjusted(-pin.right() * unit.width(), -pin.bottom() * unit.height(), -pin.left() * unit.width(),
                                -pin.top() * unit.height());
}

QRectF MarkerLayer::boundingRect() const
{
    if (m_imageSize.isEmpty())
        return {};
    constexpr double margin = RegionArt::overhang;
    const QRectF pin = widestPin(m_largestNumber).adjusted(-margin, -margin, margin, margin);
    return QRectF(QPointF(), QSizeF(m_imageSize))
        .adjusted(pin.left() / m_scale, pin.top() / m_scale, pin.right() / m_scale, pin.bottom() / m_scale);
}

template <class Visit>
void MarkerLayer::visitNearHits(QPointF percent, double slop, Visit visit) const
{
    if (m_imageSize.isEmpty())
        return;
    const QSizeF unit = percentPerPixel();
    const double slopX = slop * unit.width();
    const double slopY = slop * unit.height();
    m_set.visitNear(reach(QRectF(percent, percent).adjusted(-slopX, -slopY, slopX, slopY)), [&](int index) {
        const MarkerView &marker = m_set.at(index);
        const QPointF away = percent - place(marker);
        const QPointF pixels(away.x() / unit.width(), away.y() / unit.height());
        const MarkerShape shape = m_sprites.shape(keyOf(marker));
        if (shape.contains(pixels, slop))
            visit(index, shape, pixels);
    });
}

bool MarkerLayer::isAbove(int index, int other) const
{
    const auto height = [this](int which) {
        const MarkerView &marker = m_set.at(which);
        return std::tuple(marker.id == m_selected, marker.id == m_hovered, rank(marker.state), which);
    };
    return height(index) > height(other);
}

std::vector<ConversationId> MarkerLayer::markersAt(QPointF percent) const
{
    std::vector<int> hits;
    visitNearHits(percent, 0,
                  [&](int index, const MarkerShape & /*shape*/, QPointF /*pixels*/) { hits.push_back(index); });
    // As they are drawn when none is marked, so that the order stays while one after the other is.
    std::sort(hits.begin(), hits.end(), [this](int left, int right) {
        return std::tuple(rank(m_set.at(left).state), left) > std::tuple(rank(m_set.at(right).state), right);
    });
    std::vector<ConversationId> ids;
    ids.reserve(hits.size());
    for (const int index : hits)
        ids.push_back(m_set.at(index).id);
    return ids;
}

ConversationId MarkerLayer::markerAt(QPointF percent, double slop) const
{
    int topmost = -1;
    int nearest = -1;
    double nearestDistance = 0;
    visitNearHits(percent, slop, [&](int index, const MarkerShape &shape, QPointF pixels) {
        if (shape.contains(pixels)) {
            if (topmost < 0 || isAbove(index, topmost))
                topmost = index;
            return;
        }
        const QPointF fromCentre = pixels - shape.headCentre();
        const double distance = QPointF::dotProduct(fromCentre, fromCentre);
        if (nearest < 0 || distance < nearestDistance) {
            nearest = index;
            nearestDistance = distance;
        }
    });
    const int hit = topmost >= 0 ? topmost : nearest;
    return hit >= 0 ? m_set.at(hit).id : ConversationId();
}

bool MarkerLayer::isMarked(ConversationId id) const
{
    return id == m_selected || id == m_hovered || id == m_moving;
}

void MarkerLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget * /*widget*/)
{
    if (m_imageSize.isEmpty())
        return;
    const QTransform toView = painter->worldTransform();
    const QRectF exposed = toView.mapRect(option->exposedRect);
    const QRectF exposedPercent(option->exposedRect.x() / m_imageSize.width() * 100,
                                option->exposedRect.y() / m_imageSize.height() * 100,
                                option->exposedRect.width() / m_imageSize.width() * 100,
                                option->exposedRect.height() / m_imageSize.height() * 100);
    // Pins and outlines are drawn in the viewport's pixels, which are the same at every zoom.
    painter->resetTransform();
    paintRegions(*painter, toView, exposed);

    for (auto &indexes : m_byRank)
        indexes.clear();
    m_set.collectNear(reach(exposedPercent), m_near);
    for (const int index : m_near) {
        const MarkerView &marker = m_set.at(index);
        if (!isMarked(marker.id))
            m_byRank[size_t(rank(marker.state))].push_back(index);
    }
    const auto tipOf = [&](const MarkerView &marker) { return toView.map(toImage(place(marker))); };
    const auto paintPin = [&](const MarkerView &marker) { m_sprites.paint(*painter, tipOf(marker), keyOf(marker)); };
    // From above, to find out which can be seen at all; then those from below. In a crowd most cannot.
    m_mask.reset(exposed);
    m_near.clear();
    for (size_t above = m_byRank.size(); above-- > 0;) {
        for (size_t later = m_byRank[above].size(); later-- > 0;) {
            const int index = m_byRank[above][later];
            const MarkerView &marker = m_set.at(index);
            if (!m_sprites.hideOrCover(m_mask, tipOf(marker), keyOf(marker)))
                m_near.push_back(index);
        }
    }
    for (size_t seen = m_near.size(); seen-- > 0;)
        paintPin(m_set.at(m_near[seen]));
    if (m_provisional)
        m_sprites.paint(*painter, toView.map(toImage({m_provisional->x, m_provisional->y})), provisionalKey);
    const std::array onTop = {m_hovered, m_selected, m_moving};
    for (auto id = onTop.begin(); id != onTop.end(); ++id) {
        const MarkerView *marker = m_set.find(*id);
        if (marker != nullptr && std::find(id + 1, onTop.end(), *id) == onTop.end())
            paintPin(*marker);
    }
    painter->setWorldTransform(toView);
}

void MarkerLayer::paintRegions(QPainter &painter, const QTransform &toView, const QRectF &exposed) const
{
    const auto paintOne = [&](QPointF place, const RegionSize &region, RegionArt::Emphasis emphasis) {
        const QRectF rect = toView.mapRect(regionInImage(place, region));
        const RegionArt art(rect);
        if (art.bounds().intersects(exposed))
            art.paint(painter, emphasis);
    };
    for (const int index : m_set.withRegion()) {
        const MarkerView &marker = m_set.at(index);
        paintOne(place(marker), *marker.marker.region,
                 isMarked(marker.id) ? RegionArt::Emphasis::Strong : RegionArt::Emphasis::Faint);
    }
    if (m_provisional && m_provisional->region)
        paintOne({m_provisional->x, m_provisional->y}, *m_provisional->region, RegionArt::Emphasis::Strong);
}

} // namespace Pinthread
