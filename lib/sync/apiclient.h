// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/expected.h"
#include "model/usage.h"
#include "protocol/httpbodies.h"
#include "protocol/signin.h"
#include "sync/apicall.h"
#include "sync/serveraccount.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QIODevice;
class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

namespace Pinthread {

class ApiExchange;

/// The server's HTTP interface (PROTOCOL.md §2). GUI thread; answers come by callback, later, always exactly once,
/// and not at all once the client is destroyed.
class ApiClient : public QObject
{
    Q_OBJECT

public:
    template <class T>
    using Answer = std::function<void(Expected<T, ApiError>)>;

    explicit ApiClient(QObject *parent = nullptr);
    ~ApiClient() override;

    /// Whom to talk to, and with which token. Requests under way keep what they began with.
    /// \a certificateFingerprint is that of ServerAccount.
    void setServer(const QUrl &url, const QByteArray &certificateFingerprint = {});
    void setToken(const QString &token) { m_token = token; }
    /// How long nothing may move before a request counts as timed out; 30 s.
    void setTimeout(std::chrono::milliseconds timeout) { m_timeout = timeout; }

    /// `GET /healthz`: whether the server is there, without telling it anything.
    ApiCall *reach(Answer<void> answer);
    /// `POST /v1/sessions`. Does not change the token by itself.
    ApiCall *createSession(const Protocol::SessionRequest &session, Answer<Protocol::SessionGrant> answer);
    /// The same, by an account.
    ApiCall *signIn(const Protocol::PasswordSignIn &account, Answer<Protocol::SessionGrant> answer);
    /// `DELETE /v1/sessions/current`: the token is good for nothing any more.
    ApiCall *signOut(Answer<void> answer);
    /// `GET /v1/assets`, newest first.
    ApiCall *assets(Answer<QList<AssetSummary>> answer);
    /// The same of those that were removed.
    ApiCall *removedAssets(Answer<QList<AssetSummary>> answer);
    /// `POST /v1/assets`: the asset with this urlId, made if there is none. Compare its contentHash with yours.
    ApiCall *ensureAsset(const Protocol::AssetRequest &asset, Answer<Asset> answer);
    /// `PATCH /v1/assets/{id}`; mayRenameAsset() tells beforehand who may.
    ApiCall *renameAsset(AssetId assetId, const QString &name, Answer<Asset> answer);
    /// `POST /v1/assets/{id}/editions`: the same asset with another content, which is to be uploaded next;
    /// mayReplaceContent() tells beforehand who may.
    ApiCall *addEdition(AssetId assetId, const Protocol::AssetEdition &edition, Answer<Asset> answer);
    /// `DELETE /v1/assets/{id}`: marked as removed, and nothing lost; mayRemoveAsset().
    ApiCall *removeAsset(AssetId assetId, Answer<void> answer);
    /// `POST /v1/assets/{id}/restore`: undoes it.
    ApiCall *restoreAsset(AssetId assetId, Answer<Asset> answer);
    /// Whether somebody has uploaded the asset's content, by beginning to fetch it.
    ApiCall *hasContent(AssetId assetId, Answer<bool> answer);
    /// `PUT /v1/assets/{id}/content` from a file, read while it is sent.
    ApiCall *uploadContent(AssetId assetId, const QString &filePath, Answer<void> answer);
    /// The same from memory.
    ApiCall *uploadContent(AssetId assetId, const QByteArray &content, Answer<void> answer);
    /// `GET /v1/assets/{id}/content` into the file \a targetPath, which appears, or is replaced, only when all of it is
    /// there and has the asset's hash; the disk is left to a thread. More than \a mostBytes is given up (TooLarge) as
    /// soon as it is known.
    ApiCall *downloadContent(const Asset &asset, const QString &targetPath, qint64 mostBytes, Answer<void> answer);

    // For who mayInvite(). A grant's secret is told this once; InvitationLink makes a link of it.

    ApiCall *createInvitation(const Protocol::InvitationRequest &invitation, Answer<Protocol::InvitationGrant> answer);
    ApiCall *invitations(Answer<QList<Invitation>> answer);
    ApiCall *revokeInvitation(InvitationId invitationId, Answer<void> answer);

    /// `GET /v1/usage`, also by asset: from and to are days of UTC, both included. For who maySeeUsage().
    ApiCall *usage(QDate from, QDate to, Answer<Usage> answer);

private:
    using Finished = std::function<void(const std::optional<ApiError> &)>;

    [[nodiscard]] QNetworkRequest request(const QString &path, const QString &query = {}) const;
    [[nodiscard]] QNetworkRequest jsonRequest(const QString &path) const;
    /// Calls \a finished once when \a reply is complete, with nothing or with what went wrong.
    ApiExchange *begin(QNetworkReply *reply, Finished finished);
    ApiCall *follow(QNetworkReply *reply, Finished finished);
    ApiCall *followNothing(QNetworkReply *reply, Answer<void> answer);
    ApiCall *askForSession(const QByteArray &body, Answer<Protocol::SessionGrant> answer);
    /// Calls \a answer with what \a decode makes of the body.
    template <class Body, class Decode>
    ApiCall *followBody(QNetworkReply *reply, Decode decode, Answer<Body> answer);
    ApiCall *upload(AssetId assetId, std::unique_ptr<QIODevice> content, Answer<void> answer);
    ApiCall *failLater(const ApiError &error, const Answer<void> &answer);

    QNetworkAccessManager *m_network;
    QUrl m_url;
    QByteArray m_certificateFingerprint;
    QString m_token;
    std::chrono::milliseconds m_timeout{30'000};
};

} // namespace Pinthread
