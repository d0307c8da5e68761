// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sharing/linkbox.h"

#include "conversation/button.h"
#include "conversation/look.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace Pinthread {

namespace {

constexpr std::chrono::seconds copiedShown(4);
constexpr int fieldHeight = 32;

} // namespace

LinkBox::LinkBox(QWidget *parent) : QWidget(parent)
{
    m_title = new QLabel(tr("Send this &link to whoever you want to see it:"), this);
    m_title->setWordWrap(true);
    m_text = new QLineEdit(this);
    m_text->setObjectName(QStringLiteral("shareLink"));
    m_text->setAccessibleName(tr("Invitation link"));
    m_text->setReadOnly(true);
    m_text->setMinimumHeight(fieldHeight);
    m_title->setBuddy(m_text);
    m_copy = new Button(Glyph::Link, tr("Copy link"), this);
    m_copy->setObjectName(QStringLiteral("copyLink"));
    m_copy->setKind(Button::Kind::Filled);
    m_copy->setWordsShown(true);
    m_copy->setMinimumHeight(fieldHeight);
    connect(m_copy, &Button::clicked, this, &LinkBox::copy);
    m_copied.setSingleShot(true);
    m_copied.callOnTimeout(this, &LinkBox::showLink);

    m_addressRow = new QWidget(this);
    auto *addressTitle = new QLabel(tr("&Address of this computer:"), m_addressRow);
    m_address = new QComboBox(m_addressRow);
    m_address->setObjectName(QStringLiteral("shareAddress"));
    m_address->setAccessibleName(tr("Address of this computer"));
    addressTitle->setBuddy(m_address);
    connect(m_address, &QComboBox::currentIndexChanged, this, [this] {
        m_copied.stop();
        showLink();
    });
    auto *addressRow = new QHBoxLayout(m_addressRow);
    addressRow->setContentsMargins({});
    addressRow->setSpacing(2 * Look::unit);
    addressRow->addWidget(addressTitle);
    addressRow->addWidget(m_address, 1);

    auto *row = new QHBoxLayout;
    row->setSpacing(2 * Look::unit);
    row->addWidget(m_text, 1);
    row->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2 * Look::unit);
    column->addWidget(m_title);
    column->addLayout(row);
    column->addWidget(m_addressRow);
    followPalette();
    hide();
}

void LinkBox::setLink(const std::optional<InvitationLink> &link)
{
    if (link == m_link)
        return;
    const QString chosen = m_address->currentText();
    m_link = link;
    m_copied.stop();
    if (link) {
        const QSignalBlocker blocker(m_address);
        m_address->clear();
        m_address->addItems(link->hosts);
        m_address->setCurrentIndex(std::max(0, m_address->findText(chosen)));
        m_addressRow->setVisible(link->hosts.size() > 1);
    }
    showLink();
    setVisible(link.has_value());
}

QString LinkBox::text() const
{
    return m_text->text();
}

void LinkBox::focusCopy()
{
    m_copy->setFocus(Qt::OtherFocusReason);
}

void LinkBox::showLink()
{
    if (m_link) {
        InvitationLink link = *m_link;
        if (const int chosen = m_address->currentIndex(); chosen > 0)
            link.hosts.move(chosen, 0);
        m_text->setText(link.toString());
        m_text->setCursorPosition(0);
    }
    showCopy();
}

void LinkBox::showCopy()
{
    m_copy->setGlyph(m_copied.isActive() ? Glyph::Check : Glyph::Link);
    m_copy->setWords(m_copied.isActive() ? tr("Copied") : tr("Copy link"));
}

void LinkBox::copy()
{
    if (!m_link)
        return;
    QGuiApplication::clipboard()->setText(m_text->text());
    m_copied.start(copiedShown);
    showLink();
    QAccessibleEvent changed(m_copy, QAccessible::Alert);
    QAccessible::updateAccessibility(&changed);
}

void LinkBox::followPalette()
{
    m_title->setFont(Look::bold(font()));
    // The button says two things, and stays as it is while it does.
    int width = 0;
    for (const QString &words : {tr("Copied"), tr("Copy link")}) {
        m_copy->setWords(words);
        width = std::max(width, m_copy->sizeHint().width());
    }
    m_copy->setFixedWidth(width);
    showCopy();
}

void LinkBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        followPalette();
}

} // namespace Pinthread
