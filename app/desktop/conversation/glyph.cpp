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
    case Glyph::Picture:
        path.addRoundedRect(QRectF(2, 3, 12, 10), 1.5, 1.5);
        addLines(path, {{2.4, 11.6}, {6, 7.8}, {8.6, 10.4}, {10.6, 8.6}, {13.6, 11.6}});
        break;
    case Glyph::Document:
        addLines(path, {{9.5, 2.2}, {3.5, 2.2}, {3.5, 13.8}, {12.5, 13.8}, {12.5, 5.2}, {9.5, 2.2}});
        addLines(path, {{6, 7.2}, {10, 7.2}});
        addLines(path, {{6, 10.2}, {10, 10.2}});
        break;
    case Glyph::NotOffline:
        path.moveTo(5, 12.2);
        path.cubicTo({2.6, 12.2}, {1.4, 10.8}, {1.4, 9.2});
        path.cubicTo({1.4, 7.6}, {2.6, 6.5}, {4.1, 6.4});
        path.cubicTo({4.8, 4.4}, {6.4, 3.4}, {8.2, 3.4});
        path.cubicTo({10.4, 3.4}, {12.1, 5}, {12.4, 7});
        path.cubicTo({13.8, 7.2}, {14.6, 8.3}, {14.6, 9.6});
        path.cubicTo({14.6, 11}, {13.6, 12.2}, {12, 12.2});
        path.lineTo(5, 12.2);
        addLines(path, {{3, 14.2}, {13, 2.4}});
        break;
    case Glyph::Link:
        path.moveTo(6.6, 9.4);
        path.cubicTo({7.6, 10.6}, {9.4, 10.6}, {10.4, 9.6});
        path.lineTo(12.8, 7.2);
        path.cubicTo({14.9, 5}, {11.4, 1.3}, {9, 3.4});
        path.lineTo(8, 4.4);
        path.moveTo(9.4, 6.6);
        path.cubicTo({8.4, 5.4}, {6.6, 5.4}, {5.6, 6.4});
        path.lineTo(3.2, 8.8);
        path.cubicTo({1.1, 11}, {4.6, 14.7}, {7, 12.6});
        path.lineTo(8, 11.6);
        break;
    case Glyph::Share:
        addLines(path, {{5.6, 7}, {10.4, 4.4}});
        addLines(path, {{5.6, 9}, {10.4, 11.6}});
        for (const QPointF &point : {QPointF(3.8, 8), QPointF(12.2, 3.6), QPointF(12.2, 12.4)})
            path.addEllipse(point, 1.9, 1.9);
        break;
    case Glyph::Info:
        addLines(path, {{8, 7.2}, {8, 12.4}});
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
    } else if (glyph == Glyph::Info) {
        path.addEllipse(QPointF(8, 4), 1.1, 1.1);
    } else if (glyph == Glyph::Picture) {
        path.addEllipse(QPointF(10.6, 6.1), 1.1, 1.1);
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
