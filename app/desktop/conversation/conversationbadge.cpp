// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/conversationbadge.h"

#include "conversation/glyph.h"
#include "conversation/look.h"

#include <QPainter>

#include <cmath>
#include <numbers>

namespace Pinthread {

namespace {

using State = ConversationItem::State;

QPolygonF octagon(const QRectF &rect)
{
    QPolygonF corners;
    for (int corner = 0; corner < 8; ++corner) {
        const double angle = (corner + 0.5) * std::numbers::pi / 4;
        corners << rect.center() + QPointF(std::cos(angle), std::sin(angle)) * rect.width() / 2;
    }
    return corners;
}

QPen dashed(const QColor &colour)
{
    QPen pen(colour, 1.5, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({2.2, 2.4});
    return pen;
}

QString label(int number, State state)
{
    if (number > 0)
        return QString::number(number);
    return state == State::Failed ? QString() : QStringLiteral("…");
}

/// The small mark at the lower right of the badge.
void paintMark(QPainter &painter, const QRectF &badge, Glyph glyph, const QColor &colour, const QPalette &palette)
{
    const double size = badge.width() * 0.46;
    const QRectF mark(badge.right() - size * 0.72, badge.bottom() - size * 0.72, size, size);
    painter.setPen(QPen(Look::surface(palette), 1.5));
    painter.setBrush(colour);
    painter.drawEllipse(mark);
    paintGlyph(painter, mark.adjusted(1.5, 1.5, -1.5, -1.5), glyph, Look::textOn(colour));
}

} // namespace

void paintConversationBadge(QPainter &painter, const QRectF &rect, int number, State state, const QPalette &palette,
                            const QFont &font)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF shape = rect.adjusted(1, 1, -1, -1);
    const QColor accent = Look::accent(palette);
    const QColor alarm = Look::alarm(palette);
    const QColor quiet = Look::quietText(palette);
    QColor ink;
    switch (state) {
    case State::Open:
        painter.setPen(Qt::NoPen);
        painter.setBrush(accent);
        painter.drawEllipse(shape);
        ink = Look::textOn(accent);
        break;
    case State::Resolved:
        painter.setPen(QPen(quiet, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(shape);
        ink = quiet;
        break;
    case State::Unsent:
        painter.setPen(dashed(accent));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(shape);
        ink = accent;
        break;
    case State::Failed:
        painter.setPen(Qt::NoPen);
        painter.setBrush(alarm);
        painter.drawPolygon(octagon(rect));
        ink = Look::textOn(alarm);
        break;
    }

    const QString text = label(number, state);
    QFont digits = Look::bold(font);
    digits.setPixelSize(qRound(rect.height() * (text.size() > 3 ? 0.3 : text.size() > 2 ? 0.38 : 0.44)));
    painter.setFont(digits);
    painter.setPen(ink);
    painter.drawText(rect, Qt::AlignCenter, text);

    if (state == State::Resolved)
        paintMark(painter, rect, Glyph::Check, quiet, palette);
    else if (state == State::Failed && number > 0)
        paintMark(painter, rect, Glyph::Warning, alarm, palette);
    else if (state == State::Failed)
        paintGlyph(painter, rect.adjusted(5, 5, -5, -5), Glyph::Warning, ink);
    painter.restore();
}

} // namespace Pinthread
