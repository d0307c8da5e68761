// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/serverprocess.h"

#include "testkit/freeport.h"
#include "testkit/patience.h"

#include <QDir>
#include <QFile>
#include <QTcpSocket>

#include <csignal>

namespace Pinthread::Testkit {

ServerProcess::ServerProcess(const QString &directory, const QStringList &settings)
    : m_directory(directory), m_port(freePort())
{
    QDir().mkpath(directory);
    m_arguments = {QStringLiteral("--port"), QString::number(m_port), QStringLiteral("--data"), dataDirectory()};
    if (!settings.isEmpty()) {
        QFile file(directory + QStringLiteral("/server.conf"));
        const bool opened = file.open(QIODevice::WriteOnly);
        Q_ASSERT(opened);
        file.write(settings.join(u'\n').toUtf8() + '\n');
        m_arguments << QStringLiteral("--config") << file.fileName();
    }
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(directory + QStringLiteral("/server.log"), QIODevice::Append);
}

ServerProcess::~ServerProcess()
{
    kill9();
}

QUrl ServerProcess::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

void ServerProcess::start()
{
    m_process.start(QStringLiteral(PINTHREAD_SERVER_PROGRAM), m_arguments);
    if (!m_process.waitForStarted())
        qFatal("%s does not start: %s", PINTHREAD_SERVER_PROGRAM, qPrintable(m_process.errorString()));
}

bool ServerProcess::isReady()
{
    return eventually([this] {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
        if (!socket.waitForConnected(100))
            return false;
        socket.write("GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        return socket.waitForReadyRead(1'000) && socket.readAll().startsWith("HTTP/1.1 200");
    });
}

void ServerProcess::kill9()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    signal(SIGKILL);
    m_process.waitForFinished();
}

bool ServerProcess::terminate()
{
    signal(SIGTERM);
    return m_process.waitForFinished(static_cast<int>(patience().count()))
           && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

void ServerProcess::signal(int number) const
{
    ::kill(static_cast<pid_t>(m_process.processId()), number);
}

QString ServerProcess::fate() const
{
    if (m_process.state() != QProcess::NotRunning)
        return QStringLiteral("The server runs as process %1.").arg(m_process.processId());
    return QStringLiteral("The server ended %1 with code %2.")
        .arg(m_process.exitStatus() == QProcess::NormalExit ? QStringLiteral("by itself")
                                                            : QStringLiteral("by a signal"))
        .arg(m_process.exitCode());
}

QString ServerProcess::log() const
{
    QFile file(m_directory + QStringLiteral("/server.log"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace Pinthread::Testkit
