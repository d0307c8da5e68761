// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectionwords.h"

#include <QCoreApplication>

namespace Pinthread {

namespace {

struct ConnectionStateWords
{
    Q_DECLARE_TR_FUNCTIONS(Pinthread::ConnectionWords)
};

QString spaced(const QString &first, const QString &second)
{
    return second.isEmpty() ? first : first + QLatin1Char(' ') + second;
}

} // namespace

QString connectionWords(const ConnectionStatus &status)
{
    switch (status.state) {
    case ConnectionStatus::State::Starting:
        return ConnectionStateWords::tr("Starting…");
    case ConnectionStatus::State::Connecting:
        return ConnectionStateWords::tr("Connecting…");
    case ConnectionStatus::State::Online:
        return status.embedded ? ConnectionStateWords::tr("Ready") : ConnectionStateWords::tr("Connected");
    case ConnectionStatus::State::Offline:
        return ConnectionStateWords::tr("Offline");
    case ConnectionStatus::State::LockedOut:
        return ConnectionStateWords::tr("Not let in");
    case ConnectionStatus::State::SignedOut:
        return ConnectionStateWords::tr("Signed out");
    case ConnectionStatus::State::NoServer:
        return ConnectionStateWords::tr("No server");
    }
    Q_UNREACHABLE();
}

std::optional<BannerWords> bannerWords(const ConnectionStatus &status)
{
    const QString promise =
        ConnectionStateWords::tr("You can read everything; changes will fail until the connection is back.");
    switch (status.state) {
    case ConnectionStatus::State::Starting:
    case ConnectionStatus::State::Online:
        return {};
    case ConnectionStatus::State::Connecting:
        // The first attempt is nothing to talk about; on the way back the banner stays until there is an outcome.
        if (!status.wasOnline && status.reason.isEmpty())
            return {};
        return BannerWords{ConnectionStateWords::tr("You are offline."), spaced(promise, status.reason), false, false};
    case ConnectionStatus::State::Offline:
        return BannerWords{ConnectionStateWords::tr("You are offline."), spaced(promise, status.reason), true, false};
    case ConnectionStatus::State::LockedOut:
        return BannerWords{status.embedded ? ConnectionStateWords::tr("The server in this program does not let you in.")
                                           : ConnectionStateWords::tr("%1 does not let you in.").arg(status.serverName),
                           spaced(status.reason, promise), true, !status.embedded};
    case ConnectionStatus::State::SignedOut:
        return BannerWords{
            ConnectionStateWords::tr("You are signed out of %1.").arg(status.serverName),
            spaced(status.reason, ConnectionStateWords::tr("What you have seen can still be read, and nothing that you "
                                                           "have written is lost. Sign in to go on.")),
            false, false, true};
    case ConnectionStatus::State::NoServer:
        return BannerWords{ConnectionStateWords::tr("You can look at pictures, and no more."), status.reason, false,
                           true};
    }
    Q_UNREACHABLE();
}

QString countdownWords(std::chrono::milliseconds left)
{
    const auto seconds = int(std::chrono::ceil<std::chrono::seconds>(left).count());
    return seconds <= 0 ? ConnectionStateWords::tr("Trying again…")
                        : ConnectionStateWords::tr("Next attempt in %Ln second(s).", nullptr, seconds);
}

} // namespace Pinthread
