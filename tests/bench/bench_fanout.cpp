// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Measures pinthread-server beside a plain Beast server and the least that the kernel does; see README.md.

#include "bench/conditions.h"
#include "bench/failure.h"
#include "bench/peertarget.h"
#include "bench/pinthreadtarget.h"
#include "bench/report.h"
#include "bench/scenes.h"
#include "bench/teamtarget.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>

using namespace Pinthread::Bench;

namespace {

/// Thousands of sockets, for this process and those that it starts.
void raiseFileLimit()
{
    rlimit limit = {};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

using MakeTarget = std::function<std::unique_ptr<Target>()>;

void measure(Report &report, const QString &name, const Options &options, const MakeTarget &make)
{
    const auto run = [&](const char *scene, bool needsHistory, const auto &play) {
        if (!options.scenes.contains(QLatin1String(scene)))
            return;
        const auto target = make();
        if (needsHistory && !target->hasHistory())
            return;
        std::fprintf(stderr, "%s: %s\n", qUtf8Printable(name), scene);
        report.add(name, play(*target));
    };
    for (const int rate : options.rates)
        run("fanout", false, [&](Target &target) { return fanoutScene(target, options, rate); });
    run("idle", false, [&](Target &target) { return idleScene(target, options); });
    run("stalled", true, [&](Target &target) { return stalledScene(target, options); });
    run("storm", false, [&](Target &target) { return stormScene(target, options); });
    run("cold", true, [&](Target &target) { return coldScene(target, options); });
}

int run(const Options &options)
{
    catchInterrupts();
    raiseFileLimit();
    Report report(conditions(options.dataParent));
    const QList<int> cores = usableCores();
    pinTo(cores.constLast());
    const auto setting = [&](const QString &program, const QStringList &words = {}) {
        return Target::Setting{program, words, cores.constFirst(), options.dataParent};
    };
    const auto ours = setting(options.server, options.serverWords);
    const std::map<QString, std::pair<QString, MakeTarget>> targets{
        {QStringLiteral("pinthread"),
         {QStringLiteral("pinthread"), [&] { return std::make_unique<PinthreadTarget>(ours); }}},
        {QStringLiteral("node"), {QStringLiteral("one node"), [&] { return std::make_unique<TeamTarget>(ours, 1); }}},
        {QStringLiteral("nodes"), {QStringLiteral("two nodes"), [&] { return std::make_unique<TeamTarget>(ours, 2); }}},
        {QStringLiteral("beast"),
         {QStringLiteral("plain Beast"),
          [&] { return std::make_unique<PeerTarget>(setting(options.peers + QStringLiteral("bench_peer_beast"))); }}},
        {QStringLiteral("floor"),
         {QStringLiteral("floor"),
          [&] { return std::make_unique<PeerTarget>(setting(options.peers + QStringLiteral("bench_peer_floor"))); }}}};
    for (int round = 0; round < options.rounds; ++round) {
        for (const QString &word : options.targets) {
            const auto &[name, make] = targets.at(word);
            measure(report, name, options, make);
        }
    }
    std::fputs(report.toMarkdown().constData(), stdout);
    if (!options.jsonFile.isEmpty()) {
        QSaveFile file(options.jsonFile);
        if (!file.open(QIODevice::WriteOnly) || file.write(report.toJson()) < 0 || !file.commit())
            throw Failure(options.jsonFile + QStringLiteral(": ") + file.errorString());
    }
    const QStringList complaints = report.complaints();
    for (const QString &complaint : complaints)
        std::fprintf(stderr, "bench_fanout: %s\n", qUtf8Printable(complaint));
    return complaints.isEmpty() ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const Options options = Options::read(application);
    try {
        return run(options);
    } catch (const Failure &failure) {
        std::fprintf(stderr, "bench_fanout: %s\n", failure.what());
        return EXIT_FAILURE;
    }
}
