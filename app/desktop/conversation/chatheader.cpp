// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/chatheader.h"

#include "conversation/button.h"
#include "conversation/elidedlabel.h"
#include "conversation/look.h"
#include "conversation/relativetime.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace Pinthread {

ChatHeader::ChatHeader(QWidget *parent) : QWidget(parent)
{
    m_title = new QLabel(this);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setObjectName(QStringLiteral("chatTitle"));
    m_state = new ElidedLabel(this); // A long name must not widen the window.
    m_state->setObjectName(QStringLiteral("chatState"));
    m_resolve = new Button(Glyph::Check, tr("Resolve"), this);
    m_resolve->setWordsShown(true);
    m_resolve->setObjectName(QStringLiteral("resolveButton"));
    m_more = new Button(Glyph::More, tr("More"), this);
    m_more->setObjectName(QStringLiteral("moreButton"));
    m_close = new Button(Glyph::Close, tr("Close"), this);
    m_close->setObjectName(QStringLiteral("closeButton"));
    connect(m_resolve, &Button::clicked, this, [this] { Q_EMIT resolveRequested(!m_resolved); });
    connect(m_more, &Button::clicked, this, &ChatHeader::openMenu);
    connect(m_close, &Button::clicked, this, &ChatHeader::closeRequested);

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_state);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Look::margin, 2 * Look::unit, 2 * Look::unit, 2 * Look::unit);
    layout->setSpacing(0);
    layout->addLayout(words, 1);
    layout->addWidget(m_resolve);
    layout->addWidget(m_more);
    layout->addWidget(m_close);
    followPalette();
}

QString ChatHeader::title() const
{
    return m_title->text();
}

void ChatHeader::showItem(const ConversationItem &item)
{
    const Conversation &conversation = item.conversation;
    const bool onImage = std::holds_alternative<Marker>(conversation.anchor);
    if (conversation.number > 0)
        m_title->setText(onImage ? tr("Pin %1").arg(conversation.number) : tr("Highlight %1").arg(conversation.number));
    else
        m_title->setText(onImage ? tr("New pin") : tr("New highlight"));

    m_exists = !item.isOnlyHere();
    m_resolved = conversation.isResolved();
    m_state->setToolTip(conversation.resolution ? exactTime(conversation.resolution->at) : QString());
    if (item.isOnlyHere())
        setState(tr("Not sent"), true);
    else if (!item.failed.isEmpty())
        setState(tr("%Ln not sent", nullptr, static_cast<int>(item.failed.size())), true);
    else if (item.state() == ConversationItem::State::Unsent)
        setState(tr("Sending…"));
    else if (m_resolved)
        setState(tr("Resolved by %1").arg(conversation.resolution->by.name));
    else
        setState(tr("Open"));
    m_resolve->setGlyph(m_resolved ? Glyph::Reopen : Glyph::Check);
    m_resolve->setWords(m_resolved ? tr("Reopen") : tr("Resolve"));
    setPermissions(m_mayResolve, m_mayDelete);
}

void ChatHeader::showNew(const Anchor &anchor)
{
    m_title->setText(std::holds_alternative<Marker>(anchor) ? tr("New pin") : tr("New highlight"));
    m_exists = false;
    setState(tr("Not sent yet"));
    setPermissions(false, false);
}

void ChatHeader::showDeleted()
{
    m_exists = false;
    setState(tr("Deleted"));
    setPermissions(false, false);
}

void ChatHeader::setPermissions(bool mayResolve, bool mayDelete)
{
    m_mayResolve = mayResolve;
    m_mayDelete = mayDelete;
    m_resolve->setVisible(m_exists && m_mayResolve);
    m_more->setVisible(m_exists);
    fitWords();
}

/// Where words are large, the sign alone has to do for the button, so that the title can be read.
void ChatHeader::fitWords()
{
    m_resolve->setWordsShown(true);
    const QMargins margins = layout()->contentsMargins();
    int needed = margins.left() + margins.right()
                 + std::max(m_title->sizeHint().width(), m_state->fontMetrics().horizontalAdvance(m_state->text()) / 2);
    for (const Button *button : {m_resolve, m_more, m_close})
        needed += button->isHidden() ? 0 : button->sizeHint().width();
    m_resolve->setWordsShown(width() <= 0 || needed <= width());
}

void ChatHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitWords();
}

void ChatHeader::setState(const QString &words, bool alarming)
{
    m_state->setText(words);
    m_alarming = alarming;
    followPalette();
    fitWords();
}

void ChatHeader::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("chatMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy conversation"), this, &ChatHeader::copyRequested);
    if (m_mayDelete) {
        menu->addAction(tr("Delete conversation…"), this, &ChatHeader::deleteRequested)
            ->setObjectName(QStringLiteral("deleteConversation"));
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void ChatHeader::followPalette()
{
    m_title->setFont(Look::bold(font()));
    m_state->setFont(Look::small(font()));
    QPalette quiet;
    quiet.setColor(QPalette::WindowText, m_alarming ? Look::alarm(palette()) : Look::quietText(palette()));
    m_state->setPalette(quiet);
}

void ChatHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        followPalette();
}

void ChatHeader::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, height() - 1, width(), 1, Look::line(palette()));
}

} // namespace Pinthread
