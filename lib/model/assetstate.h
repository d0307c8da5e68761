// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/event.h"
#include "model/expected.h"

#include <QMap>

#include <optional>

namespace Pinthread {

/// Why an event could not be applied. Each means that this state and the journal have parted: fetch a snapshot.
struct ApplyError
{
    enum class Reason {
        RevisionGap,         ///< The event is not the one that follows revision().
        UnknownConversation, ///< It changes a conversation that is not there.
        UnknownComment,      ///< It changes a comment that is not there.
        IdTaken,             ///< It creates something under an id that is there already.
    };
    Reason reason = Reason::RevisionGap;
    QString message;
};

/// Everything about one asset: its conversations and the revision they are at.
///
/// apply() and takeBack() are the only code in the project that changes one. The server validates against one, the
/// client shows one, a snapshot is one, and the convergence tests compare two. Implicitly shared: copies are cheap. Not
/// thread-safe; copies may go to other threads.
class AssetState
{
public:
    using Conversations = QMap<ConversationId, Conversation>;

    explicit AssetState(AssetKind kind = AssetKind::Image);

    /// The state that a snapshot describes.
    AssetState(AssetKind kind, Revision revision, int lastNumber, Conversations conversations);

    [[nodiscard]] AssetKind kind() const { return m_kind; }
    /// The revision of the last event that was applied; 0 before the first.
    [[nodiscard]] Revision revision() const { return m_revision; }
    /// The highest number ever given to a conversation, deleted ones included.
    [[nodiscard]] int lastNumber() const { return m_lastNumber; }
    /// By id, which for ids of UUID version 7 is by the time they were made.
    [[nodiscard]] const Conversations &conversations() const { return m_conversations; }
    /// Null when there is none. Valid until the state changes.
    [[nodiscard]] const Conversation *conversation(ConversationId id) const;

    /// Of all conversations together, deleted ones that keep their place included.
    [[nodiscard]] qsizetype commentCount() const { return m_comments; }

    /// Applies the event that follows revision(). On failure nothing has changed.
    [[nodiscard]] Expected<void, ApplyError> apply(const Event &event);

    /// Every conversation that events have changed as it was before them; nothing: it was not there.
    using Before = QMap<ConversationId, std::optional<Conversation>>;
    /// Takes back the events after \a revision: \a lastNumber and \a before are what there was then.
    void takeBack(Revision revision, int lastNumber, const Before &before);

    /// This state with no conversation but \a id: what a client lays its own unsettled operations over.
    [[nodiscard]] AssetState only(ConversationId id) const;

    /// Bytes (CBOR, RFC 8949) that are equal exactly when two states are equal.
    [[nodiscard]] QByteArray canonical() const;

    friend bool operator==(const AssetState &, const AssetState &) = default;

private:
    AssetKind m_kind;
    Revision m_revision = 0;
    int m_lastNumber = 0;
    qsizetype m_comments = 0; ///< In m_conversations.
    Conversations m_conversations;
};

} // namespace Pinthread
