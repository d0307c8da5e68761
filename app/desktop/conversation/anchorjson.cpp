// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/anchorjson.h"

namespace Pinthread {

QJsonObject toJson(const Marker &marker)
{
    QJsonObject object{{QStringLiteral("x"), marker.x}, {QStringLiteral("y"), marker.y}};
    if (marker.region) {
        object.insert(QStringLiteral("width"), marker.region->width);
        object.insert(QStringLiteral("height"), marker.region->height);
    }
    return object;
}

QJsonObject toJson(const TextRange &range)
{
    return {{QStringLiteral("start"), range.start},
            {QStringLiteral("end"), range.end},
            {QStringLiteral("exact"), range.exact},
            {QStringLiteral("prefix"), range.prefix},
            {QStringLiteral("suffix"), range.suffix}};
}

Marker markerFromJson(const QJsonObject &object)
{
    Marker marker{.x = object.value(u"x").toDouble(), .y = object.value(u"y").toDouble(), .region = {}};
    if (object.contains(u"width"))
        marker.region = RegionSize{object.value(u"width").toDouble(), object.value(u"height").toDouble()};
    return marker;
}

std::optional<TextRange> textRangeFromJson(const QJsonObject &object)
{
    TextRange range{.start = object.value(u"start").toInteger(),
                    .end = object.value(u"end").toInteger(),
                    .exact = object.value(u"exact").toString(),
                    .prefix = object.value(u"prefix").toString(),
                    .suffix = object.value(u"suffix").toString()};
    if (range.start < 0 || range.end <= range.start || range.exact.isEmpty())
        return {};
    return range;
}

} // namespace Pinthread
