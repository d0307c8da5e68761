// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/imagepyramid.h"

#include "canvas/colours_p.h"
#include "canvas/pyramidrows_p.h"

#include <algorithm>

namespace Pinthread {

namespace {

/// Pairs of rows between two looks whether it was cancelled.
constexpr int rowsBetweenLooks = 64;

bool isCancelled(const std::atomic_bool *cancelled)
{
    return cancelled != nullptr && cancelled->load(std::memory_order_relaxed);
}

} // namespace

std::shared_ptr<const ImagePyramid> ImagePyramid::build(QImage image, const std::atomic_bool *cancelled,
                                                        std::shared_ptr<const Drawing> drawing)
{
    image = Colours::normalized(std::move(image));
    if (image.isNull() || isCancelled(cancelled))
        return nullptr;
    PyramidRows rows(image.size(), image.format());
    if (rows.isNull())
        return nullptr;
    const auto row = [&image](int y) {
        return reinterpret_cast<const QRgb *>(image.constScanLine(std::min(y, image.height() - 1)));
    };
    for (int y = 0; y < image.height(); y += 2) {
        if (y / 2 % rowsBetweenLooks == 0 && isCancelled(cancelled))
            return nullptr;
        rows.add(row(y), row(y + 1));
    }
    // Last, and with no other copy around: then it is done in place, and gives a quarter of the memory back.
    if (!image.hasAlphaChannel())
        image.convertTo(QImage::Format_RGB888);
    if (image.isNull() || isCancelled(cancelled))
        return nullptr;
    return fromLevels(QList<QImage>{std::move(image)} + rows.halves(), std::move(drawing));
}

std::shared_ptr<const ImagePyramid> ImagePyramid::fromLevels(QList<QImage> levels,
                                                             std::shared_ptr<const Drawing> drawing)
{
    return std::shared_ptr<const ImagePyramid>(new ImagePyramid(std::move(levels), std::move(drawing)));
}

int ImagePyramid::levelFor(double scale) const
{
    int level = 0;
    while (level + 1 < levelCount() && scale * (2 << level) <= 1.0)
        ++level;
    return level;
}

} // namespace Pinthread
