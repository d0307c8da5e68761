// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/pyramidrows_p.h"

#include <algorithm>

namespace Pinthread {

namespace {

/// No side of the last half is longer.
constexpr int smallestLevel = 256;

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

} // namespace

PyramidRows::PyramidRows(QSize size, QImage::Format format) : m_width(size.width())
{
    while (std::max(size.width(), size.height()) > smallestLevel) {
        size = {(size.width() + 1) / 2, (size.height() + 1) / 2};
        m_halves.append(QImage(size, format));
        m_isNull = m_isNull || m_halves.last().isNull();
    }
}

void PyramidRows::add(const QRgb *upper, const QRgb *lower)
{
    if (!m_halves.isEmpty())
        halve(0, upper, lower, m_row++);
}

void PyramidRows::halve(size_t index, const QRgb *upper, const QRgb *lower, int y)
{
    QImage &half = m_halves[qsizetype(index)];
    const int width = index == 0 ? m_width : m_halves.at(qsizetype(index) - 1).width();
    auto *out = reinterpret_cast<QRgb *>(half.scanLine(y));
    const int pairs = width / 2;
    for (int x = 0; x < pairs; ++x)
        out[x] = mean(upper[2 * x], upper[2 * x + 1], lower[2 * x], lower[2 * x + 1]);
    // The last column of an odd width stands for itself.
    if (width % 2 != 0)
        out[pairs] = mean(upper[width - 1], upper[width - 1], lower[width - 1], lower[width - 1]);

    const bool isLast = y == half.height() - 1;
    if (index + 1 < size_t(m_halves.size()) && (y % 2 != 0 || isLast)) {
        const auto *before = reinterpret_cast<const QRgb *>(half.constScanLine(y - y % 2));
        halve(index + 1, before, out, y / 2);
    }
}

} // namespace Pinthread
