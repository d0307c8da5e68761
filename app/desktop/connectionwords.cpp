// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectionwords.h"

#include <QCoreApplication>

namespace Pinthread {

namespace {

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("Pinthread::ConnectionWords", text, nullptr, count);
}

QString spaced(const QString &first, const QString &second)
{
    return second.isEmpty() ? first : first + QLatin1Char(' ') + second;
}

} // namespace

QString connectionWords(const ConnectionStatus &status)
{
    switch (status.state) {
    case ConnectionStatus::State::Starting:
        return tr("Starting…");
    case ConnectionStatus::State::Connecting:
        return tr("Connecting…");
    case ConnectionStatus::State::Online:
        return status.embedded ? tr("Ready") : tr("Connected");
    case ConnectionStatus::State::Offline:
        return tr("Offline");
    case ConnectionStatus::State::LockedOut:
        return tr("Not let in");
    }
    Q_UNREACHABLE();
}

std::optional<BannerWords> bannerWords(const ConnectionStatus &status)
{
    const QString promise = tr("You can read everything; changes will fail until the connection is back.");
    switch (status.state) {
    case ConnectionStatus::State::Starting:
    case ConnectionStatus::State::Online:
        return {};
    case ConnectionStatus::State::Connecting:
        // The first attempt is nothing to talk about; on the way back the banner stays until there is an outcome.
        if (!status.wasOnline && status.reason.isEmpty())
            return {};
        return BannerWords{tr("You are offline."), spaced(promise, status.reason), false, false};
    case ConnectionStatus::State::Offline:
        return BannerWords{tr("You are offline."), spaced(promise, status.reason), true, false};
    case ConnectionStatus::State::LockedOut:
        return BannerWords{status.embedded ? tr("The server in this program does not let you in.")
                                           : tr("%1 does not let you in.").arg(status.serverName),
                           spaced(status.reason, promise), true, !status.embedded};
    }
    Q_UNREACHABLE();
}

QString countdownWords(std::chrono::milliseconds left)
{
    const auto seconds = int(std::chrono::ceil<std::chrono::seconds>(left).count());
    return seconds <= 0 ? tr("Trying again…") : tr("Next attempt in %n second(s).", seconds);
}

} // namespace Pinthread
