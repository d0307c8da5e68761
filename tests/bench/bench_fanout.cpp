// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Measures pinthread-server beside a plain Beast server and the least that the kernel does; see README.md.

#include "bench/conditions.h"
#include "bench/failure.h"
#include "bench/peertarget.h"
#include "bench/pinthreadtarget.h"
#include "bench/report.h"
#include "bench/scenes.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>

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

template <class SomeTarget>
void measure(Report &report, const QString &name, const Options &options, const Target::Setting &setting)
{
    const auto run = [&](const char *scene, bool needsHistory, const auto &play) {
        if (!options.scenes.contains(QLatin1String(scene)))
            return;
        SomeTarget target(setting);
        if (needsHistory && !target.hasHistory())
            return;
        std::fprintf(stderr, "%s: %s\n", qUtf8Printable(name), scene);
        report.add(name, play(target));
    };
    for (const int rate : options.rates)
        run("fanout", false, [&](Target &target) { return fanoutScene(target, options, rate); });
    run("idle", false, [&](Target &target) { return idleScene(target, options); });
    run("storm", true, [&](Target &target) { return stormScene(target, options); });
    run("cold", true, [&](Target &target) { return coldScene(target, options); });
}

int run(const Options &options)
{
    catchInterrupts();
    raiseFileLimit();
    Report report(conditions(options.dataParent));
    const QList<int> cores = usableCores();
    pinTo(cores.constLast());
    const int core = cores.constFirst();
    for (int round = 0; round < options.rounds; ++round) {
        if (options.targets.contains(QLatin1String("pinthread"))) {
            measure<PinthreadTarget>(report, QStringLiteral("pinthread"), options,
                                     {options.server, options.serverWords, core, options.dataParent});
        }
        if (options.targets.contains(QLatin1String("beast"))) {
            measure<PeerTarget>(report, QStringLiteral("plain Beast"), options,
                                {options.peers + QStringLiteral("bench_peer_beast"), {}, core, options.dataParent});
        }
        if (options.targets.contains(QLatin1String("floor"))) {
            measure<PeerTarget>(report, QStringLiteral("floor"), options,
                                {options.peers + QStringLiteral("bench_peer_floor"), {}, core, options.dataParent});
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
