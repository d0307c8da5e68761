// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sharing/sharesign.h"

#include "conversation/glyph.h"
#include "conversation/look.h"

#include <QPainter>

namespace Pinthread {

namespace {

constexpr int diameter = 44;
constexpr int glyphSize = 22;

} // namespace

ShareSign::ShareSign(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ShareSign::setOn(bool on)
{
    m_on = on;
    update();
}

QSize ShareSign::sizeHint() const
{
    return {diameter, diameter};
}

void ShareSign::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle = QRectF(rect()).adjusted(1, 1, -1, -1);
    const QColor accent = Look::accent(palette());
    painter.setPen(m_on ? QPen(Qt::NoPen) : QPen(Look::outline(palette()), 1.5));
    painter.setBrush(m_on ? QBrush(accent) : QBrush(Look::surface(palette())));
    painter.drawEllipse(circle);
    QRectF sign(0, 0, glyphSize, glyphSize);
    sign.moveCenter(circle.center());
    paintGlyph(painter, sign, Glyph::Share, m_on ? Look::textOn(accent) : Look::text(palette()));
}

} // namespace Pinthread
