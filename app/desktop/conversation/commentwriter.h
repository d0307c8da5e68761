// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/drafts.h"

#include <QObject>

#include <optional>

namespace Pinthread {

class Composer;
class ComposerBar;

/// Looks after the words in a composer bar: what they are for, their draft, and that none is lost between being asked
/// for and being answered.
///
/// They are for a target (a conversation, or a new one at a place) or, for a while, for a comment that is being edited.
/// In a conversation they may answer one of its comments. Words that are typed for the same target in another window
/// appear here, too.
class CommentWriter : public QObject
{
    Q_OBJECT

public:
    /// \a drafts and \a bar must outlive the writer.
    CommentWriter(Drafts &drafts, ComposerBar &bar, QObject *parent = nullptr);

    /// What is written from now on is for \a target; nothing: for nothing. Shows its draft.
    void setTarget(const std::optional<DraftKey> &target);
    /// As setTarget(), but the words move along unless \a target has some already.
    void moveTarget(const DraftKey &target);

    /// Puts a comment's words into the composer to be changed. An edit that was left before goes on where it was; undo
    /// brings back the comment as it is.
    void edit(CommentId comment, const QString &text);
    /// Back to the target's draft. The edit stays a draft of its own.
    void stopEditing();
    /// As stopEditing(), but the words become words for the target, because the comment is no more.
    void keepEditAsNew();
    /// Null when no comment is being edited.
    [[nodiscard]] CommentId edited() const { return m_edited; }

    /// What is written from now on answers \a comment; null: the conversation as a whole. Ends editing.
    void setReplyTo(CommentId comment);
    /// Null while a comment is being edited.
    [[nodiscard]] CommentId replyTo() const { return m_edited.isNull() ? m_replyTo : CommentId(); }

    /// What was submitted is on its way: removes it and its draft. Words typed since stay.
    void accept();
    /// What was submitted is not possible: the words stay, with \a problem.
    void refuse(const QString &problem);

Q_SIGNALS:
    /// The user wants \a words to be sent, or saved as those of edited(). accept() or refuse() is the answer.
    void submitted(const QString &words);
    /// Editing has begun or ended.
    void editedChanged();
    /// replyTo() may be another one.
    void replyToChanged();

private:
    struct Submission
    {
        DraftKey key;
        QString text; ///< As it was in the composer.
    };

    [[nodiscard]] std::optional<DraftKey> key() const;
    void submit(const QString &words);
    void cancel();
    void showDraft();
    void onDraftChanged(const DraftKey &key);
    void endEditing();
    void fill(const QString &text);
    void save(const DraftKey &key, const QString &text);

    Drafts &m_drafts;
    ComposerBar &m_bar;
    Composer &m_composer;
    std::optional<DraftKey> m_target;
    CommentId m_edited;
    QString m_editedText;
    CommentId m_replyTo;
    std::optional<Submission> m_submitted;
    /// While the composer is being filled, its change is not the user's.
    bool m_filling = false;
    bool m_saving = false; ///< The change of a draft is our own.
};

} // namespace Pinthread
