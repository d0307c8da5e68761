// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/chatwindow.h"
#include "conversation/conversationlistmodel.h"
#include "draftpins.h"
#include "workspace.h"

#include <QPointer>

#include <functional>

namespace Pinthread {

class AnchorCanvas;
class ConversationPanel;

/// Keeps the canvas, the list and the chat window in step with one asset's replica, one conversation at a time, and
/// hands SyncController what the user does with them.
///
/// Several boards may show the same asset: they know nothing of each other, and are in step because each follows the
/// same replica and the same drafts. What is selected, open and scrolled to is each one's own.
class ConversationBoard : public QObject
{
    Q_OBJECT

public:
    /// What the board shows things in, and what it needs for that; everything must outlive it.
    struct Parts
    {
        Workspace &workspace;
        Drafts &drafts;
        const Clock &clock;
        ConversationPanel &panel;
        QWidget &area; ///< What the chat window floats over; every canvas lies in it.
    };
    /// Until when the user has seen a conversation, by the server's time in milliseconds since 1970, UTC; nothing while
    /// that is not known, and then nothing in it is unread.
    using ReadMarks = std::function<std::optional<qint64>(AssetId asset, ConversationId conversation)>;

    explicit ConversationBoard(Parts parts, QObject *parent = nullptr);
    ~ConversationBoard() override;

    /// Where the conversations are shown, in place of another canvas; before anything else. It must outlive the board
    /// or be replaced.
    void setCanvas(AnchorCanvas &canvas);
    /// Shows \a asset's conversations, in place of another's; as soon as the workspace has a session.
    void openAsset(const Asset &asset);

    [[nodiscard]] const ConversationListModel &conversations() const { return m_model; }
    /// Whether this user may begin a conversation here now.
    [[nodiscard]] bool mayStart() const;
    /// Whether the server has told of this asset's conversations since the program was started.
    [[nodiscard]] bool isKnown() const;
    /// The conversation whose thread is shown or whose place is marked. Null: none. Valid until the next change.
    [[nodiscard]] const ConversationItem *chosen() const;
    /// Whether this user may do \a body to the chosen conversation.
    [[nodiscard]] bool mayDoToChosen(const OperationBody &body) const;
    /// Null until a conversation was first opened or begun.
    [[nodiscard]] ChatWindow *chat() const { return m_chat; }

    /// Where to learn what has been read; see showReadMarks() and conversationSeen().
    void setReadMarks(const ReadMarks &marks);

    /// Tells the chat window where its pin is.
    void placeChat();

public Q_SLOTS:
    /// Shows the thread of \a id with the cursor in the composer.
    void openConversation(Pinthread::ConversationId id);
    /// Begins a conversation at this place: a spot, a region, some words.
    void startConversation(const Pinthread::Anchor &anchor);
    /// Shows what has been read meanwhile.
    void showReadMarks();
    /// Asks whether the chosen conversation shall be deleted.
    void deleteConversation();
    /// Resolves the chosen conversation, or opens it again.
    void toggleResolved();
    /// What was discarded here failed again, and is shown.
    void undoDiscard(const Pinthread::FailedOperation &discarded);

Q_SIGNALS:
    /// The chat window is about to be shown; the first time it has just been made.
    void chatOpening();
    void chatClosed();
    void conversationsChanged();
    /// chosen() is another one, or none, or may be treated otherwise.
    void chosenChanged();
    /// The user has thrown away something that could not be sent, and may want it back.
    void discarded(const Pinthread::FailedOperation &operation);
    /// The user has seen everything in a conversation that was unread.
    void conversationSeen(Pinthread::AssetId asset, Pinthread::ConversationId conversation);
    /// The server will not let this asset be followed, for the reason given.
    void refused(const QString &reason);

private:
    void connectWidgets();
    void connectCanvas();
    void connectChat();
    void connectSync();
    void followAsset();
    void leaveAsset();
    [[nodiscard]] const Replica *replica() const;

    void showAll();
    void showConversation(ConversationId id);
    void takeAway(ConversationId id);
    void showFailures();
    void showPermissions();

    void showDrafts();
    void listDrafts();
    /// What the replica does not know of an item: what has been read, and whether its place is to be seen.
    void complete(ConversationItem &item) const;
    void markRead(ConversationItem &item) const;
    void showDetached();

    ChatWindow &ensureChat();
    void showThread(ConversationId id, bool write);
    void pointAt(ConversationId id);
    void discard(BroadcastId id);
    void create(const Anchor &anchor, const QString &text);
    void anchorAt(ConversationId id, const Anchor &target);
    void remove(ConversationId id);
    void onChatClosed();
    /// What a command answered: says in the chat window why it was refused. \returns whether it was accepted.
    template <class T>
    bool accepted(const Expected<T, Refusal> &answer);

    Parts m_parts;
    AnchorCanvas *m_canvas = nullptr;
    QPointer<SyncController> m_sync;
    std::optional<Asset> m_asset;
    bool m_following = false; ///< SyncController has the asset open for us.
    ConversationListModel m_model;
    DraftPins m_draftPins;
    QSet<ConversationId> m_listedDrafts;
    QSet<ConversationId> m_withFailures;
    ChatWindow *m_chat = nullptr;
    ReadMarks m_readMarks;
    ConversationId m_removing; ///< Deleted by this user: no news to them.
};

} // namespace Pinthread
