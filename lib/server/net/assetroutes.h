// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/net/requestaccess.h"
#include "server/net/router.h"
#include "server/rooms/roomregistry.h"
#include "server/storage/contentstore.h"

namespace Pinthread::Server {

/// The requests that are about assets: list, add, rename, remove, restore, and their contents.
class AssetRoutes
{
public:
    /// What the routes work on; everything outlives them.
    struct Services
    {
        const ServerConfig &config;
        const Clock &clock;
        Random &random;
        StorageThread &storage;
        const RequestAccess &access;
        RoomRegistry &rooms;
        const ContentStore &content;
        Fanout &fanout;
    };

    explicit AssetRoutes(Services services) : m_services(services) {}

    /// The routes refer to this object, which outlives the router.
    void addTo(Router &router);

private:
    void list(const HttpRequest &request, const Reply &reply) const;
    void ensure(const HttpRequest &request, const Reply &reply) const;
    void ensureFor(const Identity &identity, const QByteArray &body, const Reply &reply) const;
    /// Whether \a more bytes of content, instead of \a before, still go into what the tenant may have. Answers when
    /// not.
    [[nodiscard]] bool fits(Journal &journal, TenantId tenant, qint64 before, qint64 more, const Reply &reply) const;
    void rename(const HttpRequest &request, const Reply &reply) const;
    void addEdition(const HttpRequest &request, const Reply &reply) const;
    void tellChanged(const AssetRecord &record) const;
    void remove(const HttpRequest &request, const Reply &reply) const;
    void restore(const HttpRequest &request, const Reply &reply) const;
    void putContent(const HttpRequest &request, const SinkReply &reply) const;
    void getContent(const HttpRequest &request, const Reply &reply) const;
    void getConversations(const HttpRequest &request, const Reply &reply) const;

    const Services m_services;
};

} // namespace Pinthread::Server
