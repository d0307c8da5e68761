// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/conversationitem.h"
#include "conversation/drafts.h"
#include "conversation/floatingframe.h"
#include "model/limits.h"
#include "model/seams.h"

namespace Pinthread {

class ChatHeader;
class CommentList;
class CommentListModel;
class CommentWriter;
class ComposerBar;
class ConfirmationBar;
class FailedOperationList;
class MessageBar;

/// The window in which one conversation is read and written.
///
/// It floats over the canvas beside its marker, with an arrow, on the side with room, or is docked in a layout
/// (setMarkerRect(), setDocked()). It decides nothing: what the user wants is emitted, and the answer comes back
/// through setItem(), clearComposer() and showProblem(). What is being typed, the scroll position and the selection
/// stay while the conversation changes, and every unsent word is in the drafts at all times.
///
/// As a child of the widget it floats over, never of a scroll area's viewport (scrolling would carry it along).
/// Made hidden.
class ChatWindow : public FloatingFrame
{
    Q_OBJECT

public:
    static constexpr int imageWidth = 300; ///< Without arrow and shadow, device-independent pixels.
    static constexpr int textWidth = 410;  ///< Likewise, on a text document.

    /// \a drafts and \a clock must outlive the window.
    ChatWindow(Drafts &drafts, const Clock &clock, QWidget *parent = nullptr);
    ~ChatWindow() override;

    /// The asset on which conversations are from now on; puts away what was shown.
    void setAsset(AssetId asset);
    /// Who writes here, and in which role: what may be changed, and whose comments are one's own.
    void setActor(const Actor &actor);
    void setLimits(const Limits &limits);
    /// Offline, Retry is not possible, and what is sent will fail: both are said in words.
    void setOnline(bool online);

    /// Shows \a item. For the conversation that is shown already this updates it in place; for another one the words in
    /// the composer become that other conversation's draft, and what is unread of it is marked as new for as long as it
    /// is shown. Neither shows nor hides the window.
    void setItem(const ConversationItem &item);
    /// setItem(), then shows the window with the cursor in the composer.
    void openItem(const ConversationItem &item);
    /// Shows an empty thread for a new conversation at \a anchor, with the cursor in the composer. What is being
    /// written for a new conversation at another place moves here.
    void startNew(const Anchor &anchor);
    /// Whether the words that a new conversation is to be about are nowhere in the text that is shown: then they are
    /// shown here, and what was written can be taken back. Another place begins without.
    void setNewDetached(bool detached);
    /// The conversation shown is no more: says so, and keeps what was being written where it can be copied.
    void showDeleted();

    /// The conversation that is shown; null for a new one or none.
    [[nodiscard]] ConversationId conversationId() const { return m_item.conversation.id; }
    /// Where a new conversation is being written; nothing when an existing one is shown.
    [[nodiscard]] const std::optional<Anchor> &newAnchor() const { return m_newAnchor; }

    [[nodiscard]] QSize sizeHint() const override;

public Q_SLOTS:
    /// Puts the cursor into the composer.
    void focusComposer();
    /// What was asked for is on its way: empties the composer, and its draft.
    void clearComposer();
    /// What was asked for is not possible: the words stay in the composer, with \a message above them.
    void showProblem(const QString &message);
    /// Asks whether the conversation shall be deleted, if this user may do that; deleteConversationRequested() follows
    /// when they say so.
    void askToDelete();
    /// Hides the window and emits closed(); what is being written stays a draft.
    void putAway();

Q_SIGNALS:
    void createRequested(const Pinthread::Anchor &anchor, const QString &text);
    /// \a parent null: answers the conversation as a whole.
    void commentRequested(Pinthread::ConversationId conversation, const QString &text, Pinthread::CommentId parent);
    void editRequested(Pinthread::ConversationId conversation, Pinthread::CommentId comment, const QString &text);
    void deleteCommentRequested(Pinthread::ConversationId conversation, Pinthread::CommentId comment);
    void deleteConversationRequested(Pinthread::ConversationId conversation);
    void resolveRequested(Pinthread::ConversationId conversation, bool resolved);
    void retryRequested(Pinthread::BroadcastId operation);
    void discardRequested(Pinthread::BroadcastId operation);
    /// The end of a conversation that was unread has been in sight in the active window.
    void conversationSeen(Pinthread::ConversationId conversation);
    /// The user wants to follow a link; isOpenable().
    void linkActivated(const QUrl &url);
    /// The user has put the window away.
    void closed();

protected:
    [[nodiscard]] QSize wantedSize() const override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectParts();
    void escape();
    void showItem();
    void showDetached();
    void showPermissions();
    void showReplyTo();
    void markUnread();
    void scrollToUnread();
    [[nodiscard]] bool isWatched() const;
    void noticeSeen();
    void switchTo(const ConversationItem &item, const std::optional<Anchor> &newAnchor);
    void focusSomething();
    void submit(const QString &words);
    void askToDeleteComment(CommentId comment);
    void askToDiscardDraft();
    void startEditing(CommentId id);
    void startReplying(CommentId id);
    [[nodiscard]] const Comment *repliedTo() const;
    void copyConversation();
    void fitParts();
    [[nodiscard]] bool may(const OperationBody &body) const;
    [[nodiscard]] bool isNew() const { return m_newAnchor.has_value(); }

    const Clock &m_clock;
    AssetId m_asset;
    Actor m_actor;
    ConversationItem m_item;
    std::optional<Anchor> m_newAnchor;
    bool m_newDetached = false;
    bool m_deleted = false;
    qint64 m_seenUntil = 0;  ///< What conversationSeen() has told.
    bool m_changing = false; ///< Another state is being shown: nothing has been seen of it yet.

    ChatHeader *m_header = nullptr;
    MessageBar *m_detached = nullptr; ///< Which words of the text it is about, when nothing else shows that.
    CommentListModel *m_comments = nullptr;
    CommentList *m_list = nullptr;
    FailedOperationList *m_failed = nullptr;
    ConfirmationBar *m_confirmation = nullptr;
    ComposerBar *m_composer = nullptr;
    CommentWriter *m_writer = nullptr;
};

} // namespace Pinthread
