// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QSize>
#include <QString>

class QIODevice;

namespace Pinthread {

/// What an image's header says, without decoding it: what Asset::pixelSize and Asset::mediaType are filled from, and
/// the gate that every image passes before it is decoded (ImageLimits).
///
/// The kind of picture is found from its first bytes; a file's name plays no part. PNG, JPEG, GIF, BMP, WebP, TIFF and
/// SVG are known, and no other decoder is ever asked. Any thread; a few hundred microseconds.
struct ImageProbe
{
    Q_DECLARE_TR_FUNCTIONS(Pinthread::ImageProbe)

public:
    /// Pixels, upright: after the orientation that a camera noted (EXIF). Known for an image over the limits too. Of
    /// SVG, which has none, the pixels that it is shown with at a zoom of 1.
    QSize size;
    /// As QImageReader names it, for example "png"; empty when the first bytes are not those of a known kind.
    QByteArray format;
    /// For example image/png; empty likewise.
    QString mediaType;
    /// Why it cannot be opened, for people, translated; empty when it can.
    QString error;

    [[nodiscard]] bool isValid() const { return error.isEmpty(); }

    [[nodiscard]] static ImageProbe ofContent(const QByteArray &content);
    [[nodiscard]] static ImageProbe ofFile(const QString &fileName);
    /// \a device is open for reading, random access, and at its start; it is somewhere else afterwards.
    [[nodiscard]] static ImageProbe of(QIODevice &device);

private:
    void measure(QIODevice &device);
    void measureSvg(QIODevice &device);
    /// \a memory: bytes that the picture takes when it is opened.
    void checkSize(qint64 memory);
    /// For people.
    [[nodiscard]] QString formatName() const;
};

} // namespace Pinthread
