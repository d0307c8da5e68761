// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>

namespace Pinthread {

/// How long ago something was, in words: "just now", "5 minutes ago", "2 hours ago", "3 days ago", or the date when it
/// is a week or more. Both times in milliseconds since 1970, UTC. What lies in the future (clocks differ) was just now.
[[nodiscard]] QString relativeTime(qint64 at, qint64 now);

/// The moment itself, date and time as this user's locale and time zone have them.
[[nodiscard]] QString exactTime(qint64 at);

/// How long relativeTime() stays true; zero: for good.
[[nodiscard]] std::chrono::milliseconds relativeTimeHolds(qint64 at, qint64 now);

} // namespace Pinthread
