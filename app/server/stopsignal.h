// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSocketNotifier>

/// SIGTERM and SIGINT as an event of the main thread. Made before other threads are, whose signals it takes with its
/// own.
class StopSignal : public QObject
{
    Q_OBJECT

public:
    StopSignal();
    ~StopSignal() override;

Q_SIGNALS:
    void received();

private:
    int m_descriptor;
    QSocketNotifier m_notifier;
};
