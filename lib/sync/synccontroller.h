// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/assetlibrary.h"
#include "sync/connection.h"
#include "sync/operationstore.h"
#include "sync/replica.h"
#include "sync/retryall.h"
#include "sync/unsettledwatch.h"

#include <map>

namespace Pinthread {

class AssetMemory;

/// The client half in one class: one server, its connection, a replica of each asset that is open, and what is known of
/// the others. Commands show their effect at once; what comes of them is told by signals. GUI thread.
///
/// The promises it keeps: what is made offline fails at once and is never sent behind anybody's back; every operation
/// ends confirmed (operationConfirmed) or failed (operationFailed), whatever happens to the connection or the program;
/// a retry keeps its broadcastId; a failed operation stays until its user retries or discards it. What was seen once
/// can be seen again without the server, as it was (Replica::isFromCache()).
class SyncController : public QObject
{
    Q_OBJECT

public:
    /// What the controller is built on; everything must outlive it.
    struct Seams
    {
        const Clock *clock;
        Random *random;
        Scheduler *scheduler;
        TransportFactory makeTransport;
        OperationStore *store; ///< Of this server and user, see OperationScope.
        /// Likewise; null: nothing is remembered beyond this controller's life.
        OfflineCache *cache = nullptr;
    };

    /// What createConversation() made.
    struct Created
    {
        ConversationId conversationId;
        BroadcastId broadcastId;
    };

    SyncController(const Seams &seams, const ConnectionConfig &config = {}, QObject *parent = nullptr);
    ~SyncController() override;

    /// Where to connect and as whom. May be called again: with a new token, or when the server has moved. The user
    /// must stay the same; another one needs another controller with another store.
    void setAccount(const ServerAccount &account);
    [[nodiscard]] const ServerAccount &account() const { return m_connection.account(); }

    /// Reads the store and the cache, and then connects. Commands before that fail as offline.
    void start();
    void stop();
    /// For the user's button, see Connection::retryNow().
    void retryNow() { m_connection.retryNow(); }
    /// See Connection::networkChanged().
    void networkChanged() { m_connection.networkChanged(); }

    [[nodiscard]] ConnectionState connectionState() const { return m_connection.state(); }
    [[nodiscard]] bool isOnline() const { return m_connection.isOnline(); }
    /// For the banner: see Connection.
    [[nodiscard]] QString lastFailure() const { return m_connection.lastFailure(); }
    [[nodiscard]] std::optional<qint64> nextAttemptAt() const { return m_connection.nextAttemptAt(); }
    /// What the server permits; the defaults before it has told.
    [[nodiscard]] const Limits &limits() const { return m_connection.welcome().limits; }

    /// Follows \a asset from now on. What an earlier run saw of it shows in a moment, with assetReset(); what the
    /// server says, when it is heard. Counted: each openAsset() wants one closeAsset().
    void openAsset(const Asset &asset);
    /// The last one ends following, as soon as nothing of the asset is unsettled.
    void closeAsset(AssetId assetId);
    /// Null while the asset is not open. Valid until the next return to the event loop after the last closeAsset().
    [[nodiscard]] const Replica *replica(AssetId assetId) const;
    /// Who has the asset open, as last heard; nobody while offline.
    [[nodiscard]] Protocol::Presence presence(AssetId assetId) const;
    /// Of one asset, whether it is open or not; in the order in which they were made.
    [[nodiscard]] QList<FailedOperation> failedOperations(AssetId assetId) const;
    /// Of all assets, likewise.
    [[nodiscard]] QList<FailedOperation> failedOperations() const;

    /// The assets of this server as last heard. Who asks the server for its list (ApiClient) gives it to this.
    [[nodiscard]] AssetLibrary &library();

    // What its user has read, see ReadMarks. Kept like the states.

    /// Somebody looks at the conversation, down to its end.
    void markRead(AssetId assetId, ConversationId conversationId);
    /// Of an asset, whether it is open or not.
    void markAllRead(AssetId assetId);
    /// Of an asset that is open.
    [[nodiscard]] bool isUnread(AssetId assetId, ConversationId conversationId) const;
    /// Up to which time this user has read it, by the server's clock; nothing while nobody knows.
    [[nodiscard]] std::optional<qint64> readUntil(AssetId assetId, ConversationId conversationId) const;
    /// Conversations with something unread, of an asset that is open, or as it was when it was last open.
    [[nodiscard]] int unreadCount(AssetId assetId) const;
    /// Whether there is anything new in it, for a library.
    [[nodiscard]] bool isUnread(const AssetSummary &asset) const;

    // Commands. The asset must be open. A command that makes no sense is refused at once and leaves nothing behind; the
    // refusal's message is in the user's language. A command that is made offline is accepted and becomes a failed
    // operation before the call returns, because its words must not be lost. Texts are kept as given; percentages are
    // rounded as the model has them.

