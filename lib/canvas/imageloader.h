// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/imagejob.h"
#include "canvas/imageprobe.h"

#include <QThreadPool>

#include <vector>

namespace Pinthread {

/// Decodes images off the calling thread, on at most two threads of its own: header, placeholder size, scaled preview
/// (large JPEG only), the whole image upright, pyramid. What ImageProbe refuses is not decoded.
///
/// One for a program is enough. Use it from one thread, which needs an event loop. Destroying it cancels what is still
/// running and waits for the workers to notice (milliseconds as a rule).
///
/// Sets QImageReader's allocation limit, which is one for the whole process, to ImageLimits::decodedBytes.
class ImageLoader : public QObject
{
    Q_OBJECT

public:
    explicit ImageLoader(QObject *parent = nullptr);
    ~ImageLoader() override;

    /// Starts on \a content, a whole image file. Never null; keep it until it is done: letting go of it cancels.
    [[nodiscard]] std::unique_ptr<ImageJob> load(const QByteArray &content);
    /// Likewise for the file \a fileName, which is read as it is decoded.
    [[nodiscard]] std::unique_ptr<ImageJob> load(const QString &fileName);

    /// Makes a small version of a whole image file, no side of it longer than \a side pixels, and no larger than the
    /// image is: the job says thumbnailReady(), or failed(). One at a time, and behind everything that is looked at. Of
    /// a large JPEG only as much is decoded as is needed for it.
    [[nodiscard]] std::unique_ptr<ImageJob> loadThumbnail(const QByteArray &content, int side = thumbnailSide);
    /// Likewise of the file \a fileName.
    [[nodiscard]] std::unique_ptr<ImageJob> loadThumbnail(const QString &fileName, int side = thumbnailSide);
    /// The same of an image that is there already, at once: less than a millisecond, as there is something of about the
    /// right size in it.
    [[nodiscard]] static QImage thumbnail(const ImagePyramid &pyramid, int side = thumbnailSide);

    static constexpr int thumbnailSide = 512;

private:
    template <class Source>
    [[nodiscard]] std::unique_ptr<ImageJob> start(Source source, int ofThumbnail);

    QThreadPool m_workers;
    QThreadPool m_thumbnailWorkers;
    std::vector<std::weak_ptr<ImageJobLink>> m_links;
};

} // namespace Pinthread
