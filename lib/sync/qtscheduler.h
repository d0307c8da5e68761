// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/seams.h"

#include <QElapsedTimer>

namespace Pinthread {

/// The Scheduler of a Qt program: calls back from the event loop of the thread on which after() is called. The seam
/// through which the machine's time comes in.
class QtScheduler final : public Scheduler
{
public:
    QtScheduler();

    [[nodiscard]] std::chrono::nanoseconds steadyNow() const override;
    [[nodiscard]] std::unique_ptr<Timer> after(std::chrono::nanoseconds delay, Work work) override;

private:
    QElapsedTimer m_elapsed;
};

} // namespace Pinthread
