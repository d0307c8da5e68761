// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/markerart_p.h"

#include <QFont>
#include <QHash>
#include <QPixmap>
#include <QVarLengthArray>

#include <array>

class QPainter;

namespace Pinthread {

class CoverageMask;

/// Pins and heaps, put together from bodies and digits that are drawn once and shared: bodies by all that makes a look
/// but of the number only how many digits it has, digits by the colour they have; for one diameter and one device pixel
/// ratio at a time. GUI thread.
///
/// There is no sprite for each number: with a thousand numbers those no longer fit in a processor's cache, and reading
/// them from memory takes longer than putting a pin together (measured: 4.2 against 2.5 µs), not to speak of the
/// memory for ten thousand.
class MarkerSprites
{
public:
    using Key = MarkerLook;

    MarkerSprites() = default;

    /// Says how large pins are; forgets those of another size. \a font gives the family of the digits.
    void setSize(double diameter, double devicePixelRatio, const QFont &font);
    [[nodiscard]] double diameter() const { return m_diameter; }

    /// The geometry of the pin \a key at the size that is set: a selected one is larger.
    [[nodiscard]] MarkerShape shape(const Key &key) const;
    /// Where the pin \a key is drawn, around its tip.
    [[nodiscard]] QRectF paintedRect(const Key &key) const;

    /// Draws a pin with its tip at \a tip. The painter has no transformation but a shift by whole device pixels; the
    /// tip is put on a whole device pixel.
    void paint(QPainter &painter, QPointF tip, const Key &key);
    /// Whether none of the pin \a key would be seen under what \a mask has. If it would, it covers its part of the
    /// mask.
    bool hideOrCover(CoverageMask &mask, QPointF tip, const Key &key);

    /// How many bodies and sets of digits there are at present.
    [[nodiscard]] qsizetype count() const { return m_bodies.size() + m_digits.size(); }

private:
    [[nodiscard]] MarkerArt art(const Key &key) const;
    struct Body
    {
        QPixmap pixmap;
        QPointF offset; ///< From the tip to the pixmap's upper left corner: whole device pixels.
        QPointF centre; ///< From the tip to the middle of the head.
        /// Around the tip: what it is drawn in, and what it hides of others.
        QVarLengthArray<QRectF, 2> extent;
        std::array<QRectF, 3> cover;
    };
    /// 0 to 9, and the sign before a count.
    using Digits = std::array<QPixmap, 11>;

    const Body &body(const Key &key);
    const Digits &digits(const Key &key);
    [[nodiscard]] QPixmap blank(const QRectF &rect) const;
    [[nodiscard]] double toDevicePixel(double coordinate) const;

    double m_diameter = MarkerShape::minimumDiameter;
    double m_ratio = 1;
    QFont m_font;
    QHash<Key, Body> m_bodies;
    QHash<Key, Digits> m_digits;
};

} // namespace Pinthread
