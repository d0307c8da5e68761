// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sharing/invitationpreview.h"

#include "sharing/joinwords.h"

#include "conversation/glyph.h"
#include "conversation/look.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace Pinthread {

namespace {

constexpr int tile = 40; ///< What the sign lies on.

} // namespace

InvitationPreview::InvitationPreview(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("invitationPreview"));
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("invitedTo"));
    m_words = new QLabel(this);
    m_words->setObjectName(QStringLiteral("invitedBy"));
    for (QLabel *label : {m_title, m_words}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tile + 2 * Look::margin, Look::margin, Look::margin, Look::margin);
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_words);
    followPalette();
}

void InvitationPreview::setLink(const InvitationLink &link)
{
    m_title->setText(invitedTo(link));
    m_words->setText(
        tr("On %1. Whether you may write there or only look, you see when you are in.", "the address of a computer")
            .arg(invitedBy(link)));
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_words->text());
}

void InvitationPreview::followPalette()
{
    m_title->setFont(Look::bold(font()));
    m_words->setFont(Look::small(font()));
    QPalette words;
    words.setColor(QPalette::WindowText, Look::text(palette()));
    m_title->setPalette(words);
    words.setColor(QPalette::WindowText, Look::quietText(palette()));
    m_words->setPalette(words);
}

void InvitationPreview::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        followPalette();
}

void InvitationPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Look::line(palette()));
    painter.setBrush(Look::surface(palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Look::fieldRadius, Look::fieldRadius);
    const QRect place(Look::margin, (height() - tile) / 2, tile, tile);
    const QRectF shown = QStyle::visualRect(layoutDirection(), rect(), place);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Look::chosen(palette()));
    painter.drawRoundedRect(shown, Look::fieldRadius, Look::fieldRadius);
    paintGlyph(painter, shown.adjusted(10, 10, -10, -10), Glyph::Picture, Look::text(palette()));
}

} // namespace Pinthread
