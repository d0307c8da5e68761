// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/httpbodies.h"

#include "protocol/modelcodec_p.h"

namespace Pinthread::Protocol {

namespace {

using Field = QLatin1String;

constexpr qsizetype longestPersonName = 80;
constexpr qsizetype longestUrlId = 512;
constexpr int largestSide = 1'000'000;
constexpr int mostAssets = 1'000'000;

/// What a request for an asset and the asset itself have in common.
template <class Source>
QJsonObject assetJson(const Source &source)
{
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

QJsonObject jsonOf(const Asset &asset)
{
    QJsonObject json = assetJson(asset);
    json.insert(Field("id"), asset.id.toText());
    json.insert(Field("createdAt"), asset.createdAt);
    return json;
}

Asset readAsset(FieldReader from)
{
    Asset asset;
    asset.id = from.id<AssetId>(Field("id"));
    asset.createdAt = from.integer(Field("createdAt"), 0, largestInteger);
    readAssetFields(from, asset);
    return asset;
}

/// Reads the whole of \a bytes with \a read.
template <class Read>
auto decoded(QByteArrayView bytes, Read read) -> Decoded<decltype(read(std::declval<FieldReader &>()))>
{
    FieldReader from(bytes);
    auto value = read(from);
    if (from.error())
        return failure(*from.error());
    return value;
}

} // namespace

QByteArray encode(const SessionRequest &request)
{
    QJsonObject json{{Field("name"), request.name}};
    if (!request.secret.isEmpty())
        json.insert(Field("secret"), request.secret);
    return toBytes(json);
}

QByteArray encode(const SessionGrant &grant)
{
    return toBytes({{Field("token"), grant.token},
                    {Field("user"), toJson(grant.actor.user)},
                    {Field("role"), roleText(grant.actor.role)}});
}

QByteArray encode(const AssetRequest &request)
{
    return toBytes(assetJson(request));
}

QByteArray encode(const Asset &asset)
{
    return toBytes(jsonOf(asset));
}

QByteArray encode(const QList<Asset> &assets)
{
    QJsonArray array;
    for (const Asset &asset : assets)
        array.append(jsonOf(asset));
    return toBytes({{Field("assets"), array}});
}

QByteArray encode(const HttpError &error)
{
    return toBytes({{Field("code"), error.code}, {Field("message"), error.message}});
}

Decoded<SessionRequest> decodeSessionRequest(QByteArrayView bytes)
{
    return decoded(bytes, [](FieldReader &from) {
        SessionRequest request{.name = from.text(Field("name"), longestPersonName, 1),
                               .secret = from.optionalText(Field("secret"), longestName)};
        if (request.name.trimmed().isEmpty())
            from.refuse(Field("name"), QStringLiteral("must not be blank."));
        return request;
    });
}

Decoded<SessionGrant> decodeSessionGrant(QByteArrayView bytes)
{
    return decoded(bytes, [](FieldReader &from) {
        return SessionGrant{from.text(Field("token"), longestText, 1),
                            {readUser(from.object(Field("user"))), readRole(from, Field("role"))}};
    });
}

Decoded<AssetRequest> decodeAssetRequest(QByteArrayView bytes)
{
    return decoded(bytes, [](FieldReader &from) {
        AssetRequest request;
        readAssetFields(from, request);
        return request;
    });
}

Decoded<Asset> decodeAsset(QByteArrayView bytes)
{
    return decoded(bytes, [](FieldReader &from) { return readAsset(from); });
}

Decoded<QList<Asset>> decodeAssets(QByteArrayView bytes)
{
    return decoded(bytes, [](FieldReader &from) {
        QList<Asset> assets;
        for (const FieldReader &asset : from.objects(Field("assets"), mostAssets))
            assets.append(readAsset(asset));
        return assets;
    });
}

Decoded<HttpError> decodeHttpError(QByteArrayView bytes)
{
    return decoded(bytes, [](FieldReader &from) {
        return HttpError{from.text(Field("code"), longestName), from.text(Field("message"), longestText)};
    });
}

} // namespace Pinthread::Protocol
