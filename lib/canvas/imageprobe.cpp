// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/imageprobe.h"

#include "model/limits.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QLocale>

namespace Pinthread {

namespace {

struct KnownFormat
{
    const char *format;
    const char *mediaType;
};

constexpr KnownFormat png = {"png", "image/png"};
constexpr KnownFormat jpeg = {"jpeg", "image/jpeg"};
constexpr KnownFormat gif = {"gif", "image/gif"};
constexpr KnownFormat bmp = {"bmp", "image/bmp"};
constexpr KnownFormat webp = {"webp", "image/webp"};
constexpr KnownFormat tiff = {"tiff", "image/tiff"};

/// Qt would ask every installed decoder in turn; some take almost anything for theirs (TGA has no signature), and
/// none of the rare ones should see bytes that came from a stranger.
const KnownFormat *formatOf(QByteArrayView head)
{
    if (head.startsWith("\x89PNG\r\n\x1a\n"))
        return &png;
    if (head.startsWith("\xff\xd8\xff"))
        return &jpeg;
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a"))
        return &gif;
    if (head.startsWith("RIFF") && head.sliced(4).size() >= 8 && head.sliced(8).startsWith("WEBP"))
        return &webp;
    if (head.startsWith(QByteArrayView("II*\0", 4)) || head.startsWith(QByteArrayView("MM\0*", 4)))
        return &tiff;
    // "BM" alone begins many a text; bytes 6 to 9 of a bitmap are reserved and 0.
    if (head.startsWith("BM") && head.size() >= 14 && head.sliced(6, 4) == QByteArrayView("\0\0\0\0", 4))
        return &bmp;
    return nullptr;
}

qint64 bytesPerPixel(const QImageReader &reader)
{
    const QImage::Format format = reader.imageFormat();
    // Nothing is kept in less than 32 bits on the way, whatever the file has. A format that its decoder does not tell
    // is one of those that may have 16 bits a channel.
    if (format == QImage::Format_Invalid)
        return reader.format() == "tiff" ? 8 : 4;
    return std::max<qint64>(4, QImage::toPixelFormat(format).bitsPerPixel() / 8);
}

QString megapixels(qint64 pixels)
{
    return QLocale().toString(double(pixels) / 1e6, 'f', pixels % 1'000'000 == 0 ? 0 : 1);
}

QString bytes(qint64 count)
{
    return QLocale().formattedDataSize(count, 1);
}

} // namespace

ImageProbe ImageProbe::of(QIODevice &device)
{
    ImageProbe probe;
    const QByteArray head = device.peek(16);
    if (head.isEmpty()) {
        probe.error = tr("This file is empty.");
        return probe;
    }
    const KnownFormat *known = formatOf(head);
    if (known == nullptr) {
        probe.error = tr("This is not a picture that Pinthread can open. It opens PNG, JPEG, GIF, BMP, WebP and TIFF, "
                         "and looks at what is in a file, not at its name.");
        return probe;
    }
    probe.format = known->format;
    probe.mediaType = QLatin1String(known->mediaType);

    QImageReader reader(&device, probe.format);
    reader.setAutoDetectImageFormat(false);
    const QString upperName = QString::fromLatin1(probe.format).toUpper();
    if (!QImageReader::supportedImageFormats().contains(probe.format)) {
        probe.error = tr("Pictures of the kind %1 cannot be opened here, because Qt's image format plugins are not "
                         "installed.")
                          .arg(upperName);
        return probe;
    }
    QSize size = reader.size();
    if (size.isEmpty()) {
        probe.error = tr("This %1 picture is damaged: its beginning cannot be read.").arg(upperName);
        return probe;
    }
    if (reader.transformation().testFlag(QImageIOHandler::TransformationRotate90))
        size.transpose();
    probe.size = size;

    const qint64 pixels = qint64(size.width()) * size.height();
    const QLocale locale;
    if (pixels > ImageLimits::pixels) {
        probe.error = tr("This picture is too large: %1 × %2 pixels are %3 megapixels, and Pinthread opens pictures of "
                         "up to %4 megapixels.")
                          .arg(locale.toString(size.width()), locale.toString(size.height()), megapixels(pixels),
                               megapixels(ImageLimits::pixels));
    } else if (pixels * bytesPerPixel(reader) > ImageLimits::decodedBytes) {
        probe.error = tr("This picture is too large: opening its %1 × %2 pixels takes %3 of memory, and Pinthread "
                         "allows %4.")
                          .arg(locale.toString(size.width()), locale.toString(size.height()),
                               bytes(pixels * bytesPerPixel(reader)), bytes(ImageLimits::decodedBytes));
    }
    return probe;
}

ImageProbe ImageProbe::ofContent(const QByteArray &content)
{
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    return of(buffer);
}

ImageProbe ImageProbe::ofFile(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        ImageProbe probe;
        probe.error = tr("This file cannot be opened: %1.").arg(file.errorString());
        return probe;
    }
    return of(file);
}

} // namespace Pinthread