    [[nodiscard]] Expected<Created, Refusal> createConversation(AssetId assetId, const Anchor &anchor,
                                                                const QString &text);
    /// \a parentId null: answers the conversation as a whole.
    [[nodiscard]] Expected<BroadcastId, Refusal> addComment(AssetId assetId, ConversationId conversationId,
                                                            const QString &text, CommentId parentId = {});
    [[nodiscard]] Expected<BroadcastId, Refusal> editComment(AssetId assetId, ConversationId conversationId,
                                                             CommentId commentId, const QString &text);
    [[nodiscard]] Expected<BroadcastId, Refusal> deleteComment(AssetId assetId, ConversationId conversationId,
                                                               CommentId commentId);
    [[nodiscard]] Expected<BroadcastId, Refusal> moveAnchor(AssetId assetId, ConversationId conversationId,
                                                            const Anchor &anchor);
    [[nodiscard]] Expected<BroadcastId, Refusal> setResolved(AssetId assetId, ConversationId conversationId,
                                                             bool resolved);
    [[nodiscard]] Expected<BroadcastId, Refusal> deleteConversation(AssetId assetId, ConversationId conversationId);

    /// Sends a failed operation again, as it was. Refused (`unavailable`) while offline, and (`not-found`) when the
    /// operation is not among the failed ones any more.
    [[nodiscard]] Expected<void, Refusal> retry(BroadcastId id);
    /// Forgets a failed operation; false when there is none. Who may want it back keeps a copy, for undoDiscard().
    bool discard(BroadcastId id);
    /// Takes back a discard(): \a discarded is a failed operation again, and kept as before. Nothing when it is one.
    void undoDiscard(const FailedOperation &discarded);
    /// Sends all failed operations of all assets again, in the order in which they were made and at a pace that the
    /// server takes; retryAllFinished() tells when each of them is confirmed or failed again. Nothing while that goes
    /// on.
    void retryAll();
    [[nodiscard]] bool isRetryingAll() const { return m_retryAll != nullptr; }
    /// Forgets all failed operations of all assets for good. \returns how many there were.
    int discardAll();

Q_SIGNALS:
    /// The conversation is new or looks different, in replica(assetId)->view(conversationId).
    void conversationChanged(Pinthread::AssetId assetId, Pinthread::ConversationId conversationId);
    /// It is not there any more.
    void conversationRemoved(Pinthread::AssetId assetId, Pinthread::ConversationId conversationId);
    /// Everything may be different: read all of replica(assetId)->views().
    void assetReset(Pinthread::AssetId assetId);
    /// Everything that was missed is here; comes after each opening and each reconnection.
    void assetCaughtUp(Pinthread::AssetId assetId);
    /// The server will not open this asset, for the reason given, in the user's language.
    void assetRefused(Pinthread::AssetId assetId, const Pinthread::Refusal &refusal);
    void presenceChanged(Pinthread::AssetId assetId, const Pinthread::Protocol::Presence &presence);
    void operationConfirmed(Pinthread::BroadcastId id);
    void operationFailed(const Pinthread::FailedOperation &failed);
    /// failedOperations(assetId) is different: one came, was retried, was discarded or turned out recorded.
    void failedOperationsChanged(Pinthread::AssetId assetId);
    /// What came of retryAll().
    void retryAllFinished(const Pinthread::RetryAll::Result &result);
    /// isUnread() or unreadCount() says something else.
    void readMarksChanged(Pinthread::AssetId assetId);
    /// State, reason or time of the next attempt.
    void connectionStateChanged(Pinthread::ConnectionState state);
    /// The disk does not keep what it should; a sentence for people.
    void storageProblem(const QString &message);

private:
    struct OpenAsset;

    [[nodiscard]] OpenAsset *find(AssetId assetId) const;
    OpenAsset &ensureAsset(AssetId assetId, AssetKind kind);
    [[nodiscard]] Expected<BroadcastId, Refusal> submit(AssetId assetId, ConversationId conversationId,
                                                        OperationBody body);
    void saveAndSend(const UnsettledOperation &operation);
    void send(AssetId assetId, const Operation &operation);
    void sendHeldBack(OpenAsset &asset);
    void recall(AssetId assetId);
    void sendOpen(OpenAsset &asset);
    void openLater(OpenAsset &asset);
    void restore(const OperationStore::Contents &contents);
    void onStateChanged(ConnectionState state);
    void onReceived(const Protocol::ServerMessage &message);
    void onPresence(const Protocol::Presence &presence);
    /// Does and tells what follows from \a outcome.
    void publish(OpenAsset &asset, const Replica::Outcome &outcome);
    void sweepLater();
    void sweep();

    Seams m_seams;
    ConnectionConfig m_config;
    Connection m_connection;
    UnsettledWatch m_watch;
    bool m_started = false;
    bool m_loading = false;
    bool m_loaded = false;
    bool m_wasOnline = false;
    std::unique_ptr<OfflineCache> m_ownCache;
    std::map<AssetId, std::unique_ptr<OpenAsset>> m_assets;
    /// Of assets that are not open.
    std::map<AssetId, OperationStore::Contents> m_shelf;
    std::unique_ptr<Timer> m_sweep;
    std::unique_ptr<AssetMemory> m_memory;
    std::unique_ptr<RetryAll> m_retryAll; ///< While one goes on.
};

} // namespace Pinthread
