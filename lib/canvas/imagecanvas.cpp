// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/imagecanvas.h"

#include "canvas/imagecanvasaccessible_p.h"
#include "canvas/imageitem_p.h"
#include "canvas/keyboardplacing_p.h"
#include "canvas/markerlayer_p.h"
#include "canvas/pointergesture_p.h"
#include "canvas/viewgeometry_p.h"

#include <QGraphicsScene>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyle>

#include <cmath>

namespace Pinthread {

namespace {

/// One zoomIn().
constexpr double zoomStep = 1.25;
/// One press of an arrow key or one notch of the wheel, in device-independent pixels (Qt scrolls three at once).
constexpr int scrollStep = 24;
/// Around what is scrolled into view.
constexpr int visibleMargin = 16;
/// Shown around the canvas when the keyboard brought the focus to it.
constexpr int focusFrameWidth = 2;
/// How far beside a pin one may click, in device-independent pixels.
constexpr double hitSlop = 3;

} // namespace

ImageCanvas::ImageCanvas(QWidget *parent)
    : QGraphicsView(parent), m_scene(new QGraphicsScene(this)), m_image(new ImageItem), m_layer(new MarkerLayer)
{
    ImageCanvasAccessible::install();
    m_scene->setItemIndexMethod(QGraphicsScene::NoIndex);
    m_scene->addItem(m_image);
    m_scene->addItem(m_layer);
    setScene(m_scene);
    setInteractive(false);
    setViewportUpdateMode(MinimalViewportUpdate);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    setFrameStyle(int(QFrame::Box) | int(QFrame::Plain));
    setLineWidth(focusFrameWidth);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Picture"));
    horizontalScrollBar()->setSingleStep(scrollStep);
    verticalScrollBar()->setSingleStep(scrollStep);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_AcceptTouchEvents);
    viewport()->grabGesture(Qt::PinchGesture);
    m_pointer = std::make_unique<PointerGesture>(*this, *m_layer);
    m_placing = std::make_unique<KeyboardPlacing>(*this, *m_layer);
    applyPalette();
    pictureChanged();
}

ImageCanvas::~ImageCanvas()
{
    m_placing->end();
}

// --- The picture

void ImageCanvas::setPlaceholder(QSize size)
{
    m_image->setBlank(size);
    pictureChanged();
}

void ImageCanvas::setPreview(const QImage &preview)
{
    m_image->setPreview(preview);
}

void ImageCanvas::setPyramid(std::shared_ptr<const ImagePyramid> pyramid)
{
    const bool sameSize = pyramid->size() == imageSize();
    m_image->setPyramid(std::move(pyramid));
    if (!sameSize)
        pictureChanged();
}

void ImageCanvas::clear()
{
    m_pointer->giveUp();
    m_placing->end();
    setMarkers({});
    setSelected({});
    setProvisionalMarker({});
    m_fitted = true;
    setPlaceholder({});
}

QSize ImageCanvas::imageSize() const
{
    return m_image->size();
}

void ImageCanvas::pictureChanged()
{
    m_layer->setImageSize(imageSize());
    m_scene->setSceneRect(m_image->boundingRect());
    const QPointF centre = QRectF(viewport()->rect()).center();
    const ViewGeometry geometry = geometryOfView();
    showAt(m_fitted ? geometry.fitScale() : geometry.bounded(m_scale), centre, centre);
}

// --- The pins

void ImageCanvas::setMarkers(const QList<MarkerView> &markers)
{
    m_layer->setMarkers(markers);
    m_pointer->markersChanged();
    m_placing->markersChanged();
    ImageCanvasAccessible::markersChanged(*this);
}

void ImageCanvas::updateMarker(const MarkerView &marker)
{
    const bool isNew = m_layer->markers().find(marker.id) == nullptr;
    m_layer->putMarker(marker);
    if (isNew)
        ImageCanvasAccessible::markersChanged(*this);
    else
        ImageCanvasAccessible::markerChanged(*this, marker.id);
}

void ImageCanvas::removeMarker(ConversationId id)
{
    m_layer->removeMarker(id);
    m_pointer->markersChanged();
    m_placing->markersChanged();
    ImageCanvasAccessible::markersChanged(*this);
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
    m_layer->setSelected(id);
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
    m_layer->setDiameterPercent(percentOfImageWidth);
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
    return m_layer->markerAt(percentAt(viewportPos), hitSlop);
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

// --- Zoom

ViewGeometry ImageCanvas::geometryOfView() const
{
    const int scrollBar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return {imageSize(), maximumViewportSize(), scrollBar, viewport()->devicePixelRatioF()};
}

void ImageCanvas::showAt(double scale, QPointF from, QPointF to)
{
    const QPointF point = viewportTransform().inverted().map(from);
    const double before = m_scale;
    {
        const QScopedValueRollback guard(m_laysOut, true);
        m_scale = scale;
        m_layer->setView(scale, viewport()->devicePixelRatioF(), font());
        setSceneRect(geometryOfView().sceneRect(scale));
        setTransform(QTransform::fromScale(scale, scale));
        const QPointF off = viewportTransform().map(point) - to;
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(std::lround(off.x())));
        verticalScrollBar()->setValue(verticalScrollBar()->value() + int(std::lround(off.y())));
    }
    if (scale != before)
        Q_EMIT zoomFactorChanged(zoomFactor());
    Q_EMIT viewChanged();
}

void ImageCanvas::zoomAt(double factor, QPointF anchor)
{
    if (imageSize().isEmpty())
        return;
    m_fitted = false;
    const double scale = geometryOfView().bounded(factor / viewport()->devicePixelRatioF());
    if (scale != m_scale)
        showAt(scale, anchor, anchor);
}

double ImageCanvas::zoomFactor() const
{
    return m_scale * viewport()->devicePixelRatioF();
}

void ImageCanvas::setZoomFactor(double factor)
{
    zoomAt(factor, QRectF(viewport()->rect()).center());
}

bool ImageCanvas::isFitted() const
{
    return m_fitted;
}

void ImageCanvas::zoomIn()
{
    const double factor = zoomFactor() * zoomStep;
    setZoomFactor(zoomFactor() < 1 && factor > 1 ? 1 : factor);
}

void ImageCanvas::zoomOut()
{
    const double factor = zoomFactor() / zoomStep;
    setZoomFactor(zoomFactor() > 1 && factor < 1 ? 1 : factor);
}

void ImageCanvas::fitToWindow()
{
    m_fitted = true;
    pictureChanged();
}

void ImageCanvas::actualSize()
{
    setZoomFactor(1);
}

void ImageCanvas::startKeyboardPlacing()
{
    if (m_readOnly || imageSize().isEmpty())
        return;
    setFocus(Qt::ShortcutFocusReason);
    // In the middle of what is seen of the picture.
    const QRectF visible = viewportTransform().inverted().mapRect(QRectF(viewport()->rect()));
    m_placing->start(geometryOfView().toPercent((visible & m_image->boundingRect()).center()));
}

void ImageCanvas::startKeyboardMoving()
{
    const MarkerView *view = marker(selected());
    if (m_readOnly || imageSize().isEmpty() || view == nullptr || !view->movable)
        return;
    setFocus(Qt::ShortcutFocusReason);
    m_placing->start({view->marker.x, view->marker.y}, view->id);
}

} // namespace Pinthread
