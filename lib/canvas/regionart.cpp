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
        outline(1.25, 1, QColor(0, 0, 0, 150));
        outline(0, 1.5, QColor(255, 255, 255, 200));
    } else {
        QColor tint = MarkerArt::accentColour();
        tint.setAlpha(26);
        painter.fillRect(m_region, tint);
        outline(2.75, 1.5, QColor(0, 0, 0, 200));
        outline(1, 2, Qt::white);
        outline(-1, 2, MarkerArt::accentColour());
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace Pinthread
