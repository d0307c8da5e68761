// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "startpage.h"

#include "colours.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

namespace Pinthread {

namespace {

constexpr int pinHeight = 64;

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(tr("Drop a picture here"), this)),
      m_hint(new QLabel(
          tr("Then click the spot you mean, and write. Whoever has the same picture open sees it at once."), this)),
      m_team(new QLabel(this)), m_open(new QPushButton(tr("&Open a picture…"), this))
{
    setObjectName(QStringLiteral("startPage"));
    setAccessibleName(tr("Start"));
    for (QLabel *label : {m_title, m_hint, m_team}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
    }
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.8);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_hint->setWordWrap(true);
    m_hint->setFixedWidth(420);
    m_team->setObjectName(QStringLiteral("startTeam"));
    m_team->hide();

    auto *sample = new QPushButton(tr("&Try the sample"), this);
    auto *join = new QPushButton(tr("&Join a team…"), this);
    m_open->setObjectName(QStringLiteral("openButton"));
    sample->setObjectName(QStringLiteral("sampleButton"));
    join->setObjectName(QStringLiteral("joinButton"));
    m_open->setDefault(true);
    m_open->setAutoDefault(true);
    m_open->setToolTip(tr("You can also paste a picture"));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    for (QPushButton *button : {m_open, sample, join}) {
        button->setMinimumHeight(36);
        buttons->addWidget(button);
    }
    buttons->addStretch();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(48, 48, 48, 48);
    column->addStretch(2);
    column->addSpacing(pinHeight + 24);
    column->addWidget(m_title);
    column->addSpacing(8);
    column->addWidget(m_hint, 0, Qt::AlignHCenter);
    column->addSpacing(32);
    column->addLayout(buttons);
    column->addSpacing(24);
    column->addWidget(m_team);
    column->addStretch(3);

    connect(m_open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(sample, &QPushButton::clicked, this, &StartPage::sampleRequested);
    connect(join, &QPushButton::clicked, this, &StartPage::joinRequested);
    setFocusProxy(m_open);
    applyColours();
}

void StartPage::setInviting(bool inviting)
{
    if (inviting == m_inviting)
        return;
    m_inviting = inviting;
    update();
}

void StartPage::setTeam(const QString &team)
{
    m_team->setText(team.isEmpty() ? QString() : tr("Team: %1").arg(team));
    m_team->setVisible(!team.isEmpty());
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColours();
    QWidget::changeEvent(event);
}

void StartPage::applyColours()
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, quietText(palette()));
    m_hint->setPalette(quiet);
    m_team->setPalette(quiet);
}

void StartPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = palette().color(QPalette::Highlight);

    const QRectF frame = QRectF(rect()).adjusted(24.5, 24.5, -24.5, -24.5);
    QPen dashes(m_inviting ? accent : blended(hairline(palette()), palette().color(QPalette::WindowText), 0.2),
                m_inviting ? 2.5 : 1.5);
    dashes.setDashPattern({6, 5});
    painter.setPen(dashes);
    painter.setBrush(m_inviting ? QBrush(blended(palette().color(QPalette::Window), accent, 0.08)) : Qt::NoBrush);
    painter.drawRoundedRect(frame, 16, 16);

    // A pin, its tip just above the title.
    const QPointF tip(width() / 2.0, m_title->y() - 20);
    const double radius = pinHeight * 0.36;
    const QPointF centre = tip - QPointF(0, pinHeight - radius);
    QPainterPath drop;
    drop.moveTo(tip);
    drop.cubicTo(tip + QPointF(-radius * 0.35, -radius * 0.7), centre + QPointF(-radius, radius * 0.95),
                 centre + QPointF(-radius, 0));
    drop.arcTo(QRectF(centre - QPointF(radius, radius), centre + QPointF(radius, radius)), 180, -180);
    drop.cubicTo(centre + QPointF(radius, radius * 0.95), tip + QPointF(radius * 0.35, -radius * 0.7), tip);
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent);
    painter.drawPath(drop);
    painter.setPen(QPen(palette().color(QPalette::HighlightedText), 3, Qt::SolidLine, Qt::RoundCap));
    for (const double y : {-4.5, 4.5}) {
        const double half = y < 0 ? 9 : 5.5;
        painter.drawLine(centre + QPointF(-9, y), centre + QPointF(-9 + 2 * half, y));
    }
}

} // namespace Pinthread
