// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/user.h"

#include <QList>
#include <QWidget>

namespace Pinthread {

/// Who is here now: a few faces and a sentence.
class PresenceRow : public QWidget
{
    Q_OBJECT

public:
    explicit PresenceRow(QWidget *parent = nullptr);

    void setHere(const QList<User> &here);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<User> m_here;
};

} // namespace Pinthread
