// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How MarkerLayer is drawn.

#include "canvas/markerlayer_p.h"

#include "canvas/fanart_p.h"
#include "canvas/regionart_p.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <algorithm>
#include <array>

namespace Pinthread {

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
    paintFigures(*painter, toView, exposed, exposedPercent);
    if (m_fan.isOpen())
        paintFan(*painter, toView);
    if (m_provisional)
        m_sprites.paint(*painter, toView.map(toImage({m_provisional->x, m_provisional->y})),
                        {MarkerView::State::Unsent});
    const std::array onTop = {m_hovered, m_selected, m_moving};
    for (auto id = onTop.begin(); id != onTop.end(); ++id) {
        const MarkerView *marker = m_set.find(*id);
        if (marker != nullptr && std::find(id + 1, onTop.end(), *id) == onTop.end())
            m_sprites.paint(*painter, toView.map(toImage(place(*marker))), lookOf(*marker));
    }
    painter->setWorldTransform(toView);
}

void MarkerLayer::paintFigures(QPainter &painter, const QTransform &toView, const QRectF &exposed,
                               const QRectF &exposedPercent)
{
    m_near.clear();
    arrangement().visitNear(reach(exposedPercent, m_widestPaint),
                            [this](const MarkerFigure &figure) { m_near.push_back(&figure); });
    // From above, to find out which can be seen at all; then those from below. In a crowd most cannot.
    std::sort(m_near.begin(), m_near.end(), [](const MarkerFigure *left, const MarkerFigure *right) {
        return std::pair(rankOf(left->look.state), left->pin) > std::pair(rankOf(right->look.state), right->pin);
    });
    const auto tipOf = [&](const MarkerFigure &figure) { return toView.map(toImage(spot(m_set.at(figure.pin)))); };
    m_mask.reset(exposed);
    std::erase_if(m_near, [&](const MarkerFigure *figure) {
        return m_sprites.hideOrCover(m_mask, tipOf(*figure), figure->look);
    });
    for (size_t seen = m_near.size(); seen-- > 0;)
        m_sprites.paint(painter, tipOf(*m_near[seen]), m_near[seen]->look);
}

void MarkerLayer::paintFan(QPainter &painter, const QTransform &toView)
{
    const auto toViewport = [&](QPointF onScreen) { return toView.map(onScreen / m_scale); };
    const FanArt art(toViewport(m_fan.centre()), m_fan.radius());
    art.paintSheet(painter);
    for (const MarkerFan::Pin &pin : m_fan.pins()) {
        if (pin.id != m_moving)
            art.paintLine(painter, toView.map(toImage(spot(*m_set.find(pin.id)))), toViewport(pin.head));
    }
    // What is on another page.
    const MarkerFigure &rest = arrangement().figureOf(m_set.indexOf(m_fan.heap().front()));
    if (rest.count > 0)
        m_sprites.paint(painter, toView.map(toImage(spot(m_set.at(rest.pin)))), rest.look);
    for (const MarkerFan::Pin &pin : m_fan.pins()) {
        const MarkerView &marker = *m_set.find(pin.id);
        if (!isMarked(pin.id))
            m_sprites.paint(painter, toView.map(toImage(place(marker))), lookOf(marker));
    }
}

void MarkerLayer::paintRegions(QPainter &painter, const QTransform &toView, const QRectF &exposed) const
{
    const auto paintOne = [&](QPointF place, const RegionSize &size, RegionArt::Emphasis emphasis) {
        const QRectF rect = toView.mapRect(regionInImage(place, size));
        const RegionArt art(rect);
        if (art.bounds().intersects(exposed))
            art.paint(painter, emphasis);
    };
    for (const int pin : m_set.withRegion()) {
        const MarkerView &marker = m_set.at(pin);
        if (const auto size = region(marker)) {
            paintOne(spot(marker), *size,
                     isMarked(marker.id) ? RegionArt::Emphasis::Strong : RegionArt::Emphasis::Faint);
        }
    }
    if (m_provisional && m_provisional->region)
        paintOne({m_provisional->x, m_provisional->y}, *m_provisional->region, RegionArt::Emphasis::Strong);
    if (m_band)
        paintOne(m_band->topLeft(), {m_band->width(), m_band->height()}, RegionArt::Emphasis::Strong);
}

} // namespace Pinthread
