// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QRectF>
#include <QSize>
#include <QStringView>

#include <optional>

class QXmlStreamAttributes;

namespace Pinthread {

/// How large a drawing in SVG is: what its root element says (SVG 1.1, chapter 7, with the 96 pixels to an inch of
/// CSS).
struct SvgSize
{
    /// The drawing's own, in CSS pixels; both > 0.
    QSizeF size;
    /// What of the drawing's coordinates lies in that; not empty.
    QRectF viewBox;
    /// Whether the view box is stretched to the size, rather than put in its middle as large as it fits.
    bool stretched = false;

    /// From the attributes of the root element. What is missing or makes no sense is what browsers take for it: the
    /// view box's size, or else 300 × 150.
    [[nodiscard]] static SvgSize of(const QXmlStreamAttributes &attributes);
    /// From the beginning of a file. Nothing when it does not begin like an SVG file, or the root element does not end
    /// within \a head.
    [[nodiscard]] static std::optional<SvgSize> ofHead(QByteArrayView head);
    /// Whether a file that begins like this is SVG, by its first element.
    [[nodiscard]] static bool isSvg(QByteArrayView head);

    /// How many pixels it has as a picture: its own size, but no smaller than makes a picture to point at, and no
    /// larger than one has memory for. As it is drawn as sharp as the screen at every zoom, nothing is lost by that.
    [[nodiscard]] QSize pixels() const;
};

} // namespace Pinthread
