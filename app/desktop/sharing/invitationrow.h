// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sharing/sharingstate.h"

#include <QFrame>

class QLabel;

namespace Pinthread {

class Button;

/// One invitation: what it is called and what it permits, with buttons that copy its link, if that is known, and that
/// revoke it.
class InvitationRow : public QFrame
{
    Q_OBJECT

public:
    explicit InvitationRow(QWidget *parent = nullptr);

    /// \a now: milliseconds since 1970, UTC.
    void setInvitation(const SharedInvitation &shared, qint64 now);
    [[nodiscard]] InvitationId id() const { return m_shared.id(); }

Q_SIGNALS:
    void copyRequested(const Pinthread::SharedInvitation &shared);
    void revokeRequested(const Pinthread::SharedInvitation &shared);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void followPalette();

    SharedInvitation m_shared;
    QLabel *m_title = nullptr;
    QLabel *m_facts = nullptr;
    Button *m_copy = nullptr;
    Button *m_revoke = nullptr;
};

} // namespace Pinthread
