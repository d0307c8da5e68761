// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <functional>

class QLabel;

namespace Pinthread {

class Button;

/// Asks before something is destroyed, in its place and without a dialog. Escape means no.
class ConfirmationBar : public QWidget
{
    Q_OBJECT

public:
    explicit ConfirmationBar(QWidget *parent = nullptr);

    /// Shows \a question, with the focus on the answer that changes nothing (\a no; empty: "Keep"). \a action is called
    /// for yes, once; a question that was open is dropped.
    void ask(const QString &question, const QString &yes, std::function<void()> action, const QString &no = {});
    /// Takes the question back.
    void drop();

Q_SIGNALS:
    /// It was shown or hidden.
    void changed();
    /// It was answered, by yes or no.
    void answered();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void answer(bool yes);

    QLabel *m_question = nullptr;
    Button *m_yes = nullptr;
    Button *m_no = nullptr;
    std::function<void()> m_action;
};

} // namespace Pinthread
