// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/imagecanvas.h"

#include "canvas/imagecanvasaccessible_p.h"
#include "canvas/imageitem_p.h"
#include "canvas/keyboardplacing_p.h"
#include "canvas/markerlayer_p.h"
#include "canvas/openingbar_p.h"
#include "canvas/pointergesture_p.h"
#include "canvas/regionhandles_p.h"
#include "canvas/sharpdetail_p.h"
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
/// Shown around the canvas when the keyboard brought the focus to it.
constexpr int focusFrameWidth = 2;

} // namespace

ImageCanvas::ImageCanvas(QWidget *parent)
    : QGraphicsView(parent), m_scene(new QGraphicsScene(this)), m_image(new ImageItem), m_layer(new MarkerLayer),
      m_detail(new SharpDetail(this)), m_opening(new OpeningBar(viewport()))
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
    connect(m_detail, &SharpDetail::ready, this,
            [this](const QImage &image, const QRectF &part) { m_image->setDetail(image, part); });
    connect(m_opening, &OpeningBar::cancelRequested, this, &ImageCanvas::openingCancelled);
    m_handles = std::make_unique<RegionHandles>(*this, *m_layer);
    m_pointer = std::make_unique<PointerGesture>(*this, *m_layer, *m_handles);
    m_placing = std::make_unique<KeyboardPlacing>(*this, *m_layer, *m_handles);
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
    m_detail->setDrawing(nullptr);
    m_image->setBlank(size);
    pictureChanged();
}

void ImageCanvas::setPreview(const QImage &preview)
{
    m_image->setPreview(preview);
}

void ImageCanvas::setOpening(std::optional<double> progress)
{
    if (progress)
        m_opening->setProgress(*progress);
    else
        m_opening->putAway();
}

void ImageCanvas::setPyramid(std::shared_ptr<const ImagePyramid> pyramid)
{
    m_opening->putAway();
    const bool sameSize = pyramid->size() == imageSize();
    m_image->setPyramid(std::move(pyramid));
    m_detail->setDrawing(m_image->pyramid()->drawing());
    if (!sameSize)
        pictureChanged();
    else
        viewMoved();
}

void ImageCanvas::clear()
{
    m_opening->putAway();
    m_pointer->giveUp();
    m_placing->end();
    setMarkers({});
    setSelected({});
    setProvisionalMarker({});
    m_wanted.reset();
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
    if (m_wanted && !imageSize().isEmpty()) {
        showWanted();
        return;
    }
    const QPointF centre = QRectF(viewport()->rect()).center();
    const ViewGeometry geometry = geometryOfView();
    showAt(m_fitted ? geometry.fitScale() : geometry.bounded(m_scale), centre, centre);
}

// --- Zoom

ViewGeometry ImageCanvas::geometryOfView() const
{
    const int scrollBar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return {imageSize(), maximumViewportSize(), scrollBar, viewport()->devicePixelRatioF(), m_layer->diameter()};
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
    m_handles->update();
    viewMoved();
    if (scale != before)
        Q_EMIT zoomFactorChanged(zoomFactor());
    Q_EMIT viewChanged();
}

void ImageCanvas::viewMoved()
{
    m_detail->look(viewportTransform().inverted().mapRect(QRectF(viewport()->rect())), zoomFactor());
}

void ImageCanvas::zoomAt(double factor, QPointF anchor)
{
    if (imageSize().isEmpty())
        return;
    m_fitted = false;
    m_wanted.reset();
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
    m_wanted.reset();
    pictureChanged();
}

void ImageCanvas::actualSize()
{
    setZoomFactor(1);
}

ViewState ImageCanvas::viewState() const
{
    if (m_wanted)
        return *m_wanted;
    if (m_fitted || imageSize().isEmpty())
        return {};
    return {false, zoomFactor(), percentAt(QRectF(viewport()->rect()).center())};
}

void ImageCanvas::setViewState(const ViewState &state)
{
    m_wanted = state;
    if (!imageSize().isEmpty())
        showWanted();
}

void ImageCanvas::showWanted()
{
    const ViewState state = *m_wanted;
    m_wanted.reset();
    m_fitted = state.fitted;
    const QPointF middle = QRectF(viewport()->rect()).center();
    const ViewGeometry geometry = geometryOfView();
    if (state.fitted) {
        showAt(geometry.fitScale(), middle, middle);
        return;
    }
    showAt(geometry.bounded(state.zoom / viewport()->devicePixelRatioF()), middle, middle);
    // At this scale already, so that it is exact to the pixel.
    showAt(m_scale, viewportTransform().map(geometry.toImage(state.centre)), QRectF(viewport()->rect()).center());
}

} // namespace Pinthread
