// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/drawing.h"

#include <QImage>
#include <QList>

#include <atomic>
#include <memory>

namespace Pinthread {

/// An image with its halves: level 0 is the image itself, and every further level has half the width and height of the
/// one before (rounded up; 2×2 box filter), so that a picture drawn small is drawn from pixels of about the right size
/// and thin lines and small text do not vanish. (x, y) on level 0 is (x / 2ⁿ, y / 2ⁿ) on level n, exactly.
///
/// Of a picture that is made of shapes there is the drawing itself besides, for what is looked at more closely.
///
/// An immutable value: cheap to copy, may be read from any thread.
class ImagePyramid
{
public:
    /// Builds one; takes about 2 ns a pixel, so not on the GUI thread for a large image. Pictures in which every
    /// pixel is opaque have level 0 as RGB888, which is the one that counts, and the others as RGB32, which is drawn
    /// faster; pictures with transparency are ARGB32_Premultiplied. Colours are those of sRGB, whatever profile the
    /// image has. \a drawing: what the image is a picture of, if anything.
    /// \returns null for a null image, when memory runs out, or as soon as \a cancelled (may be null) becomes true.
    [[nodiscard]] static std::shared_ptr<const ImagePyramid> build(QImage image,
                                                                   const std::atomic_bool *cancelled = nullptr,
                                                                   std::shared_ptr<const Drawing> drawing = nullptr);

    /// Of level 0, in pixels.
    [[nodiscard]] QSize size() const { return m_levels.constFirst().size(); }
    /// At least 1; the last level is at most 256 pixels wide and high.
    [[nodiscard]] int levelCount() const { return int(m_levels.size()); }
    /// \a index from 0 to levelCount() - 1.
    [[nodiscard]] const QImage &level(int index) const { return m_levels.at(index); }
    [[nodiscard]] bool hasAlpha() const { return m_levels.constFirst().hasAlphaChannel(); }
    /// Null for a picture that is made of pixels.
    [[nodiscard]] const std::shared_ptr<const Drawing> &drawing() const { return m_drawing; }

    /// The level to draw from when one image pixel covers \a scale device pixels: the smallest one that still has at
    /// least a pixel for every device pixel.
    [[nodiscard]] int levelFor(double scale) const;

private:
    friend class PyramidBuilder;

    ImagePyramid(QList<QImage> levels, std::shared_ptr<const Drawing> drawing)
        : m_levels(std::move(levels)), m_drawing(std::move(drawing))
    {}
    [[nodiscard]] static std::shared_ptr<const ImagePyramid> fromLevels(QList<QImage> levels,
                                                                        std::shared_ptr<const Drawing> drawing);

    QList<QImage> m_levels;
    std::shared_ptr<const Drawing> m_drawing;
};

} // namespace Pinthread
