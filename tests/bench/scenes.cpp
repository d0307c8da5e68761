// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/scenes.h"

#include "bench/failure.h"
#include "bench/markers.h"
#include "bench/openloop.h"
#include "bench/processusage.h"

#include <algorithm>
#include <tuple>

namespace Pinthread::Bench {

namespace {

using std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto joinPatience = 60s;
constexpr auto settlePatience = 60s;
constexpr int ratePerSender = 50; ///< Operations a second: half of what the server permits one connection.

double milliseconds(std::chrono::nanoseconds duration)
{
    return static_cast<double>(duration.count()) / 1e6;
}

double microseconds(std::chrono::nanoseconds duration)
{
    return static_cast<double>(duration.count()) / 1e3;
}

double percent(std::chrono::nanoseconds part, std::chrono::nanoseconds whole)
{
    return 100 * static_cast<double>(part.count()) / static_cast<double>(whole.count());
}

int sendersFor(int rate, int clients)
{
    return std::min(clients, std::max(10, (rate + ratePerSender - 1) / ratePerSender));
}

/// A server with one asset, and clients for it.
struct Stage
{
    Stage(Target &server, const Options &options, int clients) : target(server)
    {
        target.start();
        asset = target.makeAsset();
        swarm = std::make_unique<Swarm>(target.ports(), target.dialect(), asset);
        if (options.spin)
            swarm->spin();
        for (const QByteArray &token : target.makeSessions(clients))
            swarm->add(token);
    }

    void join(int from, int to)
    {
        const int already = swarm->joined();
        for (int client = from; client < to; ++client)
            swarm->join(client);
        swarm->workUntil([&] { return swarm->joined() == already + to - from; }, joinPatience,
                         QStringLiteral("Joining"));
    }

    /// Until the clients \a from, \a from + 1, … below \a to have everything up to \a revision.
    void awaitRevision(Revision revision, int from, int to, const QString &what)
    {
        const auto haveIt = [&] {
            for (int client = from; client < to; ++client) {
                if (swarm->client(client).revision < revision)
                    return false;
            }
            return true;
        };
        swarm->workUntil(haveIt, settlePatience, what);
    }

    /// Lets what is left to do come to an end: news of who is there, timers of the start.
    void rest(std::chrono::milliseconds duration)
    {
        const auto end = steady_clock::now() + duration;
        for (auto now = steady_clock::now(); now < end; now = steady_clock::now())
            swarm->work(end - now);
    }

    /// The clients leave before the server ends, or they would count as cut off.
    void end()
    {
        swarm.reset();
        target.stop();
    }

