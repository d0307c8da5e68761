// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/pointergesture_p.h"

#include "canvas/imagecanvas.h"
#include "canvas/regionhandles_p.h"
#include "model/anchor.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace Pinthread {

namespace {

/// What is drawn smaller than this to both sides, in device-independent pixels, was not meant as a region.
constexpr double leastRegion = 8;
/// How far beside a pin one may press, likewise.
constexpr double pressSlop = 3;

bool isOnPicture(QPointF percent)
{
    return percent.x() >= 0 && percent.x() <= 100 && percent.y() >= 0 && percent.y() <= 100;
}

QPointF rounded(QPointF percent)
{
    return {roundedPercent(percent.x()), roundedPercent(percent.y())};
}

QRectF regionOf(const MarkerView &view)
{
    const RegionSize size = view.marker.region.value_or(RegionSize());
    return {view.marker.x, view.marker.y, size.width, size.height};
}

Qt::CursorShape resizeCursor(Qt::Edges edges)
{
    if (edges == Qt::Edges(Qt::LeftEdge | Qt::TopEdge) || edges == Qt::Edges(Qt::RightEdge | Qt::BottomEdge))
        return Qt::SizeFDiagCursor;
    if (edges == Qt::Edges(Qt::RightEdge | Qt::TopEdge) || edges == Qt::Edges(Qt::LeftEdge | Qt::BottomEdge))
        return Qt::SizeBDiagCursor;
    return edges == Qt::Edges(Qt::LeftEdge) || edges == Qt::Edges(Qt::RightEdge) ? Qt::SizeHorCursor
                                                                                 : Qt::SizeVerCursor;
}

} // namespace

PointerGesture::PointerGesture(ImageCanvas &canvas, MarkerLayer &layer, RegionHandles &handles)
    : m_canvas(canvas), m_layer(layer), m_handles(handles)
{}

