// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/startpage.h"

#include "library/dropframe.h"

#include "conversation/look.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace Pinthread {

namespace {

constexpr int iconSize = 72;
constexpr int buttonMargin = 16;
constexpr int nameWidth = 180;
constexpr int longestName = 80;

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(tr("Drop a picture here"), this)),
      m_hint(new QLabel(
          tr("Then click the spot you mean, and write. A text is welcome as well: select the words you mean. Whoever "
             "has the same thing open sees it at once."),
          this)),
      m_team(new QLabel(this)), m_nameLabel(new QLabel(tr("Others see you as"), this)), m_name(new QLineEdit(this)),
      m_open(new QPushButton(tr("&Open a picture or text…"), this)),
      m_back(new QPushButton(tr("&Back to the pictures"), this))
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

    m_name->setObjectName(QStringLiteral("startName"));
    m_name->setAccessibleName(tr("Your name"));
    m_name->setAccessibleDescription(tr("This is what others see next to what you write."));
    m_name->setMaxLength(longestName);
    m_name->setFixedWidth(nameWidth);
    m_nameLabel->setBuddy(m_name);
    m_nameLabel->hide();
    m_name->hide();

    auto *sample = new QPushButton(tr("&Try the sample"), this);
    auto *join = new QPushButton(tr("&Join a team…"), this);
    m_open->setObjectName(QStringLiteral("openButton"));
    m_back->setObjectName(QStringLiteral("backButton"));
    m_back->setFlat(true);
    m_back->hide();
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
    auto *name = new QHBoxLayout;
    name->setSpacing(8);
    name->addStretch();
    name->addWidget(m_nameLabel);
    name->addWidget(m_name);
    name->addStretch();
    column->addLayout(name);
    column->addWidget(m_team);
    column->addWidget(m_back, 0, Qt::AlignHCenter);
    column->addStretch(3);

    connect(m_open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(sample, &QPushButton::clicked, this, &StartPage::sampleRequested);
    connect(join, &QPushButton::clicked, this, &StartPage::joinRequested);
    connect(m_back, &QPushButton::clicked, this, &StartPage::backRequested);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (m_name->isModified() && !m_name->text().trimmed().isEmpty()) {
            m_name->setModified(false);
            Q_EMIT userNameChosen(m_name->text());
        }
    });
    connect(m_name, &QLineEdit::returnPressed, m_open, [this] { m_open->setFocus(); });
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

void StartPage::askForUserName(const QString &suggested)
{
    m_name->setText(suggested);
    m_name->setModified(false);
    m_nameLabel->show();
    m_name->show();
}

void StartPage::setWayBack(bool thereIs)
{
    m_back->setVisible(thereIs);
}

void StartPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_back->isHidden())
        Q_EMIT backRequested();
    else
        QWidget::keyPressEvent(event);
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
    quiet.setColor(QPalette::WindowText, Look::readable(Look::quietText(palette()), palette().color(QPalette::Window)));
    m_hint->setPalette(quiet);
    m_team->setPalette(quiet);
    m_nameLabel->setPalette(quiet);
}

void StartPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintDropFrame(painter, QRectF(rect()).adjusted(24.5, 24.5, -24.5, -24.5), palette(), m_inviting);
    const QRect icon(width() / 2 - iconSize / 2, m_title->y() - iconSize - 16, iconSize, iconSize);
    QGuiApplication::windowIcon().paint(&painter, icon);
}

} // namespace Pinthread
