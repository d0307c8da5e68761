// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/apiclient.h"

#include "protocol/usagebodies.h"
#include "sync/apiexchange_p.h"
#include "sync/contentdownload_p.h"

#include <QBuffer>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace Pinthread {

namespace {

using Kind = ApiError::Kind;

constexpr qint64 mostAnswerBytes = 64 * 1024 * 1024; ///< Of a JSON body: a guard against what is no server of ours.

QString assetPath(AssetId assetId, QLatin1String below = {})
{
    return QStringLiteral("/v1/assets/%1%2").arg(assetId.toText(), below);
}

} // namespace

ApiClient::ApiClient(QObject *parent) : QObject(parent), m_network(new QNetworkAccessManager(this))
{
    // A token goes to the server it is for and nowhere else.
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

ApiClient::~ApiClient()
{
    // Replies emit while they are torn down, and nobody shall hear it.
    qDeleteAll(findChildren<ApiExchange *>());
    qDeleteAll(findChildren<ContentDownload *>());
}

void ApiClient::setServer(const QUrl &url, const QByteArray &certificateFingerprint)
{
    // A connection that is open was found good by other rules.
    if (certificateFingerprint != m_certificateFingerprint)
        m_network->clearConnectionCache();
    m_url = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    m_certificateFingerprint = certificateFingerprint;
}

ApiCall *ApiClient::createSession(const Protocol::SessionRequest &session, Answer<Protocol::SessionGrant> answer)
{
    return askForSession(Protocol::encode(session), std::move(answer));
}

ApiCall *ApiClient::signIn(const Protocol::PasswordSignIn &account, Answer<Protocol::SessionGrant> answer)
{
    return askForSession(Protocol::encode(account), std::move(answer));
}

ApiCall *ApiClient::signOut(Answer<void> answer)
{
    return followNothing(m_network->deleteResource(request(QStringLiteral("/v1/sessions/current"))), std::move(answer));
}

ApiCall *ApiClient::askForSession(const QByteArray &body, Answer<Protocol::SessionGrant> answer)
{
    QNetworkRequest post = jsonRequest(QStringLiteral("/v1/sessions"));
    post.setRawHeader("Authorization", {});
    return followBody<Protocol::SessionGrant>(m_network->post(post, body), &Protocol::decodeSessionGrant,
                                              std::move(answer));
}

ApiCall *ApiClient::reach(Answer<void> answer)
{
    QNetworkRequest get = request(QStringLiteral("/healthz"));
    get.setRawHeader("Authorization", {});
    return followNothing(m_network->get(get), std::move(answer));
}

ApiCall *ApiClient::assets(Answer<QList<AssetSummary>> answer)
{
    return followBody<QList<AssetSummary>>(m_network->get(request(QStringLiteral("/v1/assets"))),
                                           &Protocol::decodeAssetSummaries, std::move(answer));
}

ApiCall *ApiClient::removedAssets(Answer<QList<AssetSummary>> answer)
{
    return followBody<QList<AssetSummary>>(
        m_network->get(request(QStringLiteral("/v1/assets"), QStringLiteral("removed=true"))),
        &Protocol::decodeAssetSummaries, std::move(answer));
}

ApiCall *ApiClient::ensureAsset(const Protocol::AssetRequest &asset, Answer<Asset> answer)
{
    return followBody<Asset>(m_network->post(jsonRequest(QStringLiteral("/v1/assets")), Protocol::encode(asset)),
                             &Protocol::decodeAsset, std::move(answer));
}

ApiCall *ApiClient::renameAsset(AssetId assetId, const QString &name, Answer<Asset> answer)
{
    return followBody<Asset>(m_network->sendCustomRequest(jsonRequest(assetPath(assetId)), "PATCH",
                                                          Protocol::encode(Protocol::AssetRename{name})),
                             &Protocol::decodeAsset, std::move(answer));
}

ApiCall *ApiClient::addEdition(AssetId assetId, const Protocol::AssetEdition &edition, Answer<Asset> answer)
{
    return followBody<Asset>(
        m_network->post(jsonRequest(assetPath(assetId, QLatin1String("/editions"))), Protocol::encode(edition)),
        &Protocol::decodeAsset, std::move(answer));
}

ApiCall *ApiClient::removeAsset(AssetId assetId, Answer<void> answer)
{
    return followNothing(m_network->deleteResource(request(assetPath(assetId))), std::move(answer));
}

ApiCall *ApiClient::restoreAsset(AssetId assetId, Answer<Asset> answer)
{
    return followBody<Asset>(m_network->post(jsonRequest(assetPath(assetId, QLatin1String("/restore"))), QByteArray()),
                             &Protocol::decodeAsset, std::move(answer));
}

ApiCall *ApiClient::createInvitation(const Protocol::InvitationRequest &invitation,
                                     Answer<Protocol::InvitationGrant> answer)
{
    return followBody<Protocol::InvitationGrant>(
        m_network->post(jsonRequest(QStringLiteral("/v1/invitations")), Protocol::encode(invitation)),
        &Protocol::decodeInvitationGrant, std::move(answer));
}

ApiCall *ApiClient::invitations(Answer<QList<Invitation>> answer)
{
    return followBody<QList<Invitation>>(m_network->get(request(QStringLiteral("/v1/invitations"))),
                                         &Protocol::decodeInvitations, std::move(answer));
}

ApiCall *ApiClient::revokeInvitation(InvitationId invitationId, Answer<void> answer)
{
    const QString path = QStringLiteral("/v1/invitations/") + invitationId.toText();
    return followNothing(m_network->deleteResource(request(path)), std::move(answer));
}

ApiCall *ApiClient::usage(QDate from, QDate to, Answer<Usage> answer)
{
    const QString query =
        QStringLiteral("from=%1&to=%2&by=asset").arg(from.toString(Qt::ISODate), to.toString(Qt::ISODate));
    return followBody<Usage>(m_network->get(request(QStringLiteral("/v1/usage"), query)), &Protocol::decodeUsage,
                             std::move(answer));
}

ApiCall *ApiClient::hasContent(AssetId assetId, Answer<bool> answer)
{
    QNetworkReply *reply = m_network->get(request(assetPath(assetId, QLatin1String("/content"))));
    reply->setReadBufferSize(4096); // The head is all that is wanted.
    const auto there = std::make_shared<bool>(false);
    connect(reply, &QNetworkReply::metaDataChanged, reply, [reply, there] {
        if (reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200 && !*there) {
            *there = true;
            QMetaObject::invokeMethod(reply, &QNetworkReply::abort, Qt::QueuedConnection);
        }
    });
    return follow(reply, [there, answer = std::move(answer)](const std::optional<ApiError> &error) {
        if (*there)
            answer(true);
        else if (error && error->kind == Kind::NoContent)
            answer(false);
        else
            answer(failure(error.value_or(ApiError::of(Kind::BadAnswer, QStringLiteral("no content in a success")))));
    });
}

ApiCall *ApiClient::uploadContent(AssetId assetId, const QString &filePath, Answer<void> answer)
{
    auto file = std::make_unique<QFile>(filePath);
    if (!file->open(QIODevice::ReadOnly))
        return failLater(ApiError::of(Kind::LocalFile, file->errorString()), answer);
    return upload(assetId, std::move(file), std::move(answer));
}

ApiCall *ApiClient::uploadContent(AssetId assetId, const QByteArray &content, Answer<void> answer)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(content);
    buffer->open(QIODevice::ReadOnly);
    return upload(assetId, std::move(buffer), std::move(answer));
}

