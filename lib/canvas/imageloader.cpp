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
}

ImageLoader::~ImageLoader()
{
    for (const auto &weak : m_links) {
        if (const auto link = weak.lock())
            link->cancelled = true;
    }
    m_workers.waitForDone();
}

std::unique_ptr<ImageJob> ImageLoader::load(const QByteArray &content)
{
    return start(content);
}

std::unique_ptr<ImageJob> ImageLoader::load(const QString &fileName)
{
    return start(fileName);
}

template <class Source>
std::unique_ptr<ImageJob> ImageLoader::start(Source source)
{
    auto link = std::make_shared<ImageJobLink>();
    std::unique_ptr<ImageJob> job(new ImageJob(link));
    std::erase_if(m_links, [](const auto &weak) { return weak.expired(); });
    m_links.push_back(link);
    m_workers.start([source = std::move(source), link] { ImageDecoder(source, link).run(); });
    return job;
}

} // namespace Pinthread
