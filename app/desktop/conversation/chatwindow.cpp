// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/chatwindow.h"

#include "conversation/chatheader.h"
#include "conversation/commentlist.h"
#include "conversation/commentlistmodel.h"
#include "conversation/commentwriter.h"
#include "conversation/composer.h"
#include "conversation/composerbar.h"
#include "conversation/confirmationbar.h"
#include "conversation/failedoperationlist.h"
#include "conversation/look.h"
#include "conversation/messagebar.h"
#include "conversation/relativetime.h"
#include "model/rules.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Pinthread {

namespace {

constexpr int mostHeight = 520;
constexpr int mostFailedHeight = 190;
/// What the thread has at least, when it needs it, however high the other parts are.
constexpr int leastListHeight = 96;

int heightAt(const QWidget *part, int width)
{
    if (part->isHidden())
        return 0;
    return part->hasHeightForWidth() ? part->heightForWidth(width) : part->sizeHint().height();
}

} // namespace

ChatWindow::ChatWindow(Drafts &drafts, const Clock &clock, QWidget *parent) : FloatingFrame(parent), m_clock(clock)
{
    setObjectName(QStringLiteral("chatWindow"));
    setAccessibleName(tr("Conversation"));
    m_header = new ChatHeader(this);
    m_detached = new MessageBar(QStringLiteral("detachedWords"), this);
    m_detached->setClosable(false);
    m_comments = new CommentListModel(m_clock, this);
    m_list = new CommentList(m_clock, this);
    m_list->setModel(m_comments);
    m_failed = new FailedOperationList(this);
    m_confirmation = new ConfirmationBar(this);
    m_composer = new ComposerBar(this);
    m_writer = new CommentWriter(drafts, *m_composer, this);

    auto *layout = new QVBoxLayout(this);
    // The corners are round: what is in them must not stick out.
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_detached);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_failed);
    layout->addWidget(m_confirmation);
    layout->addWidget(m_composer);
    connectParts();
    showItem();
}

ChatWindow::~ChatWindow() = default;

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

void ChatWindow::setAsset(AssetId asset)
{
    if (m_asset == asset)
        return;
    hide();
    switchTo({}, {});
    m_asset = asset;
}

void ChatWindow::setActor(const Actor &actor)
{
    m_actor = actor;
    m_comments->setActor(actor);
    showPermissions();
}

void ChatWindow::setLimits(const Limits &limits)
{
    m_composer->setLimit(limits.commentCharacters);
    m_comments->setLimits(limits);
    showReplyTo();
}

void ChatWindow::setOnline(bool online)
{
    m_failed->setOnline(online);
    m_composer->setOnline(online);
    fitParts();
}

void ChatWindow::setItem(const ConversationItem &item)
{
    if (isNew() || m_deleted || item.id() != m_item.id()) {
        switchTo(item, {});
        return;
    }
    const bool watched = isWatched();
    {
        const QScopedValueRollback<bool> changing(m_changing, true);
        m_item = item;
        if (const CommentId edited = m_writer->edited(); !edited.isNull()) {
            const Comment *comment = m_item.conversation.comment(edited);
            if (!comment || comment->deleted) {
                m_writer->keepEditAsNew();
                m_composer->setProblem(tr("The comment was deleted while you edited it. Your words are kept here."));
            }
        }
        showItem();
        // What comes while somebody looks on needs no line to be found by.
        if (!watched && m_comments->firstNew().isNull())
            markUnread();
    }
    noticeSeen();
}

void ChatWindow::openItem(const ConversationItem &item)
{
    const bool again = isHidden() && item.id() == m_item.id();
    setItem(item);
    if (again) {
        markUnread();
        scrollToUnread();
    }
    show();
    raise();
    focusSomething();
}

void ChatWindow::startNew(const Anchor &anchor)
{
    // Somebody who clicks another spot while writing wants the pin there.
    if (isNew() && !isHidden()) {
        m_writer->moveTarget({m_asset, anchor});
        m_newAnchor = anchor;
        expectOtherMarker();
        showItem();
    } else {
        switchTo({}, anchor);
    }
    show();
    raise();
    focusComposer();
}

void ChatWindow::showDeleted()
{
    m_deleted = true;
    m_confirmation->drop();
    m_item.conversation.comments.clear();
    showItem();
}

void ChatWindow::switchTo(const ConversationItem &item, const std::optional<Anchor> &newAnchor)
{
    {
        const QScopedValueRollback<bool> changing(m_changing, true);
        m_item = item;
        m_newAnchor = newAnchor;
        m_deleted = false;
        m_seenUntil = 0;
        m_confirmation->drop();
        if (isNew())
            m_writer->setTarget(DraftKey{m_asset, *newAnchor});
        else if (!item.id().isNull())
            m_writer->setTarget(DraftKey{m_asset, item.id()});
        else
            m_writer->setTarget({});
        expectOtherMarker();
        showItem();
        markUnread();
        scrollToUnread();
    }
    noticeSeen();
}

void ChatWindow::markUnread()
{
    m_comments->setNewSince(m_item.unread ? std::optional(m_item.readUntil) : std::nullopt);
    fitParts();
}

