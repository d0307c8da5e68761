// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/assetroutes.h"

#include "model/rules.h"
#include "server/auth/assetaccess.h"
#include "server/net/uploadsink.h"

#include <algorithm>

namespace Pinthread::Server {

namespace {

constexpr qint64 largestJson = 64 * 1024;

HttpAnswer readOnly()
{
    return HttpAnswer::notAllowed(QStringLiteral("You may read here, and not change what is there."));
}

HttpAnswer onlyItsCreator()
{
    return HttpAnswer::notAllowed(QStringLiteral("Only whoever added it or a moderator may do this."));
}

HttpAnswer tooLarge(qint64 most)
{
    return HttpAnswer::error(
        413, QStringLiteral("too-large"),
        QStringLiteral("The content may have at most %1 bytes here. Make it smaller, for example by saving it "
                       "in another format.")
            .arg(most));
}

HttpAnswer tooManyPixels(const QSize &size, qint64 most)
{
    return HttpAnswer::error(413, QStringLiteral("too-large"),
                             QStringLiteral("An image may have at most %1 pixels here, and this one has %2. Scale it "
                                            "down, or cut out what matters.")
                                 .arg(most)
                                 .arg(qint64(size.width()) * size.height()));
}

bool hasTooManyPixels(const QSize &size, qint64 most)
{
    return size.isValid() && qint64(size.width()) * size.height() > most;
}

/// It goes into a header of the answer to GET, so nothing but visible ASCII.
bool isMediaType(const QString &text)
{
    const auto visible = [](QChar c) { return c > u' ' && c < u'\x7f'; };
    return text.contains(u'/') && std::ranges::all_of(text, visible);
}

} // namespace

void AssetRoutes::addTo(Router &router)
{
    const auto add = [&](const char *method, const char *pattern, qint64 body, auto handle) {
        router.add(
            {method, QString::fromLatin1(pattern).split(u'/'), body,
             Route::Handler([this, handle](const auto &request, auto reply) { (this->*handle)(request, reply); })});
    };
    add("GET", "v1/assets", 0, &AssetRoutes::list);
    add("POST", "v1/assets", largestJson, &AssetRoutes::ensure);
    add("PATCH", "v1/assets/*", largestJson, &AssetRoutes::rename);
    add("DELETE", "v1/assets/*", 0, &AssetRoutes::remove);
    add("POST", "v1/assets/*/editions", largestJson, &AssetRoutes::addEdition);
    add("POST", "v1/assets/*/restore", largestJson, &AssetRoutes::restore);
    add("GET", "v1/assets/*/content", 0, &AssetRoutes::getContent);
    add("GET", "v1/assets/*/conversations", 0, &AssetRoutes::getConversations);
    router.add({"PUT", QStringLiteral("v1/assets/*/content").split(u'/'), m_services.config.uploadBytes,
                Route::StreamHandler([this](const auto &request, auto reply) { putContent(request, reply); })});
}

void AssetRoutes::list(const HttpRequest &request, const Reply &reply) const
{
    m_services.access.withSession(request, reply, [this, query = request.query, reply](const Identity &identity) {
        AssetFilter filter{.tenant = identity.tenant, .removed = false, .urlId = {}};
        filter.removed = query.queryItemValue(QStringLiteral("removed")) == QLatin1String("true");
        if (const QString urlId = QStringLiteral("urlId"); query.hasQueryItem(urlId))
            filter.urlId = query.queryItemValue(urlId, QUrl::FullyDecoded);
        m_services.storage.run([identity, filter, reply](Journal &journal) {
            auto assets = journal.assets(filter);
            if (!assets)
                return reply(HttpAnswer::unavailable());
            assets->removeIf([&](const AssetSummary &summary) {
                return !AssetAccess::isVisible(identity, {filter.tenant, summary.asset});
            });
            reply(HttpAnswer::json(200, Protocol::encode(*assets)));
        });
    });
}

void AssetRoutes::ensure(const HttpRequest &request, const Reply &reply) const
{
    m_services.access.withSession(request, reply, [this, body = request.body, reply](const Identity &identity) {
        ensureFor(identity, body, reply);
    });
}

void AssetRoutes::ensureFor(const Identity &identity, const QByteArray &body, const Reply &reply) const
{
    if (!mayAddAsset(identity.actor))
        return reply(readOnly());
    const auto asked = Protocol::decodeAssetRequest(body);
    if (!asked)
        return reply(HttpAnswer::invalid(asked.error().message));
    if (!isMediaType(asked->mediaType))
        return reply(HttpAnswer::invalid(QStringLiteral("mediaType must look like image/png.")));
    if (asked->contentBytes > m_services.config.uploadBytes)
        return reply(tooLarge(m_services.config.uploadBytes));
    if (const qint64 most = m_services.config.imagePixels; hasTooManyPixels(asked->pixelSize, most))
        return reply(tooManyPixels(asked->pixelSize, most));
    const AssetRecord record{.tenant = identity.tenant,
                             .asset = {.id = AssetId::make(m_services.clock, m_services.random),
                                       .urlId = asked->urlId,
                                       .kind = asked->kind,
                                       .name = asked->name,
                                       .mediaType = asked->mediaType,
                                       .contentHash = asked->contentHash,
                                       .contentBytes = asked->contentBytes,
                                       .pixelSize = asked->pixelSize,
                                       .createdAt = m_services.clock.now(),
                                       .createdBy = identity.actor.user}};
    m_services.storage.run([this, record, reply](Journal &journal) {
        const auto known = journal.assets({record.tenant, false, record.asset.urlId});
        const bool isThere = known && !known->isEmpty(); // Then nothing is added.
        if (!isThere && !fits(journal, record.tenant, 0, record.asset.contentBytes, reply))
            return;
        const auto kept = journal.ensureAsset(record);
        if (!kept)
            return reply(HttpAnswer::unavailable());
        const bool isNew = kept->asset.id == record.asset.id;
        reply(HttpAnswer::json(isNew ? 201 : 200, Protocol::encode(kept->asset)));
    });
}

bool AssetRoutes::fits(Journal &journal, TenantId tenant, qint64 before, qint64 more, const Reply &reply) const
{
    const qint64 most = m_services.config.tenantBytes;
    if (most == 0)
        return true;
    const auto stored = journal.storedBytes(tenant);
    if (!stored) {
        reply(HttpAnswer::unavailable());
        return false;
    }
    if (*stored - before + more <= most)
        return true;
    reply(HttpAnswer::error(507, QStringLiteral("limit-reached"),
                            QStringLiteral("All contents together may have %1 bytes here, of which %2 are taken; this "
                                           "one has %3. Ask the administrator for more room.")
                                .arg(most)
                                .arg(*stored - before)
                                .arg(more)));
    return false;
}

void AssetRoutes::rename(const HttpRequest &request, const Reply &reply) const
{
    const auto found = [this, body = request.body, reply](Journal &journal, const Identity &identity,
                                                          AssetRecord record) {
        if (!mayRenameAsset(identity.actor))
            return reply(readOnly());
        const auto asked = Protocol::decodeAssetRename(body);
        if (!asked)
            return reply(HttpAnswer::invalid(asked.error().message));
        if (!journal.renameAsset(record.asset.id, asked->name))
            return reply(HttpAnswer::unavailable());
        record.asset.name = asked->name;
        tellChanged(record);
        reply(HttpAnswer::json(200, Protocol::encode(record.asset)));
    };
    m_services.access.withAsset(request, reply, found);
}

void AssetRoutes::addEdition(const HttpRequest &request, const Reply &reply) const
{
    const auto found = [this, body = request.body, reply](Journal &journal, const Identity &identity,
                                                          AssetRecord record) {
        if (!mayReplaceContent(identity.actor, record.asset))
            return reply(onlyItsCreator());
        const auto asked = Protocol::decodeAssetEdition(body);
        if (!asked)
            return reply(HttpAnswer::invalid(asked.error().message));
        if (!isMediaType(asked->mediaType))
            return reply(HttpAnswer::invalid(QStringLiteral("mediaType must look like image/png.")));
        if (asked->pixelSize.isValid() != (record.asset.kind == AssetKind::Image))
            return reply(HttpAnswer::invalid(QStringLiteral("An image has width and height, and a text has none.")));
        if (asked->contentBytes > m_services.config.uploadBytes)
            return reply(tooLarge(m_services.config.uploadBytes));
        if (const qint64 most = m_services.config.imagePixels; hasTooManyPixels(asked->pixelSize, most))
            return reply(tooManyPixels(asked->pixelSize, most));
        if (!fits(journal, record.tenant, record.asset.contentBytes, asked->contentBytes, reply))
            return;
        record.asset.mediaType = asked->mediaType;
        record.asset.contentHash = asked->contentHash;
        record.asset.contentBytes = asked->contentBytes;
        record.asset.pixelSize = asked->pixelSize;
        if (!journal.replaceContent(record.asset))
            return reply(HttpAnswer::unavailable());
        if (m_services.content.contains(record.asset.contentHash))
            tellChanged(record); // Otherwise when it is there.
        reply(HttpAnswer::json(200, Protocol::encode(record.asset)));
    };
    m_services.access.withAsset(request, reply, found);
}

/// Whoever has the asset open hears what it is now, here and on other nodes.
void AssetRoutes::tellChanged(const AssetRecord &record) const
{
    if (const auto room = m_services.rooms.find(record.asset.id))
        room->assetChanged(record.asset);
    m_services.fanout.announce(AssetChanged{record.tenant, record.asset});
}

void AssetRoutes::remove(const HttpRequest &request, const Reply &reply) const
{
    const auto found = [this, reply](Journal &journal, const Identity &identity, const AssetRecord &record) {
        if (!mayRemoveAsset(identity.actor, record.asset))
            return reply(onlyItsCreator());
        if (!journal.setAssetRemoved(record.asset.id, m_services.clock.now()))
            return reply(HttpAnswer::unavailable());
        if (const auto room = m_services.rooms.find(record.asset.id))
            room->assetRemoved();
        m_services.fanout.announce(AssetRemoved{record.tenant, record.asset.id});
        reply(HttpAnswer::done());
    };
    m_services.access.withAsset(request, reply, found);
}

void AssetRoutes::restore(const HttpRequest &request, const Reply &reply) const
{
    const auto found = [reply](Journal &journal, const Identity &identity, AssetRecord record) {
        if (!mayRemoveAsset(identity.actor, record.asset))
            return reply(onlyItsCreator());
        if (!journal.setAssetRemoved(record.asset.id, 0))
            return reply(HttpAnswer::unavailable());
        record.asset.removedAt = 0;
        reply(HttpAnswer::json(200, Protocol::encode(record.asset)));
    };
    m_services.access.withAsset(request, reply, found, RequestAccess::Removed::Found);
}

void AssetRoutes::putContent(const HttpRequest &request, const SinkReply &reply) const
{
    const Reply refuse = [reply](const HttpAnswer &answer) { reply(nullptr, answer); };
    const auto found = [this, reply, refuse, length = request.contentLength](Journal &, const Identity &identity,
                                                                             const AssetRecord &record) {
        if (!mayAddAsset(identity.actor))
            return refuse(readOnly());
        if (length >= 0 && length != record.asset.contentBytes)
            return refuse(UploadSink::mismatch());
        const auto stored = [this, record] {
            m_services.storage.run([this, record](Journal &journal) {
                // It may have been renamed meanwhile. When that cannot be read, its content is news all the same.
                const auto now = journal.asset(record.asset.id);
                tellChanged(now && *now ? **now : record);
            });
        };
        reply(std::make_shared<UploadSink>(m_services.content, record.asset, stored), {});
    };
    m_services.access.withAsset(request, refuse, found);
}

void AssetRoutes::getContent(const HttpRequest &request, const Reply &reply) const
{
    const auto found = [this, reply](Journal &, const Identity &, const AssetRecord &record) {
        if (!m_services.content.contains(record.asset.contentHash)) {
            return reply(HttpAnswer::error(404, QStringLiteral("no-content"),
                                           QStringLiteral("Nobody has uploaded the content yet.")));
        }
        HttpAnswer answer;
        answer.contentType = record.asset.mediaType.toLatin1();
        answer.file = m_services.content.path(record.asset.contentHash);
        reply(answer);
    };
    m_services.access.withAsset(request, reply, found);
}

void AssetRoutes::getConversations(const HttpRequest &request, const Reply &reply) const
{
    // The room asks AssetAccess by itself, as it does for whoever opens the asset.
    m_services.access.withSession(request, reply, [this, request, reply](const Identity &identity) {
        const auto id = AssetId::fromText(request.segments.at(2));
        if (!id)
            return reply(HttpAnswer::notFound(AssetAccess::noSuchAsset().message));
        m_services.rooms.room(*id)->snapshot(identity, [reply](const auto &snapshot) {
            if (snapshot)
                reply(HttpAnswer::json(200, *snapshot));
            else if (snapshot.error().code == RefusalCode::NotFound)
                reply(HttpAnswer::notFound(snapshot.error().message));
            else
                reply(HttpAnswer::unavailable());
        });
    });
}

} // namespace Pinthread::Server
