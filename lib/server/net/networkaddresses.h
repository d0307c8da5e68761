// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// \file
/// By which addresses others reach this machine.

namespace Pinthread::Server::NetworkAddresses {

/// An address of one of the machine's network interfaces that are up.
struct Candidate
{
    QString interface;      ///< For example wlan0.
    QString address;        ///< In numbers, without a scope.
    bool isDefault = false; ///< What is sent to the rest of the world goes through this interface.
};

/// Those of \a candidates by which another machine can reach this one, the likeliest first: the way to the rest of the
/// world before others, IPv4 before IPv6, real interfaces before those of virtual machines and tunnels. Without
/// loopback and link-local addresses and without repetitions.
[[nodiscard]] QStringList bestFirst(const QList<Candidate> &candidates);

/// As things are now, best first; empty when the machine is in no network.
[[nodiscard]] QStringList current();

} // namespace Pinthread::Server::NetworkAddresses
