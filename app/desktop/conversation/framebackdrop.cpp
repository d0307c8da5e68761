// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/framebackdrop.h"

#include "conversation/look.h"

#include <QPainter>
#include <QPainterPath>

namespace Pinthread {

namespace {

constexpr int shadowReach = 20;
constexpr int shadowDrop = 4;
constexpr double arrowHalfWidth = 9;
/// The tip keeps a little distance from the marker.
constexpr double arrowDepth = arrowLength - 4;

QPainterPath outline(const QRectF &frame, const Placement &placement)
{
    QPainterPath path;
    path.addRoundedRect(frame, Look::frameRadius, Look::frameRadius);
    if (!placement.pointsAtMarker)
        return path;

    const double along = placement.arrowOffset;
    QPointF base;
    QPointF out;
    switch (placement.side) {
    case Side::ToRight:
        base = frame.topLeft() + QPointF(0, along);
        out = {-1, 0};
        break;
    case Side::ToLeft:
        base = frame.topRight() + QPointF(0, along);
        out = {1, 0};
        break;
    case Side::ToTop:
        base = frame.bottomLeft() + QPointF(along, 0);
        out = {0, 1};
        break;
    case Side::ToBottom:
        base = frame.topLeft() + QPointF(along, 0);
        out = {0, -1};
        break;
    }
    const QPointF across(out.y(), out.x());
    QPainterPath arrow;
    arrow.moveTo(base + across * arrowHalfWidth - out);
    arrow.lineTo(base + across * 1.5 + out * arrowDepth);
    arrow.quadTo(base + out * (arrowDepth + 1), base - across * 1.5 + out * arrowDepth);
    arrow.lineTo(base - across * arrowHalfWidth - out);
    arrow.closeSubpath();
    return path.united(arrow);
}

} // namespace

FrameBackdrop::FrameBackdrop(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

void FrameBackdrop::showAround(const Placement &placement)
{
    const bool changed = m_placement.rect.size() != placement.rect.size() || m_placement.side != placement.side
                         || m_placement.arrowOffset != placement.arrowOffset
                         || m_placement.pointsAtMarker != placement.pointsAtMarker;
    m_placement = placement;
    setGeometry(placement.rect.marginsAdded({shadowReach, shadowReach, shadowReach, shadowReach + shadowDrop}));
    if (changed)
        update();
}

void FrameBackdrop::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame(shadowReach, shadowReach, m_placement.rect.width(), m_placement.rect.height());

    // Rings that grow and overlap: darkest at the frame, nothing at the edge.
    painter.setPen(Qt::NoPen);
    const bool dark = Look::isDark(palette());
    for (int ring = shadowReach; ring > 0; --ring) {
        const double nearness = 1 - static_cast<double>(ring) / shadowReach;
        painter.setBrush(QColor(0, 0, 0, qRound((dark ? 9 : 3) * nearness * nearness + (dark ? 1 : 0.6))));
        painter.drawRoundedRect(frame.adjusted(-ring, -ring, ring, ring).translated(0, shadowDrop),
                                Look::frameRadius + ring, Look::frameRadius + ring);
    }

    painter.setBrush(Look::surface(palette()));
    painter.setPen(QPen(Look::mixed(Look::line(palette()), Look::text(palette()), 0.1), 1));
    painter.drawPath(outline(frame.adjusted(0.5, 0.5, -0.5, -0.5), m_placement));
}

} // namespace Pinthread
