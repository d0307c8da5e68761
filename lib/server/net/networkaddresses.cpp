// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/networkaddresses.h"

#include <QFile>
#include <QSet>

#include <boost/asio/ip/address.hpp>

#include <algorithm>

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>

namespace Pinthread::Server::NetworkAddresses {

namespace {

using boost::asio::ip::address;

bool isReachable(const address &address)
{
    if (address.is_loopback() || address.is_unspecified() || address.is_multicast())
        return false;
    if (address.is_v6())
        return !address.to_v6().is_link_local() && !address.to_v6().is_v4_mapped();
    constexpr quint32 linkLocal = 0xa9fe; // 169.254.0.0/16: nobody has given it out.
    return address.to_v4().to_uint() >> 16 != linkLocal;
}

/// Bridges and cables that exist only within this machine, and tunnels out of it.
bool isVirtual(const QString &interface)
{
    static const QStringList prefixes{QStringLiteral("docker"), QStringLiteral("br-"),  QStringLiteral("veth"),
                                      QStringLiteral("virbr"),  QStringLiteral("vbox"), QStringLiteral("vmnet"),
                                      QStringLiteral("lxc"),    QStringLiteral("lxd"),  QStringLiteral("podman"),
                                      QStringLiteral("tun"),    QStringLiteral("tap"),  QStringLiteral("wg")};
    return std::ranges::any_of(prefixes, [&](const QString &prefix) { return interface.startsWith(prefix); });
}

/// The interfaces that IPv4's default routes name.
QSet<QString> defaultInterfaces()
{
    QFile routes(QStringLiteral("/proc/net/route"));
    QSet<QString> found;
    if (!routes.open(QIODevice::ReadOnly))
        return found;
    const QList<QByteArray> lines = routes.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> fields = line.split('\t');
        if (fields.size() > 1 && fields.at(1) == "00000000")
            found.insert(QString::fromLocal8Bit(fields.constFirst()));
    }
    return found;
}

QString textOf(const sockaddr &socketAddress)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    const void *bytes = nullptr;
    if (socketAddress.sa_family == AF_INET)
        bytes = &reinterpret_cast<const sockaddr_in &>(socketAddress).sin_addr;
    else if (socketAddress.sa_family == AF_INET6)
        bytes = &reinterpret_cast<const sockaddr_in6 &>(socketAddress).sin6_addr;
    if (!bytes || !::inet_ntop(socketAddress.sa_family, bytes, text.data(), text.size()))
        return {};
    return QString::fromLatin1(text.data());
}

} // namespace

QStringList bestFirst(const QList<Candidate> &candidates)
{
    struct Judged
    {
        QString text;
        int rank = 0; ///< Lower is better.
    };
    QList<Judged> judged;
    for (const Candidate &candidate : candidates) {
        boost::system::error_code failed;
        const auto address = boost::asio::ip::make_address(candidate.address.toStdString(), failed);
        if (failed || !isReachable(address))
            continue;
        const int rank =
            (candidate.isDefault ? 0 : 4) + (isVirtual(candidate.interface) ? 8 : 0) + (address.is_v6() ? 2 : 0);
        judged.append({candidate.address, rank});
    }
    std::ranges::stable_sort(judged, {}, &Judged::rank);
    QStringList addresses;
    for (const Judged &one : std::as_const(judged)) {
        if (!addresses.contains(one.text))
            addresses.append(one.text);
    }
    return addresses;
}

QStringList current()
{
    ifaddrs *all = nullptr;
    if (::getifaddrs(&all) != 0)
        return {};
    const QSet<QString> defaults = defaultInterfaces();
    QList<Candidate> candidates;
    for (const ifaddrs *each = all; each; each = each->ifa_next) {
        if (!each->ifa_addr || (each->ifa_flags & IFF_UP) == 0 || (each->ifa_flags & IFF_LOOPBACK) != 0)
            continue;
        const QString interface = QString::fromLocal8Bit(each->ifa_name);
        if (const QString text = textOf(*each->ifa_addr); !text.isEmpty())
            candidates.append({interface, text, defaults.contains(interface)});
    }
    ::freeifaddrs(all);
    return bestFirst(candidates);
}

} // namespace Pinthread::Server::NetworkAddresses
