// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QUrl>

namespace Pinthread::Testkit {

/// The real `pinthread-server` in a process of its own, on a port that stays the same, with a directory that stays the
/// same; it can be killed and started again.
class ServerProcess
{
public:
    /// \a directory is where it keeps its data (made if need be). \a settings are lines of its configuration file.
    explicit ServerProcess(const QString &directory, const QStringList &settings = {});
    /// Kills it.
    ~ServerProcess();
    Q_DISABLE_COPY_MOVE(ServerProcess)

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] QString dataDirectory() const { return m_directory + QStringLiteral("/data"); }
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }

    void start();
    /// Waits until it answers.
    [[nodiscard]] bool isReady();
    /// SIGKILL, in the middle of whatever it does.
    void kill9();
    /// SIGTERM; true when it ended orderly.
    [[nodiscard]] bool terminate();
    void signal(int number) const;
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    /// Whether it runs, or how its last life ended, for a failure's message.
    [[nodiscard]] QString fate() const;
    /// What it has logged, of all its lives.
    [[nodiscard]] QString log() const;

private:
    QString m_directory;
    QStringList m_arguments;
    quint16 m_port;
    QProcess m_process;
};

} // namespace Pinthread::Testkit
