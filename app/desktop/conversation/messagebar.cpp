// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/messagebar.h"

#include "conversation/button.h"
#include "conversation/look.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>

namespace Pinthread {

namespace {

constexpr int usualSignSize = 18;

} // namespace

MessageBar::MessageBar(const QString &name, QWidget *parent) : QWidget(parent)
{
    setObjectName(name);
    m_text = new QLabel(this);
    m_text->setObjectName(name + QLatin1String("Text"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action = new Button(QString(), Button::Kind::Framed, this);
    m_action->setObjectName(name + QLatin1String("Action"));
    m_close = new Button(Glyph::Close, tr("Dismiss"), this);
    m_close->setObjectName(name + QLatin1String("Close"));
    connect(m_action, &Button::clicked, this, &MessageBar::actionRequested);
    connect(m_close, &Button::clicked, this, &MessageBar::dismissed);

    auto *row = new QHBoxLayout(this);
    row->setSpacing(2 * Look::unit);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    followPalette();
    hide();
}

void MessageBar::say(Kind kind, const QString &text, const QString &action)
{
    const bool isNews = isHidden() || text != m_text->text();
    m_kind = kind;
    m_text->setText(text);
    m_action->setWords(action);
    m_action->setAccessibleDescription(text);
    m_action->setVisible(!action.isEmpty());
    show();
    followPalette();
    if (isNews && kind == Kind::Problem) {
        QAccessibleEvent alert(m_text, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void MessageBar::clear()
{
    m_text->clear();
    hide();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void MessageBar::focusAction()
{
    (m_action->isHidden() ? m_close : m_action)->setFocus(Qt::OtherFocusReason);
}

void MessageBar::followPalette()
{
    QPalette words;
    words.setColor(QPalette::WindowText, m_kind == Kind::Problem ? Look::alarm(palette()) : Look::text(palette()));
    m_text->setPalette(words);
    const int sign = Look::scaled(usualSignSize, font());
    layout()->setContentsMargins(Look::margin + sign + 2 * Look::unit, Look::unit + 2, 2 * Look::unit, Look::unit + 2);
    update();
}

void MessageBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        followPalette();
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_close->isHidden())
        Q_EMIT dismissed();
    else
        QWidget::keyPressEvent(event);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::raised(palette()));
    painter.fillRect(0, 0, width(), 1, Look::line(palette()));
    painter.fillRect(0, height() - 1, width(), 1, Look::line(palette()));

    painter.setRenderHint(QPainter::Antialiasing);
    const int signSize = Look::scaled(usualSignSize, font());
    const QRect place(Look::margin, (height() - signSize) / 2, signSize, signSize);
    const QRectF sign = QStyle::visualRect(layoutDirection(), rect(), place);
    const QColor ink = m_kind == Kind::Problem ? Look::alarm(palette()) : Look::quietText(palette());
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(sign);
    paintGlyph(painter, sign, m_kind == Kind::Problem ? Glyph::Warning : Glyph::Info, Look::textOn(ink));
}

} // namespace Pinthread
