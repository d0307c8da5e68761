// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSocketNotifier>

/// SIGTERM, SIGINT and SIGHUP as events of the main thread. Made before other threads are, whose signals it takes with
/// its own.
class ProcessSignals : public QObject
{
    Q_OBJECT

public:
    ProcessSignals();
    ~ProcessSignals() override;

Q_SIGNALS:
    void stopAsked();   ///< SIGTERM or SIGINT.
    void reloadAsked(); ///< SIGHUP.

private:
    int m_descriptor;
    QSocketNotifier m_notifier;
};
