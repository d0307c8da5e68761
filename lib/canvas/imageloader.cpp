// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/imageloader.h"

#include "canvas/imagedecoder_p.h"
#include "canvas/imagejoblink_p.h"
#include "model/limits.h"

#include <QImageReader>

namespace Pinthread {

namespace {

/// A third would only take memory from the other two.
constexpr int decodingThreads = 2;

} // namespace

ImageLoader::ImageLoader(QObject *parent) : QObject(parent)
{
    QImageReader::setAllocationLimit(int(ImageLimits::decodedBytes >> 20));
    m_workers.setMaxThreadCount(decodingThreads);
    m_thumbnailWorkers.setMaxThreadCount(1);
    m_thumbnailWorkers.setThreadPriority(QThread::LowPriority);
}

ImageLoader::~ImageLoader()
{
    for (const auto &weak : m_links) {
        if (const auto link = weak.lock())
            link->cancelled = true;
    }
    m_workers.waitForDone();
    m_thumbnailWorkers.waitForDone();
}

std::unique_ptr<ImageJob> ImageLoader::load(const QByteArray &content)
{
    return start(content, 0);
}

std::unique_ptr<ImageJob> ImageLoader::load(const QString &fileName)
{
    return start(fileName, 0);
}

std::unique_ptr<ImageJob> ImageLoader::loadThumbnail(const QByteArray &content, int side)
{
    return start(content, side);
}

std::unique_ptr<ImageJob> ImageLoader::loadThumbnail(const QString &fileName, int side)
{
    return start(fileName, side);
}

QImage ImageLoader::thumbnail(const ImagePyramid &pyramid, int side)
{
    const QSize size = ImageDecoder::thumbnailSize(pyramid.size(), side);
    const QImage &level = pyramid.level(pyramid.levelFor(double(size.width()) / pyramid.size().width()));
    return level.size() == size ? level : level.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

template <class Source>
std::unique_ptr<ImageJob> ImageLoader::start(Source source, int ofThumbnail)
{
    auto link = std::make_shared<ImageJobLink>();
    std::unique_ptr<ImageJob> job(new ImageJob(link));
    std::erase_if(m_links, [](const auto &weak) { return weak.expired(); });
    m_links.push_back(link);
    if (ofThumbnail > 0) {
        m_thumbnailWorkers.start([source = std::move(source), link, ofThumbnail, workers = &m_workers] {
            ImageDecoder(source, link, *workers).makeThumbnail(ofThumbnail);
        });
    } else {
        m_workers.start(
            [source = std::move(source), link, workers = &m_workers] { ImageDecoder(source, link, *workers).run(); });
    }
    return job;
}

} // namespace Pinthread
