// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/stoppablepainting_p.h"

#include <QPainterPath>

namespace Pinthread {

StoppablePaintEngine::StoppablePaintEngine(QImage &image, PaintingStop &stop)
    : QPaintEngine(AllFeatures), m_image(image), m_stop(stop)
{}

bool StoppablePaintEngine::begin(QPaintDevice * /*device*/)
{
    return m_painter.begin(&m_image);
}

bool StoppablePaintEngine::end()
{
    return m_painter.end();
}

void StoppablePaintEngine::updateState(const QPaintEngineState &now)
{
    if (m_stop.isReached())
        return;
    const DirtyFlags dirty = now.state();
    if (dirty.testFlag(DirtyTransform))
        m_painter.setTransform(now.transform());
    if (dirty.testFlag(DirtyPen))
        m_painter.setPen(now.pen());
    if (dirty.testFlag(DirtyBrush))
        m_painter.setBrush(now.brush());
    if (dirty.testFlag(DirtyBrushOrigin))
        m_painter.setBrushOrigin(now.brushOrigin());
    if (dirty.testFlag(DirtyFont))
        m_painter.setFont(now.font());
    if (dirty.testFlag(DirtyBackground))
        m_painter.setBackground(now.backgroundBrush());
    if (dirty.testFlag(DirtyBackgroundMode))
        m_painter.setBackgroundMode(now.backgroundMode());
    if (dirty.testFlag(DirtyClipPath))
        m_painter.setClipPath(now.clipPath(), now.clipOperation());
    if (dirty.testFlag(DirtyClipRegion))
        m_painter.setClipRegion(now.clipRegion(), now.clipOperation());
    if (dirty.testFlag(DirtyClipEnabled))
        m_painter.setClipping(now.isClipEnabled());
    if (dirty.testFlag(DirtyHints)) {
        m_painter.setRenderHints(m_painter.renderHints(), false);
        m_painter.setRenderHints(now.renderHints());
    }
    if (dirty.testFlag(DirtyCompositionMode))
        m_painter.setCompositionMode(now.compositionMode());
    if (dirty.testFlag(DirtyOpacity))
        m_painter.setOpacity(now.opacity());
}

void StoppablePaintEngine::drawPath(const QPainterPath &path)
{
    if (!m_stop.isReached())
        m_painter.drawPath(path);
}

void StoppablePaintEngine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode)
{
    if (m_stop.isReached())
        return;
    if (mode == PolylineMode)
        m_painter.drawPolyline(points, count);
    else
        m_painter.drawPolygon(points, count, mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
}

void StoppablePaintEngine::drawImage(const QRectF &target, const QImage &image, const QRectF &source,
                                     Qt::ImageConversionFlags flags)
{
    if (!m_stop.isReached())
        m_painter.drawImage(target, image, source, flags);
}

void StoppablePaintEngine::drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source)
{
    if (!m_stop.isReached())
        m_painter.drawPixmap(target, pixmap, source);
}

int StoppablePaintDevice::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
        return m_image.width();
    case PdmHeight:
        return m_image.height();
    case PdmWidthMM:
        return m_image.widthMM();
    case PdmHeightMM:
        return m_image.heightMM();
    case PdmDpiX:
    case PdmPhysicalDpiX:
        return m_image.logicalDpiX();
    case PdmDpiY:
    case PdmPhysicalDpiY:
        return m_image.logicalDpiY();
    case PdmDepth:
        return m_image.depth();
    default:
        return QPaintDevice::metric(metric);
    }
}

} // namespace Pinthread
