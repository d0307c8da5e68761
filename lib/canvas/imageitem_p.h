// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/imagepyramid.h"

#include <QGraphicsItem>

#include <memory>

namespace Pinthread {

/// The picture in the scene, one unit to an image pixel: a blank sheet, a stretched preview, or the picture itself,
/// drawn from the pyramid's level that fits the zoom. Smooth up to twice its size; beyond, pixels are shown as they
/// are. GUI thread.
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

    [[nodiscard]] QSize size() const { return m_size; }

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    /// Draws the part \a exposed of \a image, one of whose pixels is \a pixelSize wide and high in the scene.
    static void paintImage(QPainter &painter, const QImage &image, QSizeF pixelSize, const QRectF &exposed);

    QSize m_size;
    QImage m_preview;
    std::shared_ptr<const ImagePyramid> m_pyramid;
};

} // namespace Pinthread
