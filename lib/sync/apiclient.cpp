// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/apiclient.h"

#include "sync/contentdownload_p.h"

#include <QBuffer>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace Pinthread {

namespace {

using Kind = ApiError::Kind;

constexpr qint64 mostAnswerBytes = 64 * 1024 * 1024; ///< Of a JSON body: a guard against what is no server of ours.

Kind kindOfStatus(int status, const QString &code)
{
    switch (status) {
    case 401:
        return Kind::NotSignedIn;
    case 403:
        return Kind::NotAllowed;
    case 404:
        return code == QLatin1String("no-content") ? Kind::NoContent : Kind::NotFound;
    case 409:
        return Kind::Mismatch;
    case 413:
        return Kind::TooLarge;
    default:
        return status >= 500 ? Kind::ServerFault : status >= 400 ? Kind::Refused : Kind::BadAnswer;
    }
}

std::optional<ApiError> errorOf(QNetworkReply *reply, bool cancelled)
{
    if (cancelled)
        return ApiError::of(Kind::Cancelled);
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool succeeded = status >= 200 && status < 300;
    if (succeeded && reply->error() == QNetworkReply::NoError)
        return std::nullopt;
    if (status != 0 && !succeeded) {
        const auto told = Protocol::decodeHttpError(reply->readAll());
        return ApiError::of(kindOfStatus(status, told ? told->code : QString()),
                            told ? told->message : QString::number(status));
    }
    // Nobody cancelled it, so what Qt calls cancelled was the transfer's timeout.
    const bool timedOut =
        reply->error() == QNetworkReply::OperationCanceledError || reply->error() == QNetworkReply::TimeoutError;
    return ApiError::of(timedOut ? Kind::TimedOut : Kind::Unreachable, reply->errorString());
}

} // namespace

ApiClient::ApiClient(QObject *parent) : QObject(parent), m_network(new QNetworkAccessManager(this))
{
    // A token goes to the server it is for and nowhere else.
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

ApiClient::~ApiClient()
{
    const auto calls = findChildren<QNetworkReply *>();
    for (QNetworkReply *reply : calls)
        reply->disconnect(this); // Replies emit while they are torn down.
}

ApiCall *ApiClient::createSession(const Protocol::SessionRequest &session, Answer<Protocol::SessionGrant> answer)
{
    QNetworkRequest post = request(QStringLiteral("/v1/sessions"));
    post.setRawHeader("Authorization", {});
    post.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    return followBody<Protocol::SessionGrant>(m_network->post(post, Protocol::encode(session)),
                                              &Protocol::decodeSessionGrant, std::move(answer));
}

ApiCall *ApiClient::assets(Answer<QList<Asset>> answer)
{
    return followBody<QList<Asset>>(m_network->get(request(QStringLiteral("/v1/assets"))), &Protocol::decodeAssets,
                                    std::move(answer));
}

ApiCall *ApiClient::ensureAsset(const Protocol::AssetRequest &asset, Answer<Asset> answer)
{
    QNetworkRequest post = request(QStringLiteral("/v1/assets"));
    post.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    return followBody<Asset>(m_network->post(post, Protocol::encode(asset)), &Protocol::decodeAsset, std::move(answer));
}

ApiCall *ApiClient::hasContent(AssetId assetId, Answer<bool> answer)
{
    QNetworkReply *reply = m_network->get(request(QStringLiteral("/v1/assets/%1/content").arg(assetId.toText())));
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
    QNetworkRequest put = request(QStringLiteral("/v1/assets/%1/content").arg(assetId.toText()));
    put.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/octet-stream"));
    QNetworkReply *reply = m_network->put(put, content.get());
    content.release()->setParent(reply); // Read until the reply is done with it.
    ApiCall *call = follow(reply, [answer = std::move(answer)](const std::optional<ApiError> &error) {
        answer(error ? Expected<void, ApiError>(failure(*error)) : Expected<void, ApiError>());
    });
    connect(reply, &QNetworkReply::uploadProgress, call, &ApiCall::progressed);
    return call;
}

ApiCall *ApiClient::downloadContent(const Asset &asset, const QString &targetPath, qint64 mostBytes,
                                    Answer<void> answer)
{
    if (asset.contentBytes > mostBytes)
        return failLater(ApiError::of(Kind::TooLarge, QString::number(asset.contentBytes)), answer);
    QNetworkReply *reply = m_network->get(request(QStringLiteral("/v1/assets/%1/content").arg(asset.id.toText())));
    auto *download = new ContentDownload(reply, asset, targetPath, mostBytes);
    ApiCall *call = follow(reply, [download, answer = std::move(answer)](const std::optional<ApiError> &error) {
        const std::optional<ApiError> own = error ? download->failure() : download->finish();
        const std::optional<ApiError> result = own ? own : error;
        answer(result ? Expected<void, ApiError>(failure(*result)) : Expected<void, ApiError>());
    });
    connect(reply, &QNetworkReply::downloadProgress, call, &ApiCall::progressed);
    return call;
}

QNetworkRequest ApiClient::request(const QString &path) const
{
    QUrl url = m_url;
    QString base = url.path();
    if (base.endsWith(u'/'))
        base.chop(1);
    url.setPath(base + path);
    QNetworkRequest request(url);
    request.setTransferTimeout(static_cast<int>(m_timeout.count()));
    request.setRawHeader("Authorization", "Bearer " + m_token.toUtf8());
    return request;
}

ApiCall *ApiClient::follow(QNetworkReply *reply, std::function<void(std::optional<ApiError>)> finished)
{
    auto *call = new ApiCall(this);
    const auto wasCancelled = std::make_shared<bool>(false);
    connect(call, &ApiCall::cancelled, reply, [reply, wasCancelled] {
        if (reply->isRunning()) {
            *wasCancelled = true;
            // Later: the callback must not come from within cancel().
            QMetaObject::invokeMethod(reply, &QNetworkReply::abort, Qt::QueuedConnection);
        }
    });
    connect(reply, &QNetworkReply::finished, this, [reply, call, wasCancelled, finished = std::move(finished)] {
        reply->deleteLater();
        call->deleteLater();
        finished(errorOf(reply, *wasCancelled));
    });
    return call;
}

template <class Body, class Decode>
ApiCall *ApiClient::followBody(QNetworkReply *reply, Decode decode, Answer<Body> answer)
{
    const auto tooMuch = std::make_shared<bool>(false);
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply, tooMuch](qint64 done) {
        if (done > mostAnswerBytes && reply->isRunning()) {
            *tooMuch = true;
            reply->abort();
        }
    });
    return follow(reply, [reply, decode, tooMuch, answer = std::move(answer)](const std::optional<ApiError> &error) {
        if (*tooMuch) {
            answer(failure(ApiError::of(Kind::BadAnswer, QStringLiteral("endless"))));
            return;
        }
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
