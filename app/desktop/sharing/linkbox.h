// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/invitationlink.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace Pinthread {

class Button;

/// An invitation link to copy: as text, with a button that says so when it is on the clipboard, and with a choice of
/// addresses where this machine has several.
class LinkBox : public QWidget
{
    Q_OBJECT

public:
    explicit LinkBox(QWidget *parent = nullptr);

    /// Null: none, and the box is hidden. Its first host is the one that is chosen, until the user chooses another; the
    /// others stay in the link, to be tried after it.
    void setLink(const std::optional<InvitationLink> &link);
    [[nodiscard]] QString text() const;
    void focusCopy();

public Q_SLOTS:
    void copy();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showLink();
    void showCopy();
    void followPalette();

    std::optional<InvitationLink> m_link;
    QLabel *m_title = nullptr;
    QLineEdit *m_text = nullptr;
    Button *m_copy = nullptr;
    QWidget *m_addressRow = nullptr;
    QComboBox *m_address = nullptr;
    QTimer m_copied; ///< While the button says that it was copied.
};

} // namespace Pinthread
