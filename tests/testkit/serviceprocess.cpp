// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/serviceprocess.h"

#include "testkit/freeport.h"
#include "testkit/patience.h"

#include <QFile>
#include <QStandardPaths>
#include <QTcpSocket>

#include <csignal>

#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace Pinthread::Testkit {

ServiceProcess::ServiceProcess(const QString &program, const QStringList &folders, const QString &user)
    : m_name(program), m_folders(folders), m_port(freePort())
{
    if (const passwd *entry = user.isEmpty() || ::geteuid() != 0 ? nullptr : ::getpwnam(qPrintable(user))) {
        m_user = entry->pw_uid;
        m_group = entry->pw_gid;
    }
    prepare(m_process);
}

ServiceProcess::~ServiceProcess()
{
    kill9();
}

void ServiceProcess::prepare(QProcess &process) const
{
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(QStringLiteral("/"));
    process.setChildProcessModifier([user = m_user, group = m_group] {
        if (user != 0 && (::setgroups(0, nullptr) != 0 || ::setgid(group) != 0 || ::setuid(user) != 0))
            ::_exit(127);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    });
}

QString ServiceProcess::program(const QString &name) const
{
    QString path = QStandardPaths::findExecutable(name, m_folders);
    if (path.isEmpty())
        path = QStandardPaths::findExecutable(name);
    if (path.isEmpty())
        qFatal("%s is not installed; see packaging/dependencies.txt.", qPrintable(name));
    return path;
}

void ServiceProcess::run(const QString &name, const QStringList &arguments) const
{
    QProcess process;
    prepare(process);
    process.start(program(name), arguments);
    if (!process.waitForFinished(static_cast<int>(patience(std::chrono::minutes(1)).count()))
        || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        qFatal("%s has failed: %s", qPrintable(name), process.readAll().constData());
}

void ServiceProcess::give(const QString &directory) const
{
    if (m_user != 0 && ::chown(QFile::encodeName(directory).constData(), m_user, m_group) != 0)
        qFatal("%s cannot be given away.", qPrintable(directory));
}

void ServiceProcess::start(const QStringList &arguments)
{
    const auto accepts = [this] {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
        return socket.waitForConnected(100);
    };
    QByteArray said;
    const bool started = eventually(
        [&] {
            if (m_process.state() == QProcess::NotRunning) {
                said += m_process.readAll();
                m_process.start(program(m_name), arguments);
            }
            return m_process.waitForStarted() && accepts() && m_process.state() == QProcess::Running;
        },
        std::chrono::minutes(1));
    if (!started)
        qFatal("%s does not start: %s", qPrintable(m_name), (said + m_process.readAll()).constData());
}

void ServiceProcess::kill9()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

void ServiceProcess::signal(int number) const
{
    ::kill(static_cast<pid_t>(m_process.processId()), number);
}

} // namespace Pinthread::Testkit
