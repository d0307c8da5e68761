// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/auth/sessions.h"
#include "server/net/asioseams.h"

#include <boost/asio/steady_timer.hpp>

namespace Pinthread::Server {

/// Has Sessions look for changed accounts every now and then, as long as somebody holds a session of one open. While
/// nobody does, it does not wake up.
class SessionWatch
{
public:
    /// Both outlive this.
    SessionWatch(boost::asio::io_context &context, Sessions &sessions);

    /// Looks no more. Any thread.
    void rest();

private:
    void arm();
    void look();

    Sessions &m_sessions;
    const Strand m_strand; ///< Of everything here.
    boost::asio::steady_timer m_timer;
    bool m_armed = false;
    bool m_resting = false;
};

} // namespace Pinthread::Server
