// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sharing/sharingstate.h"

#include <QDialog>

class QLabel;

namespace Pinthread {

class Button;
class Clock;
class ConfirmationBar;
class InvitationForm;
class InvitationList;
class LinkBox;
class MessageBar;
class PresenceRow;
class ShareSign;

/// *Share on this network*: begins and ends it, makes links that let people in, and shows who has come. Decides
/// nothing: it shows a SharingState and says what the user wants. Not modal; nothing in it is lost when it is closed.
class ShareDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a clock must outlive the dialog.
    explicit ShareDialog(const Clock &clock, QWidget *parent = nullptr);
    ~ShareDialog() override;

    void setState(const SharingState &state);
    /// The picture in front of the user; a null id: there is none.
    void setPicture(AssetId id, const QString &name);

Q_SIGNALS:
    /// Begin, and make a link as offered; without an offer the links that are there will do.
    void shareRequested(const std::optional<Pinthread::InvitationOffer> &offer);
    /// Make another link.
    void linkRequested(const Pinthread::InvitationOffer &offer);
    /// The user has been asked, and said yes.
    void revokeRequested(Pinthread::InvitationId id);
    /// Likewise.
    void stopRequested();
    void problemDismissed();
    /// It can be seen from now on.
    void shown();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void showState();
    void showHead();
    void chooseLink();
    void submit();
    void openForm();
    void askToStop();
    void askToRevoke(const SharedInvitation &shared);
    void followPalette();
    void growToFit();
    void focusFirst();
    [[nodiscard]] bool isOn() const { return m_state.stage == SharingState::Stage::On; }
    [[nodiscard]] bool formIsShown() const;

    const Clock &m_clock;
    SharingState m_state;
    InvitationId m_linkOf;   ///< Whose link is in the box; null: nobody has chosen one.
    bool m_formOpen = false; ///< The user wants another link.

    ShareSign *m_sign = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_words = nullptr;
    MessageBar *m_problem = nullptr;
    LinkBox *m_link = nullptr;
    PresenceRow *m_here = nullptr;
    QLabel *m_unreachable = nullptr;
    InvitationForm *m_form = nullptr;
    QLabel *m_listTitle = nullptr;
    InvitationList *m_list = nullptr;
    ConfirmationBar *m_question = nullptr;
    Button *m_stop = nullptr;
    Button *m_another = nullptr;
    Button *m_cancel = nullptr;
    Button *m_submit = nullptr;
    Button *m_close = nullptr;
};

} // namespace Pinthread
