// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// \file
/// What ConversationBoard does with what the user asks for in the chat window and on the canvas.

#include "anchorcanvas.h"
#include "conversationboard.h"

#include "conversation/links.h"
#include "model/rules.h"

#include <algorithm>

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
    connect(m_chat, &ChatWindow::discardRequested, this, &ConversationBoard::discard);
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

void ConversationBoard::discard(BroadcastId id)
{
    const auto all = m_sync ? m_sync->failedOperations(m_asset->id) : QList<FailedOperation>();
    const auto there = std::ranges::find(all, id, [](const auto &failed) { return failed.operation.broadcastId; });
    if (there == all.cend())
        return;
    // Discarding a creation takes the conversation with it: that is what was asked for.
    m_removing = there->operation.conversationId;
    m_sync->discard(id);
    m_removing = {};
    Q_EMIT discarded(*there);
}

void ConversationBoard::undoDiscard(const FailedOperation &discarded)
{
    if (!m_sync)
        return;
    m_sync->undoDiscard(discarded);
    openConversation(discarded.operation.conversationId);
}

// --- What is chosen

const ConversationItem *ConversationBoard::chosen() const
{
    const bool inThread = m_chat && m_chat->isVisible();
    const ConversationId id = inThread ? m_chat->conversationId() : m_canvas ? m_canvas->selected() : ConversationId();
    return id.isNull() ? nullptr : m_model.item(id);
}

bool ConversationBoard::mayDoToChosen(const OperationBody &body) const
{
    const ConversationItem *item = chosen();
    const Replica *known = replica();
    return item && known && !item->isOnlyHere()
           && isPermitted(known->viewedState(item->id()), m_parts.workspace.actor(), {{}, item->id(), body});
}

void ConversationBoard::deleteConversation()
{
    if (!mayDoToChosen(DeleteConversation{}))
        return;
    showThread(chosen()->id(), false);
    m_chat->askToDelete();
}

void ConversationBoard::toggleResolved()
{
    if (!mayDoToChosen(SetResolved{}))
        return;
    const ConversationId id = chosen()->id();
    const auto answer = m_sync->setResolved(m_asset->id, id, !chosen()->conversation.isResolved());
    if (!answer) {
        showThread(id, false);
        m_chat->showProblem(answer.error().message);
    }
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
