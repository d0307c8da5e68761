// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picturesource.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace Pinthread {

namespace {

constexpr const char *suffixes[] = {"png", "jpg", "jpeg", "webp", "gif", "bmp", "tif", "tiff", "svg"};
constexpr const char *byteFormats[] = {"image/png", "image/jpeg", "image/webp"};

QString pastedName()
{
    const QString when = QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat);
    return QCoreApplication::translate("Pinthread::PictureSource", "Pasted picture, %1").arg(when);
}

} // namespace

PictureSource PictureSource::fromFile(const QString &fileName)
{
    PictureSource source;
    source.fileName = QDir::current().absoluteFilePath(fileName);
    source.name = QFileInfo(fileName).fileName().left(200);
    if (source.name.isEmpty())
        source.name = fileName.left(200);
    return source;
}

PictureSource PictureSource::fromAsset(const Asset &asset)
{
    PictureSource source;
    source.sha256 = asset.contentHash;
    source.name = asset.name;
    source.asset = asset;
    source.urlId = asset.urlId;
    return source;
}

QString PictureSource::urlIdOf(const QByteArray &sha256)
{
    return QStringLiteral("sha256:") + QString::fromLatin1(sha256.toHex());
}

bool isPictureName(const QString &fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    return std::ranges::any_of(suffixes, [&](const char *known) { return suffix == QLatin1String(known); });
}

QStringList pictureNamePatterns()
{
    QStringList patterns;
    for (const char *suffix : suffixes)
        patterns.append(QStringLiteral("*.") + QLatin1String(suffix));
    return patterns;
}

bool mayHoldPictures(const QMimeData &mime)
{
    if (mime.hasImage())
        return true;
    const QList<QUrl> urls = mime.urls();
    return std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); });
}

QList<PictureSource> picturesIn(const QMimeData &mime)
{
    QList<PictureSource> pictures;
    const QList<QUrl> urls = mime.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            pictures.append(PictureSource::fromFile(url.toLocalFile()));
    }
    if (!pictures.isEmpty())
        return pictures;

    PictureSource pasted;
    for (const char *format : byteFormats) {
        if (pasted.content.isEmpty() && mime.hasFormat(QLatin1String(format)))
            pasted.content = mime.data(QLatin1String(format));
    }
    if (pasted.content.isEmpty() && mime.hasImage())
        pasted.image = qvariant_cast<QImage>(mime.imageData());
    if (pasted.content.isEmpty() && pasted.image.isNull())
        return {};
    pasted.name = pastedName();
    return {pasted};
}

} // namespace Pinthread