    Target &target;
    AssetId asset;
    std::unique_ptr<Swarm> swarm;
};

/// Lets the clients \a first, \a first + 1, … record \a count operations, as fast as they may.
void record(Stage &stage, int first, int senders, int count)
{
    Ledger ledger(0, count);
    stage.swarm->keep(&ledger);
    const QList<QByteArray> frames = markerFrames(stage.asset, 0, count);
    for (int i = 0; i < count; ++i) {
        ledger.noteSent(static_cast<quint32>(i), steady_clock::now());
        stage.swarm->send(first + i % senders, frames.at(i));
        if (i % senders == senders - 1)
            stage.rest(20ms); // 50 a second for each of them.
    }
    stage.swarm->workUntil([&] { return ledger.isSettled(stage.swarm->joined()); }, settlePatience,
                           QStringLiteral("Recording"));
    stage.swarm->keep(nullptr);
    if (ledger.refused() > 0)
        throw Failure(QStringLiteral("%1 operations were refused").arg(ledger.refused()));
}

} // namespace

Figures fanoutScene(Target &target, const Options &options, int rate)
{
    Stage stage(target, options, options.subscribers);
    Swarm &swarm = *stage.swarm;
    stage.join(0, options.subscribers);
    stage.rest(1s);
    const int senders = sendersFor(rate, options.subscribers);

    // A second of it first, so that what happens only once is over.
    const QList<QByteArray> before = markerFrames(stage.asset, 0, rate);
    Ledger warmup(0, rate);
    OpenLoop(swarm, warmup, before, 0, senders).run(rate, options.subscribers, settlePatience);
    stage.rest(200ms);

    const auto first = static_cast<quint32>(rate);
    const QList<QByteArray> frames = markerFrames(stage.asset, first, rate * options.seconds);
    Ledger ledger(first, static_cast<int>(frames.size()));
    OpenLoop loop(swarm, ledger, frames, first, senders);
    const Traffic trafficBefore = swarm.traffic();
    const auto cpuBefore = target.cpuTime();
    const auto busyBefore = busyTime(target.core());
    const auto timeBefore = steady_clock::now();
    loop.run(rate, options.subscribers, settlePatience);
    const auto cpu = target.cpuTime() - cpuBefore;
    const auto others = busyTime(target.core()) - busyBefore - cpu;
    const auto time = steady_clock::now() - timeBefore;
    const Traffic traffic = swarm.traffic() - trafficBefore;
    const double resyncs = swarm.resyncs();
    stage.end();

    const auto operations = static_cast<double>(ledger.sent());
    const auto deliveries = static_cast<double>(ledger.received());
    const auto perDelivery = [&](quint64 number) { return static_cast<double>(number) / deliveries; };
    const DelayHistogram &delays = ledger.delays();
    const QString key = QStringLiteral("fanout.%1x%2.").arg(options.subscribers).arg(rate);
    const QString where = QStringLiteral("%1 × %2/s: ").arg(options.subscribers).arg(rate);
    const auto figure = [&](const char *name, const char *label, const char *unit, double value) {
        return Figure{key + QLatin1String(name), where + QString::fromUtf8(label), QString::fromUtf8(unit), value};
    };
    return {
        figure("cpu", "server CPU per delivered operation", "µs", microseconds(cpu) / deliveries),
        figure("core", "server's share of its core", "%", percent(cpu, time)),
        figure("others", "what others took of that core", "%", std::max(0.0, percent(others, time))),
        figure("p50", "delay from sending to receipt, p50", "ms", milliseconds(delays.quantile(0.5))),
        figure("p99", "delay, p99", "ms", milliseconds(delays.quantile(0.99))),
        figure("max", "delay, longest", "ms", milliseconds(delays.largest())),
        figure("framesDown", "frames per delivered operation", "", perDelivery(traffic.framesDown)),
        figure("bytesDown", "bytes per delivered operation, down", "B", perDelivery(traffic.bytesDown)),
        figure("bytesUp", "bytes per operation, up", "B", static_cast<double>(traffic.bytesUp) / operations),
        figure("delivered", "deliveries", "", deliveries),
        figure("lost", "lost", "", static_cast<double>(ledger.due(options.subscribers)) - deliveries),
        figure("refused", "refused", "", static_cast<double>(ledger.refused())),
        figure("resyncs", "clients given a snapshot because they were slow", "", resyncs),
        figure("lateness", "generator late by, p99", "ms", milliseconds(loop.lateness().quantile(0.99))),
    };
}

Figures idleScene(Target &target, const Options &options)
{
    Stage stage(target, options, options.idleCounts.constLast());
    stage.rest(1s);
    const qint64 memoryBefore = target.residentBytes();
    const qint64 slabBefore = kernelSlabBytes();
    Figures figures;
    int joined = 0;
    for (const int count : options.idleCounts) {
        const auto cpuBefore = target.cpuTime();
        stage.join(joined, count);
        stage.rest(2s);
        const auto cpu = target.cpuTime() - cpuBefore;
        const QString key = QStringLiteral("idle.%1.").arg(count);
        const QString where = QStringLiteral("%1 idle connections: ").arg(count);
        const auto each = [&](qint64 now, qint64 before) { return static_cast<double>(now - before) / 1024 / count; };
        figures += {
            {key + QLatin1String("rss"), where + QStringLiteral("server memory (RSS) per connection"),
             QStringLiteral("KiB"), each(target.residentBytes(), memoryBefore)},
            {key + QLatin1String("slab"), where + QStringLiteral("kernel slabs per connection, both ends together"),
             QStringLiteral("KiB"), each(kernelSlabBytes(), slabBefore)},
            {key + QLatin1String("join"), where + QStringLiteral("server CPU per client to connect and join"),
             QStringLiteral("µs"), microseconds(cpu) / (count - joined)},
        };
        joined = count;
    }
    const auto cpuBefore = target.cpuTime();
    stage.rest(std::chrono::seconds(options.idleSeconds));
    const auto cpu = target.cpuTime() - cpuBefore;
    figures.append({QStringLiteral("idle.cpu"),
                    QStringLiteral("%1 idle connections: server CPU per connection and second").arg(joined),
                    QStringLiteral("µs"), microseconds(cpu) / joined / options.idleSeconds});
    stage.end();
    return figures;
}

Figures stalledScene(Target &target, const Options &options)
{
    const int rate = options.rates.constLast();
    const int all = options.subscribers + options.stalled;
    Stage stage(target, options, all);
    Swarm &swarm = *stage.swarm;
    stage.join(0, all);
    stage.rest(1s);

    struct Run
    {
        DelayHistogram delays;
        qint64 growth = 0; ///< Of the server, in bytes.
    };
    const int count = rate * options.seconds;
    const auto run = [&](quint32 first, int operations, int receivers) {
        const QList<QByteArray> frames = markerFrames(stage.asset, first, operations);
        Ledger ledger(first, operations);
        const qint64 before = target.residentBytes();
        OpenLoop(swarm, ledger, frames, first, sendersFor(rate, options.subscribers))
            .run(rate, receivers, settlePatience);
        if (ledger.refused() > 0)
            throw Failure(QStringLiteral("%1 operations were refused").arg(ledger.refused()));
        stage.rest(200ms);
        return Run{ledger.delays(), target.residentBytes() - before};
    };
    std::ignore = run(0, rate, all);
    const Run undisturbed = run(static_cast<quint32>(rate), count, all);
    for (int client = options.subscribers; client < all; ++client)
        swarm.setReading(client, false);
    const Run disturbed = run(static_cast<quint32>(rate + count), count, options.subscribers);

    // Each of them checks that it misses nothing, or is given the state as a whole.
    const int resyncsBefore = swarm.resyncs();
    const Revision newest = swarm.client(0).revision;
    const auto start = steady_clock::now();
    for (int client = options.subscribers; client < all; ++client)
        swarm.setReading(client, true);
    stage.awaitRevision(newest, options.subscribers, all, QStringLiteral("Coming back after not reading"));
    const auto time = steady_clock::now() - start;
    const double resyncs = swarm.resyncs() - resyncsBefore;
    stage.end();

    const auto without = milliseconds(undisturbed.delays.quantile(0.99));
    const auto with = milliseconds(disturbed.delays.quantile(0.99));
    const QString where = QStringLiteral("%1 of %2 do not read for %3 s, %4/s: ")
                              .arg(options.stalled)
                              .arg(all)
                              .arg(options.seconds)
                              .arg(rate);
    return {
        {QStringLiteral("stalled.without"), where + QStringLiteral("delay, p99, before"), QStringLiteral("ms"),
         without},
        {QStringLiteral("stalled.p99"), where + QStringLiteral("delay of the others, p99"), QStringLiteral("ms"), with},
        {QStringLiteral("stalled.ratio"), where + QStringLiteral("the second by the first"), {}, with / without},
        {QStringLiteral("stalled.rss"), where + QStringLiteral("server memory (RSS) for each of them"),
         QStringLiteral("KiB"), static_cast<double>(disturbed.growth - undisturbed.growth) / 1024 / options.stalled},
        {QStringLiteral("stalled.time"), where + QStringLiteral("all caught up after they read again"),
         QStringLiteral("ms"), milliseconds(time)},
        {QStringLiteral("stalled.resyncs"), where + QStringLiteral("given a snapshot"), {}, resyncs},
    };
}

Figures stormScene(Target &target, const Options &options)
{
    constexpr int recorders = 4;
    Stage stage(target, options, options.subscribers + recorders);
    Swarm &swarm = *stage.swarm;
    stage.join(0, options.subscribers + recorders);
    stage.rest(1s);
    for (int client = 0; client < options.subscribers; ++client)
        swarm.leave(client);
    stage.rest(1s);
    record(stage, options.subscribers, recorders, options.missed);
    stage.rest(1s);

    const Traffic trafficBefore = swarm.traffic();
    const auto cpuBefore = target.cpuTime();
    const auto start = steady_clock::now();
    stage.join(0, options.subscribers);
    const Revision newest = swarm.client(options.subscribers).revision;
    stage.awaitRevision(newest, 0, options.subscribers, QStringLiteral("Coming back"));
    const auto time = steady_clock::now() - start;
    const auto cpu = target.cpuTime() - cpuBefore;
    const Traffic traffic = swarm.traffic() - trafficBefore;
    stage.end();

    const QString where =
        QStringLiteral("%1 come back, %2 operations missed: ").arg(options.subscribers).arg(options.missed);
    return {
        {QStringLiteral("storm.time"), where + QStringLiteral("all caught up after"), QStringLiteral("ms"),
         milliseconds(time)},
        {QStringLiteral("storm.cpu"), where + QStringLiteral("server CPU per client"), QStringLiteral("µs"),
         microseconds(cpu) / options.subscribers},
        {QStringLiteral("storm.bytes"), where + QStringLiteral("bytes down per client"), QStringLiteral("B"),
         static_cast<double>(traffic.bytesDown) / options.subscribers},
    };
}

Figures coldScene(Target &target, const Options &options)
{
    const int recorders = std::min(20, options.subscribers);
    Stage stage(target, options, options.subscribers);
    stage.join(0, recorders);
    record(stage, 0, recorders, options.conversations);
    // Started again, the server has nothing in its memory; other clients, with the same tokens, have nothing either.
    QList<QByteArray> tokens;
    for (int client = 0; client < options.subscribers; ++client)
        tokens.append(stage.swarm->client(client).token);
    stage.end();
    target.start();
    stage.swarm = std::make_unique<Swarm>(target.ports(), target.dialect(), stage.asset);
    for (const QByteArray &token : std::as_const(tokens))
        stage.swarm->add(token);
    stage.rest(1s);

    const auto cpuBefore = target.cpuTime();
    const auto start = steady_clock::now();
    stage.join(0, options.subscribers);
    const auto time = steady_clock::now() - start;
    const auto cpu = target.cpuTime() - cpuBefore;
    const Traffic traffic = stage.swarm->traffic();
    if (stage.swarm->client(0).revision != options.conversations)
        throw Failure(QStringLiteral("The server has forgotten events: revision %1 of %2")
                          .arg(stage.swarm->client(0).revision)
                          .arg(options.conversations));
    stage.end();

    const QString where = QStringLiteral("%1 open an asset with %2 conversations, server just started: ")
                              .arg(options.subscribers)
                              .arg(options.conversations);
    return {
        {QStringLiteral("cold.time"), where + QStringLiteral("all have it after"), QStringLiteral("ms"),
         milliseconds(time)},
        {QStringLiteral("cold.cpu"), where + QStringLiteral("server CPU per client"), QStringLiteral("µs"),
         microseconds(cpu) / options.subscribers},
        {QStringLiteral("cold.bytes"), where + QStringLiteral("bytes down per client"), QStringLiteral("B"),
         static_cast<double>(traffic.bytesDown) / options.subscribers},
    };
}

} // namespace Pinthread::Bench
