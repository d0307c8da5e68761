// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/imagedecoder_p.h"

#include "canvas/decodedevice_p.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>

#include <algorithm>

namespace Pinthread {

namespace {

/// Smaller pictures are there before anybody could notice a preview (about 0.1 s).
constexpr qint64 previewFromPixels = 16'000'000;
/// From this side on a preview of an eighth is still as large as a window.
constexpr int eighthFromSide = 8'000;
/// The part of the progress that is reading and decoding; the rest is the pyramid.
constexpr double decodingShare = 0.9;

std::unique_ptr<QIODevice> makeDevice(const ImageDecoder::Source &source)
{
    if (const auto *fileName = std::get_if<QString>(&source))
        return std::make_unique<QFile>(*fileName);
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(std::get<QByteArray>(source));
    return buffer;
}

/// A reader that takes the picture for what the probe found it to be, and turns it upright.
void prepare(QImageReader &reader, DecodeDevice &device, const ImageProbe &probe)
{
    device.seek(0);
    reader.setDevice(&device);
    reader.setFormat(probe.format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
}

} // namespace

ImageDecoder::ImageDecoder(Source source, std::shared_ptr<ImageJobLink> link)
    : m_source(std::move(source)), m_link(std::move(link))
{}

void ImageDecoder::run()
{
    if (m_link->cancelled)
        return;
    DecodeDevice device(makeDevice(m_source), m_link->cancelled, [this](double part) {
        m_link->post([part](ImageJob &job) { Q_EMIT job.progressChanged(part * decodingShare); });
    });
    if (device.open(QIODevice::ReadOnly))
        decode(device);
    else
        fail(tr("This file cannot be opened: %1.").arg(device.errorString()));
}

void ImageDecoder::decode(DecodeDevice &device)
{
    const ImageProbe probe = ImageProbe::of(device);
    if (!probe.isValid()) {
        fail(probe.error);
        return;
    }
    m_link->post([size = probe.size](ImageJob &job) { Q_EMIT job.sizeKnown(size); });
    if (probe.format == "jpeg" && qint64(probe.size.width()) * probe.size.height() >= previewFromPixels)
        makePreview(device, probe);

    QImage image;
    {
        QImageReader reader;
        prepare(reader, device, probe);
        device.watchForEnd();
        if (!reader.read(&image))
            image = QImage();
    }
    // A decoder that was stopped may well return the part it had.
    if (m_link->cancelled)
        return;
    const bool cutOff = device.hasReadBeyondEnd() || (probe.format == "bmp" && device.hasReadShort());
    if (image.isNull() || cutOff) {
        fail(damageMessage(device, probe));
        return;
    }

    auto pyramid = ImagePyramid::build(std::move(image), &m_link->cancelled);
    if (pyramid == nullptr) {
        fail(tr("There is not enough memory to open this picture."));
        return;
    }
    m_link->post([](ImageJob &job) { Q_EMIT job.progressChanged(1); });
    m_link->postLast([pyramid = std::move(pyramid)](ImageJob &job) { Q_EMIT job.loaded(pyramid); });
}

void ImageDecoder::makePreview(DecodeDevice &device, const ImageProbe &probe)
{
    QImageReader reader;
    prepare(reader, device, probe);
    // As it lies in the file: scaling comes before turning upright. libjpeg does an eighth or a quarter almost for
    // free, if it is exactly what is asked for.
    const QSize size = reader.size();
    const int divisor = std::max(size.width(), size.height()) >= eighthFromSide ? 8 : 4;
    reader.setScaledSize({(size.width() + divisor - 1) / divisor, (size.height() + divisor - 1) / divisor});
    QImage preview = reader.read();
    if (m_link->cancelled || preview.isNull())
        return;
    preview.convertTo(QImage::Format_RGB32);
    m_link->post([preview](ImageJob &job) { Q_EMIT job.previewReady(preview); });
}

void ImageDecoder::fail(const QString &userMessage)
{
    if (m_link->cancelled)
        return;
    m_link->postLast([userMessage](ImageJob &job) { Q_EMIT job.failed(userMessage); });
}

QString ImageDecoder::damageMessage(const DecodeDevice &device, const ImageProbe &probe) const
{
    const QString format = QString::fromLatin1(probe.format).toUpper();
    if (device.hasReadBeyondEnd() || device.hasReadShort())
        return tr("This %1 picture is incomplete: the file ends before the picture does. Perhaps it was not copied or "
                  "downloaded to the end.")
            .arg(format);
    return tr("This %1 picture is damaged and cannot be opened.").arg(format);
}

} // namespace Pinthread
