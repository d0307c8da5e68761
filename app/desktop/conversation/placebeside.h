// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRect>

#include <optional>

namespace Pinthread {

/// On which side of its marker a window floats.
enum class Side { ToRight, ToLeft, ToTop, ToBottom };

/// How long the arrow between a marker and its window is, in device-independent pixels.
inline constexpr int arrowLength = 16;

/// Where a window floats.
struct Placement
{
    /// The window without its arrow.
    QRect rect;
    Side side = Side::ToRight;
    /// Where the arrow's tip points, measured along the side of \a rect that faces the marker: from its top when the
    /// window is to the right or left, from its left edge when it is above or below.
    int arrowOffset = 0;
    /// Whether the arrow can point at the marker: not when the marker is out of sight or under the window.
    bool pointsAtMarker = true;

    friend bool operator==(const Placement &, const Placement &) = default;
};

/// Finds a place beside \a marker for a window of \a size: on the first side with room within \a bounds of right, left,
/// above and below; on \a current, if given and still with room, so that a window that grows does not jump. When no
/// side has room: on the side with the most, moved (and made smaller, if need be) so that all of it is within
/// \a bounds. All in the same coordinates.
[[nodiscard]] Placement placeBeside(const QRect &marker, const QRect &bounds, const QSize &size,
                                    std::optional<Side> current = {});

} // namespace Pinthread
