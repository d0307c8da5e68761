// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pictureintake.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>

namespace Pinthread {

PictureIntake::PictureIntake(QWidget *window, Settings &settings)
    : QObject(window), m_window(window), m_settings(settings)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

void PictureIntake::choose()
{
    auto *dialog = new QFileDialog(m_window, tr("Open a picture"));
    dialog->setObjectName(QStringLiteral("openDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Pictures (%1)").arg(QStringLiteral("*.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff *.svg")),
         tr("All files (%1)").arg(QStringLiteral("*"))});
    if (!m_settings.folder().isEmpty())
        dialog->setDirectory(m_settings.folder());
    connect(dialog, &QFileDialog::filesSelected, this, [this, dialog](const QStringList &files) {
        m_settings.setFolder(dialog->directory().absolutePath());
        QList<PictureSource> pictures;
        for (const QString &file : files)
            pictures.append(PictureSource::fromFile(file));
        Q_EMIT arrived(pictures);
    });
    dialog->open();
}

void PictureIntake::paste()
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    const QList<PictureSource> pictures = mime ? picturesIn(*mime) : QList<PictureSource>();
    if (pictures.isEmpty())
        Q_EMIT nothingFound(tr("There is no picture on the clipboard. Copy one, or a picture file, and try again."));
    else
        Q_EMIT arrived(pictures);
}

bool PictureIntake::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter: {
        auto *enter = static_cast<QDragEnterEvent *>(event);
        if (mayHoldPictures(*enter->mimeData())) {
            enter->acceptProposedAction();
            Q_EMIT held(true);
        }
        return true;
    }
    case QEvent::DragLeave:
        Q_EMIT held(false);
        return true;
    case QEvent::Drop:
        Q_EMIT held(false);
        onDrop(*static_cast<QDropEvent *>(event));
        return true;
    default:
        return QObject::eventFilter(watched, event);
    }
}

void PictureIntake::onDrop(QDropEvent &event)
{
    const QList<PictureSource> pictures = picturesIn(*event.mimeData());
    if (pictures.isEmpty()) {
        Q_EMIT nothingFound(tr("There was no picture in what you dropped."));
        return;
    }
    event.acceptProposedAction();
    Q_EMIT dropped(event.position().toPoint());
    Q_EMIT arrived(pictures);
    m_window->activateWindow();
}

} // namespace Pinthread
