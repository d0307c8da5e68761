// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/invitationlink.h"

#include <QFrame>

class QLabel;

namespace Pinthread {

/// What an invitation link leads to, before anything is sent there.
class InvitationPreview : public QFrame
{
    Q_OBJECT

public:
    explicit InvitationPreview(QWidget *parent = nullptr);

    void setLink(const InvitationLink &link);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void followPalette();

    QLabel *m_title = nullptr;
    QLabel *m_words = nullptr;
};

} // namespace Pinthread
