// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sharing/sharingstate.h"

#include <QScrollArea>

class QVBoxLayout;

namespace Pinthread {

class InvitationRow;

/// The invitations that are good, as rows. There are few of them, and each has buttons of its own.
class InvitationList : public QScrollArea
{
    Q_OBJECT

public:
    explicit InvitationList(QWidget *parent = nullptr);

    /// Rows of invitations that stay are kept, with the focus in them. \a now: milliseconds since 1970, UTC.
    void setInvitations(const QList<SharedInvitation> &invitations, qint64 now);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void copyRequested(const Pinthread::SharedInvitation &shared);
    void revokeRequested(const Pinthread::SharedInvitation &shared);
    /// The row with the focus is gone.
    void focusLost();

private:
    InvitationRow *addRow();

    QVBoxLayout *m_column = nullptr;
    QList<InvitationRow *> m_rows;
};

} // namespace Pinthread
