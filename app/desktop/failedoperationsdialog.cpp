// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "failedoperationsdialog.h"

#include <QVBoxLayout>

#include <utility>

namespace Pinthread {

FailedOperationsDialog::FailedOperationsDialog(Workspace &workspace, const Clock &clock, const NameOf &nameOf,
                                               QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_nameOf(nameOf), m_panel(new FailedOperationsPanel(clock, this))
{
    setObjectName(QStringLiteral("failedOperationsDialog"));
    setWindowTitle(tr("Not sent"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_panel);
    resize(460, 480);

    connect(m_panel, &FailedOperationsPanel::retryRequested, this, &FailedOperationsDialog::retry);
    connect(m_panel, &FailedOperationsPanel::discardRequested, this, &FailedOperationsDialog::discard);
    connect(m_panel, &FailedOperationsPanel::placeRequested, this, &FailedOperationsDialog::placeRequested);
    connect(&workspace, &Workspace::syncChanged, this, &FailedOperationsDialog::followSync);
    connect(&workspace, &Workspace::statusChanged, this, [this] { m_panel->setOnline(m_workspace.isOnline()); });
    m_panel->setOnline(workspace.isOnline());
    followSync();
}

void FailedOperationsDialog::followSync()
{
    m_sync = m_workspace.sync();
    if (m_sync) {
        connect(m_sync, &SyncController::failedOperationsChanged, this, &FailedOperationsDialog::showAll);
        // A number may have become known, or another one's conversation have gone.
        connect(m_sync, &SyncController::assetCaughtUp, this, &FailedOperationsDialog::showAll);
    }
    showAll();
}

FailedEntry FailedOperationsDialog::entryOf(const FailedOperation &failed) const
{
    FailedEntry entry{.failed = failed, .assetName = m_nameOf ? m_nameOf(failed.assetId) : QString()};
    const Replica *replica = m_sync->replica(failed.assetId);
    if (const Conversation *conversation = replica ? replica->view(failed.operation.conversationId) : nullptr) {
        entry.number = conversation->number;
        entry.kind = std::holds_alternative<Marker>(conversation->anchor) ? AssetKind::Image : AssetKind::Text;
    }
    return entry;
}

void FailedOperationsDialog::showAll()
{
    if (m_busy)
        return;
    QList<FailedEntry> entries;
    const auto all = m_sync ? m_sync->failedOperations() : QList<FailedOperation>();
    for (const FailedOperation &failed : all)
        entries.append(entryOf(failed));
    m_panel->setEntries(entries);
}

void FailedOperationsDialog::retry(const QList<BroadcastId> &operations)
{
    m_busy = true;
    QString refusal;
    for (const BroadcastId id : operations) {
        const auto answer = m_sync ? m_sync->retry(id) : Expected<void, Refusal>();
        if (!answer && refusal.isEmpty())
            refusal = answer.error().message;
    }
    m_busy = false;
    m_panel->setProblem(refusal);
    showAll();
}

void FailedOperationsDialog::discard(const QList<BroadcastId> &operations)
{
    m_busy = true;
    for (const BroadcastId id : operations) {
        if (m_sync)
            m_sync->discard(id); // One that is gone already is what was wanted.
    }
    m_busy = false;
    m_panel->setProblem({});
    showAll();
}

} // namespace Pinthread
