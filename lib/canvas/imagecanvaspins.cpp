// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pins of ImageCanvas, and where they are; the rest of the class is in imagecanvas.cpp.

#include "canvas/imagecanvas.h"

#include "canvas/imagecanvasaccessible_p.h"
#include "canvas/imageitem_p.h"
#include "canvas/keyboardplacing_p.h"
#include "canvas/markerlayer_p.h"
#include "canvas/pointergesture_p.h"
#include "canvas/regionhandles_p.h"
#include "canvas/viewgeometry_p.h"

#include <QScrollBar>

#include <algorithm>

namespace Pinthread {

namespace {

/// Around what is scrolled into view.
constexpr int visibleMargin = 16;
/// How far beside a pin one may click, in device-independent pixels.
constexpr double hitSlop = 3;

} // namespace

// --- The pins

void ImageCanvas::setMarkers(const QList<MarkerView> &markers)
{
    m_layer->setMarkers(markers);
    pinsChanged();
}

void ImageCanvas::pinsChanged()
{
    m_pointer->markersChanged();
    m_placing->markersChanged();
    m_handles->update();
    ImageCanvasAccessible::markersChanged(*this);
}

void ImageCanvas::updateMarker(const MarkerView &marker)
{
    const bool isNew = m_layer->markers().find(marker.id) == nullptr;
    m_layer->putMarker(marker);
    m_handles->update();
    if (isNew)
        ImageCanvasAccessible::markersChanged(*this);
    else
        ImageCanvasAccessible::markerChanged(*this, marker.id);
}

void ImageCanvas::removeMarker(ConversationId id)
{
    m_layer->removeMarker(id);
    pinsChanged();
}

const QList<MarkerView> &ImageCanvas::markers() const
{
    return m_layer->markers().all();
}

const MarkerView *ImageCanvas::marker(ConversationId id) const
{
    return m_layer->markers().find(id);
}

void ImageCanvas::setSelected(ConversationId id)
{
    if (id == selected())
        return;
    // Going on elsewhere puts a heap together again; that nothing is selected any more may be the way to its next pin.
    if (!id.isNull() && !m_layer->fan().holds(id))
        closeFan();
    m_layer->setSelected(id);
    m_handles->update();
    ImageCanvasAccessible::selectionChanged(*this);
    Q_EMIT selectedChanged(id);
}

ConversationId ImageCanvas::selected() const
{
    return m_layer->selected();
}

void ImageCanvas::setProvisionalMarker(const std::optional<Marker> &marker)
{
    m_layer->setProvisional(marker);
}

void ImageCanvas::setMarkerDiameter(double percentOfImageWidth)
{
    if (percentOfImageWidth == markerDiameter())
        return;
    m_layer->setDiameterPercent(percentOfImageWidth);
    // The room around the picture is made for pins of this size.
    const QPointF centre = QRectF(viewport()->rect()).center();
    showAt(m_scale, centre, centre);
}

double ImageCanvas::markerDiameter() const
{
    return m_layer->diameterPercent();
}

void ImageCanvas::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    if (readOnly) {
        m_pointer->giveUp();
        m_placing->end();
    }
    m_handles->update();
}

bool ImageCanvas::isReadOnly() const
{
    return m_readOnly;
}

// --- Where things are

QPoint ImageCanvas::viewportPosition(QPointF percent) const
{
    return viewportTransform().map(geometryOfView().toImage(percent)).toPoint();
}

QPointF ImageCanvas::percentAt(QPointF viewportPos) const
{
    return geometryOfView().toPercent(viewportTransform().inverted().map(viewportPos));
}

QRect ImageCanvas::pinRectAt(QPointF percent, const QRectF &pinRect) const
{
    return pinRect.translated(viewportTransform().map(geometryOfView().toImage(percent))).toAlignedRect();
}

QRect ImageCanvas::markerRect(ConversationId id) const
{
    const MarkerView *view = marker(id);
    if (view == nullptr || imageSize().isEmpty())
        return {};
    return pinRectAt(m_layer->place(*view), m_layer->pinRect(*view));
}

