// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picturestate.h"

#include "conversation/anchorjson.h"

#include <QJsonArray>

#include <cmath>

namespace Pinthread {

namespace {

constexpr QLatin1String fileKey("file");
constexpr QLatin1String nameKey("name");
constexpr QLatin1String urlIdKey("urlId");
constexpr QLatin1String contentKey("content");
constexpr QLatin1String assetKey("asset");
constexpr QLatin1String idKey("id");
constexpr QLatin1String mediaTypeKey("mediaType");
constexpr QLatin1String bytesKey("bytes");
constexpr QLatin1String sizeKey("size");
constexpr QLatin1String createdKey("createdAt");
constexpr QLatin1String zoomKey("zoom");
constexpr QLatin1String centreKey("centre");
constexpr QLatin1String conversationKey("conversation");
constexpr QLatin1String writingKey("writingAt");
constexpr QLatin1String kindKey("kind");
constexpr QLatin1String textValue("text");
constexpr QLatin1String positionKey("position");
constexpr QLatin1String secondKey("second");

QJsonObject assetToJson(const Asset &asset)
{
    QJsonObject json{{idKey, asset.id.toText()},      {urlIdKey, asset.urlId},        {nameKey, asset.name},
                     {mediaTypeKey, asset.mediaType}, {bytesKey, asset.contentBytes}, {createdKey, asset.createdAt}};
    if (asset.kind == AssetKind::Text)
        json.insert(kindKey, textValue);
    else
        json.insert(sizeKey, QJsonArray{asset.pixelSize.width(), asset.pixelSize.height()});
    return json;
}

std::optional<Asset> assetFromJson(const QJsonObject &json, const QByteArray &sha256)
{
    const auto id = AssetId::fromText(json.value(idKey).toString());
    if (!id || json.value(urlIdKey).toString().isEmpty())
        return {};
    Asset asset;
    asset.id = *id;
    asset.urlId = json.value(urlIdKey).toString();
    asset.name = json.value(nameKey).toString();
    asset.mediaType = json.value(mediaTypeKey).toString();
    asset.contentHash = sha256;
    asset.contentBytes = json.value(bytesKey).toInteger();
    asset.createdAt = json.value(createdKey).toInteger();
    asset.kind = json.value(kindKey) == textValue ? AssetKind::Text : AssetKind::Image;
    const QJsonArray size = json.value(sizeKey).toArray();
    asset.pixelSize = {size.at(0).toInt(-1), size.at(1).toInt(-1)};
    return asset;
}

QJsonArray toJson(QPointF point)
{
    return {point.x(), point.y()};
}

std::optional<QPointF> pointFromJson(const QJsonValue &json)
{
    const QJsonArray array = json.toArray();
    const QPointF point(array.at(0).toDouble(), array.at(1).toDouble());
    if (array.size() != 2 || !std::isfinite(point.x()) || !std::isfinite(point.y()))
        return {};
    return point;
}

QJsonArray placeToJson(const Marker &marker)
{
    QJsonArray array{marker.x, marker.y};
    if (marker.region) {
        array.append(marker.region->width);
        array.append(marker.region->height);
    }
    return array;
}

QJsonValue placeToJson(const Anchor &anchor)
{
    const auto *range = std::get_if<TextRange>(&anchor);
    return range ? QJsonValue(toJson(*range)) : QJsonValue(placeToJson(std::get<Marker>(anchor)));
}

std::optional<Marker> markerFromJson(const QJsonValue &json)
{
    const QJsonArray array = json.toArray();
    Marker marker{array.at(0).toDouble(-1), array.at(1).toDouble(-1), {}};
    if (array.size() == 4)
        marker.region = RegionSize{array.at(2).toDouble(), array.at(3).toDouble()};
    const RegionSize size = marker.region.value_or(RegionSize{0, 0});
    const bool onPicture = marker.x >= 0 && marker.y >= 0 && size.width >= 0 && size.height >= 0
                           && marker.x + size.width <= 100 && marker.y + size.height <= 100;
    return onPicture ? std::optional(marker) : std::nullopt;
}

std::optional<Anchor> placeFromJson(const QJsonValue &json)
{
    if (json.isObject())
        return textRangeFromJson(json.toObject());
    return markerFromJson(json);
}

} // namespace

PictureState PictureState::of(const PictureSource &source)
{
    PictureState state;
    state.source = source;
    return state;
}

QJsonObject toJson(const PictureState &state)
{
    const PictureSource &source = state.source;
    if (source.fileName.isEmpty() && source.sha256.isEmpty())
        return {};
    QJsonObject json{{nameKey, source.name}};
    if (!source.fileName.isEmpty())
        json.insert(fileKey, source.fileName);
    else
        json.insert(contentKey, QString::fromLatin1(source.sha256.toHex()));
    if (source.asset)
        json.insert(assetKey, assetToJson(*source.asset));
    if (!source.urlId.isEmpty())
        json.insert(urlIdKey, source.urlId);
    if (!state.fitted) {
        json.insert(zoomKey, state.zoom);
        json.insert(centreKey, toJson(state.centre));
    }
    if (!state.conversation.isNull())
        json.insert(conversationKey, state.conversation.toText());
    if (state.writingAt)
        json.insert(writingKey, placeToJson(*state.writingAt));
    if (state.textPosition > 0)
        json.insert(positionKey, state.textPosition);
    if (state.isSecond)
        json.insert(secondKey, true);
    return json;
}

std::optional<PictureState> pictureStateFromJson(const QJsonObject &json)
{
    PictureState state;
    PictureSource &source = state.source;
    source.fileName = json.value(fileKey).toString();
    source.name = json.value(nameKey).toString();
    source.urlId = json.value(urlIdKey).toString();
    if (source.fileName.isEmpty()) {
        source.sha256 = QByteArray::fromHex(json.value(contentKey).toString().toLatin1());
        source.asset = assetFromJson(json.value(assetKey).toObject(), source.sha256);
    }
    if (source.name.isEmpty() || (source.fileName.isEmpty() && source.sha256.size() != 32))
        return {};

    const double zoom = json.value(zoomKey).toDouble();
    const auto centre = pointFromJson(json.value(centreKey));
    if (std::isfinite(zoom) && zoom > 0 && centre) {
        state.fitted = false;
        state.zoom = zoom;
        state.centre = *centre;
    }
    state.conversation = ConversationId::fromText(json.value(conversationKey).toString()).value_or(ConversationId());
    state.textPosition = qMax<qint64>(0, json.value(positionKey).toInteger());
    state.writingAt = placeFromJson(json.value(writingKey));
    state.isSecond = json.value(secondKey).toBool();
    return state;
}

} // namespace Pinthread
