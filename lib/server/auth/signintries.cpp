// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/auth/signintries.h"

#include <algorithm>

namespace Pinthread::Server {

SignInTries::Seconds SignInTries::wait(const Debts &debts, const QString &who, Rate rate, Instant now)
{
    const Instant paid = debts.value(who, now);
    const Instant allowed = now + (rate.atOnce - 1) * rate.each;
    return paid <= allowed ? Seconds(0) : std::chrono::ceil<Seconds>(paid - allowed);
}

void SignInTries::add(Debts &debts, const QString &who, Rate rate, Instant now)
{
    if (debts.size() >= mostKept)
        debts.removeIf([now](const auto &entry) { return entry.value() <= now; });
    if (debts.size() >= mostKept)
        debts.clear(); // Somebody has thousands of addresses: then this is no obstacle to them anyway.
    Instant &paid = debts[who];
    paid = std::max(paid, now) + rate.each;
}

void SignInTries::takeBack(Debts &debts, const QString &who, Rate rate)
{
    if (const auto entry = debts.find(who); entry != debts.end())
        *entry -= rate.each;
}

SignInTries::Seconds SignInTries::begin(const QString &address, const QString &login, Instant now)
{
    const std::lock_guard lock(m_mutex);
    const Seconds longest = std::max(wait(m_addresses, address, m_limits.perAddress, now),
                                     login.isEmpty() ? Seconds(0) : wait(m_logins, login, m_limits.perLogin, now));
    if (longest > Seconds(0))
        return longest;
    add(m_addresses, address, m_limits.perAddress, now);
    if (!login.isEmpty())
        add(m_logins, login, m_limits.perLogin, now);
    return Seconds(0);
}

void SignInTries::succeeded(const QString &address, const QString &login)
{
    const std::lock_guard lock(m_mutex);
    takeBack(m_addresses, address, m_limits.perAddress);
    if (!login.isEmpty())
        takeBack(m_logins, login, m_limits.perLogin);
}

} // namespace Pinthread::Server
