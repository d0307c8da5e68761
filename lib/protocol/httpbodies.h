// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/assetsummary.h"
#include "model/expected.h"
#include "model/invitation.h"
#include "protocol/protocolerror.h"

#include <QList>

/// \file
/// The JSON bodies of the HTTP requests and answers. Strict in the same way as codec.h.

namespace Pinthread::Protocol {

/// `POST /v1/sessions`: let me in under this name. (Those who have an account sign in as signin.h says.)
struct SessionRequest
{
    QString name;   ///< 1–80 characters.
    QString secret; ///< The server's, or that of an invitation; empty where none is asked for.
    friend bool operator==(const SessionRequest &, const SessionRequest &) = default;
};

/// Its answer.
struct SessionGrant
{
    QString token;
    Actor actor;
    qint64 expiresAt = 0; ///< Milliseconds since 1970, UTC; 0: not by itself.
    friend bool operator==(const SessionGrant &, const SessionGrant &) = default;
};

/// `POST /v1/assets`: the asset with this urlId, made if there is none.
struct AssetRequest
{
    QString urlId;
    AssetKind kind = AssetKind::Image;
    QString name;
    QString mediaType;
    QByteArray contentHash; ///< SHA-256, 32 bytes; 64 lower-case hexadecimal digits on the wire.
    qint64 contentBytes = 0;
    QSize pixelSize; ///< Of an image.
    friend bool operator==(const AssetRequest &, const AssetRequest &) = default;
};

/// `PATCH /v1/assets/{id}`: call it something else.
struct AssetRename
{
    QString name; ///< 1–200 characters, not only blanks.
    friend bool operator==(const AssetRename &, const AssetRename &) = default;
};

/// `POST /v1/assets/{id}/editions`: the same asset with another content, its next edition.
struct AssetEdition
{
    QString mediaType;
    QByteArray contentHash; ///< As AssetRequest has it.
    qint64 contentBytes = 0;
    QSize pixelSize; ///< Of an image; invalid for a text.
    friend bool operator==(const AssetEdition &, const AssetEdition &) = default;
};

/// `POST /v1/invitations`: let others in with a secret of their own.
struct InvitationRequest
{
    AssetId assetId;          ///< What they get to see; null: every asset.
    Role role = Role::Viewer; ///< Viewer or commenter.
    QString label;            ///< At most 80 characters.
    qint64 expiresAt = 0;     ///< Milliseconds since 1970, UTC; 0: when it is revoked.
    friend bool operator==(const InvitationRequest &, const InvitationRequest &) = default;
};

/// Its answer, the only one that holds the secret.
struct InvitationGrant
{
    Invitation invitation;
    QString secret;
    friend bool operator==(const InvitationGrant &, const InvitationGrant &) = default;
};

/// The body of every answer that is not a success.
struct HttpError
{
    QString code;
    QString message;
    friend bool operator==(const HttpError &, const HttpError &) = default;
};

template <class Body>
using Decoded = Expected<Body, ProtocolError>;

[[nodiscard]] QByteArray encode(const SessionRequest &request);
[[nodiscard]] QByteArray encode(const SessionGrant &grant);
[[nodiscard]] QByteArray encode(const AssetRequest &request);
[[nodiscard]] QByteArray encode(const Asset &asset);
[[nodiscard]] QByteArray encode(const QList<AssetSummary> &assets);
[[nodiscard]] QByteArray encode(const AssetRename &rename);
[[nodiscard]] QByteArray encode(const AssetEdition &edition);
[[nodiscard]] QByteArray encode(const InvitationRequest &request);
[[nodiscard]] QByteArray encode(const InvitationGrant &grant);
[[nodiscard]] QByteArray encode(const QList<Invitation> &invitations);
[[nodiscard]] QByteArray encode(const HttpError &error);

[[nodiscard]] Decoded<SessionRequest> decodeSessionRequest(QByteArrayView bytes);
[[nodiscard]] Decoded<SessionGrant> decodeSessionGrant(QByteArrayView bytes);
[[nodiscard]] Decoded<AssetRequest> decodeAssetRequest(QByteArrayView bytes);
[[nodiscard]] Decoded<Asset> decodeAsset(QByteArrayView bytes);
[[nodiscard]] Decoded<QList<Asset>> decodeAssets(QByteArrayView bytes);
[[nodiscard]] Decoded<QList<AssetSummary>> decodeAssetSummaries(QByteArrayView bytes);
[[nodiscard]] Decoded<AssetRename> decodeAssetRename(QByteArrayView bytes);
[[nodiscard]] Decoded<AssetEdition> decodeAssetEdition(QByteArrayView bytes);
[[nodiscard]] Decoded<InvitationRequest> decodeInvitationRequest(QByteArrayView bytes);
[[nodiscard]] Decoded<InvitationGrant> decodeInvitationGrant(QByteArrayView bytes);
[[nodiscard]] Decoded<QList<Invitation>> decodeInvitations(QByteArrayView bytes);
[[nodiscard]] Decoded<HttpError> decodeHttpError(QByteArrayView bytes);

} // namespace Pinthread::Protocol