ApiCall *ApiClient::upload(AssetId assetId, std::unique_ptr<QIODevice> content, Answer<void> answer)
{
    QNetworkRequest put = request(assetPath(assetId, QLatin1String("/content")));
    put.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/octet-stream"));
    QNetworkReply *reply = m_network->put(put, content.get());
    content.release()->setParent(reply); // Read until the reply is done with it.
    ApiCall *call = followNothing(reply, std::move(answer));
    connect(reply, &QNetworkReply::uploadProgress, call, &ApiCall::progressed);
    return call;
}

ApiCall *ApiClient::downloadContent(const Asset &asset, const QString &targetPath, qint64 mostBytes,
                                    Answer<void> answer)
{
    if (asset.contentBytes > mostBytes)
        return failLater(ApiError::of(Kind::TooLarge, QString::number(asset.contentBytes)), answer);
    QNetworkReply *reply = m_network->get(request(assetPath(asset.id, QLatin1String("/content"))));
    auto *download = new ContentDownload(reply, asset, targetPath, mostBytes, this);
    ApiCall *call = follow(reply, [download, answer = std::move(answer)](const std::optional<ApiError> &error) {
        download->finish(error, [answer](const std::optional<ApiError> &problem) {
            answer(problem ? Expected<void, ApiError>(failure(*problem)) : Expected<void, ApiError>());
        });
    });
    connect(reply, &QNetworkReply::downloadProgress, call, &ApiCall::progressed);
    return call;
}

QNetworkRequest ApiClient::request(const QString &path, const QString &query) const
{
    QUrl url = m_url;
    QString base = url.path();
    if (base.endsWith(u'/'))
        base.chop(1);
    url.setPath(base + path);
    url.setQuery(query.isEmpty() ? QString() : query);
    QNetworkRequest request(url);
    request.setTransferTimeout(static_cast<int>(m_timeout.count()));
    request.setRawHeader("Authorization", "Bearer " + m_token.toUtf8());
    return request;
}

QNetworkRequest ApiClient::jsonRequest(const QString &path) const
{
    QNetworkRequest made = request(path);
    made.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    return made;
}

ApiExchange *ApiClient::begin(QNetworkReply *reply, Finished finished)
{
    return new ApiExchange(reply, new ApiCall(this), CertificateCheck(m_certificateFingerprint), std::move(finished),
                           this);
}

ApiCall *ApiClient::follow(QNetworkReply *reply, Finished finished)
{
    return begin(reply, std::move(finished))->call();
}

ApiCall *ApiClient::followNothing(QNetworkReply *reply, Answer<void> answer)
{
    return follow(reply, [answer = std::move(answer)](const std::optional<ApiError> &error) {
        answer(error ? Expected<void, ApiError>(failure(*error)) : Expected<void, ApiError>());
    });
}

template <class Body, class Decode>
ApiCall *ApiClient::followBody(QNetworkReply *reply, Decode decode, Answer<Body> answer)
{
    ApiExchange *exchange =
        begin(reply, [reply, decode, answer = std::move(answer)](const std::optional<ApiError> &error) {
            if (error) {
                answer(failure(*error));
                return;
            }
            auto body = decode(reply->readAll());
            if (body)
                answer(std::move(*body));
            else
                answer(failure(ApiError::of(Kind::BadAnswer, body.error().message)));
        });
    exchange->limitBody(mostAnswerBytes);
    return exchange->call();
}

ApiCall *ApiClient::failLater(const ApiError &error, const Answer<void> &answer)
{
    auto *call = new ApiCall(this);
    QMetaObject::invokeMethod(
        call,
        [call, error, answer] {
            call->deleteLater();
            answer(failure(error));
        },
        Qt::QueuedConnection);
    return call;
}

} // namespace Pinthread
