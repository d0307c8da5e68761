// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

#include <chrono>

namespace Pinthread {

/// Repaints a widget when what it shows of the passing of time is no longer true.
///
/// A widget asks for it while it paints, so that nothing wakes up for a widget that nobody sees.
class RepaintLater : public QObject
{
public:
    /// \a widget owns this.
    explicit RepaintLater(QWidget *widget);

    /// What is being painted holds for \a duration; zero: for good. Of several the shortest counts.
    void paintedFor(std::chrono::milliseconds duration);

private:
    QTimer m_timer;
};

} // namespace Pinthread
