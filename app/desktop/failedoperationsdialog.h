// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/failedoperationspanel.h"
#include "workspace.h"

#include <QDialog>
#include <QPointer>

#include <functional>

namespace Pinthread {

/// The window with everything that could not be sent on one server, whether its picture is open or not. Follows the
/// workspace while it is there; works offline.
class FailedOperationsDialog : public QDialog
{
    Q_OBJECT

public:
    /// What people call an asset; empty when that is not known.
    using NameOf = std::function<QString(AssetId)>;

    /// \a workspace and \a clock must outlive the dialog.
    FailedOperationsDialog(Workspace &workspace, const Clock &clock, const NameOf &nameOf, QWidget *parent = nullptr);

    [[nodiscard]] FailedOperationsPanel *panel() const { return m_panel; }

Q_SIGNALS:
    /// The user wants to see where it happened.
    void placeRequested(Pinthread::AssetId asset, Pinthread::ConversationId conversation);

private:
    void followSync();
    void showAll();
    void retry(const QList<BroadcastId> &operations);
    void discard(const QList<BroadcastId> &operations);
    [[nodiscard]] FailedEntry entryOf(const FailedOperation &failed) const;

    Workspace &m_workspace;
    NameOf m_nameOf;
    QPointer<SyncController> m_sync;
    FailedOperationsPanel *m_panel = nullptr;
    bool m_busy = false; ///< Many are changed at once: shown when that is done.
};

} // namespace Pinthread
