// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QUrl>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Pinthread {

/// Asks for a team's server, the name to be known by there, and what the server asks for. Stays open until the server
/// has answered: the owner tries what joinRequested() says, and calls accept() or showProblem(). rejected() means that
/// it is not wanted any more.
class JoinDialog : public QDialog
{
    Q_OBJECT

public:
    explicit JoinDialog(QWidget *parent = nullptr);

    void setServer(const QUrl &server);
    void setUserName(const QString &name);

    /// What went wrong, in words; the fields can be changed again.
    void showProblem(const QString &message);

Q_SIGNALS:
    void joinRequested(const QUrl &server, const QString &name, const QString &secret);

private:
    void submit();
    void setBusy(bool busy);

    QLineEdit *m_server;
    QLineEdit *m_name;
    QLineEdit *m_secret;
    QLabel *m_problem;
    QPushButton *m_join;
};

} // namespace Pinthread
