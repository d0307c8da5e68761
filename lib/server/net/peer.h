// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Pinthread::Server {

/// Who is at the other end of a connection.
struct Peer
{
    QString address; ///< An IP address in numbers.
    quint16 port = 0;
    /// A program on this machine itself, which may do what nobody else may. Never a proxy, and nobody at a door that is
    /// open to others.
    bool isLoopback = false;
    /// One that the configuration names: what it says of whom it speaks for is believed.
    bool isProxy = false;

    /// For the log.
    [[nodiscard]] QString name() const { return QStringLiteral("%1:%2").arg(address).arg(port); }
};

} // namespace Pinthread::Server
