// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/failedoperationlist.h"

#include "conversation/failedoperationcard.h"
#include "conversation/look.h"
#include "conversation/slimscrollbar.h"

#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Pinthread {

FailedOperationList::FailedOperationList(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("failedOperations"));
    setAccessibleName(tr("Not sent"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    useSlimScrollBar(this);
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(2 * Look::unit, Look::unit, 2 * Look::unit, Look::unit);
    m_column->setSpacing(2 * Look::unit);
    setWidget(content);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    hide();
}

void FailedOperationList::setFailed(const QList<FailedOperation> &failed)
{
    QList<FailedOperationCard *> before = std::exchange(m_cards, {});
    for (const FailedOperation &operation : failed) {
        const auto found = std::ranges::find(before, operation.operation.broadcastId, &FailedOperationCard::id);
        if (found == before.end()) {
            m_cards.append(addCard(operation));
        } else {
            (*found)->setFailed(operation);
            m_cards.append(*found);
            before.erase(found);
        }
    }
    const bool hadFocus =
        std::ranges::any_of(before, [](auto *card) { return card->isAncestorOf(card->window()->focusWidget()); });
    for (FailedOperationCard *card : std::as_const(before)) {
        card->hide();
        m_column->removeWidget(card);
        card->deleteLater(); // Its own button may have been pressed just now.
    }
    for (int at = 0; at < m_cards.size(); ++at) {
        if (m_column->indexOf(m_cards.at(at)) != at)
            m_column->insertWidget(at, m_cards.at(at));
    }
    setVisible(!m_cards.isEmpty());
    if (hadFocus)
        Q_EMIT focusLost();
}

FailedOperationCard *FailedOperationList::addCard(const FailedOperation &failed)
{
    auto *card = new FailedOperationCard(failed, widget());
    card->setOnline(m_online);
    connect(card, &FailedOperationCard::retryRequested, this, &FailedOperationList::retryRequested);
    connect(card, &FailedOperationCard::discardRequested, this, &FailedOperationList::discardRequested);
    m_column->addWidget(card);
    card->show();
    return card;
}

void FailedOperationList::setOnline(bool online)
{
    m_online = online;
    for (FailedOperationCard *card : std::as_const(m_cards))
        card->setOnline(online);
}

int FailedOperationList::contentHeight(int width) const
{
    return m_cards.isEmpty() ? 0 : m_column->totalHeightForWidth(width);
}

void FailedOperationList::focusFirst()
{
    if (!m_cards.isEmpty())
        m_cards.constFirst()->focusAction();
}

} // namespace Pinthread
