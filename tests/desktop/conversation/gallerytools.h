// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QString>

#include <functional>

class QWidget;

namespace Pinthread {

/// Where a gallery keeps its pictures of one look: light, dark, with small, large or twice as large words, mirrored.
class GalleryFolder
{
public:
    GalleryFolder(const QDir &folder, const QString &look) : m_folder(folder), m_look(look) {}

    /// As \a name with the look after it, at twice the size.
    void keep(QWidget &widget, const char *name) const;

private:
    QDir m_folder;
    QString m_look;
};

/// What the main function of a gallery does: calls \a show once for each look. The arguments are the folder and, for
/// another language than English, its .qm file.
/// \returns the exit code.
int runGallery(int argc, char **argv, const std::function<void(const GalleryFolder &)> &show);

} // namespace Pinthread
