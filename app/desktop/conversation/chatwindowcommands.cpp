// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// \file
/// What ChatWindow does with what the user asks for in its parts.

#include "conversation/chatheader.h"
#include "conversation/chatwindow.h"
#include "conversation/commentlist.h"
#include "conversation/commentlistmodel.h"
#include "conversation/commentwriter.h"
#include "conversation/composer.h"
#include "conversation/composerbar.h"
#include "conversation/confirmationbar.h"
#include "conversation/failedoperationlist.h"
#include "conversation/messagebar.h"
#include "conversation/relativetime.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

namespace Pinthread {

void ChatWindow::connectParts()
{
    connect(m_header, &ChatHeader::resolveRequested, this,
            [this](bool resolved) { Q_EMIT resolveRequested(conversationId(), resolved); });
    connect(m_header, &ChatHeader::deleteRequested, this, &ChatWindow::askToDelete);
    connect(m_header, &ChatHeader::copyRequested, this, &ChatWindow::copyConversation);
    connect(m_header, &ChatHeader::closeRequested, this, &ChatWindow::putAway);
    connect(m_list, &CommentList::editRequested, this, &ChatWindow::startEditing);
    connect(m_list, &CommentList::deleteRequested, this, &ChatWindow::askToDeleteComment);
    connect(m_list, &CommentList::replyRequested, this, &ChatWindow::startReplying);
    connect(m_list, &CommentList::linkActivated, this, &ChatWindow::linkActivated);
    connect(m_list, &CommentList::sightChanged, this, &ChatWindow::noticeSeen);
    connect(m_failed, &FailedOperationList::retryRequested, this, &ChatWindow::retryRequested);
    connect(m_failed, &FailedOperationList::discardRequested, this, &ChatWindow::discardRequested);
    connect(m_failed, &FailedOperationList::focusLost, this, &ChatWindow::focusSomething);
    connect(m_detached, &MessageBar::actionRequested, this, &ChatWindow::askToDiscardDraft);
    connect(m_confirmation, &ConfirmationBar::changed, this, &ChatWindow::fitParts);
    connect(m_confirmation, &ConfirmationBar::answered, this, &ChatWindow::focusSomething);
    connect(m_writer, &CommentWriter::submitted, this, &ChatWindow::submit);
    connect(m_writer, &CommentWriter::editedChanged, this, &ChatWindow::focusComposer);
    connect(m_writer, &CommentWriter::replyToChanged, this, &ChatWindow::showReplyTo);
    connect(m_composer, &ComposerBar::heightChanged, this, &ChatWindow::fitParts);

    Composer *composer = m_composer->composer();
    connect(composer, &Composer::escaped, this, &ChatWindow::escape);
    connect(composer, &Composer::previousRequested, this, [this] {
        if (const CommentId last = m_comments->lastEditable(); !last.isNull() && m_writer->edited().isNull())
            startEditing(last);
    });
}

void ChatWindow::submit(const QString &words)
{
    // Copies: the answer may change what is shown.
    const ConversationId id = conversationId();
    if (const CommentId edited = m_writer->edited(); !edited.isNull())
        Q_EMIT editRequested(id, edited, words);
    else if (const auto anchor = m_newAnchor)
        Q_EMIT createRequested(*anchor, words);
    else if (const Comment *parent = repliedTo())
        Q_EMIT commentRequested(id, words, parent->id);
    else
        Q_EMIT commentRequested(id, words, {});
}

void ChatWindow::clearComposer()
{
    m_writer->accept();
    m_list->scrollToEnd();
}

void ChatWindow::showProblem(const QString &message)
{
    m_writer->refuse(message);
    if (!isHidden())
        focusComposer();
}

void ChatWindow::askToDelete()
{
    if (!may(DeleteConversation{}))
        return;
    show();
    m_confirmation->ask(
        tr("Delete this conversation and its %Ln comment(s) for everybody?", nullptr, m_item.commentCount()),
        tr("Delete"), [this] { Q_EMIT deleteConversationRequested(conversationId()); });
}

void ChatWindow::askToDeleteComment(CommentId comment)
{
    m_confirmation->ask(tr("Delete this comment for everybody?"), tr("Delete"),
                        [this, comment] { Q_EMIT deleteCommentRequested(conversationId(), comment); });
}

void ChatWindow::askToDiscardDraft()
{
    m_confirmation->ask(tr("Discard what you wrote?"), tr("Discard"), [this] {
        m_composer->composer()->replaceText({});
        putAway();
    });
}

void ChatWindow::startEditing(CommentId id)
{
    const Comment *comment = m_comments->comment(id);
    if (comment && !m_deleted)
        m_writer->edit(id, comment->text);
}

void ChatWindow::startReplying(CommentId id)
{
    m_writer->setReplyTo(id);
    focusComposer();
}

const Comment *ChatWindow::repliedTo() const
{
    const int row = m_comments->rowOf(m_writer->replyTo());
    const bool possible = row >= 0 && m_comments->index(row).data(CommentListModel::MayReplyRole).toBool();
    return possible ? &m_comments->commentAt(row) : nullptr;
}

void ChatWindow::copyConversation()
{
    QStringList parts;
    for (const Comment &comment : std::as_const(m_item.conversation.comments)) {
        if (!comment.deleted)
            parts << tr("%1, %2:\n%3", "author, time, text")
                         .arg(comment.author.name, exactTime(comment.createdAt), comment.text);
    }
    QGuiApplication::clipboard()->setText(parts.join(QStringLiteral("\n\n")));
}

void ChatWindow::focusComposer()
{
    m_composer->composer()->setFocus(Qt::OtherFocusReason);
}

void ChatWindow::focusSomething()
{
    if (!m_composer->composer()->isReadOnly())
        focusComposer();
    else if (!m_failed->isEmpty())
        m_failed->focusFirst();
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

void ChatWindow::escape()
{
    if (!m_writer->edited().isNull())
        m_writer->stopEditing();
    else if (repliedTo())
        m_writer->setReplyTo({});
    else
        putAway();
}

void ChatWindow::putAway()
{
    m_confirmation->drop();
    hide();
    Q_EMIT closed();
}

void ChatWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        escape();
    else
        FloatingFrame::keyPressEvent(event);
}

} // namespace Pinthread
