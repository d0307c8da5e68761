// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/imagejoblink_p.h"
#include "canvas/imageprobe.h"
#include "canvas/pyramidbuilder_p.h"
#include "canvas/svgcleaner_p.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QImage>
#include <QString>

#include <functional>
#include <memory>
#include <variant>

class QImageReader;
class QThreadPool;

namespace Pinthread {

class DecodeDevice;
class Drawing;

/// What a worker of ImageLoader does for one job, from the header to the pyramid.
class ImageDecoder
{
    Q_DECLARE_TR_FUNCTIONS(Pinthread::ImageDecoder)

public:
    /// A whole image file, or the name of one.
    using Source = std::variant<QByteArray, QString>;

    /// \a workers: for what can be done at the same time, if there is a thread to spare.
    ImageDecoder(Source source, std::shared_ptr<ImageJobLink> link, QThreadPool &workers);

    /// Takes as long as it takes; ends early when the job is cancelled. Any thread.
    void run();
    /// The same for a small version of it, no side longer than \a side.
    void makeThumbnail(int side);
    /// Of a picture of \a size pixels.
    [[nodiscard]] static QSize thumbnailSize(QSize size, int side);

private:
    using Decode = std::function<void(DecodeDevice &, const ImageProbe &)>;

    /// Opens the source, has it checked, and goes on with \a decode.
    void open(const Decode &decode);
    void decode(DecodeDevice &device, const ImageProbe &probe);
    void decodePixels(DecodeDevice &device, const ImageProbe &probe);
    /// Whether the picture, which is upright in its file, is one that PyramidBuilder can follow.
    [[nodiscard]] static bool comesRowByRow(DecodeDevice &device, const ImageProbe &probe, const QImageReader &reader);
    void finishBuilt(QImage image);
    void decodeDrawing(DecodeDevice &device);
    /// Null when it cannot be read, which has been said then.
    [[nodiscard]] std::shared_ptr<const Drawing> readDrawing(DecodeDevice &device);
    void startPreview(const ImageProbe &probe);
    void makePreview(DecodeDevice &device, const ImageProbe &probe);
    void finish(QImage image, std::shared_ptr<const Drawing> drawing);
    void complete(std::shared_ptr<const ImagePyramid> pyramid);
    void scaleDown(DecodeDevice &device, const ImageProbe &probe, int side);
    /// Says what was wrong when decoding gave \a image. \returns whether anything was, or it was cancelled.
    [[nodiscard]] bool hasFailed(const QImage &image, const DecodeDevice &device, const ImageProbe &probe);
    void fail(const QString &userMessage);
    [[nodiscard]] static QString incompleteMessage(const QString &format);
    [[nodiscard]] static QString damagedMessage(const QString &format);
    [[nodiscard]] static QString tooLongMessage();
    [[nodiscard]] static QString problemMessage(SvgProblem problem);

    Source m_source;
    std::shared_ptr<ImageJobLink> m_link;
    QThreadPool &m_workers;
    std::unique_ptr<PyramidBuilder> m_builder; ///< While decoding a picture that it can follow.
};

} // namespace Pinthread
