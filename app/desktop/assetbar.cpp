// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assetbar.h"

#include "activity.h"
#include "colours.h"
#include "statusdot.h"

#include "conversation/button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPainter>

namespace Pinthread {

namespace {

constexpr int mostNames = 3;
constexpr int margin = 16;
constexpr int spacing = 16;
/// There is always room for this much of the name, and, before anything else, for this much.
constexpr int leastNameWidth = 80;
constexpr int usualNameWidth = 180;

} // namespace

AssetBar::AssetBar(QWidget *parent)
    : QWidget(parent), m_name(new QLabel(this)), m_activity(new Activity(this)),
      m_shared(new Button(Glyph::Share, tr("Shared"), this)), m_discussions(new QLabel(this)),
      m_presence(new QLabel(this)), m_dot(new StatusDot(this)), m_connection(new QLabel(this))
{
    setObjectName(QStringLiteral("assetBar"));
    m_name->setObjectName(QStringLiteral("assetName"));
    m_discussions->setObjectName(QStringLiteral("discussionCount"));
    m_shared->setObjectName(QStringLiteral("sharedSign"));
    m_shared->setToolTip(tr("Others on this network can open what you share. Click to see who is here, or to stop."));
    m_shared->setAccessibleDescription(m_shared->toolTip());
    m_shared->hide();
    connect(m_shared, &Button::clicked, this, &AssetBar::sharingRequested);
    m_presence->setObjectName(QStringLiteral("presence"));
    m_connection->setObjectName(QStringLiteral("connectionState"));
    for (QLabel *label : {m_name, m_discussions, m_presence, m_connection})
        label->setTextFormat(Qt::PlainText);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_name->setFont(strong);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(margin, 3, margin, 3);
    // With the sign or without it, the bar is as high.
    m_name->setMinimumHeight(m_shared->sizeHint().height());
    row->setSpacing(spacing);
    row->addWidget(m_name, 1);
    row->addWidget(m_activity);
    row->addWidget(m_shared);
    row->addWidget(m_discussions);
    row->addWidget(m_presence);
    auto *connection = new QHBoxLayout;
    connection->setSpacing(6);
    connection->addWidget(m_dot);
    connection->addWidget(m_connection);
    row->addLayout(connection);
    applyColours();
}

void AssetBar::setName(const QString &name)
{
    m_fullName = name;
    m_name->setAccessibleName(name);
    fit();
    elideName();
}

void AssetBar::setDiscussions(int count, int open, int unsent)
{
    m_discussions->setText(tr("%Ln conversation(s)", nullptr, count));
    QStringList lines{tr("%Ln open", nullptr, open)};
    if (unsent > 0)
        lines += tr("%Ln not sent", nullptr, unsent);
    lines +=
        tr("%1 shows or hides their list", "a key").arg(QKeySequence(Qt::Key_F9).toString(QKeySequence::NativeText));
    m_discussions->setToolTip(lines.join(u'\n'));
    fit();
}

void AssetBar::setShared(bool shared)
{
    m_shared->setVisible(shared);
    fit();
}

void AssetBar::setPresence(int count, const QList<User> &users, UserId self)
{
    m_presence->setText(presenceWords(count, users, self));
    QStringList names;
    for (const User &user : users)
        names += user.name.toHtmlEscaped();
    m_presence->setToolTip(names.join(QStringLiteral("<br>")));
    m_presence->setAccessibleName(
        count > 0 ? tr("%Ln person(s) looking at this now: %1", nullptr, count).arg(m_presence->text()) : QString());
    fit();
}

void AssetBar::setStatus(const ConnectionStatus &status)
{
    m_dot->setState(status.state);
    m_connection->setText(connectionWords(status));
    m_connection->setToolTip(status.embedded ? tr("Everything stays on this computer.") : status.serverName);
    m_dot->setToolTip(m_connection->text());
    fit();
}

QString AssetBar::presenceWords(int count, const QList<User> &users, UserId self)
{
    if (count <= 0)
        return {};
    QStringList names;
    for (const User &user : users) {
        if (user.id == self)
            names.prepend(tr("You"));
        else
            names.append(user.name);
    }
    names = names.mid(0, mostNames);
    const auto others = int(count - names.size());
    QString words = names.join(tr(", ", "between names"));
    if (others > 0)
        words = names.isEmpty() ? tr("%Ln person(s)", nullptr, others) : tr("%1 + %2").arg(words).arg(others);
    return words;
}

void AssetBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColours();
    QWidget::changeEvent(event);
}

void AssetBar::applyColours()
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, quietText(palette()));
    for (QLabel *label : {m_discussions, m_presence, m_connection})
        label->setPalette(quiet);
}

void AssetBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), hairline(palette()));
}

void AssetBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
    elideName();
}

QSize AssetBar::minimumSizeHint() const
{
    return {2 * margin + leastNameWidth + spacing + m_dot->sizeHint().width(), QWidget::minimumSizeHint().height()};
}

void AssetBar::fit()
{
    const int name = m_name->fontMetrics().horizontalAdvance(m_fullName) + 2;
    int room = width() - minimumSizeHint().width() + leastNameWidth - qBound(leastNameWidth, name, usualNameWidth);
    if (!m_activity->isHidden())
        room -= m_activity->sizeHint().width() + spacing;
    if (!m_shared->isHidden()) {
        m_shared->setWordsShown(true);
        if (m_shared->sizeHint().width() + spacing > room / 2)
            m_shared->setWordsShown(false);
        room -= m_shared->sizeHint().width() + spacing;
    }
    // What matters most first; what does not fit is in a tool tip, or in the list.
    for (QLabel *label : {m_discussions, m_presence, m_connection}) {
        const int wanted = label->text().isEmpty() ? 0 : label->sizeHint().width() + spacing;
        label->setVisible(wanted <= room);
        if (wanted <= room)
            room -= wanted;
    }
}

void AssetBar::elideName()
{
    m_name->setText(m_name->fontMetrics().elidedText(m_fullName, Qt::ElideMiddle, qMax(40, m_name->width())));
    m_name->setToolTip(m_name->text() == m_fullName ? QString() : m_fullName.toHtmlEscaped());
}

} // namespace Pinthread
