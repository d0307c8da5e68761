// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/filterchip.h"

#include "conversation/glyph.h"
#include "conversation/look.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace Pinthread {

namespace {

constexpr int padding = 8;
constexpr int gap = 5;

int tickSizeFor(const QFont &font)
{
    return Look::scaled(12, font);
}

} // namespace

FilterChip::FilterChip(const QString &words, const QString &hint, QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(words);
    setToolTip(hint);
    setAccessibleDescription(hint);
    nameIt();
    connect(this, &QAbstractButton::toggled, this, [this] { updateGeometry(); });
}

void FilterChip::setCount(int count)
{
    if (m_count == count)
        return;
    m_count = count;
    nameIt();
    updateGeometry();
    update();
}

void FilterChip::nameIt()
{
    setAccessibleName(tr("%1, %2", "what a button chooses, of how many").arg(text(), countText()));
}

QString FilterChip::countText() const
{
    return QLocale().toString(m_count);
}

QSize FilterChip::sizeHint() const
{
    ensurePolished();
    const QFontMetrics metrics(Look::small(font()));
    const int tick = isChecked() ? tickSizeFor(font()) + gap : 0;
    return {2 * padding + tick + metrics.horizontalAdvance(text()) + gap + metrics.horizontalAdvance(countText()),
            metrics.height() + 2 * Look::unit};
}

void FilterChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = Look::accent(palette());
    const bool hot = underMouse() || isDown();
    const QRectF shape = QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75);
    const double radius = shape.height() / 2;
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(hot ? Look::mixed(accent, Look::textOn(accent), 0.1) : accent);
    } else {
        painter.setPen(QPen(Look::line(palette()), 1));
        painter.setBrush(hot ? Look::raised(palette()) : Look::surface(palette()));
    }
    painter.drawRoundedRect(shape, radius, radius);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(isChecked() ? Look::textOn(accent) : accent, 1.5));
        const double inset = isChecked() ? 2 : 0;
        painter.drawRoundedRect(shape.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    }

    const QColor ink = isChecked() ? Look::textOn(accent) : Look::text(palette());
    const QFont small = Look::small(font());
    const QFontMetrics metrics(small);
    painter.setFont(small);
    int left = padding;
    const auto take = [&](int width) {
        const QRect part(left, 0, width, height());
        left += width + gap;
        return QStyle::visualRect(layoutDirection(), rect(), part);
    };
    if (isChecked())
        paintGlyph(painter, take(tickSizeFor(font())), Glyph::Check, ink);
    painter.setPen(ink);
    painter.drawText(take(metrics.horizontalAdvance(text())), Qt::AlignCenter | Qt::TextSingleLine, text());
    painter.setPen(isChecked() ? ink : Look::quietText(palette()));
    painter.drawText(take(metrics.horizontalAdvance(countText())), Qt::AlignCenter | Qt::TextSingleLine, countText());
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void FilterChip::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void FilterChip::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace Pinthread
