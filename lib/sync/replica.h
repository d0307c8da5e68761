// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/assetstate.h"
#include "protocol/messages.h"
#include "sync/failedoperation.h"

#include <QSet>

namespace Pinthread {

/// What the program knows about one asset: the *confirmed* state at a revision, the operations the server has not
/// settled yet, and those that failed. What is shown is the confirmed state with the unsettled operations on top;
/// nothing is ever undone, the view of the conversations that were touched is made anew.
///
/// A plain value machine: no sockets, no time, no chance, no signals. Every change tells by its Outcome what happened.
/// Keeps these rules: each operation is in one of unsettled(), failed() and neither (settled); an event is applied
/// once, in order; a snapshot takes effect when its last part is there.
class Replica
{
public:
    /// What the replica needs from the server before it can go on.
    enum class Resync {
        No,
        Since,  ///< Send openRequest().
        GiveUp, ///< Asking did not help: drop the connection and come back.
    };

    /// What a change did.
    struct Outcome
    {
        bool reset = false;                 ///< Everything may have changed; `touched` says nothing more.
        QSet<ConversationId> touched;       ///< Conversations that look different, came or went.
        QList<BroadcastId> confirmed;       ///< Own operations that are recorded now.
        QList<FailedOperation> failed;      ///< Own operations that failed now.
        bool failedChanged = false;         ///< failed() is different.
        bool caughtUp = false;              ///< The answer to openRequest() is complete.
        std::optional<Refusal> openRefused; ///< The server will not open the asset.
        Resync resync = Resync::No;
    };

    /// \a user is who makes this replica's operations.
    Replica(AssetId assetId, AssetKind kind, const User &user);

    /// The server knows the user under another name.
    void setUser(const User &user) { m_user = user; }

    [[nodiscard]] AssetId assetId() const { return m_assetId; }
    /// What the server has confirmed.
    [[nodiscard]] const AssetState &confirmed() const { return m_confirmed; }
    /// Where confirmed() stands; nothing before the server has told anything.
    [[nodiscard]] const std::optional<Protocol::Position> &position() const { return m_position; }
    /// Whether everything of the asset that the server has told is here: false before the first catch-up is complete
    /// and while another is under way.
    [[nodiscard]] bool isCaughtUp() const { return m_caughtUp; }
    /// Whether what is shown was kept from an earlier run, and the server has not been heard to the end in this one.
    [[nodiscard]] bool isFromCache() const { return m_fromCache; }
    /// When this was last known to be what the server has, if isCaughtUp() does not say that it is now: milliseconds
    /// since 1970, UTC, this machine's clock; nothing: never.
    [[nodiscard]] std::optional<qint64> lastInStepAt() const { return m_lastInStepAt; }

    /// The conversation as it is shown; null when there is none. Valid until the replica changes. Its number is 0 while
    /// its creation is unsettled.
    [[nodiscard]] const Conversation *view(ConversationId id) const;
    /// All of them, by id.
    [[nodiscard]] const AssetState::Conversations &views() const { return m_views; }
    /// What checkOperation() is to judge an operation on conversation \a id by: the state as shown.
    [[nodiscard]] AssetState viewedState(ConversationId id) const;
    /// Whether something about this conversation, or comment, waits for the server.
    [[nodiscard]] bool isUnsettled(ConversationId id) const;
    [[nodiscard]] bool isUnsettled(CommentId id) const;

    /// In the order in which they were made.
    [[nodiscard]] const QList<UnsettledOperation> &unsettled() const { return m_unsettled; }
    [[nodiscard]] const QList<FailedOperation> &failed() const { return m_failed; }
    /// Whether this replica's user made the operation, for as long as the replica lives.
    [[nodiscard]] bool isOwn(BroadcastId id) const { return m_ownIds.contains(id); }

    /// Shows what a previous run had seen, until the server says how it is now; false, and nothing done, when that is
    /// known already. \a inStepAt is lastInStepAt().
    [[nodiscard]] bool recall(const AssetState &state, const Protocol::Position &position, qint64 inStepAt);
    /// Takes the operations that a previous run left behind. Its unsettled operations count as sent.
    [[nodiscard]] Outcome restore(const QList<UnsettledOperation> &unsettled, const QList<FailedOperation> &failed);
    /// Shows an operation that is going to be sent.
    [[nodiscard]] Outcome add(const UnsettledOperation &operation);
    /// The operation is being sent now; false when it is not unsettled any more and must not be.
    [[nodiscard]] bool markSent(BroadcastId id);
    /// An unsettled operation, or one that was never shown, has failed.
    [[nodiscard]] Outcome fail(const FailedOperation &failed);
    /// A failed operation is to be sent again under its old broadcastId: takes it out of the failed ones, for add().
    /// Nothing when it is not among them.
    [[nodiscard]] std::optional<UnsettledOperation> takeForRetry(BroadcastId id);
    /// Forgets a failed operation; false when there was none.
    [[nodiscard]] bool discard(BroadcastId id);

    /// The `open` to send now, on a new connection or to ask again. Its answer ends with Outcome::caughtUp.
    [[nodiscard]] Protocol::Open openRequest();
    /// Whether the answer to openRequest() is still to come.
    [[nodiscard]] bool isOpening() const { return m_asked.has_value(); }
    /// The connection is gone: answers that were under way will not come, and what was not sent yet fails.
    [[nodiscard]] Outcome connectionLost(qint64 now);

    /// \a now is when operations that turn out lost have failed: milliseconds since 1970, UTC, this machine's clock.
    [[nodiscard]] Outcome apply(const Protocol::Snapshot &snapshot);
    [[nodiscard]] Outcome apply(const Protocol::Events &events, qint64 now);
    [[nodiscard]] Outcome apply(const Protocol::Refused &refused, qint64 now);

private:
    /// A snapshot of which parts are missing yet.
    struct Assembly
    {
        Protocol::Snapshot head; ///< Of the last part that came; without conversations.
        AssetState::Conversations conversations;
    };

    void settle(BroadcastId id, Outcome &outcome);
    void failLost(const QList<BroadcastId> &ids, FailedOperation::Reason reason, const Refusal &refusal, qint64 now,
                  Outcome &outcome);
    void applyCaughtUp(const Protocol::CaughtUp &caughtUp, qint64 now, Outcome &outcome);
    void askAgain(Outcome &outcome);
    void renew(ConversationId id);
    void renew(Outcome &outcome);
    void renewAll();

    AssetId m_assetId;
    User m_user;
    AssetState m_confirmed;
    std::optional<Protocol::Position> m_position;
    AssetState::Conversations m_views;
    QList<UnsettledOperation> m_unsettled;
    QSet<BroadcastId> m_unsent; ///< Those of m_unsettled that the server cannot have.
    QList<FailedOperation> m_failed;
    QSet<BroadcastId> m_ownIds;

    std::optional<QSet<BroadcastId>> m_asked; ///< What the openRequest() that is under way asked about.
    std::optional<Assembly> m_assembly;
    bool m_wantsAll = false;      ///< The state does not fit the events: only a snapshot helps.
    bool m_askedAll = true;       ///< Nothing was left out of the last openRequest().
    bool m_snapshotTaken = false; ///< Since the last catch-up: it may hold operations whose events never come.
    int m_attemptsToCatchUp = 0;  ///< Catch-ups in a row that did not end where the server said.
    bool m_caughtUp = false;
    bool m_fromCache = false;
    std::optional<qint64> m_lastInStepAt;
};

} // namespace Pinthread
