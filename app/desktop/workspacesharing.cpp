// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspacesharing.h"

#include "sharing/sharedialog.h"

#include <algorithm>

namespace Pinthread {

namespace {

/// A timer counts no further than 24 days.
constexpr std::chrono::milliseconds longestWait = std::chrono::hours(24);

} // namespace

WorkspaceSharing::WorkspaceSharing(Workspace &workspace, Windows &windows, const Clock &clock, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_windows(windows), m_clock(clock),
      m_controller(*workspace.server().networkSharing(), workspace.api(), clock)
{
    connect(&m_workspace, &Workspace::libraryChanged, this, &WorkspaceSharing::showNames);
    connect(&m_workspace, &Workspace::syncChanged, this, &WorkspaceSharing::followSync);
    connect(&m_controller, &SharingController::stateChanged, this, &WorkspaceSharing::showShared);
    m_end.setSingleShot(true);
    m_end.callOnTimeout(this, &WorkspaceSharing::showShared);
    followSync();
}

WorkspaceSharing::~WorkspaceSharing()
{
    m_windows.setShared(false, {});
    delete m_dialog;
}

void WorkspaceSharing::showShared()
{
    const SharingState &state = m_controller.state();
    const bool on = state.stage == SharingState::Stage::On;
    const qint64 now = m_clock.now();
    SharedAssets assets;
    qint64 nextEnd = 0;
    for (const SharedInvitation &shared : state.invitations) {
        if (!on || shared.hasEnded(now))
            continue;
        const QList<AssetId> &ids = shared.invitation.assetIds;
        assets.everything = assets.everything || ids.isEmpty();
        assets.some += QSet<AssetId>(ids.cbegin(), ids.cend());
        if (const qint64 end = shared.invitation.expiresAt; end > 0 && (nextEnd == 0 || end < nextEnd))
            nextEnd = end;
    }
    if (nextEnd > 0)
        m_end.start(std::min(std::chrono::milliseconds(nextEnd - now), longestWait));
    else
        m_end.stop();
    m_windows.setShared(on, assets);
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
