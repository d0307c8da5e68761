// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/pointergesture_p.h"

#include "canvas/imagecanvas.h"
#include "canvas/markerlayer_p.h"
#include "model/anchor.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace Pinthread {

namespace {

bool isOnPicture(QPointF percent)
{
    return percent.x() >= 0 && percent.x() <= 100 && percent.y() >= 0 && percent.y() <= 100;
}

QPointF rounded(QPointF percent)
{
    return {roundedPercent(percent.x()), roundedPercent(percent.y())};
}

} // namespace

PointerGesture::PointerGesture(ImageCanvas &canvas, MarkerLayer &layer) : m_canvas(canvas), m_layer(layer) {}

bool PointerGesture::isFarFromPress(QPoint position) const
{
    return (position - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
}

ConversationId PointerGesture::pinToPick(QPointF position) const
{
    const auto pins = m_layer.markersAt(m_canvas.percentAt(position));
    const auto selected = std::find(pins.begin(), pins.end(), m_layer.selected());
    if (selected == pins.end())
        return m_canvas.markerAt(position);
    // Clicked again: the one below, and after the lowest the topmost.
    return std::next(selected) == pins.end() ? pins.front() : *std::next(selected);
}

void PointerGesture::press(const QMouseEvent &event)
{
    // A second button while one is down: whatever was meant, it was not a click.
    if (m_kind != Kind::None) {
        giveUp();
        return;
    }
    m_button = event.button();
    m_pressedAt = m_lastAt = event.position().toPoint();
    if (m_button == Qt::MiddleButton || (m_button == Qt::LeftButton && m_spaceHeld)) {
        m_kind = Kind::Pan;
    } else if (m_button == Qt::LeftButton) {
        const QPointF percent = m_canvas.percentAt(event.position());
        m_pin = m_canvas.markerAt(event.position());
        if (const MarkerView *marker = m_canvas.marker(m_pin)) {
            m_kind = Kind::Pin;
            m_grip = m_layer.place(*marker) - percent;
        } else if (isOnPicture(percent) && !m_canvas.imageSize().isEmpty()) {
            m_kind = Kind::Spot;
        }
    }
    updateCursor();
}

void PointerGesture::move(const QMouseEvent &event)
{
    const QPoint position = event.position().toPoint();
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
        if (isFarFromPress(position))
            end();
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
    }
    m_lastAt = position;
}

void PointerGesture::drag(QPointF position)
{
    const MarkerView *marker = m_canvas.marker(m_pin);
    if (marker == nullptr)
        return;
    const RegionSize region = marker->marker.region.value_or(RegionSize());
    const QPointF place = m_canvas.percentAt(position) + m_grip;
    m_layer.setMoving(
        m_pin, {std::clamp(place.x(), 0.0, 100 - region.width), std::clamp(place.y(), 0.0, 100 - region.height)});
}

void PointerGesture::release(const QMouseEvent &event)
{
    if (event.button() != m_button)
        return;
    const Kind kind = m_kind;
    const ConversationId pin = m_pin;
    const MarkerView *marker = m_canvas.marker(pin);
    const QPointF place = marker != nullptr ? m_layer.place(*marker) : QPointF();
    const QPointF before = marker != nullptr ? QPointF(marker->marker.x, marker->marker.y) : QPointF();
    end();
    // From here on the canvas's owner may do anything with it; nothing of ours is touched after an emission.
    if (kind == Kind::Spot && !m_canvas.isReadOnly()) {
        Q_EMIT m_canvas.spotClicked(rounded(m_canvas.percentAt(m_pressedAt)));
    } else if (kind == Kind::Pin) {
        const ConversationId picked = pinToPick(m_pressedAt);
        if (picked.isNull())
            return;
        m_canvas.setSelected(picked);
        Q_EMIT m_canvas.markerActivated(picked);
    } else if (kind == Kind::Drag && marker != nullptr && rounded(place) != before) {
        Q_EMIT m_canvas.markerMoved(pin, rounded(place));
    }
}

void PointerGesture::end()
{
    if (m_kind == Kind::Drag)
        m_layer.endMoving();
    m_kind = Kind::None;
    m_button = Qt::NoButton;
    m_pin = {};
    updateCursor();
}

bool PointerGesture::giveUp()
{
    const bool something = m_kind != Kind::None;
    end();
    return something;
}

void PointerGesture::leave()
{
    if (m_kind != Kind::None)
        return;
    m_overPicture = false;
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

void PointerGesture::point(QPointF position)
{
    m_overPicture = isOnPicture(m_canvas.percentAt(position)) && !m_canvas.imageSize().isEmpty();
    const ConversationId pin = m_canvas.markerAt(position);
    const bool changed = pin != m_hovered;
    m_hovered = pin;
    m_layer.setHovered(pin);
    updateCursor();
    if (changed)
        Q_EMIT m_canvas.markerHovered(pin);
}

void PointerGesture::updateCursor()
{
    Qt::CursorShape shape = Qt::ArrowCursor;
    if (m_kind == Kind::Pan)
        shape = Qt::ClosedHandCursor;
    else if (m_kind == Kind::Drag)
        shape = Qt::SizeAllCursor;
    else if (m_spaceHeld)
        shape = Qt::OpenHandCursor;
    else if (!m_hovered.isNull())
        shape = Qt::PointingHandCursor;
    else if (m_overPicture && !m_canvas.isReadOnly())
        shape = Qt::CrossCursor;
    if (m_canvas.viewport()->cursor().shape() != shape)
        m_canvas.viewport()->setCursor(shape);
}

} // namespace Pinthread
