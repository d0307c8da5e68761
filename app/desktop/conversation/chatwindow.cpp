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
        m_newDetached = false;
        m_confirmation->drop();
        expectOtherMarker();
        showItem();
    } else {
        switchTo({}, anchor);
    }
    show();
    raise();
    focusComposer();
}

void ChatWindow::setNewDetached(bool detached)
{
    if (!isNew() || detached == m_newDetached)
        return;
    m_newDetached = detached;
    showDetached();
    fitParts();
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
        m_newDetached = false;
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
    showDetached();
    setAccessibleName(m_header->title());
    m_comments->setItem(m_item);
    m_list->setFocusPolicy(m_comments->rowCount() > 0 ? Qt::StrongFocus : Qt::NoFocus);
    m_failed->setFailed(m_item.failed);
    m_composer->setPurpose(isNew() ? tr("What is it about?") : tr("Write a comment"));
    showPermissions();
    showReplyTo();
    fitParts();
}

void ChatWindow::showDetached()
{
    if (isNew() && m_newDetached) {
        const QString words = ConversationItem::ofDraft({}, *m_newAnchor, {}).quote();
        m_detached->say(
            MessageBar::Kind::Plain,
            tr("Not in this text any more: “%1”. Select other words, and what you wrote goes there.").arg(words),
            tr("Discard…"));
    } else if (!isNew() && m_item.detached) {
        m_detached->say(MessageBar::Kind::Plain, tr("Not in this text any more: “%1”").arg(m_item.quote()));
    } else {
        m_detached->clear();
    }
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
    } else if (!isNew() && !m_item.id().isNull() && m_item.isOnlyHere()) {
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

void ChatWindow::showReplyTo()
{
    const Comment *comment = repliedTo();
    m_composer->setReplyTo(comment ? comment->author.name : QString());
}

bool ChatWindow::event(QEvent *event)
{
    const bool handled = FloatingFrame::event(event);
    if (event->type() == QEvent::WindowActivate || event->type() == QEvent::Show)
        noticeSeen();
    return handled;
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
