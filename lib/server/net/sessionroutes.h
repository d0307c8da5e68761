// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/auth/invitations.h"
#include "server/auth/signins.h"
#include "server/net/requestaccess.h"
#include "server/net/router.h"

namespace Pinthread::Server {

/// How one gets a session and gives it back: by an account, by the server's secret, by an invitation; by signing out.
class SessionRoutes
{
public:
    /// What the routes work on; everything outlives them.
    struct Services
    {
        const ServerConfig &config;
        StorageThread &storage;
        const RequestAccess &access;
        Sessions &sessions;
        SignInTries &tries;
        SignIns &signIns;
        Invitations &invitations;
    };

    explicit SessionRoutes(Services services) : m_services(services) {}

    /// The routes refer to this object, which outlives the router.
    void addTo(Router &router);

private:
    void create(const HttpRequest &request, const Reply &reply) const;
    void createByName(Protocol::SessionRequest asked, const HttpRequest &request, const Reply &reply) const;
    void createMember(const QString &name, const Reply &reply) const;
    void createGuest(const Protocol::SessionRequest &asked, const HttpRequest &request, const Reply &reply) const;
    void signOut(const HttpRequest &request, const Reply &reply) const;

    const Services m_services;
};

} // namespace Pinthread::Server
