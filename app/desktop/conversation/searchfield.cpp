// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/searchfield.h"

#include "conversation/button.h"
#include "conversation/look.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace Pinthread {

namespace {

int signSizeFor(const QFont &font)
{
    return Look::scaled(14, font);
}

int clearSizeFor(const QFont &font)
{
    return Look::scaled(22, font);
}

} // namespace

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    setFrame(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_clear = new Button(Glyph::Close, tr("Clear the search"), this);
    m_clear->setObjectName(QStringLiteral("clearSearch"));
    m_clear->setCursor(Qt::ArrowCursor);
    m_clear->setFocusPolicy(Qt::NoFocus); // Escape does the same without leaving the field.
    m_clear->hide();
    connect(m_clear, &Button::clicked, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) { m_clear->setVisible(!text.isEmpty()); });
    followPalette();
}

void SearchField::followPalette()
{
    const QFontMetrics metrics(font());
    setFixedHeight(std::max(metrics.height() + 2 * Look::unit + 2, Look::scaled(Look::controlSize, font())));
    const int clearSize = clearSizeFor(font());
    const int before = signSizeFor(font()) + 3 * Look::unit;
    const int after = clearSize + Look::unit;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    setTextMargins(mirrored ? after : before, 0, mirrored ? before : after, 0);
}

bool SearchField::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // Not the window's while the field has the focus.
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
        break;
    case QEvent::FontChange:
    case QEvent::LayoutDirectionChange:
        followPalette();
        placeClear();
        break;
    default:
        break;
    }
    return QLineEdit::event(event);
}

void SearchField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    Q_EMIT entered();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Down)
        Q_EMIT left();
    else
        QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(Look::accent(palette()), 1.5) : QPen(Look::outline(palette()), 1));
    painter.setBrush(Look::isDark(palette()) ? Look::mixed(Look::surface(palette()), Qt::black, 0.18)
                                             : Look::surface(palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), Look::fieldRadius, Look::fieldRadius);
    const int signSize = signSizeFor(font());
    const QRect sign(2 * Look::unit, (height() - signSize) / 2, signSize, signSize);
    paintGlyph(painter, QStyle::visualRect(layoutDirection(), rect(), sign), Glyph::Search, Look::quietText(palette()));
    painter.end();
    QLineEdit::paintEvent(event);
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeClear();
}

void SearchField::placeClear()
{
    const int clearSize = clearSizeFor(font());
    const QRect place(width() - clearSize - Look::unit, (height() - clearSize) / 2, clearSize, clearSize);
    m_clear->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
}

} // namespace Pinthread
