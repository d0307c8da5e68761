// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/target.h"

#include "bench/failure.h"
#include "bench/processusage.h"

#include <QFile>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <thread>

namespace Pinthread::Bench {

namespace {

using std::chrono::steady_clock;

/// A port that was free a moment ago.
quint16 freePort()
{
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool found = bind(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
                       && getsockname(fd, reinterpret_cast<sockaddr *>(&address), &size) == 0;
    close(fd);
    if (!found)
        throw Failure(QStringLiteral("There is no free port"));
    return ntohs(address.sin_port);
}

} // namespace

Target::Target(Setting setting, int processes)
    : m_setting(std::move(setting)), m_directory(m_setting.dataParent + QStringLiteral("/pinthread-bench-XXXXXX")),
      m_ports(processes), m_processes(static_cast<size_t>(processes))
{
    if (!m_directory.isValid())
        throw Failure(QStringLiteral("No data directory: %1").arg(m_directory.errorString()));
}

Target::~Target() = default;

std::chrono::nanoseconds Target::cpuTime() const
{
    std::chrono::nanoseconds sum(0);
    for (const auto &process : m_processes)
        sum += Bench::cpuTime(process->pid());
    return sum;
}

qint64 Target::residentBytes() const
{
    qint64 sum = 0;
    for (const auto &process : m_processes)
        sum += Bench::residentBytes(process->pid());
    return sum;
}

void Target::start()
{
    for (int process = 0; process < static_cast<int>(m_ports.size()); ++process)
        startOne(process);
}

void Target::startOne(int process)
{
    auto &running = m_processes[static_cast<size_t>(process)];
    running.reset();
    m_ports[process] = freePort();
    running = std::make_unique<ChildProcess>(m_setting.program, arguments(process), m_setting.core, logName(process));
    const auto limit = steady_clock::now() + std::chrono::seconds(10);
    while (!isReady(m_ports.at(process))) {
        throwIfInterrupted();
        if (!running->isRunning() || steady_clock::now() > limit)
            throw Failure(QStringLiteral("%1 does not start:\n%2").arg(m_setting.program, logTail(process)));
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

void Target::stop()
{
    for (int process = 0; process < static_cast<int>(m_ports.size()); ++process) {
        auto &running = m_processes[static_cast<size_t>(process)];
        if (running && !running->stop(std::chrono::seconds(10)))
            throw Failure(QStringLiteral("%1 did not end in order:\n%2").arg(m_setting.program, logTail(process)));
        running.reset();
    }
}

QString Target::logName(int process) const
{
    return pathOf(QStringLiteral("log-%1").arg(process));
}

QString Target::logTail(int process) const
{
    QFile file(logName(process));
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("(it printed nothing)");
    file.seek(std::max<qint64>(0, file.size() - 2000));
    return QString::fromUtf8(file.readAll());
}

} // namespace Pinthread::Bench
