// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// \file
/// What ConversationBoard does with what the user asks for in the chat window and on the canvas.

#include "anchorcanvas.h"
#include "conversationboard.h"

#include "conversation/links.h"

namespace Pinthread {

template <class T>
bool ConversationBoard::accepted(const Expected<T, Refusal> &answer)
{
    if (!answer)
        m_chat->showProblem(answer.error().message);
    return answer.has_value();
}

void ConversationBoard::connectChat()
{
    connect(m_chat, &ChatWindow::createRequested, this, &ConversationBoard::create);
    connect(m_chat, &ChatWindow::commentRequested, this,
            [this](ConversationId id, const QString &text, CommentId parent) {
                if (m_sync && accepted(m_sync->addComment(m_asset->id, id, text, parent)))
                    m_chat->clearComposer();
            });
    connect(m_chat, &ChatWindow::editRequested, this,
            [this](ConversationId id, CommentId comment, const QString &text) {
                if (m_sync && accepted(m_sync->editComment(m_asset->id, id, comment, text)))
                    m_chat->clearComposer();
            });
    connect(m_chat, &ChatWindow::deleteCommentRequested, this, [this](ConversationId id, CommentId comment) {
        if (m_sync)
            accepted(m_sync->deleteComment(m_asset->id, id, comment));
    });
    connect(m_chat, &ChatWindow::resolveRequested, this, [this](ConversationId id, bool resolved) {
        if (m_sync)
            accepted(m_sync->setResolved(m_asset->id, id, resolved));
    });
    connect(m_chat, &ChatWindow::deleteConversationRequested, this, &ConversationBoard::remove);
    connect(m_chat, &ChatWindow::retryRequested, this, [this](BroadcastId id) {
        m_removing = m_chat->conversationId();
        const bool sent = m_sync && accepted(m_sync->retry(id));
        m_removing = {};
        if (sent && m_chat->isVisible())
            m_chat->focusComposer();
    });
    connect(m_chat, &ChatWindow::discardRequested, this, [this](BroadcastId id) {
        // Discarding a creation takes the conversation with it: that is what was asked for.
        m_removing = m_chat->conversationId();
        if (m_sync)
            m_sync->discard(id);
        m_removing = {};
    });
    connect(m_chat, &ChatWindow::conversationSeen, this,
            [this](ConversationId id) { Q_EMIT conversationSeen(m_asset->id, id); });
    connect(m_chat, &ChatWindow::linkActivated, this, [this](const QUrl &url) {
        if (!openLink(url))
            m_chat->showProblem(tr("No program on this computer opens %1.").arg(url.toString()));
    });
    connect(m_chat, &ChatWindow::closed, this, &ConversationBoard::onChatClosed);
}

void ConversationBoard::create(const Anchor &anchor, const QString &text)
{
    if (!m_sync)
        return;
    const auto created = m_sync->createConversation(m_asset->id, anchor, text);
    if (!accepted(created))
        return;
    m_chat->clearComposer();
    showConversation(created->conversationId);
    showThread(created->conversationId, true);
}

void ConversationBoard::anchorAt(ConversationId id, const Anchor &target)
{
    if (!m_sync)
        return;
    const auto answer = m_sync->moveAnchor(m_asset->id, id, target);
    if (!answer) {
        showThread(id, false);
        m_chat->showProblem(answer.error().message);
    }
    // Offline it goes back to where it was, and the failed move is in its thread.
    showConversation(id);
}

void ConversationBoard::deleteConversation()
{
    const ConversationId id = m_canvas->selected();
    if (id.isNull() || !m_model.item(id))
        return;
    showThread(id, false);
    m_chat->askToDelete();
}

void ConversationBoard::remove(ConversationId id)
{
    if (!m_sync)
        return;
    m_removing = id;
    accepted(m_sync->deleteConversation(m_asset->id, id));
    m_removing = {};
}

} // namespace Pinthread
