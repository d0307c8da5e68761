// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRectF>

class QPainter;

namespace Pinthread {

/// How a marker's region looks: an outline of a light and a dark line, so that it shows on any picture. In
/// device-independent pixels of the viewport.
class RegionArt
{
public:
    enum class Emphasis {
        Faint,  ///< There is one.
        Strong, ///< It belongs to the pin that is selected, pointed at, or being written.
    };

    /// Further than anything is drawn beyond the region.
    static constexpr double overhang = 4;

    explicit RegionArt(const QRectF &region) : m_region(region) {}

    [[nodiscard]] QRectF bounds() const { return m_region.adjusted(-overhang, -overhang, overhang, overhang); }
    void paint(QPainter &painter, Emphasis emphasis) const;

private:
    QRectF m_region;
};

} // namespace Pinthread
