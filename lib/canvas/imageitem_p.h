// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/imagepyramid.h"

#include <QGraphicsItem>

#include <memory>

namespace Pinthread {

/// The picture in the scene, one unit to an image pixel: a blank sheet, a stretched preview, or the picture itself,
/// drawn from the pyramid's level that fits the zoom. Smooth up to twice its size; beyond, pixels are shown as they
/// are, unless it is a drawing, of which a part may be given as sharp as the screen. Behind what is transparent there
/// is a quiet checkerboard. GUI thread.
class ImageItem : public QGraphicsItem
{
public:
    ImageItem();

    /// A blank sheet; empty: nothing.
    void setBlank(QSize size);
    /// Shown stretched over the sheet.
    void setPreview(const QImage &preview);
    /// Not null.
    void setPyramid(std::shared_ptr<const ImagePyramid> pyramid);

    /// A part of the picture, \a part (in its pixels), in as many pixels as the screen has for it; null: none.
    void setDetail(const QImage &detail, const QRectF &part);
    /// Whether what is around the picture is dark by the user's wish: then what is behind it is not white.
    void setDark(bool dark);

    [[nodiscard]] QSize size() const { return m_size; }
    [[nodiscard]] const std::shared_ptr<const ImagePyramid> &pyramid() const { return m_pyramid; }

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    /// Draws the part \a exposed of \a image, one of whose pixels is \a pixelSize wide and high in the scene.
    void paintImage(QPainter &painter, const QImage &image, QSizeF pixelSize, const QRectF &exposed) const;
    void paintDetail(QPainter &painter, const QTransform &toView, const QRectF &exposed);
    void paintChecker(QPainter &painter, const QTransform &toView, const QRectF &exposed) const;

    QSize m_size;
    QImage m_preview;
    std::shared_ptr<const ImagePyramid> m_pyramid;
    QImage m_detail;
    QRectF m_detailPart;
    bool m_dark = false;
};

} // namespace Pinthread
