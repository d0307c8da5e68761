// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the pins of MarkerLayer are, and which of them is at a place.

#include "canvas/markerlayer_p.h"

#include "canvas/regionart_p.h"

#include <algorithm>
#include <tuple>

namespace Pinthread {

// --- Where things are

QPointF MarkerLayer::toImage(QPointF percent) const
{
    return {percent.x() / 100 * m_imageSize.width(), percent.y() / 100 * m_imageSize.height()};
}

QPointF MarkerLayer::fromScreen(QPointF place) const
{
    const QSizeF unit = percentPerPixel();
    return {place.x() * unit.width(), place.y() * unit.height()};
}

QSizeF MarkerLayer::percentPerPixel() const
{
    return {100 / (m_imageSize.width() * m_scale), 100 / (m_imageSize.height() * m_scale)};
}

QPointF MarkerLayer::spot(const MarkerView &marker) const
{
    if (!m_moving.isNull() && marker.id == m_moving)
        return m_movingPlace;
    return {marker.marker.x, marker.marker.y};
}

QPointF MarkerLayer::place(const MarkerView &marker) const
{
    const MarkerFan::Pin *away = marker.id == m_moving ? nullptr : m_fan.find(marker.id);
    if (away == nullptr)
        return spot(marker);
    return fromScreen(away->head - m_sprites.shape(lookOf(marker)).headCentre());
}

std::optional<RegionSize> MarkerLayer::region(const MarkerView &marker) const
{
    return !m_moving.isNull() && marker.id == m_moving ? m_movingRegion : marker.marker.region;
}

QRectF MarkerLayer::regionInImage(QPointF place, const RegionSize &region) const
{
    return {toImage(place), toImage(place + QPointF(region.width, region.height))};
}

MarkerLook MarkerLayer::lookOf(const MarkerView &marker) const
{
    const bool isSelected = !m_selected.isNull() && marker.id == m_selected;
    const bool isAway = marker.id != m_moving && m_fan.find(marker.id) != nullptr;
    return {marker.state, marker.number, isSelected, marker.unread,
            isAway ? MarkerLook::Form::Away : MarkerLook::Form::Pin};
}

QRectF MarkerLayer::pinRect(const MarkerView &marker) const
{
    return m_sprites.shape(lookOf(marker)).bounds();
}

QRectF MarkerLayer::provisionalPinRect() const
{
    return m_sprites.shape({MarkerView::State::Unsent}).bounds();
}

QRectF MarkerLayer::reach(const QRectF &percentRect, const QRectF &around) const
{
    // A figure stands a bit beside where it is looked for when its first pin is drawn on its own; and as a pin reaches
    // up from its tip, the tips to look at lie further down.
    const double beside = heapReach();
    const QRectF pin = around.adjusted(-beside, -beside, beside, beside);
    const QSizeF unit = percentPerPixel();
    return percentRect.adjusted(-pin.right() * unit.width(), -pin.bottom() * unit.height(), -pin.left() * unit.width(),
                                -pin.top() * unit.height());
}

// --- What is to be painted anew

QRectF MarkerLayer::paintedRect(const Marker &marker, QPointF place) const
{
    QRectF rect(toImage(place) + m_widestPaint.topLeft() / m_scale, m_widestPaint.size() / m_scale);
    if (marker.region) {
        const double edge = RegionArt::overhang / m_scale;
        rect |= regionInImage({marker.x, marker.y}, *marker.region).adjusted(-edge, -edge, edge, edge);
    }
    return rect;
}

QRectF MarkerLayer::paintedRect(const MarkerView &marker) const
{
    const QPointF where = spot(marker);
    return paintedRect({where.x(), where.y(), region(marker)}, place(marker));
}

QRectF MarkerLayer::paintedRect(const MarkerFigure &figure) const
{
    if (figure.count == 0)
        return {};
    const QRectF painted = m_sprites.paintedRect(figure.look);
    return {toImage(spot(m_set.at(figure.pin))) + painted.topLeft() / m_scale, painted.size() / m_scale};
}

void MarkerLayer::updateMarkerArea(ConversationId id)
{
    const int pin = m_set.indexOf(id);
    if (pin < 0 || m_imageSize.isEmpty())
        return;
    update(paintedRect(m_set.at(pin)));
    // Before it is arranged anew everything will be painted anyway.
    if (m_arranged && pin < m_arrangement.size())
        update(paintedRect(m_arrangement.figureOf(pin)));
}

void MarkerLayer::updateFanArea()
{
    const QRectF area = m_fan.bounds();
    update(QRectF(area.topLeft() / m_scale, area.size() / m_scale));
}

QRectF MarkerLayer::boundingRect() const
{
    if (m_imageSize.isEmpty())
        return {};
    constexpr double margin = RegionArt::overhang;
    const QRectF pin = m_widestPaint.adjusted(-margin, -margin, margin, margin);
    const QRectF pins =
        QRectF(QPointF(), QSizeF(m_imageSize))
            .adjusted(pin.left() / m_scale, pin.top() / m_scale, pin.right() / m_scale, pin.bottom() / m_scale);
    const QRectF fan = m_fan.bounds();
    return pins | QRectF(fan.topLeft() / m_scale, fan.size() / m_scale);
}

// --- What is at a place

MarkerHit MarkerLayer::hitAt(QPointF percent, double slop) const
{
    if (m_imageSize.isEmpty())
        return {};
    const QPointF position = onScreen(percent);
    MarkerHit best;
    double bestDistance = 0;
    // Within a shape is better than near one, of several the later; near, the nearest.
    bool within = false;
    const auto consider = [&](const MarkerShape &shape, QPointF tip, MarkerHit hit, auto isAbove) {
        const QPointF away = position - tip;
        if (!shape.contains(away, slop))
            return;
        const bool isWithin = shape.contains(away);
        const QPointF fromCentre = away - shape.headCentre();
        const double distance = QPointF::dotProduct(fromCentre, fromCentre);
        const bool isBetter = isWithin != within ? isWithin : (isWithin ? isAbove() : distance < bestDistance);
        if (!best || isBetter) {
            best = hit;
            bestDistance = distance;
            within = isWithin;
        }
    };
    const auto always = [] { return true; };
    const auto considerPin = [&](int pin) {
        const MarkerView &marker = m_set.at(pin);
        consider(m_sprites.shape(lookOf(marker)), onScreen(place(marker)), {pin, false}, always);
    };
    const auto considerFigure = [&](const MarkerFigure &figure) {
        if (figure.count == 0)
            return;
        consider(m_sprites.shape(figure.look), onScreen(spot(m_set.at(figure.pin))), {figure.pin, figure.count > 1},
                 [&] {
                     const MarkerFigure &other = arrangement().figureOf(best.pin);
                     return std::pair(rankOf(figure.look.state), figure.pin)
                            > std::pair(rankOf(other.look.state), other.pin);
                 });
    };

    if (m_fan.covers(position)) {
        // Its sheet hides what is below, but for those of the heap that are not spread out.
        considerFigure(arrangement().figureOf(m_set.indexOf(m_fan.heap().front())));
        for (const MarkerFan::Pin &pin : m_fan.pins())
            considerPin(m_set.indexOf(pin.id));
    } else {
        const QRectF around = m_widestShape.adjusted(-slop, -slop, slop, slop);
        arrangement().visitNear(reach(QRectF(percent, percent), around), considerFigure);
    }
    for (const ConversationId id : {m_hovered, m_selected}) {
        if (const int pin = m_set.indexOf(id); pin >= 0)
            considerPin(pin);
    }
    return best;
}

std::vector<MarkerHit> MarkerLayer::hitsAt(QPointF percent) const
{
    std::vector<MarkerHit> hits;
    if (m_imageSize.isEmpty())
        return hits;
    const QPointF position = onScreen(percent);
    arrangement().visitNear(reach(QRectF(percent, percent), m_widestShape), [&](const MarkerFigure &figure) {
        if (m_sprites.shape(figure.look).contains(position - onScreen(spot(m_set.at(figure.pin)))))
            hits.push_back({figure.pin, figure.count > 1});
    });
    for (const ConversationId id : {m_hovered, m_selected}) {
        const int pin = m_set.indexOf(id);
        const bool twice = id == m_selected && m_selected == m_hovered && !hits.empty() && hits.back().pin == pin;
        if (pin >= 0 && !twice
            && m_sprites.shape(lookOf(m_set.at(pin))).contains(position - onScreen(place(m_set.at(pin)))))
            hits.push_back({pin, false});
    }
    // As they are drawn when none is marked, so that the order stays while one after the other is.
    const auto height = [this](const MarkerHit &hit) {
        const MarkerFigure &figure = arrangement().figureOf(hit.pin);
        return std::tuple(rankOf(hit.isHeap ? figure.look.state : m_set.at(hit.pin).state), hit.pin);
    };
    std::sort(hits.begin(), hits.end(),
              [&](const MarkerHit &left, const MarkerHit &right) { return height(left) > height(right); });
    return hits;
}

} // namespace Pinthread
