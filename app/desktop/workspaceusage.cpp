// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspaceusage.h"

#include "usage/usagedialog.h"

#include <QDateTime>

namespace Pinthread {

WorkspaceUsage::WorkspaceUsage(Workspace &workspace, Windows &windows, const Clock &clock, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_windows(windows), m_clock(clock)
{}

WorkspaceUsage::~WorkspaceUsage()
{
    delete m_dialog;
}

void WorkspaceUsage::show()
{
    if (!m_dialog) {
        m_dialog = new UsageDialog(m_windows.active());
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &UsageDialog::daysWanted, this, &WorkspaceUsage::ask);
    }
    ask(m_dialog->days());
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void WorkspaceUsage::ask(int days)
{
    if (m_asking)
        m_asking->cancel();
    // Days of UTC, as the server counts them.
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_clock.now(), Qt::UTC).date();
    m_asking = m_workspace.api().usage(today.addDays(1 - days), today, [this](const auto &usage) {
        if (!m_dialog || (!usage && usage.error().kind == ApiError::Kind::Cancelled))
            return;
        if (usage)
            m_dialog->setUsage(*usage);
        else
            m_dialog->setProblem(tr("The server could not be asked. When it can be reached again, try once more."));
    });
}

} // namespace Pinthread
