// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/asset.h"

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QString>

#include <optional>

class QMimeData;

namespace Pinthread {

/// Where a picture or a text comes from: exactly one of the first four is set.
struct PictureSource
{
    QString fileName;   ///< A file, read where it lies.
    QByteArray content; ///< The bytes of an image file, for example from the clipboard.
    QImage image;       ///< Pixels that are in no file yet; they become a PNG.
    QByteArray sha256;  ///< Content with this hash (32 bytes), kept in the profile or fetched as `asset`.
    QString name;       ///< What people will call it; not empty.
    /// With `sha256`: the asset whose content it is; nothing for one that no server knows yet.
    std::optional<Asset> asset;
    /// The urlId that somebody has chosen for it; empty: the one that follows from its content.
    QString urlId;

    [[nodiscard]] static PictureSource fromFile(const QString &fileName);
    /// A picture that the server has.
    [[nodiscard]] static PictureSource fromAsset(const Asset &asset);

    /// The urlId of a picture for which nobody has chosen another one: `sha256:` and its hash in hexadecimal digits.
    [[nodiscard]] static QString urlIdOf(const QByteArray &sha256);
};

/// Whether a file of that name says that it is a picture of a kind that can be opened.
[[nodiscard]] bool isPictureName(const QString &fileName);
/// Those kinds, as patterns for file names.
[[nodiscard]] QStringList pictureNamePatterns();

/// Whether \a mime may hold pictures or texts. Quick: nothing is fetched, so that it can be asked while something is
/// dragged.
[[nodiscard]] bool mayHoldPictures(const QMimeData &mime);

/// The pictures and texts that were dropped or pasted: files, or else image data. Takes image bytes as they are where
/// the other program offers a PNG or JPEG, so that the same picture is the same everywhere.
[[nodiscard]] QList<PictureSource> picturesIn(const QMimeData &mime);

} // namespace Pinthread
