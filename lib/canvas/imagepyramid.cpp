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

/// Brings an image to 32 bits a pixel, RGB32 or ARGB32_Premultiplied. Null when memory runs out.
QImage normalized(QImage image)
{
    // Only pictures from wide-gamut screens and cameras are touched: converting everything that carries a profile
    // would cost as much as decoding it, and would change the numbers of screenshots that merely state a gamma.
    const QColorSpace space = image.colorSpace();
    if (space.isValid() && space.primaries() != QColorSpace::Primaries::SRgb)
        image.convertToColorSpace(QColorSpace::SRgb);

    if (!image.hasAlphaChannel()) {
        image.convertTo(QImage::Format_RGB32);
        return image;
    }
    image.convertTo(QImage::Format_ARGB32_Premultiplied);
    // The same bits: what is opaque is not changed by premultiplication.
    if (!image.isNull() && isOpaque(image))
        image.reinterpretAsFormat(QImage::Format_RGB32);
    return image;
}

/// The mean of four pixels in each channel, rounded. Two channels at a time, 16 bits apart, so that they cannot spill
/// into each other: three times as fast as one by one.
QRgb mean(QRgb a, QRgb b, QRgb c, QRgb d)
{
    constexpr QRgb even = 0x00ff00ffU;
    constexpr QRgb two = 0x00020002U;
    const QRgb low = ((a & even) + (b & even) + (c & even) + (d & even) + two) >> 2U;
    const QRgb high = ((a >> 8U) & even) + ((b >> 8U) & even) + ((c >> 8U) & even) + ((d >> 8U) & even) + two;
    return (low & even) | ((high << 6U) & ~even);
}

QImage halved(const QImage &image)
{
    QImage half((image.width() + 1) / 2, (image.height() + 1) / 2, image.format());
    if (half.isNull())
        return half;
    const int pairs = image.width() / 2;
    for (int y = 0; y < half.height(); ++y) {
        const auto *upper = reinterpret_cast<const QRgb *>(image.constScanLine(2 * y));
        const auto *lower =
            reinterpret_cast<const QRgb *>(image.constScanLine(std::min(2 * y + 1, image.height() - 1)));
        auto *out = reinterpret_cast<QRgb *>(half.scanLine(y));
        for (int x = 0; x < pairs; ++x)
            out[x] = mean(upper[2 * x], upper[2 * x + 1], lower[2 * x], lower[2 * x + 1]);
        // The last column of an odd width stands for itself.
        if (image.width() % 2 != 0)
            out[pairs] = mean(upper[2 * pairs], upper[2 * pairs], lower[2 * pairs], lower[2 * pairs]);
    }
    return half;
}

} // namespace

std::shared_ptr<const ImagePyramid> ImagePyramid::build(QImage image, const std::atomic_bool *cancelled)
{
    image = normalized(std::move(image));
    QList<QImage> halves;
    const auto isSmall = [](const QImage &level) { return std::max(level.width(), level.height()) <= smallestLevel; };
    for (QImage level = image; !isSmall(level);) {
        level = halved(level);
        if (level.isNull() || isCancelled(cancelled))
            return nullptr;
        halves.append(level);
    }
    // Last, and with no other copy around: then it is done in place, and gives a quarter of the memory back.
    if (!image.hasAlphaChannel())
        image.convertTo(QImage::Format_RGB888);
    if (image.isNull() || isCancelled(cancelled))
        return nullptr;
    halves.prepend(image);
    return std::shared_ptr<const ImagePyramid>(new ImagePyramid(std::move(halves)));
}

int ImagePyramid::levelFor(double scale) const
{
    int level = 0;
    while (level + 1 < levelCount() && scale * (2 << level) <= 1.0)
        ++level;
    return level;
}

} // namespace Pinthread
