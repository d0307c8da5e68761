// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/exiforientation_p.h"

#include <QIODevice>
#include <QImageReader>
#include <QTransform>
#include <QtEndian>

#include <algorithm>

namespace Pinthread {

namespace {

/// A block is a few kilobytes, with a thumbnail in it perhaps sixty; the orientation stands at its beginning.
constexpr qint64 longestBlock = 64 << 10;
/// Chunks before the one that is looked for: nobody writes so many.
constexpr int mostChunks = 1'000;

constexpr quint16 orientationTag = 0x0112;
constexpr quint16 shortType = 3;

/// The contents of the first chunk called \a name. Of PNG (length, name, contents, checksum) or WebP (name, length,
/// contents, padding to an even length).
QByteArray chunk(QIODevice &device, QByteArrayView name, bool isPng)
{
    for (int count = 0; count < mostChunks; ++count) {
        const QByteArray head = device.read(8);
        if (head.size() < 8)
            return {};
        const QByteArrayView chunkName = isPng ? QByteArrayView(head).sliced(4) : QByteArrayView(head).first(4);
        const qint64 length =
            isPng ? qFromBigEndian<quint32>(head.constData()) : qFromLittleEndian<quint32>(head.constData() + 4);
        if (chunkName == name)
            return device.read(std::min(length, longestBlock));
        // The picture itself, which is in thousands of chunks: whoever writes a PNG puts what is looked for before it,
        // as a reader could not make use of it later.
        if (isPng && chunkName == QByteArrayView("IDAT"))
            return {};
        const qint64 rest = isPng ? 4 : length % 2;
        if (!device.seek(device.pos() + length + rest))
            return {};
    }
    return {};
}

} // namespace

ExifOrientation ExifOrientation::ofBlock(QByteArrayView exif)
{
    // WebP's is sometimes led in as JPEG's is.
    if (exif.startsWith(QByteArrayView("Exif\0\0", 6)))
        exif = exif.sliced(6);
    const bool isBig = exif.startsWith(QByteArrayView("MM\0*", 4));
    if (!isBig && !exif.startsWith(QByteArrayView("II*\0", 4)))
        return {};
    const auto read16 = [&](qsizetype at) -> int {
        if (at < 0 || at + 2 > exif.size())
            return 0;
        return isBig ? qFromBigEndian<quint16>(exif.data() + at) : qFromLittleEndian<quint16>(exif.data() + at);
    };
    if (exif.size() < 8)
        return {};
    const qsizetype directory =
        isBig ? qFromBigEndian<quint32>(exif.data() + 4) : qFromLittleEndian<quint32>(exif.data() + 4);
    constexpr qsizetype entrySize = 12;
    const int entries = read16(directory);
    ExifOrientation result;
    for (int entry = 0; entry < entries; ++entry) {
        const qsizetype at = directory + 2 + entry * entrySize;
        if (at + entrySize > exif.size())
            break;
        if (read16(at) != orientationTag || read16(at + 2) != shortType)
            continue;
        if (const int value = read16(at + 8); value >= 1 && value <= 8)
            result.m_value = value;
        break;
    }
    return result;
}

ExifOrientation ExifOrientation::of(QIODevice &device, const QByteArray &format, const QImageReader &reader)
{
    const bool isPng = format == "png";
    if ((!isPng && format != "webp") || reader.supportsOption(QImageIOHandler::ImageTransformation))
        return {};
    // Behind the signature: 8 bytes of PNG, and RIFF, length, WEBP.
    if (!device.seek(isPng ? 8 : 12))
        return {};
    return ofBlock(chunk(device, isPng ? QByteArrayView("eXIf") : QByteArrayView("EXIF"), isPng));
}

QImage ExifOrientation::upright(const QImage &image) const
{
    const auto turned = [](const QImage &what, int degrees) { return what.transformed(QTransform().rotate(degrees)); };
    switch (m_value) {
    case 2:
        return image.mirrored(true, false);
    case 3:
        return image.mirrored(true, true);
    case 4:
        return image.mirrored(false, true);
    case 5:
        return turned(image.mirrored(true, false), -90);
    case 6:
        return turned(image, 90);
    case 7:
        return turned(image.mirrored(true, false), 90);
    case 8:
        return turned(image, -90);
    default:
        return image;
    }
}

} // namespace Pinthread
