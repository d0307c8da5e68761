// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/childprocess.h"

#include "bench/failure.h"

#include <QFile>

#include <fcntl.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <thread>
#include <vector>

namespace Pinthread::Bench {

namespace {

cpu_set_t only(int core)
{
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(core, &set);
    return set;
}

} // namespace

ChildProcess::ChildProcess(const QString &program, const QStringList &arguments, int core, const QString &log)
{
    // Between fork and exec nothing may be allocated, so everything is laid out before.
    std::vector<QByteArray> words{QFile::encodeName(program)};
    for (const QString &argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char *> argv;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    const QByteArray logName = QFile::encodeName(log);
    const cpu_set_t cores = only(core);
    const pid_t parent = getpid();

    m_pid = fork();
    if (m_pid == 0) {
        const int out = open(logName.constData(), O_WRONLY | O_CREAT | O_APPEND, 0644);
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        const bool orphaned = getppid() != parent; // It died before the line above could tell.
        if (orphaned || out < 0 || sched_setaffinity(0, sizeof cores, &cores) != 0)
            _exit(126);
        dup2(out, STDOUT_FILENO);
        dup2(out, STDERR_FILENO);
        execv(argv[0], argv.data());
        _exit(127);
    }
    if (m_pid < 0)
        throw Failure(QStringLiteral("No process could be made: %1").arg(QString::fromLocal8Bit(strerror(errno))));
}

ChildProcess::~ChildProcess()
{
    if (isRunning()) {
        kill(m_pid, SIGKILL);
        while (waitpid(m_pid, &m_status, 0) < 0 && errno == EINTR) {
        }
    }
}

bool ChildProcess::isRunning()
{
    if (m_pid > 0 && waitpid(m_pid, &m_status, WNOHANG) == m_pid)
        m_pid = -1;
    return m_pid > 0;
}

bool ChildProcess::stop(std::chrono::milliseconds patience)
{
    using Clock = std::chrono::steady_clock;
    if (isRunning())
        kill(m_pid, SIGTERM);
    const auto limit = Clock::now() + patience;
    while (isRunning() && Clock::now() < limit)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    if (isRunning()) {
        kill(m_pid, SIGKILL);
        while (waitpid(m_pid, &m_status, 0) < 0 && errno == EINTR) {
        }
        m_pid = -1;
        return false;
    }
    return WIFEXITED(m_status) && WEXITSTATUS(m_status) == 0;
}

void pinTo(int core)
{
    const cpu_set_t cores = only(core);
    if (sched_setaffinity(0, sizeof cores, &cores) != 0)
        throw Failure(QStringLiteral("Core %1 cannot be had").arg(core));
}

QList<int> usableCores()
{
    cpu_set_t set;
    CPU_ZERO(&set);
    QList<int> cores;
    if (sched_getaffinity(0, sizeof set, &set) == 0) {
        for (int core = 0; core < CPU_SETSIZE; ++core) {
            if (CPU_ISSET(core, &set))
                cores.append(core);
        }
    }
    return cores.isEmpty() ? QList<int>{0} : cores;
}

} // namespace Pinthread::Bench
