// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/target.h"

#include "bench/failure.h"

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

Target::Target(Setting setting)
    : m_setting(std::move(setting)), m_directory(m_setting.dataParent + QStringLiteral("/pinthread-bench-XXXXXX"))
{
    if (!m_directory.isValid())
        throw Failure(QStringLiteral("No data directory: %1").arg(m_directory.errorString()));
}

Target::~Target() = default;

pid_t Target::pid() const
{
    return m_process->pid();
}

void Target::start()
{
    m_process.reset();
    m_port = freePort();
    m_process =
        std::make_unique<ChildProcess>(m_setting.program, arguments(), m_setting.core, pathOf(QStringLiteral("log")));
    const auto limit = steady_clock::now() + std::chrono::seconds(10);
    while (!isReady()) {
        throwIfInterrupted();
        if (!m_process->isRunning() || steady_clock::now() > limit)
            throw Failure(QStringLiteral("%1 does not start:\n%2").arg(m_setting.program, logTail()));
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

void Target::stop()
{
    if (m_process && !m_process->stop(std::chrono::seconds(10)))
        throw Failure(QStringLiteral("%1 did not end in order:\n%2").arg(m_setting.program, logTail()));
    m_process.reset();
}

QString Target::logTail() const
{
    QFile file(pathOf(QStringLiteral("log")));
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("(it printed nothing)");
    file.seek(std::max<qint64>(0, file.size() - 2000));
    return QString::fromUtf8(file.readAll());
}

} // namespace Pinthread::Bench
