// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace Pinthread {

/// One sentence about something that went wrong or is going on, where it happened, with at most one thing to do about
/// it. Stays until it is answered, replaced or taken away; never in the way.
class Notice : public QFrame
{
    Q_OBJECT

public:
    explicit Notice(QWidget *parent = nullptr);

    /// Shows \a text; with a button when \a action is not empty.
    void say(const QString &text, const QString &action = {});
    /// Takes it away.
    void clear();
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void actionRequested();
    /// The user has put it away.
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace Pinthread
