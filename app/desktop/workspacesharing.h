// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "windows.h"

#include "sharing/sharingcontroller.h"

#include <QTimer>

namespace Pinthread {

class ShareDialog;

/// *Share on this network* for one workspace: its SharingController, told what there is to share and who is here, and
/// the dialog. Sharing goes on while the dialog is closed. Only for a workspace whose server has networkSharing(). GUI
/// thread.
class WorkspaceSharing : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    WorkspaceSharing(Workspace &workspace, Windows &windows, const Clock &clock, QObject *parent = nullptr);
    ~WorkspaceSharing() override;

    /// Shows the dialog over the window that was used last, about the picture in it.
    void show();

private:
    void makeDialog();
    void showShared();
    void followSync();
    void showNames();
    void showPresence();

    Workspace &m_workspace;
    Windows &m_windows;
    const Clock &m_clock;
    SharingController m_controller;
    QPointer<ShareDialog> m_dialog;
    QTimer m_end; ///< Of the invitation that ends next.
};

} // namespace Pinthread
