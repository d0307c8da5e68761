// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspacesharing.h"

#include "sharing/sharedialog.h"

namespace Pinthread {

WorkspaceSharing::WorkspaceSharing(Workspace &workspace, Windows &windows, const Clock &clock, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_windows(windows), m_clock(clock),
      m_controller(*workspace.server().networkSharing(), workspace.api(), clock)
{
    connect(&m_workspace, &Workspace::libraryChanged, this, &WorkspaceSharing::showNames);
    connect(&m_workspace, &Workspace::syncChanged, this, &WorkspaceSharing::followSync);
    connect(&m_controller, &SharingController::stateChanged, this,
            [this](const SharingState &state) { m_windows.setShared(state.stage == SharingState::Stage::On); });
    followSync();
}

WorkspaceSharing::~WorkspaceSharing()
{
    m_windows.setShared(false);
    delete m_dialog;
}

void WorkspaceSharing::followSync()
{
    if (SyncController *sync = m_workspace.sync())
        connect(sync, &SyncController::presenceChanged, this, &WorkspaceSharing::showPresence);
    showNames();
    showPresence();
}

void WorkspaceSharing::showNames()
{
    const SyncController *sync = m_workspace.sync();
    if (!sync)
        return;
    QHash<AssetId, QString> names;
    for (const AssetSummary &summary : m_workspace.sync()->library().assets())
        names.insert(summary.asset.id, summary.asset.name);
    m_controller.setAssetNames(names);
}

void WorkspaceSharing::showPresence()
{
    const SyncController *sync = m_workspace.sync();
    if (!sync)
        return;
    const UserId self = m_workspace.actor().user.id;
    QList<User> here;
    QSet<UserId> seen{self};
    const QSet<AssetId> open = m_windows.openAssets();
    for (const AssetId asset : open) {
        for (const User &user : sync->presence(asset).users) {
            if (seen.contains(user.id))
                continue;
            seen.insert(user.id);
            here.append(user);
        }
    }
    m_controller.setHere(here);
}

void WorkspaceSharing::makeDialog()
{
    m_dialog = new ShareDialog(m_clock, m_windows.active());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_controller, &SharingController::stateChanged, m_dialog, &ShareDialog::setState);
    connect(m_dialog, &ShareDialog::shareRequested, &m_controller, &SharingController::share);
    connect(m_dialog, &ShareDialog::linkRequested, &m_controller, &SharingController::makeLink);
    connect(m_dialog, &ShareDialog::revokeRequested, &m_controller, &SharingController::revoke);
    connect(m_dialog, &ShareDialog::stopRequested, &m_controller, &SharingController::stop);
    connect(m_dialog, &ShareDialog::problemDismissed, &m_controller, &SharingController::dismissProblem);
    connect(m_dialog, &ShareDialog::shown, &m_controller, &SharingController::refresh);
    m_dialog->setState(m_controller.state());
}

void WorkspaceSharing::show()
{
    if (!m_dialog)
        makeDialog();
    const AssetView *view = m_windows.active()->currentView();
    if (view && view->opener().asset())
        m_dialog->setPicture(view->opener().asset()->id, view->opener().asset()->name);
    else
        m_dialog->setPicture({}, {});
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace Pinthread
