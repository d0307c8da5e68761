// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/fanart_p.h"

#include <QPainter>
#include <QPen>

namespace Pinthread {

void FanArt::paintSheet(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(255, 255, 255, 70), 1));
    painter.setBrush(QColor(0x12, 0x15, 0x1c, 150));
    painter.drawEllipse(m_centre, m_radius, m_radius);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void FanArt::paintLine(QPainter &painter, QPointF spot, QPointF head) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0x12, 0x15, 0x1c, 130), 2.5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(spot, head);
    painter.setPen(QPen(QColor(255, 255, 255, 150), 1, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(spot, head);
    painter.setPen(QPen(QColor(0x12, 0x15, 0x1c), 1));
    painter.setBrush(Qt::white);
    painter.drawEllipse(spot, 2.5, 2.5);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace Pinthread