void ChatWindow::scrollToUnread()
{
    m_list->scrollToEnd();
    if (const CommentId first = m_comments->firstNew(); !first.isNull())
        m_list->scrollToFirst(first);
}

bool ChatWindow::isWatched() const
{
    return isVisible() && isActiveWindow() && m_list->isLastInSight();
}

void ChatWindow::noticeSeen()
{
    // Asked last whether it has been told: looking may lay the thread out, which comes here as well.
    if (m_changing || isNew() || m_deleted || !m_item.unread || !isWatched() || m_item.lastActivity() <= m_seenUntil)
        return;
    m_seenUntil = m_item.lastActivity();
    Q_EMIT conversationSeen(m_item.id());
}

void ChatWindow::showItem()
{
    if (m_newAnchor)
        m_header->showNew(*m_newAnchor);
    else if (m_deleted)
        m_header->showDeleted();
    else
        m_header->showItem(m_item);
    if (m_item.detached && !isNew())
        m_detached->say(MessageBar::Kind::Plain, tr("Not in this text any more: “%1”").arg(m_item.quote()));
    else
        m_detached->clear();
    setAccessibleName(m_header->title());
    m_comments->setItem(m_item);
    m_list->setFocusPolicy(m_comments->rowCount() > 0 ? Qt::StrongFocus : Qt::NoFocus);
    m_failed->setFailed(m_item.failed);
    m_composer->setPurpose(isNew() ? tr("What is it about?") : tr("Write a comment"));
    showPermissions();
    showReplyTo();
    fitParts();
}

void ChatWindow::showPermissions()
{
    m_header->setPermissions(may(SetResolved{}), may(DeleteConversation{}));
    const bool hasWords = !m_composer->composer()->words().isEmpty();
    if (m_deleted) {
        m_composer->setBlocked(hasWords ? tr("This conversation was deleted. You can still copy what you wrote.")
                                        : tr("This conversation was deleted."));
    } else if (m_actor.role == Role::Viewer) {
        m_composer->setBlocked(tr("You can read here, but not write."));
    } else if (!isNew() && !m_item.id().isNull() && m_item.isOnlyFailed()) {
        m_composer->setBlocked(tr("You can write more here once this has been sent."));
    } else {
        m_composer->setBlocked({});
    }
}

bool ChatWindow::may(const OperationBody &body) const
{
    const Conversation &conversation = m_item.conversation;
    if (isNew() || m_deleted || conversation.comments.isEmpty())
        return false;
    // The rules judge an operation on a state; this conversation alone is one.
    const bool onImage = std::holds_alternative<Marker>(conversation.anchor);
    const AssetState state(onImage ? AssetKind::Image : AssetKind::Text, 0, 0, {{conversation.id, conversation}});
    return isPermitted(state, m_actor, {.broadcastId = {}, .conversationId = conversation.id, .body = body});
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
        tr("Delete this conversation and its %n comment(s) for everybody?", nullptr, m_item.commentCount()),
        tr("Delete"), [this] { Q_EMIT deleteConversationRequested(conversationId()); });
}

void ChatWindow::askToDeleteComment(CommentId comment)
{
    m_confirmation->ask(tr("Delete this comment for everybody?"), tr("Delete"),
                        [this, comment] { Q_EMIT deleteCommentRequested(conversationId(), comment); });
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

void ChatWindow::showReplyTo()
{
    const Comment *comment = repliedTo();
    m_composer->setReplyTo(comment ? comment->author.name : QString());
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

bool ChatWindow::event(QEvent *event)
{
    const bool handled = FloatingFrame::event(event);
    if (event->type() == QEvent::WindowActivate || event->type() == QEvent::Show)
        noticeSeen();
    return handled;
}

void ChatWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        escape();
    else
        FloatingFrame::keyPressEvent(event);
}

QSize ChatWindow::wantedSize() const
{
    const Anchor &anchor = m_newAnchor ? *m_newAnchor : m_item.conversation.anchor;
    const int width = std::holds_alternative<Marker>(anchor) ? imageWidth : textWidth;
    const int inner = width - 2;
    const int others = heightAt(m_header, inner) + heightAt(m_detached, inner) + heightAt(m_confirmation, inner)
                       + m_composer->heightFor(inner)
                       + (m_failed->isHidden() ? 0 : std::min(m_failed->contentHeight(inner), mostFailedHeight)) + 2;
    const int room = std::max(Look::scaled(mostHeight, font()) - others, leastListHeight);
    return {width, others + m_list->contentHeight(inner, room)};
}

void ChatWindow::fitParts()
{
    const int inner = (isDocked() ? width() : wantedSize().width()) - 2;
    m_composer->setFixedHeight(m_composer->heightFor(inner));
    if (!m_failed->isHidden()) {
        m_failed->setFixedHeight(std::min(m_failed->contentHeight(inner), mostFailedHeight));
    }
    place();
}

void ChatWindow::resizeEvent(QResizeEvent *event)
{
    FloatingFrame::resizeEvent(event);
    if (isDocked())
        fitParts();
}

QSize ChatWindow::sizeHint() const
{
    return wantedSize();
}

} // namespace Pinthread
