// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/net/requestaccess.h"
#include "server/net/router.h"

namespace Pinthread::Server {

/// `GET /v1/usage`: how much the tenant has used the server, for those who look after it.
class UsageRoutes
{
public:
    /// Both outlive this.
    UsageRoutes(const RequestAccess &access, StorageThread &storage, const Clock &clock)
        : m_access(access), m_storage(storage), m_clock(clock)
    {}

    /// The route refers to this object, which outlives the router.
    void addTo(Router &router);

private:
    void get(const HttpRequest &request, const Reply &reply) const;

    const RequestAccess &m_access;
    StorageThread &m_storage;
    const Clock &m_clock;
};

} // namespace Pinthread::Server
