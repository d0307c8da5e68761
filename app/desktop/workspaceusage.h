// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "windows.h"

namespace Pinthread {

class UsageDialog;

/// *Usage* of one workspace's server: asks it, and shows the answer in the dialog. GUI thread.
class WorkspaceUsage : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    WorkspaceUsage(Workspace &workspace, Windows &windows, const Clock &clock, QObject *parent = nullptr);
    ~WorkspaceUsage() override;

    /// Shows the dialog over the window that was used last, with what the server says now.
    void show();

private:
    void ask(int days);

    Workspace &m_workspace;
    Windows &m_windows;
    const Clock &m_clock;
    QPointer<UsageDialog> m_dialog;
    QPointer<ApiCall> m_asking;
};

} // namespace Pinthread
