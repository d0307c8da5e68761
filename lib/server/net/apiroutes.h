// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/net/assetroutes.h"
#include "server/net/invitationroutes.h"

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
        Invitations &invitations;
        RoomRegistry &rooms;
        const ContentStore &content;
        Fanout &fanout;
        const Metrics &metrics;
    };

    explicit ApiRoutes(Services services);

    /// The routes refer to this object, which outlives the router.
    void addTo(Router &router);

private:
    void createSession(const HttpRequest &request, const Reply &reply);
    void createMember(const QString &name, const Reply &reply);
    void createGuest(const Protocol::SessionRequest &asked, bool fromLoopback, const Reply &reply);
    void getReadiness(const Reply &reply) const;
    void getMetrics(const HttpRequest &request, const Reply &reply) const;

    const Services m_services;
    const RequestAccess m_access;
    AssetRoutes m_assets;
    InvitationRoutes m_invitations;
};

} // namespace Pinthread::Server
