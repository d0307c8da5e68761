// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/expected.h"
#include "protocol/httpbodies.h"
#include "server/serverconfig.h"
#include "server/sharing.h"

#include <QUrl>

#include <memory>

namespace Pinthread::Server {

/// Why a server did not start.
struct StartError
{
    enum class Reason {
        BadConfig,          ///< The configuration makes no sense: correct it.
        DirectoryInUse,     ///< Another process owns the data directory: use that one, or stop it.
        DirectoryUnusable,  ///< The data directory cannot be made or written to.
        DatabaseNewer,      ///< The database was made by a later version of the program: it was not touched.
        DatabaseUnusable,   ///< The database is damaged, cannot be read, or lets nobody in like this.
        DatabaseNotReady,   ///< Nobody answers where the database is, or not yet: try again in a moment.
        AddressUnavailable, ///< The address or port is taken, or is not one of this machine.
    };
    Reason reason = Reason::BadConfig;
    QString message; ///< English: what is wrong, where, and what to do.
};

/// Why a server could not do what it was asked for in process.
struct ServiceError
{
    QString message; ///< English.
};

/// The whole server: HTTP, WebSocket, rooms and storage behind one port.
///
/// Runs on threads of its own and touches no event loop, so it lives in a daemon as well as inside a QApplication
/// process (a QCoreApplication must exist). start() and stop() block; call them off a GUI thread, or use
/// EmbeddedServer. All methods are for one thread at a time.
class Server
{
public:
    explicit Server(ServerConfig config);
    /// Stops.
    ~Server();
    Q_DISABLE_COPY_MOVE(Server)

    /// Takes the data directory, opens the journal, listens. When it has succeeded, clients can connect.
    [[nodiscard]] Expected<void, StartError> start();

    /// In order: accepts nothing new, records what was read, sends what waits, closes connections with 1012. What is
    /// not done after timeouts.stop is given up; nothing that was confirmed is ever lost. May be called twice. A
    /// stopped server can be started again.
    void stop();

    [[nodiscard]] bool isRunning() const;
    /// The port that it listens on; 0 when it does not run.
    [[nodiscard]] quint16 port() const;
    /// http://address:port (https:// with a certificate of its own), for clients on this machine; empty when it does
    /// not run.
    [[nodiscard]] QUrl baseUrl() const;

    /// Reads the certificate and the key that the configuration names again, soon; new connections see the new one.
    void reloadCertificate();

    /// Makes a new user called \a name (1–80 characters) with a session, without asking for the secret. Blocks until it
    /// is on disk.
    [[nodiscard]] Expected<Protocol::SessionGrant, ServiceError> issueSession(const QString &name, Role role);

    /// Lets others on the network in, by TLS on every address of this machine. Sessions are given there to those who
    /// know a secret, and to nobody because of where they are. Called again, it says by which addresses it is reached
    /// now. Blocks.
    [[nodiscard]] Expected<Sharing, ServiceError> share();
    /// Takes that back: whoever came in that way is told that the server goes down, and cut off if they do not go.
    /// Blocks, for timeouts.stop at most.
    void stopSharing();
    [[nodiscard]] bool isShared() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Pinthread::Server
