// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QtEndian>

#include <algorithm>
#include <iterator>

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

/// \a image as a PNG with red, green and blue, written by hand: in seven passes if it is to be \a interlaced (Adam7,
/// the PNG specification, 8.2), and with \a chunks before the picture itself.
inline QByteArray pngOf(const QImage &image, bool interlaced, const QByteArray &chunks = {})
{
    struct Pass
    {
        int x, y, stepX, stepY;
    };
    static constexpr Pass whole[] = {{0, 0, 1, 1}};
    static constexpr Pass adam7[] = {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4},
                                     {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}};
    QByteArray rows;
    const auto add = [&](const Pass &pass) {
        for (int y = pass.y; y < image.height() && pass.x < image.width(); y += pass.stepY) {
            rows += '\0'; // No filter.
            for (int x = pass.x; x < image.width(); x += pass.stepX) {
                const QRgb pixel = image.pixel(x, y);
                rows += char(qRed(pixel));
                rows += char(qGreen(pixel));
                rows += char(qBlue(pixel));
            }
        }
    };
    if (interlaced)
        std::for_each(std::begin(adam7), std::end(adam7), add);
    else
        std::for_each(std::begin(whole), std::end(whole), add);
    QByteArray header = bigEndian32(quint32(image.width())) + bigEndian32(quint32(image.height()));
    header += QByteArray("\x08\x02\0\0", 4);
    header += interlaced ? '\1' : '\0';
    // What qCompress() gives is a zlib stream behind four bytes of its own.
    return QByteArray("\x89PNG\r\n\x1a\n") + pngChunk("IHDR", header) + chunks
           + pngChunk("IDAT", qCompress(rows, 1).mid(4)) + pngChunk("IEND", {});
}

/// A block of EXIF with an orientation (1–8): a big-endian TIFF header, one directory with one entry: tag 0x0112, one
/// SHORT.
inline QByteArray exifBlock(char orientation)
{
    return QByteArray("MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 19) + orientation
           + QByteArray("\0\0\0\0\0\0", 6);
}

/// \a jpeg with an EXIF orientation (1–8) written into it, in an APP1 segment.
inline QByteArray withOrientation(const QByteArray &jpeg, char orientation)
{
    const QByteArray exif = QByteArray("Exif\0\0", 6) + exifBlock(orientation);
    const auto length = quint16(exif.size() + 2);
    QByteArray segment("\xff\xe1", 2);
    segment += char(length >> 8U);
    segment += char(length & 0xffU);
    QByteArray result = jpeg;
    return result.insert(2, segment + exif);
}

/// The same for a PNG, in an eXIf chunk behind the header.
inline QByteArray withOrientationPng(const QByteArray &png, char orientation)
{
    constexpr qsizetype behindHeader = 8 + 8 + 13 + 4;
    QByteArray result = png;
    return result.insert(behindHeader, pngChunk("eXIf", exifBlock(orientation)));
}

inline QByteArray littleEndian(quint32 value, int bytes)
{
    QByteArray result(4, '\0');
    qToLittleEndian(value, result.data());
    return result.first(bytes);
}

/// The same for a WebP of \a size: its picture, led in as the extended format has it, and an EXIF chunk behind it.
inline QByteArray withOrientationWebp(const QByteArray &webp, QSize size, char orientation)
{
    const auto chunk = [](const QByteArray &name, const QByteArray &data) {
        return name + littleEndian(quint32(data.size()), 4) + data + QByteArray(data.size() % 2, '\0');
    };
    const QByteArray head = littleEndian(0x08, 4) + littleEndian(quint32(size.width() - 1), 3)
                            + littleEndian(quint32(size.height() - 1), 3);
    const QByteArray content = "WEBP" + chunk("VP8X", head) + webp.mid(12) + chunk("EXIF", exifBlock(orientation));
    return "RIFF" + littleEndian(quint32(content.size()), 4) + content;
}

/// A TIFF with that orientation.
inline QByteArray tiffOf(const QImage &image, QImageIOHandler::Transformation orientation)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "tiff");
    writer.setTransformation(orientation);
    return writer.write(image) ? bytes : QByteArray();
}

/// A GIF of \a size that shows one colour after the other. (Qt writes none.)
inline QByteArray gifOf(QSize size, const QList<QRgb> &colours)
{
    QByteArray bytes("GIF89a");
    const QByteArray sizeBytes = littleEndian(quint32(size.width()), 2) + littleEndian(quint32(size.height()), 2);
    // A palette of 128 colours: then a code of eight bits is a colour, 128 clears the table, and 129 ends the picture.
    bytes += sizeBytes + QByteArray("\xf6\0\0", 3);
    for (int index = 0; index < 128; ++index) {
        const QRgb colour = colours.value(index, qRgb(0, 0, 0));
        bytes += char(qRed(colour));
        bytes += char(qGreen(colour));
        bytes += char(qBlue(colour));
    }
    for (int frame = 0; frame < colours.size(); ++frame) {
        bytes += QByteArray("\x21\xf9\x04\0\x0a\0\0\0", 8) + ',' + QByteArray(4, '\0') + sizeBytes + '\0' + '\7';
        // Cleared so often that codes never grow to nine bits, nothing is compressed, and a code is a byte.
        QByteArray codes;
        for (int pixel = 0; pixel < size.width() * size.height(); ++pixel) {
            if (pixel % 100 == 0)
                codes += char(0x80);
            codes += char(frame);
        }
        codes += char(0x81);
        for (qsizetype at = 0; at < codes.size(); at += 255) {
            const QByteArray block = codes.mid(at, 255);
            bytes += char(block.size()) + block;
        }
        bytes += '\0';
    }
    return bytes + ';';
}

/// A JPEG as a printer has it, in cyan, magenta, yellow and black, of 16 × 16 pixels: rgb(200, 40, 90), nearly. Made by
/// ImageMagick: convert -size 16x16 xc:'rgb(200,40,90)' -colorspace CMYK -strip.
inline QByteArray cmykJpeg()
{
    return QByteArray::fromBase64(
        "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwADAgICAgIDAgICAwMDAwQGBAQEBAQIBgYFBgkICgoJCAkJCgwPDAoLDgsJCQ0RDQ4PEBAR"
        "EAoMEhMSEBMPEBAQ/9sAQwEDAwMEAwQIBAQIEAsJCxAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ"
        "EBAQEBAQ/8AAFAgAEAAQBAERAAIRAQMRAQQRAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAFCP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/"
        "xAAWAQEBAQAAAAAAAAAAAAAAAAAAAwn/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADgQBAAIRAxEEAAA/AKqrPxsAAAAB/9k=");
}

} // namespace Pinthread::Test
