// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/door.h"

#include <boost/asio/strand.hpp>

namespace Pinthread::Server {

namespace net = boost::asio;

namespace {

constexpr std::chrono::milliseconds cuttingOff{500};

} // namespace

Door::Door(net::io_context &context, NetServices &services)
    : m_context(context), m_services(services), m_timer(net::make_strand(context))
{
    m_services.connections.onDue(
        [this](Connection::Instant when) { net::post(m_timer.get_executor(), [this, when] { arm(when); }); });
}

Door::~Door() = default;

Expected<void, StartError> Door::open(const QString &address, quint16 port, TlsSource tls)
{
    auto listener = std::make_shared<Listener>(m_context, m_services, std::move(tls));
    auto listening = listener->listen(address, port);
    if (listening)
        m_listener = std::move(listener);
    return listening;
}

void Door::letIn()
{
    m_listener->start();
}

void Door::close()
{
    if (m_listener)
        std::exchange(m_listener, nullptr)->stop();
}

void Door::clear(std::chrono::steady_clock::time_point deadline)
{
    Connections &connections = m_services.connections;
    connections.goDownAll();
    if (connections.waitUntilGone(deadline))
        return;
    connections.cutOffAll();
    std::ignore = connections.waitUntilGone(deadline + cuttingOff);
}

void Door::invitationEnded(InvitationId invitation)
{
    m_services.connections.invitationEnded(invitation);
}

void Door::accountsChanged(const QList<UserId> &users)
{
    m_services.connections.accountsChanged(users);
}

void Door::rest()
{
    net::post(m_timer.get_executor(), [this] { m_timer.cancel(); });
}

void Door::arm(Connection::Instant when)
{
    m_timer.expires_at(when);
    m_timer.async_wait([this](const boost::system::error_code &error) {
        if (!error)
            m_services.connections.sweep(std::chrono::steady_clock::now());
    });
}

} // namespace Pinthread::Server
