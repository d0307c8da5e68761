// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/placebeside.h"

#include <algorithm>
#include <array>

namespace Pinthread {

namespace {

/// How far the arrow stays from a corner, which is round.
constexpr int cornerRoom = 20;
/// Where on a window beside its marker the arrow is by preference: at the height of its header.
constexpr int preferredArrowOffset = 28;

constexpr std::array allSides{Side::ToRight, Side::ToLeft, Side::ToTop, Side::ToBottom};

bool isBeside(Side side)
{
    return side == Side::ToRight || side == Side::ToLeft;
}

/// How much more room than needed there is on a side; negative when there is too little.
int spareRoom(Side side, const QRect &marker, const QRect &bounds, const QSize &size)
{
    switch (side) {
    case Side::ToRight:
        return bounds.right() - marker.right() - arrowLength - size.width();
    case Side::ToLeft:
        return marker.left() - bounds.left() - arrowLength - size.width();
    case Side::ToTop:
        return marker.top() - bounds.top() - arrowLength - size.height();
    case Side::ToBottom:
        return bounds.bottom() - marker.bottom() - arrowLength - size.height();
    }
    Q_UNREACHABLE();
}

QPoint wantedTopLeft(Side side, const QRect &marker, const QSize &size)
{
    const QPoint middle = marker.center();
    switch (side) {
    case Side::ToRight:
        return {marker.right() + 1 + arrowLength, middle.y() - preferredArrowOffset};
    case Side::ToLeft:
        return {marker.left() - arrowLength - size.width(), middle.y() - preferredArrowOffset};
    case Side::ToTop:
        return {middle.x() - size.width() / 2, marker.top() - arrowLength - size.height()};
    case Side::ToBottom:
        return {middle.x() - size.width() / 2, marker.bottom() + 1 + arrowLength};
    }
    Q_UNREACHABLE();
}

int movedInside(int wanted, int length, int roomFrom, int roomLength)
{
    return std::max(roomFrom, std::min(wanted, roomFrom + roomLength - length));
}

Side chooseSide(const QRect &marker, const QRect &bounds, const QSize &size, std::optional<Side> current)
{
    const auto spare = [&](Side side) { return spareRoom(side, marker, bounds, size); };
    if (current && spare(*current) >= 0)
        return *current;
    const auto roomy = std::ranges::find_if(allSides, [&](Side side) { return spare(side) >= 0; });
    return roomy != allSides.end() ? *roomy : *std::ranges::max_element(allSides, {}, spare);
}

} // namespace

Placement placeBeside(const QRect &marker, const QRect &bounds, const QSize &wantedSize, std::optional<Side> current)
{
    const QSize size = wantedSize.boundedTo(bounds.size());
    const Side side = chooseSide(marker, bounds, size, current);
    const QPoint wanted = wantedTopLeft(side, marker, size);
    const QPoint topLeft(movedInside(wanted.x(), size.width(), bounds.left(), bounds.width()),
                         movedInside(wanted.y(), size.height(), bounds.top(), bounds.height()));
    const QRect rect(topLeft, size);

    const bool beside = isBeside(side);
    const int length = beside ? size.height() : size.width();
    const int target = beside ? marker.center().y() - rect.top() : marker.center().x() - rect.left();
    const int most = std::max(cornerRoom, length - cornerRoom);
    const bool moved = beside ? topLeft.x() != wanted.x() : topLeft.y() != wanted.y();
    return {.rect = rect,
            .side = side,
            .arrowOffset = std::clamp(target, cornerRoom, most),
            .pointsAtMarker = !moved && target >= 0 && target < length && bounds.intersects(marker)};
}

} // namespace Pinthread
