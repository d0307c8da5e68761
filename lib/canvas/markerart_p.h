// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/markershape.h"
#include "canvas/markerview.h"

#include <QColor>

class QPainter;

namespace Pinthread {

/// How a pin looks, but for its number. Everything is drawn around its tip, which is at (0, 0) of the painter.
///
/// Pins lie on pictures, not on the window, so their colours are their own and not the palette's. Every pin has a dark
/// ring around a white one: one of the two stands out by 3:1 or more (WCAG 2.1, 1.4.11) from whatever is behind.
/// What each state looks like without its colour: open is a filled drop; resolved is hollow, with a check mark; unsent
/// has a dashed ring, with an ellipsis; failed has corners, with an exclamation mark. A selected pin is larger, with
/// another ring around it.
class MarkerArt
{
public:
    /// \a diameter is that of a pin that is not selected, in device-independent pixels.
    MarkerArt(MarkerView::State state, int number, bool selected, double diameter);

    /// The pin's outline, with the ring of a selected one.
    [[nodiscard]] const MarkerShape &shape() const { return m_shape; }
    /// The diameter inside of that ring: what the number is measured by.
    [[nodiscard]] double bodyDiameter() const;
    /// Where anything is drawn, shadow and badge included; no larger, as what is blended for nothing costs the same.
    [[nodiscard]] QRectF paintedRect() const;
    /// No shadow is seen further from a pin's edge, to any side; √2 times as far below its tip.
    static constexpr double shadowExtent = 5;
    /// Whether a badge at the head's shoulder says the state.
    [[nodiscard]] bool hasBadge() const;
    /// The shadow, the rings and the filling.
    void paintBody(QPainter &painter) const;
    /// What says the state: in the middle of the head when there is no number to be there, else as a badge.
    void paintMark(QPainter &painter) const;
    /// The number's.
    [[nodiscard]] QColor inkColour() const;
    /// The filling of an open pin: also what belongs to a selected one is drawn in it.
    [[nodiscard]] static QColor accentColour();

private:
    /// \a inset inside of the body's edge: inside of a selected pin's ring.
    [[nodiscard]] QPainterPath outline(double inset) const;
    void paintGlyph(QPainter &painter, QPointF centre, double size, const QColor &colour) const;
    [[nodiscard]] QPointF badgeCentre() const;
    void paintBadge(QPainter &painter) const;

    MarkerView::State m_state;
    bool m_hasNumber;
    bool m_selected;
    MarkerShape m_shape;
};

} // namespace Pinthread
