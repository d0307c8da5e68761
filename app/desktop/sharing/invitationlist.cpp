// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sharing/invitationlist.h"

#include "sharing/invitationrow.h"

#include "conversation/look.h"
#include "conversation/slimscrollbar.h"

#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Pinthread {

namespace {

constexpr int rowsShown = 3; ///< Before it scrolls.

} // namespace

InvitationList::InvitationList(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("invitations"));
    setAccessibleName(tr("Invitations"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setFocusPolicy(Qt::NoFocus);
    useSlimScrollBar(this);
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins({});
    m_column->setSpacing(Look::unit);
    m_column->addStretch();
    setWidget(content);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
}

void InvitationList::setInvitations(const QList<SharedInvitation> &invitations, qint64 now)
{
    QList<InvitationRow *> before = std::exchange(m_rows, {});
    for (const SharedInvitation &shared : invitations) {
        const auto found = std::ranges::find(before, shared.id(), &InvitationRow::id);
        InvitationRow *row = nullptr;
        if (found == before.end()) {
            row = addRow();
        } else {
            row = *found;
            before.erase(found);
        }
        row->setInvitation(shared, now);
        if (m_column->indexOf(row) != m_rows.size())
            m_column->insertWidget(static_cast<int>(m_rows.size()), row);
        m_rows.append(row);
    }
    const bool hadFocus =
        std::ranges::any_of(before, [](auto *row) { return row->isAncestorOf(row->window()->focusWidget()); });
    for (InvitationRow *row : std::as_const(before)) {
        row->hide();
        m_column->removeWidget(row);
        row->deleteLater(); // Its own button may have been pressed just now.
    }
    updateGeometry();
    if (hadFocus)
        Q_EMIT focusLost();
}

InvitationRow *InvitationList::addRow()
{
    auto *row = new InvitationRow(widget());
    connect(row, &InvitationRow::copyRequested, this, &InvitationList::copyRequested);
    connect(row, &InvitationRow::revokeRequested, this, &InvitationList::revokeRequested);
    m_column->insertWidget(m_column->count() - 1, row);
    row->show();
    return row;
}

QSize InvitationList::sizeHint() const
{
    const int width = std::max(viewport()->width(), 200);
    int height = 0;
    for (const InvitationRow *row : m_rows.first(std::min<qsizetype>(m_rows.size(), rowsShown)))
        height += std::max(row->heightForWidth(width), row->sizeHint().height()) + Look::unit;
    return {360, height};
}

QSize InvitationList::minimumSizeHint() const
{
    return {200, std::min(sizeHint().height(), 64)};
}

} // namespace Pinthread
