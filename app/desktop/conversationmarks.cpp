// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// \file
/// What ConversationBoard shows beside what the replica knows: drafts, what is detached, and what has been read.

#include "anchorcanvas.h"
#include "conversationboard.h"

namespace Pinthread {

void ConversationBoard::showDrafts()
{
    if (m_following)
        m_draftPins.show(m_asset->id, m_chat && m_chat->isVisible() ? m_chat->newAnchor() : std::nullopt);
    listDrafts();
}

/// A draft that no pin leads back to is in the list, as the conversations are whose words are gone.
void ConversationBoard::listDrafts()
{
    const QList<ConversationItem> drafts = m_following ? m_draftPins.detached() : QList<ConversationItem>();
    QSet<ConversationId> gone = m_listedDrafts;
    for (const ConversationItem &draft : drafts)
        gone.remove(draft.id());
    for (const ConversationId id : std::as_const(gone))
        m_model.removeItem(id);
    m_listedDrafts.clear();
    for (const ConversationItem &draft : drafts) {
        m_listedDrafts.insert(draft.id());
        m_model.updateItem(draft);
    }
}

void ConversationBoard::setReadMarks(const ReadMarks &marks)
{
    m_readMarks = marks;
    showReadMarks();
}

void ConversationBoard::complete(ConversationItem &item) const
{
    item.detached = m_canvas->detached().contains(item.id());
}

void ConversationBoard::showDetached()
{
    const QSet<ConversationId> detached = m_canvas->detached();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        ConversationItem item = m_model.itemAt(row);
        if (item.isDraft() || item.detached == detached.contains(item.id()))
            continue;
        item.detached = !item.detached;
        m_model.updateItem(item); // Of the same number: it keeps its row.
        if (m_chat && m_chat->conversationId() == item.id())
            m_chat->setItem(item);
    }
    listDrafts();
    if (m_chat)
        m_chat->setNewDetached(m_canvas->isProvisionalDetached());
    placeChat();
}

void ConversationBoard::markRead(ConversationItem &item) const
{
    const auto until = m_readMarks ? m_readMarks(m_asset->id, item.id()) : std::nullopt;
    if (until)
        item.markRead(*until, m_parts.workspace.actor().user.id);
}

void ConversationBoard::showReadMarks()
{
    if (!m_following)
        return;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        ConversationItem item = m_model.itemAt(row);
        const bool before = item.unread;
        markRead(item);
        if (item.unread == before)
            continue;
        m_model.updateItem(item); // Of the same number: it keeps its row.
        if (m_chat && m_chat->conversationId() == item.id())
            m_chat->setItem(item);
    }
    Q_EMIT conversationsChanged();
}

} // namespace Pinthread
