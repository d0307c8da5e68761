// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/thumbnails.h"

#include <QBuffer>
#include <QImageReader>
#include <QPointer>

#include <algorithm>

namespace Pinthread {

namespace {

constexpr int quality = 85;

/// \a image made to fit, never larger than it is.
QImage fitted(const QImage &image, QSize bounds)
{
    if (image.width() <= bounds.width() && image.height() <= bounds.height())
        return image;
    return image.scaled(image.size().scaled(bounds, Qt::KeepAspectRatio).expandedTo({1, 1}), Qt::IgnoreAspectRatio,
                        Qt::SmoothTransformation);
}

QImage thumbnailOf(const QImage &image)
{
    const QImage thumbnail = fitted(image, {Thumbnails::side, Thumbnails::side});
    return thumbnail.convertToFormat(thumbnail.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied
                                                                 : QImage::Format_RGB32);
}

QByteArray encoded(const QImage &thumbnail)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const bool isSeenThrough = thumbnail.hasAlphaChannel();
    return thumbnail.save(&buffer, isSeenThrough ? "PNG" : "JPEG", isSeenThrough ? -1 : quality) ? buffer.data()
                                                                                                 : QByteArray();
}

/// Null for what is no thumbnail of ours.
QImage decoded(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    const bool fits = size.isValid() && size.width() <= Thumbnails::side && size.height() <= Thumbnails::side;
    return fits ? reader.read() : QImage();
}

/// The level that is just larger than a thumbnail.
QImage smallestEnough(const ImagePyramid &picture)
{
    const int longest = std::max(picture.size().width(), picture.size().height());
    return picture.level(picture.levelFor(double(Thumbnails::side) / longest));
}

} // namespace

Thumbnails::Thumbnails(OfflineCache &cache, QObject *parent) : QObject(parent), m_cache(cache)
{
    m_worker.setMaxThreadCount(1);
}

Thumbnails::~Thumbnails()
{
    m_worker.clear();
    m_worker.waitForDone();
}

void Thumbnails::want(const QList<Asset> &assets, QSize pixels)
{
    m_wanted = assets;
    m_pixels = pixels;
    const auto kept = m_wanted.removeIf([this](const Asset &asset) { return isCurrent(asset.id); });
    if (m_current && kept == 0) {
        m_current.reset();
        m_job.reset();
    }
    next();
}

void Thumbnails::next()
{
    if (m_current || m_wanted.isEmpty())
        return;
    m_current = m_wanted.takeFirst();
    if (m_current->kind != AssetKind::Image) {
        finish(m_current->id, {});
        return;
    }
    m_cache.loadThumbnail(m_current->contentHash, [self = QPointer(this), id = m_current->id](const QByteArray &kept) {
        if (self)
            self->onLoaded(id, kept);
    });
}

void Thumbnails::onLoaded(AssetId id, const QByteArray &kept)
{
    if (!isCurrent(id))
        return;
    if (kept.isEmpty()) {
        onDecoded(id, {});
        return;
    }
    m_worker.start([this, id, kept, pixels = m_pixels] {
        QMetaObject::invokeMethod(
            this, [this, id, thumbnail = fitted(decoded(kept), pixels)] { onDecoded(id, thumbnail); },
            Qt::QueuedConnection);
    });
}

void Thumbnails::onDecoded(AssetId id, const QImage &thumbnail)
{
    if (!isCurrent(id))
        return;
    if (!thumbnail.isNull()) {
        finish(id, thumbnail);
        return;
    }
    const QSize size = m_current->pixelSize;
    if (m_current->contentBytes > mostBytes || qint64(size.width()) * size.height() > mostPixels)
        finish(id, {});
    else
        Q_EMIT contentWanted(Asset(*m_current));
}

void Thumbnails::useContent(AssetId id, const QString &fileName)
{
    if (!isCurrent(id) || m_job)
        return;
    m_job = m_images.load(fileName);
    connect(m_job.get(), &ImageJob::loaded, this,
            [this, id, hash = m_current->contentHash](const std::shared_ptr<const ImagePyramid> &picture) {
                make(hash, smallestEnough(*picture), id);
            });
    connect(m_job.get(), &ImageJob::failed, this, [this, id] { finish(id, {}); });
}

void Thumbnails::useNoContent(AssetId id)
{
    if (isCurrent(id) && !m_job)
        finish(id, {});
}

void Thumbnails::keep(const QByteArray &contentHash, const std::shared_ptr<const ImagePyramid> &picture)
{
    make(contentHash, smallestEnough(*picture));
}

void Thumbnails::make(const QByteArray &contentHash, const QImage &image, std::optional<AssetId> id)
{
    m_worker.start([this, contentHash, image, id, pixels = m_pixels] {
        const QImage thumbnail = thumbnailOf(image);
        const auto tell = [this, contentHash, id, bytes = encoded(thumbnail), shown = fitted(thumbnail, pixels)] {
            if (!bytes.isEmpty())
                m_cache.saveThumbnail(contentHash, bytes);
            if (id && isCurrent(*id))
                finish(*id, shown);
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    });
}

void Thumbnails::finish(AssetId id, const QImage &thumbnail)
{
    if (m_job)
        m_job.release()->deleteLater(); // It may be calling us.
    m_current.reset();
    Q_EMIT made(id, thumbnail);
    // Not from within: a long list of what is not to be had is no deep pile of calls.
    QMetaObject::invokeMethod(this, &Thumbnails::next, Qt::QueuedConnection);
}

} // namespace Pinthread
