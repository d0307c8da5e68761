// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"
#include "mainwindow.h"

#include "sync/qtscheduler.h"

#include <QPointer>

namespace Pinthread {

class JoinDialog;

/// Makes everything in order and connects it: profile, window, and, once the window can be seen, the server. Joins and
/// leaves teams. GUI thread.
class Program : public QObject
{
    Q_OBJECT

public:
    Program(const CommandLine &commandLine, std::unique_ptr<Profile> profile);
    ~Program() override;

    /// Shows the window and opens what the command line names.
    void start();

    [[nodiscard]] MainWindow &window() { return *m_window; }
    /// Null until the window was first painted.
    [[nodiscard]] Workspace *workspace() const { return m_workspace.get(); }

private:
    [[nodiscard]] std::unique_ptr<ServerAccess> ownServer();
    [[nodiscard]] QString userName() const;
    void startWorkspace();
    void switchTo(std::unique_ptr<ServerAccess> access);
    void showJoinDialog();
    void join(const QUrl &server, const QString &name, const QString &secret);
    void leave();

    CommandLine m_commandLine;
    std::unique_ptr<Profile> m_profile;
    SystemClock m_clock;
    SystemRandom m_random;
    QtScheduler m_scheduler;
    ImageLoader m_images;
    Drafts m_drafts;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window; ///< After everything that it uses.
    QPointer<JoinDialog> m_joinDialog;
    std::unique_ptr<ApiClient> m_joining; ///< While a team's server is being asked.
};

} // namespace Pinthread
