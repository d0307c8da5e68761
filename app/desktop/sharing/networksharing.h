// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

namespace Pinthread {

/// Where others find this program's server.
struct NetworkReach
{
    quint16 port = 0;
    /// SHA-256 of the server's certificate, 32 bytes.
    QByteArray certificateFingerprint;
    /// The machine's addresses, the most promising first; IPv6 without brackets.
    QStringList addresses;

    friend bool operator==(const NetworkReach &, const NetworkReach &) = default;
};

/// Opens this program's own server to the network, and closes it again. GUI thread; nothing blocks.
class NetworkSharing : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// started() or failed() follows.
    virtual void share() = 0;
    /// stopped() follows.
    virtual void stopSharing() = 0;

Q_SIGNALS:
    /// Also when it is shared already, and when the addresses have changed.
    void started(const Pinthread::NetworkReach &reach);
    /// \a message says why, and what to do, to people. What was shared before is still.
    void failed(const QString &message);
    void stopped();
};

} // namespace Pinthread
