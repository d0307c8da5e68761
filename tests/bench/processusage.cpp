// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/processusage.h"

#include "bench/failure.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

namespace Pinthread::Bench {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Failure(QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
    return file.readAll();
}

/// The kilobytes in the line that begins with \a name.
qint64 kilobytes(const QByteArray &content, const QByteArray &name)
{
    for (const QByteArray &line : content.split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size()).simplified().split(' ').constFirst().toLongLong();
    }
    throw Failure(QStringLiteral("/proc says nothing about %1").arg(QLatin1String(name)));
}

} // namespace

std::chrono::nanoseconds cpuTime(pid_t pid)
{
    const QDir tasks(QStringLiteral("/proc/%1/task").arg(pid));
    std::chrono::nanoseconds sum{0};
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QByteArray content = contentOf(tasks.filePath(task) + QStringLiteral("/schedstat"));
        sum += std::chrono::nanoseconds(content.split(' ').constFirst().toLongLong());
    }
    return sum;
}

std::chrono::nanoseconds busyTime(int core)
{
    const QByteArray name = "cpu" + QByteArray::number(core) + ' ';
    for (const QByteArray &line : contentOf(QStringLiteral("/proc/stat")).split('\n')) {
        if (!line.startsWith(name))
            continue;
        // proc(5): user, nice, system, idle, iowait, irq, softirq, steal; guest time is within user.
        const QList<QByteArray> ticks = line.mid(name.size()).simplified().split(' ');
        qint64 busy = 0;
        for (const int column : {0, 1, 2, 5, 6, 7})
            busy += ticks.value(column).toLongLong();
        return std::chrono::nanoseconds(busy * (1'000'000'000 / sysconf(_SC_CLK_TCK)));
    }
    throw Failure(QStringLiteral("/proc/stat says nothing about core %1").arg(core));
}

qint64 residentBytes(pid_t pid)
{
    return kilobytes(contentOf(QStringLiteral("/proc/%1/smaps_rollup").arg(pid)), "Rss:") * 1024;
}

qint64 kernelSlabBytes()
{
    return kilobytes(contentOf(QStringLiteral("/proc/meminfo")), "Slab:") * 1024;
}

} // namespace Pinthread::Bench
