// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace Pinthread {

class Button;
class Composer;

/// The foot of a chat window: the field to write in, with the button that sends, and what there is to say about it:
/// that a comment is being edited or answered, what went wrong, how many characters are left, that the user is offline
/// or may not write.
class ComposerBar : public QWidget
{
    Q_OBJECT

public:
    explicit ComposerBar(QWidget *parent = nullptr);

    [[nodiscard]] Composer *composer() const { return m_composer; }

    /// How high it wants to be when it is \a width wide: always up to date, before any layout has run.
    [[nodiscard]] int heightFor(int width) const;

    /// What the field is for, in a few words: shown while it is empty.
    void setPurpose(const QString &words);
    void setLimit(int characters);
    /// Whether a comment that exists is being edited.
    void setEditing(bool editing);
    /// Whose comment is being answered; empty: the conversation as a whole.
    void setReplyTo(const QString &name);
    /// What went wrong with what is written; empty for nothing.
    void setProblem(const QString &message);
    /// Why nothing can be written here; empty when it can. What is written can still be copied.
    void setBlocked(const QString &reason);
    /// Whether what is sent now will fail.
    void setOnline(bool online);

Q_SIGNALS:
    /// The user does not want to edit any more, or to answer this comment.
    void cancelled();
    /// It wants another height.
    void heightChanged();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showState();
    void followPalette();
    [[nodiscard]] QString hint() const;

    QWidget *m_purposeRow = nullptr;
    QLabel *m_purposeWords = nullptr;
    QLabel *m_problem = nullptr;
    QWidget *m_field = nullptr;
    Composer *m_composer = nullptr;
    Button *m_send = nullptr;
    QLabel *m_hint = nullptr;
    QString m_blocked;
    QString m_purpose;
    bool m_online = true;
    QString m_replyTo;
    bool m_isEditing = false;
};

} // namespace Pinthread
