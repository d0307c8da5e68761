// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statusdot.h"

#include "colours.h"

#include <QPainter>

namespace Pinthread {

namespace {

const QColor green(0x2e, 0x9e, 0x5b);
const QColor red(0xd6, 0x45, 0x3d);

} // namespace

StatusDot::StatusDot(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusDot::setState(ConnectionStatus::State state)
{
    m_state = state;
    update();
}

void StatusDot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF dot = QRectF(rect()).adjusted(2, 2, -2, -2);
    switch (m_state) {
    case ConnectionStatus::State::Online:
        painter.setPen(Qt::NoPen);
        painter.setBrush(green);
        painter.drawEllipse(dot);
        return;
    case ConnectionStatus::State::Starting:
    case ConnectionStatus::State::Connecting:
        painter.setPen(QPen(quietText(palette()), 1.5, Qt::DotLine));
        painter.drawEllipse(dot);
        return;
    case ConnectionStatus::State::Offline:
    case ConnectionStatus::State::LockedOut:
    case ConnectionStatus::State::SignedOut:
    case ConnectionStatus::State::NoServer:
        painter.setPen(QPen(red, 1.5));
        painter.drawEllipse(dot);
        painter.drawLine(dot.topLeft() + QPointF(1.2, 1.2), dot.bottomRight() - QPointF(1.2, 1.2));
        return;
    }
    Q_UNREACHABLE();
}

} // namespace Pinthread