QRect ImageCanvas::provisionalMarkerRect() const
{
    const std::optional<Marker> &provisional = m_layer->provisional();
    if (!provisional || imageSize().isEmpty())
        return {};
    return pinRectAt({provisional->x, provisional->y}, m_layer->provisionalPinRect());
}

ConversationId ImageCanvas::markerAt(QPointF viewportPos) const
{
    const MarkerHit hit = m_layer->hitAt(percentAt(viewportPos), hitSlop);
    return hit && !hit.isHeap ? m_layer->markers().at(hit.pin).id : ConversationId();
}

QList<ConversationId> ImageCanvas::heapAt(QPointF viewportPos) const
{
    QList<ConversationId> heap;
    const MarkerHit hit = m_layer->hitAt(percentAt(viewportPos), hitSlop);
    if (!hit.isHeap)
        return heap;
    for (const ConversationId id : m_layer->heapOf(m_layer->markers().at(hit.pin).id)) {
        if (!m_layer->isApart(id))
            heap.append(id);
    }
    return heap;
}

QList<ConversationId> ImageCanvas::heapOf(ConversationId id) const
{
    const std::vector<ConversationId> heap = m_layer->heapOf(id);
    return {heap.begin(), heap.end()};
}

bool ImageCanvas::isFannedOut(ConversationId id) const
{
    return m_layer->fan().find(id) != nullptr;
}

void ImageCanvas::fanOut(ConversationId id)
{
    const QRectF visible(percentAt(viewport()->rect().topLeft()), percentAt(viewport()->rect().bottomRight()));
    if (m_layer->fanOut(id, visible))
        Q_EMIT viewChanged();
}

void ImageCanvas::turnFanPage()
{
    m_layer->turnFanPage();
    Q_EMIT viewChanged();
}

void ImageCanvas::closeFan()
{
    if (m_layer->closeFan())
        Q_EMIT viewChanged();
}

void ImageCanvas::ensureMarkerVisible(ConversationId id)
{
    scrollIntoView(markerRect(id));
}

void ImageCanvas::ensureSpotVisible(QPointF percent)
{
    scrollIntoView({viewportPosition(percent), QSize(1, 1)});
}

void ImageCanvas::scrollIntoView(const QRect &viewportRect)
{
    if (viewportRect.isNull())
        return;
    const QRect wanted = viewportRect.adjusted(-visibleMargin, -visibleMargin, visibleMargin, visibleMargin);
    const auto scroll = [](QScrollBar &bar, int start, int end, int length) {
        if (start < 0)
            bar.setValue(bar.value() + start);
        else if (end > length)
            bar.setValue(bar.value() + end - length);
    };
    scroll(*horizontalScrollBar(), wanted.left(), wanted.right(), viewport()->width());
    scroll(*verticalScrollBar(), wanted.top(), wanted.bottom(), viewport()->height());
}

// --- With the keyboard

void ImageCanvas::startKeyboardPlacing()
{
    if (m_readOnly || imageSize().isEmpty())
        return;
    setFocus(Qt::ShortcutFocusReason);
    // In the middle of what is seen of the picture.
    const QRectF visible = viewportTransform().inverted().mapRect(QRectF(viewport()->rect()));
    m_placing->startPlacing(geometryOfView().toPercent((visible & m_image->boundingRect()).center()));
}

void ImageCanvas::startKeyboardMoving()
{
    const MarkerView *view = marker(selected());
    if (m_readOnly || imageSize().isEmpty() || view == nullptr || !view->movable)
        return;
    setFocus(Qt::ShortcutFocusReason);
    m_placing->startMoving(view->id, {view->marker.x, view->marker.y});
}

void ImageCanvas::startKeyboardResizing()
{
    if (m_handles->pin().isNull())
        return;
    setFocus(Qt::ShortcutFocusReason);
    m_placing->startResizing(m_handles->pin(), m_handles->region());
}

} // namespace Pinthread
