// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/net/door.h"
#include "server/sharing.h"

namespace Pinthread::Server {

/// The door for others on the network: by TLS on every address of the machine, with a certificate and a port that are
/// kept in the data directory, so that an invitation is good for more than one day. Blocks; one thread at a time, if
/// nothing else is said.
class SharedDoor
{
public:
    /// All outlive this; \a directory is the data directory.
    SharedDoor(boost::asio::io_context &context, NetServices &services, QString directory);

    /// Opens the door, or, when it is open already, says anew by which addresses it is reached. The error is a sentence
    /// for a person.
    [[nodiscard]] Expected<Sharing, QString> open();
    [[nodiscard]] bool isOpen() const { return m_door.port() != 0; }
    /// Nobody else comes in.
    void close() { m_door.close(); }
    /// As Door.
    void clear(std::chrono::steady_clock::time_point deadline) { m_door.clear(deadline); }
    void rest() { m_door.rest(); }
    /// Any thread.
    void invitationEnded(InvitationId invitation) { m_door.invitationEnded(invitation); }
    void accountsChanged(const QList<UserId> &users) { m_door.accountsChanged(users); }

private:
    [[nodiscard]] Expected<void, QString> openAnywhere(const TlsSource &tls);
    [[nodiscard]] quint16 keptPort() const;
    void keepPort(quint16 port) const;

    NetServices &m_services;
    const QString m_directory;
    Door m_door;
    QString m_fingerprint; ///< While it is open.
};

} // namespace Pinthread::Server
