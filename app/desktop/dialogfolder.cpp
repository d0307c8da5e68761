// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogfolder.h"

#include "settings.h"

#include <QFileDialog>
#include <QFileInfo>

namespace Pinthread {

void keepFolder(QFileDialog &dialog, Settings &settings)
{
    if (!settings.folder().isEmpty())
        dialog.setDirectory(settings.folder());
    // Of the file, not of the dialog: a path may be typed. This signal comes for a single file as well.
    QObject::connect(&dialog, &QFileDialog::filesSelected, &settings, [&settings](const QStringList &files) {
        settings.setFolder(QFileInfo(files.constFirst()).absolutePath());
    });
}

} // namespace Pinthread
