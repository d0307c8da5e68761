// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/sessionwatch.h"

#include <boost/asio/post.hpp>

namespace Pinthread::Server {

namespace net = boost::asio;

SessionWatch::SessionWatch(net::io_context &context, Sessions &sessions)
    : m_sessions(sessions), m_strand(net::make_strand(context)), m_timer(m_strand)
{
    m_sessions.onHeld([this] { net::post(m_strand, [this] { arm(); }); });
}

void SessionWatch::arm()
{
    if (m_armed || m_resting || !m_sessions.isHeld())
        return;
    m_armed = true;
    m_timer.expires_after(Sessions::trusted);
    m_timer.async_wait([this](const boost::system::error_code &error) {
        if (!error)
            look();
    });
}

void SessionWatch::look()
{
    if (m_resting)
        return;
    m_sessions.lookAgain([this] {
        net::post(m_strand, [this] {
            m_armed = false;
            arm();
        });
    });
}

void SessionWatch::rest()
{
    net::post(m_strand, [this] {
        m_resting = true;
        m_timer.cancel();
    });
}

} // namespace Pinthread::Server
