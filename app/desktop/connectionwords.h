// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace Pinthread {

/// How things stand between the program and its server, as Workspace knows it.
struct ConnectionStatus
{
    enum class State {
        Starting,   ///< The embedded server is being started.
        Connecting, ///< On the way, for the first time or again.
        Online,     ///< Everything is in step.
        Offline,    ///< Away; another attempt is coming.
        LockedOut,  ///< The server does not let this user in; only the user can change that.
        SignedOut,  ///< The account's session has ended, or was never kept: the user signs in again.
        NoServer,   ///< There is none to connect to before a team is joined.
    };
    State state = State::Starting;
    /// Whether it was online before: being away is news only then, and not during the first seconds of a start.
    bool wasOnline = false;
    /// A server of one's own, inside the program.
    bool embedded = true;
    /// What the server is called, for people; empty for the embedded one.
    QString serverName;
    /// Why it is not online, one sentence for people; may be empty.
    QString reason;
    /// When the next attempt comes: milliseconds since 1970, UTC; nothing: none is planned.
    std::optional<qint64> nextAttempt;

    friend bool operator==(const ConnectionStatus &, const ConnectionStatus &) = default;
};

/// What the banner says.
struct BannerWords
{
    QString headline;
    QString text;
    bool canTryNow = false;
    bool canJoin = false;   ///< Offer *Join a team…*, where another name or secret can be given.
    bool canSignIn = false; ///< Offer *Sign in…*.

    friend bool operator==(const BannerWords &, const BannerWords &) = default;
};

/// Two or three words for the bar above the picture.
[[nodiscard]] QString connectionWords(const ConnectionStatus &status);

/// Nothing while there is nothing to say.
[[nodiscard]] std::optional<BannerWords> bannerWords(const ConnectionStatus &status);

/// "Next attempt in 4 seconds.", or that it is being tried now.
[[nodiscard]] QString countdownWords(std::chrono::milliseconds left);

} // namespace Pinthread
