// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>

class QPainter;

namespace Pinthread {

/// What a heap that is spread out looks like, but for its pins: a dark sheet that calms the picture below, and a line
/// from each pin to its spot. In device-independent pixels of the viewport.
class FanArt
{
public:
    FanArt(QPointF centre, double radius) : m_centre(centre), m_radius(radius) {}

    void paintSheet(QPainter &painter) const;
    void paintLine(QPainter &painter, QPointF spot, QPointF head) const;

private:
    QPointF m_centre;
    double m_radius;
};

} // namespace Pinthread
