// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/markerart_p.h"

#include <QPainter>
#include <QPen>
#include <QTransform>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace Pinthread {

namespace {

constexpr QRgb darkRing = qRgb(0x12, 0x15, 0x1c);
constexpr QRgb whiteRing = qRgb(0xff, 0xff, 0xff);
// Each filling stands out from the ink on it by 4.5:1 or more.
constexpr QRgb openFill = qRgb(0x3b, 0x5b, 0xdb);
constexpr QRgb resolvedFill = qRgb(0xf4, 0xf8, 0xf5);
constexpr QRgb resolvedInk = qRgb(0x1f, 0x6f, 0x3a);
constexpr QRgb unsentFill = qRgb(0x4b, 0x53, 0x63);
constexpr QRgb failedFill = qRgb(0xc6, 0x28, 0x28);
constexpr QRgb unreadFill = qRgb(0xe8, 0x59, 0x0c);

/// Widths in device-independent pixels, the same for every size of pin.
constexpr double darkWidth = 1.5;
constexpr double unsentEdge = 1;
constexpr double haloWhite = 2.25;
constexpr double haloGap = 1.75;
constexpr double halo = haloGap + haloWhite + darkWidth;
/// A selected pin's body, in diameters of the others.
constexpr double selectedGrowth = 1.12;
constexpr double badgeRing = 1.25;
constexpr double shadowReach = 3;
constexpr double shadowDrop = 1;
/// The pins behind a heap's first: how far they are turned about their tip, in degrees.
constexpr double behind[] = {-17, 17};

double whiteWidth(double bodyDiameter)
{
    return std::max(1.75, bodyDiameter * 0.07);
}

/// The ring lies within the outline, so that the tip stays on its spot.
MarkerShape outerShape(const MarkerLook &look, double diameter)
{
    // The sign before a heap's count is as wide as a digit.
    const int number = look.form == MarkerLook::Form::Heap ? look.number * 10 : look.number;
    const auto tail = look.form == MarkerLook::Form::Away ? MarkerShape::Tail::None : MarkerShape::Tail::Pointed;
    return {look.selected ? std::round(diameter * selectedGrowth + 2 * halo) : diameter, number, tail};
}

/// A badge is no smaller than can be made out.
double badgeRadius(double bodyDiameter)
{
    return std::max(5.0, bodyDiameter * 0.2);
}

QColor fillOf(MarkerView::State state)
{
    switch (state) {
    case MarkerView::State::Open:
        return {openFill};
    case MarkerView::State::Resolved:
        return {resolvedInk};
    case MarkerView::State::Unsent:
        return {unsentFill};
    case MarkerView::State::Failed:
        break;
    }
    return {failedFill};
}

void fill(QPainter &painter, const QPainterPath &path, const QColor &colour)
{
    painter.fillPath(path, colour);
}

QPainterPath disc(QPointF centre, double radius)
{
    QPainterPath path;
    path.addEllipse(centre, radius, radius);
    return path;
}

} // namespace

MarkerArt::MarkerArt(const MarkerLook &look, double diameter) : m_look(look), m_shape(outerShape(look, diameter)) {}

double MarkerArt::bodyDiameter() const
{
    return m_shape.diameter() - (m_look.selected ? 2 * halo : 0);
}

bool MarkerArt::hasBadge() const
{
    return m_look.number > 0 && m_look.state != MarkerView::State::Open;
}

bool MarkerArt::reachesOut() const
{
    return hasBadge() || m_look.unread || isHeap();
}

double MarkerArt::dotRadius() const
{
    return badgeRadius(bodyDiameter()) * 0.86;
}

QPointF MarkerArt::shoulder(double radius, bool right) const
{
    const double ring = m_look.selected ? halo : 0;
    const QRectF head = m_shape.headRect().adjusted(ring, ring, -ring, -ring);
    // At the head's shoulder, so that the number stays free.
    return {right ? head.right() - radius * 0.35 : head.left() + radius * 0.35, head.top() + radius * 0.3};
}

