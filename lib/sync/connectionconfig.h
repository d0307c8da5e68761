// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace Pinthread {

/// The patience of a Connection. The defaults are those of PROTOCOL.md §7; tests are less patient.
struct ConnectionConfig
{
    /// Attempt n comes after a random time between 0 and min(backoffMost, backoffUnit · 2ⁿ).
    std::chrono::milliseconds backoffUnit{500};
    std::chrono::milliseconds backoffMost{30'000};
    /// Attempts are counted anew after a connection that lasted this long.
    std::chrono::milliseconds stableAfter{60'000};
    /// From the start of an attempt to `welcome`.
    std::chrono::milliseconds connectTimeout{10'000};
    /// A ping goes out after so much time without a received byte…
    std::chrono::milliseconds pingAfter{5'000};
    /// …and the connection counts as dead after so much more.
    std::chrono::milliseconds deadAfter{3'000};
    /// An operation that is unsettled for so long makes the connection be probed at once.
    std::chrono::milliseconds probeUnsettledAfter{2'000};
    /// An operation that is unsettled for so long, on a connection that lives, is asked about.
    std::chrono::milliseconds askUnsettledAfter{10'000};
    /// An `open` that brings nothing for so long costs the connection.
    std::chrono::milliseconds answerTimeout{60'000};
};

} // namespace Pinthread
