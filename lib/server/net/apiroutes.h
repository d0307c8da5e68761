// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/net/assetroutes.h"
#include "server/net/invitationroutes.h"
#include "server/net/sessionroutes.h"
#include "server/net/usageroutes.h"

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
        SignInTries &tries;
        SignIns &signIns;
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
    void getReadiness(const Reply &reply) const;
    void getMetrics(const HttpRequest &request, const Reply &reply) const;

    const Services m_services;
    const RequestAccess m_access;
    SessionRoutes m_sessions;
    AssetRoutes m_assets;
    InvitationRoutes m_invitations;
    UsageRoutes m_usage;
};

} // namespace Pinthread::Server
