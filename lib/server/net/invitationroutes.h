// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/auth/invitations.h"
#include "server/net/requestaccess.h"
#include "server/net/router.h"

namespace Pinthread::Server {

/// The requests with which a moderator lets others in.
class InvitationRoutes
{
public:
    /// All outlive this.
    InvitationRoutes(const RequestAccess &access, Invitations &invitations, const Clock &clock)
        : m_access(access), m_invitations(invitations), m_clock(clock)
    {}

    /// The routes refer to this object, which outlives the router.
    void addTo(Router &router);

private:
    void withModerator(const HttpRequest &request, const Reply &reply, RequestAccess::Allowed allowed) const;
    void create(const HttpRequest &request, const Reply &reply) const;
    void list(const HttpRequest &request, const Reply &reply) const;
    void revoke(const HttpRequest &request, const Reply &reply) const;

    const RequestAccess &m_access;
    Invitations &m_invitations;
    const Clock &m_clock;
};

} // namespace Pinthread::Server
