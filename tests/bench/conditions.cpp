// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/conditions.h"

#include "bench/delayhistogram.h"
#include "bench/failure.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QStorageInfo>
#include <QSysInfo>
#include <QTemporaryFile>
#include <QThread>

#include <unistd.h>

namespace Pinthread::Bench {

namespace {

QString processor()
{
    QFile file(QStringLiteral("/proc/cpuinfo"));
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("model name"))
                return QString::fromUtf8(line.mid(line.indexOf(':') + 1).trimmed());
        }
    }
    return QSysInfo::currentCpuArchitecture();
}

QString git(const QStringList &words)
{
    QProcess process;
    process.start(QStringLiteral("git"), QStringList{QStringLiteral("-C"), QStringLiteral(PINTHREAD_SOURCE)} + words);
    if (!process.waitForFinished(5000) || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

QString commit()
{
    const QString name = git({QStringLiteral("rev-parse"), QStringLiteral("--short"), QStringLiteral("HEAD")});
    if (name.isEmpty())
        return QStringLiteral("unknown");
    const QString changed =
        git({QStringLiteral("status"), QStringLiteral("--porcelain"), QStringLiteral("--"), QStringLiteral("lib/model"),
             QStringLiteral("lib/protocol"), QStringLiteral("lib/server"), QStringLiteral("app/server")});
    return changed.isEmpty() ? name : name + QStringLiteral(" with changes");
}

QString disk(const QString &folder)
{
    using std::chrono::steady_clock;
    QTemporaryFile file(folder + QStringLiteral("/pinthread-bench-XXXXXX"));
    if (!file.open())
        throw Failure(QStringLiteral("%1: %2").arg(folder, file.errorString()));
    const QByteArray page(4096, 'x');
    DelayHistogram delays;
    for (int i = 0; i < 300; ++i) {
        const auto before = steady_clock::now();
        if (pwrite(file.handle(), page.constData(), 4096, i % 64 * 4096) != 4096 || fdatasync(file.handle()) != 0)
            throw Failure(QStringLiteral("%1 cannot be written to").arg(folder));
        delays.add(steady_clock::now() - before);
    }
    const auto shown = [&](double part) {
        return QString::number(static_cast<double>(delays.quantile(part).count()) / 1e6, 'f', 2);
    };
    return QStringLiteral("%1, fdatasync p50 %2 ms, p99 %3 ms")
        .arg(QString::fromUtf8(QStorageInfo(folder).fileSystemType()), shown(0.5), shown(0.99));
}

} // namespace

QList<std::pair<QString, QString>> conditions(const QString &dataParent)
{
    return {
        {QStringLiteral("date"), QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-dd HH:mm 'UTC'"))},
        {QStringLiteral("machine"), QStringLiteral("%1, %2 cores, %3 %4")
                                        .arg(processor())
                                        .arg(QThread::idealThreadCount())
                                        .arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion())},
        {QStringLiteral("disk"), disk(dataParent)},
        {QStringLiteral("commit"), commit()},
        {QStringLiteral("build"), QStringLiteral(PINTHREAD_BUILD_TYPE)},
    };
}

} // namespace Pinthread::Bench
