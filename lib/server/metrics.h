// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/refusal.h"

#include <QByteArray>

#include <array>
#include <atomic>
#include <chrono>

namespace Pinthread::Server {

/// What the server counts for `GET /metrics`. Every member may be touched from any thread at any time.
struct Metrics
{
    using Counter = std::atomic<qint64>;

    Counter connections = 0;        ///< TCP connections now.
    Counter webSockets = 0;         ///< Of these, WebSockets.
    Counter connectionsRefused = 0; ///< Because there were too many.
    Counter tlsConnections = 0;     ///< Connections by TLS now.
    Counter tlsFailures = 0;        ///< That did not get through the handshake.
    Counter rooms = 0;              ///< Assets in memory now.
    Counter operations = 0;         ///< Received.
    Counter refusals = 0;           ///< Operations that were not recorded.
    Counter events = 0;             ///< Recorded.
    Counter repetitions = 0;        ///< Operations that were recorded already.
    Counter batches = 0;            ///< Room batches recorded.
    Counter deliveries = 0;         ///< Events handed to connections, live.
    Counter catchUps = 0;           ///< Answers to `open`, and to those who were too slow.
    Counter snapshots = 0;          ///< Of these, with a snapshot.
    Counter journalReads = 0;       ///< Reads of events for catching up.
    Counter commitFailures = 0;     ///< Transactions that could not be recorded.
    Counter outboxBytes = 0;        ///< Waiting for clients now; what several share counts for each.
    Counter cutOffs = 0;            ///< Connections closed for want of progress or life.
    Counter bytesSent = 0;          ///< Through WebSockets.

    /// Operations and questions that were refused, by code.
    std::array<Counter, static_cast<std::size_t>(RefusalCode::Unavailable) + 1> refusalsByCode{};
    void refused(RefusalCode code);

    /// How long commits take.
    struct Histogram
    {
        static constexpr std::array<double, 12> bounds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
                                                       0.05,   0.1,   0.25,   0.5,   1,    2.5}; ///< Seconds.
        std::array<Counter, bounds.size() + 1> counts{};
        Counter sumMicroseconds = 0;

        void observe(std::chrono::nanoseconds duration);
    };
    Histogram commitTime;

    /// All of it in the Prometheus text format, version 0.0.4.
    [[nodiscard]] QByteArray toPrometheus() const;
};

} // namespace Pinthread::Server
