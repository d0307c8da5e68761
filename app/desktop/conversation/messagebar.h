// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace Pinthread {

class Button;

/// One or two sentences across a panel, with at most one thing to do about them. Hidden while there is nothing to say.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    enum class Kind {
        Plain,   ///< Something to know.
        Problem, ///< Something went wrong; a screen reader says it at once.
    };

    /// Its parts are called \a name with "Text", "Action" and "Close" after it.
    explicit MessageBar(const QString &name, QWidget *parent = nullptr);

    /// Shows \a text as plain text; with a button when \a action is not empty.
    void say(Kind kind, const QString &text, const QString &action = {});
    void clear();
    [[nodiscard]] QString text() const;
    /// Whether it can be put away. It can, as a rule.
    void setClosable(bool closable);
    void focusAction();

Q_SIGNALS:
    void actionRequested();
    /// The user has put it away.
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void followPalette();

    Kind m_kind = Kind::Plain;
    QLabel *m_text = nullptr;
    Button *m_action = nullptr;
    Button *m_close = nullptr;
};

} // namespace Pinthread
