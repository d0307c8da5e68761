// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/imagepyramid.h"

#include <QColorSpace>

#include <algorithm>

namespace Pinthread {

namespace {

/// No side of the last level is longer.
constexpr int smallestLevel = 256;

bool isCancelled(const std::atomic_bool *cancelled)
{
    return cancelled != nullptr && cancelled->load(std::memory_order_relaxed);
}

bool isOpaque(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        const auto *pixel = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        if (std::any_of(pixel, pixel + image.width(), [](QRgb rgb) { return qAlpha(rgb) != 255; }))
            return false;
    }
    return true;
}

/// Brings an image to one of the two forms that levels have. Null when memory runs out.
QImage normalized(QImage image)
{
    // Only pictures from wide-gamut screens and cameras are touched: converting everything that carries a profile
    // would cost as much as decoding it, and would change the numbers of screenshots that merely state a gamma.
    const QColorSpace space = image.colorSpace();
    if (space.isValid() && space.primaries() != QColorSpace::Primaries::SRgb)
        image.convertToColorSpace(QColorSpace::SRgb);

    if (image.hasAlphaChannel()) {
        image.convertTo(QImage::Format_ARGB32_Premultiplied);
        if (image.isNull() || !isOpaque(image))
            return image;
        // The same bits: what is opaque is not changed by premultiplication, and this one converts in place.
        image.reinterpretAsFormat(QImage::Format_RGB32);
    }
    image.convertTo(QImage::Format_RGB888);
    return image;
}

/// One row of the next level from two rows of this one. \a Channels bytes a pixel, all alike.
template <int Channels>
void halveRow(const uchar *upper, const uchar *lower, int width, uchar *out)
{
    for (int x = 0; x < width / 2; ++x) {
        for (int channel = 0; channel < Channels; ++channel) {
            const int sum = upper[channel] + upper[channel + Channels] + lower[channel] + lower[channel + Channels];
            out[channel] = uchar((sum + 2) >> 2);
        }
        upper += 2 * Channels;
        lower += 2 * Channels;
        out += Channels;
    }
    if (width % 2 != 0) {
        for (int channel = 0; channel < Channels; ++channel)
            out[channel] = uchar((upper[channel] + lower[channel] + 1) >> 1);
    }
}

QImage halved(const QImage &image)
{
    QImage half((image.width() + 1) / 2, (image.height() + 1) / 2, image.format());
    if (half.isNull())
        return half;
    for (int y = 0; y < half.height(); ++y) {
        const uchar *upper = image.constScanLine(2 * y);
        const uchar *lower = image.constScanLine(std::min(2 * y + 1, image.height() - 1));
        if (image.format() == QImage::Format_RGB888)
            halveRow<3>(upper, lower, image.width(), half.scanLine(y));
        else
            halveRow<4>(upper, lower, image.width(), half.scanLine(y));
    }
    return half;
}

} // namespace

std::shared_ptr<const ImagePyramid> ImagePyramid::build(QImage image, const std::atomic_bool *cancelled)
{
    QImage level = normalized(std::move(image));
    QList<QImage> levels;
    while (!level.isNull() && !isCancelled(cancelled)) {
        levels.append(level);
        if (std::max(level.width(), level.height()) <= smallestLevel)
            return std::shared_ptr<const ImagePyramid>(new ImagePyramid(std::move(levels)));
        level = halved(level);
    }
    return nullptr;
}

int ImagePyramid::levelFor(double scale) const
{
    int level = 0;
    while (level + 1 < levelCount() && scale * (2 << level) <= 1.0)
        ++level;
    return level;
}

} // namespace Pinthread
