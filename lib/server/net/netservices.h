// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/auth/sessions.h"
#include "server/net/allowances.h"
#include "server/net/connections.h"
#include "server/net/router.h"
#include "server/net/trustedproxies.h"
#include "server/rooms/roomregistry.h"

#include <boost/asio/thread_pool.hpp>

#include <atomic>

namespace Pinthread::Server {

/// What connections work with. Everything outlives them.
struct NetServices
{
    const ServerConfig &config;
    const Clock &clock;
    Metrics &metrics;
    Connections &connections;
    const Router &router;
    Sessions &sessions;
    Allowances &allowances;
    RoomRegistry &rooms;
    boost::asio::thread_pool &diskPool; ///< For what waits for the disk.
    std::atomic<quint64> &serials;      ///< Of WebSockets; the last one given out.
    const TrustedProxies &proxies;
    bool isForOthers = false; ///< Being on this machine, or a proxy, gives nobody a right here.
};

} // namespace Pinthread::Server
