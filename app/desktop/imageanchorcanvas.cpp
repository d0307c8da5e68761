// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imageanchorcanvas.h"

#include "conversationviews.h"

#include "canvas/imagecanvas.h"

namespace Pinthread {

namespace {

Marker regionOf(const QRectF &percent)
{
    return {.x = percent.x(), .y = percent.y(), .region = RegionSize{percent.width(), percent.height()}};
}

std::optional<MarkerView> markerView(const AnchorMark &mark)
{
    const auto *marker = std::get_if<Marker>(&mark.anchor);
    if (!marker)
        return {};
    return MarkerView{.id = mark.id,
                      .marker = *marker,
                      .number = mark.number,
                      .state = mark.state,
                      .label = mark.label,
                      .author = mark.author,
                      .at = mark.at,
                      .unread = mark.unread,
                      .movable = mark.movable};
}

} // namespace

ImageAnchorCanvas::ImageAnchorCanvas(ImageCanvas &canvas) : AnchorCanvas(&canvas), m_canvas(canvas)
{
    connect(&m_canvas, &ImageCanvas::spotClicked, this, [this](QPointF percent) {
        Q_EMIT conversationWanted(Marker{.x = percent.x(), .y = percent.y(), .region = {}});
    });
    connect(&m_canvas, &ImageCanvas::regionDrawn, this,
            [this](const QRectF &percent) { Q_EMIT conversationWanted(regionOf(percent)); });
    connect(&m_canvas, &ImageCanvas::markerResized, this,
            [this](ConversationId id, const QRectF &percent) { Q_EMIT moved(id, rounded(regionOf(percent))); });
    connect(&m_canvas, &ImageCanvas::markerMoved, this, &ImageAnchorCanvas::move);
    connect(&m_canvas, &ImageCanvas::markerActivated, this, &ImageAnchorCanvas::activated);
    connect(&m_canvas, &ImageCanvas::viewChanged, this, &ImageAnchorCanvas::viewChanged);
    connect(&m_canvas, &ImageCanvas::openingCancelled, this, &ImageAnchorCanvas::openingCancelled);
}

QAbstractScrollArea &ImageAnchorCanvas::widget() const
{
    return m_canvas;
}

// --- The image

void ImageAnchorCanvas::setPlaceholder(QSize size)
{
    m_canvas.setPlaceholder(size);
}

void ImageAnchorCanvas::setPreview(const QImage &preview)
{
    m_canvas.setPreview(preview);
}

void ImageAnchorCanvas::show(const OpenedPicture &opened)
{
    m_canvas.setPyramid(opened.pyramid);
}

void ImageAnchorCanvas::clear()
{
    m_canvas.clear();
}

bool ImageAnchorCanvas::isEmpty() const
{
    return m_canvas.imageSize().isEmpty();
}

// --- The pins

void ImageAnchorCanvas::setMarks(const QList<AnchorMark> &marks)
{
    QList<MarkerView> views;
    views.reserve(marks.size());
    for (const AnchorMark &mark : marks) {
        if (const auto view = markerView(mark))
            views.append(*view);
    }
    m_canvas.setMarkers(views);
}

void ImageAnchorCanvas::updateMark(const AnchorMark &mark)
{
    if (const auto view = markerView(mark))
        m_canvas.updateMarker(*view);
}

void ImageAnchorCanvas::removeMark(ConversationId id)
{
    m_canvas.removeMarker(id);
}

void ImageAnchorCanvas::setProvisional(const std::optional<Anchor> &anchor)
{
    const auto *marker = anchor ? std::get_if<Marker>(&*anchor) : nullptr;
    m_canvas.setProvisionalMarker(marker ? std::optional(*marker) : std::nullopt);
}

void ImageAnchorCanvas::setSelected(ConversationId id)
{
    m_canvas.setSelected(id);
}

ConversationId ImageAnchorCanvas::selected() const
{
    return m_canvas.selected();
}

void ImageAnchorCanvas::setReadOnly(bool readOnly)
{
    m_canvas.setReadOnly(readOnly);
}

void ImageAnchorCanvas::move(ConversationId id, QPointF percent)
{
    if (const MarkerView *view = m_canvas.marker(id))
        Q_EMIT moved(id, movedTo(view->marker, roundedPercent(percent.x()), roundedPercent(percent.y())));
}

// --- Where things are

void ImageAnchorCanvas::ensureVisible(ConversationId id)
{
    m_canvas.ensureMarkerVisible(id);
}

QRect ImageAnchorCanvas::markRect(ConversationId id) const
{
    return m_canvas.markerRect(id);
}

QRect ImageAnchorCanvas::provisionalRect() const
{
    return m_canvas.provisionalMarkerRect();
}

QRect ImageAnchorCanvas::regionRect(const Anchor &anchor) const
{
    const auto *marker = std::get_if<Marker>(&anchor);
    if (!marker || !marker->region)
        return {};
    const QPointF corner(marker->x + marker->region->width, marker->y + marker->region->height);
    return {m_canvas.viewportPosition({marker->x, marker->y}), m_canvas.viewportPosition(corner)};
}

// --- How it is looked at

void ImageAnchorCanvas::writeLook(PictureState &state) const
{
    state.fitted = m_canvas.isFitted();
    state.zoom = m_canvas.zoomFactor();
    state.centre = m_canvas.percentAt(QRectF(m_canvas.viewport()->rect()).center());
}

void ImageAnchorCanvas::restoreLook(const PictureState &state)
{
    if (state.fitted)
        return;
    m_canvas.setZoomFactor(state.zoom);
    const QSizeF size = m_canvas.imageSize();
    m_canvas.centerOn(state.centre.x() * size.width() / 100, state.centre.y() * size.height() / 100);
}

void ImageAnchorCanvas::zoomIn()
{
    m_canvas.zoomIn();
}

void ImageAnchorCanvas::zoomOut()
{
    m_canvas.zoomOut();
}

void ImageAnchorCanvas::fit()
{
    m_canvas.fitToWindow();
}

void ImageAnchorCanvas::actualSize()
{
    m_canvas.actualSize();
}

void ImageAnchorCanvas::startByKeyboard()
{
    m_canvas.setFocus();
    m_canvas.startKeyboardPlacing();
}

} // namespace Pinthread
