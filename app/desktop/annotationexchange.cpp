// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "annotationexchange.h"

#include "annotationimport.h"
#include "dialogfolder.h"

#include <QFileDialog>
#include <QFileInfo>

#include <utility>

namespace Pinthread {

AnnotationExchange::AnnotationExchange(Workspace &workspace, Settings &settings, QWidget *window)
    : QObject(window), m_workspace(workspace), m_settings(settings), m_window(window)
{
    m_worker.setMaxThreadCount(1);
    connect(&m_workspace, &Workspace::syncAboutToChange, this, [this] { delete std::exchange(m_import, nullptr); });
}

AnnotationExchange::~AnnotationExchange()
{
    m_worker.waitForDone(); // It tells this.
}

QFileDialog *AnnotationExchange::makeDialog(const QString &title)
{
    auto *dialog = new QFileDialog(m_window, title);
    dialog->setObjectName(QStringLiteral("annotationsDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters({tr("Web Annotations (%1)").arg(QStringLiteral("*.jsonld *.json")),
                            tr("All files (%1)").arg(QStringLiteral("*"))});
    keepFolder(*dialog, m_settings);
    return dialog;
}

void AnnotationExchange::chooseExport(const Asset &asset)
{
    QFileDialog *dialog = makeDialog(tr("Export the conversations"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("jsonld"));
    dialog->selectFile(QFileInfo(asset.name).completeBaseName() + QStringLiteral(".jsonld"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, asset](const QString &file) { exportTo(file, asset); });
    dialog->open();
}

void AnnotationExchange::chooseImport(const Asset &asset, const PlainText &text)
{
    QFileDialog *dialog = makeDialog(tr("Import conversations"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, asset, text](const QString &file) { importFrom(file, asset, text); });
    dialog->open();
}

void AnnotationExchange::refuse()
{
    Q_EMIT said(tr("There are no conversations here yet: the server has not heard of this."));
}

void AnnotationExchange::exportTo(const QString &fileName, const Asset &asset)
{
    const SyncController *sync = m_workspace.sync();
    const Replica *replica = sync ? sync->replica(asset.id) : nullptr;
    if (!replica)
        return refuse();
    m_worker.start([this, fileName, asset, conversations = replica->views().values()] {
        const QString problem = AnnotationFile::write(fileName, asset, conversations);
        const auto tell = [this, problem, fileName, count = static_cast<int>(conversations.size())] {
            Q_EMIT said(
                problem.isEmpty()
                    ? tr("%Ln conversation(s) were written to %1.", nullptr, count).arg(QFileInfo(fileName).fileName())
                    : problem);
        };
        // The destructor waits for this thread, so it is there still.
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    });
}

void AnnotationExchange::importFrom(const QString &fileName, const Asset &asset, const PlainText &text)
{
    const SyncController *sync = m_workspace.sync();
    if (!sync || !m_workspace.isOnline()) {
        Q_EMIT said(tr("You are offline. Conversations can be imported when the connection is back."));
        return;
    }
    if (m_import) {
        Q_EMIT said(tr("Another import is still going on."));
        return;
    }
    m_worker.start([this, fileName, asset, text, limits = sync->limits()] {
        const auto content = AnnotationFile::read(fileName, asset, text, limits);
        QMetaObject::invokeMethod(
            this, [this, asset, content] { onRead(asset, content); }, Qt::QueuedConnection);
    });
}

void AnnotationExchange::onRead(const Asset &asset, const Expected<AnnotationFile::Content, QString> &content)
{
    SyncController *sync = m_workspace.sync();
    if (!content) {
        Q_EMIT said(content.error());
        return;
    }
    if (!sync || !sync->replica(asset.id) || m_import)
        return;
    m_import = new AnnotationImport(*sync, asset.id, content->conversations, this);
    const auto report = [this, setAside = content->setAside,
                         reason = content->firstReason](const AnnotationImport::Result &result) {
        std::exchange(m_import, nullptr)->deleteLater();
        QStringList words{tr("%Ln conversation(s) were imported.", nullptr, result.started)};
        if (result.thereAlready > 0)
            words << tr("%Ln were there already.", nullptr, result.thereAlready);
        if (result.refused > 0)
            words << tr("%Ln conversation(s) or comment(s) could not be added here.", nullptr, result.refused);
        if (setAside > 0)
            words << tr("%Ln annotation(s) were not understood.", nullptr, setAside);
        if (!reason.isEmpty())
            words << tr("The first: %1", "reason, a sentence").arg(reason);
        if (result.stopped)
            words << tr("The rest was not: the connection went away. Import the file again when it is back.");
        Q_EMIT said(words.join(QLatin1Char(' ')));
    };
    connect(m_import, &AnnotationImport::finished, this, report);
    m_import->start();
}

} // namespace Pinthread
