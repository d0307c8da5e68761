// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/httpbodies.h"

#include "protocol/assetcodec_p.h"

namespace Pinthread::Protocol {

namespace {

using Field = QLatin1String;

constexpr qsizetype longestPersonName = 80;
constexpr int mostAssets = 1'000'000;
constexpr qsizetype longestLabel = 80;
constexpr int mostInvitations = 100'000;

QJsonObject jsonOf(const AssetSummary &summary)
{
    QJsonObject json = toJson(summary.asset);
    json.insert(Field("revision"), summary.revision);
    json.insert(Field("conversations"), summary.conversations);
    json.insert(Field("openConversations"), summary.openConversations);
    json.insert(Field("changedAt"), summary.changedAt);
    return json;
}

AssetSummary readSummary(FieldReader from)
{
    AssetSummary summary{.asset = readAsset(from),
                         .revision = from.integer(Field("revision"), 0, largestInteger),
                         .conversations = static_cast<int>(from.integer(Field("conversations"), 0, INT_MAX)),
                         .openConversations = static_cast<int>(from.integer(Field("openConversations"), 0, INT_MAX)),
                         .changedAt = from.integer(Field("changedAt"), 0, largestInteger)};
    if (summary.openConversations > summary.conversations)
        from.refuse(Field("openConversations"), QStringLiteral("must not be above conversations."));
    return summary;
}

/// What a request for an invitation and the invitation itself have in common.
template <class Source>
QJsonObject invitationJson(const Source &source)
{
    QJsonObject json{{Field("role"), roleText(source.role)}, {Field("label"), source.label}};
    if (source.expiresAt != 0)
        json.insert(Field("expiresAt"), source.expiresAt);
    return json;
}

template <class Target>
void readInvitationFields(FieldReader &from, Target &target)
{
    target.role = readRole(from, Field("role"));
    if (target.role > Role::Commenter)
        from.refuse(Field("role"), QStringLiteral("must be viewer or commenter."));
    target.label = from.optionalText(Field("label"), longestLabel);
    target.expiresAt = optionalTime(from, Field("expiresAt"));
}

QJsonObject jsonOf(const Invitation &invitation)
{
    QJsonObject json = invitationJson(invitation);
    json.insert(Field("id"), invitation.id.toText());
    if (!invitation.assetIds.isEmpty()) {
        QJsonArray ids;
        for (const AssetId &id : invitation.assetIds)
            ids.append(id.toText());
        json.insert(Field("assetIds"), ids);
    }
    json.insert(Field("createdAt"), invitation.createdAt);
    json.insert(Field("guests"), invitation.guests);
    return json;
}

Invitation readInvitation(FieldReader from)
{
    Invitation invitation;
    invitation.id = from.id<InvitationId>(Field("id"));
    if (from.has(Field("assetIds")))
        invitation.assetIds = from.idList<AssetId>(Field("assetIds"), mostAssets);
    readInvitationFields(from, invitation);
    invitation.createdAt = from.integer(Field("createdAt"), 0, largestInteger);
    invitation.guests = static_cast<int>(from.integer(Field("guests"), 0, INT_MAX));
    return invitation;
}

template <class Item>
QJsonArray arrayOf(const QList<Item> &items)
{
    QJsonArray array;
    for (const Item &item : items)
        array.append(jsonOf(item));
    return array;
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

void refuseBlankName(FieldReader &from, const QString &name)
{
    if (name.trimmed().isEmpty())
        from.refuse(Field("name"), QStringLiteral("must not be blank."));
}

/// The items of the array \a field, each read with \a read.
template <class Item>
QList<Item> listOf(FieldReader &from, Field field, qsizetype most, Item (*read)(FieldReader))
{
    QList<Item> items;
    for (const FieldReader &item : from.objects(field, most))
        items.append(read(item));
    return items;
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
    QJsonObject json{{Field("token"), grant.token}};
    insertActor(json, grant.actor);
    if (grant.expiresAt != 0)
        json.insert(Field("expiresAt"), grant.expiresAt);
    return toBytes(json);
}

QByteArray encode(const AssetRequest &request)
{
    return toBytes(assetJson(request));
}

QByteArray encode(const Asset &asset)
{
    return toBytes(toJson(asset));
}

QByteArray encode(const QList<AssetSummary> &assets)
{
    return toBytes({{Field("assets"), arrayOf(assets)}});
}

QByteArray encode(const AssetRename &rename)
{
    return toBytes({{Field("name"), rename.name}});
}

QByteArray encode(const AssetEdition &edition)
{
    QJsonObject json{{Field("mediaType"), edition.mediaType},
                     {Field("contentHash"), QString::fromLatin1(edition.contentHash.toHex())},
                     {Field("contentBytes"), edition.contentBytes}};
    if (edition.pixelSize.isValid()) {
        json.insert(Field("width"), edition.pixelSize.width());
        json.insert(Field("height"), edition.pixelSize.height());
    }
    return toBytes(json);
}

QByteArray encode(const InvitationRequest &request)
{
    QJsonObject json = invitationJson(request);
    if (!request.assetId.isNull())
        json.insert(Field("assetId"), request.assetId.toText());
    return toBytes(json);
}

QByteArray encode(const InvitationGrant &grant)
{
    QJsonObject json = jsonOf(grant.invitation);
    json.insert(Field("secret"), grant.secret);
    return toBytes(json);
}

QByteArray encode(const QList<Invitation> &invitations)
{
    return toBytes({{Field("invitations"), arrayOf(invitations)}});
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
        refuseBlankName(from, request.name);
        return request;
    });
}

Decoded<SessionGrant> decodeSessionGrant(QByteArrayView bytes)
{
    return decoded(bytes, [](FieldReader &from) {
        return SessionGrant{.token = from.text(Field("token"), longestText, 1),
                            .actor = readActor(from),
                            .expiresAt = optionalTime(from, Field("expiresAt"))};
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
    return decoded(bytes,
                   [](FieldReader &from) { return listOf<Asset>(from, Field("assets"), mostAssets, readAsset); });
}

Decoded<QList<AssetSummary>> decodeAssetSummaries(QByteArrayView bytes)
{
    return decoded(
        bytes, [](FieldReader &from) { return listOf<AssetSummary>(from, Field("assets"), mostAssets, readSummary); });
}

Decoded<AssetRename> decodeAssetRename(QByteArrayView bytes)
{
    return decoded(bytes, [](FieldReader &from) {
        AssetRename rename{from.text(Field("name"), longestName, 1)};
        refuseBlankName(from, rename.name);
        return rename;
    });
}

Decoded<AssetEdition> decodeAssetEdition(QByteArrayView bytes)
{
    return decoded(bytes, [](FieldReader &from) {
        AssetEdition edition;
        edition.mediaType = from.text(Field("mediaType"), longestName, 1);
        edition.contentHash = from.sha256(Field("contentHash"));
        edition.contentBytes = from.integer(Field("contentBytes"), 1, largestInteger);
        if (from.has(Field("width")) || from.has(Field("height"))) {
            edition.pixelSize = {static_cast<int>(from.integer(Field("width"), 1, largestSide)),
                                 static_cast<int>(from.integer(Field("height"), 1, largestSide))};
        }
        return edition;
    });
}

Decoded<InvitationRequest> decodeInvitationRequest(QByteArrayView bytes)
{
    return decoded(bytes, [](FieldReader &from) {
        InvitationRequest request;
        request.assetId = from.optionalId<AssetId>(Field("assetId"));
        readInvitationFields(from, request);
        return request;
    });
}

Decoded<InvitationGrant> decodeInvitationGrant(QByteArrayView bytes)
{
    return decoded(bytes, [](FieldReader &from) {
        return InvitationGrant{readInvitation(from), from.text(Field("secret"), longestName, 1)};
    });
}

Decoded<QList<Invitation>> decodeInvitations(QByteArrayView bytes)
{
    return decoded(bytes, [](FieldReader &from) {
        return listOf<Invitation>(from, Field("invitations"), mostInvitations, readInvitation);
    });
}

Decoded<HttpError> decodeHttpError(QByteArrayView bytes)
{
    return decoded(bytes, [](FieldReader &from) {
        return HttpError{from.text(Field("code"), longestName), from.text(Field("message"), longestText)};
    });
}

} // namespace Pinthread::Protocol
