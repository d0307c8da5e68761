// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>

namespace Pinthread::Testkit {

/// A program that serves on a port of 127.0.0.1, in a process of its own, which can be killed and started again on the
/// same port. Ends with the test, however that ends.
class ServiceProcess
{
public:
    /// \a program is looked for in \a folders as well. A user called \a user runs it when the test is root's; empty:
    /// nobody else.
    ServiceProcess(const QString &program, const QStringList &folders, const QString &user = {});
    /// Kills it.
    ~ServiceProcess();
    Q_DISABLE_COPY_MOVE(ServiceProcess)

    [[nodiscard]] quint16 port() const { return m_port; }
    /// Where the program that is installed with this one is; fails the process when it is nowhere.
    [[nodiscard]] QString program(const QString &name) const;
    /// Runs another program as the same user, to its end; fails the process when it fails.
    void run(const QString &name, const QStringList &arguments) const;
    /// Gives a directory to the user who runs the program.
    void give(const QString &directory) const;

    /// Starts it and waits until it accepts connections; starts it again when it ends at once, as one may whose earlier
    /// self has just been killed.
    void start(const QStringList &arguments);
    /// SIGKILL, in the middle of whatever it does.
    void kill9();
    /// SIGSTOP and SIGCONT.
    void signal(int number) const;
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

private:
    void prepare(QProcess &process) const;

    const QString m_name;
    const QStringList m_folders;
    unsigned m_user = 0; ///< 0: whoever the test is.
    unsigned m_group = 0;
    const quint16 m_port;
    QProcess m_process;
};

} // namespace Pinthread::Testkit
