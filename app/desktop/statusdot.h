// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connectionwords.h"

#include <QWidget>

namespace Pinthread {

/// A small mark for the state of the connection, told apart by shape as well as colour: a full dot is online, a ring is
/// on the way, a crossed ring is offline. Says nothing to assistive technology: the words beside it do.
class StatusDot : public QWidget
{
    Q_OBJECT

public:
    explicit StatusDot(QWidget *parent = nullptr);

    void setState(ConnectionStatus::State state);
    [[nodiscard]] QSize sizeHint() const override { return {12, 12}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ConnectionStatus::State m_state = ConnectionStatus::State::Starting;
};

} // namespace Pinthread
