// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/imageitem_p.h"

#include <QPaintDevice>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <cmath>

namespace Pinthread {

namespace {

/// From this zoom on, one sees pixels rather than a picture, and wants to.
constexpr double crispFrom = 2;
/// Pixels around what is exposed that smoothing looks at: without them the edge of every repaint would show.
constexpr int smoothingMargin = 2;

constexpr QRgb sheet = qRgb(0x3a, 0x3d, 0x44);
constexpr QRgb checkerLight = qRgb(0xff, 0xff, 0xff);
constexpr QRgb checkerDark = qRgb(0xdf, 0xe1, 0xe5);
constexpr int checkerSize = 8;

/// What is behind a transparent picture; the same size at every zoom.
QBrush checker()
{
    static const QPixmap tile = [] {
        QPixmap pixmap(2 * checkerSize, 2 * checkerSize);
        pixmap.fill(QColor(checkerLight));
        QPainter painter(&pixmap);
        painter.fillRect(0, 0, checkerSize, checkerSize, QColor(checkerDark));
        painter.fillRect(checkerSize, checkerSize, checkerSize, checkerSize, QColor(checkerDark));
        return pixmap;
    }();
    return {tile};
}

} // namespace

ImageItem::ImageItem()
{
    setFlag(ItemUsesExtendedStyleOption);
    setAcceptedMouseButtons(Qt::NoButton);
}

void ImageItem::setBlank(QSize size)
{
    prepareGeometryChange();
    m_size = size;
    m_preview = {};
    m_pyramid.reset();
    update();
}

void ImageItem::setPreview(const QImage &preview)
{
    m_preview = preview;
    update();
}

void ImageItem::setPyramid(std::shared_ptr<const ImagePyramid> pyramid)
{
    prepareGeometryChange();
    m_size = pyramid->size();
    m_preview = {};
    m_pyramid = std::move(pyramid);
    update();
}

QRectF ImageItem::boundingRect() const
{
    return {QPointF(), QSizeF(m_size)};
}

void ImageItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget * /*widget*/)
{
    const QRectF exposed = option->exposedRect & boundingRect();
    if (exposed.isEmpty())
        return;
    if (m_pyramid == nullptr) {
        painter->fillRect(exposed, QColor(sheet));
        if (!m_preview.isNull())
            paintImage(*painter, m_preview,
                       {double(m_size.width()) / m_preview.width(), double(m_size.height()) / m_preview.height()},
                       exposed);
        return;
    }
    const QTransform toView = painter->worldTransform();
    if (m_pyramid->hasAlpha()) {
        painter->resetTransform();
        painter->setBrushOrigin(toView.map(QPointF(0, 0)));
        painter->fillRect(toView.mapRect(exposed), checker());
        painter->setWorldTransform(toView);
    }
    const double scale = toView.m11() * painter->device()->devicePixelRatioF();
    const int level = m_pyramid->levelFor(scale);
    const double pixelSize = double(1 << level);
    paintImage(*painter, m_pyramid->level(level), {pixelSize, pixelSize}, exposed);
}

void ImageItem::paintImage(QPainter &painter, const QImage &image, QSizeF pixelSize, const QRectF &exposed)
{
    const double scale = painter.worldTransform().m11() * painter.device()->devicePixelRatioF() * pixelSize.width();
    const bool smooth = scale < crispFrom && scale != 1.0;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, smooth || pixelSize.width() > 1);
    // Whole pixels of the image, so that the same ones meet the same places whatever part is repainted.
    const QRect part = QRectF(exposed.x() / pixelSize.width(), exposed.y() / pixelSize.height(),
                              exposed.width() / pixelSize.width(), exposed.height() / pixelSize.height())
                           .toAlignedRect()
                           .adjusted(-smoothingMargin, -smoothingMargin, smoothingMargin, smoothingMargin)
                       & image.rect();
    const QRectF target(part.x() * pixelSize.width(), part.y() * pixelSize.height(), part.width() * pixelSize.width(),
                        part.height() * pixelSize.height());
    painter.drawImage(target, image, QRectF(part));
}

} // namespace Pinthread
