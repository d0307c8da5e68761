// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/markershape.h"
#include "canvas/markerview.h"

#include <QColor>

class QPainter;

namespace Pinthread {

/// What a pin, or a heap of them, is drawn from.
struct MarkerLook
{
    enum class Form {
        Pin,  ///< Stands on its spot.
        Away, ///< A head without a tail, drawn somewhere else than on its spot.
        Heap, ///< Several pins on one spot.
    };

    MarkerView::State state = MarkerView::State::Open;
    /// A pin's number, 0 for none; of a heap, how many pins are in it.
    int number = 0;
    bool selected = false;
    bool unread = false;
    Form form = Form::Pin;

    friend bool operator==(const MarkerLook &, const MarkerLook &) = default;
    friend size_t qHash(const MarkerLook &look, size_t seed = 0)
    {
        return qHashMulti(seed, int(look.state), look.number, look.selected, look.unread, int(look.form));
    }
};

/// How a pin looks, but for its number. Everything is drawn around its tip, which is at (0, 0) of the painter.
///
/// Pins lie on pictures, not on the window, so their colours are their own and not the palette's. Every pin has a dark
/// ring around a white one: one of the two stands out by 3:1 or more (WCAG 2.1, 1.4.11) from whatever is behind.
/// What each state looks like without its colour: open is a filled drop; resolved is hollow, with a check mark; unsent
/// has a dashed ring, with an ellipsis; failed has corners, with an exclamation mark. A selected pin is larger, with
/// another ring around it. One with something unread has a dot at its left shoulder. A heap has pins looking out from
/// behind it, and its number is a count: ×12.
class MarkerArt
{
public:
    /// \a diameter is that of a pin that is not selected, in device-independent pixels.
    MarkerArt(const MarkerLook &look, double diameter);

    /// The pin's outline, with the ring of a selected one.
    [[nodiscard]] const MarkerShape &shape() const { return m_shape; }
    /// The diameter inside of that ring: what the number is measured by.
    [[nodiscard]] double bodyDiameter() const;
    /// Where anything is drawn, shadow and badge included; no larger, as what is blended for nothing costs the same.
    [[nodiscard]] QRectF paintedRect() const;
    /// No shadow is seen further from a pin's edge, to any side; √2 times as far below its tip.
    static constexpr double shadowExtent = 5;
    /// Whether something reaches beyond the outline: a badge that says the state, a dot, the pins behind a heap's
    /// first.
    [[nodiscard]] bool reachesOut() const;
    /// The shadow, the rings and the filling.
    void paintBody(QPainter &painter) const;
    /// What says the state, in the middle of the head when there is no number to be there, else as a badge at the right
    /// shoulder; and the dot that says that something is unread.
    void paintMarks(QPainter &painter) const;
    /// The number's.
    [[nodiscard]] QColor inkColour() const;
    /// The filling of an open pin: also what belongs to a selected one is drawn in it.
    [[nodiscard]] static QColor accentColour();

private:
    /// \a inset inside of the body's edge: inside of a selected pin's ring.
    [[nodiscard]] QPainterPath outline(double inset) const;
    void paintGlyph(QPainter &painter, QPointF centre, double size, const QColor &colour) const;
    [[nodiscard]] bool isHeap() const { return m_look.form == MarkerLook::Form::Heap; }
    /// Whether a badge at the head's shoulder says the state.
    [[nodiscard]] bool hasBadge() const;
    /// Of the badge at the right shoulder, or of the dot at the left one.
    [[nodiscard]] QPointF shoulder(double radius, bool right) const;
    [[nodiscard]] double dotRadius() const;
    void paintBadge(QPainter &painter) const;
    void paintUnread(QPainter &painter) const;
    /// The pins behind a heap's first.
    void paintOthers(QPainter &painter) const;
    void paintFilling(QPainter &painter) const;

    MarkerLook m_look;
    MarkerShape m_shape;
};

} // namespace Pinthread
