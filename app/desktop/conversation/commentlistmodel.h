// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/commentrow.h"
#include "conversation/conversationitem.h"
#include "model/limits.h"
#include "model/seams.h"

#include <QAbstractListModel>

namespace Pinthread {

/// The comments of one conversation, in the order in which the server recorded them, the user's own unconfirmed ones
/// last; an answer to a comment follows that comment and its earlier answers. A change of the conversation is told row
/// by row, so that the view keeps its place and its selection.
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
        MayReplyRole,          ///< bool: comments may answer this one
        DepthRole,             ///< int: how many comments it lies under
        NewRole,               ///< bool: it is the first that is new to its reader
    };

    /// \a clock must outlive the model.
    explicit CommentListModel(const Clock &clock, QObject *parent = nullptr);

    /// Who reads: it decides what may be edited and deleted.
    void setActor(const Actor &actor);
    /// How deep comments may answer comments.
    void setLimits(const Limits &limits);
    /// Shows this conversation's comments; another conversation's replace them all, and none of them is new.
    void setItem(const ConversationItem &item);
    /// From now on what others wrote after \a time (milliseconds since 1970, UTC, the server's clock) is new; nothing:
    /// none of it is.
    void setNewSince(std::optional<qint64> time);
    /// The first comment that is new; null when there is none.
    [[nodiscard]] CommentId firstNew() const { return m_firstNew; }

    /// Null when there is none.
    [[nodiscard]] const Comment *comment(CommentId id) const { return m_conversation.comment(id); }
    [[nodiscard]] const Comment &commentAt(int row) const { return m_rows.at(row).comment; }
    /// -1 when there is none.
    [[nodiscard]] int rowOf(CommentId id) const;
    /// What of the comment in \a row decides where its parts are.
    [[nodiscard]] CommentRow::Form formAt(int row) const;
    /// The last comment whose words this user may change; null when there is none.
    [[nodiscard]] CommentId lastEditable() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Qt::DisplayRole is the comment's text, or what stands in the place of a deleted one; Qt::AccessibleTextRole the
    /// whole row in words: "Alice, 5 minutes ago: Too dark".
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        Comment comment;
        int depth = 0;
        friend bool operator==(const Row &, const Row &) = default;
    };

    [[nodiscard]] static QList<Row> threaded(const QList<Comment> &comments);
    void changeTo(const QList<Row> &wanted, const QSet<CommentId> &unsent);
    [[nodiscard]] QString shownText(const Comment &comment) const;
    [[nodiscard]] QString inWords(const Comment &comment) const;
    [[nodiscard]] QString authorInWords(const Comment &comment) const;
    [[nodiscard]] QString times(const Comment &comment) const;
    [[nodiscard]] bool may(const OperationBody &body) const;
    [[nodiscard]] bool mayReply(const Row &row) const;

    const Clock &m_clock;
    Actor m_actor;
    Limits m_limits;
    Conversation m_conversation; ///< As the server has it.
    QList<Row> m_rows;           ///< As they are shown.
    QSet<CommentId> m_unsent;
    CommentId m_firstNew;
};

} // namespace Pinthread
