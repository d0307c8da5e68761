// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Pinthread {

/// What is seen where nothing is open: a place to drop a picture, and three other ways to begin.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    /// Whether something that could be opened is held over the window.
    void setInviting(bool inviting);
    /// The team that was joined; empty: this program's own server.
    void setTeam(const QString &team);
    /// Asks what others shall see, \a suggested unless it is changed; never in the way.
    void askForUserName(const QString &suggested);
    /// Whether there are open pictures to go back to.
    void setWayBack(bool thereIs);

Q_SIGNALS:
    void backRequested();
    void openRequested();
    void sampleRequested();
    void joinRequested();
    /// It was written and left, or Enter was pressed.
    void userNameChosen(const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void applyColours();

    QLabel *m_title;
    QLabel *m_hint;
    QLabel *m_team;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QPushButton *m_open;
    QPushButton *m_back;
    bool m_inviting = false;
};

} // namespace Pinthread
