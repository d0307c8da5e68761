// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/imageloader.h"
#include "model/asset.h"
#include "sync/offlinecache.h"

#include <QThreadPool>

#include <optional>

namespace Pinthread {

/// Finds the thumbnails that a library wants, one after the other: among those that were kept, or by making them of the
/// content, which it asks for. GUI thread; decoding and encoding have threads of their own.
class Thumbnails : public QObject
{
    Q_OBJECT

public:
    /// Their longest side, in pixels, as they are kept.
    static constexpr int side = 480;
    /// A larger file is not worth fetching, and a larger picture not worth decoding, for the sake of a thumbnail. When
    /// it is opened it gets one.
    static constexpr qint64 mostBytes = 24 * 1024 * 1024;
    static constexpr qint64 mostPixels = 60'000'000;

    /// \a cache keeps them, and must outlive this.
    explicit Thumbnails(OfflineCache &cache, QObject *parent = nullptr);
    ~Thumbnails() override;

    /// Those of \a assets are wanted, in this order, at most \a pixels wide and high. What was wanted before and is not
    /// among them is given up.
    void want(const QList<Asset> &assets, QSize pixels);
    /// Whether its content is waited for.
    [[nodiscard]] bool isWanted(AssetId id) const { return isCurrent(id); }
    /// Keeps one of a picture that is on the screen, so that it never has to be made again.
    void keep(const QByteArray &contentHash, const std::shared_ptr<const ImagePyramid> &picture);

public Q_SLOTS:
    /// Answers contentWanted(): the content is the file \a fileName.
    void useContent(Pinthread::AssetId id, const QString &fileName);
    /// Answers contentWanted(): it is not to be had.
    void useNoContent(Pinthread::AssetId id);

Q_SIGNALS:
    /// Null: there is none to be had at present.
    void made(Pinthread::AssetId id, const QImage &thumbnail);
    /// There is no thumbnail of it yet. To be answered, now or later.
    void contentWanted(const Pinthread::Asset &asset);

private:
    void next();
    void onLoaded(AssetId id, const QByteArray &kept);
    void onDecoded(AssetId id, const QImage &thumbnail);
    /// Makes and keeps one of \a image, which is a little larger. With an \a id it is the one that is wanted.
    void make(const QByteArray &contentHash, const QImage &image, std::optional<AssetId> id = {});
    void finish(AssetId id, const QImage &thumbnail);
    [[nodiscard]] bool isCurrent(AssetId id) const { return m_current && m_current->id == id; }

    OfflineCache &m_cache;
    ImageLoader m_images;
    QList<Asset> m_wanted;
    QSize m_pixels;
    std::optional<Asset> m_current;
    std::unique_ptr<ImageJob> m_job;
    QThreadPool m_worker; ///< One thread; last, so that it is done before anything else goes.
};

} // namespace Pinthread
