// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/apiroutes.h"

#include "server/logging.h"
#include "server/net/uploadsink.h"

#include <algorithm>

namespace Pinthread::Server {

namespace {

constexpr qint64 largestJson = 64 * 1024;

HttpAnswer notAuthenticated(const QString &message)
{
    return HttpAnswer::error(401, QStringLiteral("not-authenticated"), message);
}

HttpAnswer unavailable()
{
    return HttpAnswer::error(503, QStringLiteral("unavailable"), QStringLiteral("The server cannot do this now."));
}

HttpAnswer invalid(const QString &message)
{
    return HttpAnswer::error(400, QStringLiteral("invalid"), message);
}

HttpAnswer noSuchAsset()
{
    return HttpAnswer::error(404, QStringLiteral("not-found"), QStringLiteral("There is no such asset."));
}

/// Takes the same time wherever the two differ.
bool equalSecrets(const QString &one, const QString &other)
{
    const QByteArray a = QCryptographicHash::hash(one.toUtf8(), QCryptographicHash::Sha256);
    const QByteArray b = QCryptographicHash::hash(other.toUtf8(), QCryptographicHash::Sha256);
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a.at(i) ^ b.at(i);
    return difference == 0;
}

/// It goes into a header of the answer to GET, so nothing but visible ASCII.
bool isMediaType(const QString &text)
{
    const auto visible = [](QChar c) { return c > u' ' && c < u'\x7f'; };
    return text.contains(u'/') && std::ranges::all_of(text, visible);
}

QStringList path(const char *text)
{
    return QString::fromLatin1(text).split(u'/');
}

} // namespace

void ApiRoutes::addTo(Router &router)
{
    const auto add = [&](const char *method, const char *pattern, qint64 body, auto handler) {
        router.add({method, path(pattern), body, Route::Handler(handler)});
    };
    add("POST", "v1/sessions", largestJson, [this](const auto &request, auto reply) { createSession(request, reply); });
    add("GET", "v1/assets", 0, [this](const auto &request, auto reply) { listAssets(request, reply); });
    add("POST", "v1/assets", largestJson, [this](const auto &request, auto reply) { ensureAsset(request, reply); });
    add("GET", "v1/assets/*/content", 0, [this](const auto &request, auto reply) { getContent(request, reply); });
    add("GET", "v1/assets/*/conversations", 0,
        [this](const auto &request, auto reply) { getConversations(request, reply); });
    add("GET", "healthz", 0, [](const auto &, auto reply) { reply(HttpAnswer::json(200, "{\"status\":\"ok\"}")); });
    add("GET", "readyz", 0, [this](const auto &, auto reply) { getReadiness(reply); });
    add("GET", "metrics", 0, [this](const auto &request, auto reply) { getMetrics(request, reply); });
    router.add({"PUT", path("v1/assets/*/content"), m_services.config.uploadBytes,
                Route::StreamHandler([this](const auto &request, auto reply) { putContent(request, reply); })});
}

void ApiRoutes::withSession(const HttpRequest &request, const Reply &reply, Allowed allowed)
{
    if (request.bearerToken.isEmpty())
        return reply(notAuthenticated(QStringLiteral("Authorization: Bearer <token> is missing.")));
    m_services.sessions.find(request.bearerToken, [reply, allowed = std::move(allowed)](const auto &identity) {
        if (identity)
            allowed(*identity);
        else if (identity.error() == Sessions::Problem::Unknown)
            reply(notAuthenticated(QStringLiteral("There is no session with this token.")));
        else
            reply(unavailable());
    });
}

void ApiRoutes::withAsset(const HttpRequest &request, const Reply &reply,
                          std::function<void(const AssetRecord &)> found)
{
    withSession(request, reply, [this, request, reply, found = std::move(found)](const Identity &identity) {
        const auto id = AssetId::fromText(request.segments.at(2));
        if (!id)
            return reply(noSuchAsset());
        m_services.storage.asset(*id, [identity, reply, found](const auto &record) {
            if (!record)
                reply(unavailable());
            else if (!*record || (*record)->tenant != identity.tenant)
                reply(noSuchAsset());
            else
                found(**record);
        });
    });
}

void ApiRoutes::createSession(const HttpRequest &request, const Reply &reply)
{
    const auto asked = Protocol::decodeSessionRequest(request.body);
    if (!asked)
        return reply(invalid(asked.error().message));
    if (const QString problem = Sessions::problemWithName(asked->name); !problem.isEmpty())
        return reply(invalid(problem));
    const QString &secret = m_services.config.secret;
    if (secret.isEmpty() ? !request.fromLoopback : !equalSecrets(asked->secret, secret))
        return reply(notAuthenticated(QStringLiteral("The secret is missing or is not this server's.")));
    m_services.sessions.issue(asked->name.trimmed(), m_services.config.sessionRole, [reply](const auto &grant) {
        if (!grant)
            qCWarning(storageLog).noquote() << "A session could not be kept:" << grant.error().message;
        reply(grant ? HttpAnswer::json(201, Protocol::encode(*grant)) : unavailable());
    });
}

void ApiRoutes::listAssets(const HttpRequest &request, const Reply &reply)
{
    withSession(request, reply, [this, query = request.query, reply](const Identity &identity) {
        const QString urlIdKey = QStringLiteral("urlId");
        const std::optional<QString> urlId = query.hasQueryItem(urlIdKey)
                                                 ? std::optional(query.queryItemValue(urlIdKey, QUrl::FullyDecoded))
                                                 : std::nullopt;
        m_services.storage.run([tenant = identity.tenant, urlId, reply](Journal &journal) {
            if (!urlId) {
                const auto assets = journal.assets(tenant);
                return reply(assets ? HttpAnswer::json(200, Protocol::encode(*assets)) : unavailable());
            }
            const auto record = journal.assetByUrlId(tenant, *urlId);
            if (!record)
                return reply(unavailable());
            const QList<Asset> assets = *record ? QList{(*record)->asset} : QList<Asset>();
            reply(HttpAnswer::json(200, Protocol::encode(assets)));
        });
    });
}

void ApiRoutes::ensureAsset(const HttpRequest &request, const Reply &reply)
{
    const auto asked = Protocol::decodeAssetRequest(request.body);
    if (!asked)
        return reply(invalid(asked.error().message));
    if (!isMediaType(asked->mediaType))
        return reply(invalid(QStringLiteral("mediaType must look like image/png.")));
    if (asked->contentBytes > m_services.config.uploadBytes) {
        return reply(HttpAnswer::error(
            413, QStringLiteral("too-large"),
            QStringLiteral("The content may have at most %1 bytes here.").arg(m_services.config.uploadBytes)));
    }
    withSession(request, reply, [this, asked = *asked, reply](const Identity &identity) {
        if (identity.actor.role == Role::Viewer) {
            return reply(
                HttpAnswer::error(403, QStringLiteral("not-allowed"), QStringLiteral("You may read here, not write.")));
        }
        const AssetRecord record{.tenant = identity.tenant,
                                 .asset = {.id = AssetId::make(m_services.clock, m_services.random),
                                           .urlId = asked.urlId,
                                           .kind = asked.kind,
                                           .name = asked.name,
                                           .mediaType = asked.mediaType,
                                           .contentHash = asked.contentHash,
                                           .contentBytes = asked.contentBytes,
                                           .pixelSize = asked.pixelSize,
                                           .createdAt = m_services.clock.now()}};
        m_services.storage.run([record, reply](Journal &journal) {
            const auto kept = journal.ensureAsset(record);
            if (!kept)
                return reply(unavailable());
            const bool isNew = kept->asset.id == record.asset.id;
            reply(HttpAnswer::json(isNew ? 201 : 200, Protocol::encode(kept->asset)));
        });
    });
}

void ApiRoutes::putContent(const HttpRequest &request, const SinkReply &reply)
{
    const Reply refuse = [reply](const HttpAnswer &answer) { reply(nullptr, answer); };
    const auto begin = [this, reply, refuse, length = request.contentLength](const AssetRecord &record) {
        if (length >= 0 && length != record.asset.contentBytes)
            return refuse(UploadSink::mismatch());
        reply(std::make_shared<UploadSink>(m_services.content, record.asset), {});
    };
    withSession(request, refuse, [this, request, refuse, begin](const Identity &identity) {
        if (identity.actor.role == Role::Viewer) {
            return refuse(
                HttpAnswer::error(403, QStringLiteral("not-allowed"), QStringLiteral("You may read here, not write.")));
        }
        withAsset(request, refuse, begin);
    });
}

void ApiRoutes::getContent(const HttpRequest &request, const Reply &reply)
{
    withAsset(request, reply, [this, reply](const AssetRecord &record) {
        if (!m_services.content.contains(record.asset.contentHash)) {
            return reply(HttpAnswer::error(404, QStringLiteral("no-content"),
                                           QStringLiteral("Nobody has uploaded the content yet.")));
        }
        reply({.status = 200,
               .contentType = record.asset.mediaType.toLatin1(),
               .body = {},
               .file = m_services.content.path(record.asset.contentHash),
               .retryAfterSeconds = 0});
    });
}

void ApiRoutes::getConversations(const HttpRequest &request, const Reply &reply)
{
    withSession(request, reply, [this, request, reply](const Identity &identity) {
        const auto id = AssetId::fromText(request.segments.at(2));
        if (!id)
            return reply(noSuchAsset());
        m_services.rooms.room(*id)->snapshot(identity.tenant, [reply](const auto &snapshot) {
            if (snapshot)
                reply(HttpAnswer::json(200, *snapshot));
            else
                reply(snapshot.error().code == RefusalCode::NotFound ? noSuchAsset() : unavailable());
        });
    });
}

void ApiRoutes::getReadiness(const Reply &reply) const
{
    const QString problem = m_services.storage.problem();
    if (problem.isEmpty())
        reply(HttpAnswer::json(200, "{\"status\":\"ready\"}"));
    else
        reply(HttpAnswer::error(503, QStringLiteral("unavailable"), problem));
}

void ApiRoutes::getMetrics(const HttpRequest &request, const Reply &reply) const
{
    if (!request.fromLoopback) {
        return reply(HttpAnswer::error(403, QStringLiteral("not-allowed"),
                                       QStringLiteral("Metrics are for the machine itself.")));
    }
    HttpAnswer answer = HttpAnswer::json(200, m_services.metrics.toPrometheus());
    answer.contentType = QByteArrayLiteral("text/plain; version=0.0.4; charset=utf-8");
    reply(answer);
}

} // namespace Pinthread::Server
