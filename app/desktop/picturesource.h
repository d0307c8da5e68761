// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QString>

class QMimeData;

namespace Pinthread {

/// Where a picture comes from: exactly one of the first three is set.
struct PictureSource
{
    QString fileName;   ///< A file, read where it lies.
    QByteArray content; ///< The bytes of an image file, for example from the clipboard.
    QImage image;       ///< Pixels that are in no file yet; they become a PNG.
    QString name;       ///< What people will call it; not empty.

    [[nodiscard]] static PictureSource fromFile(const QString &fileName);
};

/// Whether \a mime may hold pictures. Quick: nothing is fetched, so that it can be asked while something is dragged.
[[nodiscard]] bool mayHoldPictures(const QMimeData &mime);

/// The pictures that were dropped or pasted: files, or else image data. Takes image bytes as they are where the other
/// program offers a PNG or JPEG, so that the same picture is the same everywhere.
[[nodiscard]] QList<PictureSource> picturesIn(const QMimeData &mime);

} // namespace Pinthread
