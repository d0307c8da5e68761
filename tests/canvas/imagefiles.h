// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QtEndian>

/// \file
/// Image files for tests, written by Qt or by hand.

namespace Pinthread::Test {

inline QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    return writer.write(image) ? bytes : QByteArray();
}

inline QByteArray bigEndian32(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

/// The checksum of PNG chunks (ISO 3309, as in the PNG specification's annex D).
inline quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1U) != 0 ? 0xedb88320U ^ (crc >> 1U) : crc >> 1U;
    }
    return crc ^ 0xffffffffU;
}

inline QByteArray pngChunk(const QByteArray &type, const QByteArray &data)
{
    return bigEndian32(quint32(data.size())) + type + data + bigEndian32(crc32(type + data));
}

/// A PNG that says it is \a size large, with \a bitsPerChannel of red, green, blue and alpha, and has almost nothing
/// behind its header.
inline QByteArray pngHeader(QSize size, char bitsPerChannel = 8)
{
    const QByteArray header = bigEndian32(quint32(size.width())) + bigEndian32(quint32(size.height())) + bitsPerChannel
                              + QByteArray("\6\0\0\0", 4);
    return QByteArray("\x89PNG\r\n\x1a\n") + pngChunk("IHDR", header) + pngChunk("IDAT", QByteArray(64, '\0'));
}

/// \a jpeg with an EXIF orientation (1–8) written into it.
inline QByteArray withOrientation(const QByteArray &jpeg, char orientation)
{
    // APP1: "Exif", a big-endian TIFF header, one directory with one entry: tag 0x0112, one SHORT.
    QByteArray exif("Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25);
    exif += orientation;
    exif += QByteArray("\0\0\0\0\0\0", 6);
    const auto length = quint16(exif.size() + 2);
    QByteArray segment("\xff\xe1", 2);
    segment += char(length >> 8U);
    segment += char(length & 0xffU);
    QByteArray result = jpeg;
    return result.insert(2, segment + exif);
}

} // namespace Pinthread::Test
