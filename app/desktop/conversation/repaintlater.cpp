// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/repaintlater.h"

namespace Pinthread {

RepaintLater::RepaintLater(QWidget *widget) : QObject(widget)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    m_timer.callOnTimeout(widget, qOverload<>(&QWidget::update));
}

void RepaintLater::paintedFor(std::chrono::milliseconds duration)
{
    // A very coarse timer may come half a second early; a repaint that changes nothing asks again.
    const auto later = duration + std::chrono::seconds(1);
    if (duration.count() > 0 && (!m_timer.isActive() || later < m_timer.remainingTimeAsDuration()))
        m_timer.start(later);
}

} // namespace Pinthread
