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
/// The two greys of a checkerboard.
struct Checker
{
    QRgb one;
    QRgb other;
};

constexpr Checker lightChecker = {qRgb(0xff, 0xff, 0xff), qRgb(0xe6, 0xe8, 0xeb)};
/// Dark enough not to glare, and light enough for black words to be read on it, as white ones are.
constexpr Checker darkChecker = {qRgb(0x8c, 0x90, 0x98), qRgb(0x80, 0x84, 0x8c)};
constexpr int checkerSize = 8;

/// What is behind a transparent picture; the same size at every zoom.
QBrush brushOf(const Checker &checker)
{
    QImage tile(2 * checkerSize, 2 * checkerSize, QImage::Format_RGB32);
    tile.fill(checker.one);
    QPainter painter(&tile);
    painter.fillRect(0, 0, checkerSize, checkerSize, QColor(checker.other));
    painter.fillRect(checkerSize, checkerSize, checkerSize, checkerSize, QColor(checker.other));
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
    m_detail = {};
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
    m_detail = {};
    m_pyramid = std::move(pyramid);
    update();
}

void ImageItem::setDetail(const QImage &detail, const QRectF &part)
{
    const QRectF before = m_detail.isNull() ? QRectF() : m_detailPart;
    m_detail = detail;
    m_detailPart = part;
    update(detail.isNull() ? before : before | part);
}

void ImageItem::setDark(bool dark)
{
    m_dark = dark;
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
    if (m_pyramid->hasAlpha())
        paintChecker(*painter, toView, exposed);
    // Where there is a sharp part there must be nothing blurred below it, which would be seen through what is smooth.
    const bool allSharp = !m_detail.isNull() && m_detailPart.contains(exposed);
    const double scale = toView.m11() * painter->device()->devicePixelRatioF();
    const int level = m_pyramid->levelFor(scale);
    const double pixelSize = double(1 << level);
    if (!allSharp)
        paintImage(*painter, m_pyramid->level(level), {pixelSize, pixelSize}, exposed);
    if (!m_detail.isNull() && m_detailPart.intersects(exposed)) {
        if (!allSharp && m_pyramid->hasAlpha())
            paintChecker(*painter, toView, exposed & m_detailPart);
        paintDetail(*painter, toView, exposed);
    }
}

void ImageItem::paintDetail(QPainter &painter, const QTransform &toView, const QRectF &exposed)
{
    painter.save();
    painter.setClipRect(exposed, Qt::IntersectClip);
    const double ratio = painter.device()->devicePixelRatioF();
    const QPointF corner = toView.map(m_detailPart.topLeft()) * ratio;
    if (std::abs(m_detailPart.width() * toView.m11() * ratio - m_detail.width()) < 0.5) {
        // A pixel of it for a pixel of the screen.
        m_detail.setDevicePixelRatio(ratio);
        painter.resetTransform();
        painter.drawImage(QPointF(std::round(corner.x()), std::round(corner.y())) / ratio, m_detail);
    } else {
        m_detail.setDevicePixelRatio(1);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(m_detailPart, m_detail);
    }
    painter.restore();
}

void ImageItem::paintChecker(QPainter &painter, const QTransform &toView, const QRectF &exposed) const
{
    painter.resetTransform();
    painter.setBrushOrigin(toView.map(QPointF(0, 0)));
    painter.fillRect(toView.mapRect(exposed), brushOf(m_dark ? darkChecker : lightChecker));
    painter.setWorldTransform(toView);
}

void ImageItem::paintImage(QPainter &painter, const QImage &image, QSizeF pixelSize, const QRectF &exposed) const
{
    const double scale = painter.worldTransform().m11() * painter.device()->devicePixelRatioF() * pixelSize.width();
    // The pixels of a drawing are no more than what it looks like for a moment.
    const bool isDrawing = m_pyramid != nullptr && m_pyramid->drawing() != nullptr;
    const bool smooth = (scale < crispFrom || isDrawing) && scale != 1.0;
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
