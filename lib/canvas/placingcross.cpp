// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/placingcross_p.h"

#include <QPainter>

namespace Pinthread {

namespace {

/// Of each arm, from the middle, in device-independent pixels; the spot itself stays free.
constexpr double armStart = 5;
constexpr double armEnd = 22;

} // namespace

PlacingCross::PlacingCross()
{
    setFlag(ItemIgnoresTransformations);
    setAcceptedMouseButtons(Qt::NoButton);
}

QRectF PlacingCross::boundingRect() const
{
    constexpr double reach = armEnd + 3;
    return {-reach, -reach, 2 * reach, 2 * reach};
}

void PlacingCross::paint(QPainter *painter, const QStyleOptionGraphicsItem * /*option*/, QWidget * /*widget*/)
{
    const QLineF arms[] = {
        {armStart, 0, armEnd, 0}, {-armStart, 0, -armEnd, 0}, {0, armStart, 0, armEnd}, {0, -armStart, 0, -armEnd}};
    painter->setRenderHint(QPainter::Antialiasing);
    for (const QPen &pen : {QPen(QColor(0x12, 0x15, 0x1c), 4.5, Qt::SolidLine, Qt::RoundCap),
                            QPen(Qt::white, 2, Qt::SolidLine, Qt::RoundCap)}) {
        painter->setPen(pen);
        painter->drawLines(arms, int(std::size(arms)));
        painter->drawEllipse(QPointF(), 1, 1);
    }
}

} // namespace Pinthread