bool PointerGesture::isFarFromPress(QPoint position) const
{
    return (position - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
}

// --- Press, move, release

void PointerGesture::press(const QMouseEvent &event)
{
    // A second button while one is down: whatever was meant, it was not a click.
    if (m_kind != Kind::None) {
        giveUp();
        return;
    }
    m_button = event.button();
    m_pressedAt = m_lastAt = event.position().toPoint();
    m_pressedPercent = m_canvas.percentAt(event.position());
    m_shiftHeld = event.modifiers().testFlag(Qt::ShiftModifier);
    if (m_button == Qt::MiddleButton || (m_button == Qt::LeftButton && m_spaceHeld))
        m_kind = Kind::Pan;
    else if (m_button == Qt::LeftButton)
        pressLeft(event.position());
    updateCursor();
}

void PointerGesture::pressLeft(QPointF position)
{
    if (m_edges = m_handles.edgesAt(position); m_edges != Qt::Edges()) {
        m_kind = Kind::Resize;
        m_pin = m_handles.pin();
        m_rect = m_handles.region();
        m_stretch = RegionStretch(m_rect, m_edges, m_canvas.imageSize());
        m_grip = QPointF(m_edges.testFlag(Qt::LeftEdge) ? m_rect.left() : m_rect.right(),
                         m_edges.testFlag(Qt::TopEdge) ? m_rect.top() : m_rect.bottom())
                 - m_pressedPercent;
        return;
    }
    if (const MarkerHit hit = m_layer.hitAt(m_pressedPercent, pressSlop)) {
        const MarkerView &marker = m_layer.markers().at(hit.pin);
        m_kind = hit.isHeap ? Kind::Heap : Kind::Pin;
        m_pin = marker.id;
        m_grip = m_layer.place(marker) - m_pressedPercent;
    } else if (m_layer.fan().isOpen()) {
        m_kind = Kind::Beside;
    } else if (isOnPicture(m_pressedPercent) && !m_canvas.imageSize().isEmpty()) {
        m_kind = Kind::Spot;
    }
}

void PointerGesture::move(const QMouseEvent &event)
{
    const QPoint position = event.position().toPoint();
    m_shiftHeld = event.modifiers().testFlag(Qt::ShiftModifier);
    switch (m_kind) {
    case Kind::None:
        point(event.position());
        break;
    case Kind::Pan: {
        const QPoint step = position - m_lastAt;
        m_canvas.horizontalScrollBar()->setValue(m_canvas.horizontalScrollBar()->value() - step.x());
        m_canvas.verticalScrollBar()->setValue(m_canvas.verticalScrollBar()->value() - step.y());
        break;
    }
    case Kind::Spot:
        if (!isFarFromPress(position))
            break;
        if (m_canvas.isReadOnly()) {
            end();
            break;
        }
        m_kind = Kind::Region;
        m_grip = {};
        m_stretch =
            RegionStretch(QRectF(m_pressedPercent, QSizeF()), Qt::RightEdge | Qt::BottomEdge, m_canvas.imageSize());
        stretch(event.position());
        break;
    case Kind::Region:
    case Kind::Resize:
        stretch(event.position());
        break;
    case Kind::Pin: {
        const MarkerView *marker = m_canvas.marker(m_pin);
        if (!isFarFromPress(position) || marker == nullptr)
            break;
        if (m_canvas.isReadOnly() || !marker->movable) {
            end();
            break;
        }
        m_kind = Kind::Drag;
        updateCursor();
        drag(event.position());
        break;
    }
    case Kind::Drag:
        drag(event.position());
        break;
    case Kind::Heap:
    case Kind::Beside:
        if (isFarFromPress(position))
            end();
        break;
    }
    m_lastAt = position;
}

void PointerGesture::follow(QPointF position)
{
    if (m_canvas.viewport()->rect().contains(position.toPoint()))
        return;
    const QPointF percent = m_canvas.percentAt(position);
    m_canvas.ensureSpotVisible({std::clamp(percent.x(), 0.0, 100.0), std::clamp(percent.y(), 0.0, 100.0)});
}

void PointerGesture::drag(QPointF position)
{
    follow(position);
    const MarkerView *marker = m_canvas.marker(m_pin);
    if (marker == nullptr)
        return;
    const RegionSize region = marker->marker.region.value_or(RegionSize());
    const QPointF place = m_canvas.percentAt(position) + m_grip;
    m_layer.setMoving(m_pin,
                      {std::clamp(place.x(), 0.0, 100 - region.width), std::clamp(place.y(), 0.0, 100 - region.height)},
                      marker->marker.region);
    m_handles.update();
}

void PointerGesture::stretch(QPointF position)
{
    follow(position);
    m_rect = m_stretch.to(m_canvas.percentAt(position) + m_grip, m_shiftHeld);
    if (m_kind == Kind::Region) {
        m_layer.setBand(m_rect);
    } else {
        m_layer.setMoving(m_pin, m_rect.topLeft(), RegionSize{m_rect.width(), m_rect.height()});
        m_handles.update();
    }
}

void PointerGesture::setShiftHeld(bool held)
{
    m_shiftHeld = held;
    if (m_kind == Kind::Region || m_kind == Kind::Resize)
        stretch(m_lastAt);
}

void PointerGesture::release(const QMouseEvent &event)
{
    if (event.button() != m_button)
        return;
    const Kind kind = m_kind;
    const ConversationId pin = m_pin;
    const QRectF rect = m_rect;
    const MarkerView *marker = m_canvas.marker(pin);
    const QPointF place = marker != nullptr ? m_layer.spot(*marker) : QPointF();
    const QPointF before = marker != nullptr ? QPointF(marker->marker.x, marker->marker.y) : QPointF();
    const QRectF regionBefore = kind == Kind::Resize && marker != nullptr ? regionOf(*marker) : QRectF();
    end();
    // From here on the canvas's owner may do anything with it; nothing of ours is touched after an emission.
    if (kind == Kind::Region) {
        const QPoint size = m_canvas.viewportPosition(rect.bottomRight()) - m_canvas.viewportPosition(rect.topLeft());
        if (std::max(size.x(), size.y()) >= leastRegion)
            Q_EMIT m_canvas.regionDrawn(rect);
    } else if (kind == Kind::Resize) {
        if (marker != nullptr && rect != regionBefore)
            Q_EMIT m_canvas.markerResized(pin, rect);
    } else if (kind == Kind::Drag && marker != nullptr && rounded(place) != before) {
        Q_EMIT m_canvas.markerMoved(pin, rounded(place));
    } else {
        click(kind, pin);
    }
}

void PointerGesture::click(Kind kind, ConversationId pin)
{
    switch (kind) {
    case Kind::Spot:
        if (!m_canvas.isReadOnly())
            Q_EMIT m_canvas.spotClicked(rounded(m_pressedPercent));
        break;
    case Kind::Pin:
        clickPin();
        break;
    case Kind::Heap:
        clickHeap(pin);
        break;
    case Kind::Beside:
        m_canvas.closeFan();
        break;
    case Kind::None:
    case Kind::Pan:
    case Kind::Region:
    case Kind::Drag:
    case Kind::Resize:
        break;
    }
}

void PointerGesture::clickPin()
{
    MarkerHit hit = m_layer.hitAt(m_pressedPercent, pressSlop);
    if (!hit)
        return;
    if (m_layer.markers().at(hit.pin).id == m_layer.selected() && !m_layer.fan().isOpen()) {
        // Clicked again: the one below, and after the lowest the topmost.
        const std::vector<MarkerHit> hits = m_layer.hitsAt(m_pressedPercent);
        const auto selected = std::find_if(
            hits.begin(), hits.end(), [hit](const MarkerHit &other) { return !other.isHeap && other.pin == hit.pin; });
        if (selected != hits.end())
            hit = std::next(selected) == hits.end() ? hits.front() : *std::next(selected);
        // Drawn on its own, it may hide the heap that it belongs to.
        if (hits.size() < 2 && m_layer.heapOf(m_layer.selected()).size() > 1)
            hit.isHeap = true;
    }
    const ConversationId picked = m_layer.markers().at(hit.pin).id;
    if (hit.isHeap) {
        clickHeap(picked);
        return;
    }
    m_canvas.setSelected(picked);
    Q_EMIT m_canvas.markerActivated(picked);
}

void PointerGesture::clickHeap(ConversationId pin)
{
    if (m_layer.fan().holds(pin))
        m_canvas.turnFanPage();
    else
        m_canvas.fanOut(pin);
}

// --- Endings

void PointerGesture::end()
{
    if (m_kind == Kind::Drag || m_kind == Kind::Resize)
        m_layer.endMoving();
    if (m_kind == Kind::Region)
        m_layer.setBand({});
    m_kind = Kind::None;
    m_button = Qt::NoButton;
    m_pin = {};
    m_handles.update();
    updateCursor();
}

bool PointerGesture::giveUp()
{
    const bool something = m_kind != Kind::None;
    end();
    return something;
}

void PointerGesture::markersChanged()
{
    if (!m_pin.isNull() && m_canvas.marker(m_pin) == nullptr)
        end();
    if (!m_hovered.isNull() && m_canvas.marker(m_hovered) == nullptr) {
        m_hovered = {};
        updateCursor();
        Q_EMIT m_canvas.markerHovered({});
    }
}

// --- Pointing

void PointerGesture::leave()
{
    if (m_kind != Kind::None)
        return;
    m_overPicture = m_overHeap = false;
    m_overEdges = {};
    if (!m_hovered.isNull()) {
        m_hovered = {};
        m_layer.setHovered({});
        Q_EMIT m_canvas.markerHovered({});
    }
}

void PointerGesture::setSpaceHeld(bool held)
{
    m_spaceHeld = held;
    updateCursor();
}

void PointerGesture::point(QPointF position)
{
    const QPointF percent = m_canvas.percentAt(position);
    m_overPicture = isOnPicture(percent) && !m_canvas.imageSize().isEmpty();
    m_overEdges = m_handles.edgesAt(position);
    const MarkerHit hit = m_overEdges == Qt::Edges() ? m_layer.hitAt(percent, pressSlop) : MarkerHit();
    m_overHeap = hit.isHeap;
    const ConversationId pin = hit && !hit.isHeap ? m_layer.markers().at(hit.pin).id : ConversationId();
    const bool changed = pin != m_hovered;
    m_hovered = pin;
    m_layer.setHovered(pin);
    updateCursor();
    if (changed)
        Q_EMIT m_canvas.markerHovered(pin);
}

Qt::CursorShape PointerGesture::cursor() const
{
    switch (m_kind) {
    case Kind::Pan:
        return Qt::ClosedHandCursor;
    case Kind::Drag:
        return Qt::SizeAllCursor;
    case Kind::Resize:
        return resizeCursor(m_edges);
    case Kind::Region:
        return Qt::CrossCursor;
    case Kind::None:
    case Kind::Spot:
    case Kind::Pin:
    case Kind::Heap:
    case Kind::Beside:
        break;
    }
    if (m_spaceHeld)
        return Qt::OpenHandCursor;
    if (m_overEdges != Qt::Edges())
        return resizeCursor(m_overEdges);
    if (!m_hovered.isNull() || m_overHeap)
        return Qt::PointingHandCursor;
    // Beside a heap that is spread out a click only puts it together again.
    return m_overPicture && !m_canvas.isReadOnly() && !m_layer.fan().isOpen() ? Qt::CrossCursor : Qt::ArrowCursor;
}

void PointerGesture::updateCursor()
{
    const Qt::CursorShape shape = cursor();
    if (m_canvas.viewport()->cursor().shape() != shape)
        m_canvas.viewport()->setCursor(shape);
}

} // namespace Pinthread
