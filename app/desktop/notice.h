// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

#include <functional>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace Pinthread {

class Button;

/// One sentence about something that went wrong or is going on, where it happened, with what can be done about it: at
/// most two things. Stays until it is answered, replaced or taken away; never in the way.
class Notice : public QFrame
{
    Q_OBJECT

public:
    /// Something to do about it. The notice goes before it is done.
    struct Choice
    {
        QString words;
        std::function<void()> act;
    };

    explicit Notice(QWidget *parent = nullptr);

    /// Shows \a text with a button for each of \a choices.
    void say(const QString &text, const QList<Choice> &choices = {});
    /// Takes it away.
    void clear();
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// The user has put it away without choosing.
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void choose(qsizetype index);
    void arrange();

    QLabel *m_text;
    QBoxLayout *m_content; ///< The text, and the buttons beside or below it.
    QList<QPushButton *> m_buttons;
    Button *m_close;
    QList<Choice> m_choices;
};

} // namespace Pinthread
