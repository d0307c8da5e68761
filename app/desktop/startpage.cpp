// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "startpage.h"

#include "colours.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace Pinthread {

namespace {

constexpr int iconSize = 72;
constexpr int buttonMargin = 16;

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
    m_hint->setMaximumWidth(440);
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
        button->setMinimumSize(button->sizeHint().width() + 2 * buttonMargin, 36);
        buttons->addWidget(button);
    }
    buttons->addStretch();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(48, 48, 48, 48);
    column->addStretch(2);
    column->addSpacing(iconSize + 20);
    column->addWidget(m_title);
    column->addSpacing(8);
    // Not by alignment: an aligned label gets the height that it would have on one line.
    auto *hint = new QHBoxLayout;
    hint->addStretch(1);
    hint->addWidget(m_hint, 1000);
    hint->addStretch(1);
    column->addLayout(hint);
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

    const QRect icon(width() / 2 - iconSize / 2, m_title->y() - iconSize - 16, iconSize, iconSize);
    QGuiApplication::windowIcon().paint(&painter, icon);
}

} // namespace Pinthread
