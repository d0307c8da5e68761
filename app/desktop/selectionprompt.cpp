// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "selectionprompt.h"

#include "conversation/button.h"
#include "conversation/look.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

namespace Pinthread {

namespace {

constexpr int gap = 6;      ///< Between the words and the bubble.
constexpr int shadow = 4;   ///< Around the bubble, within the widget.
constexpr int widest = 320; ///< Of a reason, before it is broken into lines.

} // namespace

SelectionPrompt::SelectionPrompt(QWidget *parent)
    : QWidget(parent), m_start(new Button(Glyph::Bubble, tr("Start a conversation"), this)), m_reason(new QLabel(this)),
      m_close(new Button(Glyph::Close, tr("Close"), this))
{
    setObjectName(QStringLiteral("selectionPrompt"));
    setAccessibleName(tr("About the selected words"));
    setCursor(Qt::ArrowCursor);
    m_start->setObjectName(QStringLiteral("startConversationButton"));
    m_start->setWordsShown(true);
    m_reason->setObjectName(QStringLiteral("selectionRefusal"));
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_close->setObjectName(QStringLiteral("closePromptButton"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(shadow + Look::unit, shadow + Look::unit, shadow + Look::unit, shadow + Look::unit);
    row->setSpacing(Look::unit);
    row->addWidget(m_start);
    row->addWidget(m_reason);
    row->addWidget(m_close);
    hide();
    followPalette();
    connect(m_start, &Button::clicked, this, [this] {
        hide();
        Q_EMIT accepted();
    });
    connect(m_close, &Button::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
}

void SelectionPrompt::offer()
{
    m_start->show();
    m_reason->hide();
    place();
    show();
    raise();
    QAccessibleEvent event(m_start, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void SelectionPrompt::refuse(const QString &reason)
{
    m_start->hide();
    m_reason->setText(reason);
    m_reason->setFixedWidth(qMin(widest, m_reason->fontMetrics().horizontalAdvance(reason) + 2 * Look::unit));
    m_reason->show();
    place();
    show();
    raise();
    QAccessibleEvent event(m_reason, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void SelectionPrompt::setPlace(const QRect &words)
{
    m_words = words;
    if (isVisible())
        place();
}

void SelectionPrompt::place()
{
    layout()->activate();
    const QSize size = sizeHint();
    const QRect room = parentWidget()->rect();
    // Under the end of what is selected, where the pointer or the text cursor is as a rule.
    QPoint corner(m_words.center().x() - size.width() / 2, m_words.bottom() + gap - shadow);
    if (corner.y() + size.height() > room.bottom())
        corner.setY(m_words.top() - gap + shadow - size.height());
    // Of words that fill the window, in it all the same.
    corner.setX(qBound(room.left(), corner.x(), qMax(room.left(), room.right() - size.width())));
    corner.setY(qBound(room.top(), corner.y(), qMax(room.top(), room.bottom() - size.height())));
    setGeometry({corner, size});
}

void SelectionPrompt::followPalette()
{
    QPalette words = palette();
    words.setColor(QPalette::WindowText, Look::text(palette()));
    m_reason->setPalette(words);
}

void SelectionPrompt::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        followPalette();
}

void SelectionPrompt::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    hide();
    Q_EMIT dismissed();
}

void SelectionPrompt::mousePressEvent(QMouseEvent *)
{
    // Not through it, into the text.
}

void SelectionPrompt::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(shadow, shadow, -shadow, -shadow);
    QColor dark(Qt::black);
    painter.setPen(Qt::NoPen);
    for (int ring = shadow; ring > 0; --ring) {
        dark.setAlphaF(Look::isDark(palette()) ? 0.10 : 0.045);
        painter.setBrush(dark);
        painter.drawRoundedRect(frame.adjusted(-ring, -ring + 1, ring, ring), Look::frameRadius + ring,
                                Look::frameRadius + ring);
    }
    painter.setPen(QPen(Look::outline(palette()), 1));
    painter.setBrush(Look::surface(palette()));
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), Look::frameRadius, Look::frameRadius);
}

} // namespace Pinthread
