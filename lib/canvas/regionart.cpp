// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/regionart_p.h"

#include "canvas/markerart_p.h"

#include <QPainter>

namespace Pinthread {

void RegionArt::paint(QPainter &painter, Emphasis emphasis) const
{
    const auto outline = [&](double outside, double width, const QColor &colour) {
        QPen pen(colour, width);
        pen.setJoinStyle(Qt::MiterJoin);
        painter.setPen(pen);
        painter.drawRect(m_region.adjusted(-outside, -outside, outside, outside));
    };
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    if (emphasis == Emphasis::Faint) {
        outline(1, 1, QColor(0, 0, 0, 90));
        outline(0, 1, QColor(255, 255, 255, 130));
    } else {
        QColor tint = MarkerArt::accentColour();
        tint.setAlpha(26);
        painter.fillRect(m_region, tint);
        outline(2.25, 1, QColor(0, 0, 0, 190));
        outline(1, 1.5, Qt::white);
        outline(-0.5, 1.5, MarkerArt::accentColour());
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace Pinthread
