// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QString>

#include <optional>
#include <variant>

namespace Pinthread {

/// A coordinate as the model keeps it: a percentage, rounded to four decimals (on an image 10,000 pixels wide that is
/// a hundredth of a pixel), so that a number looks the same after every trip through JSON.
[[nodiscard]] double roundedPercent(double percent);

/// The size of a region in percent of the image's width and height.
struct RegionSize
{
    double width = 0;  ///< > 0; marker x + width ≤ 100.
    double height = 0; ///< > 0; marker y + height ≤ 100.

    friend bool operator==(const RegionSize &, const RegionSize &) = default;
};

/// A place on an image. With a region, (x, y) is its top left corner; without, the point that is meant.
struct Marker
{
    double x = 0; ///< Percent of the image's width, 0–100.
    double y = 0; ///< Percent of the image's height, 0–100.
    std::optional<RegionSize> region;

    friend bool operator==(const Marker &, const Marker &) = default;
};

/// A place in a text document, as the Web Annotation Data Model has it (W3C, 2017, §4.2.4 text quote and §4.2.5 text
/// position selector): positions for speed, the quote to find the words again.
struct TextRange
{
    qint64 start = 0; ///< Unicode code points from the start of the document's plain text, ≥ 0.
    qint64 end = 0;   ///< The first code point after the range, > start.
    QString exact;    ///< The words themselves; not empty.
    QString prefix;   ///< Some words before; may be empty.
    QString suffix;   ///< Some words after; may be empty.

    friend bool operator==(const TextRange &, const TextRange &) = default;
};

/// Where on its asset a conversation sits: a marker on an image, a range in a text.
using Anchor = std::variant<Marker, TextRange>;

} // namespace Pinthread
