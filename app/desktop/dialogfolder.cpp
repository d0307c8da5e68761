// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogfolder.h"

#include "settings.h"

#include <QFileDialog>

namespace Pinthread {

void keepFolder(QFileDialog &dialog, Settings &settings)
{
    if (!settings.folder().isEmpty())
        dialog.setDirectory(settings.folder());
    // This signal comes for a single file as well.
    QObject::connect(&dialog, &QFileDialog::filesSelected, &settings,
                     [&dialog, &settings] { settings.setFolder(dialog.directory().absolutePath()); });
}

} // namespace Pinthread
