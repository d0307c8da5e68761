// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/drafts.h"
#include "workspace.h"

#include "server/server.h"
#include "sync/qtscheduler.h"

#include <QTemporaryDir>

namespace Pinthread {

/// Somebody's program without its windows, on a real server, their own or another's: profile, workspace and drafts.
class Desk
{
public:
    /// Comes back when it is online.
    explicit Desk(const QString &userName);
    /// On the server of \a host, which must outlive this.
    Desk(const QString &userName, const Desk &host);
    ~Desk();

    void stopServer();
    /// The same server again, at the same address; comes back when the workspace is online.
    void startServer();

    /// A picture that the server knows under this name.
    [[nodiscard]] Asset asset(const QString &name);

    [[nodiscard]] Workspace &workspace() { return *m_workspace; }
    [[nodiscard]] SyncController &sync() { return *m_workspace->sync(); }
    [[nodiscard]] Drafts &drafts() { return m_drafts; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

private:
    void sitDown(const QString &userName);

    QTemporaryDir m_directory;
    SystemClock m_clock;
    SystemRandom m_random;
    QtScheduler m_scheduler;
    quint16 m_port = 0;
    std::unique_ptr<Server::Server> m_server;
    std::unique_ptr<Profile> m_profile;
    Drafts m_drafts;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace Pinthread
