// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/imageprobe.h"

#include "canvas/exiforientation_p.h"
#include "canvas/svgcleaner_p.h"
#include "canvas/svgsize_p.h"
#include "model/limits.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QLocale>
#include <QtEndian>

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
constexpr KnownFormat svg = {"svg", "image/svg+xml"};

/// Enough to tell a format by its signature; and for SVG, which has none, to see the whole of the first element, behind
/// whatever a drawing program has to say about itself.
constexpr qint64 signatureBytes = 16;
constexpr qint64 svgHeadBytes = 64 << 10;

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

/// What a GIF is painted on, however small its first frame is: for a large one Qt gives the frame's size, and then
/// paints on all of it after all. (GIF89a, 18: after the signature, two numbers of two bytes.)
QSize gifScreen(QIODevice &device)
{
    const QByteArray head = device.peek(10);
    if (head.size() < 10)
        return {};
    return {qFromLittleEndian<quint16>(head.constData() + 6), qFromLittleEndian<quint16>(head.constData() + 8)};
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
    const QByteArray head = device.peek(signatureBytes);
    if (head.isEmpty()) {
        probe.error = tr("This file is empty.");
        return probe;
    }
    const KnownFormat *known = formatOf(head);
    if (known == nullptr && SvgSize::isSvg(device.peek(svgHeadBytes)))
        known = &svg;
    if (known == nullptr) {
        probe.error = tr("This is not a picture that Pinthread can open. It opens PNG, JPEG, GIF, BMP, WebP, TIFF and "
                         "SVG, and looks at what is in a file, not at its name.");
        return probe;
    }
    probe.format = known->format;
    probe.mediaType = QLatin1String(known->mediaType);
    if (known == &svg)
        probe.measureSvg(device);
    else
        probe.measure(device);
    return probe;
}

void ImageProbe::measure(QIODevice &device)
{
    QImageReader reader(&device, format);
    reader.setAutoDetectImageFormat(false);
    if (!QImageReader::supportedImageFormats().contains(format)) {
        error = tr("Pictures of the kind %1 cannot be opened here, because Qt's image format plugins are not "
                   "installed.")
                    .arg(formatName());
        return;
    }
    const QSize screen = format == "gif" ? gifScreen(device) : QSize();
    size = reader.size().expandedTo(screen);
    if (size.isEmpty()) {
        error = tr("This %1 picture is damaged: its beginning cannot be read.").arg(formatName());
        return;
    }
    const qint64 memory = qint64(size.width()) * size.height() * bytesPerPixel(reader);
    if (reader.transformation().testFlag(QImageIOHandler::TransformationRotate90)
        || ExifOrientation::of(device, format, reader).isOnItsSide())
        size.transpose();
    checkSize(memory);
}

void ImageProbe::measureSvg(QIODevice &device)
{
    if (device.size() > SvgLimits::bytes) {
        error = tr("This picture is too large: its file has %1, and Pinthread opens SVG files of up to %2.")
                    .arg(bytes(device.size()), bytes(SvgLimits::bytes));
        return;
    }
    const auto drawn = SvgSize::ofHead(device.peek(svgHeadBytes));
    if (!drawn) {
        error = tr("This %1 picture is damaged: its beginning cannot be read.").arg(formatName());
        return;
    }
    size = drawn->pixels();
    checkSize(qint64(size.width()) * size.height() * 4);
}

void ImageProbe::checkSize(qint64 memory)
{
    const qint64 pixels = qint64(size.width()) * size.height();
    const QLocale locale;
    if (pixels > ImageLimits::pixels) {
        error = tr("This picture is too large: %1 × %2 pixels are %3 megapixels, and Pinthread opens pictures of "
                   "up to %4 megapixels.")
                    .arg(locale.toString(size.width()), locale.toString(size.height()), megapixels(pixels),
                         megapixels(ImageLimits::pixels));
    } else if (memory > ImageLimits::decodedBytes) {
        error = tr("This picture is too large: opening its %1 × %2 pixels takes %3 of memory, and Pinthread "
                   "allows %4.")
                    .arg(locale.toString(size.width()), locale.toString(size.height()), bytes(memory),
                         bytes(ImageLimits::decodedBytes));
    }
}

QString ImageProbe::formatName() const
{
    return QString::fromLatin1(format).toUpper();
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
