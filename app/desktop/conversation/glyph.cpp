// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/glyph.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <span>

namespace Pinthread {

namespace {

void addLines(QPainterPath &path, std::initializer_list<QPointF> points)
{
    path.moveTo(*points.begin());
    for (const QPointF &point : std::span(points.begin() + 1, points.end()))
        path.lineTo(point);
}

/// On a field of 16 × 16.
QPainterPath strokes(Glyph glyph)
{
    QPainterPath path;
    switch (glyph) {
    case Glyph::Close:
        addLines(path, {{4, 4}, {12, 12}});
        addLines(path, {{12, 4}, {4, 12}});
        break;
    case Glyph::Check:
        addLines(path, {{3, 8.5}, {6.5, 12}, {13, 4.5}});
        break;
    case Glyph::Reopen:
        path.arcMoveTo(3.5, 3, 10, 10, 205);
        path.arcTo(3.5, 3, 10, 10, 205, 290);
        path.lineTo(2.2, 6.8);
        addLines(path, {{2.2, 3.2}, {2.2, 6.8}, {5.8, 6.8}});
        break;
    case Glyph::Send:
        addLines(path, {{8, 13}, {8, 3.5}});
        addLines(path, {{4, 7.5}, {8, 3.5}, {12, 7.5}});
        break;
    case Glyph::Warning:
        addLines(path, {{8, 3.5}, {8, 9.2}});
        break;
    case Glyph::Bubble:
        path.addRoundedRect(QRectF(2, 3, 12, 8), 3, 3);
        addLines(path, {{5.5, 11}, {5.5, 13.8}, {8.5, 11}});
        break;
    case Glyph::Reply:
        addLines(path, {{6.5, 3.5}, {2.5, 7.5}, {6.5, 11.5}});
        path.moveTo(2.5, 7.5);
        path.lineTo(9, 7.5);
        path.cubicTo({12, 7.5}, {13.5, 9.5}, {13.5, 13});
        break;
    case Glyph::Search:
        path.addEllipse(QPointF(7, 7), 4.2, 4.2);
        addLines(path, {{10.2, 10.2}, {13.5, 13.5}});
        break;
    case Glyph::Sort:
        addLines(path, {{5, 3}, {5, 12.8}});
        addLines(path, {{2.5, 10.3}, {5, 12.8}, {7.5, 10.3}});
        addLines(path, {{11, 13}, {11, 3.2}});
        addLines(path, {{8.5, 5.7}, {11, 3.2}, {13.5, 5.7}});
        break;
    case Glyph::More:
        break;
    }
    return path;
}

QPainterPath dots(Glyph glyph)
{
    QPainterPath path;
    if (glyph == Glyph::More) {
        for (const double x : {3.5, 8.0, 12.5})
            path.addEllipse(QPointF(x, 8), 1.3, 1.3);
    } else if (glyph == Glyph::Warning) {
        path.addEllipse(QPointF(8, 12.2), 1.1, 1.1);
    }
    return path;
}

} // namespace

void paintGlyph(QPainter &painter, const QRectF &rect, Glyph glyph, const QColor &colour)
{
    const double size = std::min(rect.width(), rect.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center() - QPointF(size, size) / 2);
    painter.scale(size / 16, size / 16);
    painter.strokePath(strokes(glyph), QPen(colour, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(dots(glyph), colour);
    painter.restore();
}

} // namespace Pinthread
