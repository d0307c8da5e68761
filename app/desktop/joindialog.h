// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "serveraccess.h"

#include "sync/invitationlink.h"

#include <QDialog>
#include <QUrl>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Pinthread {

class InvitationPreview;
class MessageBar;

/// Asks whom to join, by an invitation link or by the address of a team's server, and the name to be known by there, or
/// the account that one has there.
///
/// Stays open until the server has answered: the owner tries what one of the signals says, and calls accept() or
/// showProblem(). rejected() means that it is not wanted any more. An invitation on the clipboard is offered.
class JoinDialog : public QDialog
{
    Q_OBJECT

public:
    explicit JoinDialog(QWidget *parent = nullptr);

    void setServer(const QUrl &server);
    /// Fills in a link that came some other way.
    void setInvitation(const QString &link);
    void setUserName(const QString &name);
    void setSecret(const QString &secret);
    /// Asks for the password of an account that was signed in at \a server before.
    void askAgain(const QUrl &server, const AccountName &account);

    /// What went wrong, in words; the fields can be changed again.
    void showProblem(const QString &message);

Q_SIGNALS:
    void joinRequested(const QUrl &server, const QString &name, const QString &secret);
    void signInRequested(const QUrl &server, const Pinthread::AccountName &account, const QString &password);
    void invitationAccepted(const Pinthread::InvitationLink &link, const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void onWhereChanged();
    void showFields();
    void submitAccount(const QUrl &server);
    void offerClipboard();
    void submit();
    void setBusy(bool busy);
    void say(const QString &problem, QWidget *field);
    void followPalette();
    void growToFit();

    MessageBar *m_clipboard;
    QLabel *m_intro;
    QFormLayout *m_form;
    QLineEdit *m_where;
    QLineEdit *m_name;
    QLineEdit *m_secret;
    QCheckBox *m_byAccount;
    QLineEdit *m_login;
    QLineEdit *m_password;
    QLineEdit *m_tenant;
    InvitationPreview *m_preview;
    QLabel *m_problem;
    QPushButton *m_join;
    bool m_again = false; ///< For an account that was signed in before.
    QString m_offered;    ///< The link on the clipboard.
};

} // namespace Pinthread
