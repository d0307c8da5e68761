// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/button.h"

#include "conversation/look.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace Pinthread {

namespace {

constexpr int padding = 10;

int glyphSizeFor(const QFont &font)
{
    return Look::scaled(16, font);
}

} // namespace

Button::Button(Glyph glyph, const QString &words, QWidget *parent) : QAbstractButton(parent), m_glyph(glyph)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setWords(words);
}

Button::Button(const QString &words, Kind kind, QWidget *parent) : QAbstractButton(parent), m_kind(kind)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setWords(words);
}

void Button::setWordsShown(bool shown)
{
    m_wordsShown = shown;
    setWords(text());
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void Button::setGlyph(Glyph glyph)
{
    m_glyph = glyph;
    update();
}

void Button::setWords(const QString &words)
{
    setText(words);
    setAccessibleName(words);
    setToolTip(showsWords() ? QString() : words);
    updateGeometry();
    update();
}

QSize Button::sizeHint() const
{
    ensurePolished();
    const QFontMetrics metrics(Look::bold(font()));
    const int height = std::max(Look::scaled(Look::controlSize, font()), metrics.height() + 2 * Look::unit);
    if (!showsWords())
        return {height, height};
    const int sign = m_glyph ? glyphSizeFor(font()) + Look::unit : 0;
    return {metrics.horizontalAdvance(text()) + sign + 2 * padding, height};
}

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette &colours = palette();
    const bool filled = m_kind == Kind::Filled && isEnabled();
    const bool hot = isEnabled() && (underMouse() || isDown());

    QColor ink = m_kind == Kind::Danger                   ? Look::alarm(colours)
                 : filled                                 ? Look::textOn(Look::accent(colours))
                 : m_kind == Kind::Quiet && !showsWords() ? Look::quietText(colours)
                                                          : Look::text(colours);
    if (!isEnabled())
        ink = Look::mixed(Look::text(colours), Look::surface(colours), 0.5);

    const QRectF shape = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(Qt::NoPen);
    if (filled) {
        const QColor ground = Look::accent(colours);
        painter.setBrush(hot ? Look::mixed(ground, ink, isDown() ? 0.2 : 0.1) : ground);
        painter.drawRoundedRect(shape, Look::fieldRadius, Look::fieldRadius);
    } else if (hot) {
        painter.setBrush(Look::mixed(Look::surface(colours), ink, isDown() ? 0.18 : 0.1));
        painter.drawRoundedRect(shape, Look::fieldRadius, Look::fieldRadius);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(filled ? ink : Look::accent(colours), 1.5));
        const double inset = filled ? 2 : 0.5;
        painter.drawRoundedRect(shape.adjusted(inset, inset, -inset, -inset), Look::fieldRadius - inset,
                                Look::fieldRadius - inset);
    } else if (m_kind == Kind::Framed || m_kind == Kind::Danger || (m_kind == Kind::Filled && !isEnabled())) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(isEnabled() ? Look::mixed(Look::surface(colours), ink, 0.35) : Look::line(colours));
        painter.drawRoundedRect(shape, Look::fieldRadius, Look::fieldRadius);
    }

    const int glyphSize = glyphSizeFor(font());
    if (!showsWords()) {
        paintGlyph(painter, QRectF((width() - glyphSize) / 2.0, (height() - glyphSize) / 2.0, glyphSize, glyphSize),
                   *m_glyph, ink);
        return;
    }
    QRect room = rect().adjusted(padding, 0, -padding, 0);
    if (m_glyph) {
        const QRect sign(layoutDirection() == Qt::RightToLeft ? room.right() - glyphSize + 1 : room.left(),
                         (height() - glyphSize) / 2, glyphSize, glyphSize);
        paintGlyph(painter, sign, *m_glyph, ink);
        const int taken = glyphSize + Look::unit;
        room = layoutDirection() == Qt::RightToLeft ? room.adjusted(0, 0, -taken, 0) : room.adjusted(taken, 0, 0, 0);
    }
    painter.setFont(Look::bold(font()));
    painter.setPen(ink);
    painter.drawText(room, Qt::AlignCenter | Qt::TextSingleLine, text());
}

void Button::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void Button::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void Button::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace Pinthread
