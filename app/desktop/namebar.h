// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace Pinthread {

class Button;

/// Asks what others shall see, above what is open, as StartPage does where nothing is: in place, and never in the way.
/// Made hidden.
class NameBar : public QWidget
{
    Q_OBJECT

public:
    explicit NameBar(QWidget *parent = nullptr);

    /// The name that is taken unless it is changed.
    void setSuggestion(const QString &name);

Q_SIGNALS:
    /// Enter or the button was pressed, or another name was written and left.
    void nameChosen(const QString &name);
    /// The user does not want to be asked now.
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void choose();
    void applyColours();

    QLabel *m_words;
    QLineEdit *m_name;
    Button *m_accept;
    Button *m_close;
};

} // namespace Pinthread
