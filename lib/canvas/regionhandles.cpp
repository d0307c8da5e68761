// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/regionhandles_p.h"

#include "canvas/imagecanvas.h"
#include "canvas/markerart_p.h"
#include "canvas/markerlayer_p.h"

#include <QPainter>

#include <cmath>

namespace Pinthread {

namespace {

/// Of a handle's side, and how far around its middle it can be taken, in device-independent pixels.
constexpr double handleSize = 9;
constexpr double handleReach = 8;
/// Sides shorter than this on the screen have no handle in their middle; where both are shorter than the second, there
/// is one at the lower right corner alone, which is enough to make them longer.
constexpr double leastForMiddle = 48;
constexpr double leastForCorners = 22;

constexpr std::array allEdges = {
    Qt::Edges(Qt::TopEdge | Qt::LeftEdge),     Qt::Edges(Qt::TopEdge),
    Qt::Edges(Qt::TopEdge | Qt::RightEdge),    Qt::Edges(Qt::RightEdge),
    Qt::Edges(Qt::BottomEdge | Qt::RightEdge), Qt::Edges(Qt::BottomEdge),
    Qt::Edges(Qt::BottomEdge | Qt::LeftEdge),  Qt::Edges(Qt::LeftEdge),
};
/// The corner where a region is made larger.
constexpr size_t lastCorner = 4;

} // namespace

/// A small square that keeps its size at every zoom.
class RegionHandle : public QGraphicsItem
{
public:
    RegionHandle()
    {
        setFlag(ItemIgnoresTransformations);
        setAcceptedMouseButtons(Qt::NoButton);
        setZValue(1);
    }

    [[nodiscard]] QRectF boundingRect() const override
    {
        constexpr double half = handleSize / 2 + 1;
        return {-half, -half, 2 * half, 2 * half};
    }

    void paint(QPainter *painter, const QStyleOptionGraphicsItem * /*option*/, QWidget * /*widget*/) override
    {
        constexpr double half = handleSize / 2;
        const QRectF square(-half, -half, handleSize, handleSize);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(QColor(0x12, 0x15, 0x1c));
        painter->drawRoundedRect(square.adjusted(-0.5, -0.5, 0.5, 0.5), 2.5, 2.5);
        painter->setBrush(Qt::white);
        painter->drawRoundedRect(square.adjusted(0.75, 0.75, -0.75, -0.75), 1.5, 1.5);
        painter->setBrush(MarkerArt::accentColour());
        painter->drawRoundedRect(square.adjusted(2.25, 2.25, -2.25, -2.25), 1, 1);
    }
};

RegionHandles::RegionHandles(ImageCanvas &canvas, const MarkerLayer &layer) : m_canvas(canvas), m_layer(layer) {}

RegionHandles::~RegionHandles() = default;

void RegionHandles::hide()
{
    m_pin = {};
    for (auto &handle : m_handles)
        handle.reset();
}

QPointF RegionHandles::place(Qt::Edges edges) const
{
    const auto along = [edges](Qt::Edge first, Qt::Edge last, double from, double to) {
        if (edges.testFlag(first))
            return from;
        return edges.testFlag(last) ? to : (from + to) / 2;
    };
    return {along(Qt::LeftEdge, Qt::RightEdge, m_region.left(), m_region.right()),
            along(Qt::TopEdge, Qt::BottomEdge, m_region.top(), m_region.bottom())};
}

void RegionHandles::update()
{
    const MarkerView *marker = m_canvas.marker(m_canvas.selected());
    const auto size = marker != nullptr ? m_layer.region(*marker) : std::nullopt;
    if (!size || !marker->movable || m_canvas.isReadOnly() || m_canvas.imageSize().isEmpty()) {
        hide();
        return;
    }
    m_pin = marker->id;
    m_region = QRectF(m_layer.spot(*marker), QSizeF(size->width, size->height));
    const QSizeF picture = m_canvas.imageSize();
    const QPointF onScreen = m_canvas.viewportTransform().map(QPointF(picture.width(), picture.height()))
                             - m_canvas.viewportTransform().map(QPointF());
    const double width = size->width / 100 * onScreen.x();
    const double height = size->height / 100 * onScreen.y();
    for (size_t index = 0; index < allEdges.size(); ++index) {
        const Qt::Edges edges = allEdges[index];
        const bool across = (edges & (Qt::LeftEdge | Qt::RightEdge)) != Qt::Edges();
        const bool down = (edges & (Qt::TopEdge | Qt::BottomEdge)) != Qt::Edges();
        const bool tiny = width < leastForCorners && height < leastForCorners;
        const bool fits = !tiny && (across || width >= leastForMiddle) && (down || height >= leastForMiddle);
        auto &handle = m_handles[index];
        if (!fits && index != lastCorner) {
            handle.reset();
            continue;
        }
        if (handle == nullptr) {
            handle = std::make_unique<RegionHandle>();
            m_canvas.scene()->addItem(handle.get());
        }
        const QPointF percent = place(edges);
        handle->setPos(percent.x() / 100 * picture.width(), percent.y() / 100 * picture.height());
    }
}

Qt::Edges RegionHandles::edgesAt(QPointF viewportPos) const
{
    Qt::Edges nearest;
    double nearestDistance = handleReach * handleReach;
    for (size_t index = 0; index < allEdges.size(); ++index) {
        if (m_handles[index] == nullptr)
            continue;
        const QPointF way = m_canvas.viewportTransform().map(m_handles[index]->pos()) - viewportPos;
        const double distance = QPointF::dotProduct(way, way);
        if (distance <= nearestDistance) {
            nearest = allEdges[index];
            nearestDistance = distance;
        }
    }
    return nearest;
}

} // namespace Pinthread
