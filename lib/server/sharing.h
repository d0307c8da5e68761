// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace Pinthread::Server {

/// How others on the network reach a server that is shared: what an invitation link consists of, beside its secret.
struct Sharing
{
    quint16 port = 0;
    QString fingerprint;   ///< Of the certificate: SHA-256, 64 lower-case hexadecimal digits.
    QStringList addresses; ///< Of this machine, IPv4 and IPv6 in numbers, without brackets; the best one is first.

    friend bool operator==(const Sharing &, const Sharing &) = default;
};

} // namespace Pinthread::Server
