// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/colours_p.h"

#include <QColorSpace>
#include <QColorTransform>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace Pinthread {

namespace {

/// Colours in which a profile would have to show that it is another than sRGB, and how far off, of 255, one may be.
constexpr std::array samples = {qRgb(32, 32, 32),  qRgb(64, 64, 64),  qRgb(128, 128, 128), qRgb(208, 208, 208),
                                qRgb(220, 40, 40), qRgb(40, 220, 40), qRgb(40, 40, 220)};
constexpr int sameWithin = 8;

bool isOpaque(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        const auto *pixel = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        QRgb all = 0xff000000U;
        for (int x = 0; x < image.width(); ++x)
            all &= pixel[x];
        if (qAlpha(all) != 255)
            return false;
    }
    return true;
}

} // namespace

bool Colours::isNearlySrgb(const QColorSpace &space)
{
    if (!space.isValid() || space == QColorSpace(QColorSpace::SRgb))
        return true;
    const QColorTransform toSrgb = space.transformationToColorSpace(QColorSpace::SRgb);
    return std::all_of(samples.begin(), samples.end(), [&toSrgb](QRgb sample) {
        const QRgb mapped = toSrgb.map(sample);
        return std::abs(qRed(mapped) - qRed(sample)) <= sameWithin
               && std::abs(qGreen(mapped) - qGreen(sample)) <= sameWithin
               && std::abs(qBlue(mapped) - qBlue(sample)) <= sameWithin;
    });
}

QImage Colours::normalized(QImage image)
{
    const QColorSpace space = image.colorSpace();
    const bool isWide = image.depth() > 32;
    // What has more than 8 bits a channel keeps them until its colours are right; what has a palette, or only greys,
    // gets colours first.
    if (!isWide)
        image.convertTo(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    if (!isNearlySrgb(space)) {
        image.setColorSpace(space);
        image.convertToColorSpace(QColorSpace::SRgb);
    }
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

} // namespace Pinthread
