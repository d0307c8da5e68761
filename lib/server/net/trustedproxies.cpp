// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/trustedproxies.h"

#include <algorithm>
#include <optional>

namespace Pinthread::Server {

namespace ip = boost::asio::ip;

namespace {

std::optional<ip::address> toAddress(const QString &text)
{
    boost::system::error_code error;
    const ip::address address = ip::make_address(text.toStdString(), error);
    if (error)
        return std::nullopt;
    return unmapped(address);
}

template <class Bytes>
bool startEqual(const Bytes &one, const Bytes &other, int bits)
{
    constexpr int bitsInByte = 8;
    const auto whole = static_cast<std::size_t>(bits / bitsInByte);
    const int rest = bits % bitsInByte;
    if (!std::equal(one.begin(), one.begin() + static_cast<std::ptrdiff_t>(whole), other.begin()))
        return false;
    return rest == 0 || (one[whole] ^ other[whole]) >> (bitsInByte - rest) == 0;
}

} // namespace

ip::address unmapped(const ip::address &address)
{
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return ip::make_address_v4(ip::v4_mapped, address.to_v6());
    return address;
}

bool TrustedProxies::parse(const QString &entry, Network &network)
{
    const auto base = toAddress(entry.section(u'/', 0, 0));
    if (!base)
        return false;
    const int most = base->is_v4() ? 32 : 128;
    bool ok = true;
    network.base = *base;
    network.prefix = entry.contains(u'/') ? entry.section(u'/', 1).toInt(&ok) : most;
    return ok && network.prefix >= 0 && network.prefix <= most;
}

TrustedProxies::TrustedProxies(const QStringList &entries)
{
    for (const QString &entry : entries) {
        if (Network network; parse(entry, network))
            m_networks.push_back(network);
    }
}

QString TrustedProxies::problemWith(const QStringList &entries)
{
    for (const QString &entry : entries) {
        if (Network network; !parse(entry, network)) {
            return QStringLiteral("The proxy \"%1\" is neither an IP address, as 10.0.0.5, nor a network, as "
                                  "10.0.0.0/24.")
                .arg(entry);
        }
    }
    return {};
}

bool TrustedProxies::contains(const ip::address &address) const
{
    const ip::address plain = unmapped(address);
    return std::ranges::any_of(m_networks, [&](const Network &network) {
        if (plain.is_v4() != network.base.is_v4())
            return false;
        if (plain.is_v4())
            return startEqual(plain.to_v4().to_bytes(), network.base.to_v4().to_bytes(), network.prefix);
        return startEqual(plain.to_v6().to_bytes(), network.base.to_v6().to_bytes(), network.prefix);
    });
}

QString TrustedProxies::clientIn(const QString &forwardedFor) const
{
    QString client;
    const QStringList chain = forwardedFor.split(u',', Qt::SkipEmptyParts);
    for (auto entry = chain.crbegin(); entry != chain.crend(); ++entry) {
        const auto address = toAddress(entry->trimmed());
        if (!address)
            break; // Whoever wrote this was asked by nobody that is known.
        client = QString::fromStdString(address->to_string());
        if (!contains(*address))
            break;
    }
    return client;
}

} // namespace Pinthread::Server
