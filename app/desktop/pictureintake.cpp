// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pictureintake.h"

#include "dialogfolder.h"

#include "canvas/textprobe.h"

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
    auto *dialog = new QFileDialog(m_window, tr("Open pictures and texts"));
    dialog->setObjectName(QStringLiteral("openDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    const QString pictures = pictureNamePatterns().join(QLatin1Char(' '));
    const QString texts = TextProbe::namePatterns().join(QLatin1Char(' '));
    dialog->setNameFilters({tr("Pictures and texts (%1)").arg(pictures + QLatin1Char(' ') + texts),
                            tr("Pictures (%1)").arg(pictures), tr("Texts (%1)").arg(texts),
                            tr("All files (%1)").arg(QStringLiteral("*"))});
    keepFolder(*dialog, m_settings);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &files) {
        QList<PictureSource> chosen;
        for (const QString &file : files)
            chosen.append(PictureSource::fromFile(file));
        Q_EMIT arrived(chosen);
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
        Q_EMIT nothingFound(tr("There was no picture and no text in what you dropped."));
        return;
    }
    event.acceptProposedAction();
    Q_EMIT dropped(event.position().toPoint());
    Q_EMIT arrived(pictures);
    m_window->activateWindow();
}

} // namespace Pinthread
