// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/conversationitem.h"
#include "model/seams.h"

#include <QAbstractListModel>

namespace Pinthread {

/// The comments of one conversation, in the order in which the server recorded them, the user's own unconfirmed ones
/// last. A change of the conversation is told row by row, so that the view keeps its place and its selection.
class CommentListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum CommentRole {
        IdRole = Qt::UserRole, ///< CommentId
        AuthorRole,            ///< User
        CreatedAtRole,         ///< qint64: milliseconds since 1970, UTC
        EditedRole,            ///< bool
        DeletedRole,           ///< bool
        UnsentRole,            ///< bool: the server has not confirmed it, or its last change
        MayEditRole,           ///< bool: this user may change its words
        MayDeleteRole,         ///< bool
    };

    /// \a clock must outlive the model.
    explicit CommentListModel(const Clock &clock, QObject *parent = nullptr);

    /// Who reads: it decides what may be edited and deleted.
    void setActor(const Actor &actor);
    /// Shows this conversation's comments; another conversation's replace them all.
    void setItem(const ConversationItem &item);

    /// Null when there is none.
    [[nodiscard]] const Comment *comment(CommentId id) const { return m_conversation.comment(id); }
    /// -1 when there is none.
    [[nodiscard]] int rowOf(CommentId id) const;
    /// The last comment whose words this user may change; null when there is none.
    [[nodiscard]] CommentId lastEditable() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Qt::DisplayRole is the comment's text, or what stands in the place of a deleted one; Qt::AccessibleTextRole the
    /// whole row in words: "Alice, 5 minutes ago: Too dark".
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void changeTo(const QList<Comment> &comments, const QSet<CommentId> &unsent);
    [[nodiscard]] QString shownText(const Comment &comment) const;
    [[nodiscard]] QString inWords(const Comment &comment) const;
    [[nodiscard]] QString times(const Comment &comment) const;
    [[nodiscard]] bool may(const OperationBody &body) const;

    const Clock &m_clock;
    Actor m_actor;
    Conversation m_conversation;
    QSet<CommentId> m_unsent;
};

} // namespace Pinthread
