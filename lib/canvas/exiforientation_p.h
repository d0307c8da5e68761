// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QImage>

class QIODevice;
class QImageReader;

namespace Pinthread {

/// How a picture has to be turned to be upright, as its camera noted it: 1 to 8 (EXIF 2.3, 4.6.4 A, tag 0x0112).
///
/// Qt's decoders read it from JPEG and TIFF, but not where PNG (the eXIf chunk) and WebP (the EXIF chunk) have it. Any
/// thread.
class ExifOrientation
{
public:
    /// Upright as it is.
    ExifOrientation() = default;

    /// What is noted in the file that \a device reads, which is of the kind \a format and is somewhere else afterwards;
    /// for a file that \a reader turns by itself: upright.
    [[nodiscard]] static ExifOrientation of(QIODevice &device, const QByteArray &format, const QImageReader &reader);
    /// What is noted in a block of EXIF, which begins like a TIFF file.
    [[nodiscard]] static ExifOrientation ofBlock(QByteArrayView exif);

    [[nodiscard]] bool isUpright() const { return m_value == 1; }
    /// Whether width and height change places.
    [[nodiscard]] bool isOnItsSide() const { return m_value >= 5; }
    /// \a image, turned upright.
    [[nodiscard]] QImage upright(const QImage &image) const;

private:
    int m_value = 1;
};

} // namespace Pinthread
