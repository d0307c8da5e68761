// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/asset.h"
#include "protocol/modelcodec_p.h"

/// \file
/// The JSON of an asset, and what requests about one have in common with it.

namespace Pinthread::Protocol {

inline constexpr qsizetype longestUrlId = 512;
inline constexpr int largestSide = 1'000'000; ///< Pixels.

/// What an asset and the request for one have in common.
template <class Source>
[[nodiscard]] QJsonObject assetJson(const Source &source)
{
    using Field = QLatin1String;
    QJsonObject json{{Field("urlId"), source.urlId},
                     {Field("kind"), kindText(source.kind)},
                     {Field("name"), source.name},
                     {Field("mediaType"), source.mediaType},
                     {Field("contentHash"), QString::fromLatin1(source.contentHash.toHex())},
                     {Field("contentBytes"), source.contentBytes}};
    if (source.kind == AssetKind::Image) {
        json.insert(Field("width"), source.pixelSize.width());
        json.insert(Field("height"), source.pixelSize.height());
    }
    return json;
}

template <class Target>
void readAssetFields(FieldReader &from, Target &target)
{
    using Field = QLatin1String;
    target.urlId = from.text(Field("urlId"), longestUrlId, 1);
    target.kind = readKind(from, Field("kind"));
    target.name = from.text(Field("name"), longestName, 1);
    target.mediaType = from.text(Field("mediaType"), longestName, 1);
    target.contentHash = from.sha256(Field("contentHash"));
    target.contentBytes = from.integer(Field("contentBytes"), 1, largestInteger);
    if (target.kind == AssetKind::Image) {
        target.pixelSize = {static_cast<int>(from.integer(Field("width"), 1, largestSide)),
                            static_cast<int>(from.integer(Field("height"), 1, largestSide))};
    }
}

/// Milliseconds since 1970; 0 when the field is not there.
[[nodiscard]] qint64 optionalTime(FieldReader &from, QLatin1String field);

[[nodiscard]] QJsonObject toJson(const Asset &asset);
[[nodiscard]] Asset readAsset(FieldReader from);

} // namespace Pinthread::Protocol
