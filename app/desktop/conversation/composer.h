// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/limits.h"

#include <QPlainTextEdit>

namespace Pinthread {

/// The field a comment is written in. Plain text only. It grows with what is written, to a few lines.
///
/// Enter sends, Shift+Enter breaks the line, Escape asks to be put away; Tab goes on to the next control.
class Composer : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr int mostLines = 6;

    explicit Composer(QWidget *parent = nullptr);

    void setLimit(int characters);
    [[nodiscard]] int limit() const { return m_limit; }

    /// What is written, line breaks as \n, exactly as typed.
    [[nodiscard]] QString text() const;
    /// What would be sent: text() without space around it.
    [[nodiscard]] QString words() const;
    /// Replaces everything, with the cursor at the end and nothing to undo.
    void setText(const QString &text);
    /// Replaces everything as if the user had typed it: undo brings back what was there.
    void replaceText(const QString &text);

    /// Unicode code points left before the limit; negative when there are too many.
    [[nodiscard]] int charactersLeft() const;
    /// Whether there are words and not too many of them.
    [[nodiscard]] bool canSubmit() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    /// Emits submitted() when canSubmit().
    void submit();

Q_SIGNALS:
    /// The user wants to send \a words. The field keeps them until it is told otherwise.
    void submitted(const QString &words);
    /// The user pressed Escape.
    void escaped();
    /// The user pressed Up in the empty field.
    void previousRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();
    /// How many lines the words take; counted to one more than are shown.
    [[nodiscard]] int lines() const;
    [[nodiscard]] int heightForLines(int lines) const;

    int m_lines = 1;
    int m_limit = Limits().commentCharacters;
};

} // namespace Pinthread
