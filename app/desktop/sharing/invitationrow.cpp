// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sharing/invitationrow.h"

#include "sharing/sharingwords.h"

#include "conversation/button.h"
#include "conversation/look.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace Pinthread {

namespace {

QLabel *plainLabel(const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

} // namespace

InvitationRow::InvitationRow(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("invitation"));
    m_title = plainLabel("invitationTitle", this);
    m_facts = plainLabel("invitationFacts", this);
    m_copy = new Button(Glyph::Link, tr("Copy link"), this);
    m_copy->setObjectName(QStringLiteral("invitationCopy"));
    m_revoke = new Button(tr("Revoke…"), Button::Kind::Framed, this);
    m_revoke->setObjectName(QStringLiteral("invitationRevoke"));
    connect(m_copy, &Button::clicked, this, [this] { Q_EMIT copyRequested(m_shared); });
    connect(m_revoke, &Button::clicked, this, [this] { Q_EMIT revokeRequested(m_shared); });

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_facts);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Look::margin, 2 * Look::unit, 2 * Look::unit, 2 * Look::unit);
    row->setSpacing(Look::unit);
    row->addLayout(words, 1);
    row->addWidget(m_copy);
    row->addWidget(m_revoke);
    followPalette();
}

void InvitationRow::setInvitation(const SharedInvitation &shared, qint64 now)
{
    m_shared = shared;
    m_title->setText(invitationTitle(shared));
    m_facts->setText(invitationFacts(shared, now));
    m_copy->setVisible(shared.link && !shared.hasEnded(now));
    m_copy->setAccessibleDescription(m_title->text());
    m_revoke->setAccessibleDescription(m_title->text());
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_facts->text());
}

void InvitationRow::followPalette()
{
    m_title->setFont(Look::bold(font()));
    m_facts->setFont(Look::small(font()));
    QPalette words;
    words.setColor(QPalette::WindowText, Look::text(palette()));
    m_title->setPalette(words);
    words.setColor(QPalette::WindowText, Look::quietText(palette()));
    m_facts->setPalette(words);
}

void InvitationRow::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        followPalette();
}

void InvitationRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Look::line(palette()));
    painter.setBrush(Look::surface(palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Look::fieldRadius, Look::fieldRadius);
}

} // namespace Pinthread
