// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/dropframe.h"

#include "conversation/look.h"

#include <QEvent>
#include <QPainter>

namespace Pinthread {

namespace {

constexpr double radius = 16;
constexpr int hintHeight = 34;

} // namespace

void paintDropFrame(QPainter &painter, const QRectF &frame, const QPalette &palette, bool inviting)
{
    QPen dashes(inviting ? Look::accent(palette) : Look::outline(palette), inviting ? 2.5 : 1.5);
    dashes.setDashPattern({6, 5});
    QColor ground = Look::accent(palette);
    ground.setAlphaF(0.1F);
    painter.setPen(dashes);
    painter.setBrush(inviting ? QBrush(ground) : Qt::NoBrush);
    painter.drawRoundedRect(frame, radius, radius);
}

DropHint::DropHint(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("libraryDropHint"));
    setAccessibleName(tr("Drop or paste a picture or a text anywhere here to add it"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize DropHint::sizeHint() const
{
    return {200, hintHeight + 2 * Look::margin};
}

void DropHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(Look::margin, Look::margin / 2.0, -Look::margin, -Look::margin);
    // Always there, so it stands back.
    QPen dashes(Look::mixed(Look::surface(palette()), Look::text(palette()), 0.22), 1);
    dashes.setDashPattern({5, 4});
    painter.setPen(dashes);
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), Look::frameRadius, Look::frameRadius);
    painter.setFont(Look::small(font()));
    painter.setPen(Look::quietText(palette()));
    painter.drawText(
        frame, Qt::AlignCenter | Qt::TextSingleLine,
        QFontMetrics(painter.font()).elidedText(accessibleName(), Qt::ElideRight, static_cast<int>(frame.width())));
}

DropFrame::DropFrame(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    parent->installEventFilter(this);
    hide();
}

void DropFrame::setInviting(bool inviting)
{
    setGeometry(parentWidget()->rect());
    raise();
    setVisible(inviting);
}

bool DropFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void DropFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintDropFrame(painter, QRectF(rect()).adjusted(8.5, 8.5, -8.5, -8.5), palette(), true);

    painter.setFont(Look::bold(font()));
    const QString words = tr("Let go to open it");
    QRectF pill(QPointF(), QSizeF(QFontMetrics(painter.font()).horizontalAdvance(words) + 10 * Look::unit, 40));
    pill.moveCenter(QRectF(rect()).center());
    const QColor ground = Look::accent(palette());
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(Look::textOn(ground));
    painter.drawText(pill, Qt::AlignCenter | Qt::TextSingleLine, words);
}

} // namespace Pinthread
