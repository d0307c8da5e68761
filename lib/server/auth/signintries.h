// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/serverconfig.h"

#include <QHash>
#include <QString>

#include <chrono>
#include <mutex>

namespace Pinthread::Server {

/// Holds up whoever tries to get a session again and again: by address, whatever they try (passwords, signatures, the
/// server's secret, those of invitations), and by the login that they try from whatever address. Only tries that fail
/// count, so that a crowd behind one address that knows its passwords is not held up; a try counts until it is known to
/// have been a good one. Thread-safe.
///
/// A login can be kept from signing in by somebody who tries it again and again from many addresses; its sessions go on
/// meanwhile, and single sign-on is not counted by login.
class SignInTries
{
public:
    using Instant = std::chrono::steady_clock::time_point;
    using Seconds = std::chrono::seconds;

    explicit SignInTries(const SignInLimits &limits) : m_limits(limits) {}

    /// Zero: go on, the try counts. Otherwise how long to wait, and it does not. An empty \a login is not counted.
    [[nodiscard]] Seconds begin(const QString &address, const QString &login, Instant now);
    /// The try was a good one, and counts no more.
    void succeeded(const QString &address, const QString &login);

private:
    using Rate = SignInLimits::Rate;

    static constexpr qsizetype mostKept = 20'000;

    /// When the tries that were made will all have been given back.
    using Debts = QHash<QString, Instant>;

    [[nodiscard]] static Seconds wait(const Debts &debts, const QString &who, Rate rate, Instant now);
    static void add(Debts &debts, const QString &who, Rate rate, Instant now);
    static void takeBack(Debts &debts, const QString &who, Rate rate);

    const SignInLimits m_limits;
    std::mutex m_mutex;
    Debts m_addresses; ///< Guarded by m_mutex, as is the next.
    Debts m_logins;
};

} // namespace Pinthread::Server
