// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/net/listener.h"

namespace Pinthread::Server {

/// One way into the server: an address that it listens on, and everybody who came in there. May be opened again after
/// it was closed; everybody who came in earlier may still be about to leave. One thread at a time, if nothing else is
/// said.
class Door
{
public:
    /// Both outlive this; \a services are this door's own.
    Door(boost::asio::io_context &context, NetServices &services);
    ~Door();
    Q_DISABLE_COPY_MOVE(Door)

    /// As Listener::listen(); accepts from letIn() on.
    [[nodiscard]] Expected<void, StartError> open(const QString &address, quint16 port, TlsSource tls = {});
    void letIn();
    [[nodiscard]] quint16 port() const { return m_listener ? m_listener->port() : 0; }

    /// Nobody else comes in.
    void close();
    /// Everybody who is in is told that the server goes down, and leaves; who has not by \a deadline is cut off.
    void clear(std::chrono::steady_clock::time_point deadline);
    /// A guest's invitation was revoked. Any thread.
    void invitationEnded(InvitationId invitation);
    /// As Connection. Any thread.
    void accountsChanged(const QList<UserId> &users);
    /// No deadline is looked at any more.
    void rest();

private:
    void arm(Connection::Instant when);

    boost::asio::io_context &m_context;
    NetServices &m_services;
    std::shared_ptr<Listener> m_listener;
    boost::asio::steady_timer m_timer; ///< On a strand of its own.
};

} // namespace Pinthread::Server
