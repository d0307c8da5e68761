// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/metrics.h"

namespace Pinthread::Server {

namespace {

void append(QByteArray &text, const char *name, const char *type, const char *help, qint64 value)
{
    text += QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n' + name + ' '
            + QByteArray::number(value) + '\n';
}

/// As on the wire, in the order of RefusalCode.
constexpr std::array<const char *, 9> refusalWords{
    "invalid",  "too-long",   "limit-reached", "not-allowed", "not-found", "already-exists", "broadcast-id-conflict",
    "too-many", "unavailable"};

void appendOutcome(QByteArray &text, const char *outcome, qint64 value)
{
    text += QByteArray("pinthread_operation_outcomes_total{outcome=\"") + outcome + "\"} " + QByteArray::number(value)
            + '\n';
}

} // namespace

void Metrics::refused(RefusalCode code)
{
    ++refusals;
    ++refusalsByCode.at(static_cast<std::size_t>(code));
}

void Metrics::Histogram::observe(std::chrono::nanoseconds duration)
{
    const double seconds = std::chrono::duration<double>(duration).count();
    std::size_t bucket = 0;
    while (bucket < bounds.size() && seconds > bounds[bucket])
        ++bucket;
    ++counts[bucket];
    sumMicroseconds += std::chrono::duration_cast<std::chrono::microseconds>(duration).count();
}

QByteArray Metrics::toPrometheus() const
{
    QByteArray text;
    append(text, "pinthread_connections", "gauge", "Open TCP connections.", connections);
    append(text, "pinthread_websockets", "gauge", "Open WebSockets.", webSockets);
    append(text, "pinthread_connections_refused_total", "counter", "Connections refused because of a limit.",
           connectionsRefused);
    append(text, "pinthread_tls_connections", "gauge", "Open connections by TLS.", tlsConnections);
    append(text, "pinthread_tls_failures_total", "counter", "Connections that did not manage the TLS handshake.",
           tlsFailures);
    append(text, "pinthread_rooms", "gauge", "Assets in memory.", rooms);
    append(text, "pinthread_operations_total", "counter", "Operations received.", operations);
    append(text, "pinthread_refusals_total", "counter", "Operations refused.", refusals);
    append(text, "pinthread_events_total", "counter", "Events recorded.", events);
    append(text, "pinthread_batches_total", "counter", "Batches recorded.", batches);
    append(text, "pinthread_deliveries_total", "counter", "Events handed to connections as they happened.", deliveries);
    append(text, "pinthread_catch_ups_total", "counter", "Connections brought up to date.", catchUps);
    append(text, "pinthread_snapshots_total", "counter", "Of these, with a snapshot.", snapshots);
    append(text, "pinthread_journal_reads_total", "counter", "Reads of events for catching up.", journalReads);
    append(text, "pinthread_commit_failures_total", "counter", "Batches that could not be recorded.", commitFailures);
    append(text, "pinthread_outbox_bytes", "gauge", "Bytes waiting for clients.", outboxBytes);
    append(text, "pinthread_cut_offs_total", "counter", "Connections cut off for want of progress.", cutOffs);
    append(text, "pinthread_sent_bytes_total", "counter", "Bytes sent through WebSockets.", bytesSent);

    text += "# HELP pinthread_operation_outcomes_total What became of operations: recorded, repeated (recorded "
            "already), or "
            "the code of the refusal.\n# TYPE pinthread_operation_outcomes_total counter\n";
    appendOutcome(text, "recorded", events);
    appendOutcome(text, "repeated", repetitions);
    static_assert(refusalWords.size() == std::tuple_size_v<decltype(refusalsByCode)>);
    for (std::size_t i = 0; i < refusalWords.size(); ++i)
        appendOutcome(text, refusalWords[i], refusalsByCode[i]);

    text += "# HELP pinthread_commit_seconds Duration of commits.\n# TYPE pinthread_commit_seconds histogram\n";
    qint64 total = 0;
    for (std::size_t i = 0; i < commitTime.counts.size(); ++i) {
        total += commitTime.counts[i];
        const QByteArray bound =
            i < Histogram::bounds.size() ? QByteArray::number(Histogram::bounds[i]) : QByteArrayLiteral("+Inf");
        text += "pinthread_commit_seconds_bucket{le=\"" + bound + "\"} " + QByteArray::number(total) + '\n';
    }
    text += "pinthread_commit_seconds_sum " + QByteArray::number(double(commitTime.sumMicroseconds) / 1e6) + '\n';
    text += "pinthread_commit_seconds_count " + QByteArray::number(total) + '\n';
    return text;
}

} // namespace Pinthread::Server
