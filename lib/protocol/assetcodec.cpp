// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/assetcodec_p.h"

namespace Pinthread::Protocol {

using Field = QLatin1String;

qint64 optionalTime(FieldReader &from, QLatin1String field)
{
    return from.has(field) ? from.integer(field, 1, largestInteger) : 0;
}

QJsonObject toJson(const Asset &asset)
{
    QJsonObject json = assetJson(asset);
    json.insert(Field("id"), asset.id.toText());
    json.insert(Field("createdAt"), asset.createdAt);
    if (!asset.createdBy.id.isNull())
        json.insert(Field("createdBy"), toJson(asset.createdBy));
    if (asset.removedAt != 0)
        json.insert(Field("removedAt"), asset.removedAt);
    return json;
}

Asset readAsset(FieldReader from)
{
    Asset asset;
    asset.id = from.id<AssetId>(Field("id"));
    asset.createdAt = from.integer(Field("createdAt"), 0, largestInteger);
    if (from.has(Field("createdBy")))
        asset.createdBy = readUser(from.object(Field("createdBy")));
    asset.removedAt = optionalTime(from, Field("removedAt"));
    readAssetFields(from, asset);
    return asset;
}

} // namespace Pinthread::Protocol
