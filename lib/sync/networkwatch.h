// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace Pinthread {

/// Tells when this machine comes to a network, or to another one: after a tunnel, a change of Wi-Fi, or sleep. Says
/// nothing where the system does not tell. Sleeps otherwise. GUI thread.
class NetworkWatch final : public QObject
{
    Q_OBJECT

public:
    explicit NetworkWatch(QObject *parent = nullptr);

Q_SIGNALS:
    void changed();
};

} // namespace Pinthread
