// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/auth/sessions.h"
#include "server/net/router.h"
#include "server/rooms/roomregistry.h"
#include "server/storage/contentstore.h"

namespace Pinthread::Server {

/// The HTTP half of PROTOCOL.md: which request does what. Handlers run on the network's threads and never wait; the
/// answers come from wherever the work was done.
class ApiRoutes
{
public:
    /// What the routes work on; everything outlives them.
    struct Services
    {
        const ServerConfig &config;
        const Clock &clock;
        Random &random;
        StorageThread &storage;
        Sessions &sessions;
        RoomRegistry &rooms;
        const ContentStore &content;
        const Metrics &metrics;
    };

    explicit ApiRoutes(Services services) : m_services(services) {}

    /// The routes refer to this object, which outlives the router.
    void addTo(Router &router);

private:
    using Allowed = std::function<void(const Identity &)>;

    void withSession(const HttpRequest &request, const Reply &reply, Allowed allowed);
    /// Calls \a found with the asset that the path names, if it is one of the session's tenant.
    void withAsset(const HttpRequest &request, const Reply &reply, std::function<void(const AssetRecord &)> found);

    void createSession(const HttpRequest &request, const Reply &reply);
    void listAssets(const HttpRequest &request, const Reply &reply);
    void ensureAsset(const HttpRequest &request, const Reply &reply);
    void putContent(const HttpRequest &request, const SinkReply &reply);
    void getContent(const HttpRequest &request, const Reply &reply);
    void getConversations(const HttpRequest &request, const Reply &reply);
    void getReadiness(const Reply &reply) const;
    void getMetrics(const HttpRequest &request, const Reply &reply) const;

    const Services m_services;
};

} // namespace Pinthread::Server
