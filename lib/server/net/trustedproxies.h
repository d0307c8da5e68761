// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <boost/asio/ip/address.hpp>

#include <vector>

namespace Pinthread::Server {

/// The proxies that the configuration names: they may speak without TLS, and what they say in `X-Forwarded-For` is
/// believed. Nobody else is. Immutable.
class TrustedProxies
{
public:
    /// \a entries are IP addresses (10.0.0.5) and networks (10.0.0.0/24); what is neither is left out.
    explicit TrustedProxies(const QStringList &entries);

    /// What is wrong with \a entries, as a sentence; empty when nothing is.
    [[nodiscard]] static QString problemWith(const QStringList &entries);

    /// An IPv4 address may come as one that is mapped into IPv6.
    [[nodiscard]] bool contains(const boost::asio::ip::address &address) const;

    /// The address that a trusted proxy speaks for, by its `X-Forwarded-For`: the last one that is not itself a trusted
    /// proxy, since everything before it is only what that one claims. Empty: the header names nobody.
    [[nodiscard]] QString clientIn(const QString &forwardedFor) const;

private:
    struct Network
    {
        boost::asio::ip::address base;
        int prefix = 0; ///< Bits that must be equal.
    };
    [[nodiscard]] static bool parse(const QString &entry, Network &network);

    std::vector<Network> m_networks;
};

/// An IPv4 address as such, where a socket for both kinds shows it as one of IPv6.
[[nodiscard]] boost::asio::ip::address unmapped(const boost::asio::ip::address &address);

} // namespace Pinthread::Server