QRectF MarkerArt::paintedRect() const
{
    // The shadow's outline keeps the tip's right angle, so it reaches further there: √2.
    static_assert(shadowReach + shadowDrop + 1 <= shadowExtent);
    QRectF rect = m_shape.bounds();
    if (isHeap()) {
        for (const double angle : behind)
            rect |= QTransform().rotate(angle).map(m_shape.drop()).boundingRect();
    }
    rect.adjust(-shadowReach - 1, -shadowReach, shadowReach + 1, shadowReach * std::numbers::sqrt2 + shadowDrop + 1);
    const auto add = [&rect](QPointF centre, double radius) {
        const double reach = radius + badgeRing + 1;
        rect |= QRectF(centre - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
    };
    if (hasBadge())
        add(shoulder(badgeRadius(bodyDiameter()), true), badgeRadius(bodyDiameter()));
    if (m_look.unread)
        add(shoulder(dotRadius(), false), dotRadius());
    return rect;
}

QColor MarkerArt::accentColour()
{
    return QColor(openFill);
}

QColor MarkerArt::inkColour() const
{
    if (isHeap())
        return fillOf(m_look.state);
    return m_look.state == MarkerView::State::Resolved ? QColor(resolvedInk) : QColor(whiteRing);
}

QPainterPath MarkerArt::outline(double inset) const
{
    const double fromEdge = inset + (m_look.selected ? halo : 0);
    return m_look.state == MarkerView::State::Failed ? m_shape.octagon(fromEdge) : m_shape.drop(fromEdge);
}

void MarkerArt::paintBody(QPainter &painter) const
{
    const double edge = m_look.selected ? -halo : 0;
    for (double reach = shadowReach; reach > 0; reach -= 0.75)
        fill(painter, outline(edge - reach).translated(0, shadowDrop), QColor(0, 0, 0, 16));
    if (isHeap())
        paintOthers(painter);
    if (m_look.selected) {
        fill(painter, outline(-halo), QColor(darkRing));
        fill(painter, outline(-halo + darkWidth), QColor(whiteRing));
        fill(painter, outline(-haloGap), QColor(openFill));
    }
    fill(painter, outline(0), QColor(darkRing));
    paintFilling(painter);
}

void MarkerArt::paintFilling(QPainter &painter) const
{
    const double white = whiteWidth(bodyDiameter());
    fill(painter, outline(darkWidth), QColor(whiteRing));
    if (isHeap())
        return;
    switch (m_look.state) {
    case MarkerView::State::Open:
    case MarkerView::State::Failed:
        fill(painter, outline(darkWidth + white), fillOf(m_look.state));
        break;
    case MarkerView::State::Resolved:
        fill(painter, outline(darkWidth + white * 0.6), QColor(resolvedInk));
        fill(painter, outline(darkWidth + white * 1.5), QColor(resolvedFill));
        break;
    case MarkerView::State::Unsent: {
        // The ring's outer edge is whole, or half of it could not be seen on a dark picture.
        fill(painter, outline(darkWidth + unsentEdge), QColor(unsentFill));
        QPen dashes(QColor(whiteRing), white);
        dashes.setDashPattern({1.6, 1.3});
        dashes.setCapStyle(Qt::FlatCap);
        painter.strokePath(outline(darkWidth + unsentEdge + white / 2 - 0.25), dashes);
        break;
    }
    }
}

void MarkerArt::paintOthers(QPainter &painter) const
{
    // Turned about the tip, like cards that are held in a hand.
    for (const double angle : behind) {
        painter.save();
        painter.rotate(angle);
        fill(painter, outline(0), QColor(darkRing));
        fill(painter, outline(darkWidth), QColor(whiteRing));
        fill(painter, outline(darkWidth + 1.25), fillOf(m_look.state));
        painter.restore();
    }
}

void MarkerArt::paintMarks(QPainter &painter) const
{
    if (m_look.number == 0)
        paintGlyph(painter, m_shape.headCentre(), bodyDiameter() * 0.5, inkColour());
    else if (hasBadge())
        paintBadge(painter);
    if (m_look.unread)
        paintUnread(painter);
}

void MarkerArt::paintUnread(QPainter &painter) const
{
    const double radius = dotRadius();
    const QPointF centre = shoulder(radius, false);
    fill(painter, disc(centre, radius + badgeRing), QColor(darkRing));
    fill(painter, disc(centre, radius), QColor(whiteRing));
    fill(painter, disc(centre, radius - 1.5), QColor(unreadFill));
}

void MarkerArt::paintBadge(QPainter &painter) const
{
    const double radius = badgeRadius(bodyDiameter());
    const QPointF centre = shoulder(radius, true);
    fill(painter, disc(centre, radius + badgeRing), QColor(darkRing));
    const bool hollow = m_look.state != MarkerView::State::Resolved;
    fill(painter, disc(centre, radius), QColor(whiteRing));
    if (!hollow)
        fill(painter, disc(centre, radius - 1), QColor(resolvedInk));
    QColor ink(whiteRing);
    if (hollow)
        ink = m_look.state == MarkerView::State::Failed ? QColor(failedFill) : QColor(darkRing);
    paintGlyph(painter, centre, radius * 1.3, ink);
}

void MarkerArt::paintGlyph(QPainter &painter, QPointF centre, double size, const QColor &colour) const
{
    const auto dot = [&](double x, double y, double radius) {
        fill(painter, disc(centre + QPointF(x, y) * size, radius * size), colour);
    };
    QPen pen(colour, size * 0.19, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    switch (m_look.state) {
    case MarkerView::State::Open:
        dot(0, 0, 0.22);
        break;
    case MarkerView::State::Resolved: {
        QPainterPath check;
        check.moveTo(centre + QPointF(-0.36, 0.03) * size);
        check.lineTo(centre + QPointF(-0.1, 0.29) * size);
        check.lineTo(centre + QPointF(0.38, -0.27) * size);
        painter.strokePath(check, pen);
        break;
    }
    case MarkerView::State::Unsent:
        dot(-0.36, 0, 0.125);
        dot(0, 0, 0.125);
        dot(0.36, 0, 0.125);
        break;
    case MarkerView::State::Failed: {
        QPainterPath bar;
        bar.moveTo(centre + QPointF(0, -0.4) * size);
        bar.lineTo(centre + QPointF(0, 0.1) * size);
        painter.strokePath(bar, pen);
        dot(0, 0.4, 0.12);
        break;
    }
    }
}

} // namespace Pinthread
