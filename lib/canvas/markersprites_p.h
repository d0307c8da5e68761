// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/markerart_p.h"

#include <QFont>
#include <QHash>
#include <QPixmap>

#include <array>

class QPainter;

namespace Pinthread {

/// Pins, drawn once and shared by all that look alike: by state, number and selection, for one diameter and one
/// device pixel ratio at a time. GUI thread.
///
/// Holds a bounded number of bytes. When there are more different pins than fit, the rest are put together from a body
/// and digits each time, which looks the same to the pixel and takes a few times as long.
class MarkerSprites
{
public:
    struct Key
    {
        MarkerView::State state = MarkerView::State::Open;
        int number = 0;
        bool selected = false;

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, int(key.state), key.number, key.selected);
        }
    };

    static constexpr qint64 defaultBudget = qint64(16) << 20;

    /// \a budget in bytes, for whole pins; bodies and digits come on top (some tens of kilobytes).
    explicit MarkerSprites(qint64 budget = defaultBudget);

    /// Says how large pins are; forgets those of another size. \a font gives the family of the digits.
    void setSize(double diameter, double devicePixelRatio, const QFont &font);
    [[nodiscard]] double diameter() const { return m_diameter; }

    /// The geometry of the pin \a key at the size that is set: a selected one is larger.
    [[nodiscard]] MarkerShape shape(const Key &key) const;
    /// How far any pin is drawn beyond its shape's bounds.
    [[nodiscard]] double overhang() const;

    /// Draws a pin with its tip at \a tip. The painter has no transformation but a shift by whole device pixels; the
    /// tip is put on a whole device pixel.
    void paint(QPainter &painter, QPointF tip, const Key &key);

    /// What whole pins take at present, in bytes.
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    [[nodiscard]] MarkerArt art(const Key &key) const;
    [[nodiscard]] QRectF spriteRect(const Key &key) const;
    void paintParts(QPainter &painter, QPointF tip, const Key &key);
    const QPixmap &body(const Key &key);
    const std::array<QPixmap, 10> &digits(const Key &key);
    [[nodiscard]] QPixmap blank(const QRectF &rect) const;
    [[nodiscard]] double toDevicePixel(double coordinate) const;

    qint64 m_budget;
    qint64 m_bytes = 0;
    double m_diameter = MarkerShape::minimumDiameter;
    double m_ratio = 1;
    QFont m_font;
    QHash<Key, QPixmap> m_whole;
    QHash<Key, QPixmap> m_bodies;
    QHash<Key, std::array<QPixmap, 10>> m_digits;
};

} // namespace Pinthread
